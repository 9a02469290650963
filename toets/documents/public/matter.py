"""The redacted case as its chapters draw it: at its outcome, and what came after that."""

from dataclasses import dataclass, replace

from toets.documents.source import DocumentSource, Matter, matter_of
from toets.domain.answer import Answer, questions_in
from toets.domain.case import Case
from toets.domain.facts import Fact, ProposalVersion, Withdrawn
from toets.domain.owed import OUTCOMES, Owed, case_when_due
from toets.domain.woo import GROUND_OF_MARK, PublicSource
from toets.domain.workflow import Status


@dataclass(frozen=True)
class PublicMatter(Matter):
    """A redacted case, of which even the answer may be left out that tells what kind it is."""

    @property
    def kind(self) -> str:
        """What the proposal is in words, or the mark that stands for it."""
        asked = sorted(questions_in(self.case.rules.procedure.experiment_when))
        found = (self.version.answers.get(key, Answer()).text for key in asked)
        return next((said for said in found if said in GROUND_OF_MARK), super().kind)


@dataclass(frozen=True)
class PublicCase:
    """What a public edition tells: the case up to its outcome, and each fact after that.

    `has_outcome` is False for a proposal that was withdrawn before it had one.
    """

    source: PublicSource
    matter: PublicMatter
    later: tuple[Fact, ...]
    has_outcome: bool


def public_case(source: PublicSource) -> PublicCase:
    """Return the redacted case in its two parts.

    Raises:
        ValueError: The case did not end and was not permitted, or nothing was ever submitted.
    """
    case = source.case
    due = _at_outcome(case)
    if due is not None:
        matter = matter_of(_document_source(source, due))
        settled = PublicMatter(matter.source, matter.version, matter.outcome)
        return PublicCase(source, settled, case.facts[len(due.facts) :], has_outcome=True)
    withdrawn = case.of(Withdrawn)
    if not withdrawn or case.version is None:
        raise ValueError(f"no public edition of a case in status {case.status}")
    version: ProposalVersion = case.version
    ended = PublicMatter(_document_source(source, case), version, withdrawn[-1])
    return PublicCase(source, ended, (), has_outcome=False)


def _document_source(source: PublicSource, case: Case) -> DocumentSource:
    # There is no audit head: it covers what was left out.
    return DocumentSource(case, source.people, source.established_at, "", source.is_test)


def _at_outcome(case: Case) -> Case | None:
    for kind, status in OUTCOMES.items():
        try:
            due = case_when_due(case, Owed(kind, case.version_number, case.round))
        except ValueError:
            continue
        # An exit that a holder did not accept is no outcome of a proposal that was withdrawn later.
        if case.status is Status.WITHDRAWN and status is not Status.PERMITTED:
            return None
        return replace(due, documents=())
    return None
