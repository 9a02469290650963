"""Obstacles while the Community works and authors work together."""

from toets.texts.obstacles.sentence import Sentence

GATHERING: dict[str, Sentence] = {}
