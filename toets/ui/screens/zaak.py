"""The case page: may it start, why not, who is next, and everything there is to read."""

from toets.domain.sight import Sight
from toets.ui.case.glimpse import show_line, show_reference
from toets.ui.case.heading import show_heading
from toets.ui.case.opening import opened_case
from toets.ui.case.parts import show_parts
from toets.ui.case.situation import show_situation
from toets.ui.procedure import procedure_picture


def show() -> None:
    """Draw the page, as far as this person may see the case."""
    opened = opened_case()
    if opened.sight is Sight.REFERENCE:
        show_reference(opened.case)
        return
    if opened.sight is Sight.LINE:
        show_line(opened.case)
        return
    show_heading(opened.case)
    show_situation(opened)
    procedure_picture(opened)
    show_parts(opened)
