"""Authors report how a condition was met; members find it met or not met."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import (
    NOW,
    REASON,
    a_condition,
    an_attachment,
    completed,
    done,
    expired,
    in_execution,
    permitted,
    refused,
    revoked,
    suspended,
    who_may,
    with_files,
)
from cast import ADAM, ANNA, BRAM, CHRIS, TESS, a_person

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT
from toets.domain.case import Case
from toets.domain.conditions import ItemState, condition_items
from toets.domain.deeds import ReportCondition, SettleCondition
from toets.domain.facts import (
    ConditionReported,
    ConditionSettled,
    GuestAppointed,
    Moment,
    Period,
)
from toets.domain.person import Role
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status
from toets.errors import Obstacle

MET = SettleCondition(1, None, met=True, reasons=REASON, reports=1)
NOT_MET = replace(MET, met=False)
REPORT = ReportCondition(1, None, "Gemeten, zie het rapport.", ("bewijs-1", "bewijs-2"))
EVIDENCE = (
    an_attachment("bewijs-1", "voorwaarde.1"),
    an_attachment("bewijs-2", "voorwaarde.1"),
)
AT_END = a_condition(moment=Moment.AT_END)
MONTHLY = a_condition(moment=Moment.DURING, interval="elke maand", period=Period.MONTH)
FIRST_TURN = date(2026, 10, 1)


def with_duty() -> Case:
    """Return a permitted case with one duty before the start, and two files as its evidence."""
    return with_files(permitted(a_condition()), *EVIDENCE)


def reported() -> Case:
    return done(with_duty(), ANNA, REPORT)


def state(case: Case) -> ItemState:
    return condition_items(case, NOW.date())[0].state


# Reporting.


def test_a_report_is_recorded_with_its_evidence() -> None:
    case = with_duty()

    after = done(case, ADAM, REPORT)

    fact = ConditionReported(
        ADAM.number, NOW, 1, 1, condition=1, occurrence=None, text=REPORT.text, files=EVIDENCE
    )
    assert after.facts == (*case.facts, fact)
    assert (after.status, state(after)) == (Status.PERMITTED, ItemState.REPORTED)


def test_authors_report_and_members_of_the_named_discipline_judge() -> None:
    assert who_may(with_duty(), REPORT) == {"Anna", "Adam"}
    assert who_may(reported(), MET) == {"Tess"}
    assert who_may(reported(), NOT_MET) == {"Tess"}


@pytest.mark.parametrize(
    "case",
    [
        permitted(AT_END),
        in_execution(permitted(AT_END)),
        suspended(permitted(AT_END)),
        revoked(permitted(AT_END)),
        expired(permitted(AT_END)),
        completed(in_execution(permitted(AT_END))),
    ],
    ids=lambda case: case.status.value,
)
def test_a_duty_is_reported_and_judged_whatever_became_of_the_permission(case: Case) -> None:
    case = done(case, ANNA, ReportCondition(1, None, "Gewist."))
    case = done(case, TESS, MET)

    assert state(case) is ItemState.MET


@pytest.mark.parametrize(
    ("number", "occurrence"), [(0, None), (2, None), (-1, None), (1, date(2026, 10, 1))]
)
def test_a_duty_that_is_not_there_is_not_reported_or_judged(
    number: int, occurrence: date | None
) -> None:
    case = with_duty()

    assert refused(case, ANNA, ReportCondition(number, occurrence, " ")) == [
        "duty.unknown",
        "text.missing",
    ]
    assert refused(case, TESS, replace(MET, condition=number, occurrence=occurrence)) == [
        "duty.unknown"
    ]


def test_each_turn_of_a_repeated_duty_is_reported_and_judged_by_itself() -> None:
    case = in_execution(permitted(MONTHLY))
    second_month = datetime(2026, 10, 2, 9, 0, tzinfo=UTC)

    case = done(case, ANNA, ReportCondition(1, FIRST_TURN, "Geteld."))
    case = done(case, TESS, replace(MET, occurrence=FIRST_TURN), second_month)

    found = condition_items(case, second_month.date())
    assert [(item.occurrence, item.state) for item in found] == [
        (FIRST_TURN, ItemState.MET),
        (date(2026, 11, 1), ItemState.OPEN),
    ]


@pytest.mark.parametrize("occurrence", [None, date(2026, 11, 1), date(2026, 10, 2)])
def test_a_turn_that_has_not_begun_is_not_reported(occurrence: date | None) -> None:
    case = in_execution(permitted(MONTHLY))

    assert refused(case, ANNA, ReportCondition(1, occurrence, "Geteld.")) == ["duty.unknown"]


def test_a_report_has_a_text_that_fits() -> None:
    assert refused(with_duty(), ANNA, ReportCondition(1, None, "")) == ["text.missing"]
    long = ReportCondition(1, None, "x" * (LONGEST_TEXT + 1))
    assert refused(with_duty(), ANNA, long) == ["text.too_long"]


@pytest.mark.parametrize("files", [("bewijs-1", "elders"), ("bijlage-1",), ("bewijs-9",)])
def test_evidence_is_attached_to_this_very_condition(files: tuple[str, ...]) -> None:
    case = with_files(with_duty(), an_attachment("bewijs-9", "voorwaarde.2"))

    result = act(case, replace(REPORT, files=files), ANNA, NOW)

    assert result == Refused((Obstacle.of("duty.file", number=1),))


def test_a_file_that_is_named_twice_is_kept_once() -> None:
    after = done(with_duty(), ANNA, replace(REPORT, files=("bewijs-1", "bewijs-1")))

    assert after.of(ConditionReported)[0].files == EVIDENCE[:1]


def test_a_duty_that_was_met_asks_for_no_other_report() -> None:
    assert refused(done(reported(), TESS, MET), ANNA, REPORT) == ["duty.met"]


def test_a_duty_that_was_not_met_is_reported_again() -> None:
    case = done(done(reported(), TESS, NOT_MET), ANNA, REPORT)

    assert state(case) is ItemState.REPORTED


# Judging.


@pytest.mark.parametrize(("deed", "found"), [(MET, ItemState.MET), (NOT_MET, ItemState.NOT_MET)])
def test_a_finding_is_recorded_with_the_discipline(
    deed: SettleCondition, found: ItemState
) -> None:
    case = reported()

    after = done(case, TESS, deed)

    fact = ConditionSettled(
        TESS.number,
        NOW,
        1,
        1,
        condition=1,
        occurrence=None,
        met=deed.met,
        discipline=Discipline.TECHNISCH,
        reasons=REASON,
    )
    assert after.facts == (*case.facts, fact)
    assert (after.status, state(after)) == (Status.PERMITTED, found)


@pytest.mark.parametrize("member", [BRAM, CHRIS])
def test_a_member_of_another_discipline_does_not_judge(member: object) -> None:
    assert act(reported(), MET, member, NOW) == Refused(
        (Obstacle.of("duty.discipline", number=1, discipline="technisch"),)
    )


def test_a_guest_judges_in_the_discipline_of_the_appointment() -> None:
    guest = a_person("P099", "Gast", Role.INITIATOR)
    case = reported()
    appointed = GuestAppointed(
        "P021", NOW, 1, 1, guest=guest.number, discipline=Discipline.TECHNISCH, reasons=REASON
    )

    assert refused(case, guest, MET) == ["rights.none"]
    assert done(replace(case, facts=(*case.facts, appointed)), guest, MET)


def test_a_member_who_is_an_author_does_not_judge() -> None:
    both = replace(ANNA, roles=TESS.roles, disciplines=TESS.disciplines)

    assert refused(reported(), both, MET) == ["conflict.author"]


def test_nothing_is_met_without_a_report() -> None:
    assert refused(with_duty(), TESS, replace(MET, reports=0)) == ["duty.no_report"]
    assert state(done(with_duty(), TESS, replace(NOT_MET, reports=0))) is ItemState.NOT_MET


@pytest.mark.parametrize("seen", [0, 2])
def test_who_judges_has_read_every_report(seen: int) -> None:
    assert refused(reported(), TESS, replace(MET, reports=seen)) == ["stale.reports"]


@pytest.mark.parametrize("deed", [MET, NOT_MET])
def test_a_finding_is_not_repeated(deed: SettleCondition) -> None:
    assert refused(done(reported(), TESS, deed), TESS, deed) == ["duty.settled"]


def test_a_finding_can_be_turned_round_by_another() -> None:
    case = done(reported(), TESS, MET)

    case = done(case, TESS, NOT_MET)
    assert state(case) is ItemState.NOT_MET
    assert state(done(case, TESS, MET)) is ItemState.MET


def test_a_finding_has_reasons() -> None:
    assert refused(reported(), TESS, replace(MET, reasons=" ")) == ["text.missing"]
