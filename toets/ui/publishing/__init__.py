"""The parts of the screens on which a public version of a case is made and established."""
