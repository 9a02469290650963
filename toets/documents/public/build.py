"""The one entrance to the public edition of a case."""

from functools import partial

from reportlab.platypus import PageBreak

from toets.documents.annexes import questionnaire_annex
from toets.documents.blocks import Story, heading
from toets.documents.contents import contents
from toets.documents.escape import plain
from toets.documents.excerpt import clipped
from toets.documents.fields import COMMUNITY_FIELDS
from toets.documents.layout import kept, on_one_page
from toets.documents.page import Sheet
from toets.documents.pages import Key, Pages
from toets.documents.public.chapters import public_chapters
from toets.documents.public.front import public_front
from toets.documents.public.inventory import explanation, inventory_annex
from toets.documents.public.matter import PublicCase, public_case
from toets.documents.public.record import public_enclosure
from toets.documents.rendering import settled
from toets.documents.sealed import SealLine, marking, signature_block
from toets.domain.seals import Seal
from toets.domain.woo import PublicSource
from toets.texts import woo
from toets.texts.document import public as texts
from toets.texts.document import sealing

__all__ = ["PublicSource", "public_edition"]

_LONGEST_TITLE = 200


def public_edition(source: PublicSource) -> bytes:
    """Return the public edition of a case as a PDF, not yet sealed.

    It is PDF/A-3A and PDF/UA-1, and encloses its data as "zaak-openbaar.json". Everything in it
    comes from the redacted source, and nothing of it depends on what was left out: two cases that
    differ in that only have the same edition, byte for byte. The same source gives the same bytes.

    Raises:
        ValueError: The case did not end and was not permitted, or nothing was ever submitted.
    """
    public = public_case(source)
    return settled(partial(_story, public), _sheet(public), public_enclosure(public))


def _story(public: PublicCase, pages: Pages) -> Story:
    chapters, annexes = public_chapters(public, pages), _annexes(public, pages)
    return [
        *public_front(public, pages),
        *contents(chapters, annexes, pages),
        *kept(chapters),
        PageBreak(),
        *kept(annexes),
    ]


def _annexes(public: PublicCase, pages: Pages) -> Story:
    return [
        *questionnaire_annex(public.matter, pages),
        *inventory_annex(public, pages),
        *explanation(pages),
        *_sealing(public, pages),
    ]


def _sealing(public: PublicCase, pages: Pages) -> Story:
    source = public.source
    line = SealLine(Seal.COMMUNITY, "", "", woo.established_at(source.established_at))
    return on_one_page(
        [
            heading(sealing.TITLE, Key.SEALED, 0, pages),
            *signature_block([line], is_test=source.is_test),
        ]
    )


def _sheet(public: PublicCase) -> Sheet:
    source, reference = public.source, public.source.case.reference
    title = clipped(public.matter.version.title, _LONGEST_TITLE)
    return Sheet(
        title=plain(texts.sheet_title(source.number, reference, title)),
        author=texts.AUTHOR,
        subject=texts.subject(source.number),
        footer=plain(texts.footer(reference, source.number)),
        classification=marking(texts.MARKING, is_test=source.is_test),
        issued_at=source.established_at,
        fields=COMMUNITY_FIELDS,
    )
