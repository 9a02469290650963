"""Who takes part in the advice of a case, and when somebody is reminded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    a_case,
    a_request,
    an_advice,
    asked,
    done,
    in_decision,
    redrafted,
    referred_back,
    submitted,
    supplement,
)
from cast import ANNA, BRAM, CHRIS, ED, SARA, TESS
from small_rulebook import PROCEDURE

from toets.domain.answer import Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    AppointGuest,
    EndSharing,
    HandOver,
    Recuse,
    Remind,
    Resubmit,
    RevokeInvitation,
    ShareDraft,
)
from toets.domain.gathering import (
    Invitation,
    asked_to_answer,
    contacts,
    guest_disciplines,
    invitation_of,
    invitations,
    is_revoked,
    reminder_due,
    was_reminded_on,
)
from toets.domain.questionnaire import Discipline

LEGAL = Discipline.JURIDISCH
DUE = date(2026, 10, 13)


def revoked(case: Case) -> Case:
    return done(case, SARA, RevokeInvitation(case.version_number, case.round, BRAM.number, REASON))


def reminded(case: Case, now: datetime = NOW) -> Case:
    return done(case, SARA, Remind(case.version_number, case.round, BRAM.number), now)


def a_bram(**changes: object) -> Invitation:
    request = Invitation(BRAM.number, LEGAL, DUE, "", NOW, None, ())
    return replace(request, **changes)


def test_requests_of_the_round_are_told_in_order_with_what_became_of_them() -> None:
    case = reminded(asked(None, CHRIS, BRAM))
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH))
    (advice,) = case.advices

    assert invitations(case) == (
        Invitation(CHRIS.number, Discipline.ETHISCH, DUE, "", NOW, advice, ()),
        a_bram(reminded_at=(NOW,)),
    )
    assert invitation_of(case, BRAM.number) == a_bram(reminded_at=(NOW,))
    assert invitation_of(case, TESS.number) is None


def test_a_request_of_an_earlier_round_or_version_is_over() -> None:
    resubmitted = done(redrafted(supplement(asked()), A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert invitations(referred_back(in_decision(asked()))) == ()
    assert invitations(resubmitted) == ()
    assert invitations(a_case()) == ()


def test_a_revoked_request_is_gone_also_when_it_was_answered() -> None:
    answered = done(asked(), BRAM, an_advice(asked()))

    assert invitations(revoked(asked())) == ()
    assert invitations(revoked(answered)) == ()


def test_who_is_asked_anew_at_the_same_moment_has_one_request_without_the_old_reminders() -> None:
    case = revoked(reminded(asked(None, BRAM, CHRIS)))
    assert is_revoked(case, BRAM.number)

    case = done(case, SARA, a_request(case, due=date(2026, 9, 2)))

    assert not is_revoked(case, BRAM.number)
    assert [request.invitee for request in invitations(case)] == [CHRIS.number, BRAM.number]
    assert invitation_of(case, BRAM.number) == a_bram(due=date(2026, 9, 2))


def test_a_request_to_who_withdrew_is_gone() -> None:
    assert invitations(done(asked(), BRAM, Recuse(REASON))) == ()


def test_an_advice_that_stopped_counting_answers_no_request() -> None:
    case = done(asked(), BRAM, an_advice(asked()))
    case = revoked(case)

    case = done(case, SARA, a_request(case))

    assert invitations(case) == (a_bram(),)


def test_guests_contacts_and_the_asked_are_known_by_their_number() -> None:
    case = a_case()
    for deed in (
        ShareDraft(BRAM.number),
        ShareDraft(CHRIS.number),
        EndSharing(BRAM.number),
        HandOver(ED.number, ("B1", "A3")),
        HandOver(ED.number, ("A3", "B8")),
    ):
        case = done(case, ANNA, deed)
    with_guest = done(submitted(), SARA, AppointGuest(1, 1, ED.number, LEGAL, REASON))

    assert contacts(case) == (CHRIS.number,)
    assert asked_to_answer(case, ED.number) == ("B1", "A3", "B8")
    assert asked_to_answer(case, BRAM.number) == ()
    assert guest_disciplines(with_guest, ED.number) == {LEGAL}
    assert guest_disciplines(with_guest, BRAM.number) == frozenset()


# When is somebody reminded?


def due_on(case: Case, today: date) -> bool:
    return reminder_due(case, invitations(case)[0], today)


def reminded_days(case: Case, first: date, days: int) -> list[date]:
    """Return the days on which the system reminds when it looks every day."""
    found = []
    for number in range(days):
        today = first + timedelta(days=number)
        if due_on(case, today):
            found.append(today)
            case = reminded(case, end_of_day(today) - timedelta(hours=12))
    return found


def test_a_member_is_reminded_before_the_last_day_and_again_after_each_term() -> None:
    # Due on Tuesday 13 October: three working days before, then every five.
    assert reminded_days(asked(), date(2026, 9, 1), 60) == [
        date(2026, 10, 8),
        date(2026, 10, 15),
        date(2026, 10, 22),
        date(2026, 10, 29),
    ]


def test_a_reminder_by_the_secretary_begins_the_term_anew() -> None:
    case = reminded(asked(), datetime(2026, 10, 7, 9, tzinfo=UTC))

    assert reminded_days(case, date(2026, 10, 7), 10) == [date(2026, 10, 14)]


def test_when_nobody_looked_for_a_while_one_reminder_follows() -> None:
    assert reminded_days(asked(), date(2026, 10, 20), 4) == [date(2026, 10, 20)]


def test_no_reminder_goes_out_on_a_day_without_work() -> None:
    case = submitted()
    case = done(case, SARA, a_request(case, due=date(2026, 9, 8)))

    # Three working days before is Thursday the 3rd; whoever looks on Saturday waits for Monday.
    assert reminded_days(case, date(2026, 9, 5), 3) == [date(2026, 9, 7)]


def test_on_the_day_of_the_request_nobody_is_reminded() -> None:
    case = submitted()
    case = done(case, SARA, a_request(case, due=date(2026, 9, 2)))

    assert not due_on(case, date(2026, 9, 1))
    assert due_on(case, date(2026, 9, 2))


def test_a_second_reminder_on_one_day_is_never_due() -> None:
    case = revoked(reminded(asked(), datetime(2026, 10, 12, 7, tzinfo=UTC)))
    case = done(case, SARA, a_request(case, due=date(2026, 10, 12)), NOW)

    assert was_reminded_on(case, BRAM.number, date(2026, 10, 12))
    assert not due_on(case, date(2026, 10, 12))
    assert due_on(case, date(2026, 10, 13))


def test_once_the_advice_is_there_or_the_round_is_over_nobody_is_reminded() -> None:
    case = asked()
    (request,) = invitations(case)

    assert due_on(case, DUE)
    assert not due_on(done(case, BRAM, an_advice(case)), DUE)
    assert not reminder_due(supplement(asked(None, CHRIS)), request, DUE)


@pytest.mark.parametrize(
    ("due", "first"),
    [
        (date(2027, 1, 5), date(2027, 1, 4)),  # one working day before, over the year's end
        (date(2028, 3, 1), date(2028, 2, 29)),
        (date(2027, 5, 7), date(2027, 5, 4)),  # over 5 May and Ascension Day
        (date(2027, 3, 29) + timedelta(days=1), date(2027, 3, 25)),  # over Easter, summer time
        (date(2026, 10, 27), date(2026, 10, 26)),  # after the night in which summer time ends
    ],
)
def test_the_days_before_are_working_days(due: date, first: date) -> None:
    terms = replace(PROCEDURE.terms, remind_before=1)
    case = submitted()
    case = replace(case, rules=replace(case.rules, procedure=replace(PROCEDURE, terms=terms)))
    case = done(case, SARA, a_request(case, due=due))

    assert reminded_days(case, due - timedelta(days=10), 11) == [first]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_of_a_reminder_is_a_day_in_amsterdam(moment: datetime, day: date) -> None:
    case = reminded(asked(), moment)

    days = [day + timedelta(days=number) for number in (-1, 0, 1)]

    assert [was_reminded_on(case, BRAM.number, d) for d in days] == [False, True, False]
