"""What a document prints of its signatures, and what each signature says of itself."""

import pytest
from documents.builders import (
    a_source,
    absent,
    asked,
    needs_poppler,
    owed_of,
    sample,
    stopped,
    text_of,
    with_everybody,
    year_source,
)

from toets.documents.build import build, seals_of
from toets.documents.year_report import year_report_document, year_report_seal

HOW = (
    "Kies het op de pagina Controleren in toets, of typ toets verify met de naam van het bestand."
)
MOMENT = "1 september 2026 om 11.00 uur"
SAYS = {
    "permission": [
        "Portefeuillehouder Digitalisering Dina Digitaal, directeur Getekend in toets op",
        "Edo Ethiek, politiechef Getekend in toets op",
    ],
    "refusal": ["Edo Ethiek, politiechef Oordeel vastgelegd op"],
    "corrigendum": ["Dina Digitaal, directeur Herstel getekend op"],
    "suspension": ["Dina Digitaal, directeur Geschorst op"],
    "revocation": ["Dina Digitaal, directeur Ingetrokken op"],
    "negative_advice": ["het staat niet voor één persoon Advies vastgesteld op"],
    "scope_exit": ["het staat niet voor één persoon Uitgang bevestigd op"],
    "use": ["het staat niet voor één persoon Gebruik vastgelegd op"],
}


@needs_poppler
@pytest.mark.parametrize("name", SAYS)
def test_a_document_prints_who_signs_on_which_act_and_how_to_check_it(name: str) -> None:
    text = text_of(sample(name))

    assert absent([*SAYS[name], MOMENT, HOW], text) == []
    assert "TEST" not in text


@needs_poppler
def test_a_deputy_is_printed_with_for_whom_and_by_which_mandate() -> None:
    text = text_of(sample("everybody"))

    assert "Dora Digitaal, medewerker Namens Dina Digitaal, mandaat MD-2026-14" in text


def test_a_signature_names_the_document_the_person_for_whom_and_the_act() -> None:
    digital, ethical = seals_of(*asked("everybody"))

    assert digital.reason.replace("\u00a0", " ") == (
        "Bindend oordeel: toegestaan JET-2026-7K3Q, versie 1. Portefeuillehouder Digitalisering:"
        " Dora Digitaal, medewerker, namens Dina Digitaal, mandaat MD-2026-14."
        f" Getekend in toets op {MOMENT}."
    )
    assert (digital.field, digital.name) == ("handtekening-digitalisering", "Dora Digitaal")
    assert (ethical.field, ethical.name) == ("handtekening-ethiek-privacy", "Edo Ethiek")


def test_the_seal_of_the_community_names_no_person() -> None:
    (seal,) = seals_of(*asked("use"))

    assert seal.name == "Community Gezichtsherkenning"
    assert "Zegel van de Community Gezichtsherkenning." in seal.reason
    assert year_report_seal(year_source()).reason.startswith(
        "Jaarverslag 2026. Zegel van de Community Gezichtsherkenning. Cijfers gemaakt op 1"
    )


@needs_poppler
def test_test_keys_are_marked_on_every_page_and_beside_the_signatures() -> None:
    for made in (
        build(owed_of(with_everybody(), "permission"), a_source(with_everybody(), is_test=True)),
        build(owed_of(stopped(), "suspension"), a_source(stopped(), is_test=True)),
    ):
        text = text_of(made)
        assert text.count("TEST. Bij dit document horen testsleutels.") == 2
        first = text_of(made, 1)
        assert "TEST. Bij dit document horen testsleutels." in first


@needs_poppler
def test_a_yearly_report_has_the_seal_and_a_code_of_its_figures() -> None:
    text = text_of(year_report_document(year_source()))

    assert (
        absent(["Cijfers gemaakt op 1 december 2026", HOW, "de hash van de cijfers"], text) == []
    )
