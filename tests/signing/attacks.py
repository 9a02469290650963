"""What somebody may do to a signed file: each takes the bytes of one and gives those of another."""

import io
import re
from collections.abc import Callable

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    StreamObject,
    pdf_name,
    pdf_string,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner

from toets.signing.running import finished

Writer = IncrementalPdfFileWriter


def updated(octets: bytes, change: Callable[[Writer], None]) -> bytes:
    """Return the file with a revision added that makes this change."""
    writer = a_writer(octets)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def a_writer(octets: bytes) -> Writer:
    writer = Writer(io.BytesIO(octets))
    writer._update_meta = lambda: None  # noqa: SLF001 -- an attacker leaves no traces either
    return writer


def page_of(writer: Writer) -> DictionaryObject:
    page = writer.root["/Pages"]["/Kids"][0]
    writer.update_container(page)
    return page


def field_of(writer: Writer, place: int) -> DictionaryObject:
    field = writer.root["/AcroForm"]["/Fields"][place]
    writer.update_container(field)
    return field


# Changes that are made by adding a revision.


def draw_other_text(writer: Writer) -> None:
    drawn = b"BT /F 9 Tf 10 150 Td (De toestemming is geweigerd.) Tj ET"
    page_of(writer)["/Contents"] = writer.add_object(StreamObject(stream_data=drawn))


def show_the_shadow(writer: Writer) -> None:
    page_of(writer)["/Contents"] = writer.root.raw_get("/Shadow")


def lay_a_note_over_the_text(writer: Writer) -> None:
    note = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): ArrayObject([FloatObject(each) for each in (0, 140, 200, 160)]),
            pdf_name("/Contents"): pdf_string("De toestemming is geweigerd."),
            pdf_name("/DA"): pdf_string("/F 9 Tf"),
            pdf_name("/F"): NumberObject(4),
        }
    )
    page = page_of(writer)
    page["/Annots"] = ArrayObject([*page["/Annots"], writer.add_object(note)])


def enclose_another_record(writer: Writer) -> None:
    spec = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    other = StreamObject(stream_data=b'{"case":"JET-2026-7K3Q","outcome":"refuse"}')
    spec["/EF"]["/F"] = writer.add_object(other)
    writer.update_container(spec)


def remove_the_last_signature(writer: Writer) -> None:
    del field_of(writer, 1)["/V"]


def remove_the_first_signature(writer: Writer) -> None:
    del field_of(writer, 0)["/V"]


def remove_the_certification(writer: Writer) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def remove_all_fields(writer: Writer) -> None:
    del writer.root["/AcroForm"]
    writer.update_root()


def wrap_the_last_signature(writer: Writer) -> None:
    """Put a copy of the signature in the field that still covers what it covered (SWA)."""
    field = field_of(writer, 1)
    copied = DictionaryObject(dict(field["/V"].items()))
    field["/V"] = writer.add_object(copied)
    draw_other_text(writer)


def put_the_signature_in_a_new_field(writer: Writer) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    field = DictionaryObject(dict(fields[1].items()))
    writer.root["/AcroForm"]["/Fields"] = ArrayObject(
        [fields.raw_get(0), writer.add_object(field)]
    )
    writer.update_root()


def name_two_fields_the_same(writer: Writer) -> None:
    field_of(writer, 1)["/T"] = pdf_string("handtekening-digitalisering")


REVISIONS: dict[str, Callable[[Writer], None]] = {
    change.__name__.replace("_", " "): change
    for change in (
        draw_other_text,
        show_the_shadow,
        lay_a_note_over_the_text,
        enclose_another_record,
        remove_the_last_signature,
        remove_the_first_signature,
        remove_the_certification,
        remove_all_fields,
        wrap_the_last_signature,
        put_the_signature_in_a_new_field,
        name_two_fields_the_same,
    )
}


# Changes of the bytes themselves, which keep their number.


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Return the attack that writes other bytes over those in the file."""

    def attack(octets: bytes) -> bytes:
        assert old in octets
        return octets.replace(old, new.ljust(len(old))[: len(old)], 1)

    return attack


def last_contents(octets: bytes) -> tuple[int, int]:
    """Return where the digits of the last signature begin and end."""
    begin = octets.rindex(b"/Contents <") + len(b"/Contents <")
    return begin, octets.index(b">", begin)


def fill_the_padding(octets: bytes) -> bytes:
    _, end = last_contents(octets)
    return octets[: end - 9] + b"1" + octets[end - 8 :]


def hide_an_entry_in_the_padding(octets: bytes) -> bytes:
    _, end = last_contents(octets)
    hidden = b">/Reason (Geweigerd)/Hidden <"
    return octets[: end - 100 - len(hidden)] + hidden + octets[end - 100 :]


def write_the_digits_small(octets: bytes) -> bytes:
    begin, _ = last_contents(octets)
    half = begin + 400
    return octets[:begin] + octets[begin:half].lower() + octets[half:]


def stretch_the_range(octets: bytes) -> bytes:
    """Let the last signature leave out more of the file than itself."""
    found = list(re.finditer(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", octets))[-1]
    first, second, rest = map(int, found.groups())
    other = f"/ByteRange [0 {first} {second + 40} {rest - 40}]".encode().ljust(len(found[0]))
    return octets[: found.start()] + other + octets[found.end() :]


def point_at_other_objects(octets: bytes) -> bytes:
    """Add nothing but a table that says that the drawn text is the object of the shadow."""
    size = int(re.findall(rb"/Size (\d+)", octets)[-1])
    previous = int(re.findall(rb"startxref\s+(\d+)", octets)[-1])
    root = re.findall(rb"/Root (\d+) 0 R", octets)[-1].decode()
    drawn, shadow = (
        next(
            each
            for each in re.finditer(rb"(\d+) 0 obj\b(?:(?!endobj).)*?" + word, octets, re.DOTALL)
        )
        for word in (rb"verleend", rb"geweigerd")
    )
    entries = b"".join(
        number.to_bytes(1) + place.to_bytes(4) + b"\0"
        for number, place in ((1, shadow.start()), (1, len(octets)))
    )
    head = (
        f"{size} 0 obj\n<</Type/XRef/Size {size + 1}/W[1 4 1]/Root {root} 0 R/Prev {previous}"
        f"/Index[{int(drawn[1])} 1 {size} 1]/Length {len(entries)}>>\nstream\n"
    ).encode()
    tail = f"\nendstream\nendobj\nstartxref\n{len(octets)}\n%%EOF\n".encode()
    return octets + head + entries + tail


def signed_by(
    octets: bytes, signer: Signer, field: str, change: Callable[[Writer], None]
) -> bytes:
    """Return the file with a revision that makes a change and signs it, in a new field if need be."""
    writer = a_writer(octets)
    change(writer)
    metadata = PdfSignatureMetadata(
        field_name=field, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    out = io.BytesIO()
    finished(PdfSigner(metadata, signer).async_sign_pdf(writer, output=out))
    return out.getvalue()


def nothing(_writer: Writer) -> None:
    """Change nothing."""
