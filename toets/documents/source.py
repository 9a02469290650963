"""What a document is made of: the case and its people, with what every chapter asks of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from toets.domain.answer import visible
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import (
    Condition,
    EstablishedAdvice,
    Fact,
    ProposalVersion,
    ScopeConfirmed,
    Signature,
    Verdict,
)
from toets.domain.person import Person, Seat
from toets.domain.questionnaire import Part, Question, ScopeExit
from toets.domain.workflow import Status
from toets.texts.document import front

LONGEST_FUNCTION = 80

# In each of these statuses a case ended with an outcome, by a fact of this kind.
_ENDED_BY: dict[Status, type[Fact]] = {
    Status.PERMITTED: Signature,
    Status.REFUSED: Verdict,
    Status.NEGATIVE_ADVICE: EstablishedAdvice,
    Status.OUT_OF_SCOPE: ScopeConfirmed,
}


@dataclass(frozen=True)
class DocumentSource:
    """A whole case with everyone who acted in it, by personnel number.

    `issued_at` (UTC) is when the document is made; `audit_head` the head of the case's audit chain
    that the document prints. `is_test` tells that it is signed with test keys, which prove nothing.
    """

    case: Case
    people: Mapping[str, Person]
    issued_at: datetime
    audit_head: str
    is_test: bool = False


@dataclass(frozen=True)
class Matter:
    """A source of which it is certain that it has an outcome, on this version."""

    source: DocumentSource
    version: ProposalVersion
    outcome: Fact

    @property
    def case(self) -> Case:
        """The case."""
        return self.source.case

    @property
    def status(self) -> Status:
        """The outcome, by which the wording differs."""
        return self.case.status

    @property
    def is_permitted(self) -> bool:
        """Whether the outcome is a permission."""
        return self.status is Status.PERMITTED

    @property
    def was_judged(self) -> bool:
        """Whether both holders gave their verdict."""
        return self.status in (Status.PERMITTED, Status.REFUSED)

    @property
    def kind(self) -> str:
        """What the proposal is, in words: an experiment or an operational use."""
        return front.kind(experiment=self.case.is_experiment)

    @property
    def decided_on(self) -> date:
        """The Amsterdam day of the act that settled the outcome."""
        return amsterdam_day(self.outcome.at)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions that counted in this version, in order."""
        return visible(self.case.rules.questionnaire, self.version.answers)

    def in_part(self, part: Part) -> tuple[Question, ...]:
        """Return the questions with an answer that belong to one of the three promised parts."""
        answered = self.version.answers.keys()
        return tuple(q for q in self.questions if part in q.parts and q.id in answered)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of the permission, sorted by moment; their place is their number."""
        merged = self.case.merged_text
        return merged.numbered if merged else ()

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Both verdicts, in the order of the seats."""
        found = (self.case.verdict_of(seat) for seat in Seat)
        return tuple(verdict for verdict in found if verdict is not None)

    @property
    def scope_exit(self) -> ScopeExit | None:
        """The exit that was confirmed, or None when the case did not end that way."""
        claim = self.version.claim if self.status is Status.OUT_OF_SCOPE else None
        return self.case.rules.procedure.exits_by_id[claim.exit] if claim else None

    @property
    def refusing(self) -> tuple[Seat, ...]:
        """The seats that refused."""
        return tuple(verdict.seat for verdict in self.verdicts if not verdict.permit)

    def person(self, number: str) -> Person:
        """Return who has this personnel number."""
        return self.source.people[number]

    def function(self, number: str) -> str:
        """Return the function of who has this personnel number; names of members are not printed."""
        return self.person(number).function


def matter_of(source: DocumentSource) -> Matter:
    """Return the source with its outcome.

    Raises:
        ValueError: The case has no outcome that a document can state.
    """
    case, kind = source.case, _ENDED_BY.get(source.case.status)
    outcome = case.here(kind) if kind else ()
    if case.version is None or not outcome:
        raise ValueError(f"no document for a case in status {case.status}")
    return Matter(source, case.version, outcome[-1])
