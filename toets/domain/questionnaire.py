"""What a questionnaire, a procedure and guidance are once read: policy as immutable values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from toets.domain.canonical import later


class AnswerType(StrEnum):
    """The form an answer takes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    YES_NO = "yes_no"
    CHOICE = "choice"
    MULTIPLE_CHOICE = "multiple_choice"
    NUMBER = "number"
    DATE = "date"
    TABLE = "table"
    FILE = "file"


class Level(StrEnum):
    """How much a signal blocks: STOP forbids a positive advice, HOLD the holders, FLAG silence."""

    STOP = "stop"
    HOLD = "hold"
    FLAG = "flag"


class Discipline(StrEnum):
    """From which field a Community member advises; chosen per advice."""

    JURIDISCH = "juridisch"
    ETHISCH = "ethisch"
    TECHNISCH = "technisch"


class Point(StrEnum):
    """The points that both holders weigh: (a) to (d) of the memo, and (e) the Community's advice."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"


class Part(StrEnum):
    """The three parts promised to parliament (kst-32761-152) that a document makes visible."""

    LEGAL_FRAMEWORK = "legal_framework"
    SAFEGUARDS = "safeguards"
    OUTCOME = "outcome"


class ExplanationNeed(StrEnum):
    """Whether an answer is accompanied by an explanation in the author's own words."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True)
class Test:
    """One comparison with an explicit answer; an empty or hidden answer makes it false.

    `values` compares slugs of a choice, "ja"/"nee" of a yes/no, or cells of `column` in any row of
    a table. `unknown` is true for "onbekend", `unavailable` for "nog niet beschikbaar". `below` and
    `above` compare a number (exclusive).
    """

    __test__ = False  # keeps pytest from collecting it

    question: str
    values: frozenset[str] = frozenset()
    column: str | None = None
    unknown: bool = False
    unavailable: bool = False
    below: Decimal | None = None
    above: Decimal | None = None


@dataclass(frozen=True)
class AllOf:
    """True when every part is."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True)
class NotOf:
    """True when the part is not."""

    part: "Rule"


Rule = Test | AllOf | AnyOf | NotOf


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


@dataclass(frozen=True)
class Theme:
    """What the Community advises on as one: some questions, weighed by some disciplines."""

    id: str
    title: str
    disciplines: frozenset[Discipline]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class ScopeExit:
    """A named finding that the werkregels do not apply, claimable only when `when` holds.

    `interpretation` is true when the memo itself does not name this exit.
    """

    id: str
    title: str
    explanation: str
    when: Rule
    interpretation: bool


@dataclass(frozen=True)
class Terms:
    """Terms in Dutch working days; None where no term runs. A term that passes is never consent.

    `reaction` is the exception of design §4: after it an author's reaction is no longer awaited.
    """

    advice: int
    advice_urgent: int
    reaction: int
    supplement: int
    judgement: int
    judgement_urgent: int
    # After the end of a permission: duties "at the end" and the evaluation.
    at_end: int = later(20)
    # Before the end of a permission: the authors are told that it can be renewed.
    renewal: int = later(60)
    # Without any change: the secretary may close the proposal.
    inactive: int = later(60)
    # Members are reminded so long before their due day, and again after each so many days.
    remind_before: int = later(3)
    remind_every: int = later(5)


@dataclass(frozen=True)
class Choice:
    """A parameter that is a choice of the procedure, with the reason the document prints."""

    id: str
    title: str
    reason: str


@dataclass(frozen=True)
class ScopeItem:
    """One line of the exhaustive scope that a permission prints, taken from an answer."""

    label: str
    question: str


@dataclass(frozen=True)
class TableColumn:
    """One column of the answer to a table question."""

    question: str
    column: str


@dataclass(frozen=True)
class Procedure:
    """One version of how a regime is carried out: quorum, outcome rule, terms, themes, exits.

    `units` is where the proposal names the units that may use the permission, `maximum` the
    question after the largest number of uses (no answer: no maximum), `view_when` when the FG is
    asked for a view, `use_lines` the answers that a record of one use repeats.
    """

    version: str
    valid_from: date
    quorum: int
    per_discipline: int
    negative_rule: str
    supplement_limit: int
    terms: Terms
    negative_visible_to_holders: str
    themes: tuple[Theme, ...]
    scope_exits: tuple[ScopeExit, ...]
    experiment_when: Rule
    classification_case: str
    classification_document: str
    scope: tuple[ScopeItem, ...]
    points: tuple[tuple[Point, str], ...]
    choices: tuple[Choice, ...]
    units: TableColumn | None = later(None)
    maximum: str = later("")
    view_when: Rule | None = later(None)
    use_lines: tuple[ScopeItem, ...] = later(())

    @cached_property
    def exits_by_id(self) -> dict[str, ScopeExit]:
        """Scope exits by their id."""
        return {scope_exit.id: scope_exit for scope_exit in self.scope_exits}

    @cached_property
    def themes_by_id(self) -> dict[str, Theme]:
        """Themes by their id."""
        return {theme.id: theme for theme in self.themes}


@dataclass(frozen=True)
class Criterion:
    """One thing to look at when advising on a theme, with the questions it touches."""

    id: str
    theme: str
    text: str
    explanation: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Guidance:
    """One version of the Community's handvatten."""

    version: str
    valid_from: date
    introduction: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Rulebook:
    """Everything a case is pinned to: one regime with one version of each of its three files.

    `digest` is the SHA-256 over the canonical bytes of the three files.
    """

    regime: str
    regime_title: str
    regime_source: str
    regime_note: str
    questionnaire: Questionnaire
    procedure: Procedure
    guidance: Guidance
    digest: str
