"""The parts of the screen Zaken: figures, bars and the table."""
