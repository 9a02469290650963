"""What the file of a case holds, and its bytes: every fact with the hash that the log has of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from toets.documents.record import RecordedRules, recorded_rules
from toets.domain.answer import Answer, Attachment
from toets.domain.canonical import canonical_bytes, digest, to_plain
from toets.domain.carrying import Asked, asked_in
from toets.domain.case import Case, Draft, IssuedDocument
from toets.domain.corrigenda import answers_now
from toets.domain.facts import Fact, ProposalVersion
from toets.domain.questionnaire import Rulebook
from toets.domain.workflow import EDITABLE, Status

FORMAT = "toets-zaak"
FORMAT_VERSION = 1


@dataclass(frozen=True)
class CaseFile:
    """A case as its reader may see it; `facts` are those they may see, in order.

    `asked` has the questions that are answered in it, as they were worded. `draft` is what its
    authors are writing, for who may read that; else it is empty.
    """

    reference: str
    title: str
    unit: str
    urgent: bool
    status: Status
    opened_at: datetime
    rules: RecordedRules
    asked: Mapping[str, Asked]
    draft: Draft
    facts: tuple[Fact, ...]
    documents: tuple[IssuedDocument, ...]

    def given(self, rules: Rulebook) -> tuple[Mapping[str, Answer], tuple[Attachment, ...]]:
        """Return the answers as they stand in the file, and the files that they name.

        Those of the draft while it is written on or when nothing was submitted, else those of the
        last version with its corrigenda. `rules` only fill the place of those of the case, which
        the file names but does not hold.
        """
        case = self._under(rules)
        if case.version is None or (self.status in EDITABLE and self.draft.answers):
            return self.draft.answers, self.draft.attachments
        return answers_now(case), case.version.attachments

    def _under(self, rules: Rulebook) -> Case:
        return Case(
            reference=self.reference,
            title=self.title,
            unit=self.unit,
            urgent=self.urgent,
            status=self.status,
            revision=0,
            opened_at=self.opened_at,
            rules=rules,
            draft=self.draft,
            facts=self.facts,
            documents=self.documents,
        )


def case_file(case: Case) -> CaseFile:
    """Return the case as a file, with all that this view of it holds."""
    keys = dict.fromkeys(key for answers in _answers_in(case) for key in answers)
    return CaseFile(
        reference=case.reference,
        title=case.title,
        unit=case.unit,
        urgent=case.urgent,
        status=case.status,
        opened_at=case.opened_at,
        rules=recorded_rules(case.rules),
        asked=asked_in(case.rules.questionnaire, keys),
        # In the order of their keys, as the bytes will have them.
        draft=replace(case.draft, answers=dict(sorted(case.draft.answers.items()))),
        facts=case.facts,
        documents=case.documents,
    )


def case_json(case: Case) -> bytes:
    """Return the case as canonical JSON of this format; same case, same bytes."""
    return canonical_bytes(plain_file(case_file(case)))


def plain_file(file: CaseFile) -> dict[str, Any]:
    """Return the file in plain values; each fact has its kind, its SHA-256 and its content."""
    return {
        **to_plain(replace(file, facts=())),
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "facts": [
            {"kind": fact.kind, "sha256": digest(fact), "content": to_plain(fact)}
            for fact in file.facts
        ],
    }


def _answers_in(case: Case) -> Iterator[Mapping[str, Answer]]:
    yield case.draft.answers
    yield from (fact.answers for fact in case.facts if isinstance(fact, ProposalVersion))
