"""Who sees what of a case, in every status (design §3)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from builders import (
    END,
    EXPERIMENT,
    IN_STATUS,
    NOW,
    REASON,
    a_case,
    a_permit,
    a_refusal,
    a_request,
    advised,
    an_advice,
    an_establishing,
    asked,
    done,
    eventful,
    half_judged,
    half_signed,
    heard,
    in_decision,
    invited,
    issued,
    negative,
    out_of_scope,
    permitted,
    redrafted,
    referred_back,
    rules_with,
    scope_claimed,
    signing,
    submitted,
    supplement,
    withdrawn,
)
from cast import (
    ADAM,
    ANNA,
    AXEL,
    BEA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    DORA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    UMA,
    WOUT,
    a_person,
)

from toets.domain.answer import Answer
from toets.domain.case import Case, Draft
from toets.domain.deeds import (
    AppointGuest,
    Comment,
    ConfirmScopeExit,
    DeclareInterest,
    DenyScopeExit,
    GiveView,
    HandOver,
    Invite,
    InviteReaction,
    React,
    Recall,
    Recuse,
    Remind,
    RequestScopeExit,
    Resubmit,
    RetractScopeClaim,
    RevokeInvitation,
    SettleThread,
    ShareDraft,
    Submit,
    Withdraw,
)
from toets.domain.facts import (
    Advice,
    Commented,
    DraftShared,
    EstablishedAdvice,
    Fact,
    GuestAppointed,
    HandedOver,
    InvitationRevoked,
    Invited,
    NegativeGround,
    Opinion,
    ProposalVersion,
    Recused,
    SavedAnswer,
    SharingEnded,
    Signature,
    Verdict,
)
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.domain.questionnaire import Discipline
from toets.domain.sight import Sight, View, view
from toets.domain.workflow import Status

NONE, REFERENCE, LINE, FULL = Sight.NONE, Sight.REFERENCE, Sight.LINE, Sight.FULL

NOBODY = a_person("P999", "Niemand")
GUUS = a_person("P302", "Guus Gast", Role.INITIATOR, unit="Eenheid Gasten")
FOR_DINA = replace(
    a_person("P303", "Dee Waarnemer", Role.INITIATOR, unit="Eenheid Waarnemers"),
    on_behalf=OnBehalf(Seat.DIGITALISERING, DINA.number, "MAN-2026-1"),
)

_LETTERS = {
    ".": NONE,
    "A": Sight.ASKED,
    "E": Sight.ENTRY,
    "R": REFERENCE,
    "L": LINE,
    "F": FULL,
}
# Written by hand from design §3, a letter per status in the order of Status: draft, scope claimed,
# out of scope; in advice, supplement, negative; in decision, signing; permitted, in execution,
# suspended; revoked, expired, completed; refused, withdrawn.
AUTHOR = "FFF FFF FF FFF FFF FF"
READER = ".FF FFF FF FFF FFF FF"
HOLDER = "..F ..L FF FFF FFF F."
WOO = "..F ..F .. FFF FFF FF"
ADMIN = "RRR RRR RR RRR RRR RR"
EMPLOYEE = "... ... .. EEE EEE .."
ASKED = "A.. .A. .. EEE EEE .."
OUTSIDER = "... ... .. ... ... .."


def seen_in_every_status(person: Person, *parts: Fact) -> str:
    """Return how much this person sees per status, when the case has these facts too."""
    letters = {sight: letter for letter, sight in _LETTERS.items()}
    cases = (IN_STATUS[status]() for status in Status)
    found = (view(replace(c, facts=(*c.facts, *parts)), person).sight for c in cases)
    return "".join(letters[sight] for sight in found)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ANNA, AUTHOR),
        (ADAM, AUTHOR),
        (BRAM, READER),
        (SARA, READER),
        (FLEUR, READER),
        (DINA, HOLDER),
        (EDO, HOLDER),
        (FOR_DINA, HOLDER),
        (replace(FOR_DINA, on_behalf=None), EMPLOYEE),
        (AXEL, READER),
        (WOUT, WOO),
        (BEA, ADMIN),
        (ED, EMPLOYEE),
        (UMA, EMPLOYEE),
        (NOBODY, OUTSIDER),
    ],
)
def test_how_much_somebody_sees_in_every_status(person: Person, expected: str) -> None:
    assert seen_in_every_status(person) == expected.replace(" ", "")


def recused(person: Person) -> Fact:
    return Recused(person.number, NOW, 1, 1, REASON)


def invited_as(person: Person) -> Fact:
    return Invited(SARA.number, NOW, 1, 1, person.number, Discipline.JURIDISCH, END, "")


def revoked_for(person: Person) -> Fact:
    return InvitationRevoked(SARA.number, NOW, 1, 1, person.number, REASON)


def appointed(person: Person) -> Fact:
    return GuestAppointed(SARA.number, NOW, 1, 1, person.number, Discipline.JURIDISCH, REASON)


def handed_to(person: Person) -> Fact:
    return HandedOver(ANNA.number, NOW, 0, 1, person.number, ("A3",), "Weet jij dit?")


def shared_with(person: Person) -> Fact:
    return DraftShared(ANNA.number, NOW, 0, 1, person.number)


def closed_to(person: Person) -> Fact:
    return SharingEnded(ANNA.number, NOW, 0, 1, person.number)


ASKED_MEMBER = replace(BRAM, roles=BRAM.roles | {Role.INITIATOR})
MEMBER_AND_SECRETARY = replace(BRAM, roles=BRAM.roles | {Role.SECRETARY})
FORMER_MEMBER = replace(BRAM, roles=frozenset({Role.INITIATOR}))


@pytest.mark.parametrize(
    ("person", "parts", "expected"),
    [
        (GUUS, (appointed(GUUS),), READER),
        (GUUS, (appointed(GUUS), revoked_for(GUUS)), OUTSIDER),
        (GUUS, (appointed(GUUS), revoked_for(GUUS), invited_as(GUUS)), READER),
        (BRAM, (invited_as(BRAM), revoked_for(BRAM)), OUTSIDER),
        (BRAM, (revoked_for(BRAM), invited_as(BRAM)), READER),
        (FORMER_MEMBER, (revoked_for(BRAM),), OUTSIDER),
        (MEMBER_AND_SECRETARY, (revoked_for(BRAM),), READER),
        *((person, (recused(person),), OUTSIDER) for person in (BRAM, SARA, DINA, FOR_DINA)),
        (MEMBER_AND_SECRETARY, (recused(BRAM),), OUTSIDER),
        (replace(BRAM, roles=frozenset({Role.AUDITOR})), (recused(BRAM),), OUTSIDER),
        (GUUS, (appointed(GUUS), recused(GUUS)), OUTSIDER),
        (ED, (handed_to(ED),), ASKED),
        (ED, (handed_to(ED), appointed(ED), revoked_for(ED)), OUTSIDER),
        (replace(ED, roles=frozenset()), (handed_to(ED),), OUTSIDER),
        (ASKED_MEMBER, (handed_to(BRAM),), "A" + READER[1:]),
        (BRAM, (shared_with(BRAM),), "F" + READER[1:]),
        (SARA, (shared_with(SARA),), "F" + READER[1:]),
        (BRAM, (shared_with(BRAM), closed_to(BRAM)), READER),
        (BRAM, (shared_with(BRAM), recused(BRAM)), OUTSIDER),
        (BRAM, (shared_with(BRAM), revoked_for(BRAM)), OUTSIDER),
        (FORMER_MEMBER, (shared_with(BRAM),), EMPLOYEE),
        (CHRIS, (shared_with(BRAM),), READER),
    ],
)
def test_how_much_who_has_a_part_of_their_own_sees_in_every_status(
    person: Person, parts: tuple[Fact, ...], expected: str
) -> None:
    assert seen_in_every_status(person, *parts) == expected.replace(" ", "")


@pytest.mark.parametrize("person", [AXEL, WOUT])
def test_auditor_and_woo_officer_give_a_reason_and_nobody_else_does(person: Person) -> None:
    assert view(permitted(), person).needs_reason
    assert not any(view(permitted(), other).needs_reason for other in (ANNA, BRAM, DINA, FLEUR))


@pytest.mark.parametrize(
    "hidden",
    [view(submitted(), ED), view(a_case(), BRAM), view(submitted(), DINA), view(submitted(), BEA)],
)
def test_a_case_that_is_not_seen_carries_nothing_of_its_content(hidden: View) -> None:
    case = hidden.case

    assert case == stripped(case)


def stripped(case: Case, **kept: Any) -> Case:
    """Return the case without anything of its content, but for what is kept."""
    nothing = replace(case, title="", unit="", facts=(), draft=Draft(), documents=())
    return replace(nothing, **kept)


def test_who_knows_a_case_from_the_register_only_gets_nothing_of_the_case_itself() -> None:
    case = eventful()

    assert view(case, ED) == View(Sight.ENTRY, stripped(case))
    assert view(case, UMA) == View(Sight.ENTRY, stripped(case))


def test_who_was_asked_to_answer_sees_title_unit_and_the_request_to_them() -> None:
    case = done(a_case(), ANNA, HandOver(UMA.number, ("B1",), "Een ander verzoek."))
    case = done(case, ANNA, HandOver(ED.number, ("A3",), "Weet jij dit?"))

    request = case.of(HandedOver)[1]
    kept = {"title": case.title, "unit": case.unit, "facts": (request,)}
    assert view(case, ED) == View(Sight.ASKED, stripped(case, **kept))


def test_a_contact_reads_the_draft_with_its_discussion_and_nobody_else_of_the_community() -> None:
    case = done(a_case(), ANNA, ShareDraft(BRAM.number))
    case = done(case, BRAM, Comment("A3", "Onder ons."))
    case = done(case, BRAM, Comment("A3", "Denk hier nog eens over na.", for_author=True))

    assert view(case, BRAM) == View(FULL, case)
    assert view(case, CHRIS) == View(NONE, stripped(case))
    assert [c.text for c in view(case, ANNA).case.of(Commented)] == ["Denk hier nog eens over na."]


def withdrawn_draft() -> Case:
    return withdrawn(a_case())


def withdrawn_after_recall() -> Case:
    return withdrawn(done(submitted(), ANNA, Recall(REASON)))


def withdrawn_after_retracting_a_claim() -> Case:
    return withdrawn(done(scope_claimed(), ANNA, RetractScopeClaim(REASON)))


def withdrawn_after_a_denied_exit() -> Case:
    return withdrawn(done(scope_claimed(), SARA, DenyScopeExit(1, 1, REASON)))


@pytest.mark.parametrize("person", [BRAM, SARA, FLEUR, DINA, AXEL, WOUT])
@pytest.mark.parametrize(
    "bring",
    [
        withdrawn_draft,
        withdrawn_after_recall,
        withdrawn_after_retracting_a_claim,
        withdrawn_after_a_denied_exit,
    ],
)
def test_what_was_withdrawn_as_a_draft_stays_with_its_authors(
    bring: Callable[[], Case], person: Person
) -> None:
    assert view(bring(), person).sight is NONE
    assert view(bring(), ANNA).sight is FULL


def test_what_was_recalled_and_submitted_again_is_seen_when_withdrawn() -> None:
    case = done(done(submitted(), ANNA, Recall(REASON)), ANNA, Submit())

    assert view(withdrawn(case), BRAM).sight is FULL


def test_an_author_sees_the_draft_and_nobody_else_does() -> None:
    case = redrafted(supplement(), A3=Answer(text="Nog niet af."))

    assert view(case, ANNA).case.draft == case.draft
    for person in (BRAM, SARA, FLEUR, AXEL):
        assert view(case, person).case.draft == Draft()


# Independent first, open afterwards: the advices.


def advices_seen(case: Case, person: Person) -> list[str]:
    return [advice.person for advice in view(case, person).case.of(Advice)]


def test_a_member_sees_the_advices_of_others_only_after_giving_their_own() -> None:
    case = submitted()
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH))

    assert advices_seen(case, BRAM) == []

    case = done(case, BRAM, an_advice(case))

    assert advices_seen(case, BRAM) == [CHRIS.number, BRAM.number]
    assert advices_seen(case, TESS) == []


def test_a_member_sees_the_advices_after_establishing() -> None:
    bella = replace(BRAM, number="P014")

    assert advices_seen(advised(), bella) == []
    assert advices_seen(in_decision(), bella) == [BRAM.number, CHRIS.number, TESS.number]


def test_an_advice_in_an_earlier_round_does_not_open_the_advices_of_this_round() -> None:
    case = referred_back()
    case = done(case, CHRIS, an_advice(case, Discipline.ETHISCH))

    seen = view(case, BRAM).case

    assert [(a.person, a.round) for a in seen.of(Advice)] == [
        (BRAM.number, 1),
        (CHRIS.number, 1),
        (TESS.number, 1),
    ]


@pytest.mark.parametrize("person", [SARA, FLEUR])
def test_secretary_and_fg_follow_the_advices_as_they_come(person: Person) -> None:
    assert advices_seen(advised(), person) == [BRAM.number, CHRIS.number, TESS.number]


@pytest.mark.parametrize("author", [ANNA, ADAM])
def test_authors_see_the_advices_after_establishing(author: Person) -> None:
    assert advices_seen(advised(), author) == []
    assert advices_seen(heard(), author) == []
    assert advices_seen(negative(), author) == [BRAM.number, CHRIS.number, TESS.number]
    assert advices_seen(in_decision(), author) == [BRAM.number, CHRIS.number, TESS.number]


def test_an_author_who_is_also_a_member_sees_what_an_author_sees() -> None:
    both = replace(ANNA, roles=frozenset({Role.COMMUNITY_MEMBER, Role.SECRETARY}))

    assert advices_seen(advised(), both) == []


def test_an_author_sees_what_the_secretary_says_a_negative_advice_would_rest_on() -> None:
    assert view(invited(), ANNA).case.reaction_invited == invited().reaction_invited


# Independent first, open afterwards: the verdicts.


def verdicts_seen(case: Case, person: Person) -> list[str]:
    return [verdict.person for verdict in view(case, person).case.of(Verdict)]


def test_a_holder_sees_the_other_verdict_only_after_giving_their_own() -> None:
    case = half_judged()

    assert verdicts_seen(case, DINA) == [DINA.number]
    assert verdicts_seen(case, EDO) == []

    case = done(case, EDO, a_permit(case))

    assert verdicts_seen(case, EDO) == [DINA.number, EDO.number]


def test_once_both_have_judged_whoever_holds_a_seat_by_then_sees_both() -> None:
    assert verdicts_seen(half_judged(), DORA) == []
    assert verdicts_seen(signing(), DORA) == [DINA.number, EDO.number]


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA, FLEUR])
def test_others_see_the_verdicts_when_both_have_judged(person: Person) -> None:
    assert verdicts_seen(half_judged(), person) == []
    assert verdicts_seen(signing(), person) == [DINA.number, EDO.number]


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA, FLEUR])
def test_a_verdict_that_lapsed_alone_is_never_shown(person: Person) -> None:
    assert verdicts_seen(referred_back(), person) == []


def test_signatures_are_seen_while_they_are_set() -> None:
    assert [s.person for s in view(half_signed(), EDO).case.of(Signature)] == [DINA.number]


# What holders see when the case is not with them.


def test_after_a_referral_a_holder_sees_only_the_rounds_they_judged() -> None:
    case = referred_back()
    case = done(case, BRAM, an_advice(case))

    seen = view(case, DINA)

    assert seen.sight is FULL
    assert {(fact.version, fact.round) for fact in seen.case.facts} == {(1, 1)}
    assert verdicts_seen(case, DINA) == [DINA.number]
    assert view(case, DORA).sight is NONE
    assert view(case, EDO).sight is NONE


def test_after_a_referral_a_new_version_stays_unseen_until_it_comes_to_the_holders() -> None:
    case = referred_back()
    case = supplement(case)
    case = done(redrafted(case, A3=Answer(text="Geheim.")), ANNA, Resubmit())

    assert [version.version for version in view(case, DINA).case.versions] == [1]

    case = in_decision(case)

    assert [version.version for version in view(case, DINA).case.versions] == [1, 2]


def test_a_negative_advice_is_one_line_to_a_holder() -> None:
    saved = (SavedAnswer("A1", ADAM.number, NOW),)
    case = issued(negative_of(replace(a_case().draft, saved=saved)), "negative_advice")

    seen = view(case, DINA)

    assert seen.sight is LINE
    assert (seen.case.reference, seen.case.unit) == (case.reference, case.unit)
    assert (seen.case.title, seen.case.draft, seen.case.documents) == ("", Draft(), ())
    version, established = seen.case.facts
    assert established == EstablishedAdvice(
        person="",
        at=NOW,
        version=1,
        round=1,
        outcome=Opinion.NEGATIVE,
        ground=NegativeGround.ADVICE,
        content_hash="",
        advices=(),
        conditions=(),
        questions=(),
        reasons="",
    )
    assert isinstance(version, ProposalVersion)
    assert version == ProposalVersion(
        person="",
        at=NOW,
        version=1,
        round=1,
        reference=case.reference,
        title="",
        unit=case.unit,
        urgent=False,
        regime="proef",
        questionnaire_version="1.0",
        procedure_version="1.0",
        guidance_version="1.0",
        rules_digest=case.rules.digest,
        answers={"A1": Answer(text="inzet")},
        attachments=(),
        signals=(),
        vanished=(),
        despite_stop="",
        claim=None,
    )


def negative_of(draft: Draft) -> Case:
    case = done(a_case(draft=draft), ANNA, Submit())
    return heard_and_established(advised(case, bram=Opinion.NEGATIVE))


@pytest.mark.parametrize("experiment", [{}, EXPERIMENT])
def test_the_line_of_a_negative_advice_tells_the_kind_and_no_other_answer(
    experiment: dict[str, Answer],
) -> None:
    case = advised(submitted(experiment), bram=Opinion.NEGATIVE)
    case = heard_and_established(case)

    seen = view(case, DINA).case

    assert seen.is_experiment is bool(experiment)
    assert seen.version is not None
    assert set(seen.version.answers) == {"A1"}
    assert (seen.version.title, seen.version.attachments, seen.version.signals) == ("", (), ())


def heard_and_established(case: Case) -> Case:
    case = done(case, SARA, InviteReaction(1, 1, REASON))
    case = done(case, ANNA, React(1, 1, REASON))
    return done(case, SARA, an_establishing(case))


@pytest.mark.parametrize(("parameter", "sight"), [("none", NONE), ("line", LINE), ("full", FULL)])
def test_the_procedure_says_what_a_holder_sees_of_a_negative_advice(
    parameter: str, sight: Sight
) -> None:
    rules = rules_with(negative_visible_to_holders=parameter)
    case = replace(negative(), rules=rules)

    assert view(case, DINA).sight is sight
    assert view(case, BRAM).sight is FULL


def test_a_confirmed_exit_is_seen_by_holders_in_full() -> None:
    case = out_of_scope()

    assert view(case, EDO).case.facts == case.facts


# What is the Community's own.


def talked_about(case: Case) -> Case:
    """Return the case after remarks, a reminder, a guest, an interest and the view of the FG."""
    here = (case.version_number, case.round)
    for person, deed in (
        (BRAM, Comment("A3", "Onder ons.")),
        (CHRIS, Comment("A3", "Ook onder ons.", thread=1)),
        (BRAM, SettleThread(1, resolved=True)),
        (BRAM, Comment("A3", "Voor de aanvrager.", for_author=True)),
        (SARA, Invite(*here, BELLA.number, Discipline.JURIDISCH)),
        (SARA, Remind(*here, BELLA.number)),
        (SARA, AppointGuest(*here, GUUS.number, Discipline.ETHISCH, REASON)),
        (TESS, DeclareInterest("Ik werkte er vroeger.")),
        (FLEUR, GiveView(*here, "Let op de GEB.")),
        (RIK, Recuse(REASON)),
    ):
        case = done(case, person, deed)
    return case


RIK = a_person("P304", "Rik Verschoond", Role.COMMUNITY_MEMBER, of=(Discipline.JURIDISCH,))
HIDDEN_TALK = ["commented", "commented", "thread_settled"]
OPEN_TALK = ["commented"]
ASKED_AND_REMINDED = ["invited", "reminded"]
AROUND_THE_ADVICE = ["guest_appointed", "interest_declared", "view_given", "recused"]


def kinds_seen(case: Case, person: Person) -> list[str]:
    """Return which facts of `talked_about` this person sees."""
    told = {*HIDDEN_TALK, *ASKED_AND_REMINDED, *AROUND_THE_ADVICE}
    return [fact.kind for fact in view(case, person).case.facts if fact.kind in told]


@pytest.mark.parametrize("person", [BRAM, BELLA, GUUS, SARA, FLEUR, AXEL])
def test_the_community_and_who_watches_it_see_its_own_affairs_as_they_come(person: Person) -> None:
    seen = kinds_seen(talked_about(submitted()), person)

    assert seen == [*HIDDEN_TALK, *OPEN_TALK, *ASKED_AND_REMINDED, *AROUND_THE_ADVICE]


def test_authors_see_remarks_to_them_at_once_and_who_took_part_after_the_advice() -> None:
    before = talked_about(submitted())
    after = done(advised(before), SARA, an_establishing(advised(before)))

    assert kinds_seen(before, ANNA) == OPEN_TALK
    assert kinds_seen(after, ANNA) == [*OPEN_TALK, *AROUND_THE_ADVICE]
    assert [remark.text for remark in view(after, ANNA).case.of(Commented)] == [
        "Voor de aanvrager."
    ]


@pytest.mark.parametrize("holder", [DINA, EDO, FOR_DINA])
def test_holders_and_their_deputies_see_who_took_part_and_no_discussion(holder: Person) -> None:
    case = talked_about(submitted())
    case = done(advised(case), SARA, an_establishing(advised(case)))

    assert kinds_seen(case, holder) == AROUND_THE_ADVICE
    assert kinds_seen(referred_back(half_judged(case)), DINA) == AROUND_THE_ADVICE


def test_holders_see_no_discussion_of_an_exit_or_of_a_negative_advice_either() -> None:
    exit_ = done(scope_claimed(), BRAM, Comment("A2", "Onder ons."))
    exit_ = done(exit_, SARA, RequestScopeExit(1, 1, REASON))
    exit_ = done(exit_, BRAM, ConfirmScopeExit(1, 1, REASON))
    rules = rules_with(negative_visible_to_holders="full")
    talked = advised(talked_about(submitted()), bram=Opinion.NEGATIVE)
    refusal = replace(heard_and_established(talked), rules=rules)

    assert view(exit_, DINA).case.of(Commented) == ()
    assert kinds_seen(refusal, DINA) == AROUND_THE_ADVICE


def test_a_recused_persons_case_carries_nothing_of_it() -> None:
    case = done(talked_about(submitted()), CHRIS, Recuse(REASON))

    assert view(case, CHRIS) == View(NONE, stripped(case))
    assert view(case, RIK) == View(NONE, stripped(case))


def test_a_case_withdrawn_while_with_the_holders_stays_seen_by_them() -> None:
    case = done(in_decision(), ANNA, Withdraw(REASON))

    assert view(case, DINA).sight is FULL


def test_a_refused_case_shows_both_verdicts_to_everybody_who_reads_it() -> None:
    case = done(half_judged(), EDO, a_refusal(half_judged()))

    for person in (ANNA, BRAM, DINA, EDO, FLEUR, AXEL, WOUT):
        assert verdicts_seen(case, person) == [DINA.number, EDO.number]


def test_an_admin_sees_reference_and_status_only() -> None:
    seen = view(permitted(), BEA)

    assert (seen.sight, seen.case.reference, seen.case.status) == (
        REFERENCE,
        "JET-2026-7K3Q",
        Status.PERMITTED,
    )
    assert (seen.case.title, seen.case.unit, seen.case.facts) == ("", "", ())


def test_a_title_typed_in_a_supplement_is_seen_by_its_authors_only() -> None:
    case = replace(supplement(), title="Een nieuwe titel")

    seen = [view(case, person).case.title for person in (ANNA, BRAM, SARA)]

    assert seen == ["Een nieuwe titel", *[supplement().title] * 2]


def test_authors_and_holders_read_of_a_revocation_only_when_it_withdrew_an_advice() -> None:
    case = asked(None, BELLA, BRAM)
    case = done(case, BELLA, an_advice(case))
    for member in (BELLA, BRAM):
        case = done(case, SARA, RevokeInvitation(1, 1, member.number, REASON))
    case = done(case, SARA, a_request(case, BRAM))
    before, after = case, in_decision(case)

    assert view(before, ANNA).case.of(InvitationRevoked) == ()
    for person in (ANNA, DINA):
        (revoked,) = view(after, person).case.of(InvitationRevoked)
        assert revoked.invitee == BELLA.number
        assert BELLA.number not in {a.person for a in view(after, person).case.advices}
    assert len(view(after, CHRIS).case.of(InvitationRevoked)) == 2
