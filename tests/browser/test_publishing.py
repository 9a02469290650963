"""The Woo desk: one officer redacts and offers, another establishes, and everybody may read it."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest
from browser.chromium import PATIENCE
from browser.site import Site, dossier
from browser.visitor import Visitor, write
from playwright.sync_api import expect

from toets.demo.accounts import BY_NAME

As = Callable[..., Visitor]

NAME, MAIL = "Kees Verzwegen", "k.verzwegen@politie.example"
SAID = f"{NAME} regelt de verhuizing; bel of mail {MAIL}. Vraag bij twijfel {NAME}."
WHY = "Deze medewerker treedt niet in het openbaar op."
REASON_FIELD = "Waarom weegt dit zwaarder dan openbaarheid?"
# Drawing and sealing take a few seconds.
_ESTABLISHING = 4 * PATIENCE


@pytest.fixture
def reference(site: Site) -> str:
    """Bring a case that ended, with the name of somebody in one of its answers."""
    moved = dossier("02")
    answers = {**moved.answers, "A1b": {"antwoord": "ja", "toelichting": SAID}}
    return site.play(replace(moved, answers=answers))


def test_an_officer_redacts_another_establishes_and_the_public_reads_it_without_a_trace(
    site: Site, as_: As, stranger: Visitor, reference: str
) -> None:
    wout = _begins(as_("wout"), reference)
    _accepts_the_suggestion(wout)
    _redacts_words(wout, NAME, 2)
    _judges_the_attachments(wout)
    _offers(wout)

    _establishes(as_("lieve"), reference)

    stranger.page.goto(stranger.address("openbaar"))
    card = stranger.page.locator("li.kaart").filter(has_text=reference)
    with stranger.page.expect_download() as download:
        card.get_by_role("link", name="Openbare versie (pdf)").click()
    found = download.value.path().read_bytes()
    assert found == site.toets.publishing.public_file(f"openbaar-{reference}-1.pdf")[1]
    text = _text_of(found)
    assert "CATCH verhuist naar een ander rekencentrum" in text
    assert "5.1.2.e" in text
    assert [word for word in ("Kees", "Verzwegen", MAIL) if word in text] == []


def _begins(officer: Visitor, reference: str) -> Visitor:
    _gives_a_reason(officer, reference)
    officer.press("Openbare versie beginnen")
    officer.arrives_at("Openbare versie 1")
    return officer


def _gives_a_reason(officer: Visitor, reference: str) -> None:
    # The question for a reason stops before the strip that a settled screen ends with.
    officer.page.goto(officer.address("publiceren", zaak=reference))
    officer.reads_heading("Waarom opent u deze zaak?")
    officer.write("Reden", "Woo-verzoek 2026-12")
    officer.press("Zaak openen")
    officer.arrives_at("Openbare versie: CATCH verhuist")


def _goes_to(officer: Visitor, part: str) -> None:
    parts = officer.page.get_by_role("radiogroup", name="Onderdelen van de openbare versie")
    parts.get_by_test_id("stRadioOption").filter(has_text=part).click()
    officer.settle()


def _accepts_the_suggestion(officer: Visitor) -> None:
    _goes_to(officer, "Voorstellen")
    officer.sees(MAIL)
    officer.write(REASON_FIELD, WHY)
    officer.press("1 plaats lakken")
    officer.sees("1 plaats is gelakt.")


def _redacts_words(officer: Visitor, words: str, places: int) -> None:
    _goes_to(officer, "Woorden lakken")
    field = officer.field("Woorden die u wilt lakken")
    field.fill(words)
    field.press("Enter")
    officer.sees(f"{places} plaatsen gevonden.")
    officer.page.get_by_role("combobox", name="Grond").click()
    officer.page.get_by_role("option", name="5.1.2.e").click()
    write(officer.field(REASON_FIELD), WHY)
    officer.press(f"{places} plaatsen lakken")
    officer.sees(f"{places} plaatsen zijn gelakt.")


def _judges_the_attachments(officer: Visitor) -> None:
    _goes_to(officer, "Stukken")
    for number, name in ((2, "verklaring-vier-punten.pdf"), (3, "beschrijving-catch.pdf")):
        title = f"{number}. Bijlage: {name}"
        officer.page.get_by_test_id("stRadioOption").filter(has_text=title).click()
        officer.arrives_at(title)
        officer.choose("Oordeel", "Openbaar")
        officer.press("Oordeel bewaren")
        officer.sees("1 oordeel is bewaard.")
        officer.settle()


def _offers(officer: Visitor) -> None:
    _goes_to(officer, "Vaststellen")
    officer.press("Aanbieden ter vaststelling")
    officer.sees("Een andere Woo-medewerker kan deze versie nu vaststellen of terugsturen.")
    expect(officer.button("Openbare versie vaststellen")).to_have_count(0)


def _establishes(officer: Visitor, reference: str) -> None:
    _gives_a_reason(officer, reference)
    officer.sees(WHY)
    officer.press("Openbare versie vaststellen")
    write(officer.dialog.get_by_label("Uw wachtwoord"), BY_NAME["lieve"].password)
    officer.dialog.get_by_role("button", name="Openbare versie vaststellen").click()
    established = officer.page.get_by_text(f"{BY_NAME['lieve'].name} heeft deze versie op")
    expect(established).to_be_visible(timeout=_ESTABLISHING)


def _text_of(pdf: bytes) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    made = subprocess.run(  # noqa: S603 -- our own command
        [program, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return made.stdout.decode()
