"""Looks at all signatures of a file together, and at what stands between and after them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DiffResult,
    FormUpdatingRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
    XrefStreamRule,
)

from toets.signing.finding import Found, found_in
from toets.signing.opened import BROKEN, MOST_SIGNATURES, OpenedFile, opened
from toets.signing.report import (
    Certification,
    Changed,
    Coverage,
    Problem,
    SignatureFinding,
    SignatureReport,
)
from toets.signing.trusted import Trusted

# Narrower than pyHanko's own: a signature in a field that was there, and nothing else.
_ONLY_SIGNATURES = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),  # type: ignore[no-untyped-call]  # it has no types
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule(field_rules=[SigFieldModificationRule()]),
)

_SIGNATURES = ModificationLevel.FORM_FILLING


def inspect(pdf: bytes, trusted: Trusted, at: datetime | None) -> SignatureReport:
    """Return what `check_signatures` promises.

    Raises:
        DocumentRefusedError: The file is too large, encrypted, or no whole PDF.
    """
    file = opened(pdf)
    found = [found_in(file, signed, trusted, at) for signed in file.signed[:MOST_SIGNATURES]]
    found.sort(key=lambda each: each.end)
    about_file = set(_about_file(file, found))
    findings = tuple(
        _completed(file, found, place, is_orderly=not about_file & _DISORDER)
        for place in range(len(found))
    )
    problems = about_file.union(*(finding.problems for finding in findings))
    return SignatureReport(
        signatures=findings,
        bytes_after=len(pdf) - file.end,
        unknown_fields=tuple(each.field for each in findings if each.seal is None),
        empty_fields=file.empty,
        problems=tuple(each for each in Problem if each in problems),
    )


_DISORDER = {Problem.BYTES_AFTER, Problem.UNSIGNED_REVISION, Problem.NOT_COVERED, Problem.TOO_MANY}


def _about_file(file: OpenedFile, found: Sequence[Found]) -> Iterator[Problem]:
    names = [each.name for each in file.signed] + list(file.empty)
    if not file.signed:
        yield Problem.UNSIGNED
    if file.end < len(file.octets):
        yield Problem.BYTES_AFTER
    if file.signed and not _is_one_signature_per_revision(file, found):
        yield Problem.UNSIGNED_REVISION
    if found and found[-1].finding.coverage is not Coverage.ENTIRE_FILE:
        yield Problem.NOT_COVERED
    if file.empty:
        yield Problem.EMPTY_FIELD
    if len(set(names)) < len(names):
        yield Problem.REPEATED_FIELD
    if len(file.signed) > MOST_SIGNATURES:
        yield Problem.TOO_MANY


def _is_one_signature_per_revision(file: OpenedFile, found: Sequence[Found]) -> bool:
    """Say whether the file is what was first written, and then one revision per signature."""
    revisions = [each.embedded.signed_revision if each.embedded else 0 for each in found]
    are_whole = all(each.finding.coverage is not Coverage.PARTIAL for each in found)
    return (
        are_whole
        and revisions == list(range(1, len(found) + 1))
        and file.reader.xrefs.total_revisions == len(found) + 1
    )


def _completed(
    file: OpenedFile, found: Sequence[Found], place: int, *, is_orderly: bool
) -> SignatureFinding:
    """Return the finding with what was added after it, and whether it says so itself as it should."""
    finding = found[place].finding
    changed = _changed_after(file, found, place, is_orderly=is_orderly)
    problems = set(finding.problems)
    if changed is Changed.OTHER:
        problems.add(Problem.CHANGED_AFTER)
    if finding.certification is not _due(place, len(found) + len(file.empty)):
        problems.add(Problem.CERTIFICATION)
    return replace(
        finding,
        changed_after=changed,
        problems=tuple(each for each in Problem if each in problems),
    )


def _due(place: int, expected: int) -> Certification:
    if place > 0:
        return Certification.NONE
    return Certification.NO_CHANGES if expected == 1 else Certification.FILL_FORMS


def _changed_after(
    file: OpenedFile, found: Sequence[Found], place: int, *, is_orderly: bool
) -> Changed:
    mine = found[place]
    if mine.finding.coverage is Coverage.ENTIRE_FILE:
        return Changed.NOTHING
    if not is_orderly or mine.embedded is None:
        return Changed.OTHER
    # Comparing revisions costs time that a stranger could stretch: only what trusted keys signed.
    if any(each.finding.problems for each in found):
        return Changed.NOT_CHECKED
    return _compared(file, mine.finding.field)


def _compared(file: OpenedFile, field: str) -> Changed:
    try:
        signature = file.at_ease(field)
        signature.compute_integrity_info(_ONLY_SIGNATURES)  # type: ignore[no-untyped-call]  # no types
        result: DiffResult | SuspiciousModification | None = signature.diff_result
    except BROKEN:
        return Changed.OTHER
    if isinstance(result, DiffResult) and result.modification_level <= _SIGNATURES:
        return Changed.SIGNATURE
    return Changed.OTHER
