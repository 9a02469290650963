"""Makes drawn pages into a file for ever and for everybody: PDF/A-3A and PDF/UA-1 at once."""

import zlib
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    Pdf,
    Stream,
    StreamDecodeLevel,
    String,
)

from toets.documents.fields import write_fields
from toets.documents.metadata import xmp_of
from toets.documents.page import Drawn, Sheet
from toets.documents.tree import write_structure

# A validator may take the last byte of a stream for a part of the line end that follows it.
_AMBIGUOUS, _ENDING = b"\r", b"\nendstream"


@dataclass(frozen=True)
class Enclosure:
    """A file of JSON inside the document: its name, what it is in words, and its bytes."""

    name: str
    description: str
    octets: bytes


def archived(drawn: Drawn, sheet: Sheet, enclosed: Enclosure) -> bytes:
    """Return the pages as a tagged file that holds all it needs, with a file enclosed.

    The same pages and file give the same bytes.
    """
    with Pdf.open(BytesIO(drawn.octets)) as pdf:
        write_structure(pdf, drawn.structure)
        write_fields(pdf, sheet.fields)
        _mend_pages(pdf)
        _mend_fonts(pdf)
        _name_colours(pdf)
        _describe(pdf, sheet)
        _enclose(pdf, sheet, enclosed)
        # reportlab's identity differs between machines; a new one follows from the content.
        del pdf.trailer.ID
        small = _saved(pdf, small=True)
        return small if _AMBIGUOUS + _ENDING not in small else _saved(pdf, small=False)


def _saved(pdf: Pdf, *, small: bool) -> bytes:
    out = BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        # pikepdf would write the metadata anew, without the escapes in it.
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate if small else ObjectStreamMode.disable,
        # What is packed stays as it is: reportlab's streams end in "~>", and ours see to it below.
        compress_streams=small,
        stream_decode_level=StreamDecodeLevel.none,
    )
    return out.getvalue()


def _pack(stream: Object, octets: bytes) -> None:
    packed = zlib.compress(octets, 9)
    if packed.endswith(_AMBIGUOUS):
        stream.write(octets)
    else:
        stream.write(packed, filter=Name.FlateDecode)


def _mend_pages(pdf: Pdf) -> None:
    for page in pdf.pages:
        # reportlab writes an empty transition, which PDF/A refuses.
        if Name.Trans in page.obj:
            del page.obj.Trans


def _mend_fonts(pdf: Pdf) -> None:
    # reportlab gives unused places of a font the character U+0000, which PDF/UA refuses.
    fonts = {font.objgen: font for page in pdf.pages for _, font in page.Resources.Font.items()}
    for font in fonts.values():
        outlines = font.FontDescriptor.FontFile2
        if bytes(outlines.get_raw_stream_buffer()).endswith(_AMBIGUOUS):
            outlines.write(outlines.read_bytes())
        _pack(font.ToUnicode, font.ToUnicode.read_bytes().replace(b"<0000>", b"<FFFD>"))


def _name_colours(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB"),
                DestOutputProfile=_stream(pdf, _srgb(), N=3),
            )
        ]
    )


@cache
def _srgb() -> bytes:
    return (files("pikepdf") / "pdfa" / "data" / "sRGB.icc").read_bytes()


def _stream(pdf: Pdf, octets: bytes, **entries: Any) -> Object:
    made = Stream(pdf, b"", **entries)
    _pack(made, octets)
    return pdf.make_indirect(made)


def _describe(pdf: Pdf, sheet: Sheet) -> None:
    packet = xmp_of(sheet, str(pdf.docinfo[Name.Producer]))
    # Never packed: search programs read it without knowing of PDF.
    pdf.Root.Metadata = pdf.make_indirect(
        Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML)
    )


def _enclose(pdf: Pdf, sheet: Sheet, enclosed: Enclosure) -> None:
    moment = sheet.issued_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    content = _stream(
        pdf,
        enclosed.octets,
        Type=Name.EmbeddedFile,
        Subtype=Name("/application/json"),
        Params=Dictionary(Size=len(enclosed.octets), ModDate=String(moment)),
    )
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(enclosed.name),
            UF=String(enclosed.name),
            Desc=String(enclosed.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=content, UF=content),
        )
    )
    pdf.Root.AF = Array([file])
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String(enclosed.name), file]))
    )
