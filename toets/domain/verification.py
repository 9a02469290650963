"""What a check of a document found: one outcome, and the reasons for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from toets.domain.seals import Seal


class Outcome(StrEnum):
    """What a document is worth: UNCONFIRMED when nothing is wrong, and not all could be checked."""

    GENUINE = "genuine"
    UNCONFIRMED = "unconfirmed"
    NOT_GENUINE = "not_genuine"


class Result(StrEnum):
    """How one check ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CHECKED = "not_checked"


class CheckCode(StrEnum):
    """What is checked, in the order in which it is told."""

    FILE = "file"
    REGISTER = "register"
    CHAIN = "chain"
    RECORD = "record"
    ASKED = "asked"
    INTACT = "intact"
    TRUSTED = "trusted"
    WHOLE = "whole"
    MOMENT = "moment"


@dataclass(frozen=True)
class Check:
    """One thing that was checked; `because` are codes that tell why it did not simply pass."""

    code: CheckCode
    result: Result
    because: tuple[str, ...] = ()


REPORT, PUBLICATION = "report", "publication"
"""The kinds of a yearly report, and of a public version of a case."""


@dataclass(frozen=True)
class Claim:
    """What a file says it is. A yearly report has a `year` instead of a case.

    The `version` of a public version is its number among those of its case.
    """

    kind: str
    reference: str = ""
    version: int = 0
    round: int = 0
    occasion: int = 0
    year: int = 0


@dataclass(frozen=True)
class SignedBy:
    """One signature in the file: `at` (UTC) by a time stamp, by the register, or as stated in it.

    `seal` is None for a field that toets does not know; `problems` are codes, none when all is well.
    """

    seal: Seal | None
    name: str
    reason: str
    at: datetime | None
    at_by: str
    is_test: bool
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Verification:
    """What is certain of a file; `sha256` is that of the whole file, `claim` None when it says nothing."""

    sha256: str
    claim: Claim | None
    signatures: tuple[SignedBy, ...]
    checks: tuple[Check, ...]

    @property
    def outcome(self) -> Outcome:
        """The verdict: one failed check is enough to reject, and only all of them confirm."""
        return outcome_of(self.checks)

    @property
    def is_test(self) -> bool:
        """Whether it was signed with a test key, which proves nothing."""
        return any(signed.is_test for signed in self.signatures)

    def result_of(self, code: CheckCode) -> Check | None:
        """Return how this check ended, or None when it does not apply to this file."""
        return next((check for check in self.checks if check.code is code), None)


def outcome_of(checks: Sequence[Check]) -> Outcome:
    """Return what the checks together mean."""
    results = {check.result for check in checks}
    if Result.FAILED in results or not results:
        return Outcome.NOT_GENUINE
    return Outcome.UNCONFIRMED if Result.NOT_CHECKED in results else Outcome.GENUINE
