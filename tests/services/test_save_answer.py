from decimal import Decimal

import pytest
from builders import ANSWERS, EXPERIMENT, REASON, STOP, UNKNOWN
from cast import ADAM, ANNA, BRAM, DINA, ED
from stage import A_PDF, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Submit
from toets.domain.facts import VanishedSignal
from toets.domain.person import Person
from toets.errors import InputRefusedError, NotFoundError, Obstacle, StaleAnswerError
from toets.services.drafting import Saved
from toets.store.drafts import DraftAnswer

NEW = Answer(text="Ook de buren.")


def save(
    stage: Stage, person: Person, reference: str, key: str, answer: Answer | None, seen: int
) -> Saved:
    return stage.toets.drafting.save(stage.actor(person), reference, key, answer, seen)


def test_an_answer_is_kept_with_its_version_who_and_when(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    stage.clock.advance(hours=1)

    saved = save(stage, ADAM, reference, "A3", NEW, 1)

    assert saved == Saved(DraftAnswer("A3", 2, NEW, ADAM.number, stage.clock.now), ())
    assert stage.toets.drafting.open(stage.actor(ANNA), reference).answers["A3"] == saved.kept


def test_saving_a_draft_is_no_act_and_writes_no_event(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    before = stage.events(reference)

    save(stage, ANNA, reference, "A3", NEW, 1)

    assert stage.events(reference) == before


def test_the_same_author_saves_again_on_the_version_they_got_back(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    first = save(stage, ANNA, reference, "A3", NEW, 1)

    second = save(stage, ANNA, reference, "A3", UNKNOWN, first.kept.version)

    assert second.kept.version == 3
    assert stage.case(reference).draft.answers["A3"] == UNKNOWN


def test_a_stale_answer_brings_both_texts_and_who_saved_when(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    stage.clock.advance(minutes=7)
    by_adam = save(stage, ADAM, reference, "A3", Answer(text="Van Adam."), 1).kept
    stage.clock.advance(minutes=1)
    before = stage.rows()

    with pytest.raises(StaleAnswerError) as caught:
        save(stage, ANNA, reference, "A3", Answer(text="Van Anna."), 1)

    error = caught.value
    assert (error.key, error.current, error.typed, error.saved_by, error.saved_at) == (
        "A3",
        Answer(text="Van Adam."),
        Answer(text="Van Anna."),
        ADAM.number,
        by_adam.saved_at,
    )
    assert stage.rows() == before


def test_an_answer_is_cleared(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    save(stage, ANNA, reference, "A3", None, 1)

    assert "A3" not in stage.case(reference).draft.answers


def test_what_a_new_answer_hides_is_told_and_kept(stage: Stage) -> None:
    reference = stage.begin({**EXPERIMENT, "B3": Answer(number=Decimal(120))})

    saved = save(stage, ANNA, reference, "A1", ANSWERS["A1"], 1)

    assert saved.hidden == ("A4", "B3")
    assert stage.case(reference).draft.answers["A4"] == EXPERIMENT["A4"]


def test_a_signal_that_disappears_is_kept_with_who_changed_the_answer(stage: Stage) -> None:
    reference = stage.begin(STOP)
    stage.clock.advance(minutes=3)

    save(stage, ADAM, reference, "B6", Answer(choices=("eigen",)), 1)

    (vanished,) = stage.case(reference).draft.vanished
    assert vanished == VanishedSignal(vanished.signal, ADAM.number, stage.clock.now)
    assert (vanished.signal.rule, vanished.signal.answer) == ("B6-internet", STOP["B6"])


def test_members_see_a_vanished_signal_in_the_version_that_was_submitted(stage: Stage) -> None:
    reference = stage.begin(STOP)
    save(stage, ADAM, reference, "B6", Answer(choices=("eigen",)), 1)

    stage.act(ANNA, reference, Submit())

    version = stage.toets.reading.open(stage.actor(BRAM), reference).case.version
    assert version is not None
    assert [vanished.signal.rule for vanished in version.vanished] == ["B6-internet"]


@pytest.mark.parametrize(
    ("key", "answer", "code"),
    [
        ("A1", Answer(text="pilot"), "answer.option"),
        ("A1", UNKNOWN, "answer.unknown_refused"),
        ("A3", Answer(text="x" * 20_001), "answer.too_long"),
        ("B2.bewijs", Answer(choices=("verzonnen",)), "answer.file_unknown"),
        ("A2", Answer(text="ja", number=Decimal(1)), "answer.form"),
        ("B8", Answer(text="nee", choices=("ja",)), "answer.form"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_and_nothing_changes(
    stage: Stage, key: str, answer: Answer, code: str
) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        save(stage, ANNA, reference, key, answer, 1)

    assert [obstacle.code for obstacle in caught.value.obstacles] == [code]


@pytest.mark.parametrize("key", ["Z9", "A3.bewijs", "", "A1'; DROP TABLE fact"])
def test_a_question_that_does_not_exist_is_not_found(stage: Stage, key: str) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        save(stage, ANNA, reference, key, NEW, 0)

    assert caught.value.kind == "question"


def test_a_file_of_another_case_is_no_evidence_here(stage: Stage) -> None:
    elsewhere = stage.begin()
    reference = stage.scenes["draft"]
    file = stage.toets.drafting.attach(
        stage.actor(ANNA), elsewhere, "B2.bewijs", "elders.pdf", A_PDF
    )

    with pytest.raises(InputRefusedError) as caught:
        save(stage, ANNA, reference, "B2.bewijs", Answer(choices=(file.id,)), 1)

    assert caught.value.obstacles == (
        Obstacle.of("answer.file_unknown", question="B2", value=file.id),
    )


def test_ed_finds_no_draft_to_answer(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.not_finding(ED, reference, "save_answer"):
        save(stage, ED, reference, "A3", NEW, 1)
    with stage.unchanged(reference), pytest.raises(NotFoundError):
        stage.toets.drafting.open(stage.actor(ED), reference)


@pytest.mark.parametrize(("scene", "person"), [("supplement", BRAM), ("in_decision", DINA)])
def test_who_may_read_a_case_does_not_answer_in_it(
    stage: Stage, scene: str, person: Person
) -> None:
    reference = stage.scenes[scene]

    with stage.refusing(person, reference, "save_answer", "rights.none"):
        save(stage, person, reference, "A3", NEW, 1)


def test_a_title_changes_in_a_draft(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    stage.toets.drafting.rename(stage.actor(ADAM), reference, " Anders ", " Elders ", urgent=True)

    case = stage.case(reference)
    assert (case.title, case.unit, case.urgent) == ("Anders", "Elders", True)


def test_a_draft_does_not_lose_its_title(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError):
        stage.toets.drafting.rename(stage.actor(ANNA), reference, " ", "Elders", urgent=False)


def test_ed_finds_no_draft_to_rename(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.not_finding(ED, reference, "rename"):
        stage.toets.drafting.rename(stage.actor(ED), reference, REASON, "Elders", urgent=False)
