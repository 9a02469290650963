"""Reads guidance-<version>.yaml: the Community's criteria per theme."""

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import DAY, TEXT, VERSION, pattern
from toets.domain.questionnaire import Criterion, Guidance

_CRITERION_ID = pattern(
    r"[A-Z]{1,4}-?[0-9]{1,3}[a-z]?", "een korte vaste code: hoofdletters met een nummer, als RW-1"
)


def read_guidance(fields: Fields) -> Guidance:
    """Return the guidance; the themes and questions it names are looked up later."""
    return Guidance(
        version=fields.one("version", VERSION),
        valid_from=fields.one("valid_from", DAY),
        introduction=fields.one("introduction", TEXT),
        criteria=fields.each("criteria", "criterium", _criterion),
    )


def _criterion(fields: Fields) -> Criterion:
    theme = fields.reference("theme")
    questions = fields.references("questions")
    fields.file.themes.append(theme)
    fields.file.questions += questions
    fields.unique("id")
    return Criterion(
        id=fields.one("id", _CRITERION_ID),
        theme=theme.id,
        text=fields.one("text", TEXT),
        explanation=fields.one("explanation", TEXT),
        questions=tuple(named.id for named in questions),
    )
