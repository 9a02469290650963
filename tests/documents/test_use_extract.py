"""The extract for the criminal file: one use, for a court, without how anybody deliberated."""

import builders as cases
from cast import ANNA, ED
from documents.builders import absent, built, corrected, needs_poppler, outline_of, text_of, used

from toets.domain.facts import UseRecorded
from toets.texts.document.proces_verbaal import paragraph

pytestmark = needs_poppler


def test_page_1_says_first_that_a_result_is_no_proof() -> None:
    text = text_of(built(used(), "use"), 1)

    wanted = [
        "Gezichtsherkenning op 1 september 2026 Eenheid Verzonnen · toestemming JET-2026-7K3Q, versie 1",
        (
            "Een aanwijzing, geen bewijs Een resultaat van het systeem is een aanwijzing en geen bewijs."
            " Het mag pas worden gebruikt nadat opgeleide mensen het onafhankelijk van elkaar hebben"
            " bevestigd."
        ),
        (
            "Gebruikt op Kenmerk van het gezag Gebruik Toestemming geldig 1 september 2026 OM-2026-0001"
            " 1 van ten hoogste 20 1 september 2026 tot en met 1 maart 2027"
        ),
        (
            "Omvang van de doorzochte verzameling 5.000 Kandidaten 10 Bevestigd 2 Verworpen 7 Nog niet"
            " beoordeeld 1 Bevestigd, later onjuist gebleken 0"
        ),
        "Het is geen bewijs over een persoon en geen wettelijke grondslag.",
    ]
    assert absent(wanted, text) == []


def test_it_holds_all_that_a_court_needs_of_the_permission() -> None:
    case = used()
    text = text_of(built(case, "use"))

    assert case.version is not None
    wanted = [
        f"SHA-256 van het document van de toestemming {'0' * 64}",
        "Toegestaan op 1 september 2026",
        "Techniek en instellingen volgens de toestemming",
        "G1 Techniek en versie Model 7.2.1, build 4480.",
        "Drempel Vastgesteld 0,64 Testrapport.",
        "Camerabeelden Gevorderd 310 uur Gemengd Recherche",
        "Alleen wat hier staat, is toegestaan. De opsomming is uitputtend.",
        "A9b Ten hoogste aantal keren 20 keer",
        "Voorwaarden: de stand op 1 september 2026",
        "1 Meet de fouten per groep. proceseigenaar Vóór de start Vervuld",
        "Een kandidaat telt pas als bevestigd wanneer opgeleide mensen los van elkaar",
        f"Hash van de inhoud {case.version.content_hash}",
    ]
    assert absent(wanted, text) == []


def test_it_prints_the_paragraph_that_the_screen_shows() -> None:
    case = used()
    text = text_of(built(case, "use"))

    parts = paragraph(case, case.of(UseRecorded)[-1]).split("\n\n")
    assert absent(parts, text) == []


def test_it_holds_nothing_of_how_anybody_deliberated() -> None:
    text = text_of(built(used(), "use"))

    # The reasons of the member who judged the condition, of an advice, and of a verdict.
    assert [
        said for said in ("Geen verschil.", "Mijn samenvatting.", "Overweging b.") if said in text
    ] == []


def test_a_joined_unit_is_named_and_a_correction_counts_as_the_same_use() -> None:
    case = cases.eventful()
    second, third = (f for f in case.of(UseRecorded) if f.number > 1)

    assert (second.corrects, third.unit) == (1, ED.unit)
    corrections = text_of(_extract(case, second), 1)
    joined = text_of(_extract(case, third))
    assert absent(["Nummer van het gebruik 1", "Vervangt een eerdere opgave"], corrections) == []
    assert (
        absent(["Nummer van het gebruik 2", "Aangesloten eenheden Eenheid Elders"], joined) == []
    )


def _extract(case: cases.Case, use: UseRecorded) -> bytes:
    until = case.facts.index(use) + 1
    return built(cases.replace(case, facts=case.facts[:until]), "use")


def test_chapters_stand_in_the_outline() -> None:
    case = cases.done(corrected(used(), "L3", "Besproken met burgers."), ANNA, cases.a_use())

    assert outline_of(built(case, "use")) == [
        "Uittreksel voor het strafdossier, over één gebruik van een toestemming",
        "  Het gebruik",
        "  Tekst voor het proces-verbaal",
        "  Om welke toestemming het gaat",
        "  Techniek en instellingen volgens de toestemming",
        "  Wat is toegestaan",
        "  Herstelde schrijffouten",
        "  Voorwaarden: de stand op 1 september 2026",
        "  Wat dit betekent",
        "  Digitale ondertekening en controle",
        "  Controlegegevens",
    ]
