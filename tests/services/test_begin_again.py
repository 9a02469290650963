"""Beginning with the answers of an earlier case: of one that ended, or to renew a permission."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from builders import ANSWERS, END, REASON, a_use
from cast import ADAM, ANNA, BRAM, DINA, ED, SARA, UMA
from small_rulebook import QUESTIONNAIRE
from stage import A_PDF, SETTINGS, UNIT, Stage, a_catalogue

from toets.bootstrap import wired
from toets.domain.answer import Answer
from toets.domain.audit import FactDigest
from toets.domain.calendar import end_of_day
from toets.domain.canonical import digest
from toets.domain.carrying import LeftOut, Loss
from toets.domain.deeds import Evaluate, Recall, Submit, Withdraw
from toets.domain.facts import Authored, BasedOn, FiguresOfUse
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, NotFoundError, Obstacle, TransitionRefusedError
from toets.services.drafting import Begun

ENDED = ["revoked", "expired", "completed", "refused", "negative", "out_of_scope", "withdrawn"]
RENEWABLE = ["permitted", "in_execution", "suspended", "expired", "completed"]


def begin_again(stage: Stage, earlier: str, person: Person = ANNA) -> Begun:
    return stage.toets.drafting.begin_again(stage.actor(person), earlier, "Nog eens", UNIT)


def renew(stage: Stage, earlier: str, person: Person = ANNA) -> Begun:
    return stage.toets.drafting.renew(stage.actor(person), earlier, "Verlenging", UNIT)


@pytest.mark.parametrize("scene", ENDED)
def test_a_case_that_ended_is_begun_again_with_its_answers_and_nothing_else(
    stage: Stage, scene: str
) -> None:
    earlier, now = stage.scenes[scene], stage.clock.now

    begun = begin_again(stage, earlier)

    assert (begun.left_out, begun.to_reread) == ((), ())
    case = stage.case(begun.reference)
    link = BasedOn(
        ANNA.number,
        now,
        0,
        1,
        reference=earlier,
        of_version=1,
        renewal=False,
        figures=None,
        evaluation="",
    )
    author = Authored(ANNA.number, now, 0, 1, invited_by=None)
    assert (case.title, case.unit, case.status) == ("Nog eens", UNIT, Status.DRAFT)
    assert (case.facts, case.documents, case.draft.vanished) == ((author, link), (), ())
    version = stage.case(earlier).version
    assert version is not None
    assert without_files(case.draft.answers) == without_files(version.answers)
    assert {(saved.by, saved.at) for saved in case.draft.saved} == {(ANNA.number, now)}


def without_files(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if key != "B2.bewijs"}


def test_one_event_tells_that_it_began_and_from_what(stage: Stage) -> None:
    begun = begin_again(stage, stage.scenes["withdrawn"])

    (event,) = stage.events(begun.reference)
    facts = stage.case(begun.reference).facts
    assert (event.action, event.actor, event.steps) == ("begin", ANNA.number, ())
    assert event.facts == tuple(FactDigest(fact.kind, digest(fact)) for fact in facts)
    assert stage.toets.auditing.verify().breaks == ()


def test_the_files_come_along_as_files_of_the_new_case(stage: Stage) -> None:
    earlier = stage.scenes["withdrawn"]
    (old,) = stage.case(earlier).draft.attachments

    begun = begin_again(stage, earlier)

    case = stage.case(begun.reference)
    (new,) = case.draft.attachments
    assert new == replace(old, id=new.id, added_by=ANNA.number, added_at=stage.clock.now)
    assert new.id != old.id
    assert case.draft.answers["B2.bewijs"].choices == (new.id,)
    read = stage.toets.reading.attachment
    assert read(stage.actor(ANNA), begun.reference, new.id) == (new, A_PDF)
    with pytest.raises(NotFoundError):
        read(stage.actor(ANNA), begun.reference, old.id)


def test_the_copy_is_a_draft_as_any_other(stage: Stage) -> None:
    begun = begin_again(stage, stage.scenes["refused"])

    with stage.recording(ANNA, begun.reference, "submit"):
        stage.act(ANNA, begun.reference, Submit())


def with_a_newer_questionnaire(stage: Stage) -> Stage:
    """Return the stage on a day when a questionnaire without A3 is in force."""
    sections = tuple(
        replace(section, questions=tuple(q for q in section.questions if q.id != "A3"))
        for section in QUESTIONNAIRE.sections
    )
    newer = replace(QUESTIONNAIRE, version="1.1", valid_from=date(2026, 8, 1), sections=sections)
    context = replace(stage.toets.context, catalogue=a_catalogue(QUESTIONNAIRE, newer))
    return replace(stage, toets=wired(SETTINGS, context))


def test_an_answer_that_today_has_no_place_for_is_told_and_never_dropped_in_silence(
    stage: Stage,
) -> None:
    later = with_a_newer_questionnaire(stage)

    begun = begin_again(later, stage.scenes["withdrawn"])

    case = later.case(begun.reference)
    assert begun.left_out == (LeftOut("A3", "Vraag A3", Loss.GONE),)
    assert case.rules.questionnaire.version == "1.1"
    assert case.draft.answers.keys() == ANSWERS.keys() - {"A3"}


@pytest.mark.parametrize("scene", RENEWABLE)
def test_a_permission_is_renewed_with_how_it_was_used_until_now(stage: Stage, scene: str) -> None:
    earlier = stage.scenes[scene]

    begun = renew(stage, earlier)

    (link,) = stage.case(begun.reference).of(BasedOn)
    uses = 1 if scene == "completed" else 0
    assert link == BasedOn(
        ANNA.number,
        stage.clock.now,
        0,
        1,
        reference=earlier,
        of_version=1,
        renewal=True,
        figures=FiguresOfUse(uses, 10 * uses, 2 * uses, 7 * uses, 0, 0),
        evaluation="Het hielp." if scene == "completed" else "",
    )


def test_the_last_evaluation_counts(stage: Stage) -> None:
    earlier = stage.scenes["in_execution"]
    stage.act(ANNA, earlier, a_use())
    stage.act(ANNA, earlier, Evaluate("Het begin was stroef."))
    stage.act(ANNA, earlier, Evaluate("Het werkt."))

    (link,) = stage.case(renew(stage, earlier).reference).of(BasedOn)

    assert link.evaluation == "Het werkt."
    assert link.figures == FiguresOfUse(1, 10, 2, 7, 0, 0)


def test_a_renewal_makes_the_permission_last_no_longer(stage: Stage) -> None:
    earlier = stage.scenes["in_execution"]
    before = stage.case(earlier)

    renew(stage, earlier)

    assert stage.case(earlier) == before
    stage.clock.now = end_of_day(END)
    assert stage.toets.proceedings.expire_if_due(earlier)


# What is refused.


Beginning = Callable[..., Begun]


@pytest.mark.parametrize(
    ("begin", "scene", "code"),
    [
        (begin_again, "draft", "earlier.not_ended"),
        (begin_again, "in_decision", "earlier.not_ended"),
        (begin_again, "in_execution", "earlier.not_ended"),
        (renew, "revoked", "earlier.not_renewable"),
        (renew, "refused", "earlier.not_renewable"),
        (renew, "withdrawn", "earlier.not_renewable"),
        (renew, "signing", "earlier.not_renewable"),
    ],
)
def test_only_what_ended_is_begun_again_and_only_a_permission_renewed(
    stage: Stage, begin: Beginning, scene: str, code: str
) -> None:
    reference = stage.scenes[scene]
    expected = [code, "earlier.no_version"] if scene == "draft" else [code]

    with stage.unchanged(reference), pytest.raises(TransitionRefusedError) as caught:
        begin(stage, reference)

    assert [obstacle.code for obstacle in caught.value.obstacles] == expected


def test_of_a_draft_that_was_given_up_there_is_nothing_to_take_over(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    stage.act(ANNA, reference, Withdraw(REASON))

    with stage.unchanged(reference), pytest.raises(TransitionRefusedError) as caught:
        begin_again(stage, reference)

    assert caught.value.obstacles == (Obstacle.of("earlier.no_version", reference=reference),)


def test_what_was_recalled_and_given_up_begins_again_from_what_was_submitted(
    stage: Stage,
) -> None:
    reference = stage.scenes["submitted"]
    stage.act(ANNA, reference, Recall(REASON))
    stage.act(ANNA, reference, Withdraw(REASON))

    begun = begin_again(stage, reference)

    assert stage.case(begun.reference).of(BasedOn)[0].of_version == 1


@pytest.mark.parametrize("begin", [begin_again, renew])
@pytest.mark.parametrize("person", [ED, UMA])
def test_a_case_that_somebody_does_not_read_does_not_exist(
    stage: Stage, begin: Beginning, person: Person
) -> None:
    reference = stage.scenes["completed"]

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        begin(stage, reference, person)

    assert caught.value.kind == "case"


@pytest.mark.parametrize("begin", [begin_again, renew])
@pytest.mark.parametrize("person", [BRAM, SARA, DINA])
def test_who_is_no_initiator_begins_nothing_again(
    stage: Stage, begin: Beginning, person: Person
) -> None:
    reference = stage.scenes["completed"]

    with stage.unchanged(reference), pytest.raises(TransitionRefusedError) as caught:
        begin(stage, reference, person)

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["rights.none"]


@pytest.mark.parametrize("begin", [begin_again, renew])
def test_every_author_of_the_earlier_case_may(stage: Stage, begin: Beginning) -> None:
    begun = begin(stage, stage.scenes["completed"], ADAM)

    assert stage.case(begun.reference).authors == (ADAM.number,)


def test_a_copy_has_a_title_and_a_unit_too(stage: Stage) -> None:
    reference = stage.scenes["withdrawn"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        stage.toets.drafting.begin_again(stage.actor(ANNA), reference, " ", "")

    assert [obstacle.code for obstacle in caught.value.obstacles] == ["text.missing"] * 2


def test_a_case_that_does_not_exist_is_not_begun_again(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        begin_again(stage, "JET-2026-NIET")
