"""What was found of the signatures in a file: values only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from toets.domain.seals import Seal


class Coverage(StrEnum):
    """How much of the file a signature covers."""

    ENTIRE_FILE = "entire_file"
    ENTIRE_REVISION = "entire_revision"
    PARTIAL = "partial"


class Changed(StrEnum):
    """What was added to the file after a signature."""

    NOTHING = "nothing"
    SIGNATURE = "signature"
    OTHER = "other"
    NOT_CHECKED = "not_checked"


class Certification(StrEnum):
    """What a signature allows to be added after it; NONE when it certifies nothing."""

    NONE = "none"
    NO_CHANGES = "no_changes"
    FILL_FORMS = "fill_forms"
    ANNOTATE = "annotate"


class TimeSource(StrEnum):
    """How the moment of signing is known; a STATED moment is only what the signer wrote."""

    TIMESTAMP = "timestamp"
    GIVEN = "given"
    STATED = "stated"
    UNKNOWN = "unknown"


class Problem(StrEnum):
    """What is wrong with a signature or with a file; each has one sentence in the texts.

    Of one signature: UNREADABLE: it cannot be read at all. CHANGED: the bytes it covers are not those
    that were signed. INVALID: it was not made with the key of the certificate in it. MISPLACED:
    something else stands where only the signature may stand. FORM: it is not written as toets writes
    it, or what follows it is not empty. UNKNOWN_FIELD: toets has no field of that name.
    UNKNOWN_CERTIFICATE: the certificate is not pinned for this seal. UNKNOWN_ROOT: the certificate
    does not follow from a pinned root. EXPIRED, NOT_YET_VALID: it did not hold at the moment of
    signing. TIME_UNKNOWN: no moment is known at all. TIMESTAMP: the time stamp does not hold, or is
    of another signature. CERTIFICATION: it does not say itself what may follow, as it should.
    CHANGED_AFTER: more was added after it than other signatures.

    Of the file: UNSIGNED: there is no signature. BYTES_AFTER: bytes stand behind the end.
    UNSIGNED_REVISION: something was added that is not exactly one signature. NOT_COVERED: the last
    signature does not cover the whole file. EMPTY_FIELD: a field waits for its signature.
    REPEATED_FIELD: two fields have the same name. TOO_MANY: there are more signatures than toets
    reads.
    """

    UNREADABLE = "unreadable"
    CHANGED = "changed"
    INVALID = "invalid"
    MISPLACED = "misplaced"
    FORM = "form"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_CERTIFICATE = "unknown_certificate"
    UNKNOWN_ROOT = "unknown_root"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    TIME_UNKNOWN = "time_unknown"
    TIMESTAMP = "timestamp"
    CERTIFICATION = "certification"
    CHANGED_AFTER = "changed_after"
    UNSIGNED = "unsigned"
    BYTES_AFTER = "bytes_after"
    UNSIGNED_REVISION = "unsigned_revision"
    NOT_COVERED = "not_covered"
    EMPTY_FIELD = "empty_field"
    REPEATED_FIELD = "repeated_field"
    TOO_MANY = "too_many"


@dataclass(frozen=True)
class Timestamp:
    """What a time-stamping service wrote under a signature.

    `trusted` only when its certificate is pinned, held at that moment, and its own signature holds.
    """

    at: datetime
    subject: str
    trusted: bool


@dataclass(frozen=True)
class SignatureFinding:
    """One signature in a file.

    `seal` follows from the name of the field, None when toets knows no such field. `intact`: what it
    covers was not changed. `valid`: it was made with the key of the certificate in it. `trusted`:
    that certificate is pinned for this seal, follows from a pinned root, and held at `judged_at`,
    which is known by `time_source`. `problems` stand in the order of `Problem`; none: all is well.
    """

    field: str
    seal: Seal | None
    subject: str
    fingerprint: str
    reason: str
    name: str
    intact: bool
    valid: bool
    trusted: bool
    is_test: bool
    coverage: Coverage
    changed_after: Changed
    certification: Certification
    stated_at: datetime | None
    timestamp: Timestamp | None
    judged_at: datetime | None
    time_source: TimeSource
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class SignatureReport:
    """All signatures in a file, in the order of signing, and what is wrong with the file as a whole.

    `bytes_after` counts what follows the end of the last revision. `unknown_fields` are signed fields
    that toets does not know. `empty_fields` are the fields that wait for a signature, sorted.
    `problems` holds them all, those of the signatures too, in the order of `Problem` and once each.
    Whether these are the signatures that the document asks for is for the caller to judge.
    """

    signatures: tuple[SignatureFinding, ...]
    bytes_after: int
    unknown_fields: tuple[str, ...]
    empty_fields: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Say whether there is a signature and nothing is wrong with any or with the file."""
        return bool(self.signatures) and not self.problems

    @property
    def is_test(self) -> bool:
        """Say whether a certificate says that it is for tests."""
        return any(found.is_test for found in self.signatures)
