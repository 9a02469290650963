"""Reads what a document encloses back from it, whatever the file turns out to be."""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TypeVar

from pikepdf import Array, Dictionary, Name, Object, PasswordError, Pdf, PdfError, Stream
from pikepdf.settings import set_qpdf_limits

from toets.documents.figures import FIGURES_NAME, YearRecord, figures_from
from toets.documents.record import RECORD_NAME, CaseRecord, record_from
from toets.errors import DocumentRefusedError

ReadT = TypeVar("ReadT")

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_RECORD = 64 * 1024 * 1024
_MOST_FILES = 16
# What pikepdf raises on a file that is a PDF in name only.
_BROKEN = (PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError)

# A few bytes can unpack to gigabytes. pikepdf wants this set once, before threads use it.
set_qpdf_limits(
    flate_max_memory=LARGEST_RECORD,
    png_max_memory=LARGEST_RECORD,
    run_length_max_memory=LARGEST_RECORD,
    doc_max_warnings=100,
)


def read_record(pdf: bytes) -> CaseRecord:
    """Return the record that a document about a case encloses.

    That the record is in the file does not tell that it is true: compare it with the register.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, broken, or no such document.
    """
    return _read(pdf, RECORD_NAME, record_from)


def read_figures(pdf: bytes) -> YearRecord:
    """Return the figures that a yearly report of toets encloses.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, broken, or no yearly report of toets.
    """
    return _read(pdf, FIGURES_NAME, figures_from)


def _read(pdf: bytes, name: str, parse: Callable[[bytes], ReadT]) -> ReadT:
    if len(pdf) > LARGEST_FILE:
        raise DocumentRefusedError("too_large")
    try:
        octets = _enclosed(pdf, name)
    except PasswordError as error:
        raise DocumentRefusedError("encrypted") from error
    except _BROKEN as error:
        raise DocumentRefusedError("broken") from error
    try:
        return parse(octets)
    except ValueError as error:
        raise DocumentRefusedError("foreign") from error


def _enclosed(pdf: bytes, name: str) -> bytes:
    # Without recovery: a file that was cut off is refused instead of guessed at.
    with Pdf.open(BytesIO(pdf), attempt_recovery=False, suppress_warnings=True) as opened:
        if opened.is_encrypted:
            raise DocumentRefusedError("encrypted")
        files = opened.Root.get(Name.AF)
        if not isinstance(files, Array):
            raise DocumentRefusedError("foreign")
        for file in files[:_MOST_FILES]:
            if _is_named(file, name):
                return _content(file.EF.F)
    raise DocumentRefusedError("foreign")


def _is_named(file: Object, name: str) -> bool:
    return isinstance(file, Dictionary) and str(file.get(Name.UF, "")) == name


def _content(stream: Object) -> bytes:
    """Return the content of a stream, unpacked no further than a record may be large."""
    if not isinstance(stream, Stream):
        raise DocumentRefusedError("broken")
    raw = bytes(stream.get_raw_stream_buffer())
    packing = stream.get(Name.Filter)
    if packing is None:
        octets = raw
    elif packing == Name.FlateDecode and Name.DecodeParms not in stream:
        octets = _unpacked(raw)
    else:
        raise DocumentRefusedError("foreign")
    if len(octets) > LARGEST_RECORD:
        raise DocumentRefusedError("too_large")
    return octets


def _unpacked(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, LARGEST_RECORD + 1)
    except zlib.error as error:
        raise DocumentRefusedError("broken") from error
