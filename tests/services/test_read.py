"""Reading: who sees which cases, that forbidden and non-existent are one, and the log it leaves."""

import pytest
from builders import END, REASON, a_condition, a_permit, a_signature
from cast import (
    ADAM,
    ANNA,
    AXEL,
    BEA,
    BRAM,
    CAST,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    UMA,
    WOUT,
)
from stage import PASSWORD, Stage

from toets.domain.deeds import ReferBack
from toets.domain.facts import NegativeGround
from toets.domain.person import Person
from toets.domain.sight import Sight
from toets.domain.standing import Permission
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor
from toets.services.opening import Requests

# What each of the cast sees of the scenes; what is not named is not seen. Written from design §3.
COMMUNITY = {
    "submitted",
    "advised",
    "in_decision",
    "half_judged",
    "signing",
    "permitted",
    "in_execution",
    "suspended",
    "revoked",
    "expired",
    "completed",
    "refused",
    "supplement",
    "invited",
    "negative",
    "scope_claimed",
    "out_of_scope",
    "withdrawn",
}
WAS_PERMITTED = {"permitted", "in_execution", "suspended", "revoked", "expired", "completed"}
HOLDERS = {"in_decision", "half_judged", "signing", "refused", "out_of_scope"} | WAS_PERMITTED
WOO = {"refused", "negative", "out_of_scope", "withdrawn"} | WAS_PERMITTED
SEEN = {
    ANNA: COMMUNITY | {"draft"},
    ADAM: COMMUNITY | {"draft"},
    ED: set(),
    UMA: set(),
    BRAM: COMMUNITY,
    SARA: COMMUNITY,
    FLEUR: COMMUNITY,
    DINA: HOLDERS | {"negative"},
    EDO: HOLDERS | {"negative"},
    AXEL: COMMUNITY,
    WOUT: WOO,
    BEA: COMMUNITY | {"draft"},
}


def session_of(stage: Stage, person: Person) -> Actor:
    name = person.name.partition(" ")[0].lower()
    return stage.toets.signing_in.who(stage.toets.signing_in.sign_in(name, PASSWORD)).actor


@pytest.mark.parametrize("person", SEEN, ids=lambda person: person.name)
def test_a_list_has_exactly_the_cases_that_somebody_may_see(stage: Stage, person: Person) -> None:
    names = {reference: scene for scene, reference in stage.scenes.items()}

    found = stage.toets.reading.overview(stage.actor(person))

    assert {names[summary.reference] for summary in found} == SEEN[person]


@pytest.mark.parametrize("person", SEEN, ids=lambda person: person.name)
def test_a_case_that_is_not_in_the_list_cannot_be_opened_either(
    stage: Stage, person: Person
) -> None:
    for scene in set(stage.scenes) - SEEN[person]:
        with stage.unchanged(stage.scenes[scene]), pytest.raises(NotFoundError) as caught:
            stage.toets.reading.open(stage.actor(person), stage.scenes[scene], REASON)
        assert caught.value.kind == "case"


@pytest.mark.parametrize("reference", ["JET-2026-NIET", "", "x' OR 1=1 --"])
def test_forbidden_and_non_existent_give_the_same_answer(stage: Stage, reference: str) -> None:
    reading, ed = stage.toets.reading, stage.actor(ED)

    with pytest.raises(NotFoundError) as non_existent:
        reading.open(ed, reference)
    with pytest.raises(NotFoundError) as forbidden:
        reading.open(ed, stage.scenes["permitted"])

    assert (forbidden.value.kind, str(forbidden.value)) == (
        non_existent.value.kind,
        str(non_existent.value),
    )


@pytest.mark.parametrize("scene", ["draft", "in_decision"])
def test_the_title_of_a_case_reaches_nobody_who_may_not_see_it(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]
    secret = stage.case(reference).title

    for person in CAST:
        if scene not in SEEN.get(person, COMMUNITY | {"draft"}):
            found = stage.toets.reading.overview(stage.actor(person))
            assert reference not in {summary.reference for summary in found}
            assert secret not in repr([s for s in found if s.reference == reference])


def test_the_first_reading_in_a_sign_in_is_logged_and_the_next_is_not(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    bram = session_of(stage, BRAM)

    for _ in range(3):
        stage.toets.reading.open(bram, reference)

    reads = [event for event in stage.events(reference) if event.action == "read"]
    assert [(event.actor, event.note) for event in reads] == [(BRAM.number, "")]


def test_another_person_case_or_sign_in_is_another_reading(stage: Stage) -> None:
    first, second = stage.scenes["submitted"], stage.scenes["advised"]

    for actor in (session_of(stage, BRAM), session_of(stage, BRAM), session_of(stage, TESS)):
        for reference in (first, second):
            stage.toets.reading.open(actor, reference)

    for reference in (first, second):
        reads = [e.actor for e in stage.events(reference) if e.action == "read"]
        assert reads == [BRAM.number, BRAM.number, TESS.number]


def test_outside_a_session_every_reading_is_logged(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    for _ in range(2):
        stage.toets.reading.open(stage.actor(BRAM), reference)

    assert [event.action for event in stage.events(reference)].count("read") == 2


def test_reading_changes_nothing_of_the_case(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    before = stage.case(reference)

    stage.toets.reading.open(stage.actor(BRAM), reference)

    assert stage.case(reference) == before


@pytest.mark.parametrize("person", [AXEL, WOUT])
def test_auditor_and_woo_officer_open_a_case_with_a_reason_that_is_logged(
    stage: Stage, person: Person
) -> None:
    reference = stage.scenes["permitted"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        stage.toets.reading.open(stage.actor(person), reference, "  ")
    assert caught.value.obstacles == (Obstacle.of("reading.reason"),)

    stage.toets.reading.open(stage.actor(person), reference, " Verzoek 2026-12 ")
    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == ("read", person.number, "Verzoek 2026-12")


def test_within_a_sign_in_an_auditor_gives_the_reason_once(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    axel = session_of(stage, AXEL)

    stage.toets.reading.open(axel, reference, "Jaarlijkse controle")

    assert stage.toets.reading.open(axel, reference).sight is Sight.FULL
    (file,) = stage.case(reference).draft.attachments
    assert stage.toets.reading.attachment(axel, reference, file.id)[0] == file


def test_an_auditor_downloads_nothing_without_having_given_a_reason(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    axel = session_of(stage, AXEL)
    (file,) = stage.case(reference).draft.attachments

    with stage.unchanged(reference):
        with pytest.raises(InputRefusedError):
            stage.toets.reading.attachment(axel, reference, file.id)
        with pytest.raises(InputRefusedError):
            stage.toets.issuing.document(axel, reference)


def test_a_holder_sees_one_line_of_a_negative_advice(stage: Stage) -> None:
    reference = stage.scenes["negative"]

    (line,) = [
        summary
        for summary in stage.toets.reading.overview(stage.actor(DINA))
        if summary.reference == reference
    ]

    assert (line.sight, line.title, line.task, line.on_hold) == (Sight.LINE, "", None, False)
    assert (line.status, line.ground) == (Status.NEGATIVE_ADVICE, NegativeGround.ADVICE)
    opened = stage.toets.reading.open(stage.actor(DINA), reference)
    assert (opened.sight, opened.case.title, opened.offered) == (Sight.LINE, "", ())
    with pytest.raises(NotFoundError):
        stage.toets.reading.timeline(stage.actor(DINA), reference)


@pytest.mark.parametrize("scene", ["half_judged", "permitted", "draft"])
def test_an_admin_learns_reference_and_status_and_nothing_else(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    opened = stage.toets.reading.open(stage.actor(BEA), reference)
    (line,) = [
        summary
        for summary in stage.toets.reading.overview(stage.actor(BEA))
        if summary.reference == reference
    ]

    assert opened.case.status is stage.case(reference).status
    assert (opened.sight, opened.case.facts, opened.names, opened.requests) == (
        Sight.REFERENCE,
        (),
        {},
        Requests(),
    )
    assert (opened.lead, opened.vacant, opened.documents, opened.task) == (None, (), (), None)
    assert (opened.judged, opened.outcome, opened.advices_given) == (None, None, 0)
    assert (line.title, line.unit, line.is_experiment) == ("", "", False)
    assert line.standing.valid_until is None


def test_names_are_given_of_the_persons_in_what_is_seen(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    to_edo = stage.toets.reading.open(stage.actor(EDO), reference).names
    to_dina = stage.toets.reading.open(stage.actor(DINA), reference).names

    assert DINA.number not in to_edo
    assert DINA.number in to_dina


@pytest.mark.parametrize("person", [ANNA, EDO])
def test_neither_author_nor_holder_learns_how_many_have_judged(
    stage: Stage, person: Person
) -> None:
    before = stage.toets.reading.open(stage.actor(person), stage.scenes["in_decision"])
    after = stage.toets.reading.open(stage.actor(person), stage.scenes["half_judged"])

    assert (before.judged, after.judged) == (None, None)
    assert (before.next, before.standing) == (after.next, after.standing)


def test_my_work_comes_by_due_date_and_the_rest_is_with_others(stage: Stage) -> None:
    work = stage.toets.reading.work(stage.actor(DINA))

    names = {reference: scene for scene, reference in stage.scenes.items()}
    assert [names[summary.reference] for summary in work.mine] == ["in_decision", "signing"]
    # A permission is with others only while somebody but its authors has to do something.
    assert {names[s.reference] for s in work.with_others} == {"half_judged", "suspended"}
    assert stage.toets.reading.work(stage.actor(ED)).mine == ()


def test_any_employee_finds_a_permission_by_its_title_without_its_content(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    case = stage.case(reference)
    stage.act(EDO, reference, a_permit(case, conditions=(a_condition("Geheime eis."),)))
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))

    found = stage.toets.reading.permissions_about(stage.actor(ED), "ZOEKEN beelden")

    holding = {stage.scenes[scene] for scene in ("permitted", "in_execution", "suspended")}
    assert {line.reference for line in found} == {reference} | holding
    assert {line.standing.valid_until for line in found} == {END}
    assert "Geheime eis." not in repr(found)
    assert stage.toets.reading.permissions_about(stage.actor(ED), "koffie") == ()
    assert stage.toets.reading.permissions_about(stage.actor(ED), "  ") == ()


def test_an_expired_permission_may_not_start_whatever_its_status(stage: Stage) -> None:
    stage.clock.advance(days=365)

    opened = stage.toets.reading.open(stage.actor(ANNA), stage.scenes["permitted"])

    assert opened.case.status is Status.PERMITTED
    assert (opened.standing.permission, opened.standing.reason) == (
        Permission.MAY_NOT,
        "expired",
    )


# The log as the readers of a case see it.


def test_the_timeline_tells_the_acts_without_readings_and_refusals(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.toets.reading.open(stage.actor(BRAM), reference)
    with stage.refusing(DINA, reference, "refer_back", "status.wrong"):
        stage.act(DINA, reference, ReferBack(1, 1, REASON))

    told = stage.toets.reading.timeline(stage.actor(ANNA), reference)

    assert [event.action for event in told] == [
        "begin",
        "add_author",
        "submit",
        *["advise"] * 3,
        "establish_positive",
        *["judge_permit"] * 2,
        *["sign"] * 2,
        "issue",
    ]


def test_an_auditor_who_gave_a_reason_sees_the_whole_log(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.toets.reading.open(stage.actor(BRAM), reference)

    axel = stage.signed_in(AXEL)
    with pytest.raises(InputRefusedError) as caught:
        stage.toets.reading.timeline(axel, reference)
    stage.toets.reading.open(axel, reference, "Jaarlijkse controle")

    told = stage.toets.reading.timeline(axel, reference)

    assert caught.value.obstacles == (Obstacle.of("reading.reason"),)
    assert told == stage.events(reference)


def test_an_author_does_not_learn_from_the_log_who_advised_before_establishing(
    stage: Stage,
) -> None:
    told = stage.toets.reading.timeline(stage.actor(ANNA), stage.scenes["advised"])

    assert [event.action for event in told] == ["begin", "add_author", "submit"]


def test_ed_gets_no_log(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.reading.timeline(stage.actor(ED), stage.scenes["permitted"])


def test_who_is_no_longer_known_reads_nothing(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        stage.toets.reading.overview(Actor("P999"))
    with pytest.raises(NotFoundError):
        stage.toets.reading.open(Actor("P999"), stage.scenes["permitted"])
