"""The rules of the toets in plain Python: no framework, no database, no clock of its own."""
