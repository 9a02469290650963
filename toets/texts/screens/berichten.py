"""Sentences of the page with what somebody was told."""

from datetime import date

from toets.texts import formats

TITLE = "Berichten"
EMPTY = "Er zijn geen berichten voor u."
EMPTY_HELP = "Hier leest u het als er in een zaak iets van u wordt gevraagd, of als er iets is beslist."
NEW = "Nieuw"
READ = "Gelezen"
READ_ALL = "Alles als gelezen markeren"
OPEN = "Openen"
MARK_READ = "Als gelezen markeren"
OLDER = "Oudere berichten tonen"


def menu(unread: int) -> str:
    """Return the name of the page in the menu, with how many are new."""
    return f"{TITLE} ({formats.number(unread)})" if unread else TITLE


def lead(unread: int) -> tuple[str, str]:
    """Return the first line in two parts: how many are new, and what to do."""
    if not unread:
        return ("U hebt alles gelezen.", "")
    found = formats.counted(unread, "bericht is", "berichten zijn")
    return (f"{found} nieuw.", "Openen markeert een bericht als gelezen.")


def until(due: date) -> str:
    """Return the last day of what waits for the reader in this case."""
    return f"uiterlijk {formats.day(due)}"


def about(word: str, number: int) -> str:
    """Return the name of a button at one notice; a screen reader also reads which one it is."""
    return f"{word} :small[bericht {number}]"
