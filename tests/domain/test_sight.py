"""Who sees what of a case, in every status (design §3)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import (
    EXPERIMENT,
    IN_STATUS,
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
    half_judged,
    half_signed,
    heard,
    in_decision,
    invited,
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
    WOUT,
    a_person,
)

from toets.domain.answer import Answer
from toets.domain.case import Case, Draft
from toets.domain.deeds import (
    DenyScopeExit,
    InviteReaction,
    React,
    Recall,
    Resubmit,
    RetractScopeClaim,
    RevokeInvitation,
    Submit,
    Withdraw,
)
from toets.domain.facts import (
    Advice,
    InvitationRevoked,
    NegativeGround,
    Opinion,
    Signature,
    Verdict,
)
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.sight import Sight, View, view
from toets.domain.workflow import Status

NONE, REFERENCE, LINE, FULL = Sight.NONE, Sight.REFERENCE, Sight.LINE, Sight.FULL

# Written by hand from design §3, a column per status in the order of Status.
#                 draft claim  out   adv   suppl neg   decis sign  perm  refus withd
SEEN = {
    ANNA: (FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    ADAM: (FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    BRAM: (NONE, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    SARA: (NONE, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    FLEUR: (NONE, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    DINA: (NONE, NONE, FULL, NONE, NONE, LINE, FULL, FULL, FULL, FULL, NONE),
    EDO: (NONE, NONE, FULL, NONE, NONE, LINE, FULL, FULL, FULL, FULL, NONE),
    AXEL: (NONE, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL, FULL),
    WOUT: (NONE, NONE, FULL, NONE, NONE, FULL, NONE, NONE, FULL, FULL, FULL),
    BEA: (REFERENCE,) * 11,
    ED: (NONE,) * 11,
    a_person("P999", "Niemand"): (NONE,) * 11,
}


@pytest.mark.parametrize("person", SEEN, ids=lambda person: person.name)
def test_how_much_somebody_sees_in_every_status(person: Person) -> None:
    found = tuple(view(IN_STATUS[status](), person).sight for status in Status)

    assert dict(zip(Status, found, strict=True)) == dict(zip(Status, SEEN[person], strict=True))


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

    assert (case.title, case.unit, case.facts, case.draft) == ("", "", (), Draft())


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
    case = negative()

    seen = view(case, DINA)

    assert seen.sight is LINE
    assert (seen.case.reference, seen.case.unit) == (case.reference, case.unit)
    assert seen.case.title == ""
    assert seen.case.established is not None
    assert seen.case.established.ground is NegativeGround.ADVICE
    assert seen.case.established.reasons == ""
    assert [fact.kind for fact in seen.case.facts] == ["version", "established"]


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
