"""The parts of the screen on which a holder judges."""
