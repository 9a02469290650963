"""Opening the case that the address names, with the reason that some roles must give first."""

from toets.domain.sight import Sight
from toets.errors import NotFoundError
from toets.services.opened import OpenedCase
from toets.ui import session
from toets.ui.reasons import with_reason


def opened_case() -> OpenedCase:
    """Return the case of this page as its reader may see it, logged as read.

    Draws the question for a reason and stops the run, when the reader's role asks for one.

    Raises:
        NotFoundError: No such case, or the reader may not know of it.
    """
    reference = session.current_reference()
    if reference is None:
        raise NotFoundError("case")
    reading = session.services().reading
    return with_reason(reference, lambda reason: reading.open(session.actor(), reference, reason))


def read_in_full() -> OpenedCase:
    """Return the case for a screen that only makes sense to who reads all of it.

    Raises:
        NotFoundError: No such case, or the reader may not read all of it: one answer for both.
    """
    opened = opened_case()
    if opened.sight is not Sight.FULL:
        raise NotFoundError("case")
    return opened
