"""The invented people of the demo, at least one per role."""

import unicodedata
from dataclasses import dataclass

from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.services.peopling import NewAccount


@dataclass(frozen=True)
class DemoAccount:
    """Somebody to sign in as; `does` says in one sentence what this person does."""

    number: str
    username: str
    password: str
    name: str
    unit: str
    function: str
    role_label: str
    does: str
    roles: frozenset[Role]
    disciplines: frozenset[Discipline] = frozenset()

    @property
    def person(self) -> Person:
        """The person as the toets knows them."""
        return Person(
            self.number,
            self.name,
            self.unit,
            self.function,
            self.roles,
            self.disciplines,
            self.email,
        )

    @property
    def email(self) -> str:
        """An address that can never exist: mail to "invalid" is delivered nowhere."""
        plain = unicodedata.normalize("NFKD", self.username).encode("ascii", "ignore").decode()
        return f"{plain}@voorbeeld.invalid"

    @property
    def account(self) -> NewAccount:
        """The person with the name and password to sign in with."""
        return NewAccount(self.person, self.username, self.password)


_PASSWORD = "alleen-voor-de-demo"  # noqa: S105 -- printed on the demo's sign-in page on purpose
_JURIDISCH = frozenset({Discipline.JURIDISCH})
_ETHISCH = frozenset({Discipline.ETHISCH})
_TECHNISCH = frozenset({Discipline.TECHNISCH})
_MEMBER = frozenset({Role.COMMUNITY_MEMBER})
_INITIATOR = frozenset({Role.INITIATOR})
_COMMUNITY = "Community Gezichtsherkenning"


def _account(  # noqa: PLR0913, PLR0917 -- one line per person reads best
    number: str,
    name: str,
    unit: str,
    function: str,
    label: str,
    does: str,
    roles: frozenset[Role],
    disciplines: frozenset[Discipline] = frozenset(),
) -> DemoAccount:
    username = name.split(maxsplit=1)[0].lower()
    return DemoAccount(
        number, username, _PASSWORD, name, unit, function, label, does, roles, disciplines
    )


DEMO_ACCOUNTS = (
    _account(
        "DEMO01",
        "Bram Voorbeeld",
        "Eenheid Verzonnen",
        "projectleider opsporing",
        "initiatiefnemer",
        "Vult voorstellen in en dient ze in.",
        _INITIATOR,
    ),
    _account(
        "DEMO02",
        "Anouk Bedenksel",
        "Eenheid Nergens",
        "teamleider hulpverlening",
        "initiatiefnemer",
        "Vult voorstellen in en dient ze in, soms samen met Bram.",
        _INITIATOR,
    ),
    _account(
        "DEMO03",
        "Femke Fictief",
        _COMMUNITY,
        "jurist gegevensbescherming",
        "Community, juridisch",
        "Adviseert juridisch en kan een wacht opheffen.",
        _MEMBER,
        _JURIDISCH,
    ),
    _account(
        "DEMO04",
        "Tom Testman",
        _COMMUNITY,
        "adviseur ethiek",
        "Community, ethisch",
        "Adviseert over ethiek en grondrechten.",
        _MEMBER,
        _ETHISCH,
    ),
    _account(
        "DEMO05",
        "Noor Verzonnen",
        _COMMUNITY,
        "onderzoeker biometrie",
        "Community, technisch",
        "Adviseert over techniek en fouten per groep.",
        _MEMBER,
        _TECHNISCH,
    ),
    _account(
        "DEMO06",
        "Joris Proefman",
        _COMMUNITY,
        "jurist strafrecht",
        "Community, juridisch",
        "Adviseert juridisch, als Femke dat niet kan.",
        _MEMBER,
        _JURIDISCH,
    ),
    _account(
        "DEMO07",
        "Sara Nergens",
        _COMMUNITY,
        "secretaris van de Community",
        "secretaris",
        "Bewaakt de ronde en stelt het advies vast.",
        frozenset({Role.SECRETARY}),
    ),
    _account(
        "DEMO08",
        "Karel Bedacht",
        "Korpsleiding (demo)",
        "portefeuillehouder Digitalisering",
        "portefeuillehouder Digitalisering",
        "Oordeelt na een positief advies, en ondertekent.",
        frozenset({Role.HOLDER_DIGITALISERING}),
    ),
    _account(
        "DEMO09",
        "Iris Denkbeeldig",
        "Korpsleiding (demo)",
        "portefeuillehouder Ethiek & Privacy",
        "portefeuillehouder Ethiek & Privacy",
        "Oordeelt na een positief advies, en ondertekent.",
        frozenset({Role.HOLDER_ETHIEK_PRIVACY}),
    ),
    _account(
        "DEMO10",
        "Gijs Gissing",
        "Bureau FG (demo)",
        "functionaris gegevensbescherming",
        "functionaris gegevensbescherming",
        "Leest mee vanaf het indienen.",
        frozenset({Role.FG}),
    ),
    _account(
        "DEMO11",
        "Aïsha Aanname",
        "Concernaudit (demo)",
        "auditor",
        "auditor",
        "Leest zaken met een reden, en kijkt het logboek na.",
        frozenset({Role.AUDITOR}),
    ),
    _account(
        "DEMO12",
        "Wout Weetniet",
        "Team Woo (demo)",
        "Woo-medewerker",
        "Woo-medewerker",
        "Maakt openbare versies van afgeronde zaken.",
        frozenset({Role.WOO_OFFICER}),
    ),
    _account(
        "DEMO13",
        "Bea Beheer",
        "Beheer (demo)",
        "beheerder",
        "beheerder",
        "Beheert accounts. Ziet alleen kenmerken en standen.",
        frozenset({Role.ADMIN}),
    ),
    _account(
        "DEMO14",
        "Roos Verzinsel",
        _COMMUNITY,
        "plaatsvervangend secretaris",
        "plaatsvervangend secretaris",
        "Doet het werk van de secretaris als Sara er niet is.",
        frozenset({Role.SECRETARY}),
    ),
    _account(
        "DEMO15",
        "Hidde Hypothese",
        "Korpsleiding (demo)",
        "plaatsvervanger van de portefeuillehouder",
        "plaatsvervanger van een portefeuillehouder",
        "Oordeelt en ondertekent namens een portefeuillehouder, zolang een mandaat loopt.",
        _INITIATOR,
    ),
    _account(
        "DEMO16",
        "Dirk Dubbelganger",
        "Beheer (demo)",
        "beheerder",
        "beheerder",
        "Bevestigt wat Bea registreert, zoals een mandaat.",
        frozenset({Role.ADMIN}),
    ),
    _account(
        "DEMO17",
        "Lot Luchtkasteel",
        "Eenheid Denkbeeld",
        "teamleider recherche",
        "initiatiefnemer",
        "Wil vanuit een andere eenheid meedoen met een toestemming.",
        _INITIATOR,
    ),
    _account(
        "DEMO18",
        "Lieve Luchtspiegel",
        "Team Woo (demo)",
        "Woo-medewerker",
        "Woo-medewerker",
        "Stelt openbare versies vast die Wout heeft gemaakt.",
        frozenset({Role.WOO_OFFICER}),
    ),
)

BY_NAME = {account.username: account for account in DEMO_ACCOUNTS}
