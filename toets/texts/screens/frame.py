"""Sentences of the frame: menu, demo strip, ended sessions and unexpected errors."""

from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.texts import formats, labels

SIGNED_OUT = "U bent afgemeld. Meld u opnieuw aan; uw tekst is bewaard."
SIGN_IN = "Aanmelden"
NO_SCRIPT = "toets werkt met JavaScript. Zet dat aan voor dit adres en ververs de pagina."

PAGE_TITLES = {
    "mijn-werk": "Mijn werk",
    "berichten": "Berichten",
    "beheer": "Beheer",
    "zaken": "Zaken",
    "toestemmingen": "Register",
    "handvatten": "Handvatten",
    "woo": "Woo",
    "publiceren": "Openbare versie",
    "controleren": "Controleren",
    "uitleg": "Uitleg",
    "nieuw": "Nieuw voorstel",
    "zaak": "Zaak",
    "vragenlijst": "Vragenlijst",
    "advies": "Advies",
    "ronde": "Adviesronde",
    "zienswijze": "Zienswijze",
    "verschillen": "Verschillen",
    "oordeel": "Oordeel",
    "ondertekenen": "Ondertekenen",
    "vaststellen": "Advies vaststellen",
    "gebruik": "Gebruik vastleggen",
    "voorwaarde": "Voorwaarde",
    "jaarverslag": "Jaarverslag",
    "algoritmeregister": "Algoritmeregister",
}

NOT_BUILT = "Dit scherm is er nog niet."

# The role beside the name in the menu; somebody with two roles reads the first of these.
SHORT_ROLE = {
    Role.HOLDER_DIGITALISERING: "Digitalisering",
    Role.HOLDER_ETHIEK_PRIVACY: "Ethiek & Privacy",
    Role.SECRETARY: "secretaris",
    Role.COMMUNITY_MEMBER: "Community",
    Role.FG: "FG",
    Role.AUDITOR: "auditor",
    Role.WOO_OFFICER: "Woo",
    Role.ADMIN: "beheerder",
    Role.INITIATOR: "initiatiefnemer",
}


def menu_name(person: Person) -> str:
    """Return the name and role for the menu, such as "Femke Fictief · Community"."""
    return " · ".join([person.name, *_short_roles(person)[:1]])


def _short_roles(person: Person) -> list[str]:
    return [name for role, name in SHORT_ROLE.items() if role in person.roles]


def roles_in_words(person: Person) -> str:
    """Return every role, such as "secretaris en lid van de Community, juridisch"."""
    return formats.listed([_in_words(role, person) for role in Role if role in person.roles])


def _in_words(role: Role, person: Person) -> str:
    if role is not Role.COMMUNITY_MEMBER or not person.disciplines:
        return labels.ROLE[role]
    fields = [labels.DISCIPLINE[found] for found in Discipline if found in person.disciplines]
    return f"{labels.ROLE[role]}, {formats.listed(fields)}"


def demo_strip(regime: str) -> tuple[str, str, str]:
    """Return the strip of the demo in three parts: bold, left out on a phone, and the regime."""
    return ("DEMO", " – verzonnen personen en zaken", f" · regime: {regime}")


def unexpected(number: str) -> str:
    """Return what somebody reads when toets itself failed."""
    return (
        f"Er ging iets mis in toets. Uw bewaarde tekst is er nog. Ververs de pagina. "
        f"Gebeurt het weer, meld dan foutnummer {number} aan de beheerder."
    )
