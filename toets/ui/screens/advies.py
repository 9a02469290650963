"""The screen on which a member advises: theme by theme, then all of it once more."""

from collections.abc import Sequence

import streamlit as st

from toets.domain.case import Case
from toets.domain.gathering import invitation_of
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in
from toets.domain.steps.advising import latest_revision
from toets.domain.tasks import TaskKind, due
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import advies as words
from toets.ui import session
from toets.ui.advising.review import show_review
from toets.ui.advising.start import show_origin, show_request
from toets.ui.advising.theme import Desk, show_flags, show_theme
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.discussion.places import show_at_theme
from toets.ui.discussion.talk import talk_about
from toets.ui.session import link_to
from toets.ui.side_list import ListStep, choose_step, chosen_step, side_list, state_of
from toets.ui.widgets import breadcrumb, escape
from toets.ui.writing import advice
from toets.ui.writing.kept import Form, Kept, one_of, show_saved
from toets.ui.writing.pin import still_current
from toets.ui.writing.refusing import require

_OTHER, _REVIEW = "overig", "nakijken"


def show() -> None:
    """Draw the screen, for a member who may advise on this case now."""
    opened = read_in_full()
    require(opened, Step.ADVISE)
    case, number = opened.case, session.actor().number
    if not still_current("advies", case, latest_revision(case, number)):
        return
    form, kept = advice.form_of(case), advice.begun(case, number)
    left, main = st.columns([1, 3.3], gap="large")
    mine = [found for found in Discipline if found in disciplines_in(case, session.me().person)]
    with left:
        breadcrumb((_where(case), link_to("zaak", zaak=case.reference)))
        discipline = _discipline(form, kept, mine)
    if discipline is None:
        with main:
            _ask_first(mine)
        return
    desk = Desk(form, advice.Draft(case, kept, discipline))
    steps = _steps(desk)
    chosen = chosen_step(_key(case), [*steps, _REVIEW])
    with left:
        _show_left(desk, steps, chosen, opened)
    with main:
        _show_main(opened, desk, steps, chosen)


def _where(case: Case) -> str:
    return words.where(case.reference, case.version_number, case.round)


def _key(case: Case) -> str:
    return f"advies/{case.reference}/stap"


def _discipline(form: Form, kept: Kept, mine: Sequence[Discipline]) -> Discipline | None:
    if len(mine) == 1:
        return mine[0]
    options = {found.value: labels.DISCIPLINE[found].capitalize() for found in mine}
    if options:
        one_of(form, kept, advice.DISCIPLINE, words.DISCIPLINE, options)
    chosen = kept.text(advice.DISCIPLINE)
    return Discipline(chosen) if chosen in options else None


def _ask_first(mine: Sequence[Discipline]) -> None:
    screen_title(words.CHOOSE_TITLE)
    st.markdown(words.CHOOSE_DISCIPLINE if mine else words.NO_DISCIPLINE)


def _steps(desk: Desk) -> dict[str, ListStep]:
    draft = desk.draft
    steps = {
        theme.id: ListStep(
            theme.title,
            state_of(done=draft.is_done(theme), begun=draft.is_begun(theme)),
        )
        for theme in draft.themes
    }
    if draft.other_flags:
        replied = [draft.replied(flag) for flag in draft.other_flags]
        state = state_of(done=all(replied), begun=any(replied))
        steps[_OTHER] = ListStep(words.OTHER_FLAGS, state)
    return steps


def _show_left(desk: Desk, steps: dict[str, ListStep], chosen: str, opened: OpenedCase) -> None:
    draft = desk.draft
    side_list(words.THEMES, steps, _key(desk.case), chosen)
    done = [draft.is_done(theme) for theme in draft.themes]
    with st.container(key="voortgang", gap="xsmall"):
        st.markdown(f"**{words.themes_done(sum(done), len(done))}**")
        if draft.flags:
            replied = sum(map(draft.replied, draft.flags))
            st.caption(words.flags_done(replied, len(draft.flags)))
        if chosen != _REVIEW:
            complete = all(done) and all(map(draft.replied, draft.flags))
            st.button(
                words.CHECK,
                key="naar-nakijken",
                type="primary" if complete else "secondary",
                width="stretch",
                on_click=choose_step,
                args=(_key(desk.case), _REVIEW),
            )
        if not _has_given(desk.case):
            st.caption(f":material/visibility_off: {words.others(opened.advices_given)}")


def _has_given(case: Case) -> bool:
    return latest_revision(case, session.actor().number) > 0


def _show_main(opened: OpenedCase, desk: Desk, steps: dict[str, ListStep], chosen: str) -> None:
    kept = desk.draft.kept
    request = invitation_of(desk.case, session.actor().number)
    last = request.due if request else due(desk.case, TaskKind.ADVISE)
    yours = words.yours(
        labels.DISCIPLINE[desk.draft.discipline], formats.day(last) if last else ""
    )
    with st.container(key="schermkop", horizontal=True, horizontal_alignment="distribute"):
        st.caption(yours, width="content")
        show_saved(kept)
    show_request(request)
    show_origin(desk)
    if chosen == _REVIEW:
        show_review(desk)
        return
    if chosen == _OTHER:
        screen_title(words.OTHER_FLAGS)
        st.markdown(words.OTHER_FLAGS_HELP)
        show_flags(desk, desk.draft.other_flags)
    else:
        theme = desk.case.rules.procedure.themes_by_id[chosen]
        show_theme(desk, theme)
        show_at_theme(talk_about(opened), theme)
    _show_next(desk.case, steps, chosen)


def _show_next(case: Case, steps: dict[str, ListStep], chosen: str) -> None:
    order = [*steps, _REVIEW]
    following = order[order.index(chosen) + 1]
    words_ = steps[following].words if following in steps else words.CHECK
    st.button(
        escape(words.next_theme(words_)),
        key="volgende",
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=choose_step,
        args=(_key(case), following),
    )
