"""The document of a corrigendum: the old and the new text beside each other, under two names."""

from functools import partial

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, lead_in, prose
from toets.documents.cards import Card, framed
from toets.documents.cover import Look, short_unit
from toets.documents.drawing import Sign
from toets.documents.escape import escape, plain
from toets.documents.excerpt import clipped
from toets.documents.holders import behalf
from toets.documents.markup import labelled
from toets.documents.occasion import Occasion, occasion_of
from toets.documents.pages import Key, Pages
from toets.documents.permission import (
    meaning_section,
    permission_section,
    place_named,
    proof_section,
)
from toets.documents.record import enclosure
from toets.documents.rendering import settled
from toets.documents.sealed import sealing_section
from toets.documents.short import Cover, distribution, short_sheet, short_story
from toets.documents.source import DocumentSource, Matter
from toets.documents.tables import grid
from toets.domain.corrigenda import Corrigendum, corrigenda, title_now
from toets.domain.facts import CorrigendumSigned
from toets.domain.owed import Owed
from toets.domain.person import Seat
from toets.texts.document import corrigendum as texts
from toets.texts.document import frame, front, second
from toets.texts.formats import day, moment

_LOOK: Look = (Sign.CHECK, styles.ACCENT, styles.PALE)
_LONGEST_PLACE, _LONGEST_TEXT = 80, 420


def corrigendum_document(owed: Owed, source: DocumentSource) -> bytes:
    """Return the document of a corrigendum, by the signature that completed it.

    Raises:
        ValueError: There is no such signature there, or the other holder did not sign yet.
    """
    occasion = occasion_of(owed, source, CorrigendumSigned)
    matter = occasion.matter
    found = _corrigendum(occasion)
    marking = matter.case.rules.procedure.classification_document
    sheet = short_sheet(texts.TITLE, frame.HOLDERS, marking, owed, matter)
    return settled(partial(_story, occasion, found), sheet, enclosure(owed, matter))


def _corrigendum(occasion: Occasion[CorrigendumSigned]) -> Corrigendum:
    for found in corrigenda(occasion.case):
        if found.proposed.number == occasion.fact.number and found.stands:
            return found
    raise ValueError(f"corrigendum {occasion.fact.number} was not signed by both holders")


def _story(occasion: Occasion[CorrigendumSigned], found: Corrigendum, pages: Pages) -> Story:
    matter = occasion.matter
    shown = [
        heading(texts.TEXTS, Key.ORIGIN, 1, pages),
        *_texts(_in_short(found.proposed.old), _in_short(found.proposed.new)),
        heading(texts.SIGNED, Key.SETTLED, 1, pages),
        gap(4),
        framed(_cards(found, matter), pages),
    ]
    return short_story(
        _cover(occasion, found), shown, _chapters(occasion, found, pages), matter, pages
    )


def _cover(occasion: Occasion[CorrigendumSigned], found: Corrigendum) -> Cover:
    matter = occasion.matter
    place = clipped(place_named(found.proposed.place, matter), _LONGEST_PLACE)
    return Cover(
        kicker=texts.KICKER,
        title=title_now(matter.case),
        meta=front.meta(
            front.kind(experiment=matter.case.is_experiment),
            short_unit(matter.version.unit),
            matter.case.reference,
            matter.version.version,
            occasion.day,
        ),
        look=_LOOK,
        word=texts.WORD,
        what_follows=texts.WHAT_FOLLOWS,
        facts=[
            (texts.MENDED_ON, day(occasion.day)),
            (texts.PLACE, place),
            (texts.SIGNED_BY, texts.BOTH),
            (texts.PERMISSION_OF, day(matter.decided_on)),
        ],
        not_this=(texts.NOT_THIS_TITLE, texts.NOT_THIS),
    )


def _texts(old: str, new: str) -> Story:
    return grid((texts.OLD, texts.NEW), [[escape(old), escape(new)]], (50, 50))


def _in_short(text: str) -> str:
    return clipped(plain(text), _LONGEST_TEXT)


def _cards(found: Corrigendum, matter: Matter) -> list[Card]:
    in_order = sorted(found.signatures, key=lambda signature: list(Seat).index(signature.seat))
    return [
        Card(
            office=second.holder_title(signature.seat),
            name=matter.person(signature.person).name,
            behalf=behalf(signature, matter),
            word=texts.SIGNED_WORD,
            sign=Sign.CHECK,
            colour=styles.GREEN,
            about="",
            reasons="",
            whole=Key.SETTLED,
            closing=(texts.signed_at(moment(signature.at)),),
        )
        for signature in in_order
    ]


def _chapters(occasion: Occasion[CorrigendumSigned], found: Corrigendum, pages: Pages) -> Story:
    matter, proposed = occasion.matter, found.proposed
    return [
        heading(texts.texts_at(place_named(proposed.place, matter)), Key.TEXTS, 1, pages),
        lead_in(texts.READ_WITH),
        *_texts(proposed.old, proposed.new),
        heading(texts.WHY, Key.REASONS, 1, pages),
        *prose(labelled(texts.proposed(moment(proposed.at)), proposed.reasons)),
        *meaning_section(texts.CONSEQUENCES, texts.CHOICE, matter, pages),
        *permission_section(matter, pages),
        *distribution(texts.DISTRIBUTION, pages),
        *sealing_section(occasion.owed, matter, pages),
        *proof_section(matter, pages),
    ]
