"""The case page: may it start, why not, who is next, and everything there is to read."""

from contextlib import suppress

from toets.domain.sight import Sight
from toets.errors import NotFoundError
from toets.services.opened import OpenedCase
from toets.ui import session
from toets.ui.case.appointing import show_appointment
from toets.ui.case.asked import show_accepting, show_asked
from toets.ui.case.awaited import show_awaited
from toets.ui.case.glimpse import show_line, show_reference
from toets.ui.case.heading import show_heading
from toets.ui.case.opening import opened_case
from toets.ui.case.parts import show_parts
from toets.ui.case.situation import show_situation
from toets.ui.case.vacancy import show_vacancy
from toets.ui.pages import go
from toets.ui.procedure import procedure_picture


def show() -> None:
    """Draw the page, as far as this person may see the case."""
    opened = _opened()
    if opened.sight is Sight.ASKED:
        show_asked(opened)
        return
    if opened.sight is Sight.REFERENCE:
        show_reference(opened.case)
        show_appointment(opened)
        return
    if opened.sight is Sight.LINE:
        show_line(opened.case)
        return
    show_heading(opened.case)
    show_situation(opened)
    show_awaited(opened)
    show_accepting(opened)
    show_appointment(opened)
    show_vacancy(opened)
    procedure_picture(opened)
    show_parts(opened)


def _opened() -> OpenedCase:
    """Return the case; who knows it from the register only is led there, as links in mail need."""
    try:
        return opened_case()
    except NotFoundError:
        if _is_in_the_register():
            go("toestemmingen", ref=session.current_reference() or "")
        raise


def _is_in_the_register() -> bool:
    reading, reference = session.services().reading, session.current_reference() or ""
    with suppress(NotFoundError):
        return reading.entry(session.actor(), reference).reference == reference
    return False
