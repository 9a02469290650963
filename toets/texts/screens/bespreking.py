"""The sentences of the discussion about questions: who reads it, and what one can do."""

from toets.texts import formats

BEGIN = "Bespreking beginnen"
ABOUT = "Over welke vraag?"
REMARK = "Uw opmerking of vraag"
ANSWER = "Uw antwoord"
POST = "Plaatsen"
REPLY = "Antwoord plaatsen"
BACK = "Niet plaatsen"
SETTLE = "Bespreking afsluiten"
REOPEN = "Bespreking heropenen"
FOR_AUTHORS = "Ook voor de auteurs"
OPEN, RESOLVED = "open", "afgesloten"
OPEN_TITLE = "Open besprekingen"
OPEN_HELP = "Een open bespreking houdt de zaak niet tegen. Sluit haar af als zij klaar is."
AT_THEME = "Bespreking bij dit thema"
NOTHING_AT_THEME = "Er is nog niets besproken bij de vragen van dit thema."
GONE = "Besprekingen bij vragen die nu niet in het voorstel staan"

_COMMUNITY = "De leden van de Community, de secretaris en de FG lezen dit"
_NOT_HOLDERS = "De portefeuillehouders lezen dit niet."
READERS = {
    # By whether the discussion is for the authors too.
    False: f"{_COMMUNITY}. De auteurs en de portefeuillehouders lezen dit niet.",
    True: f"{_COMMUNITY}. De auteurs lezen dit ook en kunnen antwoorden. {_NOT_HOLDERS}",
}
READERS_OF_DRAFT = {
    False: (
        "Nu leest alleen met wie het concept is gedeeld dit; de auteurs niet. Na het indienen lezen "
        "ook de andere leden van de Community, de secretaris en de FG dit."
    ),
    True: (
        "De auteurs en met wie zij het concept delen, lezen dit. Na het indienen lezen ook de andere "
        "leden van de Community, de secretaris en de FG dit."
    ),
}


def audience(*, for_author: bool) -> str:
    """Return for whom a discussion is, in a few words."""
    return "Community en auteurs" if for_author else "alleen de Community"


def head(number: int, *, is_resolved: bool) -> str:
    """Return the head of one discussion."""
    return f"Bespreking {number}, {RESOLVED if is_resolved else OPEN}"


def resolved(count: int) -> str:
    """Return the switch that shows discussions that were resolved."""
    return f"{formats.counted(count, 'afgesloten bespreking', 'afgesloten besprekingen')} tonen"


def at_question(question: str, short: str, count: int) -> str:
    """Return how many open discussions there are at a question."""
    many = formats.counted(count, "open bespreking", "open besprekingen")
    return f"{question} {short}: {many}"


def open_count(count: int) -> str:
    """Return how many discussions are open."""
    return formats.counted(count, "open bespreking", "open besprekingen")
