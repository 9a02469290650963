"""The extract for the criminal file: one use, without names and without how anybody deliberated."""

from dataclasses import replace
from functools import partial

from toets.documents import styles
from toets.documents.blocks import Story, heading, lead_in, prose
from toets.documents.boxed import boxed
from toets.documents.consequences import scope_body, scope_item
from toets.documents.cover import Look, short_unit
from toets.documents.drawing import Sign
from toets.documents.duties import duties_section
from toets.documents.escape import escape, plain
from toets.documents.excerpt import clipped
from toets.documents.headline import validity
from toets.documents.occasion import Occasion, occasion_of
from toets.documents.pages import Key, Pages
from toets.documents.permission import (
    corrigenda_section,
    meaning_section,
    permission_section,
    proof_section,
)
from toets.documents.record import enclosure
from toets.documents.rendering import settled
from toets.documents.sealed import sealing_section
from toets.documents.short import Cover, short_sheet, short_story
from toets.documents.source import DocumentSource, Matter
from toets.documents.tables import definitions
from toets.domain.corrigenda import answers_now
from toets.domain.facts import UseRecorded
from toets.domain.owed import Owed
from toets.domain.uses import maximum_of_uses, turn_of
from toets.texts.document import consequences, duties, frame
from toets.texts.document import use_extract as texts
from toets.texts.document.permission import of_at_most
from toets.texts.document.proces_verbaal import paragraph
from toets.texts.formats import day, moment, number

Use = Occasion[UseRecorded]

_LOOK: Look = (Sign.DASH, styles.GRAY, styles.GRAY_PALE)
_LONGEST = 90


def use_document(owed: Owed, source: DocumentSource) -> bytes:
    """Return the extract for the criminal file on one recorded use.

    Raises:
        ValueError: No use was recorded there.
    """
    use = occasion_of(owed, source, UseRecorded)
    sheet = short_sheet(texts.TITLE, frame.POLICE, texts.MARKING, owed, use.matter)
    return settled(partial(_story, use), sheet, enclosure(owed, use.matter))


def _story(use: Use, pages: Pages) -> Story:
    shown = [heading(texts.THE_USE, Key.USE, 1, pages), *_the_use(use)]
    return short_story(_cover(use), shown, _chapters(use, pages), use.matter, pages)


def _cover(use: Use) -> Cover:
    matter, fact = use.matter, use.fact
    return Cover(
        kicker=texts.KICKER,
        title=texts.head(day(fact.day)),
        meta=texts.meta(matter.case.reference, matter.version.version, short_unit(fact.unit)),
        look=_LOOK,
        word=texts.WORD,
        what_follows=texts.WHAT_FOLLOWS,
        facts=[
            (texts.USED_ON, day(fact.day)),
            (texts.AUTHORITY, clipped(plain(fact.authority), _LONGEST)),
            (texts.TURN, _turn(use)),
            (texts.PERMISSION_VALID, validity(matter)),
        ],
        not_this=(texts.NOT_THIS_TITLE, texts.NOT_THIS),
    )


def _turn(use: Use) -> str:
    return of_at_most(turn_of(use.case, use.fact), maximum_of_uses(use.case))


def _the_use(use: Use) -> Story:
    fact = use.fact
    pending = fact.candidates - fact.confirmed - fact.rejected
    pairs = [
        (texts.UNIT, fact.unit),
        (texts.TASK, fact.task),
        (texts.AUTHORITY, fact.authority),
        (texts.NUMBER_OF_USE, _turn(use)),
        (texts.SEARCHED, number(fact.searched)),
        (texts.CANDIDATES, number(fact.candidates)),
        (texts.CONFIRMED, number(fact.confirmed)),
        (texts.REJECTED, number(fact.rejected)),
        (texts.PENDING, number(pending) if pending else ""),
        (texts.ERRORS, number(fact.errors_found)),
        (texts.RECORDED, moment(fact.at)),
        (texts.CORRECTS, texts.EARLIER_RECORD if fact.corrects else ""),
    ]
    return definitions([(term, escape(plain(said))) for term, said in pairs if said], 0.36)


def _chapters(use: Use, pages: Pages) -> Story:
    matter = use.matter
    return [
        *_paragraph(use, pages),
        *permission_section(matter, pages),
        *_technique(matter, pages),
        heading(consequences.SCOPE, Key.SCOPE, 1, pages),
        *scope_body(matter),
        *corrigenda_section(matter, pages),
        *duties_section(matter, use.fact.day, texts.CONDITIONS_INTRO, duties.found, pages),
        *meaning_section(texts.MEANINGS, texts.CHOICE, matter, pages),
        *sealing_section(use.owed, matter, pages),
        *proof_section(matter, pages),
    ]


def _paragraph(use: Use, pages: Pages) -> Story:
    parts = paragraph(use.case, use.fact).split("\n\n")
    said = [line for part in parts for line in prose(escape(part))]
    return [
        heading(texts.THE_PARAGRAPH, Key.PARAGRAPH, 1, pages),
        lead_in(texts.PARAGRAPH_INTRO),
        *boxed([], said, styles.PALE, styles.ACCENT),
    ]


def _technique(matter: Matter, pages: Pages) -> Story:
    items = matter.case.rules.procedure.use_lines
    if not items:
        return []
    # A corrigendum may have mended a slip of the pen in one of these.
    mended = replace(matter.version, answers=answers_now(matter.case))
    return [
        heading(texts.TECHNIQUE, Key.TECHNIQUE, 1, pages),
        lead_in(texts.TECHNIQUE_INTRO),
        *(line for item in items for line in scope_item(item, matter, mended)),
    ]
