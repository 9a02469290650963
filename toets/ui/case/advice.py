"""Advies: what the Community says, as far as this person may read it."""

import streamlit as st

from toets.domain.case import Case
from toets.domain.facts import (
    Advice,
    EstablishedAdvice,
    HoldLifted,
    InvitationRevoked,
    Recused,
    ReferredBack,
    ViewGiven,
)
from toets.domain.gathering import guest_disciplines
from toets.domain.rights import Capacity, disciplines_in
from toets.domain.signal import Signal
from toets.domain.steps.advising import reaction_due
from toets.domain.workflow import Step
from toets.services.opened import OpenedCase
from toets.texts import formats, labels
from toets.texts.screens import zaak as words
from toets.ui import session
from toets.ui.case.acts import act_button, lift
from toets.ui.case.aside import show_aside
from toets.ui.case.conditions import in_order, show_conditions
from toets.ui.case.fg_view import show_view
from toets.ui.names import name_of
from toets.ui.widgets import card, escape, signal_block

Round = tuple[int, int]


def show_advice(opened: OpenedCase) -> None:
    """Draw this part: the current round, then earlier ones as lapsed."""
    rounds = _rounds(opened.case)
    _show_open_holds(opened)
    if not rounds:
        st.markdown(_why_nothing(opened))
        show_view(opened, opened.case.version_number)
    for round_ in rounds:
        _show_round(opened, round_)
    show_aside(opened)


def _why_nothing(opened: OpenedCase) -> str:
    if Capacity.AUTHOR in opened.capacities:
        return f"{words.NO_ADVICE} {words.AUTHOR_LATER}"
    if Step.ADVISE in opened.offered and opened.advices_given:
        return f"{words.NO_ADVICE} {words.INDEPENDENT}"
    return words.NO_ADVICE


def _rounds(case: Case) -> list[Round]:
    kinds = (Advice, EstablishedAdvice, HoldLifted, ReferredBack, ViewGiven)
    told = {(fact.version, fact.round) for fact in case.facts if isinstance(fact, kinds)}
    if case.reaction_invited is not None:
        told.add((case.version_number, case.round))
    return sorted(told, reverse=True)


def _show_round(opened: OpenedCase, round_: Round) -> None:
    case, current = opened.case, (opened.case.version_number, opened.case.round)
    st.header(words.round_title(*round_), anchor=False)
    if round_ != current:
        st.badge(words.LAPSED, icon=":material/history:", color="gray")
        st.caption(words.lapsed_note(*round_))
    for referral in case.on(ReferredBack, *round_):
        who = labels.SEAT[referral.seat]
        st.markdown(f"**{words.REFERRED_BACK} {who}**: {escape(referral.reasons)}")
    for established in case.on(EstablishedAdvice, *round_):
        show_established(established)
    if round_ == current:
        _show_reaction(case)
        _explain_hidden(opened)
    for advice in case.advices_on(*round_):
        show_one_advice(opened, advice)
    if round_ == _last_of(opened.case, round_[0]):
        show_view(opened, round_[0])
    for lifted in case.on(HoldLifted, *round_):
        _show_lifted(opened, lifted)


def _last_of(case: Case, version: int) -> Round:
    """Return the last round of a version that is told about: a view belongs to the version."""
    return max(round_ for round_ in _rounds(case) if round_[0] == version)


def _explain_hidden(opened: OpenedCase) -> None:
    own = any(advice.person == session.actor().number for advice in opened.case.advices)
    if Step.ADVISE in opened.offered and not own and not opened.case.advices:
        st.caption(f":material/visibility_off: {words.INDEPENDENT}")


def show_established(established: EstablishedAdvice) -> None:
    """Draw the Community's outcome with its reasons, conditions and questions."""
    with card(f"vastgesteld-{established.version}-{established.round}"):
        opinion = labels.OPINION[established.outcome]
        st.header(words.ESTABLISHED, anchor=False)
        moment = formats.moment(established.at)
        st.markdown(f"**{words.established_line(opinion, moment)}**")
        if established.ground is not None:
            st.markdown(words.ground(labels.GROUND[established.ground]))
        st.markdown(escape(established.reasons))
        if established.questions:
            asked = words.questions_named(established.questions)
            st.markdown(f"**{words.ASKED_QUESTIONS}**: {asked}")
        if established.conditions:
            st.markdown(f"**{words.ADVICE_CONDITIONS}**")
            show_conditions(in_order(established.conditions))


def show_one_advice(opened: OpenedCase, advice: Advice) -> None:
    """Draw one member's advice: opinion and summary, and everything else on demand."""
    name = name_of(opened, advice.person)
    key = f"advies-{advice.version}-{advice.round}-{advice.person}"
    with card(key):
        with st.container(gap=None):
            guest = _guest_mark(opened.case, advice)
            st.markdown(f"**{escape(words.advice_head(advice.discipline, name))}**{guest}")
            st.markdown(_opinion(advice))
        _show_stopped(opened.case, advice)
        st.markdown(escape(advice.summary))
        if advice.questions:
            asked = words.questions_named(advice.questions)
            st.markdown(f"**{words.ASKED_QUESTIONS}**: {asked}")
        if advice.conditions:
            st.markdown(f"**{words.ADVICE_CONDITIONS}**")
            show_conditions(in_order(advice.conditions))
        if st.toggle(words.SHOW_THEMES, key=f"{key}-alles"):
            _show_themes(opened.case, advice)
            _show_earlier_texts(opened.case, advice)


def _guest_mark(case: Case, advice: Advice) -> str:
    is_guest = advice.discipline in guest_disciplines(case, advice.person)
    return f" :gray-badge[{words.GUEST}]" if is_guest else ""


def _show_stopped(case: Case, advice: Advice) -> None:
    """Draw that an advice does not count any more, when and why."""
    stopped = case.stopped_by(advice)
    if stopped is None:
        return
    moment = formats.moment(stopped.at)
    if isinstance(stopped, Recused):
        _badge(words.RECUSED)
        st.caption(f"{words.stopped_by_recusal(moment)} {escape(stopped.reasons)}")
    if isinstance(stopped, InvitationRevoked):
        _badge(words.WITHDRAWN)
        st.caption(f"{words.stopped_by_revocation(moment)} {escape(stopped.reasons)}")


def _badge(text: str) -> None:
    st.badge(text, icon=":material/person_off:", color="gray")


def _opinion(advice: Advice) -> str:
    revised = f" · :violet-badge[{words.AFTER_READING}]" if advice.after_reading else ""
    when = words.given_on(formats.moment(advice.at))
    return f"**{labels.OPINION[advice.opinion]}** · :gray[{when}]{revised}"


def _show_themes(case: Case, advice: Advice) -> None:
    themes = case.rules.procedure.themes_by_id
    for found in advice.themes:
        title = themes[found.theme].title if found.theme in themes else found.theme
        with st.container(gap=None):
            st.markdown(f"**{escape(title)}** – {labels.SCORE[found.score].lower()}")
            st.markdown(escape(found.reasons))
    rules = case.rules.questionnaire.signal_rules
    for reply in advice.flags:
        question = rules[reply.rule].question if reply.rule in rules else reply.rule
        with st.container(gap=None):
            st.markdown(f"**{words.REPLY_TO} {question}**")
            st.markdown(escape(reply.reply))


def _show_earlier_texts(case: Case, advice: Advice) -> None:
    own = [a for a in case.on(Advice, advice.version, advice.round) if a.person == advice.person]
    for earlier in own[:-1]:
        st.markdown(f"**{words.EARLIER_TEXT}** · {_opinion(earlier)}")
        st.markdown(escape(earlier.summary))
        _show_themes(case, earlier)


def _show_lifted(opened: OpenedCase, lifted: HoldLifted) -> None:
    rule = opened.case.rules.questionnaire.signal_rules[lifted.rule]
    with card(f"opgeheven-{lifted.version}-{lifted.rule}"):
        st.markdown(
            f":orange[:material/pause_circle:] **{words.LIFTED}**: {_at(opened.case, rule.question)}"
        )
        st.markdown(escape(lifted.reasons))
        who = escape(name_of(opened, lifted.person))
        discipline = labels.DISCIPLINE[lifted.discipline]
        st.caption(words.lifted_line(who, discipline, formats.moment(lifted.at)))
        if opened.case.stopped_by(lifted) is not None:
            _badge(words.DOES_NOT_COUNT)


def _at(case: Case, question: str) -> str:
    short = escape(case.rules.questionnaire.by_id[question].short)
    return f"{words.at_question('', question).strip()} – {short}"


def _show_open_holds(opened: OpenedCase) -> None:
    if not opened.case.open_holds or Step.ADVISE not in opened.offered:
        return
    for hold in opened.case.open_holds:
        _show_hold(opened, hold)


def _show_hold(opened: OpenedCase, hold: Signal) -> None:
    rule = opened.case.rules.questionnaire.signal_rules[hold.rule]
    title = _at(opened.case, hold.question)
    with signal_block(hold.level, title, escape(rule.text), f"open-{hold.rule}"):
        st.caption(words.who_lifts(hold.discipline if hold.liftable else None))
        mine = hold.discipline in disciplines_in(opened.case, session.me().person)
        if hold.liftable and mine and Step.LIFT_HOLD in opened.offered:
            act_button(lift(hold.rule), opened, wide=False)


def _show_reaction(case: Case) -> None:
    invited, due = case.reaction_invited, reaction_due(case)
    if invited is None or due is None:
        return
    with card("reactie"):
        st.header(words.INVITED, anchor=False)
        st.caption(words.invited_line(formats.moment(invited.at), formats.day(due)))
        st.markdown(escape(invited.summary))
        st.markdown(f"**{words.REACTION}**")
        st.markdown(escape(case.reaction.text) if case.reaction else words.NO_REACTION_YET)
