"""How much a JSON file may hold, judged before it is read: size, depth and number of parts."""

import re
from collections.abc import Iterator

from toets.errors import Obstacle

LARGEST_CASE_FILE = 16 * 1024 * 1024
DEEPEST = 20
# Texts, brackets and commas. A case of ten versions with every table full has half of these.
MOST_PARTS = 400_000

# A text that does not end takes the rest of the file, so that every byte is looked at once.
_PART = re.compile(rb'"(?:[^"\\]++|\\.|\\\Z)*+(?:"|\Z)|[\[\]{},]', re.DOTALL)
_DEEPER = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


def bounds(content: bytes) -> Iterator[Obstacle]:
    """Yield by what the file is too much to read; one at most, in time that its size bounds."""
    if len(content) > LARGEST_CASE_FILE:
        yield Obstacle.of("case_file.too_large", size=len(content), most=LARGEST_CASE_FILE)
        return
    depth = 0
    for count, part in enumerate(_PART.finditer(content), start=1):
        depth += _DEEPER.get(content[part.start()], 0)
        if depth > DEEPEST:
            yield Obstacle.of("case_file.deep", most=DEEPEST)
            return
        if count > MOST_PARTS:
            yield Obstacle.of("case_file.crowded", most=MOST_PARTS)
            return
