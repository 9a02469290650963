from collections.abc import Callable
from dataclasses import replace

import pytest
from browser.site import Site, dossier
from browser.visitor import Visitor
from playwright.sync_api import expect

from toets.domain.workflow import Status

As = Callable[..., Visitor]

# tests/ui walks the same steps without a browser.
pytestmark = pytest.mark.proof

REASONS = "Het gaat om een uitleg waar de hele politie op wacht."


def test_a_stop_shows_under_its_answer_asks_reasons_and_leaves_members_two_opinions(
    site: Site, as_: As
) -> None:
    scraped = dossier("04")
    answers = {key: value for key, value in scraped.answers.items() if key != "E2a"}
    reference = site.play(replace(scraped, answers=answers), before="indienen")

    author = as_("bram").open("vragenlijst", zaak=reference, sectie="E")
    author.answer("E2a", "Ja")
    author.question("E2a").get_by_text(
        "met dit antwoord is een positief advies niet mogelijk"
    ).wait_for()
    author.press("Volgende sectie")
    author.reads_heading("Gegevens en referentiebestand")

    author.open("vragenlijst", zaak=reference, sectie="overzicht")
    author.press("Voorstel indienen")
    refusal = author.page.locator(".st-key-weigering-indienen")
    refusal.get_by_text("Vraag E2a geeft een stop.").wait_for()
    assert site.case(reference).status is Status.DRAFT
    author.write("Waarom vraagt u toch een beoordeling, ondanks de stop?", REASONS)
    author.press("Voorstel indienen")
    author.reads_heading("Mag niet starten, want de Community heeft nog geen advies vastgesteld")

    case = site.await_status(reference, Status.IN_ADVICE)
    assert case.version is not None
    assert case.version.despite_stop == REASONS
    femke = as_("femke").open("advies", zaak=reference)
    femke.press("Advies nakijken")
    femke.arrives_at("Uw advies nakijken")
    opinions = femke.page.get_by_role("radiogroup", name="Wat adviseert u?").get_by_role("radio")
    expect(opinions).to_have_text(["Negatief", "Terug voor aanvulling"])
