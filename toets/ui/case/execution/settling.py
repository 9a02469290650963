"""The form in which a member finds a condition met or not met."""

import streamlit as st

from toets.domain.conditions import ConditionItem
from toets.domain.deeds import SettleCondition
from toets.services.opened import OpenedCase
from toets.texts.screens import voorwaarden as words
from toets.ui import session
from toets.ui.pages import go
from toets.ui.widgets import attempt, card
from toets.ui.writing.kept import Form, Kept, long_text, one_of, show_saved
from toets.ui.writing.pin import look_again, still_current

_MET, _REASONS = "met", "reasons"


def show_judge_form(opened: OpenedCase, item: ConditionItem) -> None:
    """Draw the choice, the reasons and one button; a report that came meanwhile is read first."""
    case, screen = opened.case, f"voorwaarde/{item.number}/{item.occurrence or ''}"
    form = Form(case.reference, f"beoordeling/{item.number}/{item.occurrence or ''}")
    with card("beoordelen"):
        st.header(words.JUDGE_TITLE, anchor=False)
        if not still_current(screen, case, len(item.reports), changed="stale.reports"):
            return
        if not item.reports:
            st.markdown(words.NOTHING_REPORTED)
        kept = form.read()
        one_of(form, kept, _MET, words.JUDGE_CHOICE, words.MET)
        long_text(form, kept, _REASONS, words.JUDGE_REASONS, height=140)
        st.caption(words.JUDGE_HELP)
        if kept.fields:
            show_saved(kept)
        deed = _deed(form.read(), item)
        if deed is None:
            st.caption(words.CHOOSE_FIRST)
        refused = st.container(key="beoordelen-uitkomst")
        pressed = st.button(
            words.GIVE, key="voorwaarde-beoordelen", type="primary", disabled=deed is None
        )
        if pressed and deed is not None:
            with refused:
                _settle(opened, screen, form, deed)


def _deed(kept: Kept, item: ConditionItem) -> SettleCondition | None:
    chosen = kept.text(_MET)
    if not chosen:
        return None
    return SettleCondition(
        condition=item.number,
        occurrence=item.occurrence,
        met=chosen == "ja",
        reasons=kept.text(_REASONS).strip(),
        reports=len(item.reports),
    )


def _settle(opened: OpenedCase, screen: str, form: Form, deed: SettleCondition) -> None:
    proceedings, reference = session.services().proceedings, opened.case.reference
    done = attempt(lambda: proceedings.act(session.actor(), reference, deed), key="beoordelen")
    if done is not None:
        form.replace({})
        look_again(screen, opened.case)
        go("zaak", zaak=reference, deel="voorwaarden")
