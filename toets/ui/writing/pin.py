"""What somebody has on the screen: an act is about that, also when the case moved on meanwhile."""

import streamlit as st

from toets.domain.case import Case
from toets.errors import Obstacle
from toets.texts.obstacles import obstacle
from toets.texts.screens import writing as words

Seen = tuple[int, int, int]


def still_current(
    screen: str, case: Case, revision: int = 0, changed: str = "stale.advice"
) -> bool:
    """Tell whether this screen still shows the current version, round and revision.

    When not, it says so and offers to go on; nothing that was typed is lost by it. `revision`
    counts what else must not have changed since; `changed` is the obstacle that tells of that.
    """
    key = f"gezien/{screen}/{case.reference}"
    now = (case.version_number, case.round, revision)
    seen: Seen = st.session_state.setdefault(key, now)
    if seen == now:
        return True
    with st.container(key="weigering-verouderd"):
        st.markdown(_what_changed(seen, now, changed))
        st.markdown(words.YOUR_TEXT_IS_KEPT)
        st.button(words.CONTINUE, type="primary", on_click=look_again, args=(screen, case))
    return False


def look_again(screen: str, case: Case) -> None:
    """Let the screen show the case as it is now."""
    st.session_state.pop(f"gezien/{screen}/{case.reference}", None)


def _what_changed(seen: Seen, now: Seen, changed: str) -> str:
    if seen[:2] == now[:2]:
        return obstacle(Obstacle.of(changed))
    facts = {"seen": seen[0], "seen_round": seen[1], "version": now[0], "round": now[1]}
    return obstacle(Obstacle.of("stale.version", **facts))
