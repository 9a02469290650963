"""The guidance of the Community, and the three parts that a case is pinned to together."""

from dataclasses import dataclass
from datetime import date

from toets.domain.questionnaire.procedure import Procedure
from toets.domain.questionnaire.questions import Questionnaire


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
