"""The yearly report in words: its tables, for print, screen and file alike, and its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toets.domain.facts import NegativeGround
from toets.domain.report import (
    ByKind,
    Count,
    Ending,
    LeftOut,
    PermissionYear,
    Stage,
    WithdrawnFrom,
    YearReport,
)
from toets.texts import formats, labels

Cell = str | int | Decimal | date | None


@dataclass(frozen=True)
class Table:
    """A table with numbers that can still be counted with; the first column names the row.

    `note` says what the numbers count; `none` what stands there instead of a table without rows.
    """

    key: str
    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: str = ""


HEADER = "Jaarverslag"
SUBJECT = "Juridisch-ethische toets gezichtsherkenning, cijfers over een kalenderjaar"
AUTHOR = "Community Gezichtsherkenning"

ENDING = {
    Ending.PERMITTED: "Toegestaan",
    Ending.REFUSED: "Afgewezen",
    Ending.NEGATIVE: "Negatief advies",
    Ending.OUT_OF_SCOPE: "Buiten de werkregels",
    Ending.WITHDRAWN: "Teruggetrokken of gesloten",
    Ending.UNDER_WAY: "In behandeling",
}
GROUND = {
    NegativeGround.ADVICE: "Een of meer leden adviseerden negatief",
    NegativeGround.STOP: "Een antwoord gaf een signaal ‘stop’",
    NegativeGround.SUPPLEMENTS_EXHAUSTED: "Ook na de aanvullingen niet voldoende",
}
WITHDRAWN_FROM = {
    WithdrawnFrom.ADVICE: "Door de auteur, tijdens het advies",
    WithdrawnFrom.SUPPLEMENT: "Door de auteur, na de vraag om een aanvulling",
    WithdrawnFrom.DECISION: "Door de auteur, na een positief advies",
    WithdrawnFrom.PERMITTED: "Door de auteur, na de toestemming en zonder gebruik",
    WithdrawnFrom.DRAFT: "Door de auteur, nadat het weer een concept was",
    WithdrawnFrom.INACTIVE: "Door de secretaris gesloten, omdat het stillag",
}
COUNT = {
    Count.URGENT: "Voorstellen met spoed",
    Count.STOPS: "Voorstellen ingediend ondanks een ‘stop’",
    Count.HOLDS_LIFTED: "Keren dat een lid een ‘wacht’ ophief",
    Count.SUPPLEMENTS: "Keren dat de Community een aanvulling vroeg",
    Count.DISSENT: "Vastgestelde adviezen met een afwijkend advies van een lid",
    Count.GUESTS: "Benoemde gastadviseurs",
    Count.VIEWS_ASKED: "Versies waarvoor de FG om een zienswijze is gevraagd",
    Count.VIEWS_GIVEN: "Versies met een zienswijze van de FG",
    Count.REFERRALS: "Terugverwijzingen naar de Community",
    Count.REFUSED_BY_ONE: "Afwijzingen door één portefeuillehouder",
    Count.REFUSED_BY_BOTH: "Afwijzingen door beide portefeuillehouders",
    Count.DEPUTY_VERDICTS: "Oordelen door een waarnemer (‘namens’)",
    Count.DEPUTY_SIGNATURES: "Handtekeningen door een waarnemer (‘namens’)",
    Count.DEPUTY_OTHER: "Andere besluiten door een waarnemer (‘namens’)",
    Count.EXITS_DENIED: "Geweigerde verzoeken om een uitgang",
    Count.EXITS_REOPENED: "Uitgangen die een portefeuillehouder heropende",
}
STAGE = {
    Stage.ADVICE: "Advies: van indienen of terugverwijzen tot vaststellen",
    Stage.SUPPLEMENT: "Aanvulling: van de vraag tot de nieuwe versie",
    Stage.DECISION: "Oordeel: van het positieve advies tot het tweede oordeel",
    Stage.SIGNING: "Ondertekenen: van het tweede oordeel tot de toestemming",
    Stage.WHOLE: "Geheel: van indienen tot de uitkomst",
}
KIND = {True: "Experiment", False: "Inzet"}
TOTAL = "Totaal"
NUMBER = "Aantal"
NO_PERMISSIONS = "In dit jaar gold geen enkele toestemming."
NO_RULES = "Er is niets ingediend, dus zijn geen regels gebruikt."


LEFT_OUT = {
    LeftOut.RECUSED: "Zaken waarvoor u zich hebt verschoond tellen niet mee.",
    LeftOut.REVOKED: "Zaken waarin uw adviesvraag is ingetrokken tellen niet mee.",
}


def left_out(report: YearReport) -> tuple[str, ...]:
    """Return which cases do not count for this reader; never how many."""
    return tuple(LEFT_OUT[reason] for reason in LeftOut if reason in report.left_out)


def title(year: int) -> str:
    """Return what the report is called."""
    return f"{HEADER} {year}"


def period(report: YearReport) -> str:
    """Return which days the report is about."""
    first, last = formats.day(date(report.year, 1, 1)), formats.day(report.until)
    return f"{first} tot en met {last}"


def is_whole(report: YearReport) -> bool:
    """Tell whether the year is over."""
    return report.until == date(report.year, 12, 31)


def lead(report: YearReport) -> tuple[str, str]:
    """Return the first sentence in two parts: how many proposals, and what was permitted."""
    count = report.submitted.total
    if count == 0:
        bold = f"In {report.year} zijn geen voorstellen ingediend."
    else:
        verb = "is 1 voorstel" if count == 1 else f"zijn {formats.number(count)} voorstellen"
        bold = f"In {report.year} {verb} ingediend."
    return bold, _outcomes(report)


def _outcomes(report: YearReport) -> str:
    permitted = dict(report.endings)[Ending.PERMITTED].total
    return " ".join(
        (_given(permitted), _not_permitted(not_permitted(report)), _held(len(report.permissions)))
    )


def not_permitted(report: YearReport) -> int:
    """Return how many proposals were refused or got a negative advice."""
    endings = dict(report.endings)
    return endings[Ending.REFUSED].total + endings[Ending.NEGATIVE].total


def _given(count: int) -> str:
    if count == 1:
        return "Er is 1 toestemming gegeven."
    return f"Er zijn {formats.number(count) if count else 'geen'} toestemmingen gegeven."


def _not_permitted(count: int) -> str:
    if count > 1:
        return f"{formats.number(count)} voorstellen zijn afgewezen of kregen een negatief advies."
    which = "1 voorstel" if count else "Geen enkel voorstel"
    return f"{which} is afgewezen of kreeg een negatief advies."


def _held(count: int) -> str:
    if count > 1:
        return f"In dit jaar golden {formats.number(count)} toestemmingen."
    return f"In dit jaar gold {'1' if count else 'geen enkele'} toestemming."


def cell(value: Cell) -> str:
    """Return a cell as text; nothing measured is a dash."""
    if value is None:
        return "–"
    if isinstance(value, date):
        return formats.day(value)
    return value if isinstance(value, str) else formats.number(value)


def tables(report: YearReport) -> tuple[Table, ...]:
    """Return every table of the report, in order; each keeps its rows also where all are zero."""
    return (
        _submitted(report),
        _endings(report),
        Table(
            "negatief",
            "Waarom een advies negatief was",
            "Alle negatieve adviezen die in dit jaar zijn vastgesteld, naar soort reden.",
            ("Soort reden", NUMBER),
            _with_total([(GROUND[ground], count) for ground, count in report.negatives]),
        ),
        Table(
            "teruggetrokken",
            "Teruggetrokken en gesloten voorstellen",
            "Alle voorstellen die in dit jaar zijn opgegeven, naar het moment waarop.",
            ("Wanneer", NUMBER),
            _with_total([(WITHDRAWN_FROM[stage], count) for stage, count in report.withdrawals]),
        ),
        Table(
            "uitgangen",
            "Buiten de werkregels",
            "Hoe vaak twee personen een uitgang bevestigden, naar grond.",
            ("Grond", NUMBER),
            _with_total(list(report.exits)),
        ),
        Table(
            "behandeling",
            "Wat er in de behandeling gebeurde",
            "Elke regel telt apart. Er is geen uitsplitsing naar personen of disciplines.",
            ("Wat", NUMBER),
            tuple((COUNT[count], number) for count, number in report.counts),
        ),
        _standing(report),
        _use(report),
        _lead_times(report),
        _rules(report),
    )


def _submitted(report: YearReport) -> Table:
    return Table(
        "ingediend",
        "Ingediende voorstellen",
        f"Voorstellen die in {report.year} voor het eerst zijn ingediend, naar hoe zij er op "
        f"{formats.day(report.until)} voor staan. Concepten tellen niet mee.",
        ("Stand", *_KINDS),
        (
            *((ENDING[ending], *_by_kind(kinds)) for ending, kinds in report.stand),
            (TOTAL, *_by_kind(report.submitted)),
        ),
    )


def _endings(report: YearReport) -> Table:
    return Table(
        "uitkomsten",
        "Uitkomsten",
        f"Uitkomsten die in {report.year} zijn bereikt, ook van voorstellen uit een eerder jaar.",
        ("Uitkomst", *_KINDS),
        (
            *((ENDING[ending], *_by_kind(kinds)) for ending, kinds in report.endings),
            (
                TOTAL,
                *_by_kind(
                    ByKind(
                        sum(kinds.experiment for _, kinds in report.endings),
                        sum(kinds.operational for _, kinds in report.endings),
                    )
                ),
            ),
        ),
    )


_KINDS = (KIND[True], KIND[False], TOTAL)


def _by_kind(kinds: ByKind) -> tuple[int, int, int]:
    return kinds.experiment, kinds.operational, kinds.total


def _with_total(rows: Sequence[tuple[str, int]]) -> tuple[tuple[Cell, ...], ...]:
    return (*rows, (TOTAL, sum(count for _, count in rows)))


def _standing(report: YearReport) -> Table:
    rows = tuple(
        (
            f"{permission.reference} {permission.title}",
            permission.unit,
            KIND[permission.is_experiment],
            labels.STATUS[permission.status],
            permission.valid_until,
            permission.suspensions,
            permission.overdue,
        )
        for permission in report.permissions
    )
    return Table(
        "toestemmingen",
        "Toestemmingen die golden",
        f"Stand op {formats.day(report.until)}. Schorsingen tellen in het jaar waarin zij ingingen; "
        "‘te laat’ zijn voorwaarden waarvan de laatste dag voorbij is.",
        (
            "Toestemming",
            "Eenheid",
            "Soort",
            "Stand",
            "Geldig t/m",
            "Schorsingen",
            "Te laat",
        ),
        rows,
        NO_PERMISSIONS,
    )


_USE = ("uses", "candidates", "confirmed", "rejected", "errors_found", "incidents")


def _use(report: YearReport) -> Table:
    found = report.permissions
    total = (TOTAL, *(sum(getattr(each, name) for each in found) for name in _USE))
    return Table(
        "gebruik",
        "Gebruik",
        "Gebruik en incidenten tellen op de dag zelf, ook als zij later zijn vastgelegd. Een kandidaat "
        "is een mogelijke treffer; bevestigd betekent dat mensen de treffer onafhankelijk hebben "
        "bevestigd. Fouten zijn bevestigde treffers die achteraf onjuist bleken.",
        (
            "Toestemming",
            "Keren gebruikt",
            "Kandidaten",
            "Bevestigd",
            "Verworpen",
            "Fouten",
            "Incidenten",
        ),
        (*map(_used, found), total),
    )


def _used(permission: PermissionYear) -> tuple[Cell, ...]:
    return (permission.reference, *(getattr(permission, name) for name in _USE))


def _lead_times(report: YearReport) -> Table:
    return Table(
        "doorlooptijden",
        "Doorlooptijden in werkdagen",
        "Van elk deel dat in dit jaar is afgerond. De dag waarop een deel begint is dag 0; weekenden "
        "en feestdagen tellen niet. De mediaan is de middelste waarde, bij een even aantal het "
        "gemiddelde van de twee middelste. Het 90e percentiel is de kleinste waarde waar ten minste "
        "90% van de metingen niet boven komt. Een zaak met twee rondes telt twee metingen.",
        ("Deel van de procedure", "Zaken", "Metingen", "Mediaan", "90e percentiel"),
        tuple(
            (STAGE[found.stage], found.cases, found.times, found.median, found.ninetieth)
            for found in report.lead_times
        ),
    )


def _rules(report: YearReport) -> Table:
    return Table(
        "regels",
        "Versies van de regels",
        "Onder welke versies de ingediende versies van voorstellen zijn behandeld.",
        ("Regime", "Vragenlijst", "Procedure", "Handvatten", "Ingediende versies"),
        tuple(
            (used.regime, used.questionnaire, used.procedure, used.guidance, used.versions)
            for used in report.rules
        ),
        NO_RULES,
    )


# What the printed report says besides its tables.

KICKER = "Jaarverslag van de juridisch-ethische toets gezichtsherkenning"
KEY_FIGURES = "Het jaar in het kort"
ABOUT = "Over deze cijfers"
REGIME = "Regime:"
NOT_WHOLE = "Het jaar is nog niet voorbij:"
COUNTING = "Wat meetelt:"
PRIVACY = "Personen:"
PERIOD = "Periode"
MADE = "Gemaakt op"
FIGURES_HASH = "De code bevat het jaar en de hash van de cijfers die in dit bestand zitten:"

COUNTED = (
    "een gebeurtenis telt in het jaar van de dag waarop zij in Amsterdam plaatsvond. Totalen staan er "
    "altijd, ook als het er geen of één is. Concepten die nooit zijn ingediend, tellen nergens mee."
)
NOBODY = (
    "dit verslag bevat geen namen en splitst nergens uit naar personen of disciplines. Kandidaten en "
    "treffers zijn aantallen; persoonsgegevens van betrokkenen staan niet in toets."
)


def not_whole(report: YearReport) -> str:
    """Return until when a running year was counted."""
    return f"de cijfers lopen tot en met {formats.day(report.until)} en kunnen nog veranderen."


def footer(year: int, regime: str) -> str:
    """Return what every page says at the bottom left."""
    return f"{title(year)} · {regime}"


def key_figures(report: YearReport) -> tuple[tuple[str, str], ...]:
    """Return the four numbers on top, with what they count."""
    permitted = dict(report.endings)[Ending.PERMITTED].total
    return (
        ("Ingediend", formats.number(report.submitted.total)),
        ("Toegestaan", formats.number(permitted)),
        ("Niet toegestaan", formats.number(not_permitted(report))),
        ("Keren gebruikt", formats.number(sum(each.uses for each in report.permissions))),
    )
