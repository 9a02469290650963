"""What the register tells of a permission, and what it never tells."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import (
    END,
    IN_STATUS,
    NOW,
    REASON,
    TODAY,
    a_case,
    a_condition,
    done,
    eventful,
    expired,
    in_decision,
    in_execution,
    issued,
    permitted,
    revoked,
    rules_with,
    submitted,
    suspended,
)
from cast import ANNA, CAST, DINA, EDO

from toets.domain.calendar import end_of_day
from toets.domain.canonical import canonical_bytes
from toets.domain.case import Case
from toets.domain.conditions import ItemState
from toets.domain.deeds import Evaluate, RequestResume, Resume, Suspend
from toets.domain.facts import BasedOn, Moment, Period
from toets.domain.questionnaire import ScopeItem
from toets.domain.register import (
    EntryDocument,
    Evaluation,
    Interruption,
    NamedUnit,
    RegisterEntry,
    ScopeLine,
    entry_of,
    in_order,
    linked,
)
from toets.domain.standing import Permission, Standing
from toets.domain.workflow import WAS_PERMITTED, Status

LATER = datetime(2026, 9, 8, 9, 0, tzinfo=UTC)


def entry(case: Case, now: datetime = LATER) -> RegisterEntry:
    return entry_of(case, now)


def with_scope() -> Case:
    """Return a permission whose rules take the scope from two questions, one of them not asked."""
    rules = rules_with(scope=(ScopeItem("Wie doen mee", "A3"), ScopeItem("Duur", "B3")))
    case = submitted(rules=rules)
    return permitted(a_condition(), case=in_decision(case))


def based_on(case: Case, reference: str, *, renewal: bool = True) -> Case:
    fact = BasedOn(ANNA.number, NOW, 0, 1, reference, 1, renewal, None, "")
    return replace(case, facts=(fact, *case.facts))


def test_an_entry_says_what_is_allowed_where_until_when_and_under_which_conditions() -> None:
    case = with_scope()
    questions = case.rules.questionnaire.by_id
    (condition,) = entry(case).conditions

    assert (condition.condition, condition.state) == (a_condition(), ItemState.OPEN)
    assert entry(case) == RegisterEntry(
        reference="JET-2026-7K3Q",
        title="Zoeken in eigen beelden",
        unit="Eenheid Verzonnen",
        is_experiment=False,
        status=Status.PERMITTED,
        regime="Regime voor de proef",
        scope=(ScopeLine("Wie doen mee", questions["A3"], case.versions[-1].answers["A3"]),),
        units=(NamedUnit("Eenheid Verzonnen", None),),
        valid_from=TODAY,
        valid_until=END,
        ended_on=None,
        standing=Standing(Permission.NOT_YET, "conditions", END, (condition,)),
        conditions=(condition,),
        maximum=None,
        used=0,
        left=None,
        evaluations=(),
        interruptions=(),
        renews=(),
        renewed_by=(),
        documents=(EntryDocument("permission", TODAY),),
    )


@pytest.mark.parametrize("status", list(Status))
def test_only_what_was_permitted_has_an_entry(status: Status) -> None:
    case = IN_STATUS[status]()

    if status in WAS_PERMITTED:
        assert entry(case).status is status
    else:
        with pytest.raises(ValueError, match="no entry"):
            entry(case)


def test_an_entry_names_nobody_and_tells_no_reasons() -> None:
    case = eventful()

    told = canonical_bytes(entry(case)).decode()

    assert [p.name for p in CAST if p.number in told or p.name in told] == []
    assert REASON not in told
    assert "Gemeten." not in told
    assert "Overval" not in told
    assert "Een verkeerde treffer." not in told
    assert "Mijn samenvatting." not in told


def test_what_happened_after_the_decision_is_told_without_persons() -> None:
    found = entry(eventful())

    assert found.units == (
        NamedUnit("Eenheid Verzonnen", None),
        NamedUnit("Eenheid Elders", TODAY),
    )
    assert (found.used, found.maximum, found.left) == (2, None, None)
    assert found.evaluations == (Evaluation(TODAY, "Het hielp.", ""),)
    assert found.interruptions == (Interruption(TODAY, TODAY),)
    assert [(i.number, i.state, i.reports, i.settled) for i in found.conditions] == [
        (1, ItemState.MET, (), ()),
        (2, ItemState.OPEN, (), ()),
    ]
    assert found.may_be_used


def test_an_extract_for_a_criminal_file_is_no_document_of_the_register() -> None:
    case = issued(in_execution(), "use", occasion=12)

    assert entry(case).documents == (EntryDocument("permission", TODAY),)


def test_an_interruption_lasts_until_it_is_resumed_or_the_permission_ends() -> None:
    paused = suspended()
    once = done(paused, DINA, RequestResume(REASON), LATER)
    once = done(once, EDO, Resume(REASON), LATER)
    twice = done(once, EDO, Suspend(REASON), LATER + timedelta(days=1))

    assert entry(paused).interruptions == (Interruption(TODAY, None),)
    assert entry(once).interruptions == (Interruption(TODAY, date(2026, 9, 8)),)
    assert entry(twice, LATER + timedelta(days=2)).interruptions == (
        Interruption(TODAY, date(2026, 9, 8)),
        Interruption(date(2026, 9, 9), None),
    )
    assert entry(expired(paused), end_of_day(END)).interruptions == (Interruption(TODAY, END),)


@pytest.mark.parametrize(
    ("case", "now", "has_ended", "may"),
    [
        (permitted(), NOW, False, True),
        (in_execution(), NOW, False, True),
        (suspended(), NOW, False, False),
        (revoked(), NOW, True, False),
        (permitted(), end_of_day(END), True, False),
        (in_execution(), end_of_day(END) - timedelta(seconds=1), False, True),
    ],
)
def test_an_entry_says_whether_it_may_be_used_at_this_moment(
    case: Case, now: datetime, *, has_ended: bool, may: bool
) -> None:
    found = entry(case, now)

    assert (found.has_ended, found.may_be_used) == (has_ended, may)


def test_a_condition_that_is_late_shows_as_such() -> None:
    monthly = a_condition("Tel.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH)
    case = in_execution(permitted(monthly))

    late = entry(case, datetime(2026, 10, 2, 9, 0, tzinfo=UTC))

    assert [(i.due, i.is_overdue) for i in late.conditions] == [
        (date(2026, 10, 1), True),
        (date(2026, 11, 1), False),
    ]


def test_a_repeated_condition_is_told_before_its_first_turn_began() -> None:
    monthly = a_condition("Tel.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH)

    told = entry(permitted(a_condition(), monthly)).conditions

    assert [(item.number, item.condition, item.due, item.state) for item in told] == [
        (1, a_condition(), None, ItemState.OPEN),
        (2, monthly, None, ItemState.OPEN),
    ]


def test_an_experiment_tells_its_evaluation_of_point_c() -> None:
    answers = {"A1": replace(a_case().draft.answers["A1"], text="experiment")}
    answers["A4"] = replace(a_case().draft.answers["A3"], text="Of het werkt.")
    case = in_execution(permitted(case=in_decision(submitted(answers))))
    case = done(case, ANNA, Evaluate("Het hielp.", "Het werkt ook in het echt."))

    found = entry(case)

    assert found.is_experiment
    assert found.evaluations == (Evaluation(TODAY, "Het hielp.", "Het werkt ook in het echt."),)


def test_renewals_are_linked_on_both_sides_as_far_as_both_are_in_the_register() -> None:
    first = replace(permitted(), reference="JET-2026-1")
    second = based_on(replace(permitted(), reference="JET-2026-2"), "JET-2026-1")
    copy = based_on(replace(permitted(), reference="JET-2026-3"), "JET-2026-1", renewal=False)
    lost = based_on(replace(permitted(), reference="JET-2026-4"), "JET-2026-9")

    found = linked(map(entry, (first, second, copy, lost)))

    assert [(e.reference, e.renews, e.renewed_by) for e in found] == [
        ("JET-2026-1", (), ("JET-2026-2",)),
        ("JET-2026-2", ("JET-2026-1",), ()),
        ("JET-2026-3", (), ()),
        ("JET-2026-4", (), ()),
    ]


def test_what_may_be_used_comes_first_then_what_holds_then_what_ended_last() -> None:
    def named(case: Case, reference: str) -> Case:
        return replace(case, reference=reference)

    early = date(2026, 12, 1)
    cases = (
        named(revoked(), "revoked"),
        named(permitted(until=date(2026, 9, 7)), "past"),
        named(suspended(), "suspended"),
        named(permitted(), "later"),
        named(in_execution(permitted(until=early)), "sooner"),
    )

    found = in_order(map(entry, cases))

    assert [e.reference for e in found] == ["sooner", "later", "suspended", "past", "revoked"]
