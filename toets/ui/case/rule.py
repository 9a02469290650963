"""What the outcome rule yields and why: every part of the rule with how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from toets.domain.case import Case
from toets.domain.facts import Opinion
from toets.domain.outcome import Outcome, unaddressed_flags
from toets.domain.questionnaire import Discipline, Level
from toets.domain.signal import of_level
from toets.texts import labels
from toets.texts.obstacles import obstacle
from toets.texts.screens import vaststellen as words
from toets.ui.widgets import escape

_DONE, _LACKING, _BLOCKS = (
    ":green[:material/check_circle:]",
    ":blue[:material/clock_loader_40:]",
    ":red[:material/block:]",
)


@dataclass(frozen=True)
class Part:
    """One part of the rule: a mark, and how it stands in words."""

    mark: str
    text: str


def show_rule(case: Case, outcome: Outcome) -> None:
    """Draw every part of the rule, and what follows from it."""
    st.header(words.RULE, anchor=False)
    st.caption(words.RULE_HELP)
    st.markdown("  \n".join(f"{part.mark} {escape(part.text)}" for part in parts(case)))
    if outcome.opinion is None:
        st.markdown(f"**{words.NOTHING_FOLLOWS}**")
        st.markdown("\n".join(f"- {escape(obstacle(found))}" for found in outcome.lacking))
        return
    st.markdown(f"**{words.follows(outcome.opinion)}**")
    if outcome.ground is not None:
        st.markdown(words.ground(labels.GROUND[outcome.ground]))


def parts(case: Case) -> Iterator[Part]:
    """Yield the parts of the rule, in the order in which they count."""
    procedure, advices = case.rules.procedure, case.advices
    asking = sum(advice.opinion is Opinion.SUPPLEMENT for advice in advices)
    if asking:
        yield Part(_BLOCKS, words.supplement_asked(asking))
    asked = words.supplements(case.supplements, procedure.supplement_limit)
    at_limit = case.supplements >= procedure.supplement_limit
    yield Part(_BLOCKS if at_limit else _DONE, asked)
    enough = words.enough(len(advices), procedure.quorum)
    yield Part(_mark(lacking=len(advices) < procedure.quorum), enough)
    for discipline in Discipline:
        given = sum(advice.discipline is discipline for advice in advices)
        text = words.of_discipline(labels.DISCIPLINE[discipline], given)
        yield Part(_mark(lacking=given < procedure.per_discipline), text)
    yield from _blocking(case)


def _blocking(case: Case) -> Iterator[Part]:
    negative = sum(advice.opinion is Opinion.NEGATIVE for advice in case.advices)
    rule = case.rules.procedure.negative_rule
    yield Part(_BLOCKS if negative else _DONE, words.negatives(negative, rule))
    stops = len(of_level(case.signals, Level.STOP))
    yield Part(_BLOCKS if stops else _DONE, words.signals(stops, *words.STOPS))
    holds = len(case.open_holds)
    yield Part(_BLOCKS if holds else _DONE, words.signals(holds, *words.HOLDS))
    flags = len(unaddressed_flags(case))
    yield Part(_mark(lacking=flags > 0), words.signals(flags, *words.FLAGS))


def _mark(*, lacking: bool) -> str:
    return _LACKING if lacking else _DONE
