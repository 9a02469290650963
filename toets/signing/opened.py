"""Opens a file of a stranger without letting it take more than its share of time and memory."""

import re
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.pdf_utils.decode_limits import (
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import CMSExtractionError, CMSStructuralError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from toets.errors import DocumentRefusedError

LARGEST_FILE = 32 * 1024 * 1024
MOST_SIGNATURES = 8
_MOST_FIELDS = 64
_MIB = 1024 * 1024
# What is unpacked to be read token by token costs up to three seconds per MiB; a real file asks for
# some tens of KiB, and (of 600 pages) for 14,000 reads, before its signatures are known to be good.
_LIMITS = DecodeLimits(
    per_purpose={
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_output_size=_MIB // 2),
        DecodePurpose.OBJECT_STREAM: StreamDecodeLimits(max_output_size=_MIB // 2),
    },
    document_budget=DocumentDecodeBudget(base_allowance=_MIB, max_ratio=0),
)
_MOST_READS = 60_000
_END = re.compile(rb"startxref\s{1,4}\d{1,12}\s{1,4}%%EOF(?:\r\n|\r|\n)?")

BROKEN = (
    PdfError,
    CMSExtractionError,
    CMSStructuralError,
    InvalidSignature,
    UnsupportedAlgorithm,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pyHanko and its parsers raise on bytes that only look like what they should be."""


class _Rationed(BytesIO):
    """The bytes of a file, of which a parser may read only so often: most reads are of one byte."""

    _left = _MOST_READS

    def read(self, size: int | None = -1, /) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise PdfError("the file asks for more than its share of reading")
        return super().read(size)


@dataclass(frozen=True)
class SignedField:
    """A field with a signature in it, as it stands in the file."""

    name: str
    field: Any


@dataclass(frozen=True)
class OpenedFile:
    """A file, read as far as the end of its last revision, with its fields for signatures."""

    octets: bytes
    end: int
    reader: PdfFileReader
    signed: tuple[SignedField, ...]
    empty: tuple[str, ...]

    def at_ease(self, name: str) -> EmbeddedPdfSignature:
        """Return the signature in this field, read without rations: for a file that keys of ours signed."""
        reader = PdfFileReader(BytesIO(self.octets[: self.end]))
        found = {found: field for found, _, field in enumerate_sig_fields(reader)}
        return EmbeddedPdfSignature(reader, found[name], name)


def end_of(octets: bytes) -> int:
    """Return where the last revision ends; 0 when there is none."""
    end = 0
    for found in _END.finditer(octets):
        end = found.end()
    return end


def opened(octets: bytes) -> OpenedFile:
    """Return the file, opened.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, or no whole PDF.
    """
    if len(octets) > LARGEST_FILE:
        raise DocumentRefusedError("too_large")
    end = end_of(octets)
    try:
        reader = PdfFileReader(_Rationed(octets[:end]), decode_limits=_LIMITS)
        if reader.encrypted:
            raise DocumentRefusedError("encrypted")
        fields = _fields(reader)
    except BROKEN as error:
        raise DocumentRefusedError("broken") from error
    signed = tuple(SignedField(name, field) for name, is_signed, field in fields if is_signed)
    empty = tuple(sorted(name for name, is_signed, _ in fields if not is_signed))
    return OpenedFile(octets, end, reader, signed, empty)


def _fields(reader: PdfFileReader) -> list[tuple[str, bool, Any]]:
    if reader.root["/Type"] != "/Catalog":
        raise ValueError("no catalogue")
    found: list[tuple[str, bool, Any]] = []
    for name, value, field in enumerate_sig_fields(reader):
        if len(found) == _MOST_FIELDS:
            raise ValueError("too many fields")
        found.append((str(name), value is not None, field.get_object()))
    return found
