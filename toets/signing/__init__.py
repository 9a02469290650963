"""Keys, signatures, and what can be said of the signatures in a file."""
