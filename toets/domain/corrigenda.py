"""Corrigenda: slips of the pen in a permitted proposal, mended under both holders' signatures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from toets.domain.answer import LONGEST_TEXT, LONGEST_TITLE, Answer, AnswerKind, questions_in
from toets.domain.case import Case
from toets.domain.facts import (
    CorrigendumEnded,
    CorrigendumProposed,
    CorrigendumSigned,
)
from toets.domain.person import Seat
from toets.domain.questionnaire import AnswerType, Question, Rulebook

TITLE = "title"
_FREE_TEXT = (AnswerType.TEXT, AnswerType.LONG_TEXT)


@dataclass(frozen=True)
class Corrigendum:
    """A proposed corrigendum with what became of it; it stands once both seats signed."""

    proposed: CorrigendumProposed
    signatures: tuple[CorrigendumSigned, ...]
    ended: CorrigendumEnded | None

    @property
    def stands(self) -> bool:
        """Whether both holders signed."""
        return {signature.seat for signature in self.signatures} == set(Seat)

    @property
    def is_open(self) -> bool:
        """Whether a signature is still awaited."""
        return not self.stands and self.ended is None


def corrigenda(case: Case) -> tuple[Corrigendum, ...]:
    """Return every corrigendum that was proposed, oldest first."""
    return tuple(_corrigendum(case, proposed) for proposed in case.of(CorrigendumProposed))


def _corrigendum(case: Case, proposed: CorrigendumProposed) -> Corrigendum:
    ended = [fact for fact in case.of(CorrigendumEnded) if fact.number == proposed.number]
    return Corrigendum(
        proposed=proposed,
        signatures=tuple(s for s in case.of(CorrigendumSigned) if s.number == proposed.number),
        ended=next(iter(ended), None),
    )


def open_corrigendum(case: Case) -> Corrigendum | None:
    """Return the corrigendum that waits for a signature, or None; there is never more than one."""
    return next((found for found in corrigenda(case) if found.is_open), None)


def corrected(case: Case) -> Mapping[str, str]:
    """Return the texts that stand instead of those of the version, by answer key or "title"."""
    return {found.proposed.place: found.proposed.new for found in corrigenda(case) if found.stands}


def title_now(case: Case) -> str:
    """Return the title of the current version with its corrigenda; that of the draft before."""
    return text_at(case, TITLE) or case.title


def answers_now(case: Case) -> Mapping[str, Answer]:
    """Return the answers of the current version with their corrigenda; empty before a version."""
    if case.version is None:
        return {}
    mended = corrected(case)
    return {
        key: replace(answer, text=mended[key]) if key in mended else answer
        for key, answer in case.version.answers.items()
    }


def text_at(case: Case, place: str) -> str | None:
    """Return the text at this place as it stands now, or None where the version has no text."""
    if case.version is None:
        return None
    if place == TITLE:
        return corrected(case).get(TITLE, case.version.title)
    answer = answers_now(case).get(place)
    return answer.text if answer is not None and answer.kind is AnswerKind.VALUE else None


def longest_at(place: str) -> int:
    """Return how many characters the text at this place may have."""
    return LONGEST_TITLE if place == TITLE else LONGEST_TEXT


def mendable(case: Case) -> tuple[str, ...]:
    """Return the places where a slip of the pen may be mended: "title", then answers in order.

    Only free text that nothing rests on: no line of the scope, no question that raises a signal,
    and none that a rule of the questionnaire or the procedure looks at. Source: design §4.
    """
    if case.version is None:
        return ()
    fixed = frozenset(_looked_at(case.rules))
    answers = [
        question.id
        for question in case.rules.questionnaire
        if _is_free_text(question) and question.id not in fixed and text_at(case, question.id)
    ]
    return (TITLE, *answers)


def _is_free_text(question: Question) -> bool:
    return question.type in _FREE_TEXT and not question.signals


def _looked_at(rules: Rulebook) -> Iterator[str]:
    procedure = rules.procedure
    yield from (item.question for item in procedure.scope)
    yield from questions_in(procedure.experiment_when)
    if procedure.view_when is not None:
        yield from questions_in(procedure.view_when)
    for scope_exit in procedure.scope_exits:
        yield from questions_in(scope_exit.when)
    for question in rules.questionnaire:
        yield from (key for rule in question.signals for key in questions_in(rule.when))
        if question.show_if is not None:
            yield from questions_in(question.show_if)
