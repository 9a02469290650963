"""What a questionnaire is once read: its questions in their sections, with their sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from toets.domain.questionnaire.rules import Rule
from toets.domain.questionnaire.words import (
    AnswerType,
    Discipline,
    ExplanationNeed,
    Level,
    Part,
    Point,
)


@dataclass(frozen=True)
class Source:
    """Where a question or rule comes from, as a jurist would cite it.

    `certainty` tells whether it was read in the text itself ("gelezen"), in a secondary source
    ("secundair"), is own knowledge ("eigen kennis") or a reconstruction ("reconstructie").
    """

    id: str
    title: str
    url: str
    as_of: date | None
    certainty: str


@dataclass(frozen=True)
class Citation:
    """One place in a source, with what it says for this question."""

    source: Source
    article: str
    explanation: str


@dataclass(frozen=True)
class Option:
    """One choice: a stable slug and the words the user reads."""

    value: str
    label: str


@dataclass(frozen=True)
class Column:
    """One column of a table; with options its cells are slugs of those, else free text."""

    id: str
    label: str
    options: tuple[Option, ...] = ()
    required: bool = True


@dataclass(frozen=True)
class Evidence:
    """A file that is asked next to an answer; kept under the answer key `<question>.bewijs`."""

    asked: str
    required: bool


@dataclass(frozen=True)
class SignalRule:
    """Raises a signal when `when` holds for the visible answers.

    For a HOLD, `discipline` may lift it unless `liftable` is false; for a FLAG, `discipline` is the
    one whose advice must address it; a STOP names none.
    """

    id: str
    question: str
    level: Level
    when: Rule
    text: str
    advice: str
    discipline: Discipline | None
    liftable: bool


@dataclass(frozen=True)
class Question:
    """One question. `rows` of a table is the fixed list of row labels, or empty for free rows."""

    id: str
    text: str
    short: str
    help: str
    example: str
    type: AnswerType
    options: tuple[Option, ...]
    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    unit: str
    required: bool
    unknown_allowed: bool
    explanation: ExplanationNeed
    explanation_label: str
    evidence: Evidence | None
    citations: tuple[Citation, ...]
    respondent: str
    points: frozenset[Point]
    parts: frozenset[Part]
    show_if: Rule | None
    signals: tuple[SignalRule, ...]

    @property
    def evidence_key(self) -> str:
        """The answer key under which the asked evidence is kept."""
        return f"{self.id}.bewijs"


@dataclass(frozen=True)
class Section:
    """A screen of the wizard: a letter, a title and its questions in order."""

    id: str
    title: str
    introduction: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Questionnaire:
    """One version of the questions; identified by `version` within its regime."""

    version: str
    valid_from: date
    title: str
    honesty: str
    sections: tuple[Section, ...]

    def __iter__(self) -> Iterator[Question]:
        """Yield every question in the order of the sections."""
        for section in self.sections:
            yield from section.questions

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Questions by their id."""
        return {question.id: question for question in self}

    @cached_property
    def signal_rules(self) -> dict[str, SignalRule]:
        """Signal rules of all questions by their id."""
        return {rule.id: rule for question in self for rule in question.signals}
