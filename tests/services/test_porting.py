"""A case taken along as a file, and a proposal begun from one."""

import hashlib
import json
from dataclasses import replace
from datetime import date

import pytest
from builders import ANSWERS, UNAVAILABLE, UNKNOWN
from cast import ADAM, ANNA, AXEL, BRAM, DINA, ED, SARA, WOUT
from small_rulebook import PARTIES, QUESTIONNAIRE, a_question
from stage import SETTINGS, UNIT, Stage, a_catalogue

from toets.bootstrap import wired
from toets.documents.case_file.form import case_file, case_json
from toets.documents.case_file.reading import read_case_file
from toets.domain.answer import Answer
from toets.domain.audit import FactDigest
from toets.domain.canonical import digest
from toets.domain.carrying import Loss
from toets.domain.facts import Authored
from toets.domain.person import Person
from toets.domain.questionnaire import AnswerType, Question
from toets.domain.sight import view
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, NotFoundError, Obstacle, TransitionRefusedError
from toets.services.porting import ImportReport, NotCarried


def taken(stage: Stage, scene: str, person: Person = ANNA) -> bytes:
    return stage.toets.porting.case_file(stage.actor(person), stage.scenes[scene])


def begun(stage: Stage, content: bytes, person: Person = ANNA) -> str:
    return stage.toets.porting.begin(stage.actor(person), content, "Uit een bestand", UNIT)


# Taking along.


@pytest.mark.parametrize(
    ("scene", "person"),
    [("draft", ANNA), ("submitted", BRAM), ("half_judged", DINA), ("advised", ADAM)],
)
def test_a_reader_takes_along_what_they_see_of_the_case(
    stage: Stage, scene: str, person: Person
) -> None:
    seen = view(stage.case(stage.scenes[scene]), person).case

    assert taken(stage, scene, person) == case_json(seen)


def test_taking_a_case_along_is_a_reading_in_its_log(stage: Stage) -> None:
    content = taken(stage, "submitted", BRAM)

    last = stage.events(stage.scenes["submitted"])[-1]
    sha256 = hashlib.sha256(content).hexdigest()
    assert (last.action, last.actor, last.note) == ("read_case_file", BRAM.number, sha256)


@pytest.mark.parametrize(
    ("scene", "person"),
    [("draft", SARA), ("submitted", DINA), ("permitted", ED), ("negative", DINA)],
)
def test_who_does_not_read_a_case_in_full_finds_no_file_of_it(
    stage: Stage, scene: str, person: Person
) -> None:
    with stage.unchanged(stage.scenes[scene]), pytest.raises(NotFoundError) as caught:
        taken(stage, scene, person)

    assert caught.value.kind == "case"


@pytest.mark.parametrize("person", [AXEL, WOUT])
def test_who_reads_with_a_reason_takes_nothing_along_without(stage: Stage, person: Person) -> None:
    reference, reader = stage.scenes["permitted"], stage.signed_in(person)
    with pytest.raises(InputRefusedError) as caught:
        stage.toets.porting.case_file(reader, reference)
    assert caught.value.obstacles == (Obstacle.of("reading.reason"),)

    stage.toets.reading.open(reader, reference, "Een verzoek.")

    file = read_case_file(stage.toets.porting.case_file(reader, reference))
    assert file == case_file(view(stage.case(reference), person).case)


# Beginning from a file.


def test_a_proposal_begins_with_the_answers_of_a_file_and_nothing_else(stage: Stage) -> None:
    content, now = taken(stage, "completed"), stage.clock.now

    reference = begun(stage, content, ED)

    case = stage.case(reference)
    author = Authored(ED.number, now, 0, 1, invited_by=None)
    assert (case.title, case.unit, case.status) == ("Uit een bestand", UNIT, Status.DRAFT)
    assert (case.facts, case.documents, case.draft.attachments) == ((author,), (), ())
    assert case.draft.answers == {k: a for k, a in ANSWERS.items() if k != "B2.bewijs"}
    assert {(saved.by, saved.at) for saved in case.draft.saved} == {(ED.number, now)}


def test_the_first_event_names_the_file_by_its_hash(stage: Stage) -> None:
    content = taken(stage, "withdrawn")

    reference = begun(stage, content)

    (event,) = stage.events(reference)
    (fact,) = stage.case(reference).facts
    assert (event.action, event.actor, event.note) == (
        "begin",
        ANNA.number,
        hashlib.sha256(content).hexdigest(),
    )
    assert event.facts == (FactDigest(fact.kind, digest(fact)),)
    assert stage.toets.auditing.verify().breaks == ()


def test_a_file_that_an_answer_names_must_be_added_again(stage: Stage) -> None:
    content = taken(stage, "withdrawn")
    evidence = stage.case(stage.scenes["withdrawn"]).draft.answers["B2.bewijs"]

    report = stage.toets.porting.look(stage.actor(ANNA), content)

    assert report == ImportReport(
        reference=stage.scenes["withdrawn"],
        title="Zoeken in eigen beelden",
        unit=UNIT,
        regime="proef",
        questionnaire="1.0",
        sha256=hashlib.sha256(content).hexdigest(),
        came=len(ANSWERS) - 1,
        left_out=(
            NotCarried("B2.bewijs", "Vraag B2", Loss.FILES, evidence, ("effectbeoordeling.pdf",)),
        ),
        to_reread=(),
    )


def test_evidence_that_is_not_there_yet_comes_along_with_its_reason(stage: Stage) -> None:
    content = stage.toets.porting.case_file(
        stage.actor(ANNA), stage.begin({"B2.bewijs": UNAVAILABLE, "A3": UNKNOWN})
    )

    answers = stage.case(begun(stage, content)).draft.answers

    assert answers == {**ANSWERS, "B2.bewijs": UNAVAILABLE, "A3": UNKNOWN}


def test_looking_writes_nothing(stage: Stage) -> None:
    content = taken(stage, "submitted")

    with stage.unchanged(stage.scenes["submitted"]):
        stage.toets.porting.look(stage.actor(ED), content)


def on_a_later_day(stage: Stage, **changed: Question | None) -> Stage:
    """Return the stage under a newer questionnaire with other questions; None takes one out."""
    sections = tuple(
        replace(
            section,
            questions=tuple(
                question
                for old in section.questions
                if (question := changed.get(old.id, old)) is not None
            ),
        )
        for section in QUESTIONNAIRE.sections
    )
    newer = replace(QUESTIONNAIRE, version="1.1", valid_from=date(2026, 8, 1), sections=sections)
    context = replace(stage.toets.context, catalogue=a_catalogue(QUESTIONNAIRE, newer))
    return replace(stage, toets=wired(SETTINGS, context))


def test_under_a_newer_questionnaire_every_answer_without_a_place_is_told_with_what_it_said(
    stage: Stage,
) -> None:
    content = taken(stage, "submitted")
    later = on_a_later_day(
        stage,
        A3=None,
        B8=a_question("B8", AnswerType.NUMBER),
        A2=replace(QUESTIONNAIRE.by_id["A2"], text="Is dit CATCH?"),
    )

    reference = begun(later, content)

    found = later.toets.porting.report(later.actor(ANNA), reference)
    assert found is not None
    report, at = found
    assert at == later.clock.now
    assert {(each.key, each.short, each.loss) for each in report.left_out} == {
        ("A3", "Vraag A3", Loss.GONE),
        ("B8", "Vraag B8", Loss.UNFIT),
        ("B2.bewijs", "Vraag B2", Loss.FILES),
    }
    assert {e.key: e.answer for e in report.left_out if e.loss is not Loss.FILES} == {
        "A3": ANSWERS["A3"],
        "B8": ANSWERS["B8"],
    }
    assert report.to_reread == ("A2",)
    kept = later.case(reference).draft.answers
    assert kept == {k: a for k, a in ANSWERS.items() if k not in ("A3", "B8", "B2.bewijs")}


def test_a_question_under_another_id_is_told_as_gone(stage: Stage) -> None:
    later = on_a_later_day(stage, A3=replace(PARTIES, id="A9"))

    report = later.toets.porting.look(later.actor(ANNA), taken(stage, "submitted"))

    assert ("A3", Loss.GONE) in {(each.key, each.loss) for each in report.left_out}


def changed(content: bytes, **header: object) -> bytes:
    return json.dumps({**json.loads(content), **header}).encode()


def test_an_answer_to_a_question_that_never_was_is_told(stage: Stage) -> None:
    plain = json.loads(taken(stage, "draft"))
    plain["draft"]["answers"]["Z9"] = plain["draft"]["answers"]["A3"]

    report = stage.toets.porting.look(stage.actor(ANNA), json.dumps(plain).encode())

    assert NotCarried("Z9", "", Loss.GONE, ANSWERS["A3"], ()) in report.left_out


def test_from_another_regime_every_answer_is_to_be_read_again(stage: Stage) -> None:
    content = taken(stage, "draft")
    rules = {**json.loads(content)["rules"], "regime": "anders"}

    report = stage.toets.porting.look(stage.actor(ANNA), changed(content, rules=rules))

    came = ANSWERS.keys() - {"B2.bewijs"}
    assert report.to_reread == tuple(q.id for q in QUESTIONNAIRE if q.id in came)


@pytest.mark.parametrize("scene", ["draft", "supplement", "submitted", "completed", "withdrawn"])
def test_export_and_import_give_the_same_answers(stage: Stage, scene: str) -> None:
    content = taken(stage, scene)
    given, _ = read_case_file(content).given(stage.case(stage.scenes[scene]).rules)

    again = stage.toets.porting.case_file(stage.actor(ANNA), begun(stage, content))

    kept, _ = read_case_file(again).given(stage.case(stage.scenes[scene]).rules)
    assert kept == {key: answer for key, answer in given.items() if key != "B2.bewijs"}


def test_the_report_is_for_who_began_and_for_nobody_else(stage: Stage) -> None:
    reference = begun(stage, taken(stage, "draft"))
    report = stage.toets.porting.report

    assert report(stage.actor(ANNA), reference) is not None
    assert report(stage.actor(ANNA), stage.scenes["draft"]) is None
    assert report(stage.actor(ADAM), stage.scenes["draft"]) is None
    with pytest.raises(NotFoundError):
        report(stage.actor(ED), reference)


# What is refused.


def test_a_broken_file_begins_nothing_and_says_all_that_is_wrong(stage: Stage) -> None:
    content = changed(taken(stage, "draft"), title=1, x=2)

    with stage.unchanged(stage.scenes["draft"]), pytest.raises(InputRefusedError) as caught:
        begun(stage, content)

    assert set(caught.value.obstacles) == {
        Obstacle.of("case_file.type", path="title", value="str"),
        Obstacle.of("case_file.key_unknown", path="x"),
    }


def test_a_version_that_was_changed_is_told_as_changed(stage: Stage) -> None:
    content = taken(stage, "submitted").replace(b"Alleen onze eenheid.", b"Iedereen.")

    with pytest.raises(InputRefusedError) as caught:
        begun(stage, content)

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["case_file.changed"]


def test_a_file_without_an_answer_begins_nothing(stage: Stage) -> None:
    empty = stage.toets.drafting.begin(stage.actor(ANNA), "Leeg", UNIT)
    content = stage.toets.porting.case_file(stage.actor(ANNA), empty)

    with stage.unchanged(empty), pytest.raises(InputRefusedError) as caught:
        begun(stage, content)

    assert caught.value.obstacles == (Obstacle.of("case_file.no_answers"),)


def test_a_proposal_from_a_file_has_a_title_and_a_unit_too(stage: Stage) -> None:
    content = taken(stage, "draft")

    with stage.unchanged(stage.scenes["draft"]), pytest.raises(InputRefusedError) as caught:
        stage.toets.porting.begin(stage.actor(ANNA), content, " ", "")

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["text.missing"] * 2


@pytest.mark.parametrize("person", [BRAM, SARA, DINA])
def test_who_is_no_initiator_begins_nothing_from_a_file(stage: Stage, person: Person) -> None:
    content = taken(stage, "draft")

    with stage.unchanged(stage.scenes["draft"]), pytest.raises(TransitionRefusedError):
        begun(stage, content, person)
    with pytest.raises(TransitionRefusedError):
        stage.toets.porting.look(stage.actor(person), content)


def test_an_answer_that_is_too_long_for_its_question_is_refused_with_its_place(
    stage: Stage,
) -> None:
    plain = json.loads(taken(stage, "draft"))
    plain["draft"]["answers"]["A3"]["text"] = "x" * 20_001

    with pytest.raises(InputRefusedError) as caught:
        begun(stage, json.dumps(plain).encode())

    assert caught.value.obstacles == (
        Obstacle.of(
            "case_file.text_long",
            path="draft.answers.A3.text",
            length=20_001,
            longest=20_000,
        ),
    )


def test_an_option_that_does_not_exist_is_told_and_its_answer_kept_for_reading(
    stage: Stage,
) -> None:
    plain = json.loads(taken(stage, "draft"))
    plain["draft"]["answers"]["A1"]["text"] = "verzonnen"

    report = stage.toets.porting.look(stage.actor(ANNA), json.dumps(plain).encode())

    assert (
        NotCarried("A1", "Vraag A1", Loss.UNFIT, Answer(text="verzonnen"), ()) in report.left_out
    )
