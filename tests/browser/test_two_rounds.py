import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest
from browser.half_written import begin_advice
from browser.judging import judge, sign
from browser.site import Site, dossier
from browser.visitor import Visitor, tick, write
from playwright.sync_api import expect

from toets.bootstrap import utc_now
from toets.demo.accounts import BY_NAME
from toets.demo.dossier import Act
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Advice, Invited, Opinion
from toets.domain.workflow import Status

As = Callable[..., Visitor]

# An identity check, one to one: a case without a HOLD or FLAG.
DOSSIER = dossier("11")
ADVICES = {act.who: act for act in DOSSIER.acts if act.do == "adviseren"}
MEMBERS = ("joris", "noor", "tom")
MESSAGE = "Let u vooral op de wachttijd?"
ASKED = ("G5", "G6")
CHANGED = "Sinds juli meten drie mensen elke maand."


def test_a_case_with_a_supplement_is_advised_twice_and_signed_by_a_deputy(
    site: Site, as_: As
) -> None:
    reference = site.play(DOSSIER, before="adviseren")
    sara, noor, anouk = as_("sara"), as_("noor"), as_("anouk")
    old = site.case(reference).draft.answers["G5"].text

    _invites(sara, reference)
    site.do(reference, ADVICES["joris"])
    _asks_a_supplement(site, noor, reference)
    _establishes_it(site, sara, reference)
    _supplements(site, anouk, reference)
    _sees_the_difference(noor, reference, old)
    _sees_what_lapsed(noor, reference)
    _advises_from_what_lapsed(site, noor, reference)
    for who in ("joris", "tom"):
        site.do(reference, ADVICES[who])
    site.do(reference, next(act for act in DOSSIER.acts if act.do == "vaststellen"))
    site.do(reference, next(act for act in DOSSIER.acts if act.who == "karel"))
    _judges_and_signs(site, as_("hidde"), reference)
    site.do(reference, Act(0, time(10), "karel", "ondertekenen", {}))

    case = site.await_status(reference, Status.PERMITTED)
    assert {fact.invitee for fact in case.of(Invited)} == {BY_NAME[who].number for who in MEMBERS}
    assert {advice.person: advice.opinion for advice in case.advices} == {
        BY_NAME[who].number: Opinion.POSITIVE for who in MEMBERS
    }
    printed = _printed(site, anouk, reference)
    assert re.search(r"Hidde Hypothese[^.]*namens[^.]*Iris Denkbeeldig", printed)
    assert site.toets.auditing.verify().breaks == ()


def _invites(secretary: Visitor, reference: str) -> None:
    secretary.take_up(reference, "Advies vragen")
    secretary.arrives_at("Adviesronde")
    choices = secretary.page.locator(".st-key-kaart-vragen")
    for who in MEMBERS:
        tick(choices, BY_NAME[who].name)
    secretary.write("Bericht aan deze leden (mag leeg blijven)", MESSAGE)
    secretary.press("Advies vragen")
    secretary.sees("3 leden zijn om advies gevraagd.")
    for who in MEMBERS:
        request = secretary.page.locator(f".st-key-verzoek-{BY_NAME[who].number}")
        expect(request).to_contain_text("Nog geen advies")


def _asks_a_supplement(site: Site, member: Visitor, reference: str) -> None:
    said = {**ADVICES["noor"].said, "oordeel": "aanvulling", "vragen": [*ASKED], "voorwaarden": []}
    begin_advice(site, reference, replace(ADVICES["noor"], said=said))
    member.take_up(reference, "Advies geven")
    member.sees(MESSAGE)
    member.press("Advies nakijken")
    member.arrives_at("Uw advies nakijken")
    member.choose("Wat adviseert u?", "Terug voor aanvulling")
    for question in ASKED:
        member.sees(re.compile(f"^{question} · "))
    _gives(member, "Hoe lang wacht wie niet wordt herkend?")


def _gives(member: Visitor, summary: str) -> None:
    member.write("Samenvatting van uw advies", summary)
    member.press("Advies geven")
    member.sees("advies van Noor Verzonnen")


def _establishes_it(site: Site, secretary: Visitor, reference: str) -> None:
    secretary.take_up(reference, "Advies vaststellen")
    secretary.write("Waarom komt de Community hiertoe?", "Eerst is een meting nodig.")
    secretary.press("Aanvulling vragen")
    secretary.reads_heading("Mag niet starten, want de Community vraagt een aanvulling")
    assert site.case(reference).asked_questions == ASKED


def _supplements(site: Site, author: Visitor, reference: str) -> None:
    author.take_up(reference, "Aanvulling geven")
    author.reads_heading("Gevraagde aanvulling")
    cards = author.page.locator("[class*=st-key-kaart-vraag-] h2")
    expect(cards).to_have_text([re.compile(f"^{id_} ") for id_ in ASKED])
    write(author.question("G5").get_by_role("textbox").first, CHANGED)
    author.open("vragenlijst", zaak=reference, sectie="overzicht")
    author.press("Aangevuld voorstel indienen")
    author.reads_heading("Mag niet starten, want de Community heeft nog geen advies vastgesteld")
    assert site.case(reference).version_number == 2


def _sees_the_difference(member: Visitor, reference: str, old: str) -> None:
    member.open("zaak", zaak=reference)
    member.sees("Dit is versie 2. Anders dan in versie 1: 1 vraag.")
    member.follow("Wat er veranderde sinds versie 1")
    member.arrives_at("Verschillen")
    expect(member.page.locator(".toets-verschil dd")).to_have_text([old, CHANGED])
    member.sees(re.compile("Gewijzigd door Anouk Bedenksel op "))


def _sees_what_lapsed(member: Visitor, reference: str) -> None:
    member.open("zaak", zaak=reference, deel="advies")
    member.sees("Vervallen")
    for summary in (
        ADVICES["joris"].said["samenvatting"],
        "Hoe lang wacht wie niet wordt herkend?",
    ):
        member.sees(summary)


def _advises_from_what_lapsed(site: Site, member: Visitor, reference: str) -> None:
    member.take_up(reference, "Opnieuw adviseren")
    member.sees(re.compile("U begint met uw eigen tekst uit versie 1, ronde 1"))
    member.press("Advies nakijken")
    member.arrives_at("Uw advies nakijken")
    member.choose("Wat adviseert u?", "Positief")
    _gives(member, "De meting is er.")
    given = site.case(reference).advices[-1]
    lapsed = site.case(reference).on(Advice, 1, 1)[-1]
    assert given.themes == lapsed.themes


def _judges_and_signs(site: Site, deputy: Visitor, reference: str) -> None:
    last_day = amsterdam_day(utc_now()) + timedelta(days=300)
    judge(site, deputy, "hidde", reference, until=f"{last_day:%d-%m-%Y}")
    site.await_status(reference, Status.SIGNING)
    sign(deputy, "hidde", reference)
    deputy.reads_heading("Mag niet starten, want nog niet beide portefeuillehouders")


def _printed(site: Site, reader: Visitor, reference: str) -> str:
    """Return the words of the binding verdict, as this person downloads it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    answer = reader.page.request.get(f"{site.url}/document/{reference}")
    read = subprocess.run(  # noqa: S603 -- our own command
        [program, "-layout", "-", "-"], input=answer.body(), capture_output=True, check=True
    )
    return " ".join(read.stdout.decode().split())
