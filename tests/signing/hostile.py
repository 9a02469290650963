"""Files that are made to take all time or memory of who reads them, or to lead a parser astray."""

import zlib
from collections.abc import Callable

_MIB = 1024 * 1024


def a_pdf(*objects: bytes, root: bytes = b"/Root 1 0 R", extra: bytes = b"") -> bytes:
    """Return a file of these objects, numbered from 1, with a plain table."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places) + extra
    out += b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, table)
    return bytes(out)


def a_catalogue(form: bytes) -> bytes:
    """Return a catalogue with these entries of a form."""
    return b"<</Type/Catalog/Pages 2 0 R/AcroForm<<" + form + b">>>>"


PAGES = b"<</Type/Pages/Kids[]/Count 0>>"


def a_stream(entries: bytes, octets: bytes) -> bytes:
    """Return a packed stream."""
    packed = zlib.compress(octets, 9)
    head = b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (entries, len(packed))
    return head + packed + b"\nendstream"


def signed(value: bytes, *more: bytes) -> bytes:
    """Return a file with one field whose signature is this."""
    field = b"<</FT/Sig/T(zegel-community)/V 4 0 R>>"
    return a_pdf(a_catalogue(b"/Fields[3 0 R]"), PAGES, field, value, *more)


def of_ranges(ranges: bytes, contents: bytes = b"<3000>") -> bytes:
    """Return a file with a signature that covers these ranges and has these contents."""
    head = b"<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange" + ranges
    return signed(head + b"/Contents" + contents + b">>")


def unpacking_objects(size: int) -> bytes:
    """Return a file whose fields stand in a stream of objects that unpacks to so many bytes."""
    head = b"5 0 " + b"<</Fields["
    stream = a_stream(b"/Type/ObjStm/N 1/First 4", head + b"1 " * (size // 2))
    body = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/AcroForm 5 0 R>>\nendobj\n"
    second = len(body)
    body += b"2 0 obj\n" + stream + b"\nendobj\n"
    third = len(body)
    rows = b"".join(
        kind.to_bytes(1) + place.to_bytes(4) + index.to_bytes(2)
        for kind, place, index in (
            (0, 0, 0),
            (1, 9, 0),
            (1, second, 0),
            (1, third, 0),
            (0, 0, 0),
            (2, 2, 0),
        )
    )
    table = a_stream(b"/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R", rows)
    return body + b"3 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % third


def unpacking_table(entries: int) -> bytes:
    """Return a file with a packed table of references of so many entries."""
    body = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/AcroForm<</Fields[]>>>>\nendobj\n"
    rows = b"\1\0\0\0\x09\0\0" * entries
    table = a_stream(b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R" % entries, rows)
    return (
        body + b"%d 0 obj\n" % entries + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
    )


def many_entries(count: int) -> bytes:
    """Return a file with a plain table that says the same thing very often."""
    return a_pdf(a_catalogue(b"/Fields[]"), PAGES, extra=b"0 1\n0000000000 65535 f \n" * count)


def a_chain_of_tables(count: int) -> bytes:
    """Return a file with so many revisions that add nothing."""
    out = bytearray(a_pdf(a_catalogue(b"/Fields[]"), PAGES))
    place = out.rindex(b"xref\n0 ")
    for _ in range(count):
        here = len(out)
        out += b"xref\n0 0\ntrailer\n<</Size 3/Root 1 0 R/Prev %d>>\n" % place
        out += b"startxref\n%d\n%%%%EOF\n" % here
        place = here
    return bytes(out)


def tables_in_a_ring() -> bytes:
    """Return a file of which the table names itself as the one before."""
    octets = a_pdf(a_catalogue(b"/Fields[]"), PAGES, root=b"/Root 1 0 R/Prev 00000")
    return octets.replace(b"/Prev 00000", b"/Prev %05d" % octets.rindex(b"xref\n0 "))


def many_fields(count: int) -> bytes:
    """Return a file with so many signed fields."""
    fields = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    each = b"<</FT/Sig/T(f)/V<</Type/Sig>>>>"
    return a_pdf(a_catalogue(b"/Fields[" + fields + b"]"), PAGES, *[each] * count)


def fields_in_a_lattice(depth: int) -> bytes:
    """Return a file in which every field has the next as its child twice: 2^depth ways down."""
    layers = [
        b"<</T(t)/Kids[%d 0 R %d 0 R]>>" % (number + 4, number + 4) for number in range(depth)
    ]
    return a_pdf(a_catalogue(b"/Fields[3 0 R]"), PAGES, *layers, b"<</FT/Sig/T(s)>>")


def fields_in_a_ring() -> bytes:
    """Return a file with a field that is its own child."""
    return a_pdf(a_catalogue(b"/Fields[3 0 R]"), PAGES, b"<</T(t)/FT/Sig/Kids[3 0 R]>>")


def deep(count: int) -> bytes:
    """Return a file with so many arrays in arrays."""
    return a_pdf(a_catalogue(b"/Fields" + b"[" * count + b"]" * count), PAGES)


# By name, made when asked for: some are large.
HOSTILE: dict[str, Callable[[], bytes]] = {
    "a field that is its own child": fields_in_a_ring,
    "fields in a lattice": lambda: fields_in_a_lattice(60),
    "many fields": lambda: many_fields(5000),
    "deeply nested arrays": lambda: deep(100_000),
    "tables in a ring": tables_in_a_ring,
    "a chain of tables": lambda: a_chain_of_tables(2000),
    "a long plain table": lambda: many_entries(60_000),
    "a packed table": lambda: unpacking_table(70_000),
    "a packed table that is too large": lambda: unpacking_table(500_000),
    "packed objects": lambda: unpacking_objects(_MIB // 2 - 100),
    "packed objects that are too large": lambda: unpacking_objects(40 * _MIB),
    "a signature that is no dictionary": lambda: signed(b"42"),
    "a signature that is itself": lambda: signed(b"4 0 R"),
    "a signature without anything": lambda: signed(b"<</Type/Sig>>"),
    "a range of another kind": lambda: of_ranges(b"[0 (x) null]"),
    "a range that is too long": lambda: of_ranges(b"[0 10 20 99999999999999999999]"),
    "a range that goes back": lambda: of_ranges(b"[0 -10 5 100]"),
    "a range of four names": lambda: of_ranges(b"[/a /b /c /d]"),
    "contents that are no signature": lambda: of_ranges(
        b"[0 10 20 30]", b"<" + b"00" * 3000 + b">"
    ),
    "contents without an end": lambda: of_ranges(
        b"[0 10 20 30]", b"<3084ffffffff" + b"30" * 3000 + b">"
    ),
    "contents in deep layers": lambda: of_ranges(b"[0 10 20 30]", b"<" + b"3080" * 50_000 + b">"),
    "a number without an end": lambda: a_pdf(a_catalogue(b"/Fields[]/X " + b"1" * 2_000_000)),
    "an array without an end": lambda: a_pdf(a_catalogue(b"/Fields[" + b"1 " * 600_000)),
    "contents that are large": lambda: of_ranges(b"[0 10 20 30]", b"<" + b"30" * 800_000 + b">"),
    "a catalogue that is no dictionary": lambda: a_pdf(b"[1 2 3]", PAGES),
    "no catalogue": lambda: a_pdf(PAGES, root=b""),
    "a catalogue that is not there": lambda: a_pdf(PAGES, root=b"/Root 9 0 R"),
}
