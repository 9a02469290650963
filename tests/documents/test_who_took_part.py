"""Deputies, guests, interests, withdrawn advices, the FG's view, and what a renewal comes from."""

from collections.abc import Callable
from dataclasses import replace

import builders as cases
import pytest
from cast import ANNA, BRAM, CAST, CHRIS, DINA, DORA, ED, EDO, FLEUR, SARA, TESS
from documents.builders import (
    DEPUTY,
    RENEWS,
    a_document,
    absent,
    needs_poppler,
    outline_of,
    signed,
    text_of,
    with_everybody,
)

from toets.documents.reading import read_record
from toets.domain.case import Case
from toets.domain.deeds import AppointGuest, GiveView, InviteReaction, Recuse, Submit
from toets.domain.facts import FACTS, Opinion
from toets.domain.facts.internal import INTERNAL
from toets.domain.person import Person
from toets.domain.questionnaire import Choice, Discipline, Test
from toets.texts.document.course import EVENTS

pytestmark = needs_poppler

AT = "op 1 september 2026 om 11.00 uur"


@pytest.fixture(scope="module")
def text() -> str:
    return text_of(a_document(with_everybody()))


def test_a_deputy_stands_at_the_verdict_the_signature_and_the_course(text: str) -> None:
    wanted = [
        "Dora Digitaal Edo Ethiek Namens Dina Digitaal, mandaat MD-2026-14",
        (
            f"Toegestaan tot en met 1 maart 2027 Dora Digitaal, medewerker, {AT} Namens Dina Digitaal,"
            " mandaat MD-2026-14"
        ),
        "Dora Digitaal, namens Dina Digitaal, mandaat MD-2026-14, Digitalisering",
    ]
    assert absent(wanted, text) == []


def test_a_deputy_who_signs_for_somebody_who_judged_is_named_at_the_signature() -> None:
    case = cases.done(cases.signing(), DEPUTY, cases.a_signature(cases.signing()))
    case = cases.done(case, EDO, cases.a_signature(case))

    wanted = [
        f"Getekend in toets door Dora Digitaal, namens Dina Digitaal, mandaat MD-2026-14 {AT}"
    ]
    assert absent(wanted, text_of(a_document(case), 2)) == []


def test_a_guest_adviser_stands_with_the_discipline_and_the_reasons(text: str) -> None:
    wanted = [
        (
            f"Gastadviseurs Er waren te weinig leden die vrij van belangen konden adviseren. Daarom"
            " benoemde de secretaris voor alleen deze zaak: Een ethisch gastadviseur (medewerker),"
            f" benoemd {AT}: Beide ethici werkten mee."
        ),
        "Ethisch advies: medewerker, gastadviseur",
    ]
    assert absent(wanted, text) == []


def test_interests_and_recusals_stand_by_function_and_discipline(text: str) -> None:
    wanted = [
        "ethicus (ethisch) Belang gemeld Ik gaf een lezing bij de leverancier.",
        "ethicus (ethisch) Verschoond Mijn partner gaat daar werken.",
    ]
    assert absent(wanted, text) == []


def test_a_holder_who_withdrew_is_named() -> None:
    case = cases.done(cases.in_decision(), DINA, Recuse("Ik ken de leverancier."))
    case = cases.done(case, DORA, cases.a_permit(case))
    case = cases.done(case, EDO, cases.a_permit(case))
    for holder in (DORA, EDO):
        case = cases.done(case, holder, cases.a_signature(case))

    wanted = ["Dina Digitaal, Digitalisering Verschoond Ik ken de leverancier."]
    assert absent(wanted, text_of(a_document(case))) == []


def test_withdrawn_advices_stay_visible_and_do_not_count(text: str) -> None:
    wanted = [
        "Afwijkende mening: er is geen afwijkende mening.",
        (
            "Ingetrokken adviezen Deze adviezen tellen niet mee. Zij blijven zichtbaar, met de reden"
            " waarom zij niet meer tellen. Juridisch advies: medewerker Negatief. Gegeven"
            f" {AT}. Telt niet mee: de secretaris trok de adviesvraag in {AT}, om deze reden: Het verzoek"
            " ging naar het verkeerde lid. De grondslag is te smal. Thema Weging Redenen Doel"
            " Onvoldoende"
        ),
        f"Telt niet mee: de adviseur verschoonde zich {AT}, om deze reden: Mijn partner gaat daar werken.",
    ]
    assert absent(wanted, text) == []


def test_the_view_of_the_fg_stands_apart(text: str) -> None:
    wanted = [
        (
            "Zienswijze van de functionaris gegevensbescherming Deze zienswijze staat apart en telt niet"
            f" mee voor de uitkomst. Gegeven door de functionaris gegevensbescherming (FG) {AT}. Let op"
            " de bewaartermijn."
        )
    ]
    assert absent(wanted, text) == []


def test_a_view_that_was_asked_and_not_given_is_said_to_be_so() -> None:
    rules = cases.rules_with(view_when=Test("A1", values=frozenset({"inzet"})))
    asked = text_of(a_document(signed(cases.in_decision(cases.submitted(rules=rules)))))
    unasked = text_of(a_document(signed(cases.in_decision())))

    assert "is om een zienswijze gevraagd. Tot de uitkomst is er geen gegeven." in asked
    assert "Zienswijze van" not in unasked


def test_only_the_last_view_on_this_version_is_printed() -> None:
    case = cases.submitted()
    for said in ("Eerst dit.", "lang " * 3_000):
        case = cases.done(case, FLEUR, GiveView(1, 1, said))
    text = text_of(a_document(signed(cases.in_decision(case))))

    assert "Eerst dit." not in text
    assert ("lang " * 3_000).strip() in text


def test_conditions_tell_their_last_day_and_how_often(text: str) -> None:
    wanted = [
        "Vóór de start uiterlijk 1 oktober 2026",
        "Tijdens bij elk gebruik elke maand, geteld vanaf de start",
    ]
    assert absent(wanted, text) == []


def test_a_renewal_prints_the_figures_and_the_evaluation(text: str) -> None:
    wanted = [
        "Dit voorstel verlengt de toestemming JET-2025-2B4C, versie 1.",
        (
            "Aantal keren gebruikt 12 Kandidaten 40 Bevestigd 9 Verworpen 30 Bevestigd, later onjuist"
            " gebleken 1 Gemelde incidenten 2"
        ),
        "Evaluatie van het gebruik door de auteurs: Het hielp negen keer.",
        "Begonnen met eerdere antwoorden (verlenging van JET-2025-2B4C)",
    ]
    assert absent(wanted, text) == []


def test_an_earlier_case_that_is_no_permission_is_nowhere_in_the_document() -> None:
    based = replace(RENEWS, renewal=False, figures=None, evaluation="")
    begun = cases.a_case()
    case = cases.done(replace(begun, facts=(*begun.facts, based)), ANNA, Submit())
    document = a_document(signed(cases.in_decision(case)))

    assert "JET-2025-2B4C" not in text_of(document)
    assert "JET-2025-2B4C" not in str(read_record(document))


def test_members_stay_without_names(text: str) -> None:
    assert [person for person in CAST if person.name in text] == [DINA, DORA, EDO]


def test_new_chapters_stand_among_the_ones_that_users_know() -> None:
    titles = outline_of(a_document(with_everybody()))

    start, end = titles.index("Wat is beoordeeld"), titles.index("Wat is toegestaan")
    assert [title for title in titles[start:end] if not title.startswith("    ")] == [
        "Wat is beoordeeld",
        "  Verlenging van een eerdere toestemming",
        "De regels",
        "1. Juridisch kader",
        "2. Waarborgen",
        "3. Uitkomst van de toets",
        "  Signalen",
        "  Advies van de Community",
        "  Zienswijze van de functionaris gegevensbescherming",
        "  Oordelen van de portefeuillehouders",
        "  Gemelde belangen en verschoningen",
        "  Verloop van de zaak",
    ]


def test_a_lift_of_somebody_who_withdrew_is_not_printed_as_one() -> None:
    case = cases.submitted(cases.LIFTABLE_HOLD)
    case = cases.done(case, TESS, cases.a_lift(case))
    case = cases.done(case, TESS, Recuse("Ik bouwde het zelf."))
    text = text_of(a_document(_refused_by(case, BRAM, CHRIS, ED)))

    assert "Opgeheven op" not in text
    assert "Deze wacht is niet opgeheven." in text


def _refused_by(case: Case, jurist: Person, ethicist: Person, guest: Person) -> Case:
    appoint = AppointGuest(1, 1, guest.number, Discipline.TECHNISCH, "Er is geen ander.")
    case = cases.done(case, SARA, appoint)
    for member, discipline in zip((jurist, ethicist, guest), Discipline, strict=True):
        case = cases.done(case, member, cases.an_advice(case, discipline, Opinion.NEGATIVE))
    case = cases.done(case, SARA, InviteReaction(1, 1, "Dit mag niet."))
    return cases.done(case, SARA, cases.an_establishing(case), cases.NOW.replace(month=10))


CHOICES = ("guest_adviser", "mandate", "fg_view", "revoked_request", "renewal")


@pytest.mark.parametrize(
    ("make", "printed"),
    [(with_everybody, list(CHOICES)), (lambda: signed(cases.in_decision()), [])],
    ids=["with_everybody", "plain"],
)
def test_choices_are_printed_where_they_mattered(
    make: Callable[[], Case], printed: list[str]
) -> None:
    case = make()
    choices = tuple(Choice(id_, f"Keuze {id_}", "Reden.") for id_ in CHOICES)
    procedure = replace(case.rules.procedure, choices=choices)
    text = text_of(a_document(replace(case, rules=replace(case.rules, procedure=procedure))))

    assert [id_ for id_ in CHOICES if f"Keuze {id_}" in text] == printed


def test_the_course_knows_every_fact_up_to_an_outcome() -> None:
    working = {fact.kind for fact in INTERNAL}
    after = {
        kind
        for kind, fact in FACTS.items()
        if fact.__module__.endswith(".executing") or kind.startswith("corrigendum_")
    }

    assert set(FACTS) - working - after == set(EVENTS)
