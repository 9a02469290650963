"""A corrigendum: the old and the new text beside each other, under two signatures."""

import builders as cases
from cast import DINA
from documents.builders import absent, built, corrected, needs_poppler, outline_of, text_of, used

from toets.domain.deeds import Suspend

pytestmark = needs_poppler


def test_page_1_answers_alone() -> None:
    text = text_of(built(corrected(), "corrigendum"), 1)

    wanted = [
        "Hersteld Op één plaats geldt voortaan de nieuwe tekst. De toestemming verandert verder niet",
        "1 september 2026 Onderwerp beide portefeuillehouders 1 september 2026",
        (
            "Zoals het er stond Zoals het er voortaan staat Zoeken in eigen beelden Zoeken in"
            " beelden Ondertekening"
        ),
        "Dina Digitaal Edo Ethiek",
    ]
    assert absent(wanted, text) == []
    assert text.count("Getekend in toets op 1 september 2026 om 11.00 uur") == 2


def test_it_tells_why_and_what_can_never_change_this_way() -> None:
    text = text_of(built(corrected(), "corrigendum"))

    wanted = [
        "Voorgesteld door de secretaris op 1 september 2026 om 11.00 uur: Er stond een woord te veel.",
        (
            "De reikwijdte, de voorwaarden, de datums en de antwoorden die een signaal geven, kunnen"
            " niet op deze manier veranderen."
        ),
        "De vastgelegde versie van het voorstel blijft zoals zij was",
    ]
    assert absent(wanted, text) == []


def test_an_answer_is_named_by_its_question() -> None:
    case = corrected(used(), "L3", "Besproken met burgers.")

    assert "Vraag L3: " in text_of(built(case, "corrigendum"), 1)


def test_chapters_stand_in_the_outline() -> None:
    assert outline_of(built(corrected(), "corrigendum")) == [
        "Herstel van een schrijffout door beide portefeuillehouders",
        "  De oude en de nieuwe tekst",
        "  Ondertekening",
        "  De oude en de nieuwe tekst (onderwerp)",
        "  Waarom dit een schrijffout is",
        "  Wat dit betekent",
        "  Om welke toestemming het gaat",
        "  Verspreiding",
        "  Digitale ondertekening en controle",
        "  Controlegegevens",
    ]


def test_a_later_document_uses_the_new_title_and_names_the_correction() -> None:
    text = text_of(built(cases.done(corrected(), DINA, Suspend("Twijfel.")), "suspension"))

    wanted = [
        "Onderwerp Zoeken in beelden Eenheid",
        "Herstelde schrijffouten",
        "Onderwerp Zoeken in eigen beelden Zoeken in beelden",
    ]
    assert absent(wanted, text) == []
