import re
from collections.abc import Callable

import pytest
from browser.site import Site, dossier
from browser.visitor import Visitor, write
from playwright.sync_api import expect

from toets.domain.workflow import Status
from toets.errors import Obstacle
from toets.texts.obstacles import obstacle

As = Callable[..., Visitor]

# test_two_rounds walks a supplement too.
pytestmark = pytest.mark.proof

CHANGED = "Wij hebben het alsnog laten meten."
RESUBMIT = "Aangevuld voorstel indienen"


def test_a_supplement_asks_its_questions_first_and_becomes_a_new_version_only_when_changed(
    site: Site, as_: As
) -> None:
    reference = site.play(dossier("09"), before="aanvullen")
    author = as_("anouk")

    author.take_up(reference, "Aanvulling geven")
    author.reads_heading("Gevraagde aanvulling")
    cards = author.page.locator("[class*=st-key-kaart-vraag-] h2")
    expect(cards).to_have_text([re.compile(f"^{id_} ") for id_ in ("G5", "G6", "L3", "L4b")])

    author.open("vragenlijst", zaak=reference, sectie="overzicht")
    author.press(RESUBMIT)
    author.sees(obstacle(Obstacle.of("supplement.unchanged")))
    assert site.case(reference).status is Status.SUPPLEMENT

    author.open("vragenlijst", zaak=reference)
    write(author.question("G5").get_by_role("textbox").first, CHANGED)
    author.open("vragenlijst", zaak=reference, sectie="overzicht")
    author.press(RESUBMIT)
    author.reads_heading("Mag niet starten, want de Community heeft nog geen advies vastgesteld")

    case = site.await_status(reference, Status.IN_ADVICE)
    assert case.version_number == 2
    assert case.version is not None
    assert case.version.answers["G5"].text == CHANGED
    assert case.advices == ()
    noor = as_("noor").open("zaak", zaak=reference, deel="advies")
    noor.sees("Vervallen")
    noor.open("zaak", zaak=reference, deel="vragenlijst")
    noor.reads_heading("Wat er veranderde van versie 1 naar versie 2")
    differences = noor.page.locator(".toets-verschil")
    assert differences.count() == 1
    assert differences.locator("dd").last.inner_text() == CHANGED
