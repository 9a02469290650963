"""Whether a mail address is that of a person: the register asks for one of a desk or a team."""

import re

MAIL = r"[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"

# Where people have a box of their own, whatever stands before the @.
_PRIVATE = frozenset(
    [
        "gmail",
        "googlemail",
        "hotmail",
        "outlook",
        "live",
        "msn",
        "icloud",
        "yahoo",
        "proton",
        "protonmail",
        "ziggo",
        "kpnmail",
        "kpnplanet",
        "planet",
        "xs4all",
        "hetnet",
        "home",
        "upcmail",
        "casema",
        "telfort",
        "tele2",
        "quicknet",
        "zonnet",
        "solcon",
        "me",
        "mac",
        "gmx",
    ]
)
# What a box of a desk is called after. A name without such a word is taken for that of a person.
_DESK = frozenset(
    [
        "info",
        "contact",
        "fg",
        "avg",
        "wpg",
        "woo",
        "team",
        "korps",
        "bureau",
        "loket",
        "desk",
        "cbi",
        "ict",
        "ai",
        "klant",
        "vragen",
        "service",
    ]
)
_IN_A_WORD = [
    "algoritm",
    "register",
    "privacy",
    "gegevens",
    "afdeling",
    "dienst",
    "politie",
    "eenheid",
    "secretariaat",
    "communicatie",
    "voorlicht",
    "burger",
    "ethiek",
    "digital",
    "community",
    "toets",
    "meldpunt",
    "redactie",
    "beheer",
    "biometri",
    "recherche",
    "opsporing",
    "publiek",
]


def is_personal(address: str) -> bool:
    """Tell whether a mail address seems to be that of one person.

    So is every address at a provider for private persons, and one that is written as a name
    (j.jansen, jan_jansen) in which no word is that of a desk.
    """
    local, _, domain = address.lower().partition("@")
    if domain.split(".")[0] in _PRIVATE:
        return True
    words = [word for word in re.split(r"[._-]", local) if word]
    is_written_as_a_name = len(words) > 1 and all(word.isalpha() for word in words)
    return is_written_as_a_name and not any(map(_is_of_a_desk, words))


def _is_of_a_desk(word: str) -> bool:
    return word in _DESK or any(part in word for part in _IN_A_WORD)
