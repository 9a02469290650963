"""Reads questionnaire-<version>.yaml: the sections with their questions."""

from collections.abc import Mapping
from functools import partial

from toets.catalogue.fields import Fields
from toets.catalogue.kinds import DAY, LETTER, TEXT, VERSION
from toets.catalogue.questions import read_question
from toets.domain.questionnaire import Questionnaire, Section, Source


def read_questionnaire(fields: Fields, sources: Mapping[str, Source] | None) -> Questionnaire:
    """Return the questionnaire; with `sources` None its citations are not looked up."""
    return Questionnaire(
        version=fields.one("version", VERSION),
        valid_from=fields.one("valid_from", DAY),
        title=fields.one("title", TEXT),
        honesty=fields.one("honesty", TEXT),
        sections=fields.each("sections", "onderdeel", partial(_section, sources=sources)),
    )


def _section(fields: Fields, sources: Mapping[str, Source] | None) -> Section:
    section = Section(
        id=fields.one("id", LETTER),
        title=fields.one("title", TEXT),
        introduction=fields.one("introduction", TEXT),
        questions=fields.each("questions", "vraag", partial(read_question, sources=sources)),
    )
    fields.unique("id")
    return section
