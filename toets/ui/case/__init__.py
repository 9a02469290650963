"""The parts of the case page, one module each."""
