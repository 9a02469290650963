import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from browser.judging import prove
from browser.site import Site, dossier
from browser.visitor import Visitor, write
from playwright.sync_api import expect

from toets.bootstrap import utc_now
from toets.demo.dossier import Dossier
from toets.demo.playing import sample_pdf
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Completed, ConditionReported, ConditionSettled, UseRecorded
from toets.domain.workflow import Status
from toets.texts import formats

As = Callable[..., Visitor]

# Permitted with three conditions: one before the start, one every month, one at the end.
DOSSIER = dossier("13")
SETTING = "De zoekfunctie staat uit, zie de afdruk."
TASK = "Vaststellen van identiteit na aanhouding"
STOP = "De maandcijfers ontbreken, dus niemand weet hoe lang mensen wachten."


@pytest.mark.proof  # the other one walks on from here
def test_a_condition_is_met_before_the_start_and_a_use_is_recorded_after_it(
    site: Site, as_: As
) -> None:
    reference = site.play(DOSSIER, before="voorwaarde melden")
    anouk, noor = as_("anouk"), as_("noor")

    _reports(anouk, reference)
    _finds_it_met(noor, reference)
    _starts(anouk, reference)
    site.await_status(reference, Status.IN_EXECUTION)
    _records_a_use(site, anouk, reference)

    case = site.case(reference)
    (report,), (found,) = case.of(ConditionReported), case.of(ConditionSettled)
    assert (report.condition, report.text) == (1, SETTING)
    assert [file.name for file in report.files] == ["instelling.pdf"]
    assert (found.condition, found.met) == (1, True)
    assert site.steps(reference)[-4:] == [
        "anouk: report_condition",
        "noor: settle_condition",
        "anouk: start",
        "anouk: record_use",
    ]


def _reports(author: Visitor, reference: str) -> None:
    author.take_up(reference, "Voorwaarde nakomen")
    author.reads_heading("Mag nog niet starten, want 1 voorwaarde is nog niet vervuld")
    author.follow("Melden")
    author.arrives_at("Voorwaarde 1")
    author.page.locator("input[type=file]").set_input_files(
        {"name": "instelling.pdf", "mimeType": "application/pdf", "buffer": sample_pdf("uit")}
    )
    # The name shows at once; kept is what can be taken away again.
    author.page.get_by_role("button", name="instelling.pdf verwijderen").wait_for()
    author.write("Hoe is hieraan voldaan?", SETTING)
    author.press("Melden")
    author.sees("Gemeld, nog niet beoordeeld")


def _finds_it_met(member: Visitor, reference: str) -> None:
    member.take_up(reference, "Voorwaarde beoordelen")
    member.follow("Beoordelen")
    member.arrives_at("Voorwaarde 1")
    member.sees(SETTING)
    member.sees("instelling.pdf")
    member.choose("Uw oordeel", "Vervuld")
    member.write("Waarom?", "De afdruk laat het zien.")
    member.press("Oordeel vastleggen")
    member.reads_heading("Mag worden uitgevoerd")


def _starts(author: Visitor, reference: str) -> None:
    author.take_up(reference, "Uitvoering starten")
    author.arrives_at("Mag worden uitgevoerd")
    author.press("Uitvoering starten")
    author.dialog.get_by_role("button", name="Uitvoering starten", exact=True).click()
    author.dialog.wait_for(state="detached")


def _records_a_use(site: Site, author: Visitor, reference: str) -> None:
    author.press("Gebruik vastleggen")
    author.arrives_at("Gebruik vastleggen")
    for name, text in (
        ("Soort feit of taak", TASK),
        ("Kenmerk van het gezag", "HOvJ-117"),
        ("Omvang van de doorzochte verzameling", "1"),
        ("Kandidaten", "1"),
        ("Bevestigd", "0"),
        ("Verworpen", "1"),
    ):
        author.write(name, text)
    author.press("Gebruik vastleggen")
    author.arrives_at("Gebruik 1")
    use = site.await_fact(reference, UseRecorded)
    said = site.toets.using.paragraph(site.actor("anouk"), reference, use.number)
    assert "HOvJ-117" in said
    expect(author.page.locator(".st-key-proces-verbaal code")).to_have_text(said)
    with author.page.expect_download() as download:
        author.follow("Uittreksel voor het strafdossier (pdf)")
    assert download.value.suggested_filename.startswith(f"{reference}-gebruik-")
    assert (use.day, use.task, use.searched, use.candidates, use.confirmed, use.rejected) == (
        amsterdam_day(utc_now()),
        TASK,
        1,
        1,
        0,
        1,
    )


def test_a_missed_condition_leads_to_suspension_and_both_holders_resume_until_completion(
    site: Site, as_: As
) -> None:
    reference = site.play_in_the_past(_whose_monthly_figures_lack())
    anouk, karel, iris = as_("anouk"), as_("karel"), as_("iris")

    _sees_what_is_late(anouk, reference)
    _suspends(iris, reference)
    _may_not_record(anouk, reference)
    _both_resume(site, karel, iris, reference)
    _evaluates_and_asks_completion(site, anouk, reference)
    _accepts(as_("sara"), reference)

    case = site.await_status(reference, Status.COMPLETED)
    assert case.of(Completed)[-1].reasons == "Alles is afgerond."
    assert site.steps(reference)[-7:] == [
        "iris: suspend",
        "karel: request_resume",
        "iris: resume",
        "iris: back_to_execution",
        "anouk: evaluate",
        "anouk: request_completion",
        "sara: complete",
    ]
    anouk.open("zaak", zaak=reference)
    anouk.reads_heading("Mag niet meer worden uitgevoerd, want de uitvoering is afgerond")


def _whose_monthly_figures_lack() -> Dossier:
    """Return the dossier with the start and the uses, and no word about the condition of every month."""
    acts = (
        act
        for act in DOSSIER.acts
        if act.said.get("nummer") != "2" and act.do != "aansluiting vragen"
    )
    return replace(DOSSIER, title="Zonder maandcijfers", acts=tuple(acts))


def _sees_what_is_late(author: Visitor, reference: str) -> None:
    author.open("")
    card = author.page.locator(f".st-key-kaart-werk-{reference}")
    expect(card).to_contain_text(re.compile(r"\d werkdag(en)? te laat"))
    card.get_by_role("button", name="Voorwaarde nakomen", exact=True).click()
    author.sees("Te laat")
    author.sees(re.compile(r"\d voorwaarden? (is|zijn) te laat\. Meld nu hoe eraan is voldaan\."))


def _suspends(holder: Visitor, reference: str) -> None:
    holder.open("zaak", zaak=reference)
    _does(holder, "Schorsen", "Waarom?", STOP)
    holder.reads_heading("Moet nu stoppen, want de uitvoering ligt stil")
    today = formats.day(amsterdam_day(utc_now()))
    holder.sees(f"Geschorst door de portefeuillehouder Ethiek & Privacy op {today}.")


def _may_not_record(author: Visitor, reference: str) -> None:
    author.open("gebruik", zaak=reference)
    author.sees("U kunt bij deze toestemming nu geen gebruik vastleggen.")


def _both_resume(site: Site, first: Visitor, second: Visitor, reference: str) -> None:
    first.open("zaak", zaak=reference)
    _does(
        first,
        "Hervatting voorstellen",
        "Waarom kan het gebruik verdergaan?",
        "Er is een lijst.",
        "karel",
    )
    first.sees("Er ligt een voorstel om te hervatten.")
    assert site.case(reference).status is Status.SUSPENDED
    second.take_up(reference, "Over hervatting beslissen")
    second.arrives_at("Moet nu stoppen")
    second.press("Over hervatting beslissen")
    second.dialog.get_by_text("Er is een lijst.").wait_for()
    _fills(second, "Met hervatting instemmen", "Waarom stemt u in?", "De lijst helpt.", "iris")
    second.reads_heading("Mag worden uitgevoerd")


def _evaluates_and_asks_completion(site: Site, author: Visitor, reference: str) -> None:
    author.open("zaak", zaak=reference)
    _does(author, "Evaluatie vastleggen", "Wat leverde het op, en tegen welke prijs?", "Veel.")
    _does(author, "Afronding melden", "Waarom is het gebruik afgerond?", "De proef is voorbij.")
    author.sees("Melding van afronding")
    assert site.case(reference).status is Status.IN_EXECUTION


def _accepts(secretary: Visitor, reference: str) -> None:
    secretary.take_up(reference, "Afronding beoordelen")
    secretary.arrives_at("Mag worden uitgevoerd")
    secretary.press("Afronding beoordelen")
    secretary.dialog.get_by_text("De proef is voorbij.").wait_for()
    _fills(secretary, "Afronding aannemen", "Waarom?", "Alles is afgerond.")


def _does(visitor: Visitor, act: str, field: str, text: str, proving: str = "") -> None:
    """Open the dialog of a small act on the case page, and do it."""
    visitor.press(act)
    _fills(visitor, act, field, text, proving)


def _fills(visitor: Visitor, act: str, field: str, text: str, proving: str = "") -> None:
    write(visitor.dialog.get_by_label(field), text)
    if proving:
        prove(visitor, proving, act)
    else:
        visitor.dialog.get_by_role("button", name=act, exact=True).click()
    visitor.dialog.wait_for(state="detached")
