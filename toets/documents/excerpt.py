"""Shortens text for where only the beginning fits; the whole is always printed elsewhere."""

import re

ELLIPSIS = "…"

_ABBREVIATIONS = frozenset(
    [
        "art.",
        "blz.",
        "bijv.",
        "ca.",
        "dr.",
        "drs.",
        "e.d.",
        "enz.",
        "evt.",
        "incl.",
        "jo.",
        "mr.",
        "nr.",
        "o.a.",
        "p.",
        "resp.",
        "stb.",
        "stcrt.",
        "vgl.",
    ]
)
_END_OF_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z‘“(])")


def first_sentence(text: str) -> str:
    """Return the first sentence, or the first line when that is shorter."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    for end in _END_OF_SENTENCE.finditer(line):
        word = line[line.rfind(" ", 0, end.end()) + 1 : end.end()]
        if word.lower() not in _ABBREVIATIONS:
            return line[: end.end()]
    return line


def clipped(text: str, longest: int) -> str:
    """Return at most so many characters, cut at a space where there is one near the end."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    words, blank, _ = cut.rpartition(" ")
    kept = words if blank and len(words) > longest // 2 else cut
    return kept.rstrip(" ,;:.") + ELLIPSIS


def brief(text: str, longest: int) -> str:
    """Return the first sentence, at most so long."""
    return clipped(first_sentence(text), longest)
