"""Obstacles after the decision."""

from toets.texts.obstacles.sentence import Sentence

EXECUTING: dict[str, Sentence] = {}
