"""Another unit joins a permission: it asks, a legal member assesses, both holders consent."""

from dataclasses import replace

import pytest
from builders import (
    END,
    NOW,
    REASON,
    a_use,
    done,
    in_execution,
    permitted,
    refused,
    suspended,
    who_may,
)
from cast import ANNA, BELLA, BRAM, DINA, DORA, ED, EDO, UMA, a_person

from toets.domain.act import Refused, act
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import AssessJoin, ConsentJoin, Deed, RefuseJoin, RequestJoin
from toets.domain.facts import JoinAssessed, JoinConsented, JoinRefused, JoinRequested, UseRecorded
from toets.domain.joining import joins, units_named
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.domain.workflow import Status
from toets.errors import Obstacle

REQUEST = RequestJoin("Onder precies dezelfde voorwaarden.")
NO_NEW_USE = AssessJoin(1, is_new_use=False, reasons=REASON)
NEW_USE = replace(NO_NEW_USE, is_new_use=True)
CONSENT, REFUSAL = ConsentJoin(1, REASON), RefuseJoin(1, REASON)
FOR_EDO = replace(
    UMA, roles=frozenset(), on_behalf=OnBehalf(Seat.ETHIEK_PRIVACY, EDO.number, "M-1")
)
FOR_DINA = replace(FOR_EDO, on_behalf=OnBehalf(Seat.DIGITALISERING, DINA.number, "M-2"))


def requested(case: Case | None = None) -> Case:
    return done(case or in_execution(), ED, REQUEST)


def assessed() -> Case:
    return done(requested(), BRAM, NO_NEW_USE)


def half_consented() -> Case:
    return done(assessed(), DINA, CONSENT)


def joined() -> Case:
    return done(half_consented(), EDO, CONSENT)


# Asking.


@pytest.mark.parametrize("case", [permitted(), in_execution()], ids=lambda case: case.status.value)
def test_somebody_asks_for_their_own_unit(case: Case) -> None:
    after = done(case, ED, REQUEST)

    fact = JoinRequested(
        ED.number, NOW, 1, 1, number=1, unit="Eenheid Elders", statement=REQUEST.statement
    )
    assert (after.status, after.facts) == (case.status, (*case.facts, fact))
    assert units_named(after) == ("Eenheid Verzonnen",)


def test_only_an_employee_of_another_unit_asks() -> None:
    assert who_may(in_execution(), REQUEST) == {"Ed"}


def test_nobody_joins_what_lies_still() -> None:
    assert refused(suspended(), ED, REQUEST) == ["status.wrong"]


def test_a_unit_that_may_use_the_permission_does_not_ask() -> None:
    assert act(in_execution(), RequestJoin(" "), UMA, NOW) == Refused(
        (
            Obstacle.of("join.named", unit="Eenheid Verzonnen"),
            Obstacle.of("text.missing", field="statement"),
        )
    )
    assert refused(joined(), ED, REQUEST) == ["join.named"]


def test_who_has_no_unit_does_not_ask() -> None:
    assert refused(in_execution(), replace(ED, unit=" "), REQUEST) == ["join.no_unit"]


def test_one_request_of_a_unit_is_open_at_a_time() -> None:
    colleague = a_person("P098", "Elly", Role.INITIATOR, unit="eenheid  elders")

    assert refused(requested(), colleague, REQUEST) == ["join.requested"]
    assert refused(half_consented(), colleague, REQUEST) == ["join.requested"]


@pytest.mark.parametrize(("person", "deed"), [(BRAM, NEW_USE), (DINA, REFUSAL)])
def test_a_unit_asks_again_once_its_request_ended(person: Person, deed: Deed) -> None:
    case = requested() if deed is NEW_USE else assessed()

    again = requested(done(case, person, deed))

    assert [join.is_open for join in joins(again)] == [False, True]
    assert again.of(JoinRequested)[-1].number == 2


def test_another_unit_asks_next_to_it() -> None:
    other = a_person("P098", "Elly", Role.INITIATOR, unit="Eenheid Derde")

    assert [j.request.unit for j in joins(done(requested(), other, REQUEST))] == [
        "Eenheid Elders",
        "Eenheid Derde",
    ]


# Assessing.


@pytest.mark.parametrize("deed", [NO_NEW_USE, NEW_USE])
def test_a_legal_member_finds_whether_it_is_a_new_use(deed: AssessJoin) -> None:
    case = requested()

    after = done(case, BRAM, deed)

    fact = JoinAssessed(
        BRAM.number, NOW, 1, 1, number=1, is_new_use=deed.is_new_use, reasons=REASON
    )
    assert after.facts == (*case.facts, fact)
    assert joins(after)[0].is_open is not deed.is_new_use


def test_only_a_legal_member_assesses() -> None:
    assert who_may(requested(), NO_NEW_USE) == {"Bram", "Bella"}
    assert who_may(assessed(), CONSENT) == {"Dina", "Dora", "Edo"}
    assert who_may(assessed(), REFUSAL) == {"Dina", "Dora", "Edo"}


def test_a_join_is_assessed_once_with_reasons() -> None:
    assert refused(assessed(), BELLA, replace(NEW_USE, reasons="")) == [
        "text.missing",
        "join.assessed",
    ]


@pytest.mark.parametrize(
    ("person", "deed"),
    [
        (BRAM, replace(NO_NEW_USE, number=2)),
        (DINA, ConsentJoin(0, REASON)),
        (DINA, RefuseJoin(2, REASON)),
    ],
)
def test_a_request_that_is_not_there_is_not_answered(person: Person, deed: Deed) -> None:
    assert refused(assessed(), person, deed) == ["join.unknown"]


@pytest.mark.parametrize(
    ("as_", "case", "deed"),
    [(BRAM, requested(), NO_NEW_USE), (DINA, assessed(), CONSENT), (DINA, assessed(), REFUSAL)],
)
def test_nobody_answers_their_own_request(as_: Person, case: Case, deed: Deed) -> None:
    requester = replace(as_, number=ED.number)

    assert refused(case, requester, deed) == ["join.own_request"]


# Consenting.


def test_with_the_consent_of_both_holders_the_unit_has_joined() -> None:
    case = half_consented()

    after = done(case, EDO, CONSENT)

    fact = JoinConsented(EDO.number, NOW, 1, 1, number=1, seat=Seat.ETHIEK_PRIVACY, reasons=REASON)
    assert after.facts == (*case.facts, fact)
    assert (joins(case)[0].has_joined, joins(after)[0].has_joined) == (False, True)
    assert units_named(after) == ("Eenheid Verzonnen", "Eenheid Elders")
    assert after.status is Status.IN_EXECUTION


def test_a_unit_that_joined_records_its_uses() -> None:
    use = a_use(unit="Eenheid Elders")

    assert refused(half_consented(), ED, use) == ["rights.none"]
    assert done(joined(), ED, use).of(UseRecorded)[0].unit == "Eenheid Elders"


@pytest.mark.parametrize("deed", [ConsentJoin(1, " "), RefuseJoin(1, " ")])
def test_holders_answer_after_the_assessment_and_with_reasons(deed: Deed) -> None:
    assert refused(requested(), DINA, deed) == ["text.missing", "join.not_assessed"]


@pytest.mark.parametrize("deed", [CONSENT, REFUSAL])
@pytest.mark.parametrize("ended_by", [(BRAM, NEW_USE), (EDO, REFUSAL)])
def test_a_request_that_ended_is_not_answered(ended_by: tuple[Person, Deed], deed: Deed) -> None:
    case = requested() if ended_by[1] is NEW_USE else assessed()

    assert refused(done(case, *ended_by), DINA, deed) == ["join.ended"]


@pytest.mark.parametrize("deed", [CONSENT, REFUSAL])
def test_a_seat_answers_once(deed: Deed) -> None:
    assert refused(half_consented(), DORA, deed) == ["join.consented"]
    assert refused(joined(), EDO, deed) == ["join.consented"]


def test_the_two_seats_are_two_persons() -> None:
    case = done(assessed(), FOR_DINA, CONSENT)

    assert case.of(JoinConsented)[0].on_behalf == FOR_DINA.on_behalf
    assert refused(case, FOR_EDO, CONSENT) == ["join.same_person"]
    assert done(case, EDO, CONSENT)


def test_one_holder_alone_refuses() -> None:
    case = half_consented()

    after = done(case, EDO, REFUSAL)

    fact = JoinRefused(EDO.number, NOW, 1, 1, number=1, seat=Seat.ETHIEK_PRIVACY, reasons=REASON)
    assert after.facts == (*case.facts, fact)
    assert (joins(after)[0].is_open, joins(after)[0].has_joined) == (False, False)


def test_nobody_joins_what_can_hold_no_longer() -> None:
    late = end_of_day(END)

    assert refused(in_execution(), ED, REQUEST, late) == ["permission.expired"]
    assert refused(assessed(), DINA, CONSENT, late) == ["permission.expired"]


def test_an_author_does_not_ask_for_their_own_case() -> None:
    assert refused(in_execution(), replace(ANNA, unit="Eenheid Elders"), REQUEST) == [
        "rights.none"
    ]
