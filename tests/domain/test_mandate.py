from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import NOW, TODAY
from cast import AXEL, BEA, BRAM, DINA, DORA, EDO, FLEUR, SARA, WOUT, a_person

from toets.domain.calendar import amsterdam_day
from toets.domain.mandate import (
    KeptMandate,
    Mandate,
    confirmation_obstacles,
    denial_obstacles,
    end_obstacles,
    mandate_obstacles,
    may_stand_in,
)
from toets.domain.person import OnBehalf, Person, Role, Seat
from toets.errors import Obstacle

VERA = a_person("P051", "Vera Vervanger", Role.INITIATOR)
BOB = a_person("P045", "Bob Beheer", Role.ADMIN)
LAST = date(2026, 9, 30)
MANDATE = Mandate(Seat.DIGITALISERING, DINA.number, VERA.number, TODAY, LAST, "MD-2026-17")
REGISTERED = KeptMandate(1, MANDATE, BEA.number, NOW)
CONFIRMED = replace(REGISTERED, confirmed_by=BOB.number, confirmed_at=NOW)
ENDED = replace(CONFIRMED, ended_by=DINA.number, ended_at=NOW, end_reasons="Terug.")


def codes(obstacles: tuple[Obstacle, ...]) -> list[str]:
    return [obstacle.code for obstacle in obstacles]


@pytest.mark.parametrize(
    ("kept", "day", "valid"),
    [
        (CONFIRMED, date(2026, 8, 31), False),
        (CONFIRMED, TODAY, True),
        (CONFIRMED, LAST, True),
        (CONFIRMED, date(2026, 10, 1), False),
        (REGISTERED, TODAY, False),
        (ENDED, TODAY, False),
    ],
    ids=["before", "first day", "last day", "after", "not confirmed", "ended"],
)
def test_a_mandate_holds_from_its_first_up_to_and_with_its_last_day_once_confirmed(
    kept: KeptMandate, day: date, *, valid: bool
) -> None:
    assert kept.is_valid_on(day) is valid


@pytest.mark.parametrize(
    ("day", "first_moment", "last_moment"),
    [
        (
            date(2026, 10, 25),  # 25 hours long
            datetime(2026, 10, 24, 22, 0, tzinfo=UTC),
            datetime(2026, 10, 25, 22, 59, 59, 999999, tzinfo=UTC),
        ),
        (
            date(2027, 3, 28),  # 23 hours long
            datetime(2027, 3, 27, 23, 0, tzinfo=UTC),
            datetime(2027, 3, 28, 21, 59, 59, 999999, tzinfo=UTC),
        ),
        (
            date(2028, 2, 29),
            datetime(2028, 2, 28, 23, 0, tzinfo=UTC),
            datetime(2028, 2, 29, 22, 59, 59, 999999, tzinfo=UTC),
        ),
        (
            date(2026, 12, 31),
            datetime(2026, 12, 30, 23, 0, tzinfo=UTC),
            datetime(2026, 12, 31, 22, 59, 59, 999999, tzinfo=UTC),
        ),
    ],
    ids=["winter time begins", "summer time begins", "leap day", "last day of the year"],
)
def test_a_mandate_of_one_day_holds_that_whole_amsterdam_day_and_nothing_more(
    day: date, first_moment: datetime, last_moment: datetime
) -> None:
    kept = replace(CONFIRMED, mandate=replace(MANDATE, first_day=day, last_day=day))
    one = last_moment.resolution

    moments = (first_moment - one, first_moment, last_moment, last_moment + one)
    valid = [kept.is_valid_on(amsterdam_day(moment)) for moment in moments]

    assert valid == [False, True, True, False]


def test_whom_a_deputy_acts_for_is_told_with_the_document() -> None:
    assert MANDATE.on_behalf == OnBehalf(Seat.DIGITALISERING, DINA.number, "MD-2026-17")


def test_a_mandate_that_fits_may_be_registered() -> None:
    assert mandate_obstacles(MANDATE, DINA, VERA, [], TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"first_day": date(2026, 8, 31)}, "mandate.backdated"),
        ({"first_day": date(2026, 10, 1)}, "mandate.days"),
        ({"document": "  "}, "mandate.document"),
        ({"document": "x" * 201}, "text.too_long"),
        ({"holder": VERA.number}, "mandate.same_person"),
        ({"seat": Seat.ETHIEK_PRIVACY}, "mandate.holder"),
    ],
)
def test_a_mandate_that_does_not_fit_is_refused(changes: dict[str, object], code: str) -> None:
    mandate = replace(MANDATE, **changes)

    assert codes(mandate_obstacles(mandate, DINA, VERA, [], TODAY)) == [code]


def test_everything_that_is_in_the_way_is_told_at_once() -> None:
    mandate = replace(MANDATE, last_day=date(2026, 8, 1), first_day=date(2026, 8, 2), document="")

    assert codes(mandate_obstacles(mandate, None, None, [ENDED, CONFIRMED], TODAY)) == [
        "mandate.days",
        "mandate.backdated",
        "mandate.document",
        "mandate.holder",
        "mandate.deputy",
    ]


@pytest.mark.parametrize("deputy", [DORA, EDO, BRAM, SARA, FLEUR, AXEL, BEA], ids=str)
def test_whose_role_does_not_go_with_a_seat_is_no_deputy(deputy: Person) -> None:
    (role,) = deputy.roles
    found = mandate_obstacles(MANDATE, DINA, deputy, [], TODAY)

    assert found == (Obstacle.of("mandate.deputy_role", role=role.value),)


def test_an_employee_without_such_a_role_may_be_a_deputy() -> None:
    assert mandate_obstacles(MANDATE, DINA, WOUT, [], TODAY) == ()


def test_a_deputy_gives_no_mandate() -> None:
    deputy = replace(VERA, on_behalf=MANDATE.on_behalf)
    further = replace(MANDATE, holder=deputy.number, deputy=WOUT.number)

    assert codes(mandate_obstacles(further, deputy, WOUT, [], TODAY)) == ["mandate.holder"]


@pytest.mark.parametrize("seat", Seat)
@pytest.mark.parametrize("other", [REGISTERED, CONFIRMED], ids=["waiting", "confirmed"])
def test_nobody_is_a_deputy_twice_on_one_day(seat: Seat, other: KeptMandate) -> None:
    taken = replace(other, mandate=replace(MANDATE, seat=seat, first_day=LAST, last_day=LAST))

    found = mandate_obstacles(MANDATE, DINA, VERA, [taken], TODAY)

    assert found == (Obstacle.of("mandate.overlap", person=VERA.number, day=LAST, due=LAST),)


def test_mandates_after_one_another_or_ended_do_not_overlap() -> None:
    later = replace(MANDATE, first_day=date(2026, 10, 1), last_day=date(2026, 10, 2))

    assert mandate_obstacles(later, DINA, VERA, [CONFIRMED], TODAY) == ()
    assert mandate_obstacles(MANDATE, DINA, VERA, [ENDED], TODAY) == ()


def test_another_administrator_confirms() -> None:
    assert confirmation_obstacles(REGISTERED, BOB, DINA, VERA, [], TODAY) == ()


@pytest.mark.parametrize(
    ("kept", "administrator", "today", "code"),
    [
        (REGISTERED, BEA, TODAY, "mandate.second_person"),
        (REGISTERED, replace(BOB, number=VERA.number), TODAY, "mandate.own"),
        (REGISTERED, replace(BOB, number=DINA.number), TODAY, "mandate.own"),
        (REGISTERED, BOB, date(2026, 10, 1), "mandate.past"),
        (CONFIRMED, BOB, TODAY, "mandate.decided"),
        (ENDED, BOB, TODAY, "mandate.decided"),
    ],
)
def test_a_confirmation_that_does_not_fit_is_refused(
    kept: KeptMandate, administrator: Person, today: date, code: str
) -> None:
    assert codes(confirmation_obstacles(kept, administrator, DINA, VERA, [], today)) == [code]


def test_what_changed_since_the_registration_is_looked_at_again() -> None:
    was_holder = replace(DINA, roles=frozenset({Role.INITIATOR}))
    is_member = replace(VERA, roles=frozenset({Role.COMMUNITY_MEMBER}))

    found = confirmation_obstacles(REGISTERED, BOB, was_holder, is_member, [CONFIRMED], TODAY)

    assert codes(found) == ["mandate.holder", "mandate.deputy_role", "mandate.overlap"]


def test_an_administrator_whose_roles_do_not_go_together_confirms_nothing() -> None:
    both = replace(BOB, roles=frozenset({Role.ADMIN, Role.INITIATOR}))

    found = confirmation_obstacles(REGISTERED, both, DINA, VERA, [], TODAY)

    assert codes(found) == ["roles.alone"]


def test_only_what_waits_is_denied_and_only_what_runs_is_ended() -> None:
    assert denial_obstacles(REGISTERED, "Onjuist.") == ()
    assert codes(denial_obstacles(CONFIRMED, " ")) == ["mandate.decided", "text.missing"]
    assert end_obstacles(CONFIRMED, "Terug.", LAST) == ()
    assert codes(end_obstacles(REGISTERED, "Terug.", TODAY)) == ["mandate.not_running"]
    assert codes(end_obstacles(ENDED, "", TODAY)) == ["mandate.not_running", "text.missing"]
    assert codes(end_obstacles(CONFIRMED, "Terug.", date(2026, 10, 1))) == ["mandate.not_running"]


def test_a_mandate_is_void_once_its_holder_has_not_the_seat_or_its_deputy_has() -> None:
    has_no_seat = replace(DINA, roles=frozenset({Role.INITIATOR}))

    assert may_stand_in(MANDATE, DINA, VERA)
    assert not may_stand_in(MANDATE, None, VERA)
    assert not may_stand_in(MANDATE, has_no_seat, VERA)
    assert not may_stand_in(MANDATE, DINA, replace(VERA, roles=DINA.roles))
