"""Weighs what stands in a file, and what the register knows of it when one is at hand."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from toets.domain.seals import Seal
from toets.domain.verification import Check, CheckCode, Result, SignedBy, Verification
from toets.errors import DocumentRefusedError
from toets.services.claims import Claimed, claimed
from toets.signing.checking import check_signatures
from toets.signing.report import (
    Changed,
    Problem,
    SignatureFinding,
    SignatureReport,
    TimeSource,
)
from toets.signing.trusted import Trusted, read_trusted

_INTACT = frozenset(
    {Problem.UNREADABLE, Problem.CHANGED, Problem.INVALID, Problem.MISPLACED, Problem.FORM}
)
_TRUSTED = frozenset(
    {Problem.UNKNOWN_CERTIFICATE, Problem.UNKNOWN_ROOT, Problem.EXPIRED, Problem.NOT_YET_VALID}
)
_ASKED = frozenset({Problem.UNSIGNED, Problem.EMPTY_FIELD, Problem.UNKNOWN_FIELD})
_MOMENT = frozenset({Problem.TIME_UNKNOWN, Problem.TIMESTAMP})
# What is none of the others is about the file as a whole, also when it is new to this module.
_WHOLE = frozenset(Problem) - _INTACT - _TRUSTED - _ASKED - _MOMENT


@dataclass(frozen=True)
class Known:
    """What is known of a file from elsewhere: the checks of the register, in order.

    `asked` are the signatures that the register asks for, None when it does not know the document.
    `issued_at` is when it was issued by the chain; `was_issued` that these very bytes were.
    """

    checks: tuple[Check, ...]
    asked: tuple[Seal, ...] | None = None
    issued_at: datetime | None = None
    was_issued: bool = False


def nothing_known(because: str) -> Known:
    """Return that no register was asked; the code tells why."""
    codes = (CheckCode.REGISTER, CheckCode.CHAIN, CheckCode.RECORD)
    return Known(tuple(Check(code, Result.NOT_CHECKED, (because,)) for code in codes))


def verify_offline(content: bytes, trusted: Path, because: str = "offline") -> Verification:
    """Return what can be said of a file with nothing but the file and the public certificates.

    `because` is a code that tells why no register was asked.

    Raises:
        SettingsError: The file with certificates is there and cannot be understood.
    """
    try:
        said = claimed(content)
        return examined(content, said, certificates(trusted), nothing_known(because))
    except DocumentRefusedError as error:
        return refused(content, error)


def certificates(path: Path) -> Trusted:
    """Return the trusted certificates; none when there is no such file.

    Raises:
        SettingsError: The file cannot be understood.
    """
    return read_trusted(path) if path.exists() else Trusted()


def refused(content: bytes, error: DocumentRefusedError) -> Verification:
    """Return that a file is no document of toets that can be read."""
    check = Check(CheckCode.FILE, Result.FAILED, (error.reason,))
    return Verification(_sha256(content), None, (), (check,))


def examined(content: bytes, said: Claimed, trusted: Trusted, known: Known) -> Verification:
    """Return the signatures of a file that says what it is, beside what is known of it.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, or no whole PDF.
    """
    report = check_signatures(content, trusted, known.issued_at)
    if known.was_issued and not report.signatures and not report.empty_fields:
        # Before toets signed, it issued documents that ask for no signature.
        checks = [Check(CheckCode.ASKED, Result.NOT_CHECKED, ("issued_unsigned",))]
    else:
        asked = said.asked if known.asked is None else known.asked
        checks = [*_of_signatures(report, asked, has_pins=bool(trusted.pinned))]
    return Verification(
        _sha256(content),
        said.claim,
        tuple(_signed(finding) for finding in report.signatures),
        (Check(CheckCode.FILE, Result.PASSED), *known.checks, *checks),
    )


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _of_signatures(
    report: SignatureReport, asked: tuple[Seal, ...], *, has_pins: bool
) -> Iterator[Check]:
    yield _asked(report, asked)
    if not report.signatures:
        return
    found = report.problems
    yield _judged(CheckCode.INTACT, _among(found, _INTACT))
    doubts = _among(found, _TRUSTED)
    if has_pins:
        yield _judged(CheckCode.TRUSTED, doubts)
    else:
        yield Check(CheckCode.TRUSTED, Result.NOT_CHECKED, ("no_certificates",))
    yield _whole(report)
    yield _moment(report.signatures, _among(found, _MOMENT))


def _among(problems: Iterable[Problem], these: frozenset[Problem]) -> tuple[str, ...]:
    return tuple(problem.value for problem in problems if problem in these)


def _judged(code: CheckCode, because: Sequence[str]) -> Check:
    return Check(code, Result.FAILED if because else Result.PASSED, tuple(because))


def _asked(report: SignatureReport, asked: tuple[Seal, ...]) -> Check:
    wrong = _among(report.problems, _ASKED)
    found = tuple(finding.seal for finding in report.signatures)
    if not wrong and found != asked:
        wrong = ("other_signatures",)
    return _judged(CheckCode.ASKED, wrong)


def _whole(report: SignatureReport) -> Check:
    wrong = _among(report.problems, _WHOLE)
    is_compared = all(
        finding.changed_after is not Changed.NOT_CHECKED for finding in report.signatures
    )
    if wrong or is_compared:
        return _judged(CheckCode.WHOLE, wrong)
    return Check(CheckCode.WHOLE, Result.NOT_CHECKED, ("not_trusted",))


def _moment(signatures: Sequence[SignatureFinding], wrong: Sequence[str]) -> Check:
    if wrong:
        return _judged(CheckCode.MOMENT, wrong)
    sources = {finding.time_source for finding in signatures}
    if sources & {TimeSource.STATED, TimeSource.UNKNOWN}:
        return Check(CheckCode.MOMENT, Result.NOT_CHECKED, ("stated",))
    return Check(CheckCode.MOMENT, Result.PASSED, tuple(sorted(sources)))


def _signed(finding: SignatureFinding) -> SignedBy:
    return SignedBy(
        seal=finding.seal,
        name=finding.name,
        reason=finding.reason,
        at=finding.judged_at,
        at_by=finding.time_source.value,
        is_test=finding.is_test,
        problems=tuple(problem.value for problem in finding.problems),
    )
