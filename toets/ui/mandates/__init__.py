"""Mandates on the screen: what is in force, registering, confirming, ending, and what was before."""
