"""What a questionnaire, a procedure and guidance are once read: policy as immutable values."""

from toets.domain.questionnaire.procedure import (
    Choice,
    Procedure,
    ScopeExit,
    ScopeItem,
    TableColumn,
    Terms,
    Theme,
)
from toets.domain.questionnaire.questions import (
    Citation,
    Column,
    Evidence,
    Option,
    Question,
    Questionnaire,
    Section,
    SignalRule,
    Source,
)
from toets.domain.questionnaire.rulebook import Criterion, Guidance, Rulebook
from toets.domain.questionnaire.rules import AllOf, AnyOf, NotOf, Rule, Test
from toets.domain.questionnaire.words import (
    AnswerType,
    Discipline,
    ExplanationNeed,
    Level,
    Part,
    Point,
)

__all__ = [
    "AllOf",
    "AnswerType",
    "AnyOf",
    "Choice",
    "Citation",
    "Column",
    "Criterion",
    "Discipline",
    "Evidence",
    "ExplanationNeed",
    "Guidance",
    "Level",
    "NotOf",
    "Option",
    "Part",
    "Point",
    "Procedure",
    "Question",
    "Questionnaire",
    "Rule",
    "Rulebook",
    "ScopeExit",
    "ScopeItem",
    "Section",
    "SignalRule",
    "Source",
    "TableColumn",
    "Terms",
    "Test",
    "Theme",
]
