"""What a procedure is once read: its terms, choices, points and exits."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from toets.domain.canonical import later
from toets.domain.questionnaire.rules import Rule
from toets.domain.questionnaire.words import Discipline, Point


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
