"""Invented people and cases: for trying toets out, for its tests and for its pictures."""
