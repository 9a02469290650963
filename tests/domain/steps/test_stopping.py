"""Stopping a permission, letting it go on, and its end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    NOW,
    REASON,
    a_condition,
    done,
    in_execution,
    permitted,
    refused,
    resume_requested,
    revoked,
    suspended,
    who_may,
)
from cast import ANNA, DINA, DORA, ED, EDO

from toets.domain.act import Acted, Refused, act
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    Deed,
    DenyResume,
    Expire,
    Pause,
    RequestResume,
    Resume,
    Revoke,
    Suspend,
    TakeBackResume,
)
from toets.domain.facts import (
    Expired,
    Recused,
    Resumed,
    ResumeRequested,
    ResumeRequestEnded,
    Revoked,
    Suspended,
)
from toets.domain.person import OnBehalf, Person, Role, Seat, the_system
from toets.domain.stopping import is_suspended_all_day, resume_request, suspension
from toets.domain.workflow import Status, Step
from toets.errors import Obstacle

HOLDERS = {"Dina", "Dora", "Edo"}
SYSTEM = the_system()
DIGITAL, ETHICS = Seat.DIGITALISERING, Seat.ETHIEK_PRIVACY
# Ed stands in for Edo, and for Dina.
FOR_EDO = replace(ED, roles=frozenset(), on_behalf=OnBehalf(ETHICS, EDO.number, "M-1"))
FOR_DINA = replace(ED, roles=frozenset(), on_behalf=OnBehalf(DIGITAL, DINA.number, "M-2"))


# Stopping.


@pytest.mark.parametrize("was_started", [False, True])
def test_a_holder_suspends_at_once(was_started: object) -> None:
    case = in_execution() if was_started else permitted()

    after = done(case, EDO, Suspend(REASON))

    fact = Suspended(
        EDO.number, NOW, 1, 1, seat=ETHICS, was_started=bool(was_started), reasons=REASON
    )
    assert (after.status, after.facts) == (Status.SUSPENDED, (*case.facts, fact))
    assert suspension(after) == fact


@pytest.mark.parametrize("was_started", [False, True])
def test_an_author_pauses_for_no_seat(was_started: object) -> None:
    case = in_execution() if was_started else permitted()

    after = done(case, ANNA, Pause(REASON))

    fact = Suspended(
        ANNA.number, NOW, 1, 1, seat=None, was_started=bool(was_started), reasons=REASON
    )
    assert (after.status, after.facts) == (Status.SUSPENDED, (*case.facts, fact))


def test_a_deputy_suspends_on_behalf_of_the_holder() -> None:
    after = done(in_execution(), FOR_EDO, Suspend(REASON))

    fact = after.of(Suspended)[0]
    assert (fact.seat, fact.on_behalf) == (ETHICS, OnBehalf(ETHICS, EDO.number, "M-1"))


@pytest.mark.parametrize("case", [permitted(), in_execution()], ids=lambda case: case.status.value)
def test_holders_suspend_and_revoke_and_authors_pause(case: Case) -> None:
    assert who_may(case, Suspend(REASON)) == HOLDERS
    assert who_may(case, Revoke(REASON)) == HOLDERS
    assert who_may(case, Pause(REASON)) == {"Anna", "Adam"}


@pytest.mark.parametrize(
    ("person", "deed"), [(DINA, Suspend(" ")), (ANNA, Pause("")), (DINA, Revoke(""))]
)
def test_who_stops_a_use_says_why(person: Person, deed: Deed) -> None:
    assert refused(in_execution(), person, deed) == ["text.missing"]


def test_stopping_asks_for_no_password_and_going_on_and_revoking_do() -> None:
    assert [kind.proven for kind in (Pause, Suspend, DenyResume, TakeBackResume)] == [False] * 4
    assert [kind.proven for kind in (RequestResume, Resume, Revoke)] == [True] * 3


# Going on.


def test_one_holder_asks_and_the_case_stays_suspended() -> None:
    case = suspended()

    after = done(case, EDO, RequestResume(REASON))

    fact = ResumeRequested(EDO.number, NOW, 1, 1, seat=ETHICS, reasons=REASON)
    assert (after.status, after.facts) == (Status.SUSPENDED, (*case.facts, fact))
    assert resume_request(after) == fact


@pytest.mark.parametrize("pausing", [False, True])
@pytest.mark.parametrize(
    ("begin", "step", "status"),
    [
        (permitted, Step.BACK_TO_PERMITTED, Status.PERMITTED),
        (in_execution, Step.BACK_TO_EXECUTION, Status.IN_EXECUTION),
    ],
)
def test_the_other_holder_agrees_and_the_case_is_where_it_was(
    begin: object, step: Step, status: Status, pausing: object
) -> None:
    stopped = (ANNA, Pause(REASON)) if pausing else (DINA, Suspend(REASON))
    case = resume_requested(done(begin(), *stopped))

    result = act(case, Resume("Het kan weer."), EDO, NOW)

    fact = Resumed(EDO.number, NOW, 1, 1, seat=ETHICS, reasons="Het kan weer.")
    assert isinstance(result, Acted)
    assert (result.steps, result.facts) == ((Step.RESUME, step), (fact,))
    assert result.case.status is status
    assert (suspension(result.case), resume_request(result.case)) == (None, None)


def test_the_last_suspension_decides_where_it_goes_on() -> None:
    case = done(resume_requested(suspended(permitted())), EDO, Resume(REASON))

    case = done(resume_requested(suspended(in_execution(case))), EDO, Resume(REASON))

    assert case.status is Status.IN_EXECUTION


def test_only_holders_resume_and_the_second_is_of_the_other_seat() -> None:
    assert who_may(suspended(), RequestResume(REASON)) == HOLDERS
    assert who_may(resume_requested(), Resume(REASON)) == {"Edo"}
    assert who_may(resume_requested(), DenyResume(REASON)) == {"Edo"}
    assert who_may(resume_requested(), TakeBackResume(REASON)) == {"Dina"}


def test_one_request_is_open_at_a_time() -> None:
    assert refused(resume_requested(), EDO, RequestResume(" ")) == [
        "text.missing",
        "resume.requested",
    ]


@pytest.mark.parametrize("deed", [Resume(" "), DenyResume(" ")])
def test_nobody_answers_a_request_that_is_not_there(deed: Deed) -> None:
    assert refused(suspended(), EDO, deed) == ["text.missing", "resume.no_request"]


@pytest.mark.parametrize("deed", [Resume(REASON), DenyResume(REASON)])
def test_a_colleague_of_the_same_seat_is_no_second_holder(deed: Deed) -> None:
    assert refused(resume_requested(), DORA, deed) == ["resume.same_seat"]
    assert refused(resume_requested(), DINA, deed) == ["resume.same_person"]


def test_nobody_answers_their_own_request_for_the_other_seat() -> None:
    case = done(suspended(), FOR_DINA, RequestResume(REASON))

    assert refused(case, FOR_EDO, Resume(REASON)) == ["resume.same_person"]
    assert refused(case, FOR_EDO, DenyResume(REASON)) == ["resume.same_person"]


def test_a_request_lapses_when_its_requester_withdraws_from_the_case() -> None:
    case = resume_requested()
    left = replace(case, facts=(*case.facts, Recused(DINA.number, NOW, 1, 1, reasons=REASON)))

    assert resume_request(left) is None
    assert refused(left, EDO, Resume(REASON)) == ["resume.no_request"]
    assert done(left, EDO, RequestResume(REASON))


@pytest.mark.parametrize(
    ("person", "deed", "denied"),
    [(DINA, TakeBackResume(REASON), False), (EDO, DenyResume(REASON), True)],
)
def test_a_request_that_ended_leaves_the_case_suspended_and_room_for_another(
    person: Person, deed: Deed, denied: object
) -> None:
    case = resume_requested()

    after = done(case, person, deed)

    fact = ResumeRequestEnded(
        person.number, NOW, 1, 1, denied=bool(denied), reasons=REASON, seat=person.seat
    )
    assert (after.status, after.facts) == (Status.SUSPENDED, (*case.facts, fact))
    assert resume_request(after) is None
    assert done(after, EDO, RequestResume(REASON))


def test_only_the_requester_takes_a_request_back() -> None:
    assert refused(resume_requested(), EDO, TakeBackResume(" ")) == [
        "text.missing",
        "resume.not_own_request",
    ]
    assert refused(suspended(), DINA, TakeBackResume(REASON)) == ["resume.not_own_request"]


def test_a_request_from_before_a_new_suspension_does_not_count() -> None:
    case = done(resume_requested(), EDO, Resume(REASON))

    assert resume_request(suspended(case)) is None


@pytest.mark.parametrize("moment", [end_of_day(END), end_of_day(END) + timedelta(days=30)])
def test_what_can_hold_no_longer_does_not_go_on(moment: object) -> None:
    expected = Refused((Obstacle.of("permission.expired", day="2027-03-01"),))

    assert act(suspended(), RequestResume(REASON), DINA, moment) == expected
    assert act(resume_requested(), Resume(REASON), EDO, moment) == expected


def test_a_duty_before_the_start_does_not_keep_a_permission_from_holding_again() -> None:
    case = resume_requested(suspended(permitted(a_condition())))

    assert done(case, EDO, Resume(REASON)).status is Status.PERMITTED


# The end.


@pytest.mark.parametrize(
    "case", [permitted(), in_execution(), suspended()], ids=lambda case: case.status.value
)
def test_a_holder_revokes_for_good(case: Case) -> None:
    after = done(case, DINA, Revoke(REASON))

    fact = Revoked(DINA.number, NOW, 1, 1, seat=DIGITAL, reasons=REASON)
    assert (after.status, after.facts) == (Status.REVOKED, (*case.facts, fact))
    assert refused(after, EDO, RequestResume(REASON)) == ["status.wrong"]


@pytest.mark.parametrize(
    "case", [permitted(), in_execution(), suspended()], ids=lambda case: case.status.value
)
def test_a_permission_expires_on_the_day_after_its_last(case: Case) -> None:
    last = end_of_day(END) - timedelta(microseconds=1)

    after = done(case, SYSTEM, Expire(), end_of_day(END))

    fact = Expired(SYSTEM.number, end_of_day(END), 1, 1)
    assert (after.status, after.facts) == (Status.EXPIRED, (*case.facts, fact))
    assert act(case, Expire(), SYSTEM, last) == Refused(
        (Obstacle.of("permission.valid", day="2027-03-01"),)
    )


@pytest.mark.parametrize("status", [Status.REVOKED, Status.EXPIRED, Status.COMPLETED])
def test_what_ended_does_not_expire(status: Status) -> None:
    assert refused(IN_STATUS[status](), SYSTEM, Expire(), end_of_day(END)) == ["status.wrong"]


def test_only_the_system_lets_a_permission_expire() -> None:
    assert who_may(in_execution(), Expire(), end_of_day(END)) == set()


# Days.


def test_a_use_that_was_never_stopped_was_never_suspended() -> None:
    assert suspension(in_execution()) is None
    assert not is_suspended_all_day(in_execution(), NOW.date())


def test_a_suspension_lasts_on_through_the_night_the_clock_goes_back() -> None:
    # The 25th of October 2026 has 25 hours: from 22.00 UTC to 23.00 UTC the next day.
    night = date(2026, 10, 25)
    begins, ends = end_of_day(date(2026, 10, 24)), end_of_day(night)
    case = done(in_execution(), DINA, Suspend(REASON), begins)

    assert ends - begins == timedelta(hours=25)
    assert is_suspended_all_day(case, night)
    for moment, expected in ((ends, True), (ends - timedelta(microseconds=1), False)):
        resumed = done(
            done(case, DINA, RequestResume(REASON), begins), EDO, Resume(REASON), moment
        )
        assert is_suspended_all_day(resumed, night) is expected


def test_a_suspension_outlasts_the_permission() -> None:
    case = revoked(suspended())

    assert suspension(case) == case.of(Suspended)[0]


def test_who_was_a_member_only_does_not_hold_a_seat() -> None:
    no_seat = replace(DINA, roles=frozenset({Role.COMMUNITY_MEMBER}))

    assert refused(in_execution(), no_seat, Suspend(REASON)) == ["rights.none"]
