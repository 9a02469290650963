"""The pieces of the screen on which the registration for the Algoritmeregister is written."""
