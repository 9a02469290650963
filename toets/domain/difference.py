"""What changed between two contents of a proposal: its heading, answers, files and signals."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from toets.domain.answer import Answer, AnswerKind, Attachment, counting
from toets.domain.case import Case
from toets.domain.facts import ProposalVersion, SavedAnswer
from toets.domain.questionnaire import Questionnaire
from toets.domain.signal import Signal, disappeared, raised


@dataclass(frozen=True)
class Content:
    """What a proposal says: of one version, or of the draft as it would be submitted now.

    `answers` are those that count; `saved` tells who wrote them, empty for a version from before
    that was kept.
    """

    title: str
    unit: str
    urgent: bool
    answers: Mapping[str, Answer]
    attachments: tuple[Attachment, ...]
    signals: tuple[Signal, ...]
    saved: tuple[SavedAnswer, ...]


class Heading(StrEnum):
    """What stands above the questions."""

    TITLE = "title"
    UNIT = "unit"
    URGENT = "urgent"


@dataclass(frozen=True)
class HeadingChange:
    """Another title, unit or urgency; `old` and `new` are text, or a truth value for urgency."""

    heading: Heading
    old: str | bool
    new: str | bool


@dataclass(frozen=True)
class AnswerChange:
    """Another answer under one key; None for no answer that counts.

    `question` is the question that the key belongs to. `by` and `at` (UTC) tell who wrote the new
    answer and when; None where that is not known, as for an answer that is gone.
    """

    key: str
    question: str
    old: Answer | None
    new: Answer | None
    by: str | None
    at: datetime | None


@dataclass(frozen=True)
class FileChange:
    """A file that was added (`old` None), removed (`new` None), or has another content."""

    question: str
    old: Attachment | None
    new: Attachment | None


@dataclass(frozen=True)
class Difference:
    """Everything by which two contents differ; answers and files in the order of the questions."""

    headings: tuple[HeadingChange, ...]
    answers: tuple[AnswerChange, ...]
    files: tuple[FileChange, ...]
    appeared: tuple[Signal, ...]
    disappeared: tuple[Signal, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both say the same; urgency and signals say nothing by themselves."""
        is_urgency_only = all(change.heading is Heading.URGENT for change in self.headings)
        return is_urgency_only and not self.answers and not self.files


def content_of(version: ProposalVersion) -> Content:
    """Return what this version says."""
    return Content(
        title=version.title,
        unit=version.unit,
        urgent=version.urgent,
        answers=version.answers,
        attachments=version.attachments,
        signals=version.signals,
        saved=version.saved,
    )


def content_of_draft(case: Case) -> Content:
    """Return what the draft would say if it were submitted now."""
    questionnaire = case.rules.questionnaire
    answers = counting(questionnaire, case.draft.answers)
    return Content(
        title=case.title,
        unit=case.unit,
        urgent=case.urgent,
        answers=answers,
        attachments=named_files(case.draft.attachments, answers),
        signals=raised(questionnaire, answers),
        saved=tuple(saved for saved in case.draft.saved if saved.key in answers),
    )


def named_files(
    files: Sequence[Attachment], answers: Mapping[str, Answer]
) -> tuple[Attachment, ...]:
    """Return the files that an answer names, in order."""
    return tuple(
        file
        for file in files
        if file.question in answers and file.id in answers[file.question].choices
    )


def difference(questionnaire: Questionnaire, old: Content, new: Content) -> Difference:
    """Return by what `new` differs from `old`; `questionnaire` gives the order of the questions.

    A question that it does not know, of an older edition, comes last. A file counts by its name
    and content, so that the same file attached anew is no difference.
    """
    return Difference(
        headings=tuple(_headings(old, new)),
        answers=tuple(_answers(_order(questionnaire, old, new), old, new)),
        files=tuple(_files(_order(questionnaire, old, new), old, new)),
        appeared=disappeared(new.signals, old.signals),
        disappeared=disappeared(old.signals, new.signals),
    )


def _order(questionnaire: Questionnaire, old: Content, new: Content) -> dict[str, str]:
    """Return every key of both contents with its question, in order."""
    known = {key: q.id for q in questionnaire for key in (q.id, q.evidence_key)}
    present = {**old.answers, **new.answers}
    ordered = {key: question for key, question in known.items() if key in present}
    return ordered | {key: key.partition(".bewijs")[0] for key in present if key not in known}


def _headings(old: Content, new: Content) -> Iterator[HeadingChange]:
    for heading in Heading:
        before, after = getattr(old, heading.value), getattr(new, heading.value)
        if before != after:
            yield HeadingChange(heading, before, after)


def _answers(order: Mapping[str, str], old: Content, new: Content) -> Iterator[AnswerChange]:
    written = {saved.key: saved for saved in new.saved}
    for key, question in order.items():
        if _said(old, key) == _said(new, key):
            continue
        saved = written.get(key) if key in new.answers else None
        yield AnswerChange(
            key=key,
            question=question,
            old=old.answers.get(key),
            new=new.answers.get(key),
            by=saved.by if saved else None,
            at=saved.at if saved else None,
        )


def _said(content: Content, key: str) -> Answer | None:
    """Return the answer with files by name and content, and choices without their order."""
    answer = content.answers.get(key)
    if answer is None or answer.kind is not AnswerKind.VALUE:
        return answer
    files = {file.id: f"{file.name} {file.sha256}" for file in content.attachments}
    return replace(answer, choices=tuple(sorted(files.get(c, c) for c in answer.choices)))


def _files(order: Mapping[str, str], old: Content, new: Content) -> Iterator[FileChange]:
    for key in order:
        before = [file for file in old.attachments if file.question == key]
        after = [file for file in new.attachments if file.question == key]
        gone, come = _without(before, after), _without(after, before)
        for file in gone:
            successor = next((other for other in come if other.name == file.name), None)
            if successor is not None:
                come.remove(successor)
            yield FileChange(key, file, successor)
        for file in come:
            yield FileChange(key, None, file)


def _without(files: Sequence[Attachment], others: Sequence[Attachment]) -> list[Attachment]:
    """Return the files that the others lack by name and content, each as often as it is lacking."""
    left = Counter((file.name, file.sha256) for file in others)
    found = []
    for file in files:
        is_there = left[file.name, file.sha256] > 0
        left[file.name, file.sha256] -= 1
        if not is_there:
            found.append(file)
    return found
