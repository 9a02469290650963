"""What follows from the document: scope, limits, choices, distribution."""

from typing import NamedTuple

from toets.domain.workflow import Status

_PERMITTED, _REFUSED = Status.PERMITTED, Status.REFUSED
_NEGATIVE, _OUTSIDE = Status.NEGATIVE_ADVICE, Status.OUT_OF_SCOPE

SCOPE = "Wat is toegestaan"
SCOPE_INTRO = (
    "Alleen wat hier staat, is toegestaan. De opsomming is uitputtend. Het oordeel bindt de gehele"
    " politie, maar geeft niet iedere eenheid toestemming."
)
SCOPE_VALID = "Geldig"
CONSEQUENCES = "Gevolgen en grenzen"


class Consequence(NamedTuple):
    """One thing that follows from the document, under a word or two."""

    title: str
    text: str


_BINDING = Consequence(
    "Bindend.",
    "Dit oordeel is bindend voor de gehele politie. Geen eenheid kan er zelf van afwijken of het"
    " heropenen.",
)
_NO_UNIT = Consequence(
    "Verboden.",
    "Geen enkele eenheid van de politie mag dit uitvoeren, ook niet als experiment, pilot, proeftuin"
    " of samenwerking met een ander.",
)
_NEW_CASE = Consequence(
    "Een nieuw voorstel.",
    "Een nieuw of gewijzigd voorstel is een nieuwe zaak, met een eigen advies en eigen oordelen.",
)
INTERNAL = Consequence(
    "Intern.",
    "Dit document is een intern stuk van de politie. De rechter en de toezichthouders kunnen toetsen"
    " wat erin staat. Bezwaar staat niet open, want het is geen besluit in de zin van de Algemene wet"
    " bestuursrecht.",
)
NO_BASIS = Consequence(
    "Geen wettelijke grondslag.",
    "Dit document geeft geen bevoegdheid. Het vervangt geen bevel, machtiging of instemming van de"
    " officier van justitie, de rechter-commissaris of de burgemeester. Het is geen"
    " gegevensbeschermingseffectbeoordeling (GEB) en geen voorafgaande raadpleging van de Autoriteit"
    " Persoonsgegevens (AP).",
)
INDICATION = Consequence(
    "Aanwijzing, geen bewijs.",
    "Een resultaat van het systeem is een aanwijzing en geen bewijs. Het wordt pas gebruikt nadat"
    " opgeleide mensen het onafhankelijk van elkaar hebben bevestigd. Het wordt zo vastgelegd dat de"
    " rechter en de verdediging het kunnen controleren.",
)
_START = Consequence(
    "Begin en einde.",
    "De uitvoering begint pas als dit document is uitgegeven en alle voorwaarden ‘vóór de start’ zijn"
    " vervuld. Zij eindigt meteen bij schorsing, bij intrekking en bij het verlopen van de"
    " geldigheid.",
)
_ANOTHER = Consequence(
    "Iets anders is niet toegestaan.",
    "Een andere techniek of versie, een ander referentiebestand, een ander doel of een andere"
    " opvolging vraagt een nieuwe toets.",
)
CONSEQUENCE_TEXTS: dict[Status, tuple[Consequence, ...]] = {
    _PERMITTED: (_BINDING, _START, _ANOTHER, NO_BASIS, INDICATION, INTERNAL),
    _REFUSED: (_BINDING, _NO_UNIT, _NEW_CASE, INTERNAL),
    _NEGATIVE: (
        Consequence(
            "Geen oordeel.",
            "De werkregels kennen geen weg langs een negatief advies. De portefeuillehouders oordelen"
            " dus niet over dit voorstel, en het verbod blijft voor de gehele politie gelden.",
        ),
        _NO_UNIT,
        _NEW_CASE,
        INTERNAL,
    ),
    _OUTSIDE: (
        Consequence(
            "Alleen deze versie.",
            "Deze vaststelling geldt alleen voor het voorstel zoals het in deze versie is beschreven."
            " Zij is geen toestemming voor gezichtsherkenning.",
        ),
        Consequence(
            "Bij verandering.",
            "Verandert de techniek, de bron van de beelden, het referentiebestand, het doel of de"
            " opvolging, dan geldt deze vaststelling niet meer en kan een toets nodig zijn.",
        ),
        Consequence(
            "Heropenen.",
            "De portefeuillehouders en de functionaris gegevensbescherming (FG) zien deze zaak. Een"
            " portefeuillehouder kan de zaak met redenen heropenen.",
        ),
        NO_BASIS,
        INTERNAL,
    ),
}

CHOICES = "Keuzes van de procedure"
CHOICES_INTRO = (
    "De werkregels regelen niet alles. Wat hieronder staat, is een keuze van de procedure en geen regel"
    " van de werkregels. Genoemd zijn de keuzes die voor deze zaak van belang waren."
)
CHOICE_LABEL = "Keuze van de procedure: "

DISTRIBUTION = "Verspreiding"
DISTRIBUTIONS = {
    _PERMITTED: (
        "Dit document gaat naar de auteurs van het voorstel, beide portefeuillehouders, de secretaris"
        " en de leden van de Community, en de functionaris gegevensbescherming (FG). De auteurs geven"
        " het door aan elke eenheid die volgens dit oordeel mag uitvoeren."
    ),
    _REFUSED: (
        "Dit document gaat naar de auteurs van het voorstel, beide portefeuillehouders, de secretaris"
        " en de leden van de Community, en de functionaris gegevensbescherming (FG)."
    ),
    _NEGATIVE: (
        "Dit document gaat naar de auteurs van het voorstel, de secretaris en de leden van de"
        " Community, en de functionaris gegevensbescherming (FG)."
    ),
    _OUTSIDE: (
        "Dit document gaat naar de auteurs van het voorstel, de secretaris en de leden van de"
        " Community, beide portefeuillehouders, en de functionaris gegevensbescherming (FG)."
    ),
}
