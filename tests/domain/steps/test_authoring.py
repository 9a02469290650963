"""The steps by which authors work together, and by which a case without authors goes on or closes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    a_case,
    an_attachment,
    done,
    half_signed,
    in_decision,
    in_execution,
    permitted,
    refused,
    rules_with,
    scope_claimed,
    submitted,
    supplement,
    suspended,
    who_may,
    with_author,
    with_files,
)
from cast import ADAM, ANNA, BEA, BRAM, CHRIS, DINA, ED, SARA, SEM, UMA
from small_rulebook import PROCEDURE

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT
from toets.domain.authors import appointment_request, hand_over_to, last_change
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    AcceptHandOver,
    AddAuthor,
    AppointAuthor,
    CloseInactive,
    DenyAppointment,
    EndSharing,
    HandOver,
    Recall,
    Recuse,
    RequestAppointment,
    ShareDraft,
    Submit,
    Transfer,
)
from toets.domain.facts import (
    AppointmentEnded,
    AppointmentRequested,
    Authored,
    DraftShared,
    HandedOver,
    SavedAnswer,
    SharingEnded,
    Transferred,
    Withdrawn,
)
from toets.domain.gathering import contacts
from toets.domain.person import Person, Role
from toets.domain.workflow import Status
from toets.errors import Obstacle

TOO_LONG = "x" * (LONGEST_TEXT + 1)
AUTHORS = {"Anna", "Adam"}
SECRETARIES = {"Sara", "Sem"}


# Add an author.


def test_a_colleague_becomes_author_for_good_and_it_says_through_whom() -> None:
    after = with_author(a_case(), ED)

    assert after.authors == (ANNA.number, ADAM.number, ED.number)
    assert after.facts[-1] == Authored(ED.number, NOW, 0, 1, invited_by=ANNA.number)


def test_nobody_becomes_author_twice() -> None:
    assert refused(a_case(), ANNA, AddAuthor(ADAM.number)) == ["author.already"]


@pytest.mark.parametrize("person", [BRAM, SARA])
def test_who_acted_for_the_community_does_not_become_author(person: Person) -> None:
    assert refused(supplement(), ANNA, AddAuthor(person.number)) == ["author.advised"]


@pytest.mark.parametrize("bring", [a_case, supplement, permitted, in_execution, suspended])
def test_only_authors_add_authors_and_let_another_lead(bring: Callable[[], Case]) -> None:
    assert who_may(bring(), AddAuthor(UMA.number)) == AUTHORS
    assert who_may(bring(), Transfer(UMA.number, REASON)) == AUTHORS


# Let another lead.


def test_who_began_a_case_leads_it() -> None:
    assert a_case().lead == ANNA.number
    assert a_case(facts=()).lead is None


def test_a_co_author_takes_the_lead() -> None:
    after = done(a_case(), ANNA, Transfer(ADAM.number, REASON))

    assert after.facts[-1] == Transferred(ANNA.number, NOW, 0, 1, to=ADAM.number, reasons=REASON)
    assert after.lead == ADAM.number
    assert after.authors == a_case().authors


def test_a_colleague_who_takes_the_lead_becomes_author_with_it() -> None:
    after = done(submitted(), ADAM, Transfer(ED.number, REASON))

    assert after.facts[-2:] == (
        Authored(ED.number, NOW, 1, 1, invited_by=ADAM.number),
        Transferred(ADAM.number, NOW, 1, 1, to=ED.number, reasons=REASON),
    )
    assert after.lead == ED.number


def test_the_lead_comes_back_to_who_had_it() -> None:
    case = done(a_case(), ANNA, Transfer(ADAM.number, REASON))

    assert done(case, ANNA, Transfer(ANNA.number, REASON)).lead == ANNA.number


def test_the_lead_goes_to_another_with_reasons() -> None:
    assert refused(a_case(), ANNA, Transfer(ANNA.number, " ")) == ["text.missing", "transfer.lead"]


def test_who_acted_for_the_toets_does_not_lead_the_case() -> None:
    withdrawn = done(submitted(), CHRIS, Recuse(REASON))

    assert refused(supplement(), ANNA, Transfer(BRAM.number, REASON)) == ["author.advised"]
    assert refused(permitted(), ANNA, Transfer(DINA.number, REASON)) == ["author.advised"]
    assert refused(withdrawn, ANNA, Transfer(CHRIS.number, REASON)) == ["author.advised"]


@pytest.mark.parametrize("case", [scope_claimed(), in_decision(), half_signed()])
def test_while_others_decide_the_lead_stays(case: Case) -> None:
    assert refused(case, ANNA, Transfer(ADAM.number, REASON)) == ["status.wrong"]


# Hand questions over.


def handed_over(case: Case | None = None, *questions: str) -> Case:
    deed = HandOver(ED.number, questions or ("A3",), "Weet jij dit?")
    return done(case or a_case(), ADAM, deed)


def test_questions_are_handed_over_to_a_colleague_each_once() -> None:
    after = handed_over(a_case(), "B1", "A3", "B1")

    assert after.facts[-1] == HandedOver(
        ADAM.number, NOW, 0, 1, to=ED.number, questions=("B1", "A3"), message="Weet jij dit?"
    )
    assert after.authors == a_case().authors


def test_who_accepts_becomes_author_through_who_asked() -> None:
    after = done(handed_over(), ED, AcceptHandOver())

    assert after.facts[-1] == Authored(ED.number, NOW, 0, 1, invited_by=ADAM.number)


def test_who_asked_last_counts() -> None:
    case = done(handed_over(), ANNA, HandOver(ED.number, ("B1",)))

    assert hand_over_to(case, ED.number) == case.facts[-1]
    assert hand_over_to(case, UMA.number) is None
    assert done(case, ED, AcceptHandOver()).facts[-1] == Authored(
        ED.number, NOW, 0, 1, invited_by=ANNA.number
    )


def test_at_least_one_question_is_handed_over_and_it_is_shown_now() -> None:
    assert refused(a_case(), ANNA, HandOver(ED.number, ())) == ["hand_over.no_question"]
    deed = HandOver(ED.number, ("A3", "A4", "Z9", "Z9"))
    assert act(a_case(), deed, ANNA, NOW) == Refused(
        (
            Obstacle.of("hand_over.question", question="A4"),
            Obstacle.of("hand_over.question", question="Z9"),
        )
    )


def test_a_message_to_a_colleague_is_not_endless() -> None:
    deed = HandOver(ED.number, ("A3",), TOO_LONG)

    assert refused(a_case(), ANNA, deed) == ["text.too_long"]


def test_questions_are_not_handed_over_to_an_author_or_who_acted_for_the_toets() -> None:
    assert refused(a_case(), ANNA, HandOver(ADAM.number, ("A3",))) == ["author.already"]
    assert refused(supplement(), ANNA, HandOver(BRAM.number, ("A3",))) == ["author.advised"]


def test_who_acted_for_the_toets_in_the_meantime_does_not_accept() -> None:
    asked = done(a_case(), ANNA, HandOver(BRAM.number, ("A3",)))
    member = replace(BRAM, roles=frozenset({Role.COMMUNITY_MEMBER, Role.INITIATOR}))

    case = supplement(done(asked, ANNA, Submit()))

    assert refused(case, member, AcceptHandOver()) == ["author.advised"]


@pytest.mark.parametrize("bring", [a_case, supplement])
def test_only_who_was_asked_accepts_and_only_once(bring: Callable[[], Case]) -> None:
    case = handed_over(bring())

    assert who_may(bring(), HandOver(UMA.number, ("A3",))) == AUTHORS
    assert who_may(case, AcceptHandOver()) == {"Ed"}
    assert refused(done(case, ED, AcceptHandOver()), ED, AcceptHandOver()) == ["rights.none"]


# Share the draft.


def test_a_draft_is_shared_with_a_contact_and_closed_again() -> None:
    shared = done(a_case(), ANNA, ShareDraft(BRAM.number))
    closed = done(shared, ADAM, EndSharing(BRAM.number))

    assert shared.facts[-1] == DraftShared(ANNA.number, NOW, 0, 1, contact=BRAM.number)
    assert closed.facts[-1] == SharingEnded(ADAM.number, NOW, 0, 1, contact=BRAM.number)
    assert (contacts(shared), contacts(closed)) == ((BRAM.number,), ())
    assert contacts(done(closed, ANNA, ShareDraft(BRAM.number))) == (BRAM.number,)


def test_a_draft_is_shared_once_and_not_with_an_author_or_who_withdrew() -> None:
    shared = done(a_case(), ANNA, ShareDraft(BRAM.number))
    withdrawn = done(done(submitted(), CHRIS, Recuse(REASON)), ANNA, Recall(REASON))

    assert refused(shared, ANNA, ShareDraft(BRAM.number)) == ["share.already"]
    assert refused(shared, ANNA, ShareDraft(ADAM.number)) == ["share.author"]
    assert refused(withdrawn, ANNA, ShareDraft(CHRIS.number)) == ["adviser.recused"]


def test_only_what_is_shared_is_closed() -> None:
    assert refused(a_case(), ANNA, EndSharing(BRAM.number)) == ["share.none"]


def test_only_authors_share_a_draft() -> None:
    shared = done(a_case(), ANNA, ShareDraft(BRAM.number))

    assert who_may(shared, ShareDraft(CHRIS.number)) == AUTHORS
    assert who_may(shared, EndSharing(BRAM.number)) == AUTHORS
    assert refused(submitted(), ANNA, ShareDraft(BRAM.number)) == ["status.wrong"]


# Appoint an author when none is left.


def appointment_asked(case: Case | None = None) -> Case:
    return done(case or submitted(), SARA, RequestAppointment(ED.number, REASON))


def test_a_secretary_asks_for_an_author_and_an_administrator_appoints_one() -> None:
    asked = appointment_asked()
    appointed = done(asked, BEA, AppointAuthor("Akkoord."))

    assert asked.facts[-1] == AppointmentRequested(
        SARA.number, NOW, 1, 1, author=ED.number, reasons=REASON
    )
    assert appointment_request(asked) == asked.facts[-1]
    assert appointed.facts[-2:] == (
        Authored(ED.number, NOW, 1, 1, invited_by=SARA.number),
        AppointmentEnded(
            BEA.number, NOW, 1, 1, author=ED.number, appointed=True, reasons="Akkoord."
        ),
    )
    assert appointment_request(appointed) is None
    assert done(appointed, ED, Transfer(ED.number, REASON)).lead == ED.number


def test_an_administrator_may_refuse_with_reasons() -> None:
    denied = done(appointment_asked(), BEA, DenyAppointment("Hij is weg."))

    assert denied.facts[-1] == AppointmentEnded(
        BEA.number, NOW, 1, 1, author=ED.number, appointed=False, reasons="Hij is weg."
    )
    assert denied.authors == submitted().authors
    assert appointment_request(appointment_asked(denied)) is not None


def test_only_one_appointment_is_asked_at_a_time() -> None:
    deed = RequestAppointment(UMA.number, REASON)

    assert refused(appointment_asked(), SEM, deed) == ["appointment.requested"]


def test_an_appointment_has_reasons_and_a_request() -> None:
    assert refused(submitted(), SARA, RequestAppointment(ED.number, "")) == ["text.missing"]
    for deed in (AppointAuthor(" "), DenyAppointment(" ")):
        assert refused(submitted(), BEA, deed) == ["text.missing", "appointment.none"]


def test_an_author_or_who_acted_for_the_toets_is_not_appointed() -> None:
    for number, code in ((ANNA.number, "author.already"), (BRAM.number, "author.advised")):
        assert refused(supplement(), SARA, RequestAppointment(number, REASON)) == [code]


def test_who_acted_or_became_author_in_the_meantime_is_not_appointed() -> None:
    for_bram = done(submitted(), SARA, RequestAppointment(BRAM.number, REASON))
    case = with_author(appointment_asked(supplement()), ED)

    assert refused(supplement(for_bram), BEA, AppointAuthor(REASON)) == ["author.advised"]
    assert refused(case, BEA, AppointAuthor(REASON)) == ["author.already"]


def test_nobody_has_a_hand_in_an_appointment_twice() -> None:
    moved = replace(SARA, roles=frozenset({Role.ADMIN}))
    for_bea = done(submitted(), SARA, RequestAppointment(BEA.number, REASON))

    assert refused(submitted(), SARA, RequestAppointment(SARA.number, REASON)) == [
        "appointment.self"
    ]
    assert refused(for_bea, BEA, AppointAuthor(REASON)) == ["appointment.self"]
    for deed in (AppointAuthor(REASON), DenyAppointment(REASON)):
        assert refused(appointment_asked(), moved, deed) == ["appointment.same_person"]


@pytest.mark.parametrize("bring", [submitted, supplement, permitted, in_execution, suspended])
def test_a_secretary_and_an_administrator_appoint_together(bring: Callable[[], Case]) -> None:
    asked = appointment_asked(bring())

    assert who_may(bring(), RequestAppointment(ED.number, REASON)) == SECRETARIES
    assert who_may(asked, AppointAuthor(REASON)) == {"Bea"}
    assert who_may(asked, DenyAppointment(REASON)) == {"Bea"}


# Close what nobody works on.

# Sixty working days after 1 September 2026.
LAST_DAY = date(2026, 11, 24)


def test_a_proposal_that_nobody_works_on_is_closed_with_reasons() -> None:
    later = end_of_day(LAST_DAY)

    after = done(a_case(), SARA, CloseInactive(REASON), later)

    assert after.status is Status.WITHDRAWN
    assert after.facts[-1] == Withdrawn(SARA.number, later, 0, 1, reasons=REASON)


@pytest.mark.parametrize("case", [a_case(), supplement()])
def test_within_the_term_nothing_is_closed(case: Case) -> None:
    last_moment = end_of_day(LAST_DAY) - timedelta(seconds=1)

    result = act(case, CloseInactive(REASON), SARA, last_moment)

    assert result == Refused((Obstacle.of("close.active", day="2026-09-01"),))
    assert done(case, SARA, CloseInactive(REASON), end_of_day(LAST_DAY))


def test_closing_needs_reasons() -> None:
    assert refused(a_case(), SARA, CloseInactive(""), end_of_day(LAST_DAY)) == ["text.missing"]


def touched_later() -> list[Case]:
    later = NOW + timedelta(days=1)
    case = a_case()
    saved = (SavedAnswer("A3", ANNA.number, later),)
    return [
        replace(case, draft=replace(case.draft, saved=saved)),
        with_files(case, an_attachment("los", added_at=later)),
        done(case, ANNA, AddAuthor(ED.number), later),
    ]


@pytest.mark.parametrize("case", touched_later())
def test_an_answer_a_file_and_an_act_each_begin_the_term_anew(case: Case) -> None:
    assert last_change(case) == NOW + timedelta(days=1)
    assert refused(case, SARA, CloseInactive(REASON), end_of_day(LAST_DAY)) == ["close.active"]


def test_a_case_of_which_nothing_is_known_last_changed_when_it_was_opened() -> None:
    case = a_case(facts=())

    assert last_change(replace(case, draft=replace(case.draft, attachments=()))) == NOW


@pytest.mark.parametrize(
    ("changed", "closes"),
    [
        # The night before summer time, a leap day, the year's end, and 5 May with Ascension Day.
        (datetime(2026, 3, 28, 22, 0, tzinfo=UTC), datetime(2026, 3, 30, 22, 0, tzinfo=UTC)),
        (datetime(2028, 2, 28, 12, 0, tzinfo=UTC), datetime(2028, 2, 29, 23, 0, tzinfo=UTC)),
        (datetime(2026, 12, 31, 12, 0, tzinfo=UTC), datetime(2027, 1, 4, 23, 0, tzinfo=UTC)),
        (datetime(2027, 5, 4, 12, 0, tzinfo=UTC), datetime(2027, 5, 9, 22, 0, tzinfo=UTC)),
    ],
)
def test_the_term_is_counted_in_amsterdam_working_days(
    changed: datetime, closes: datetime
) -> None:
    rules = rules_with(terms=replace(PROCEDURE.terms, inactive=1))
    case = a_case(rules=rules, facts=(Authored(ANNA.number, changed, 0, 1, invited_by=None),))
    case = replace(case, draft=replace(case.draft, attachments=()))

    assert refused(case, SARA, CloseInactive(REASON), closes - timedelta(seconds=1))
    assert done(case, SARA, CloseInactive(REASON), closes)


def test_only_a_secretary_closes_and_only_what_waits_for_its_authors() -> None:
    later = end_of_day(LAST_DAY)

    assert who_may(a_case(), CloseInactive(REASON), later) == SECRETARIES
    assert who_may(supplement(), CloseInactive(REASON), later) == SECRETARIES
    assert refused(submitted(), SARA, CloseInactive(REASON), later) == ["status.wrong"]
    assert refused(permitted(), SARA, CloseInactive(REASON), later) == ["status.wrong"]
