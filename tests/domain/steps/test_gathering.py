"""The steps of the Community at work: ask, remind, step aside, discuss, hear the FG."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    a_case,
    a_request,
    advised,
    an_advice,
    asked,
    done,
    half_judged,
    half_signed,
    in_decision,
    permitted,
    redrafted,
    referred_back,
    refused,
    rules_with,
    scope_claimed,
    submitted,
    supplement,
    who_may,
    with_author,
)
from cast import (
    ANNA,
    BRAM,
    CHRIS,
    DINA,
    DORA,
    ED,
    EDO,
    FLEUR,
    SARA,
    SEM,
    UMA,
)
from small_rulebook import PROCEDURE

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT, Answer
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    AppointGuest,
    Comment,
    DeclareInterest,
    GiveView,
    Invite,
    Recall,
    Recuse,
    Remind,
    Resubmit,
    RevokeInvitation,
    SettleThread,
    ShareDraft,
)
from toets.domain.facts import (
    Commented,
    GuestAppointed,
    InterestDeclared,
    InvitationRevoked,
    Invited,
    Recused,
    Reminded,
    ThreadSettled,
    ViewGiven,
)
from toets.domain.gathering import invitations
from toets.domain.person import Person, Role, the_system
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status
from toets.errors import Obstacle

TOO_LONG = "x" * (LONGEST_TEXT + 1)
A_DAY = timedelta(days=1)
LEGAL, ETHICAL = Discipline.JURIDISCH, Discipline.ETHISCH
MEMBERS = {"Bram", "Chris", "Tess", "Bella"}
SECRETARIES = {"Sara", "Sem"}
HOLDERS = {"Dina", "Dora", "Edo"}


# Ask for advice.


def test_a_request_is_kept_with_its_last_day_by_the_term_of_the_procedure() -> None:
    case = submitted()

    after = done(case, SARA, Invite(1, 1, BRAM.number, LEGAL, message=" Graag snel. "))

    assert after.status is Status.IN_ADVICE
    assert after.facts[-1] == Invited(
        SARA.number,
        NOW,
        1,
        1,
        invitee=BRAM.number,
        discipline=LEGAL,
        due=date(2026, 10, 13),
        message="Graag snel.",
    )


def due_of(case: Case, now: datetime) -> date:
    return invitations(done(case, SARA, a_request(case), now))[0].due


def test_an_urgent_case_has_the_short_term() -> None:
    assert due_of(submitted(urgent=True), NOW) == date(2026, 9, 15)


@pytest.mark.parametrize(
    ("now", "term", "due"),
    [
        # Just before and after midnight in Amsterdam, in the nights in which the clock changes.
        (datetime(2026, 3, 27, 22, 59, tzinfo=UTC), 1, date(2026, 3, 30)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), 1, date(2026, 3, 30)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), 1, date(2026, 3, 31)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), 1, date(2026, 10, 26)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), 1, date(2026, 10, 27)),
        (datetime(2028, 2, 28, 12, 0, tzinfo=UTC), 1, date(2028, 2, 29)),
        (datetime(2028, 2, 28, 23, 0, tzinfo=UTC), 1, date(2028, 3, 1)),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), 1, date(2027, 1, 4)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), 1, date(2027, 1, 4)),
        (datetime(2027, 5, 4, 12, 0, tzinfo=UTC), 1, date(2027, 5, 7)),  # 5 May, Ascension Day
        (datetime(2026, 5, 4, 12, 0, tzinfo=UTC), 2, date(2026, 5, 7)),
    ],
)
def test_the_last_day_is_counted_in_amsterdam_working_days(
    now: datetime, term: int, due: date
) -> None:
    case = submitted(rules=rules_with(terms=replace(PROCEDURE.terms, advice=term)))

    assert due_of(case, now) == due


def test_a_secretary_may_name_another_last_day() -> None:
    case = submitted()

    after = done(case, SARA, a_request(case, due=date(2026, 9, 2)))

    assert invitations(after)[0].due == date(2026, 9, 2)


@pytest.mark.parametrize(
    ("due", "code"),
    [
        (date(2026, 9, 1), "due.past"),
        (date(2026, 8, 31), "due.past"),
        (date(2026, 9, 5), "due.no_working_day"),
        (date(2027, 5, 5), "due.no_working_day"),
    ],
)
def test_the_last_day_is_a_working_day_to_come(due: date, code: str) -> None:
    case = submitted()

    assert refused(case, SARA, a_request(case, due=due)) == [code]


def test_whether_a_day_is_to_come_is_judged_in_amsterdam() -> None:
    case, deed = submitted(), a_request(submitted(), due=date(2026, 9, 2))

    assert refused(case, SARA, deed, end_of_day(date(2026, 9, 1))) == ["due.past"]
    assert done(case, SARA, deed, end_of_day(date(2026, 9, 1)) - timedelta(seconds=1))


def test_a_request_about_an_older_version_or_round_is_refused() -> None:
    case = submitted()

    assert refused(case, SARA, a_request(case, version=0)) == ["stale.version"]
    assert refused(case, SARA, a_request(case, round=2)) == ["stale.version"]


def test_a_message_is_not_endless() -> None:
    case = submitted()

    assert refused(case, SARA, a_request(case, message=TOO_LONG)) == ["text.too_long"]


def test_nobody_is_asked_twice_in_a_round() -> None:
    case = asked()

    assert refused(case, SARA, a_request(case)) == ["invite.already"]


def test_who_advised_already_is_not_asked_any_more() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    assert refused(case, SARA, a_request(case)) == ["invite.advised"]


def test_in_a_next_round_everybody_can_be_asked_anew() -> None:
    case = referred_back(half_judged(in_decision(asked())))

    after = done(case, SARA, a_request(case))

    assert [request.invitee for request in invitations(after)] == [BRAM.number]


def test_an_author_is_not_asked() -> None:
    both = replace(BRAM, number=ANNA.number)
    case = submitted()

    assert refused(case, SARA, a_request(case, both)) == ["adviser.author"]


def test_who_withdrew_from_the_case_is_not_asked() -> None:
    case = done(submitted(), BRAM, Recuse(REASON))

    assert refused(case, SARA, a_request(case)) == ["adviser.recused"]


def test_who_decided_on_the_case_is_not_asked() -> None:
    case = referred_back()
    then_a_member = replace(BRAM, number=DINA.number)

    assert refused(case, SARA, a_request(case, then_a_member)) == ["adviser.decided"]


@pytest.mark.parametrize("secretary", [SARA, SEM])
def test_any_secretary_asks(secretary: Person) -> None:
    case = submitted()

    assert done(case, secretary, a_request(case)).facts[-1].person == secretary.number


def test_only_a_secretary_asks_revokes_reminds_and_appoints() -> None:
    case = asked()

    assert who_may(case, a_request(case, CHRIS)) == SECRETARIES
    assert who_may(case, RevokeInvitation(1, 1, BRAM.number, REASON)) == SECRETARIES
    assert who_may(case, Remind(1, 1, BRAM.number)) == SECRETARIES
    assert who_may(case, AppointGuest(1, 1, ED.number, LEGAL, REASON)) == SECRETARIES


@pytest.mark.parametrize("case", [a_case(), scope_claimed(), supplement(), in_decision()])
def test_outside_the_advice_round_nobody_is_asked(case: Case) -> None:
    assert refused(case, SARA, a_request(case)) == ["status.wrong"]


# Revoke the request.


def test_a_request_is_revoked_with_reasons() -> None:
    after = done(asked(), SARA, RevokeInvitation(1, 1, BRAM.number, REASON))

    assert after.facts[-1] == InvitationRevoked(
        SARA.number, NOW, 1, 1, invitee=BRAM.number, reasons=REASON
    )


def test_an_unanswered_request_that_is_revoked_disappears_and_its_member_loses_the_case() -> None:
    case = done(asked(None, BRAM, CHRIS), SARA, RevokeInvitation(1, 1, BRAM.number, REASON))

    assert [request.invitee for request in invitations(case)] == [CHRIS.number]
    assert refused(case, BRAM, an_advice(case)) == ["rights.none"]


def test_an_advice_whose_request_is_revoked_stays_and_does_not_count() -> None:
    case = asked(None, BRAM, CHRIS)
    case = done(case, BRAM, an_advice(case))
    (advice,) = case.advices

    after = done(case, SARA, RevokeInvitation(1, 1, BRAM.number, REASON), NOW + A_DAY)

    assert advice in after.facts
    assert after.stopped_by(advice) == after.facts[-1]
    assert after.advices == ()


def test_a_person_whose_request_was_revoked_may_be_asked_again() -> None:
    case = asked()
    case = done(case, BRAM, an_advice(case))
    case = done(case, SARA, RevokeInvitation(1, 1, BRAM.number, REASON))

    case = done(case, SARA, a_request(case))

    assert case.advices == ()
    (request,) = invitations(case)
    assert (request.invitee, request.advice) == (BRAM.number, None)
    assert done(case, BRAM, an_advice(case, revises=1)).advices[0].revision == 2


def test_only_a_request_of_this_round_is_revoked() -> None:
    case = referred_back(half_judged(in_decision(asked())))

    assert refused(submitted(), SARA, RevokeInvitation(1, 1, BRAM.number, REASON)) == [
        "invite.none"
    ]
    assert refused(case, SARA, RevokeInvitation(1, 1, BRAM.number, REASON)) == [
        "stale.version",
        "invite.none",
    ]


def test_revoking_needs_reasons() -> None:
    assert refused(asked(), SARA, RevokeInvitation(1, 1, BRAM.number, " ")) == ["text.missing"]


# Remind.


@pytest.mark.parametrize("who", [SARA, SEM, the_system()])
def test_a_reminder_leaves_a_trace(who: Person) -> None:
    after = done(asked(), who, Remind(1, 1, BRAM.number))

    assert after.facts[-1] == Reminded(who.number, NOW, 1, 1, invitee=BRAM.number)
    assert invitations(after)[0].reminded_at == (NOW,)


def test_nobody_is_reminded_twice_on_one_amsterdam_day() -> None:
    case, deed = done(asked(), SARA, Remind(1, 1, BRAM.number)), Remind(1, 1, BRAM.number)
    midnight = end_of_day(date(2026, 9, 1))

    assert refused(case, the_system(), deed, midnight - timedelta(seconds=1)) == ["remind.today"]
    assert done(case, the_system(), deed, midnight)


def test_revoking_and_asking_anew_does_not_make_a_second_reminder_possible() -> None:
    case = done(asked(), SARA, Remind(1, 1, BRAM.number))
    case = done(case, SARA, RevokeInvitation(1, 1, BRAM.number, REASON))
    case = done(case, SARA, a_request(case))

    assert refused(case, SARA, Remind(1, 1, BRAM.number)) == ["remind.today"]


def test_who_was_not_asked_is_not_reminded() -> None:
    assert refused(asked(), SARA, Remind(1, 1, CHRIS.number)) == ["invite.none"]


def test_who_advised_is_not_reminded() -> None:
    case = asked()
    case = done(case, BRAM, an_advice(case))

    assert refused(case, SARA, Remind(1, 1, BRAM.number)) == ["invite.advised"]


def test_after_the_round_nobody_is_reminded() -> None:
    later = done(
        redrafted(supplement(asked()), A3=Answer(text="Meer.")), ANNA, Resubmit(), NOW + A_DAY
    )

    assert refused(supplement(asked()), SARA, Remind(1, 1, CHRIS.number)) == ["status.wrong"]
    assert refused(later, SARA, Remind(1, 1, BRAM.number)) == ["stale.version", "invite.none"]


# Appoint a guest.


def test_a_guest_adviser_is_appointed_with_reasons() -> None:
    after = done(submitted(), SARA, AppointGuest(1, 1, ED.number, LEGAL, REASON))

    assert after.facts[-1] == GuestAppointed(
        SARA.number, NOW, 1, 1, guest=ED.number, discipline=LEGAL, reasons=REASON
    )
    assert done(after, ED, an_advice(after)).advices[0].person == ED.number


def test_a_guest_advises_only_in_the_discipline_of_the_appointment() -> None:
    case = done(submitted(), SARA, AppointGuest(1, 1, ED.number, LEGAL, REASON))

    assert refused(case, ED, an_advice(case, ETHICAL)) == ["advice.discipline"]


def test_appointing_a_guest_needs_reasons_and_what_was_read() -> None:
    deed = AppointGuest(1, 2, ED.number, LEGAL, " ")

    assert refused(submitted(), SARA, deed) == ["stale.version", "text.missing"]


def test_a_guest_has_no_conflict_of_interest() -> None:
    case = done(referred_back(), BRAM, Recuse(REASON))
    codes = {
        person.name: refused(case, SARA, AppointGuest(1, 2, person.number, LEGAL, REASON))
        for person in (ANNA, BRAM, DINA)
    }

    assert codes == {
        ANNA.name: ["adviser.author"],
        BRAM.name: ["adviser.recused"],
        DINA.name: ["adviser.decided"],
    }


def test_a_guest_is_appointed_once_per_discipline() -> None:
    case = done(submitted(), SARA, AppointGuest(1, 1, ED.number, LEGAL, REASON))

    assert refused(case, SARA, AppointGuest(1, 1, ED.number, LEGAL, REASON)) == ["guest.already"]
    assert done(case, SARA, AppointGuest(1, 1, ED.number, ETHICAL, REASON))


# Withdraw from a case, and declare an interest.


@pytest.mark.parametrize("person", [BRAM, SARA, DINA])
def test_members_secretaries_and_holders_withdraw_from_a_case_for_good(person: Person) -> None:
    after = done(in_decision(), person, Recuse(REASON))

    assert after.facts[-1] == Recused(person.number, NOW, 1, 1, reasons=REASON)
    assert refused(after, person, Recuse(REASON)) == ["rights.none"]
    assert refused(after, person, DeclareInterest(REASON)) == ["rights.none"]


def test_withdrawing_needs_reasons() -> None:
    assert refused(submitted(), BRAM, Recuse(" ")) == ["text.missing"]


@pytest.mark.parametrize(
    "case",
    [scope_claimed(), submitted(), supplement(), in_decision(), half_signed(), permitted()],
)
def test_only_who_acts_for_the_toets_withdraws_or_declares_an_interest(case: Case) -> None:
    whoever = MEMBERS | SECRETARIES | HOLDERS

    assert who_may(case, Recuse(REASON)) == whoever
    assert who_may(case, DeclareInterest(REASON)) == whoever


def test_an_advice_of_somebody_who_withdrew_stops_counting_unless_it_was_established() -> None:
    given = advised()
    bram = next(advice for advice in given.advices if advice.person == BRAM.number)

    before, after = done(given, BRAM, Recuse(REASON)), done(in_decision(), BRAM, Recuse(REASON))

    assert bram not in before.advices
    assert before.stopped_by(bram) == before.facts[-1]
    assert bram in after.advices


def test_a_request_to_somebody_who_withdrew_is_gone() -> None:
    case = done(asked(None, BRAM, CHRIS), BRAM, Recuse(REASON))

    assert [request.invitee for request in invitations(case)] == [CHRIS.number]


def test_an_interest_is_declared_in_words_and_changes_no_right() -> None:
    after = done(submitted(), BRAM, DeclareInterest("Ik werkte er vroeger."))

    assert after.facts[-1] == InterestDeclared(
        BRAM.number, NOW, 1, 1, text="Ik werkte er vroeger."
    )
    assert done(after, BRAM, an_advice(after))
    assert refused(submitted(), BRAM, DeclareInterest("")) == ["text.missing"]


# Discuss.


def discussed(*, for_author: bool = True, case: Case | None = None) -> Case:
    return done(case or submitted(), BRAM, Comment("A3", "Wie zijn dat?", for_author=for_author))


def test_a_first_remark_begins_a_discussion_under_its_own_number() -> None:
    after = done(discussed(), CHRIS, Comment("B1", "Waarom?"))

    assert after.facts[-2:] == (
        Commented(
            BRAM.number,
            NOW,
            1,
            1,
            number=1,
            thread=1,
            question="A3",
            text="Wie zijn dat?",
            for_author=True,
        ),
        Commented(
            CHRIS.number,
            NOW,
            1,
            1,
            number=2,
            thread=2,
            question="B1",
            text="Waarom?",
            for_author=False,
        ),
    )


def test_an_answer_joins_the_discussion_and_its_audience() -> None:
    case = done(discussed(), CHRIS, Comment("B1", "Waarom?"))

    after = done(case, ANNA, Comment("A3", "De buren.", thread=1))

    assert after.facts[-1] == Commented(
        ANNA.number,
        NOW,
        1,
        1,
        number=3,
        thread=1,
        question="A3",
        text="De buren.",
        for_author=True,
    )


def test_a_remark_has_words_and_a_question_of_the_questionnaire() -> None:
    assert refused(submitted(), BRAM, Comment("A3", " ")) == ["text.missing"]
    assert refused(submitted(), BRAM, Comment("A3", TOO_LONG)) == ["text.too_long"]
    assert refused(submitted(), BRAM, Comment("Z9", "Hm.")) == ["comment.question"]


def test_an_answer_names_a_discussion_that_exists_about_its_question() -> None:
    case = done(discussed(), CHRIS, Comment("A3", "Ook de buren?", thread=1))

    assert refused(case, CHRIS, Comment("A3", "Ja.", thread=7)) == ["thread.unknown"]
    assert refused(case, CHRIS, Comment("A3", "Ja.", thread=2)) == ["thread.unknown"]
    assert refused(case, CHRIS, Comment("B1", "Ja.", thread=1)) == ["thread.question"]


def test_authors_take_part_only_where_they_may_read() -> None:
    case = discussed(for_author=False)

    assert refused(case, ANNA, Comment("A3", "De buren.", thread=1)) == ["thread.unknown"]
    assert refused(case, ANNA, Comment("B1", "De buren.", thread=1)) == ["thread.unknown"]
    assert refused(case, ANNA, Comment("A3", "Een vraag.")) == ["comment.for_author"]
    assert done(case, ANNA, Comment("A3", "Een vraag.", for_author=True))


@pytest.mark.parametrize("case", [scope_claimed(), submitted(), supplement(), in_decision()])
def test_the_community_and_the_authors_discuss(case: Case) -> None:
    told = {"Anna", "Adam"} | MEMBERS | SECRETARIES
    open_case = done(case, SARA, Comment("A3", "Wie?", for_author=True))

    assert who_may(open_case, Comment("A3", "Zo.", thread=1)) == told
    assert who_may(open_case, SettleThread(1, resolved=True)) == told
    assert who_may(case, Comment("A3", "Wie?")) == MEMBERS | SECRETARIES


def test_an_author_with_another_role_is_an_author_in_the_discussion() -> None:
    both = replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}))

    assert refused(submitted(), both, Comment("A3", "Hm.")) == ["comment.for_author"]


def test_after_the_decision_nobody_discusses() -> None:
    assert refused(permitted(), BRAM, Comment("A3", "Hm.")) == ["status.wrong"]


def test_a_draft_is_discussed_only_with_whom_it_is_shared() -> None:
    shared = done(a_case(), ANNA, ShareDraft(BRAM.number))
    deed = Comment("A3", "Wie zijn dat?", for_author=True)

    assert refused(a_case(), BRAM, deed) == ["comment.not_shared"]
    assert refused(a_case(), ANNA, deed) == ["comment.not_shared"]
    assert refused(shared, CHRIS, deed) == ["comment.not_contact"]
    assert who_may(shared, deed) == {"Anna", "Adam", "Bram"}


def test_what_was_discussed_stays_through_a_recall_and_is_closed_with_the_draft() -> None:
    case = done(discussed(), ANNA, Recall(REASON))

    assert refused(case, BRAM, SettleThread(1, resolved=True)) == ["comment.not_shared"]
    assert case.of(Commented)[0].question == "A3"


def test_a_discussion_is_resolved_and_opened_again() -> None:
    case = discussed()

    resolved = done(case, CHRIS, SettleThread(1, resolved=True))
    opened = done(resolved, BRAM, SettleThread(1, resolved=False))

    assert resolved.facts[-1] == ThreadSettled(CHRIS.number, NOW, 1, 1, thread=1, resolved=True)
    assert opened.facts[-1] == ThreadSettled(BRAM.number, NOW, 1, 1, thread=1, resolved=False)
    assert refused(case, BRAM, SettleThread(1, resolved=False)) == ["thread.open"]
    assert refused(resolved, BRAM, SettleThread(1, resolved=True)) == ["thread.resolved"]
    assert refused(case, BRAM, SettleThread(2, resolved=True)) == ["thread.unknown"]


def test_an_author_settles_only_a_discussion_that_they_may_read() -> None:
    case = discussed(for_author=False)

    assert refused(case, ANNA, SettleThread(1, resolved=True)) == ["thread.unknown"]


# The FG's view.


@pytest.mark.parametrize("case", [submitted(), in_decision()])
def test_the_fg_gives_a_view_and_may_change_it(case: Case) -> None:
    once = done(case, FLEUR, GiveView(1, 1, "Let op de termijn."))
    twice = done(once, FLEUR, GiveView(1, 1, "Het is nu goed."))

    assert once.facts[-1] == ViewGiven(FLEUR.number, NOW, 1, 1, text="Let op de termijn.")
    assert twice.facts[-1] == ViewGiven(FLEUR.number, NOW, 1, 1, text="Het is nu goed.")
    assert twice.advices == case.advices


def test_a_view_has_words_and_is_about_what_was_read() -> None:
    assert refused(submitted(), FLEUR, GiveView(2, 1, "")) == ["stale.version", "text.missing"]


def test_only_the_fg_gives_a_view() -> None:
    assert who_may(submitted(), GiveView(1, 1, "Goed.")) == {"Fleur"}


# Nobody without a part in the case.


@pytest.mark.parametrize("stranger", [ED, UMA, DORA, EDO])
def test_who_has_no_part_in_the_advice_is_refused_without_a_word(stranger: Person) -> None:
    for deed in (a_request(submitted()), Comment("A3", "Hm."), SettleThread(9, resolved=True)):
        assert refused(submitted(), stranger, deed) == ["rights.none"]


def test_a_new_author_takes_part_as_an_author_at_once() -> None:
    case = with_author(a_case(), ED)
    case = done(case, ANNA, ShareDraft(BRAM.number))

    assert done(case, ED, Comment("A3", "Zo?", for_author=True)).facts[-1].person == ED.number


def test_a_refusal_names_who_it_is_about() -> None:
    case = asked()

    result = act(case, a_request(case), SARA, NOW)

    assert result == Refused((Obstacle.of("invite.already", person=BRAM.number),))
