"""Words to search in: without accents and without the difference between capitals and small letters."""

import unicodedata


def bare(text: str) -> str:
    """Return the text as it is compared in a search, so that "geëist" is found by "GEEIST"."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
