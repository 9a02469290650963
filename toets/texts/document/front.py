"""The sentences of page 1."""

from collections.abc import Sequence
from datetime import date

from toets.domain.person import Seat
from toets.domain.workflow import Status
from toets.texts.document.frame import THIS
from toets.texts.formats import counted, day, listed
from toets.texts.labels import SEAT

Spans = tuple[str, ...]

_PERMITTED, _REFUSED = Status.PERMITTED, Status.REFUSED
_NEGATIVE, _OUTSIDE = Status.NEGATIVE_ADVICE, Status.OUT_OF_SCOPE


EXPERIMENT, OPERATION = "Experiment", "Inzet"


def kind(*, experiment: bool) -> str:
    """Return what the proposal is."""
    return EXPERIMENT if experiment else OPERATION


def _subject(what: str) -> str:
    return {EXPERIMENT: "Het experiment ", OPERATION: "De inzet "}.get(what, f"{what} ")


def meta(what: str, unit: str, reference: str, version: int, on: date) -> Spans:
    """Return the line under the title: what it is, of which unit, and under which reference."""
    return (f"{what} · {unit} · kenmerk ", reference, f", versie {version} · {day(on)}")


OUTCOMES = {
    _PERMITTED: "Toegestaan",
    _REFUSED: "Niet toegestaan",
    _NEGATIVE: "Negatief advies van de Community",
    _OUTSIDE: "Buiten de werkregels",
}
UNDER_CONDITIONS = "Toegestaan onder voorwaarden"
PERMITS = {True: "Toegestaan", False: "Niet toegestaan"}

_STAYS = " Geen enkele eenheid van de politie mag dit uitvoeren. Het verbod blijft gelden."
_AGAIN = " Stopt de inzet of loopt de termijn af, dan geldt het verbod weer."


def conditions_named(amount: int) -> str:
    """Return the conditions before the start by their numbers."""
    if amount == 1:
        return "voorwaarde 1"
    if amount > 4:  # noqa: PLR2004 -- a longer row of numbers reads as a range
        return f"voorwaarde 1 tot en met {amount}"
    return f"voorwaarde {listed([str(number + 1) for number in range(amount)])}"


def permitted(what: str, *, before_start: int, conditions: int) -> Spans:
    """Return what a permission of `what` (see `kind`) means for the start."""
    subject = _subject(what)
    if before_start:
        verb = "is" if before_start == 1 else "zijn"
        must = f"mag pas starten als {conditions_named(before_start)} {verb} vervuld"
        return (subject, must, ". Tot dat moment blijft het verbod gelden." + _AGAIN)
    rest = " De voorwaarden gelden tijdens de uitvoering en na afloop." if conditions else ""
    return (
        subject,
        "mag starten",
        f" binnen de grenzen van dit oordeel. Daarbuiten blijft het verbod gelden.{rest}{_AGAIN}",
    )


def refused(seats: Sequence[Seat]) -> Spans:
    """Return who refused, and what follows."""
    if len(seats) == len(Seat):
        return ("Beide portefeuillehouders ", "staan dit niet toe", "." + _STAYS)
    return (f"De portefeuillehouder {SEAT[seats[0]]} ", "staat dit niet toe", "." + _STAYS)


NEGATIVE = ("Dit voorstel ", "gaat niet naar de portefeuillehouders", "." + _STAYS)


def outside(version: int) -> Spans:
    """Return what it means that the werkregels do not apply."""
    return (
        "De werkregels ",
        "gelden niet voor dit voorstel",
        (
            f", zoals het in versie {version} is beschreven. Dit is geen toestemming. Verandert het"
            " voorstel, dan is een nieuwe vaststelling of een toets nodig."
        ),
    )


VALID, BINDING, ADVICE, VERDICTS = "Geldig", "Bindend voor", "Advies Community", "Beide oordelen"
ESTABLISHED, GROUND, BAN_FOR = "Vastgesteld", "Reden", "Het verbod geldt voor"
EXIT, CONFIRMED_BY, EXIT_FROM = "Uitgang", "Bevestigd door", "De uitgang komt uit"
WHOLE_POLICE = "de gehele politie"
TWO_CONFIRMED = "de secretaris en een juridisch lid"
EXIT_ORIGIN = {True: "uitleg van de procedure", False: "de werkregels zelf"}


def valid(first: date, last: date) -> str:
    """Return "11 december 2026 tot en met 30 juni 2027"."""
    return f"{day(first)} tot en met {day(last)}"


def valid_from(first: date) -> str:
    """Return from when a refusal holds."""
    return f"vanaf {day(first)}"


def both_permit(days: Sequence[date]) -> str:
    """Return that both permitted, and when."""
    return f"toegestaan, op {days_named(days)}"


def days_named(days: Sequence[date]) -> str:
    """Return days without saying a day or a month twice, as in "10 en 11 december 2026"."""
    unique = sorted(set(days))
    last = unique[-1]
    same = all((value.year, value.month) == (last.year, last.month) for value in unique)
    before = [str(value.day) if same else day(value) for value in unique[:-1]]
    return listed([*before, day(last)])


def verdict_word(seat: Seat, *, permit: bool) -> str:
    """Return one verdict in a few words."""
    return f"{SEAT[seat]}: {PERMITS[permit].lower()}"


def makes_visible(status: Status) -> str:
    """Return the heading above the three parts promised to parliament."""
    return f"Wat {THIS[status]} zichtbaar maakt"


LEGAL_FRAMEWORK, SAFEGUARDS = "1. Juridisch kader", "2. Waarborgen"
OUTCOME_PART = "3. Uitkomst van de toets"


def more_answers(amount: int) -> str:
    """Return how many answers page 1 has no room for."""
    return f"En nog {counted(amount, 'antwoord', 'antwoorden')}."


NOTHING_ASKED = "Hierover zijn bij dit voorstel geen vragen gesteld."


def not_this_title(status: Status) -> str:
    """Return the heading of what the document is not."""
    return f"Wat {THIS[status]} niet is."


_REPLACES = (
    "Het vervangt geen bevel, machtiging of instemming van de officier van justitie, de"
    " rechter-commissaris of de burgemeester, geen GEB en geen raadpleging van de AP."
)
NOT_THIS = {
    _PERMITTED: f"Het is geen wettelijke grondslag. {_REPLACES}",
    _REFUSED: (
        "Het is geen oordeel over een andere versie of een ander voorstel, en geen besluit in de zin"
        " van de Algemene wet bestuursrecht."
    ),
    _NEGATIVE: (
        "Het is geen oordeel van de portefeuillehouders: zij oordelen niet na een negatief advies."
        " Het gaat niet over een andere versie of een ander voorstel."
    ),
    _OUTSIDE: f"Het is geen toestemming en geen oordeel over de rechtmatigheid. {_REPLACES}",
}
CHECK_TITLE = "Controleren."
CHECK = (
    "Kies dit bestand op de pagina Controleren in toets, of typ toets verify met de naam van het"
    " bestand. De code bevat het kenmerk, de versie en de hash van de vastgelegde inhoud:"
)
CODE = "QR-code met het kenmerk, de versie en de hash van de vastgelegde inhoud"
REGIME_TITLE = "Regels."
