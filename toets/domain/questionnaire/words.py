"""The words that questions, procedures and guidance are written in: kinds, levels, disciplines, points."""

from enum import StrEnum


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
