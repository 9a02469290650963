"""Draws any questionnaire: a section at a time, every answer kept as soon as it is given."""
