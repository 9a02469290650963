"""Use cases: each one transaction that loads, checks, acts, records and commits."""
