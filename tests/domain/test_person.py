import pytest
from cast import ANNA, CAST, DINA, EDO, a_person
from hypothesis import given
from hypothesis import strategies as st

from toets.domain.person import Role, Seat, normalise_number, role_conflicts
from toets.errors import Obstacle


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("p001", "P001"),
        ("  P001\n", "P001"),
        ("\uff30\uff10\uff10\uff11", "P001"),  # full-width letters and digits
        ("123456", "123456"),
    ],
)
def test_one_human_has_one_number_however_it_is_typed(typed: str, number: str) -> None:
    assert normalise_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "P1", "P-001", "P 001", "P001\u200b", "\u0420001", "P" * 21, "P001; DROP"]
)
def test_a_number_that_could_pass_for_another_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="personnel number"):
        normalise_number(typed)


@given(st.from_regex(r"[0-9A-Za-z]{3,20}", fullmatch=True))
def test_a_normalised_number_stays_as_it_is(typed: str) -> None:
    number = normalise_number(typed)

    assert normalise_number(number) == number


@pytest.mark.parametrize("person", CAST, ids=lambda person: person.name)
def test_nobody_of_the_cast_has_roles_that_conflict(person: object) -> None:
    assert role_conflicts(person.roles) == ()


@pytest.mark.parametrize("alone", [Role.ADMIN, Role.AUDITOR, Role.FG])
@pytest.mark.parametrize("other", Role)
def test_admin_auditor_and_fg_combine_with_nothing(alone: Role, other: Role) -> None:
    expected = other is not alone

    assert bool(role_conflicts(frozenset({alone, other}))) is expected


@pytest.mark.parametrize("holder", [Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY])
@pytest.mark.parametrize(
    ("other", "allowed"),
    [
        (Role.INITIATOR, True),
        (Role.WOO_OFFICER, True),
        (Role.COMMUNITY_MEMBER, False),
        (Role.SECRETARY, False),
        (Role.FG, False),
        (Role.AUDITOR, False),
        (Role.ADMIN, False),
    ],
)
def test_a_holder_is_not_member_secretary_fg_auditor_or_admin(
    holder: Role, other: Role, allowed: object
) -> None:
    assert (role_conflicts(frozenset({holder, other})) == ()) is allowed


def test_one_person_never_holds_both_seats() -> None:
    roles = frozenset({Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY})

    assert role_conflicts(roles) == (Obstacle.of("roles.both_seats"),)


def test_a_secretary_may_also_be_a_member_and_an_initiator() -> None:
    roles = frozenset({Role.SECRETARY, Role.COMMUNITY_MEMBER, Role.INITIATOR})

    assert role_conflicts(roles) == ()


def test_every_conflict_is_named_at_once() -> None:
    roles = frozenset(
        {Role.HOLDER_DIGITALISERING, Role.HOLDER_ETHIEK_PRIVACY, Role.SECRETARY, Role.ADMIN}
    )

    assert role_conflicts(roles) == (
        Obstacle.of("roles.alone", role="admin"),
        Obstacle.of("roles.both_seats"),
        Obstacle.of("roles.holder", role="secretary"),
    )


def test_a_holder_has_the_seat_of_the_role_and_nobody_else_has_one() -> None:
    assert (DINA.seat, EDO.seat, ANNA.seat, a_person("P999", "X").seat) == (
        Seat.DIGITALISERING,
        Seat.ETHIEK_PRIVACY,
        None,
        None,
    )
