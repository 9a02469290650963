"""Reads what a document encloses back from it, whatever the file turns out to be."""

import json
import zlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from pikepdf import Array, Dictionary, Name, Object, Stream

from toets.documents.figures import FIGURES_NAME, YearRecord, figures_from
from toets.documents.opening import LARGEST_STREAM, opened
from toets.documents.public.record import FORMAT as PUBLIC_FORMAT
from toets.documents.public.record import PUBLIC_RECORD_NAME
from toets.documents.record import RECORD_NAME, CaseRecord, record_from
from toets.domain.canonical import canonical_bytes
from toets.errors import DocumentRefusedError

ReadT = TypeVar("ReadT")

LARGEST_RECORD = LARGEST_STREAM
_MOST_FILES = 16


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


def read_public(pdf: bytes) -> Mapping[str, Any]:
    """Return what a public version of a case encloses, in plain values.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, broken, or no public version of toets.
    """
    return _read(pdf, PUBLIC_RECORD_NAME, _public_from)


def _public_from(octets: bytes) -> Mapping[str, Any]:
    try:
        plain = json.loads(octets)
        is_ours = isinstance(plain, dict) and plain.get("format") == PUBLIC_FORMAT
        is_same = is_ours and canonical_bytes(plain) == octets
    except (TypeError, RecursionError) as error:
        raise ValueError("no public version") from error
    if not is_same:
        raise ValueError("not the canonical form of a public version")
    return cast(dict[str, Any], plain)


def _read(pdf: bytes, name: str, parse: Callable[[bytes], ReadT]) -> ReadT:
    octets = _enclosed(pdf, name)
    try:
        return parse(octets)
    except ValueError as error:
        raise DocumentRefusedError("foreign") from error


def _enclosed(pdf: bytes, name: str) -> bytes:
    with opened(pdf) as whole:
        files = whole.Root.get(Name.AF)
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
