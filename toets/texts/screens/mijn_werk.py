"""Sentences of Mijn werk."""

from datetime import date

from toets.domain.calendar import working_days_left
from toets.domain.standing import Next
from toets.texts import formats
from toets.texts.standing import who_is_next

TITLE = "Mijn werk"
NOW_YOURS = "Nu aan u"
WITH_OTHERS = "Nu bij een ander"
NEW = "Nieuw voorstel"
LATEST = "Uiterlijk"
NO_TERM = "Geen vaste datum"
ALL_CASES = "Alle zaken bekijken"


def lead(mine: int, others: int, first: date | None) -> tuple[str, str]:
    """Return the first line in two parts: what counts, and what follows from it."""
    if mine == 0:
        if others == 0:
            return ("Er ligt niets bij u.", "")
        verb = "zaak ligt" if others == 1 else "zaken liggen"
        return ("Er ligt niets bij u.", f"{formats.number(others)} {verb} bij een ander.")
    bold = "1 zaak ligt bij u." if mine == 1 else f"{formats.number(mine)} zaken liggen bij u."
    if first is None:
        return (bold, "")
    which = "Zij" if mine == 1 else "De eerste"
    return (bold, f"{which} moet uiterlijk {formats.day(first)} klaar zijn.")


def days_left(today: date, last: date) -> str:
    """Return how many working days are left, in words."""
    left = working_days_left(today, last)
    if left < 0:
        return f"{formats.counted(-left, 'werkdag', 'werkdagen')} te laat"
    if left == 0:
        return "vandaag" if last == today else "voor de volgende werkdag"
    return f"nog {formats.counted(left, 'werkdag', 'werkdagen')}"


def with_whom(following: Next) -> str:
    """Return whose turn it is in somebody else's case."""
    return who_is_next(following)
