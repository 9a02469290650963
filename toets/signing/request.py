"""What is asked of a sealer: values only."""

from dataclasses import dataclass

from toets.domain.seals import Seal


@dataclass(frozen=True)
class SealRequest:
    """One signature to put: with which key, in which existing field, why, and who answers for it."""

    seal: Seal
    field: str
    reason: str
    name: str
