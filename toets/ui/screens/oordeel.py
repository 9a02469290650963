"""The screen on which a holder judges: the five points, one at a time, then the outcome."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.questionnaire import Discipline, Point
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import labels
from toets.texts.screens import oordeel as words
from toets.texts.screens import writing as writing_words
from toets.ui import session
from toets.ui.case.heading import screen_title
from toets.ui.case.opening import read_in_full
from toets.ui.judging.community import show_community
from toets.ui.judging.confirming import draw_confirmation
from toets.ui.judging.outcome import show_outcome
from toets.ui.judging.proposal import show_proposal
from toets.ui.session import link_to
from toets.ui.side_list import ListStep, State, choose_step, chosen_step, side_list, state_of
from toets.ui.widgets import breadcrumb, card, escape
from toets.ui.writing import verdict
from toets.ui.writing.conditions import edit_conditions
from toets.ui.writing.kept import Form, Kept, long_text, show_saved
from toets.ui.writing.pin import still_current
from toets.ui.writing.refusing import lacking, require

_OUTCOME = "uitkomst"


def show() -> None:
    """Draw the screen, for a holder who may judge this case now."""
    opened = read_in_full()
    require(opened, Step.JUDGE_PERMIT)
    case, seat = opened.case, session.me().person.seat
    if seat is None or case.verdict_of(seat) is not None:
        _show_given(case)
        return
    if not still_current("oordeel", case):
        return
    form, kept = verdict.form_of(case), verdict.begun(case)
    draft = verdict.Draft(case, kept)
    steps = _steps(draft)
    chosen = chosen_step(_key(case), steps)
    missing = lacks(draft)
    left, main = st.columns([1, 3.65], gap="large")
    with left:
        _show_left(draft, steps, chosen, complete=not missing)
    with main:
        _show_head(kept)
        if chosen == _OUTCOME:
            show_outcome(form, draft, missing)
        else:
            _show_point(opened, form, draft, Point(chosen))


def _show_given(case: Case) -> None:
    breadcrumb((_where(case), link_to("zaak", zaak=case.reference, deel="oordeel")))
    st.markdown(words.ALREADY)


def _where(case: Case) -> str:
    return words.where(case.reference, case.version_number, case.round)


def _key(case: Case) -> str:
    return f"oordeel/{case.reference}/stap"


def _steps(draft: verdict.Draft) -> dict[str, ListStep]:
    steps = {
        point.value: ListStep(words.step_name(point), _state(draft, point)) for point in Point
    }
    decided = draft.deed() is not None
    begun = bool(draft.kept.text(verdict.OUTCOME))
    steps[_OUTCOME] = ListStep(words.OUTCOME_STEP, state_of(done=decided, begun=begun))
    return steps


def _state(draft: verdict.Draft, point: Point) -> State:
    if point not in draft.points:
        return State.NOT_NEEDED
    return state_of(done=draft.is_done(point), begun=False)


def lacks(draft: verdict.Draft) -> tuple[str, ...]:
    """Return what this judgement still lacks, a sentence each."""
    deed = draft.deed()
    if deed is not None:
        return lacking(draft.case, deed)
    chosen = draft.kept.text(verdict.OUTCOME)
    first = words.GIVE_DAY if chosen else words.CHOOSE_OUTCOME
    return (first, *lacking(draft.case, draft.refusal()))


def _show_left(
    draft: verdict.Draft, steps: dict[str, ListStep], chosen: str, *, complete: bool
) -> None:
    case = draft.case
    breadcrumb((_where(case), link_to("zaak", zaak=case.reference)))
    side_list(words.POINTS_LABEL, steps, _key(case), chosen)
    done = sum(map(draft.is_done, draft.points))
    with st.container(key="voortgang", gap="xsmall"):
        st.markdown(f"**{words.points_done(done, len(draft.points))}**")
        if not complete:
            st.caption(words.ALL_POINTS)
        pressed = st.button(
            words.GIVE, key="oordeel-geven", type="primary", width="stretch", disabled=not complete
        )
    deed = draft.deed()
    if pressed and deed is not None:
        dialog = st.dialog(words.CONFIRM, width="medium", icon=":material/gavel:")
        dialog(draw_confirmation)(case, deed)


def _show_head(kept: Kept) -> None:
    with st.container(key="schermkop", horizontal=True, horizontal_alignment="distribute"):
        st.caption(words.role(escape(labels.as_holder(session.me().person))), width="content")
        show_saved(kept)
    version, _, round_ = kept.text(verdict.BEGUN_FROM).partition("/")
    if version and round_:
        with st.container(border=True, key="begonnen-met"):
            st.markdown(writing_words.begun_from(int(version), int(round_)))


def _show_point(opened: OpenedCase, form: Form, draft: verdict.Draft, point: Point) -> None:
    case = opened.case
    question = dict(case.rules.procedure.points)[point]
    screen_title(f"{point.value}\\. {escape(question)}")
    if point not in draft.points:
        st.markdown(f"**{words.NO_EXPERIMENT}** {words.NO_EXPERIMENT_HELP}")
        _show_next(case, point)
        return
    middle, right = st.columns([9, 7], gap="medium")
    with middle:
        if point is not Point.E:
            show_proposal(case, point)
        show_community(opened, point)
    with right:
        _show_own(form, draft, point)
        st.caption(f":material/visibility_off: {words.INDEPENDENT}")


def _show_own(form: Form, draft: verdict.Draft, point: Point) -> None:
    with card("overweging"):
        st.header(words.OWN, anchor=False)
        field = verdict.point_field(point)
        long_text(
            form,
            draft.kept,
            field,
            words.OWN,
            height=220,
            placeholder=words.OWN_HINT,
            label_hidden=True,
        )
        st.markdown(f"**{words.CONDITIONS}**")
        st.caption(words.CONDITIONS_HELP)
        edit_conditions(form, draft.kept, point.value, Discipline.JURIDISCH)
        _show_next(draft.case, point)


def _show_next(case: Case, point: Point) -> None:
    order = [*Point]
    place = order.index(point) + 1
    following = order[place].value if place < len(order) else _OUTCOME
    name = words.point(following) if place < len(order) else words.OUTCOME_STEP.lower()
    st.button(
        words.next_point(name),
        key="volgende",
        icon=":material/arrow_forward:",
        icon_position="right",
        width="stretch",
        on_click=choose_step,
        args=(_key(case), following),
    )
