"""The banner of a case, for whatever can be said about it to whoever may see it."""

from datetime import timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    NOW,
    a_condition,
    a_permit,
    a_signature,
    done,
    half_judged,
    in_decision,
    permitted,
    submitted,
)
from cast import ANNA, AXEL, BRAM, DINA, EDO, FLEUR, SARA, WOUT

from toets.domain.case import Case
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.standing import Permission, next_up, standing
from toets.domain.workflow import Status
from toets.texts.standing import Banner, banner, who_is_next


def shown(case: Case, *, days: int = 0, issued: bool = True) -> Banner:
    now = NOW + timedelta(days=days)
    return banner(standing(case, now, issued=issued), next_up(case, now))


def with_condition() -> Case:
    case = in_decision()
    for holder in (DINA, EDO):
        case = done(case, holder, a_permit(case, conditions=(a_condition(),)))
    for holder in (DINA, EDO):
        case = done(case, holder, a_signature(case))
    return case


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("days", [0, 365])
@pytest.mark.parametrize("issued", [True, False])
def test_every_case_has_a_banner_in_whole_sentences(
    status: Status, days: int, issued: object
) -> None:
    found = shown(IN_STATUS[status](), days=days, issued=bool(issued))

    assert found.verb[0].isupper()
    assert found.why.startswith((", ", " tot"))
    assert found.more.endswith(".") or found.more == ""
    assert not set("{}") & set(found.verb + found.why + found.more)


@pytest.mark.parametrize("person", [ANNA, BRAM, SARA, DINA, FLEUR, AXEL, WOUT])
@pytest.mark.parametrize("status", Status)
def test_a_banner_can_be_made_from_what_anybody_may_see(status: Status, person: Person) -> None:
    seen = view(IN_STATUS[status](), person)

    if seen.sight in (Sight.LINE, Sight.FULL):
        assert shown(seen.case).verb


def test_the_ban_is_the_normal_state() -> None:
    found = shown(submitted())

    assert (found.permission, found.verb, found.why) == (
        Permission.MAY_NOT,
        "Mag niet starten",
        ", want de Community heeft nog geen advies vastgesteld",
    )


def test_a_permission_says_until_when() -> None:
    assert shown(permitted()) == Banner(
        Permission.MAY,
        "Mag worden uitgevoerd",
        " tot en met 1\u00a0maart\u00a02027",
        "Er zijn geen voorwaarden die vóór de start moeten zijn vervuld.",
    )
    assert END.isoformat() == "2027-03-01"


def test_a_condition_before_the_start_says_how_many_are_open() -> None:
    found = shown(with_condition())

    assert (found.verb, found.why) == (
        "Mag nog niet starten",
        ", want 1 voorwaarde is nog niet vervuld",
    )


def test_a_banner_does_not_tell_that_one_holder_has_judged() -> None:
    assert shown(half_judged()) == shown(in_decision())


def test_who_is_next_is_told_with_the_term_and_what_lacks() -> None:
    assert who_is_next(next_up(submitted(), NOW)) == (
        "Nu aan zet: de leden van de Community, uiterlijk 13\u00a0oktober\u00a02026. "
        "Nog 3 adviezen nodig. Er is nog geen juridisch advies. Er is nog geen ethisch advies. "
        "Er is nog geen technisch advies."
    )


def test_nobody_is_next_in_a_closed_case() -> None:
    assert who_is_next(next_up(permitted(), NOW)) == ""
