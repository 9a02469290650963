"""What a document prints of its signatures, and what each signature says of itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from toets.documents.blocks import Story, gap, heading, lead_in, text
from toets.documents.escape import Markup, escape, plain
from toets.documents.excerpt import clipped
from toets.documents.fields import field_of
from toets.documents.holders import behalf_of
from toets.documents.layout import on_one_page
from toets.documents.markup import bold, labelled, lines
from toets.documents.pages import Key, Pages
from toets.documents.source import LONGEST_FUNCTION, Matter
from toets.documents.styles import AMBER, AMBER_PALE, NOTE
from toets.documents.tables import box, grid
from toets.domain.owed import Owed
from toets.domain.seals import Seal, Sealing, sealings
from toets.texts import labels
from toets.texts.document import sealing as texts
from toets.texts.document.holders import sentence

_LONGEST_NAME, _LONGEST_BEHALF = 60, 160


@dataclass(frozen=True)
class SealLine:
    """One signature in words: whose office it is for, who gave it, for whom, and on which act.

    `who` is empty for the seal of the Community; `behalf` for whom nobody stood in.
    """

    seal: Seal
    who: str
    behalf: str
    act: str


@dataclass(frozen=True)
class SealText:
    """What one signature is put in, and what it says of itself in the file."""

    seal: Seal
    field: str
    reason: str
    name: str


def seal_lines(owed: Owed, matter: Matter) -> tuple[SealLine, ...]:
    """Return the signatures of a document about a case, in the order of signing."""
    return tuple(_line(each, owed, matter) for each in sealings(matter.case, owed))


def _line(sealing: Sealing, owed: Owed, matter: Matter) -> SealLine:
    if sealing.person is None or sealing.at is None:
        about = matter.case.facts[owed.occasion - 1] if owed.occasion else matter.outcome
        return SealLine(sealing.seal, "", "", texts.act(owed.kind, about.at))
    person = matter.person(sealing.person)
    name = clipped(plain(person.name), _LONGEST_NAME)
    function = clipped(plain(person.function), LONGEST_FUNCTION)
    return SealLine(
        sealing.seal,
        texts.who(name, function),
        clipped(plain(behalf_of(sealing.on_behalf, matter)), _LONGEST_BEHALF),
        texts.act(owed.kind, sealing.at),
    )


def seal_texts(owed: Owed, matter: Matter) -> tuple[SealText, ...]:
    """Return what the signatures of a document about a case say, in the order of signing."""
    version = matter.version
    title = texts.document_named(labels.DOCUMENT[owed.kind], version.reference, version.version)
    return tuple(_text(line, title) for line in seal_lines(owed, matter))


def community_seal(document: str, act: str) -> SealText:
    """Return what the seal of the Community says under a document that is about no one case."""
    return _text(SealLine(Seal.COMMUNITY, "", "", act), document)


def _text(line: SealLine, document: str) -> SealText:
    office = texts.OFFICES[line.seal]
    return SealText(
        line.seal,
        field_of(line.seal).name,
        texts.reason(document, office, line.who, line.behalf, line.act),
        line.who.partition(",")[0] or office,
    )


def sealing_section(owed: Owed, matter: Matter, pages: Pages, level: int = 1) -> Story:
    """Return who signs the document digitally, on which act, and how anybody can check it."""
    return on_one_page(
        [
            heading(texts.TITLE, Key.SEALED, level, pages),
            *signature_block(seal_lines(owed, matter), is_test=matter.source.is_test),
        ]
    )


def signature_block(signed: Sequence[SealLine], *, is_test: bool) -> Story:
    """Return the signatures as a table, what test keys mean, and how to check the document."""
    rows: list[list[Markup]] = [
        [bold(texts.OFFICES[line.seal]), _signer(line), escape(line.act)] for line in signed
    ]
    warning = [box(text(labelled(*test_note()), NOTE), AMBER_PALE, AMBER), gap(8)]
    return [
        lead_in(texts.intro(tuple(line.seal for line in signed))),
        *grid(texts.COLUMNS, rows, (30, 40, 30)),
        *(warning if is_test else []),
        text(labelled(texts.HOW_TITLE, texts.HOW)),
    ]


def _signer(line: SealLine) -> Markup:
    return lines((escape(line.who or texts.NO_PERSON), escape(sentence(line.behalf))))


def test_note() -> tuple[str, str]:
    """Return what test keys mean for the reader of a document, as a title and a sentence."""
    return texts.TEST_TITLE, texts.TEST


def marking(classification: str, *, is_test: bool) -> str:
    """Return what every page is marked with."""
    return texts.marked(classification) if is_test else classification
