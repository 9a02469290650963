"""What still keeps a deed from being done, by the rules themselves, before anybody tries it."""

from toets.domain.act import Refused, act
from toets.domain.case import Case
from toets.domain.deeds import Deed
from toets.domain.rights import rights_obstacles
from toets.domain.workflow import Step
from toets.errors import Obstacle, TransitionRefusedError
from toets.services.opened import OpenedCase
from toets.texts.obstacles import obstacle
from toets.ui import session


def lacking(case: Case, deed: Deed) -> tuple[str, ...]:
    """Return a sentence per thing that is lacking; the service decides for good."""
    person, now = session.me().person, session.services().context.clock()
    result = act(case, deed, person, now)
    if not isinstance(result, Refused):
        return ()
    return tuple(dict.fromkeys(obstacle(found) for found in result.obstacles))


def require(opened: OpenedCase, step: Step) -> None:
    """Refuse a screen whose step this person cannot take in this case now.

    Raises:
        TransitionRefusedError: With the reasons, such as a conflict of interest.
    """
    if step in opened.offered:
        return
    case = opened.case
    found = rights_obstacles(case, step, session.me().person) or (
        Obstacle.of("status.wrong", step=step, status=case.status),
    )
    raise TransitionRefusedError(step, case.status, found)
