"""Reads what a file says that it is, before anything of it is believed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from toets.documents.reading import read_figures, read_public, read_record
from toets.documents.record import CaseRecord
from toets.domain.owed import KINDS, Owed
from toets.domain.person import Seat
from toets.domain.seals import Seal, asked_of
from toets.domain.verification import PUBLICATION, REPORT, Claim
from toets.errors import DocumentRefusedError

_REFERENCE = re.compile(r"[A-Z]{2,6}-[0-9]{4}-[0-9A-Z]{2,12}")
_HIGHEST = 1_000_000


@dataclass(frozen=True)
class Claimed:
    """What a file says: `record` is what it encloses, None for a yearly report or a public version.

    `asked` are the signatures that a document of its kind asks for, by what the file itself says.
    """

    claim: Claim
    asked: tuple[Seal, ...]
    record: CaseRecord | None = None

    @property
    def owed(self) -> Owed:
        """Which document of a case it says it is."""
        claim = self.claim
        return Owed(claim.kind, claim.version, claim.round, claim.occasion)


def claimed(content: bytes) -> Claimed:
    """Return what the file says that it is.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, broken, or no document of toets.
    """
    for read in (_case, _year):
        try:
            return read(content)
        except DocumentRefusedError as error:
            if error.reason != "foreign":
                raise
    return _publication(content)


def _case(content: bytes) -> Claimed:
    record = read_record(content)
    numbers = (record.version, record.round, record.occasion)
    if not (
        _is_reference(record.reference)
        and record.kind in KINDS
        and all(_is_number(number) for number in numbers)
    ):
        raise DocumentRefusedError("foreign")
    claim = Claim(record.kind, record.reference, *numbers)
    return Claimed(claim, asked_of(record.kind, _seat(record)), record)


def _year(content: bytes) -> Claimed:
    year = _plain(read_figures(content).figures).get("year")
    if not _is_number(year):
        raise DocumentRefusedError("foreign")
    return Claimed(Claim(REPORT, year=year), (Seal.COMMUNITY,))


def _publication(content: bytes) -> Claimed:
    said = read_public(content)
    reference, number = said.get("reference"), said.get("number")
    if not (_is_reference(reference) and _is_number(number)):
        raise DocumentRefusedError("foreign")
    return Claimed(Claim(PUBLICATION, str(reference), version=number), (Seal.COMMUNITY,))


def _seat(record: CaseRecord) -> Seat | None:
    """Return the seat that did what the document is about, as far as the file tells."""
    for fact in record.facts:
        seat = _plain(fact.content).get("seat")
        if fact.number == record.occasion and seat in list(Seat):
            return Seat(seat)
    return None


def _plain(value: Any) -> Mapping[str, Any]:
    # What a file holds need not be of the kind that its field is declared as.
    return value if isinstance(value, Mapping) else {}


def _is_reference(value: Any) -> bool:
    return isinstance(value, str) and bool(_REFERENCE.fullmatch(value))


def _is_number(value: Any) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= _HIGHEST
