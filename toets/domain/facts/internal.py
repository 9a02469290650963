"""What authors and the Community did among themselves, which is no step towards an outcome."""

from toets.domain.facts.base import Fact
from toets.domain.facts.gathering import (
    Commented,
    InvitationRevoked,
    Invited,
    Reminded,
    ThreadSettled,
)
from toets.domain.facts.proposing import BasedOn, DraftShared, HandedOver, SharingEnded

INTERNAL = (
    Commented,
    ThreadSettled,
    Invited,
    InvitationRevoked,
    Reminded,
    HandedOver,
    DraftShared,
    SharingEnded,
)


def is_internal(fact: Fact) -> bool:
    """Tell whether documents and public versions pass over this fact.

    Also an earlier case that is no renewed permission: not every reader may know of that one.
    """
    return isinstance(fact, INTERNAL) or (isinstance(fact, BasedOn) and not fact.renewal)
