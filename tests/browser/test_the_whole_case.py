import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from browser.half_written import begin_advice
from browser.judging import judge, sign
from browser.site import Site, dossier
from browser.visitor import Visitor, tick, write
from playwright.sync_api import expect

from toets.bootstrap import utc_now
from toets.demo.accounts import BY_NAME
from toets.demo.dossier import Act, Dossier
from toets.demo.playing import sample_pdf
from toets.domain.answer import Answer
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Advice, EstablishedAdvice, Opinion, Verdict
from toets.domain.workflow import Status
from toets.texts import formats

As = Callable[..., Visitor]

# An identity check, one to one: a case without a HOLD or FLAG.
DOSSIER = dossier("11")
TITLE = "Nagaan of een paspoort bij de houder hoort"
TYPED = {
    "A1a": Answer(text="ja"),
    "A2": Answer(text="operationele_inzet"),
    "A7": Answer(choices=("nooit",)),
    "A8": Answer(
        rows=(
            {
                "eenheid": "Arrestantenzorg",
                "functie": "Documentdeskundige",
                "aantal": "5",
                "taak": "Vraagt een vergelijking aan.",
            },
        )
    ),
    "B1": Answer(text="Soms is niet te zien of een document bij iemand hoort."),
    "B2": Answer(choices=("opsporing",)),
}


def test_a_permitted_case_is_walked_by_six_people_from_sign_in_to_document(
    site: Site, stranger: Visitor, as_: As
) -> None:
    author = _signs_in(stranger)
    reference = _begins(author)
    _answers_by_hand(site, author, reference)
    _answers_the_rest(site, reference, by="anouk")
    _submits(site, author, reference)
    for act in _advices(DOSSIER):
        _advises(site, as_(act.who), reference, act)
    _establishes(site, as_("sara"), reference)
    last_day = amsterdam_day(utc_now()) + timedelta(days=300)
    karel, iris = as_("karel"), as_("iris")
    judge(site, karel, "karel", reference, until=f"{last_day:%d-%m-%Y}")
    judge(site, iris, "iris", reference, until=f"{last_day:%d-%m-%Y}")
    site.await_status(reference, Status.SIGNING)
    sign(iris, "iris", reference)
    iris.reads_heading(
        "Mag niet starten, want nog niet beide portefeuillehouders hebben ondertekend"
    )
    sign(karel, "karel", reference)
    karel.reads_heading(f"Mag worden uitgevoerd tot en met {formats.day(last_day)}")
    case = site.await_status(reference, Status.PERMITTED)
    document = _downloads(author, reference)

    stored = site.toets.issuing.document(site.actor("anouk"), reference)
    assert document.startswith(b"%PDF")
    assert hashlib.sha256(document).hexdigest() == stored.sha256
    assert {advice.opinion for advice in case.of(Advice)} == {
        Opinion.POSITIVE,
        Opinion.CONDITIONAL,
    }
    assert [verdict.valid_until for verdict in case.of(Verdict)] == [last_day, last_day]
    assert site.steps(reference) == [
        "anouk: submit",
        "joris: advise",
        "noor: advise",
        "tom: advise",
        "sara: establish_conditional",
        "karel: judge_permit",
        "iris: judge_permit",
        "iris: both_permit",
        "iris: sign",
        "karel: sign",
        "karel: both_signed",
    ]
    assert site.toets.auditing.verify().breaks == ()


def _signs_in(visitor: Visitor) -> Visitor:
    visitor.page.goto(visitor.url)
    visitor.page.get_by_label("Gebruikersnaam").fill("anouk")
    visitor.page.get_by_label("Wachtwoord").fill(BY_NAME["anouk"].password)
    visitor.press("Aanmelden")
    visitor.settle().reads_heading("Mijn werk")
    return visitor


def _begins(author: Visitor) -> str:
    author.press("Nieuw voorstel")
    headings = author.page.get_by_role("heading", level=2)
    expect(headings).to_have_text(["1. Is er al een toestemming?", "2. Begin het voorstel"])
    author.write("Waar gaat uw plan over?", "ijsberen in Lapland")
    author.sees("Er is geen toestemming met deze woorden")
    author.write("Titel van het voorstel", TITLE)
    author.press("Voorstel beginnen")
    author.page.wait_for_url("**/vragenlijst?zaak=*")
    author.arrives_at("Aanvraag en reikwijdte")
    return author.page.url.partition("zaak=")[2].partition("&")[0]


def _answers_by_hand(site: Site, author: Visitor, reference: str) -> None:
    author.answer("A1a", "Ja")
    author.answer("A2", "Operationele inzet")
    tick(author.question("A7"), "Nee, nooit")
    for column, text in zip(
        author.question("A8").get_by_role("textbox").all(),
        TYPED["A8"].rows[0].values(),
        strict=True,
    ):
        write(column, text)
    author.press("Volgende sectie")
    author.reads_heading("Doel, noodzaak en alternatieven")
    write(author.question("B1").get_by_role("textbox").first, TYPED["B1"].text)
    tick(author.question("B2"), "Opsporing")
    author.question("B3").wait_for()
    author.settle()
    author.question("B4").locator("input[type=file]").set_input_files(
        {
            "name": "vergelijking.pdf",
            "mimeType": "application/pdf",
            "buffer": sample_pdf("vergelijking"),
        }
    )
    author.question("B4").get_by_text("vergelijking.pdf").wait_for()
    for key, answer in TYPED.items():
        site.await_answer(reference, key, answer, by="anouk")


def _answers_the_rest(site: Site, reference: str, by: str) -> None:
    rest = {
        key: answer
        for key, answer in DOSSIER.answers.items()
        if key not in TYPED and key != "B4.bewijs"
    }
    now = utc_now().time()
    site.do(reference, Act(0, now, by, "aanvullen", {"antwoorden": rest}))


def _submits(site: Site, author: Visitor, reference: str) -> None:
    author.open("vragenlijst", zaak=reference, sectie="overzicht")
    author.sees("Alle vragen zijn beantwoord.")
    author.press("Voorstel indienen")
    author.reads_heading("Mag niet starten, want de Community heeft nog geen advies vastgesteld")
    case = site.case(reference)
    assert case.version is not None
    assert {key: case.version.answers[key] for key in TYPED} == TYPED


def _advices(found: Dossier) -> list[Act]:
    return [act for act in found.acts if act.do == "adviseren"]


def _advises(site: Site, member: Visitor, reference: str, act: Act) -> None:
    begin_advice(site, reference, act, without="openheid_en_einde")
    member.take_up(reference, "Advies geven")
    member.choose("Thema’s", "Openheid en einde")
    member.arrives_at("Openheid en einde")
    member.choose("Uw oordeel over dit thema", "Voldoende")
    member.write("Waarom?", "De tekst staat al in het Algoritmeregister.")
    member.press("Advies nakijken")
    member.arrives_at("Uw advies nakijken")
    conditional = "voorwaarden" in act.said
    member.choose("Wat adviseert u?", "Positief onder voorwaarden" if conditional else "Positief")
    member.write("Samenvatting van uw advies", act.said["samenvatting"])
    member.press("Advies geven")
    member.sees(f"advies van {BY_NAME[act.who].name}")


def _establishes(site: Site, secretary: Visitor, reference: str) -> None:
    secretary.take_up(reference, "Advies vaststellen")
    secretary.sees("De uitkomst is: positief onder voorwaarden.")
    secretary.write("Waarom komt de Community hiertoe?", "Drie adviezen zonder bezwaar.")
    secretary.press("Positief advies onder voorwaarden vaststellen")
    secretary.reads_heading("Mag niet starten, want de portefeuillehouders")
    established = site.await_fact(reference, EstablishedAdvice)
    assert [condition.text for condition in established.conditions] == [
        _advices(DOSSIER)[1].said["voorwaarden"][0]["tekst"]
    ]


def _downloads(author: Visitor, reference: str) -> bytes:
    author.open("zaak", zaak=reference, deel="ondertekening")
    with author.page.expect_download() as download:
        author.follow("Document downloaden (pdf)")
    assert download.value.suggested_filename == f"{reference}-bindend-oordeel.pdf"
    return Path(download.value.path()).read_bytes()
