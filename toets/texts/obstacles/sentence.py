"""What a sentence about an obstacle is made from."""

from collections.abc import Callable

Facts = dict[str, str]
Sentence = str | Callable[[Facts], str]
