"""The ways from a case to a new proposal, for its authors."""

from collections.abc import Mapping
from dataclasses import dataclass

from toets.domain.person import Role
from toets.domain.rights import Capacity
from toets.domain.tasks import TaskKind
from toets.domain.workflow import ENDED
from toets.services.copying import RENEWABLE
from toets.services.opened import OpenedCase
from toets.texts.screens import eerder as words
from toets.ui import session


@dataclass(frozen=True)
class Offer:
    """A button that leads to the page on which a proposal begins, with the case chosen."""

    name: str
    label: str
    query: Mapping[str, str]


def offers(opened: OpenedCase) -> tuple[Offer, ...]:
    """Return how this person can go on with this case in a new proposal."""
    case = opened.case
    is_author = Capacity.AUTHOR in opened.capacities
    if not is_author or case.version is None or Role.INITIATOR not in session.me().person.roles:
        return ()
    found = []
    is_first = opened.task is not None and opened.task.kind is TaskKind.RENEW
    if case.status in RENEWABLE and not is_first:
        found.append(Offer("verlengen", words.OFFER_RENEWAL, {"verleng": case.reference}))
    if case.status in ENDED:
        found.append(Offer("opnieuw", words.OFFER_AGAIN, {"eerder": case.reference}))
    return tuple(found)
