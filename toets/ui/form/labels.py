"""The names of fields: Streamlit shows them as markdown, and gives screen readers the bare text."""

import re

_MARKS = re.compile(r"[*_`\[\]<>$#|~\\]")
_NAMES = re.compile(r":(?=\w)")


def label_of(text: str) -> str:
    """Return a label that reads the same as markdown and as bare text, so without any markup."""
    return _NAMES.sub(": ", _MARKS.sub(" ", text))
