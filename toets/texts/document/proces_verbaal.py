"""The paragraph about one recorded use, ready to be taken over into a proces-verbaal."""

from collections.abc import Iterable
from dataclasses import replace

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.corrigenda import answers_now
from toets.domain.facts import Signature, UseRecorded
from toets.domain.questionnaire import ScopeItem
from toets.domain.uses import maximum_of_uses, turn_of
from toets.texts.answers import answer_text
from toets.texts.document.duties import duties, standing_sentences
from toets.texts.formats import counted, day, number
from toets.texts.labels import OPINION

_MEANING = (
    "Een resultaat van het systeem is een aanwijzing en geen bewijs. Het mag pas worden gebruikt nadat"
    " opgeleide mensen het onafhankelijk van elkaar hebben bevestigd. De toestemming is geen wettelijke"
    " grondslag. Zij vervangt geen bevel, machtiging of instemming van de officier van justitie, de"
    " rechter-commissaris of de burgemeester."
)


def paragraph(case: Case, use: UseRecorded) -> str:
    """Return what a proces-verbaal can say of this use: whole sentences in plain text.

    It tells what was known when the use was recorded, so that it stays the same afterwards. It
    holds no names of people; a blank line stands between its parts.

    Raises:
        ValueError: The use is not one of this case.
    """
    known = replace(case, facts=case.facts[: case.facts.index(use) + 1])
    parts = (_use(known, use), _permission(known), _technique(known), _duties(known, use))
    return "\n\n".join(" ".join(part) for part in (*parts, (_MEANING,)) if part)


def _use(case: Case, use: UseRecorded) -> tuple[str, ...]:
    again = ("Deze opgave vervangt een eerdere opgave van hetzelfde gebruik.",)
    errors = (_errors(use.errors_found),)
    return (
        f"Op {day(use.day)} is geautomatiseerde gezichtsherkenning gebruikt door {_ended(use.unit)}",
        f"Het soort feit of taak is: {_ended(use.task)}",
        f"Het kenmerk van het gezag is: {_ended(use.authority)}",
        _turn(case, use),
        *(again if use.corrects else ()),
        f"De omvang van de doorzochte verzameling was {number(use.searched)}.",
        _candidates(use),
        *(errors if use.errors_found else ()),
    )


def _turn(case: Case, use: UseRecorded) -> str:
    turn, most = turn_of(case, use), maximum_of_uses(case)
    if most is None:
        return f"Dit is gebruik nummer {turn} van de toestemming. Zij noemt geen hoogste aantal."
    return (
        f"Dit is gebruik nummer {turn} van de toestemming."
        f" Zij staat er ten hoogste {number(most)} toe."
    )


def _candidates(use: UseRecorded) -> str:
    if not use.candidates:
        return "Het systeem gaf geen kandidaten."
    pending = use.candidates - use.confirmed - use.rejected
    rest = f" Het aantal dat nog niet was beoordeeld, is {number(pending)}." if pending else ""
    return (
        f"Het systeem gaf {counted(use.candidates, 'kandidaat', 'kandidaten')}. Het aantal bevestigde"
        f" kandidaten is {number(use.confirmed)} en het aantal verworpen kandidaten is"
        f" {number(use.rejected)}.{rest}"
    )


def _errors(amount: int) -> str:
    verb = "bleek" if amount == 1 else "bleken"
    return f"Van de bevestigde resultaten {verb} er later {number(amount)} onjuist."


def _permission(case: Case) -> tuple[str, ...]:
    text, established, signed = case.merged_text, case.established, case.here(Signature)
    if text is None or established is None or not signed:
        return ()
    given = amsterdam_day(signed[-1].at)
    hashed = (f"Het document van de toestemming heeft deze SHA-256: {document_hash(case)}.",)
    return (
        f"Het gebruik valt onder toestemming {case.reference}, versie {case.version_number}.",
        (
            "Dat is het bindend oordeel van de portefeuillehouders Digitalisering en Ethiek & Privacy"
            f" van de politie van {day(given)}, volgens de regels ‘{case.rules.regime_title}’."
        ),
        (
            "De Community Gezichtsherkenning adviseerde daarvoor"
            f" {OPINION[established.outcome].lower()}."
        ),
        f"De toestemming geldt van {day(given)} tot en met {day(text.valid_until)}.",
        *(hashed if document_hash(case) else ()),
    )


def document_hash(case: Case) -> str:
    """Return the SHA-256 of the issued document of the permission; empty before it was issued."""
    place = ("permission", case.version_number, case.round)
    issued = (d.sha256 for d in case.documents if (d.kind, d.version, d.round) == place)
    return next(issued, "")


def _technique(case: Case) -> tuple[str, ...]:
    return tuple(_line(case, item) for item in case.rules.procedure.use_lines)


def _line(case: Case, item: ScopeItem) -> str:
    question = case.rules.questionnaire.by_id[item.question]
    answer = answers_now(case).get(item.question)
    if answer is None:
        return f"Over ‘{item.label}’ noemt de toestemming niets."
    said = answer_text(question, answer)
    return f"Over ‘{item.label}’ noemt de toestemming: {_joined(said.splitlines())}"


def _duties(case: Case, use: UseRecorded) -> tuple[str, ...]:
    on_day = duties(case, use.day)
    said = standing_sentences(on_day)
    return (*said, "Dit was de stand op de dag van het gebruik.") if on_day else said


def _joined(lines: Iterable[str]) -> str:
    return " ".join(_ended(line) for line in lines if line.strip())


def _ended(said: str) -> str:
    flat = " ".join(said.split())
    return flat if flat.endswith((".", "!", "?")) else f"{flat}."
