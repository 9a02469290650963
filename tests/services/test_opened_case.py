"""What an opened case carries for the screens: only what its reader may see."""

from datetime import timedelta

import pytest
from builders import END, REASON, a_request, a_use, an_advice
from cast import (
    ADAM,
    ANNA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    UMA,
)
from sqlalchemy import text
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import (
    AddAuthor,
    AssessJoin,
    Comment,
    ConsentJoin,
    Evaluate,
    ProposeCorrigendum,
    Recuse,
    RefuseJoin,
    ReportChange,
    RequestCompletion,
    RequestJoin,
    RequestResume,
    Resubmit,
    SignCorrigendum,
    Transfer,
)
from toets.domain.facts import Aspect, FiguresOfUse
from toets.domain.person import Person, Seat
from toets.domain.questionnaire import Discipline
from toets.domain.sight import Sight
from toets.domain.workflow import Step
from toets.errors import NotFoundError
from toets.services.opened import OpenedCase
from toets.services.opening import Execution, Gathering, Requests
from toets.services.reading import JoinState, OwnJoin


def opened(stage: Stage, person: Person, scene: str) -> OpenedCase:
    return stage.toets.reading.open(stage.actor(person), stage.scenes[scene], "Controle")


def leave(stage: Stage, person: Person) -> None:
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text("UPDATE person SET active = :no WHERE number = :n"),
            {"no": False, "n": person.number},
        )


# The round of advice.


def test_the_secretary_sees_who_is_asked_and_who_could_be(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(SARA, reference, a_request(stage.case(reference), BRAM))

    found = opened(stage, SARA, "submitted").gathering

    assert [invitation.invitee for invitation in found.invitations] == [BRAM.number]
    assert {discipline: [p.number for p in who] for discipline, who in found.eligible.items()} == {
        Discipline.JURIDISCH: [BELLA.number, BRAM.number],
        Discipline.ETHISCH: [CHRIS.number],
        Discipline.TECHNISCH: [TESS.number],
    }
    assert found.needs_guest is False


def test_the_secretary_is_told_when_a_guest_is_needed(stage: Stage) -> None:
    stage.act(CHRIS, stage.scenes["submitted"], Recuse(REASON))

    assert opened(stage, SARA, "submitted").gathering.needs_guest is True


@pytest.mark.parametrize("person", [BRAM, FLEUR, ANNA])
def test_nobody_else_is_told_who_could_advise(stage: Stage, person: Person) -> None:
    found = opened(stage, person, "submitted").gathering

    assert (found.eligible, found.needs_guest) == ({}, False)


def test_authors_and_holders_see_no_request_to_a_member(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(SARA, reference, a_request(stage.case(reference), BRAM))

    found = opened(stage, ANNA, "submitted")

    assert found.gathering == Gathering((), (), {}, needs_guest=False)
    timeline = stage.toets.reading.timeline(stage.actor(ANNA), reference)
    assert [event.action for event in timeline] == ["begin", "add_author", "submit"]
    assert BRAM.number not in found.names


def test_a_discussion_is_shown_to_who_may_read_it(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))
    stage.act(TESS, reference, Comment("A3", "Voor u.", for_author=True))

    seen = {
        person.name: [
            [remark.text for remark in thread.remarks]
            for thread in opened(stage, person, "submitted").gathering.threads
        ]
        for person in (SARA, CHRIS, ANNA)
    }

    assert seen == {
        SARA.name: [["Onder ons."], ["Voor u."]],
        CHRIS.name: [["Onder ons."], ["Voor u."]],
        ANNA.name: [["Voor u."]],
    }
    told = stage.toets.reading.timeline(stage.actor(ANNA), reference)
    assert [event.actor for event in told if event.action == "comment"] == [TESS.number]


def test_holders_find_no_discussion(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))

    assert opened(stage, DINA, "in_decision").gathering.threads == ()
    told = stage.toets.reading.timeline(stage.actor(DINA), reference)
    assert "comment" not in [event.action for event in told]


# Versions and authors.


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA])
def test_who_reads_two_versions_sees_what_changed_by_whom(stage: Stage, person: Person) -> None:
    reference = stage.scenes["supplement"]
    stage.clock.advance(hours=1)
    answer = Answer(text="Ook een andere eenheid.")
    stage.toets.drafting.save(stage.actor(ADAM), reference, "A3", answer, 1)
    assert opened(stage, person, "supplement").differences == ()
    stage.act(ANNA, reference, Resubmit())

    (found,) = opened(stage, person, "supplement").differences

    (change,) = found.difference.answers
    assert (found.old, found.new) == (1, 2)
    assert (change.key, change.old, change.new) == (
        "A3",
        Answer(text="Alleen onze eenheid."),
        answer,
    )
    assert (change.by, change.at) == (ADAM.number, stage.clock.now)


def test_who_leads_the_case_is_told(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    assert opened(stage, ADAM, "draft").lead == ANNA.number

    stage.act(ANNA, reference, AddAuthor(ED.number))
    stage.act(ANNA, reference, Transfer(ED.number, REASON))

    found = opened(stage, ADAM, "draft")
    assert (found.lead, found.names[ED.number].name) == (ED.number, ED.name)


# After the decision.


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA, DINA, FLEUR])
def test_the_case_tells_how_it_was_used(stage: Stage, person: Person) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(UMA, reference, a_use())
    stage.act(ANNA, reference, a_use(corrects=1, candidates=9, rejected=6))

    found = opened(stage, person, "in_execution").execution

    (_, corrected) = stage.case(reference).facts[-2:]
    assert found == Execution(
        conditions=(),
        uses=(corrected,),
        figures=FiguresOfUse(1, 9, 2, 6, 0, 0),
        uses_left=None,
        units=("Eenheid Verzonnen",),
    )


@pytest.mark.parametrize("scene", ["draft", "submitted", "signing", "refused"])
def test_without_a_permission_there_is_no_use(stage: Stage, scene: str) -> None:
    nothing = Execution((), (), FiguresOfUse(0, 0, 0, 0, 0, 0), None, ())

    assert opened(stage, ANNA, scene).execution == nothing


def test_what_waits_for_a_second_person_is_told(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))
    stage.act(ANNA, reference, ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme."))
    stage.act(ANNA, reference, Evaluate("Het hielp."))
    stage.act(ANNA, reference, RequestCompletion(REASON))
    stage.act(SARA, reference, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON))

    found = opened(stage, DINA, "in_execution").requests

    assert found.completion is not None
    assert found.corrigendum is not None
    assert (found.appointment, found.resume) == (None, None)
    assert [change.reported.text for change in found.changes] == ["Een nieuw algoritme."]
    assert [join.request.person for join in found.joins] == [ED.number]
    assert opened(stage, ANNA, "suspended").requests == Requests()
    stage.act(DINA, stage.scenes["suspended"], RequestResume(REASON))
    request = opened(stage, ANNA, "suspended").requests.resume
    assert request is not None
    assert request.seat is Seat.DIGITALISERING


def test_a_title_that_was_mended_is_told_mended(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.act(SARA, reference, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON))
    for holder in (DINA, EDO):
        stage.act(holder, reference, SignCorrigendum(1))

    (line,) = [
        line
        for line in stage.toets.reading.overview(stage.actor(BRAM))
        if line.reference == reference
    ]
    found = stage.toets.reading.permissions_about(stage.actor(UMA), "foto's")

    assert line.title == "Zoeken in eigen foto's"
    assert [(told.reference, told.title) for told in found] == [
        (reference, "Zoeken in eigen foto's")
    ]


def test_a_permission_whose_last_day_passed_is_no_permission_about_anything(
    stage: Stage,
) -> None:
    stage.clock.now += timedelta(days=(END - stage.clock.now.date()).days + 1)

    assert stage.toets.reading.permissions_about(stage.actor(UMA), "zoeken beelden") == ()


# A seat that nobody can decide for.


@pytest.mark.parametrize("scene", ["in_decision", "half_judged", "signing", "suspended"])
def test_a_seat_without_anybody_who_can_decide_is_told(stage: Stage, scene: str) -> None:
    assert opened(stage, SARA, scene).vacant == ()

    leave(stage, EDO)

    for person in (SARA, ANNA, DINA):
        assert opened(stage, person, scene).vacant == (Seat.ETHIEK_PRIVACY,)


def test_another_holder_of_the_same_seat_fills_it(stage: Stage) -> None:
    leave(stage, DINA)

    assert opened(stage, SARA, "in_decision").vacant == ()


def test_a_holder_who_stepped_aside_leaves_the_seat_empty(stage: Stage) -> None:
    stage.act(EDO, stage.scenes["in_decision"], Recuse(REASON))

    assert opened(stage, SARA, "in_decision").vacant == (Seat.ETHIEK_PRIVACY,)
    assert opened(stage, SARA, "signing").vacant == ()


@pytest.mark.parametrize("scene", ["submitted", "refused", "completed", "withdrawn"])
def test_where_nobody_has_to_decide_no_seat_is_missed(stage: Stage, scene: str) -> None:
    leave(stage, EDO)

    assert opened(stage, SARA, scene).vacant == ()


# From the register.


def test_who_works_in_the_unit_finds_what_they_can_do_and_what_was_done_there(
    stage: Stage,
) -> None:
    reference = stage.scenes["in_execution"]
    stage.join(reference)
    stage.act(ANNA, reference, a_use())
    stage.act(ED, reference, a_use(unit="Eenheid Elders", authority="OM-2026-0002"))

    found = stage.toets.reading.entry(stage.actor(UMA), reference)

    (own, _) = stage.case(reference).facts[-2:]
    assert found.offered == (Step.RECORD_USE, Step.REQUEST_JOIN)
    assert found.uses == (own,)
    assert [document.kind for document in found.documents] == ["use"]
    assert found.joins == ()


def test_who_works_elsewhere_finds_what_became_of_the_request_to_join(stage: Stage) -> None:
    reference, entry = stage.scenes["permitted"], stage.toets.reading.entry
    asked_at = stage.clock.now
    stage.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))
    assert entry(stage.actor(ED), reference).joins == (OwnJoin(asked_at, JoinState.OPEN, ""),)
    assert entry(stage.actor(UMA), reference).joins == ()
    stage.act(BRAM, reference, AssessJoin(1, is_new_use=False, reasons=REASON))
    stage.act(DINA, reference, RefuseJoin(1, "Eerst een jaar afwachten."))
    stage.act(ED, reference, RequestJoin("Nog eens."))
    stage.act(BRAM, reference, AssessJoin(2, is_new_use=True, reasons="Andere beelden."))
    stage.act(ED, reference, RequestJoin("En nog eens."))
    stage.act(BRAM, reference, AssessJoin(3, is_new_use=False, reasons=REASON))
    for holder in (DINA, EDO):
        stage.act(holder, reference, ConsentJoin(3, REASON))

    found = entry(stage.actor(ED), reference)

    assert found.joins == (
        OwnJoin(asked_at, JoinState.REFUSED, "Eerst een jaar afwachten."),
        OwnJoin(asked_at, JoinState.NEW_USE, "Andere beelden."),
        OwnJoin(asked_at, JoinState.JOINED, ""),
    )
    assert DINA.number not in repr(found)


@pytest.mark.parametrize("scene", ["draft", "submitted", "signing", "refused", "withdrawn"])
def test_what_was_never_permitted_has_no_entry(stage: Stage, scene: str) -> None:
    for person in (ED, UMA, ANNA):
        with pytest.raises(NotFoundError):
            stage.toets.reading.entry(stage.actor(person), stage.scenes[scene])


def test_an_entry_is_no_case_to_open_or_to_list(stage: Stage) -> None:
    for scene in ("permitted", "in_execution", "suspended", "revoked", "expired", "completed"):
        with stage.unchanged(stage.scenes[scene]), pytest.raises(NotFoundError):
            opened(stage, UMA, scene)
    assert stage.toets.reading.overview(stage.actor(UMA)) == ()
    assert stage.toets.reading.work(stage.actor(UMA)).mine == ()


# Who stepped aside.


@pytest.mark.parametrize(
    ("person", "scene"), [(BRAM, "submitted"), (SARA, "advised"), (EDO, "in_decision")]
)
def test_who_stepped_aside_loses_the_case_everywhere(
    stage: Stage, person: Person, scene: str
) -> None:
    reference = stage.scenes[scene]

    seen = stage.toets.proceedings.act(stage.actor(person), reference, Recuse(REASON))

    assert (seen.sight, seen.case.title, seen.case.facts) == (Sight.NONE, "", ())
    with pytest.raises(NotFoundError):
        opened(stage, person, scene)
    listed = stage.toets.reading.overview(stage.actor(person))
    assert reference not in {line.reference for line in listed}
    with stage.not_finding(person, reference, "comment"):
        stage.act(person, reference, Comment("A3", "Toch nog iets."))


def test_after_stepping_aside_an_advice_given_no_longer_counts(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    stage.act(BRAM, reference, an_advice(stage.case(reference)))
    assert opened(stage, SARA, "submitted").advices_given == 1

    stage.act(BRAM, reference, Recuse(REASON))

    assert opened(stage, SARA, "submitted").advices_given == 0
