"""Corrigenda: a slip of the pen is proposed by a secretary, signed by both holders, and then read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import (
    EXPERIMENT,
    NOW,
    REASON,
    UNKNOWN,
    a_case,
    completed,
    done,
    in_decision,
    in_execution,
    permitted,
    refused,
    rules_with,
    submitted,
    suspended,
    who_may,
)
from cast import BEA, DINA, DORA, EDO, SARA, SEM
from small_rulebook import PROCEDURE

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT, LONGEST_TITLE, Answer
from toets.domain.case import Case
from toets.domain.corrigenda import (
    Corrigendum,
    answers_now,
    corrected,
    corrigenda,
    mendable,
    open_corrigendum,
    text_at,
    title_now,
)
from toets.domain.deeds import (
    DenyCorrigendum,
    ProposeCorrigendum,
    SignCorrigendum,
    TakeBackCorrigendum,
)
from toets.domain.facts import CorrigendumEnded, CorrigendumProposed, CorrigendumSigned
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.domain.questionnaire import ScopeItem, Test
from toets.errors import Obstacle

NEW = "Zoeken in eigen beelden (hersteld)"
HOLDERS = {"Dina", "Dora", "Edo"}
SECRETARIES = {"Sara", "Sem"}
OLD = "Zoeken in eigen beelden"


def an_experiment(**changes: object) -> Case:
    """Return a permitted experiment: A4 is its free text on which nothing rests."""
    return permitted(case=in_decision(submitted(EXPERIMENT, **changes)))


def proposed(place: str = "title", new: str = NEW, case: Case | None = None) -> Case:
    return done(case or permitted(), SARA, ProposeCorrigendum(place, new, REASON))


def half_signed(case: Case | None = None) -> Case:
    case = case or proposed()
    return done(case, DINA, SignCorrigendum(len(corrigenda(case))))


def standing(case: Case | None = None) -> Case:
    case = half_signed(case)
    return done(case, EDO, SignCorrigendum(len(corrigenda(case))))


# Propose.


def test_a_proposal_keeps_the_old_text_with_the_new() -> None:
    after = proposed("A4", " Of het echt werkt. ", an_experiment())

    assert after.facts[-1] == CorrigendumProposed(
        SARA.number,
        NOW,
        1,
        1,
        number=1,
        place="A4",
        old="Of het werkt.",
        new="Of het echt werkt.",
        reasons=REASON,
    )


def test_a_corrigendum_has_reasons_and_words() -> None:
    assert refused(permitted(), SARA, ProposeCorrigendum("title", " ", " ")) == [
        "text.missing",
        "text.missing",
    ]


@pytest.mark.parametrize(("place", "longest"), [("title", LONGEST_TITLE), ("A4", LONGEST_TEXT)])
def test_the_new_text_fits_its_place(place: str, longest: int) -> None:
    deed = ProposeCorrigendum(place, "x" * (longest + 1), REASON)

    result = act(an_experiment(), deed, SARA, NOW)

    assert result == Refused(
        (Obstacle.of("text.too_long", field="new", length=longest + 1, longest=longest),)
    )
    assert proposed(place, "x" * longest, an_experiment())


def test_the_new_text_is_another_than_the_one_that_stands() -> None:
    again = ProposeCorrigendum("title", f" {NEW} ", REASON)

    assert refused(permitted(), SARA, ProposeCorrigendum("title", OLD, REASON)) == [
        "corrigendum.same"
    ]
    assert refused(standing(), SARA, again) == ["corrigendum.same"]


# A1 a choice, A3 raises a signal and decides an exit, B1 a table, B2 with its evidence, B3 a number
# and scope, B5 a date, B6 choices, B7 files, B8 yes or no; B4 is not shown.
FIXED = ("A1", "A2", "A3", "B1", "B2", "B2.bewijs", "B3", "B4", "B5", "B6", "B7", "B8", "Z9", "")


@pytest.mark.parametrize("place", [*FIXED, "unit", "conditions", "valid_until"])
def test_nothing_that_decides_something_is_a_slip_of_the_pen(place: str) -> None:
    deed = ProposeCorrigendum(place, "Iets anders.", REASON)

    assert refused(an_experiment(), SARA, deed) == ["corrigendum.place"]


def test_only_free_text_on_which_nothing_rests_can_be_mended() -> None:
    assert mendable(permitted()) == ("title",)
    assert mendable(an_experiment()) == ("title", "A4")
    assert mendable(a_case()) == ()


def test_a_text_that_is_a_line_of_the_scope_is_fixed() -> None:
    scope = (*PROCEDURE.scope, ScopeItem("Onderzoek", "A4"))

    assert mendable(an_experiment(rules=rules_with(scope=scope))) == ("title",)


def test_a_text_that_a_rule_of_the_procedure_looks_at_is_fixed() -> None:
    looked_at = Test("A4", values=frozenset({"ja"}))
    (first, second) = PROCEDURE.scope_exits

    for change in (
        {"view_when": looked_at},
        {"scope_exits": (first, replace(second, when=looked_at))},
    ):
        assert mendable(an_experiment(rules=rules_with(**change))) == ("title",)


def test_an_answer_that_is_unknown_has_no_text_to_mend() -> None:
    case = permitted(case=in_decision(submitted(EXPERIMENT | {"A4": UNKNOWN})))

    assert mendable(case) == ("title",)
    assert text_at(case, "A4") is None


def test_only_one_corrigendum_waits_at_a_time() -> None:
    deed = ProposeCorrigendum("title", "Nog anders", REASON)

    assert refused(proposed(), SEM, deed) == ["corrigendum.open"]
    assert refused(half_signed(), SEM, deed) == ["corrigendum.open"]
    assert done(standing(), SEM, deed).of(CorrigendumProposed)[-1].number == 2


# Sign.


def test_with_both_signatures_it_stands() -> None:
    after = standing()

    assert after.facts[-2:] == (
        CorrigendumSigned(DINA.number, NOW, 1, 1, number=1, seat=Seat.DIGITALISERING),
        CorrigendumSigned(EDO.number, NOW, 1, 1, number=1, seat=Seat.ETHIEK_PRIVACY),
    )
    assert corrected(after) == {"title": NEW}
    assert after.status is permitted().status


def test_with_one_signature_nothing_is_mended() -> None:
    case = half_signed()

    assert corrected(case) == {}
    assert title_now(case) == OLD
    (found,) = corrigenda(case)
    assert (found.stands, found.is_open, open_corrigendum(case)) == (False, True, found)


def test_each_seat_signs_once() -> None:
    assert refused(half_signed(), DINA, SignCorrigendum(1)) == ["corrigendum.signed"]
    assert refused(half_signed(), DORA, SignCorrigendum(1)) == ["corrigendum.signed"]


def test_one_person_never_signs_for_both_seats() -> None:
    moved = replace(DINA, roles=frozenset({Role.HOLDER_ETHIEK_PRIVACY}))

    assert refused(half_signed(), moved, SignCorrigendum(1)) == ["conflict.other_seat"]


def test_who_proposed_it_does_not_sign_it_after_becoming_a_holder() -> None:
    moved = replace(SEM, roles=frozenset({Role.HOLDER_DIGITALISERING}))
    case = done(permitted(), SEM, ProposeCorrigendum("title", NEW, REASON))

    assert refused(case, moved, SignCorrigendum(1)) == ["corrigendum.same_person"]


def test_a_deputy_signs_on_behalf_of_the_holder() -> None:
    mandate = OnBehalf(Seat.ETHIEK_PRIVACY, EDO.number, "Besluit 12")
    deputy = replace(BEA, roles=frozenset({Role.INITIATOR}), on_behalf=mandate)

    after = done(half_signed(), deputy, SignCorrigendum(1))

    assert after.facts[-1] == CorrigendumSigned(
        BEA.number, NOW, 1, 1, number=1, seat=Seat.ETHIEK_PRIVACY, on_behalf=mandate
    )
    assert corrected(after) == {"title": NEW}


@pytest.mark.parametrize("number", [0, 2])
def test_only_the_open_one_is_signed(number: int) -> None:
    assert refused(proposed(), DINA, SignCorrigendum(number)) == ["corrigendum.none"]
    assert refused(permitted(), DINA, SignCorrigendum(1)) == ["corrigendum.none"]
    assert refused(standing(), DINA, SignCorrigendum(1)) == ["corrigendum.none"]


# Take back, and refuse.


@pytest.mark.parametrize("bring", [proposed, half_signed])
def test_who_proposed_it_takes_it_back(bring: Callable[[], Case]) -> None:
    after = done(bring(), SARA, TakeBackCorrigendum(1, REASON))

    assert after.facts[-1] == CorrigendumEnded(
        SARA.number, NOW, 1, 1, number=1, denied=False, reasons=REASON
    )
    assert open_corrigendum(after) is None
    assert refused(after, EDO, SignCorrigendum(1)) == ["corrigendum.none"]


def test_another_secretary_does_not_take_it_back() -> None:
    assert refused(proposed(), SEM, TakeBackCorrigendum(1, REASON)) == ["corrigendum.not_own"]


@pytest.mark.parametrize(("bring", "holder"), [(proposed, DINA), (half_signed, EDO)])
def test_either_holder_refuses(bring: Callable[[], Case], holder: Person) -> None:
    after = done(bring(), holder, DenyCorrigendum(1, REASON))

    assert after.facts[-1] == CorrigendumEnded(
        holder.number, NOW, 1, 1, number=1, denied=True, reasons=REASON, seat=holder.seat
    )
    assert corrected(after) == {}
    assert done(after, SARA, ProposeCorrigendum("title", NEW, REASON))


@pytest.mark.parametrize("person", [SARA, DINA])
def test_ending_it_needs_reasons_and_an_open_one(person: Person) -> None:
    deed = {SARA: TakeBackCorrigendum, DINA: DenyCorrigendum}[person](1, " ")

    assert refused(permitted(), person, deed) == ["text.missing", "corrigendum.none"]
    assert refused(standing(), person, deed) == ["text.missing", "corrigendum.none"]


# Read.


def test_a_later_corrigendum_mends_the_text_that_stood() -> None:
    case = standing(proposed("A4", "Of het echt werkt.", an_experiment()))
    case = standing(proposed("A4", "Of het heus werkt.", case))

    assert [found.proposed.old for found in corrigenda(case)] == [
        "Of het werkt.",
        "Of het echt werkt.",
    ]
    assert corrected(case) == {"A4": "Of het heus werkt."}
    assert text_at(case, "A4") == "Of het heus werkt."


def test_the_proposal_is_read_with_its_corrigenda_and_the_version_stays_what_it_was() -> None:
    case = standing(proposed("A4", "Of het echt werkt.", an_experiment()))
    case = standing(proposed("title", NEW, case))

    assert case.version is not None
    assert title_now(case) == NEW
    assert answers_now(case) == {
        **case.version.answers,
        "A4": Answer(text="Of het echt werkt."),
    }
    assert case.version == an_experiment().version


def test_before_a_version_there_is_nothing_to_mend() -> None:
    assert (title_now(a_case()), answers_now(a_case())) == (OLD, {})


def test_every_corrigendum_is_told_with_what_became_of_it() -> None:
    case = done(half_signed(), SARA, TakeBackCorrigendum(1, REASON))

    assert corrigenda(case) == (
        Corrigendum(
            proposed=case.of(CorrigendumProposed)[0],
            signatures=case.of(CorrigendumSigned),
            ended=case.of(CorrigendumEnded)[0],
        ),
    )


# Who.


@pytest.mark.parametrize("bring", [permitted, in_execution, suspended])
def test_secretaries_propose_and_holders_sign(bring: Callable[[], Case]) -> None:
    case = proposed(case=bring())

    assert who_may(bring(), ProposeCorrigendum("title", NEW, REASON)) == SECRETARIES
    assert who_may(case, SignCorrigendum(1)) == HOLDERS
    assert who_may(case, DenyCorrigendum(1, REASON)) == HOLDERS
    assert who_may(case, TakeBackCorrigendum(1, REASON)) == {"Sara"}


@pytest.mark.parametrize("case", [in_decision(), completed()])
def test_only_a_permission_that_holds_is_mended(case: Case) -> None:
    assert refused(case, SARA, ProposeCorrigendum("title", NEW, REASON)) == ["status.wrong"]
