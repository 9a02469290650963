"""Puts the signatures under a finished document."""

from collections.abc import Sequence
from datetime import UTC, datetime

from toets.errors import SealingError
from toets.signing.checking import check_signatures
from toets.signing.report import Problem
from toets.signing.request import SealRequest
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted

__all__ = ["SealRequest", "Sealer", "open_sealer"]


class Sealer:
    """Signs documents with the keys of this installation, which it opens only when they are needed."""

    def __init__(self, settings: SealerSettings) -> None:
        self._settings = settings

    @property
    def is_test(self) -> bool:
        """Say whether the keys are test keys, which prove nothing."""
        return self._settings.source is KeySource.TEST

    def seal(self, pdf: bytes, requests: Sequence[SealRequest], at: datetime) -> bytes:
        """Return the file with all signatures, put in this order and stated as made at `at`.

        The first certifies: when another follows it allows only that, else nothing at all.

        Raises:
            SealingError: A key, its certificate, the device or the time-stamping service fails.
            ValueError: No signature is asked for, or the file has no such empty field.
        """
        if not requests:
            raise ValueError("no signature is asked for")
        # Loads the machinery of signatures, which a plain start has no need of.
        from toets.signing.keys import opened_keys  # noqa: PLC0415 -- see above
        from toets.signing.pades import put_signatures  # noqa: PLC0415 -- idem

        moment = at.astimezone(UTC)
        seals = tuple(dict.fromkeys(request.seal for request in requests))
        with opened_keys(self._settings, seals, moment) as keys:
            sealed = put_signatures(pdf, requests, keys, moment, self._settings.tsa_url)
        _hold(sealed, requests, moment)
        return sealed


def _hold(sealed: bytes, requests: Sequence[SealRequest], at: datetime) -> None:
    """Refuse signatures that do not hold: a device or a service may give anything for an answer."""
    found = {each.field: each for each in check_signatures(sealed, Trusted(), at).signatures}
    for request in requests:
        problems = set(found[request.field].problems)
        if Problem.TIMESTAMP in problems:
            raise SealingError(request.seal, "timestamp")
        if problems & _MISMADE:
            raise SealingError(request.seal, "device")


_MISMADE = {
    Problem.UNREADABLE,
    Problem.CHANGED,
    Problem.INVALID,
    Problem.MISPLACED,
    Problem.FORM,
}


def open_sealer(settings: SealerSettings) -> Sealer:
    """Return the sealer of this installation; opens no key yet."""
    return Sealer(settings)
