import pytest
from builders import ANSWERS, STOP
from cast import ADAM, ANNA, BRAM, ED, FLEUR, SARA
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Submit
from toets.domain.person import Person
from toets.domain.sight import Sight
from toets.domain.workflow import Status


@pytest.mark.parametrize("author", [ANNA, ADAM])
def test_an_author_submits_and_the_draft_becomes_version_1(stage: Stage, author: Person) -> None:
    reference = stage.scenes["draft"]

    with stage.recording(author, reference, "submit"):
        stage.act(author, reference, Submit())

    case = stage.case(reference)
    assert case.status is Status.IN_ADVICE
    assert case.version is not None
    assert {key: case.version.answers[key] for key in ANSWERS if key != "B2.bewijs"} == {
        key: answer for key, answer in ANSWERS.items() if key != "B2.bewijs"
    }
    assert case.version.attachments == case.draft.attachments


def test_the_event_of_a_submission_names_the_hash_of_the_version(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    stage.act(ANNA, reference, Submit())

    version = stage.case(reference).version
    event = stage.events(reference)[-1]
    assert version is not None
    assert (event.version, event.round, event.content_hash) == (1, 1, version.content_hash)
    assert event.facts[0].sha256 == version.content_hash


def test_the_act_returns_the_case_as_the_author_sees_it(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    seen = stage.toets.proceedings.act(stage.actor(ANNA), reference, Submit())

    assert (seen.sight, seen.case.status) == (Sight.FULL, Status.IN_ADVICE)


@pytest.mark.parametrize("person", [BRAM, SARA, FLEUR])
def test_once_submitted_the_community_finds_the_case(stage: Stage, person: Person) -> None:
    reference = stage.scenes["draft"]
    stage.act(ANNA, reference, Submit())

    assert stage.toets.reading.open(stage.actor(person), reference).sight is Sight.FULL


def test_an_incomplete_proposal_is_not_submitted(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    stage.answer(reference, {"A3": Answer(), "A2": Answer(text="nee")})

    with stage.refusing(ANNA, reference, "submit", "answer.missing", "answer.missing"):
        stage.act(ANNA, reference, Submit())


def test_a_stop_is_submitted_with_reasons(stage: Stage) -> None:
    reference = stage.begin(STOP)

    with stage.recording(ANNA, reference, "submit"):
        stage.act(ANNA, reference, Submit("Wij willen het oordeel horen."))

    assert stage.case(reference).has_stop


def test_ed_finds_nothing_to_submit(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.not_finding(ED, reference, "submit"):
        stage.act(ED, reference, Submit())


@pytest.mark.parametrize("author", [ANNA, ADAM])
def test_what_was_submitted_is_not_submitted_twice(stage: Stage, author: Person) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(author, reference, "submit", "status.wrong"):
        stage.act(author, reference, Submit())
