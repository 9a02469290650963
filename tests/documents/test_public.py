"""The public edition of a case: what it says in every status, and what stands where text was left out."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import builders as cases
import pikepdf
import pytest
from cast import BRAM
from documents.builders import (
    PEOPLE,
    absent,
    failures,
    needs_poppler,
    outline_of,
    signed,
    text_of,
)
from documents.planting import (
    PUBLIC_CASES,
    edition_of,
    plain_edition,
    source_of,
    spans,
    whole,
)
from reportlab.pdfbase.pdfmetrics import stringWidth

from toets.documents.blocks import text, words
from toets.documents.escape import escape, plain
from toets.documents.label_boxes import EM
from toets.documents.markup import bold
from toets.documents.public.build import public_edition
from toets.documents.public.record import FORMAT, PUBLIC_RECORD_NAME
from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.facts import FACTS
from toets.domain.facts.internal import INTERNAL
from toets.domain.woo import (
    Ground,
    Judgement,
    ListedItem,
    Passage,
    Redaction,
    passages,
)
from toets.domain.workflow import Status
from toets.texts.document.course import EVENTS
from toets.texts.document.public import EVENTS as LATER

E, VIEW = Ground.PRIVACY.mark, Ground.POLICY_VIEW.mark
IN_MAKE_TEST = ("out_of_scope", "eventful", "supplement, withdrawn")


def _all_left_out(case: Case) -> tuple[Redaction, ...]:
    grounds = tuple(Ground)
    found = enumerate(passages(case, PEOPLE))
    return tuple(whole(passage, grounds[place % len(grounds)]) for place, passage in found)


def _at(case: Case, wanted: str) -> Passage:
    """Return the only passage whose text begins so."""
    (found,) = [each for each in passages(case, PEOPLE) if each.text.startswith(wanted)]
    return found


def _answer(case: Case, question: str) -> Passage:
    """Return what was answered to a question in the last version."""
    found = [
        each
        for each in passages(case, PEOPLE)
        if each.label.kind == "version"
        and each.place.endswith((f":{question}:value", f":{question}:text"))
    ]
    return found[-1]


def _record(pdf: bytes) -> dict[str, Any]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        ((name, spec),) = file.attachments.items()
        assert (name, spec.filename) == (PUBLIC_RECORD_NAME, PUBLIC_RECORD_NAME)
        record: dict[str, Any] = json.loads(spec.get_file().read_bytes())
    return record


# Every case that may be published.


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in IN_MAKE_TEST else pytest.mark.proof)
        for name in PUBLIC_CASES
    ],
)
def test_an_edition_of_every_status_keeps_both_standards_with_every_text_left_out(
    name: str,
) -> None:
    case = PUBLIC_CASES[name]()

    assert failures(edition_of(case, _all_left_out(case))) == []


@pytest.mark.proof
@pytest.mark.parametrize("name", PUBLIC_CASES)
def test_an_edition_of_every_status_keeps_both_standards_with_nothing_left_out(name: str) -> None:
    assert failures(plain_edition(name)) == []


def test_every_status_in_which_the_woo_desk_reads_a_case_has_an_edition() -> None:
    wanted = {
        Status.OUT_OF_SCOPE,
        Status.NEGATIVE_ADVICE,
        Status.PERMITTED,
        Status.IN_EXECUTION,
        Status.SUSPENDED,
        Status.REVOKED,
        Status.EXPIRED,
        Status.COMPLETED,
        Status.REFUSED,
        Status.WITHDRAWN,
    }

    assert {made().status for made in PUBLIC_CASES.values()} == wanted


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_ADVICE, Status.SIGNING])
def test_a_case_under_way_has_no_edition(status: Status) -> None:
    case = cases.IN_STATUS[status]()

    with pytest.raises(ValueError, match=f"no public edition of a case in status {status}"):
        edition_of(case)


def test_the_same_source_gives_the_same_bytes() -> None:
    assert edition_of(PUBLIC_CASES["refused"]()) == plain_edition("refused")


# Labels.


def test_every_label_is_as_wide_as_every_other_in_every_size_and_face() -> None:
    for ground in Ground:
        for paragraph in (words(ground.mark), text(bold(ground.mark))):
            size = paragraph.style.fontSize
            drawn = [
                stringWidth(each.text, each.fontName, each.fontSize) for each in paragraph.frags
            ]
            assert sum(drawn) == pytest.approx(EM * size)
            assert "".join(each.text for each in paragraph.frags).strip("\u00a0") == ground.value


@pytest.mark.parametrize(
    ("typed", "escaped", "line"),
    [
        (f"de heer {E} zei", f"de heer {E} zei", "de heer [5.1.2.e] zei"),
        (f"{E}{E}", f"{E} {E}", "[5.1.2.e] [5.1.2.e]"),
        (f"{E}{VIEW}\n{E}", f"{E} {VIEW}<br/>{E}", "[5.1.2.e] [5.2.1] [5.1.2.e]"),
        ("\ufdef \ufffe", "□ □", "□ □"),
    ],
)
def test_a_mark_is_a_label_and_two_stay_two(typed: str, escaped: str, line: str) -> None:
    assert escape(typed) == escaped
    assert plain(typed) == line


def test_a_line_end_next_to_a_label_stays_a_line_end() -> None:
    paragraph = words(f"een\n{E}\ntwee")
    paragraph.wrap(400, 400)

    assert len(paragraph.blPara.lines) == 3


@needs_poppler
def test_what_is_left_out_shows_as_its_ground_wherever_it_stood() -> None:
    case = PUBLIC_CASES["everybody"]()
    title, function = _at(case, "Zoeken in eigen beelden"), _at(case, "ethicus")
    holder = _at(case, "Edo Ethiek")
    left_out = (
        Redaction(title.place, 0, 6, Ground.CRIMINAL_INVESTIGATION, "Reden."),
        whole(function),
        whole(holder),
        *spans(case, "Eenheid Verzonnen", Ground.FUNCTIONING_OF_STATE),
        *spans(case, "effectbeoordeling", Ground.COMPETITION),
    )

    pdf = edition_of(case, left_out)

    found = text_of(pdf)
    gone = ["Zoeken in", "Edo Ethiek", "Eenheid Verzonnen", "effectbeoordeling.pdf"]
    assert [each for each in gone if each in found] == []
    wanted = [
        "Wet open overheid (Woo) 5.1.2.c in eigen beelden Inzet · 5.1.2.i · kenmerk JET-2026-7K3Q",
        "Bewijs: 5.1.2.f .pdf",
        "Ethisch advies: 5.1.2.e",
        "Portefeuillehouder Ethiek & Privacy 5.1.2.e",
    ]
    assert absent(wanted, found) == []


def test_names_of_the_file_and_bookmarks_have_the_ground_in_brackets() -> None:
    case = PUBLIC_CASES["everybody"]()
    title, function = _at(case, "Zoeken in eigen beelden"), _at(case, "jurist")

    pdf = edition_of(case, (Redaction(title.place, 0, 6, Ground.PRIVACY), whole(function)))

    with pikepdf.open(io.BytesIO(pdf)) as file:
        info = {name: str(file.docinfo[name]) for name in ("/Title", "/Author", "/Subject")}
        packet = file.Root.Metadata.read_bytes().decode()
    said = "Openbare versie 1 van JET-2026-7K3Q: [5.1.2.e] in eigen beelden"
    assert info == {
        "/Title": said,
        "/Author": "Community Gezichtsherkenning",
        "/Subject": "Juridisch-ethische toets gezichtsherkenning, openbare versie 1",
    }
    assert f">{said}<" in packet
    bookmarks = [line.strip() for line in outline_of(pdf)]
    assert [line for line in bookmarks if line.startswith("Juridisch advies")] == [
        "Juridisch advies: [5.1.2.e]"
    ]


def test_nothing_of_an_edition_depends_on_what_was_left_out() -> None:
    def made(secret: str) -> bytes:
        case = signed(
            cases.in_decision(cases.submitted({"A3": Answer(text=f"Met {secret} erbij.")})),
            dina=(cases.a_condition(f"Vraag het {secret}."),),
        )
        return edition_of(case, spans(case, secret))

    assert made("Jan") == made("de heer drs. Jan-Willem van der Verzonnen-Verzinsel")


# What page 1 and the chapters say.


@needs_poppler
def test_page_one_says_what_it_is_and_how_often_each_ground_was_used() -> None:
    case = PUBLIC_CASES["refused"]()
    left_out = (
        *spans(case, "Overweging a.", Ground.POLICY_VIEW),
        whole(_at(case, "Dina Digitaal")),
    )

    text_ = text_of(public_edition(source_of(case, PEOPLE, left_out, is_test=True, number=3)), 1)

    wanted = [
        "Openbare versie op grond van de Wet open overheid (Woo) Zoeken in eigen beelden",
        "Niet toegestaan De portefeuillehouder Ethiek & Privacy staat dit niet toe.",
        (
            "Openbare versie Vastgesteld op Uitkomst vastgesteld op Stand van de zaak"
            " 3 1 april 2027 1 september 2026 Afgewezen"
        ),
        "Weggelaten op 4 plaatsen, op 3 gronden.",
        "5.1.1.c Bedrijfsgegevens die in vertrouwen zijn gegeven 1",
        "5.1.2.e Persoonlijke levenssfeer 1",
        "5.2.1 Persoonlijke beleidsopvatting in een stuk voor intern beraad 2",
        "TEST. Bij dit document horen testsleutels.",
        "Dit document is opnieuw opgebouwd uit de gegevens van de zaak",
    ]
    assert absent(wanted, text_) == []


@needs_poppler
def test_an_edition_without_anything_left_out_says_so() -> None:
    bare = source_of(PUBLIC_CASES["negative"](), PEOPLE, inventory=())

    found = text_of(public_edition(bare))

    assert (
        absent(["zijn in de teksten geen delen weggelaten", "Er zijn geen documenten."], found)
        == []
    )


@needs_poppler
def test_a_withdrawn_proposal_tells_its_answers_and_course_but_no_advice() -> None:
    pdf = edition_of(cases.withdrawn(cases.advised()))

    found = text_of(pdf)

    wanted = [
        "Dit voorstel is ingetrokken voordat er een uitkomst was.",
        "Waarom het voorstel is teruggetrokken Omdat het zo is.",
        "Alleen onze eenheid.",
        "Advies gegeven (juridisch) jurist",
        "Teruggetrokken teamleider",
    ]
    assert absent(wanted, found) == []
    assert "Mijn samenvatting." not in found
    advices = [fact for fact in _record(pdf)["facts"] if fact["kind"] == "advice"]
    assert [fact["content"] for fact in advices] == [{}] * 3


@needs_poppler
def test_what_came_after_the_outcome_is_told() -> None:
    found = text_of(plain_edition("eventful"))

    wanted = [
        "Wat er daarna gebeurde",
        "Voorwaarde gemeld (voorwaarde 1) teamleider Gemeten. Stukken: effectbeoordeling.pdf",
        "Gebruik vastgelegd (verbetering van een eerdere vastlegging)",
        "Incident gemeld jurist Een verkeerde treffer. Maatregelen: Gewist.",
        "Stilgelegd door een auteur teamleider Omdat het zo is.",
        "Hervat Dina Digitaal, Digitalisering Omdat het zo is.",
        "Gebruik tot en met 1 april 2027 Aantal keren gebruikt 2",
    ]
    assert absent(wanted, found) == []


@needs_poppler
def test_an_answer_that_is_left_out_whole_takes_what_follows_from_it_along() -> None:
    holds = {**cases.LEGAL_HOLD, **cases.EXPERIMENT}
    case = cases.submitted(holds)
    case = cases.done(case, BRAM, cases.a_lift(case, "B1-niet-nodig"))
    case = cases.in_decision(case)
    case = signed(case)
    rows = [
        each for each in passages(case, PEOPLE) if each.is_whole and ":B1:rows:2" in each.place
    ]
    left_out = (*map(whole, rows), whole(_answer(case, "A1")), whole(_answer(case, "B5")))

    before, after = text_of(edition_of(case)), text_of(edition_of(case, left_out))

    rule = case.rules.questionnaire.signal_rules["B1-niet-nodig"].text
    told = [rule, "Het experiment mag starten", "Experiment · Eenheid", "1 december 2026"]
    assert absent(told, before) == []
    assert [each for each in told if each in after] == []
    wanted = [
        "5.1.2.e mag starten",
        "5.1.2.e · Eenheid Verzonnen",
        "Vraag B5 5.1.2.e",
        # What both holders weighed stays, because nobody left it out.
        "Digitalisering: Overweging c.",
    ]
    assert absent(wanted, after) == []
    assert after.count("Niet beantwoord") == before.count("Niet beantwoord")


@needs_poppler
def test_members_are_named_by_function_and_holders_by_name() -> None:
    found = text_of(plain_edition("everybody"))

    names = {person.name for person in PEOPLE.values()}
    assert {name for name in names if name in found} == {
        "Dora Digitaal",
        "Dina Digitaal",
        "Edo Ethiek",
    }


def test_every_act_that_an_edition_may_tell_of_has_a_name_there() -> None:
    internal = {kind.kind for kind in INTERNAL}

    assert FACTS.keys() - internal - EVENTS.keys() - LATER.keys() == set()


# The inventory, the enclosed data and the seal.


@needs_poppler
def test_the_inventory_lists_every_document_with_judgement_and_grounds() -> None:
    case = PUBLIC_CASES["negative"]()
    source = source_of(case, PEOPLE, spans(case, "Zoeken"))
    file = next(listed for listed in source.inventory if listed.item.is_file)
    listed = (
        replace(
            file,
            judgement=Judgement.PARTLY,
            grounds=(Ground.PRIVACY,),
            name="stuk-2.pdf",
            sha256="a1" * 32,
        ),
        ListedItem(file.item, Judgement.ALREADY_PUBLIC, (), "www.politie.nl"),
        ListedItem(file.item, Judgement.WITHHELD, (Ground.CROWN,), "Wegens het geheim."),
    )
    whole_list = (*source.inventory[:1], *listed)

    found = text_of(public_edition(replace(source, inventory=whole_list)))

    wanted = [
        (
            "Nr. Document Datum Oordeel Gronden 1 Voorstel 5.1.2.e in eigen beelden 1 september 2026"
            " Deels openbaar 5.1.2.e"
        ),
        "Gaat mee als: stuk-2.pdf",
        "Te vinden: www.politie.nl",
        "Niet openbaar 5.1.1.a",
    ]
    assert absent(wanted, found) == []
    assert "a1" * 32 in found.replace(" ", "")
    # Why something is withheld may say what it is.
    assert "Wegens het geheim." not in found


def test_the_enclosed_data_have_labels_for_text_and_neither_hashes_nor_numbers() -> None:
    case = PUBLIC_CASES["refused"]()
    left_out = (
        *spans(case, "Zoeken"),
        *spans(case, "Overweging b.", Ground.POLICY_VIEW),
        whole(_answer(case, "A3")),
    )

    record = _record(edition_of(case, left_out))

    facts = {fact["kind"]: fact for fact in record.pop("facts")}
    lines = record.pop("inventory")
    assert record == {
        "format": FORMAT,
        "reference": "JET-2026-7K3Q",
        "number": 1,
        "established_at": "2027-04-01T08:00:00.000000Z",
        "status": "refused",
        "outcome": "refusal",
        "regime": case.rules.regime,
        "questionnaire": "1.0",
        "procedure": "1.0",
        "guidance": "1.0",
        "title": "[5.1.2.e] in eigen beelden",
        "unit": "Eenheid Verzonnen",
        "grounds": {"5.1.1.c": 1, "5.1.2.e": 2, "5.2.1": 2},
    }
    assert facts["version"]["content"] == {
        "title": "[5.1.2.e] in eigen beelden",
        "unit": "Eenheid Verzonnen",
        "urgent": False,
        "reference": "JET-2026-7K3Q",
        "regime": case.rules.regime,
        "questionnaire_version": "1.0",
        "procedure_version": "1.0",
        "guidance_version": "1.0",
        "despite_stop": "",
        "claim": None,
    }
    assert facts["version"]["answers"][2] == {
        "question": "A3",
        "asked": "Wat is het antwoord op A3?",
        "answer": "[5.1.2.e]",
        "reason": "",
        "explanation": "",
        "evidence": "",
    }
    assert facts["version"]["files"] == ["effectbeoordeling.pdf"]
    assert facts["verdict"]["who"] == "Edo Ethiek, Ethiek & Privacy"
    assert facts["verdict"]["content"]["reasons"]["b"] == "[5.2.1]"
    assert lines[0] == {
        "number": 1,
        "kind": "version",
        "title": "Voorstel: [5.1.2.e] in eigen beelden",
        "date": "2026-09-01",
        "judgement": "partly",
        "grounds": ["5.1.2.e"],
        "name": "",
        "sha256": "",
    }
    assert [found for found in _texts(record | {"facts": facts}) if _is_forbidden(found)] == []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def _is_forbidden(said: str) -> bool:
    numbers = {*PEOPLE, *(f"persoon-{number}" for number in range(1, 30))}
    return said in numbers or re.search("[0-9a-f]{64}", said) is not None


@needs_poppler
def test_no_hash_and_no_code_stands_in_an_edition() -> None:
    for name in ("everybody", "eventful", "supplement, withdrawn"):
        pdf = plain_edition(name)

        found = text_of(pdf)
        assert (
            re.search("[0-9a-f]{8} ?[0-9a-f]{8}|[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}", found)
            is None
        )
        assert [each for each in ("QR", "SHA-256", "hash van") if each in found] == []


def test_an_edition_waits_for_the_seal_of_the_community_alone() -> None:
    with pikepdf.open(io.BytesIO(plain_edition("refused"))) as file:
        assert [str(field.T) for field in file.Root.AcroForm.Fields] == ["zegel-community"]
