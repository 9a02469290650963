"""Small files with fields for signatures, and keys to sign them with."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from toets.domain.seals import Seal
from toets.signing.sealing import SealRequest

AT = datetime(2026, 9, 2, 13, 30, tzinfo=UTC)
FIELDS = {
    Seal.DIGITALISERING: "handtekening-digitalisering",
    Seal.ETHIEK_PRIVACY: "handtekening-ethiek-privacy",
    Seal.COMMUNITY: "zegel-community",
}
BOTH = (Seal.DIGITALISERING, Seal.ETHIEK_PRIVACY)
RECORD = b'{"case":"JET-2026-7K3Q","outcome":"permit"}'


def a_file(*seals: Seal, text: str = "De toestemming is verleend.") -> bytes:
    """Return a page of text with an enclosed record and an empty field per seal.

    Another text lies ready in it that no page shows: what a shadow attack would swap in.
    """
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200))
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.obj.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
        drawn = f"BT /F 9 Tf 10 150 Td ({text}) Tj ET".encode()
        page.obj.Contents = pdf.make_indirect(Stream(pdf, drawn))
        refused = b"BT /F 9 Tf 10 150 Td (De toestemming is geweigerd.) Tj ET"
        pdf.Root.Shadow = pdf.make_indirect(Stream(pdf, refused))
        content = pdf.make_indirect(Stream(pdf, RECORD, Type=Name.EmbeddedFile))
        file = Dictionary(
            Type=Name.Filespec,
            F=String("zaak.json"),
            UF=String("zaak.json"),
            EF=Dictionary(F=content),
        )
        pdf.Root.Names = Dictionary(
            EmbeddedFiles=Dictionary(Names=Array([String("zaak.json"), pdf.make_indirect(file)]))
        )
        _add_fields(pdf, page.obj, seals)
        out = io.BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            compress_streams=False,
        )
    return out.getvalue()


def _add_fields(pdf: Pdf, page: pikepdf.Object, seals: Sequence[Seal]) -> None:
    fields = []
    for seal in seals:
        field = pdf.make_indirect(Dictionary(FT=Name.Sig, T=String(FIELDS[seal]), TU=String(seal)))
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([0, 0, 0, 0]),
                F=132,
                P=page,
            )
        )
        field.Kids = Array([widget])
        fields.append((field, widget))
    page.Annots = Array([widget for _, widget in fields])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field for field, _ in fields]), SigFlags=3)


def asked(*seals: Seal) -> tuple[SealRequest, ...]:
    """Return the signatures of these seals, in this order."""
    return tuple(
        SealRequest(seal, FIELDS[seal], f"Ondertekend voor {seal}", f"Houder van {seal}")
        for seal in seals
    )
