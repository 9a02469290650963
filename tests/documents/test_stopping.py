"""A suspension and a revocation: what stops, by whom, why, and how everything stood that day."""

from datetime import date, timedelta

import builders as cases
from cast import DINA, TESS
from documents.builders import absent, built, ended, needs_poppler, outline_of, stopped, text_of

from toets.domain.deeds import SettleCondition, Suspend

pytestmark = needs_poppler

LATER = cases.NOW + timedelta(days=75)
ON_THE_DAY = "15 november 2026"


def test_page_1_of_a_suspension_answers_alone() -> None:
    text = text_of(built(stopped(), "suspension"), 1)

    wanted = [
        "Schorsing van een toestemming door een portefeuillehouder Zoeken in eigen beelden",
        (
            "Geschorst Het gebruik stopt meteen, voor de gehele politie. Tot beide portefeuillehouders"
            " instemmen met hervatten, geldt het verbod weer volledig."
        ),
        f"{ON_THE_DAY} om 10.00 uur",
        "de portefeuillehouder Digitalisering",
        "alleen door beide portefeuillehouders samen",
        "Dina Digitaal Geschorst De foutcijfers kloppen niet.",
        "Aantal keren gebruikt 1 van ten hoogste 20",
        "Voorwaarden 1 vervuld; 1 niet vervuld; 1 nog niet aan de orde",
    ]
    assert absent(wanted, text) == []


def test_a_suspension_tells_everything_about_that_day() -> None:
    text = text_of(built(stopped(), "suspension"))

    wanted = [
        "Geldig 1 september 2026 tot en met 1 maart 2027 Uitvoering begonnen op 1 september 2026",
        f"SHA-256 van het document van de toestemming {'0' * 64}",
        (
            "Portefeuillehouder Digitalisering: Dina Digitaal, op 15 november 2026 om 10.00 uur De"
            " foutcijfers kloppen niet."
        ),
        "Geen enkele eenheid van de politie mag de toestemming nog gebruiken.",
        "de een stelt het met redenen voor, de ander stemt met redenen in.",
        "De einddatum van de toestemming schuift niet op.",
        (
            "Keuze van de procedure: Eén portefeuillehouder kan schorsen of intrekken; hervatten doen"
            " zij samen."
        ),
        f"Voorwaarden: de stand op {ON_THE_DAY}",
        (
            "1 Meet de fouten per groep. proceseigenaar Vóór de start Vervuld Beoordeeld door een"
            " technisch lid op 1 september 2026 om 11.00 uur: Geen verschil."
        ),
        "Niet vervuld termijn verstreken op 1 oktober 2026 termijn verstreken op 1 november 2026",
        "3 Wis alles. proceseigenaar Aan het einde Nog niet aan de orde",
        f"Gebruik tot en met {ON_THE_DAY}",
        "1 1 september 2026 Eenheid Verzonnen Overval 10 2 7",
    ]
    assert absent(wanted, text) == []


def test_page_1_of_a_revocation_answers_alone() -> None:
    text = text_of(built(ended(), "revocation"), 1)

    wanted = [
        "Intrekking van een toestemming door een portefeuillehouder",
        (
            "Ingetrokken De toestemming is voorgoed voorbij, voor de gehele politie. Het verbod geldt"
            " weer volledig. Wie dit opnieuw wil, heeft een nieuwe toets nodig."
        ),
        "alleen na een nieuwe toets",
        "Edo Ethiek Ingetrokken Het verschil is te groot.",
    ]
    assert absent(wanted, text) == []


def test_a_revocation_names_the_duties_that_remain_with_their_last_day() -> None:
    text = text_of(built(ended(), "revocation"))

    wanted = [
        "zoals het wissen van sjablonen en beelden, blijft verplicht.",
        "leggen een evaluatie vast.",
        "3 Wis alles. proceseigenaar Aan het einde Termijn loopt nog uiterlijk 11 december 2026",
        "Een intrekking kan niet worden teruggenomen, ook niet door beide portefeuillehouders samen.",
    ]
    assert absent(wanted, text) == []


def test_what_was_found_after_the_stop_is_not_in_the_document() -> None:
    case = stopped()
    found = SettleCondition(3, None, met=False, reasons="Nog niet gewist.", reports=0)
    later = cases.done(case, TESS, found, LATER)

    assert "Nog niet gewist." not in text_of(built(later, "suspension"))


def test_chapters_stand_in_the_outline() -> None:
    assert outline_of(built(stopped(), "suspension")) == [
        "Schorsing van een toestemming door een portefeuillehouder",
        "  Door wie en waarom",
        "  Om welke toestemming het gaat",
        "  De redenen",
        "  Wat dit betekent",
        f"  Voorwaarden: de stand op {ON_THE_DAY}",
        f"  Gebruik tot en met {ON_THE_DAY}",
        "  Verspreiding",
        "  Digitale ondertekening en controle",
        "  Controlegegevens",
    ]


def test_a_permission_without_conditions_that_was_never_used_says_so() -> None:
    text = text_of(built(cases.done(cases.permitted(), DINA, Suspend("Twijfel.")), "suspension"))

    wanted = [
        "Uitvoering begonnen op nog niet begonnen",
        "Aan de toestemming zijn geen voorwaarden verbonden.",
        "Er is geen gebruik vastgelegd.",
    ]
    assert absent(wanted, text) == []


def test_the_day_is_that_of_amsterdam() -> None:
    just_after = cases.NOW.replace(month=10, day=31, hour=23, minute=30)
    case = cases.done(
        cases.permitted(until=date(2027, 3, 1)), DINA, Suspend("Twijfel."), just_after
    )

    assert "Geschorst op" in text_of(built(case, "suspension"), 1)
    assert "1 november 2026 om 00.30 uur" in text_of(built(case, "suspension"), 1)
