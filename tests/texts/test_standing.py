"""The banner of a case, for whatever can be said about it to whoever may see it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    NOW,
    REASON,
    a_condition,
    completed,
    done,
    half_judged,
    in_decision,
    in_execution,
    permitted,
    revoked,
    submitted,
    suspended,
)
from cast import ANNA, AXEL, BRAM, DINA, FLEUR, SARA, TESS, WOUT

from toets.domain.case import Case
from toets.domain.deeds import SettleCondition
from toets.domain.facts import Moment, Period
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.standing import Permission, next_up, standing
from toets.domain.workflow import Status
from toets.texts.standing import Banner, banner, who_is_next

UNTIL = " tot en met 1\u00a0maart\u00a02027"
ONLY_BOTH = (
    "De uitvoering gaat pas verder als beide portefeuillehouders daarmee instemmen. "
    "Nu aan zet: de portefeuillehouders."
)
NOT_MET = SettleCondition(1, date(2026, 9, 8), met=False, reasons=REASON, reports=0)


def shown(case: Case, *, days: int = 0) -> Banner:
    now = NOW + timedelta(days=days)
    return banner(standing(case, now), next_up(case, now))


def weekly() -> Case:
    counting = a_condition("Tel.", moment=Moment.DURING, interval="elke week", period=Period.WEEK)
    return in_execution(permitted(counting))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("days", [0, 365])
@pytest.mark.parametrize("has_document", [True, False])
def test_every_case_has_a_banner_in_whole_sentences(
    status: Status, days: int, has_document: object
) -> None:
    case = IN_STATUS[status]()

    found = shown(case if has_document else replace(case, documents=()), days=days)

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
        "Geen enkele voorwaarde houdt de start tegen.",
    )
    assert END.isoformat() == "2027-03-01"


def test_a_condition_before_the_start_says_how_many_are_open() -> None:
    found = shown(permitted(a_condition()))

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
    assert who_is_next(next_up(completed(), NOW)) == ""


@pytest.mark.parametrize(
    ("case", "days", "expected"),
    [
        (
            in_execution(),
            0,
            (Permission.MAY, "Mag worden uitgevoerd", UNTIL, "De uitvoering is gestart."),
        ),
        (
            weekly(),
            8,
            (
                Permission.MAY,
                "Mag worden uitgevoerd",
                UNTIL,
                "1 voorwaarde is te laat. Meld nu hoe eraan is voldaan.",
            ),
        ),
        (
            done(weekly(), TESS, NOT_MET),
            0,
            (
                Permission.MAY,
                "Mag worden uitgevoerd",
                UNTIL,
                "1 voorwaarde is niet nagekomen. Meld wat eraan is gedaan.",
            ),
        ),
        (
            suspended(),
            0,
            (
                Permission.MAY_NOT,
                "Moet nu stoppen",
                ", want de uitvoering ligt stil",
                ONLY_BOTH,
            ),
        ),
        (
            revoked(),
            0,
            (
                Permission.MAY_NOT,
                "Mag niet meer worden uitgevoerd",
                ", want de toestemming is ingetrokken",
                "Nu aan zet: de auteurs, uiterlijk 29\u00a0september\u00a02026.",
            ),
        ),
        (
            in_execution(),
            365,
            (
                Permission.MAY_NOT,
                "Mag niet meer worden uitgevoerd",
                ", want de toestemming is verlopen",
                "Voor een nieuwe periode is een nieuwe toets nodig.",
            ),
        ),
        (
            completed(),
            0,
            (
                Permission.MAY_NOT,
                "Mag niet meer worden uitgevoerd",
                ", want de uitvoering is afgerond",
                "",
            ),
        ),
    ],
)
def test_after_the_decision_the_banner_says_what_holds(
    case: Case, days: int, expected: tuple[Permission, str, str, str]
) -> None:
    assert shown(case, days=days) == Banner(*expected)
