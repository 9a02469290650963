"""Obstacles that only the services can see: who exists, what is in force, what is set up."""

from toets.texts.obstacles.sentence import Sentence

SERVICES: dict[str, Sentence] = {}
