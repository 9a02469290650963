"""Puts the document together that ends a case: the only entrance to its chapters."""

from functools import partial

from reportlab.platypus import PageBreak

from toets.documents.advice import advice_section
from toets.documents.annexes import attachments_annex, questionnaire_annex, verification_section
from toets.documents.blocks import Story
from toets.documents.consequences import (
    choices_section,
    consequences_section,
    distribution_section,
    scope_section,
)
from toets.documents.contents import contents
from toets.documents.course import course_section
from toets.documents.escape import plain
from toets.documents.excerpt import clipped
from toets.documents.exit import exit_section
from toets.documents.fg_view import fg_section
from toets.documents.fields import fields_of
from toets.documents.first_page import first_page
from toets.documents.history import history_section
from toets.documents.layout import kept
from toets.documents.page import Sheet
from toets.documents.pages import Pages
from toets.documents.parts import part_chapter
from toets.documents.record import enclosure
from toets.documents.rendering import settled
from toets.documents.sealed import marking, sealing_section
from toets.documents.second_page import second_page
from toets.documents.signals import signals_section
from toets.documents.source import DocumentSource, Matter, matter_of
from toets.documents.subject import judged_section, rules_section
from toets.documents.taking_part import interests_section
from toets.documents.verdicts import verdicts_section
from toets.domain.owed import OUTCOMES, Owed
from toets.domain.questionnaire import Part
from toets.domain.seals import sealings
from toets.texts.document import frame

__all__ = ["DocumentSource", "decision_document"]

_LONGEST_TITLE = 200
_KINDS = {status: kind for kind, status in OUTCOMES.items()}


def decision_document(source: DocumentSource) -> bytes:
    """Return the document that states the outcome of a case, as a PDF, not yet signed.

    It is PDF/A-3A and PDF/UA-1, and encloses the record of the case. The same source gives the same
    bytes, in any process.

    Raises:
        ValueError: The case has no outcome: it is not permitted, refused, negative or out of scope.
    """
    matter = matter_of(source)
    owed = Owed(_KINDS[matter.status], matter.version.version, matter.case.round)
    return settled(partial(_story, owed, matter), _sheet(owed, matter), enclosure(owed, matter))


def _story(owed: Owed, matter: Matter, pages: Pages) -> Story:
    chapters, annexes = _chapters(matter, pages), _annexes(owed, matter, pages)
    return [
        *first_page(matter, pages),
        *kept(second_page(matter, pages)),
        *contents(chapters, annexes, pages),
        *kept(chapters),
        PageBreak(),
        *kept(annexes),
    ]


def _chapters(matter: Matter, pages: Pages) -> Story:
    return [
        *judged_section(matter, pages),
        *history_section(matter, pages),
        *rules_section(matter, pages),
        *part_chapter(Part.LEGAL_FRAMEWORK, matter, pages),
        *part_chapter(Part.SAFEGUARDS, matter, pages),
        *part_chapter(Part.OUTCOME, matter, pages),
        *exit_section(matter, pages),
        *signals_section(matter, pages),
        *advice_section(matter, pages),
        *fg_section(matter, pages),
        *verdicts_section(matter, pages),
        *interests_section(matter, pages),
        *course_section(matter, pages),
        *scope_section(matter, pages),
        *consequences_section(matter, pages),
        *choices_section(matter, pages),
        *distribution_section(matter, pages),
    ]


def _annexes(owed: Owed, matter: Matter, pages: Pages) -> Story:
    return [
        *questionnaire_annex(matter, pages),
        *attachments_annex(matter, pages),
        *sealing_section(owed, matter, pages, level=0),
        *verification_section(matter, pages),
    ]


def _sheet(owed: Owed, matter: Matter) -> Sheet:
    case, version = matter.case, matter.version
    title = (
        f"{frame.TITLES[matter.status]} {case.reference}: {clipped(version.title, _LONGEST_TITLE)}"
    )
    footer = frame.footer_left(case.reference, version.version, case.rules.regime)
    return Sheet(
        title=plain(title),
        author=frame.AUTHORS[matter.status],
        subject=frame.subject(version.version),
        footer=plain(footer),
        classification=marking(
            plain(case.rules.procedure.classification_document), is_test=matter.source.is_test
        ),
        issued_at=matter.source.issued_at,
        fields=fields_of(sealings(case, owed)),
    )
