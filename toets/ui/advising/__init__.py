"""The parts of the screen on which a member advises."""
