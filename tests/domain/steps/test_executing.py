"""Starting the use, incidents, and changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    NOW,
    REASON,
    TODAY,
    a_condition,
    done,
    in_execution,
    issued,
    permitted,
    refused,
    suspended,
    who_may,
)
from cast import ANNA, BRAM, SARA, TESS

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT
from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.changes import Change, changes
from toets.domain.deeds import (
    DecideChange,
    ReportChange,
    ReportCondition,
    ReportIncident,
    SettleCondition,
    Start,
)
from toets.domain.facts import (
    Aspect,
    ChangeDecided,
    ChangeReported,
    IncidentReported,
    Moment,
    Started,
)
from toets.domain.workflow import Status
from toets.errors import Obstacle

UNTIL = date(2026, 9, 10)
AN_INCIDENT = ReportIncident(TODAY, "Een verkeerde treffer.", "De treffer is gewist.")
A_CHANGE = ReportChange((Aspect.TECHNIQUE,), "Een nieuw algoritme.")


def settled(case: Case, *, met: bool) -> Case:
    """Return the case in which Tess found the first condition met or not met."""
    reports = 0
    if met:
        case, reports = done(case, ANNA, ReportCondition(1, None, "Gemeten.")), 1
    return done(case, TESS, SettleCondition(1, None, met=met, reasons=REASON, reports=reports))


# Start.


def test_a_start_is_recorded_and_begins_the_execution() -> None:
    case = permitted()

    after = done(case, ANNA, Start())

    assert after.status is Status.IN_EXECUTION
    assert after.facts == (*case.facts, Started(ANNA.number, NOW, 1, 1))


def test_only_an_author_starts() -> None:
    assert who_may(permitted(), Start()) == {"Anna", "Adam"}


def test_nothing_starts_without_the_document_of_this_permission() -> None:
    case = replace(permitted(), documents=())

    assert refused(case, ANNA, Start()) == ["start.not_issued"]
    assert refused(issued(case, "refusal"), ANNA, Start()) == ["start.not_issued"]
    assert refused(issued(case, "permission", 3), ANNA, Start()) == ["start.not_issued"]


@pytest.mark.parametrize("other", [{"version": 2}, {"round": 2}])
def test_the_document_of_another_version_or_round_does_not_count(other: dict[str, int]) -> None:
    case = permitted()
    case = replace(case, documents=(replace(case.documents[0], **other),))

    assert refused(case, ANNA, Start()) == ["start.not_issued"]


def test_every_open_duty_before_the_start_is_named_with_everything_else_in_the_way() -> None:
    during = a_condition("Tel.", moment=Moment.DURING, interval="elke maand")
    case = permitted(a_condition("Meet."), during, a_condition("Spreek af."), until=UNTIL)

    result = act(replace(case, documents=()), Start(), ANNA, end_of_day(UNTIL))

    assert result == Refused(
        (
            Obstacle.of("start.not_issued"),
            Obstacle.of("start.condition", number=1, condition="Meet."),
            Obstacle.of("start.condition", number=2, condition="Spreek af."),
            Obstacle.of("permission.expired", day="2026-09-10"),
        )
    )


def test_a_duty_that_was_only_reported_still_holds_up_the_start() -> None:
    case = done(permitted(a_condition()), ANNA, ReportCondition(1, None, "Gemeten."))

    assert refused(case, ANNA, Start()) == ["start.condition"]


def test_a_duty_that_was_met_no_longer_holds_up_the_start_until_it_is_found_not_met() -> None:
    case = settled(permitted(a_condition()), met=True)

    assert done(case, ANNA, Start()).status is Status.IN_EXECUTION
    assert refused(settled_again(case), ANNA, Start()) == ["start.condition"]


def settled_again(case: Case) -> Case:
    return done(case, TESS, SettleCondition(1, None, met=False, reasons=REASON, reports=1))


def test_it_may_start_on_the_last_day_and_not_after() -> None:
    case = permitted(until=UNTIL)
    last = end_of_day(UNTIL) - timedelta(microseconds=1)

    assert done(case, ANNA, Start(), last).status is Status.IN_EXECUTION
    assert refused(case, ANNA, Start(), end_of_day(UNTIL)) == ["permission.expired"]


def test_nothing_starts_twice() -> None:
    twice = replace(in_execution(), status=Status.PERMITTED)

    assert refused(twice, ANNA, Start()) == ["start.given"]


# Incidents.


def test_an_incident_is_recorded() -> None:
    case = in_execution()

    after = done(case, BRAM, AN_INCIDENT)

    fact = IncidentReported(
        BRAM.number,
        NOW,
        1,
        1,
        day=TODAY,
        text="Een verkeerde treffer.",
        measures="De treffer is gewist.",
    )
    assert after.facts == (*case.facts, fact)
    assert after.status is Status.IN_EXECUTION


@pytest.mark.parametrize("case", [in_execution(), suspended()], ids=["running", "suspended"])
def test_authors_the_community_and_the_fg_report_incidents(case: Case) -> None:
    community = {"Bram", "Chris", "Tess", "Bella", "Sara", "Sem"}

    assert who_may(case, AN_INCIDENT) == {"Anna", "Adam", "Fleur"} | community


def test_an_incident_has_a_day_a_text_and_measures() -> None:
    bare = ReportIncident(TODAY + timedelta(days=1), " ", "")

    result = act(in_execution(), bare, ANNA, NOW)

    assert result == Refused(
        (
            Obstacle.of("incident.future", day="2026-09-02"),
            Obstacle.of("text.missing", field="text"),
            Obstacle.of("text.missing", field="measures"),
        )
    )


def test_today_is_the_day_in_amsterdam() -> None:
    late = end_of_day(TODAY)  # 22.00 UTC
    tomorrow = replace(AN_INCIDENT, day=TODAY + timedelta(days=1))

    assert done(in_execution(), ANNA, tomorrow, late)
    assert refused(in_execution(), ANNA, tomorrow, late - timedelta(seconds=1)) == [
        "incident.future"
    ]


def test_an_incident_is_told_in_no_more_than_fits() -> None:
    long = replace(AN_INCIDENT, text="x" * (LONGEST_TEXT + 1))

    assert refused(in_execution(), ANNA, long) == ["text.too_long"]


# Changes.


def test_a_change_is_numbered_and_names_each_aspect_once() -> None:
    case = done(in_execution(), ANNA, A_CHANGE)
    twice = (Aspect.FOLLOW_UP, Aspect.TECHNIQUE, Aspect.FOLLOW_UP)

    after = done(case, ANNA, ReportChange(twice, "Ook iets anders."))

    assert after.of(ChangeReported) == (
        ChangeReported(
            ANNA.number, NOW, 1, 1, number=1, aspects=(Aspect.TECHNIQUE,), text=A_CHANGE.text
        ),
        ChangeReported(
            ANNA.number,
            NOW,
            1,
            1,
            number=2,
            aspects=(Aspect.FOLLOW_UP, Aspect.TECHNIQUE),
            text="Ook iets anders.",
        ),
    )


@pytest.mark.parametrize(
    "case", [permitted(), in_execution(), suspended()], ids=lambda case: case.status.value
)
def test_authors_report_a_change_and_the_secretary_decides(case: Case) -> None:
    reported = done(case, ANNA, A_CHANGE)

    assert who_may(case, A_CHANGE) == {"Anna", "Adam"}
    assert who_may(reported, DecideChange(1, is_new_use=True, reasons=REASON)) == {"Sara", "Sem"}


def test_a_change_says_what_and_in_which_respect() -> None:
    assert refused(in_execution(), ANNA, ReportChange((), " ")) == [
        "change.no_aspect",
        "text.missing",
    ]


@pytest.mark.parametrize("is_new_use", [True, False])
def test_a_decision_about_a_change_is_recorded_with_it(is_new_use: object) -> None:
    case = done(done(in_execution(), ANNA, A_CHANGE), ANNA, A_CHANGE)

    after = done(case, SARA, DecideChange(2, is_new_use=bool(is_new_use), reasons=REASON))

    first, second = after.of(ChangeReported)
    decided = ChangeDecided(
        SARA.number, NOW, 1, 1, number=2, is_new_use=bool(is_new_use), reasons=REASON
    )
    assert changes(after) == (Change(first, None), Change(second, decided))
    assert after.status is Status.IN_EXECUTION


def test_a_change_that_does_not_exist_is_not_decided() -> None:
    deed = DecideChange(1, is_new_use=False, reasons=" ")

    assert refused(in_execution(), SARA, deed) == ["change.unknown", "text.missing"]


def test_a_change_is_decided_once() -> None:
    deed = DecideChange(1, is_new_use=False, reasons=REASON)
    case = done(done(in_execution(), ANNA, A_CHANGE), SARA, deed)

    assert refused(case, SARA, deed) == ["change.decided"]
