"""Lists whose words change while somebody looks at them, and which option was meant.

Streamlit names an option to the server by its words. Words that hold a count or a mark change with
every answer, so that a browser that is a moment behind names an option that no longer exists.
"""

from collections.abc import Mapping

import streamlit as st


def remember_words(key: str, words: Mapping[str, str]) -> None:
    """Keep under which words a list shows its options now; earlier words stay known."""
    known: dict[str, str] = st.session_state.setdefault(_key(key), {})
    known.update({shown: option for option, shown in words.items()})


def meant(key: str) -> str | None:
    """Return the option that a list holds, also when the browser named it by earlier words."""
    value: str | None = st.session_state[key]
    known: dict[str, str] = st.session_state.get(_key(key), {})
    return known.get(value, value) if value else None


def _key(key: str) -> str:
    return f"{key}/woorden"
