"""The dialog in which a holder records the judgement."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.deeds import JudgePermit, JudgeRefuse
from toets.texts import formats, labels
from toets.texts.screens import oordeel as words
from toets.ui.pages import go
from toets.ui.session import me
from toets.ui.widgets import escape
from toets.ui.writing.confirming import confirm_with_password
from toets.ui.writing.pin import look_again


def draw_confirmation(case: Case, deed: JudgePermit | JudgeRefuse) -> None:
    """Draw role, case and version, outcome, what follows, and the password."""
    holder = escape(labels.as_holder(me().person))
    st.markdown(words.means(holder, case.reference, deed.version, deed.round))
    permit = isinstance(deed, JudgePermit)
    with st.container(key=f"balk-{'mag' if permit else 'niet'}-oordeel", gap="xsmall"):
        st.markdown(_outcome(case, deed))
        st.markdown(words.counted(len(deed.reasons), _own(deed), _community(case)))
    st.markdown(f"**{words.AFTER}**  \n{words.AFTER_TEXT}")
    if confirm_with_password(case.reference, deed, words.CONFIRM, "oordeel") is not None:
        look_again("oordeel", case)
        go("zaak", zaak=case.reference, deel="oordeel")


def _own(deed: JudgePermit | JudgeRefuse) -> int:
    return len(deed.conditions) if isinstance(deed, JudgePermit) else 0


def _community(case: Case) -> int:
    return len(case.established.conditions) if case.established else 0


def _outcome(case: Case, deed: JudgePermit | JudgeRefuse) -> str:
    if isinstance(deed, JudgePermit):
        count = _own(deed) + _community(case)
        text = words.permits(formats.day(deed.valid_until), count)
        return f":green[:material/check_circle:] **{text}**"
    return f":red[:material/block:] **{words.REFUSED}**"
