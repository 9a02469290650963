"""The fields that a document keeps free for its signatures: known to a program, invisible on paper."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from toets.domain.seals import Seal, Sealing
from toets.texts.document import sealing as texts

# What is printed about a signature stands on the page itself: the field shows nothing, and a
# program neither draws nor changes it (ISO 32000-1, 12.5.3: print, locked).
_PRINTED_AND_LOCKED = 4 | 128
_NOWHERE = (0, 0, 0, 0)

_NAMES = {
    Seal.DIGITALISERING: "handtekening-digitalisering",
    Seal.ETHIEK_PRIVACY: "handtekening-ethiek-privacy",
    Seal.COMMUNITY: "zegel-community",
}


@dataclass(frozen=True)
class SealField:
    """A place for one signature: its name in the file, and what a screen reader says of it."""

    name: str
    tooltip: str


def field_of(seal: Seal) -> SealField:
    """Return the field that a signature with this key is put in."""
    return SealField(_NAMES[seal], texts.FIELDS[seal])


def fields_of(sealings: Iterable[Sealing]) -> tuple[SealField, ...]:
    """Return the fields of these signatures, in the same order."""
    return tuple(field_of(sealing.seal) for sealing in sealings)


COMMUNITY_FIELDS = (field_of(Seal.COMMUNITY),)
"""The only field of a document that carries no more than the seal of the Community."""


def write_fields(pdf: Pdf, fields: Sequence[SealField]) -> None:
    """Give a file whose structure was written these fields, last in its reading order."""
    if not fields:
        return
    made = [_field(pdf, field) for field in fields]
    # Signed with "append only": whoever adds a signature leaves the bytes before it as they are.
    pdf.Root.AcroForm = Dictionary(Fields=Array(made), SigFlags=3)


def _field(pdf: Pdf, field: SealField) -> Object:
    # A field and its widget as one object would count as a change when the next signature comes.
    whole = pdf.make_indirect(
        Dictionary(FT=Name.Sig, T=String(field.name), TU=String(field.tooltip))
    )
    widget = pdf.make_indirect(_widget(pdf, field))
    whole.Kids = Array([widget])
    page = pdf.pages[-1].obj
    if Name.Annots not in page:
        page.Annots = Array()
    page.Annots.append(widget)
    _read_as_form(pdf, widget)
    return whole


def _widget(pdf: Pdf, field: SealField) -> Dictionary:
    # Without a parent, which an only widget may lack: poppler takes one that has it for a field.
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        P=pdf.pages[-1].obj,
        Rect=Array(_NOWHERE),
        F=_PRINTED_AND_LOCKED,
        TU=String(field.tooltip),
    )


def _read_as_form(pdf: Pdf, widget: Object) -> None:
    """Let the widget stand in the structure, as PDF/UA wants of all that can be filled in."""
    root = pdf.Root.StructTreeRoot
    document = root.K
    form = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=document,
            K=Dictionary(Type=Name.OBJR, Pg=pdf.pages[-1].obj, Obj=widget),
        )
    )
    document.K.append(form)
    number = int(root.ParentTreeNextKey)
    widget.StructParent = number
    root.ParentTree.Nums.append(number)
    root.ParentTree.Nums.append(form)
    root.ParentTreeNextKey = number + 1
