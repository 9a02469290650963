"""Says of one signature in a file what it is worth, all but what was added after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, read_certification_data
from pyhanko.sign.validation.status import SignatureCoverageLevel

from toets.domain.seals import Seal
from toets.signing.certificates import follows_from, is_for_tests, subject_of
from toets.signing.container import Container, taken_apart
from toets.signing.fields import SEALS
from toets.signing.opened import BROKEN, OpenedFile, SignedField
from toets.signing.report import (
    Certification,
    Changed,
    Coverage,
    Problem,
    SignatureFinding,
    TimeSource,
)
from toets.signing.timing import Timing, timing_of
from toets.signing.trusted import ROOT, TSA, Trusted

_LONGEST_TEXT = 500
_CERTIFICATIONS = {
    1: Certification.NO_CHANGES,
    2: Certification.FILL_FORMS,
    3: Certification.ANNOTATE,
}


@dataclass(frozen=True)
class Found:
    """A signature as it was found; `embedded` is None when it could not be read."""

    finding: SignatureFinding
    embedded: EmbeddedPdfSignature | None

    @property
    def end(self) -> int:
        """Return how far into the file the signature reaches."""
        return _reach(self.embedded) if self.embedded else 0


def found_in(
    file: OpenedFile, signed: SignedField, trusted: Trusted, given: datetime | None
) -> Found:
    """Return what is found of one signature; a bad one is a finding as well."""
    try:
        return _Inspection(file, signed, trusted, given).result()
    except BROKEN:
        return Found(_unreadable(signed.name), None)


def _reach(embedded: EmbeddedPdfSignature) -> int:
    return int(embedded.byte_range[2]) + int(embedded.byte_range[3])


class _Inspection:
    """Looks at one signature from all sides."""

    def __init__(
        self, file: OpenedFile, signed: SignedField, trusted: Trusted, given: datetime | None
    ) -> None:
        if not isinstance(signed.field.raw_get("/V"), IndirectObject):
            raise PdfReadError("a signature stands in its field itself")
        self._file, self._trusted, self._name = file, trusted, signed.name
        self._embedded = EmbeddedPdfSignature(file.reader, signed.field, signed.name)
        if self._embedded.sig_object["/SubFilter"] != "/ETSI.CAdES.detached":
            raise PdfReadError("not a PAdES signature")
        self._seal = SEALS.get(signed.name)
        self._container: Container = taken_apart(self._embedded.pkcs7_content)
        self._stated = _stated(self._embedded)
        info = self._container.signer_info
        self._timing: Timing = timing_of(info, trusted.of(TSA), given, self._stated)
        self._is_placed = self._stands_in_its_place()
        self._intact, self._valid = self._holds()

    def result(self) -> Found:
        trust = tuple(self._doubts())
        problems = {*trust, *self._flaws()}
        certificate = self._container.certificate
        finding = SignatureFinding(
            field=self._name,
            seal=self._seal,
            subject=subject_of(certificate),
            fingerprint=certificate.sha256.hex(),
            reason=self._text("/Reason"),
            name=self._text("/Name"),
            intact=self._intact,
            valid=self._valid,
            trusted=not trust,
            is_test=is_for_tests(certificate),
            coverage=self._coverage(),
            changed_after=Changed.NOT_CHECKED,
            certification=self._certification(),
            stated_at=self._stated,
            timestamp=self._timing.timestamp,
            judged_at=self._timing.at,
            time_source=self._timing.source,
            problems=tuple(each for each in Problem if each in problems),
        )
        return Found(finding, self._embedded)

    def _text(self, key: str) -> str:
        return str(self._embedded.sig_object.get(key, ""))[:_LONGEST_TEXT]

    def _ends(self) -> tuple[int, int, int]:
        start, first, second, rest = map(int, self._embedded.byte_range)
        if start != 0 or not 0 < first < second <= second + rest <= len(self._file.octets):
            raise PdfReadError("the signature covers no range of this file")
        return first, second, second + rest

    def _stands_in_its_place(self) -> bool:
        first, second, _ = self._ends()
        written = self._file.octets[first:second]
        digits = self._embedded.pkcs7_content.hex().encode()
        return written in (b"<" + digits + b">", b"<" + digits.upper() + b">")

    def _holds(self) -> tuple[bool, bool]:
        first, second, end = self._ends()
        octets = memoryview(self._file.octets)
        return self._container.holds_over(octets[:first], octets[second:end])

    def _coverage(self) -> Coverage:
        *_, end = self._ends()
        if not self._is_placed:
            return Coverage.PARTIAL
        if end == len(self._file.octets):
            return Coverage.ENTIRE_FILE
        found = self._embedded.evaluate_signature_coverage()
        # What stands behind the last revision is cut off before pyHanko sees the file.
        is_whole = found >= SignatureCoverageLevel.ENTIRE_REVISION
        return Coverage.ENTIRE_REVISION if is_whole else Coverage.PARTIAL

    def _certification(self) -> Certification:
        level = self._embedded.docmdp_level
        if level is None:
            return Certification.NONE
        noted = read_certification_data(self._file.reader)
        is_noted = (
            noted and noted.author_sig.container_ref == self._embedded.sig_object.container_ref
        )
        return _CERTIFICATIONS[level.value] if is_noted else Certification.NONE

    def _flaws(self) -> Iterator[Problem]:
        if not self._intact:
            yield Problem.CHANGED
        if not self._valid:
            yield Problem.INVALID
        if not self._is_placed:
            yield Problem.MISPLACED
        if not (self._container.is_padded and self._container.is_canonical):
            yield Problem.FORM
        if self._timing.is_broken:
            yield Problem.TIMESTAMP

    def _doubts(self) -> Iterator[Problem]:
        """Give the reasons why the certificate is not to be trusted for this field."""
        certificate, moment = self._container.certificate, self._timing.at
        if self._seal is None:
            yield Problem.UNKNOWN_FIELD
        if certificate.dump() not in self._pinned(self._seal):
            yield Problem.UNKNOWN_CERTIFICATE
        if moment is None:
            yield Problem.TIME_UNKNOWN
            return
        if moment < certificate.not_valid_before:
            yield Problem.NOT_YET_VALID
        elif moment > certificate.not_valid_after:
            yield Problem.EXPIRED
        elif not self._follows_at(moment):
            yield Problem.UNKNOWN_ROOT

    def _pinned(self, seal: Seal | None) -> tuple[bytes, ...]:
        return self._trusted.of(seal) if seal else ()

    def _follows_at(self, moment: datetime) -> bool:
        certificate, others = self._container.certificate, self._container.others
        return follows_from(self._trusted.of(ROOT), certificate, others, moment)


def _stated(embedded: EmbeddedPdfSignature) -> datetime | None:
    try:
        stated = embedded.self_reported_timestamp
    except BROKEN:
        return None
    return stated if stated and stated.tzinfo else None


def _unreadable(name: str) -> SignatureFinding:
    seal = SEALS.get(name)
    problems = {Problem.UNREADABLE, *(() if seal else (Problem.UNKNOWN_FIELD,))}
    return SignatureFinding(
        field=name,
        seal=seal,
        subject="",
        fingerprint="",
        reason="",
        name="",
        intact=False,
        valid=False,
        trusted=False,
        is_test=False,
        coverage=Coverage.PARTIAL,
        changed_after=Changed.NOT_CHECKED,
        certification=Certification.NONE,
        stated_at=None,
        timestamp=None,
        judged_at=None,
        time_source=TimeSource.UNKNOWN,
        problems=tuple(each for each in Problem if each in problems),
    )
