"""A case as a JSON file: written for whoever reads it in full, and read back with care."""
