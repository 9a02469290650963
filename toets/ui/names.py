"""The names of the persons in a case, for who may see them."""

from toets.domain.person import SYSTEM
from toets.services.opened import OpenedCase
from toets.texts.screens import zaak as words


def name_of(opened: OpenedCase, number: str) -> str:
    """Return the name of a person that appears in what is seen, else a word without a name."""
    if number == SYSTEM:
        return words.SYSTEM
    person = opened.names.get(number)
    return person.name if person else words.SOMEBODY
