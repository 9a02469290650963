import pytest

from toets.domain import machine
from toets.domain.machine import NoSuchRowError, next_status
from toets.domain.workflow import (
    AUTOMATIC,
    EDITABLE,
    ENDED,
    WORKFLOW,
    Status,
    Step,
    steps_from,
)


@pytest.mark.parametrize("row", WORKFLOW, ids=lambda row: f"{row.step}-{row.source}")
def test_every_row_of_the_table_leads_where_it_says(row: object) -> None:
    assert next_status(row.source, row.step) is row.target


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", Step)
def test_what_is_no_row_of_the_table_is_refused(step: Step, status: Status) -> None:
    if (step, status) in {(row.step, row.source) for row in WORKFLOW}:
        assert next_status(status, step) in Status
        return

    with pytest.raises(NoSuchRowError):
        next_status(status, step)


def test_a_step_occurs_once_per_source() -> None:
    pairs = [(row.step, row.source) for row in WORKFLOW]

    assert len(set(pairs)) == len(pairs)


def test_every_step_and_every_status_occurs() -> None:
    assert {row.step for row in WORKFLOW} == set(Step)
    assert {row.source for row in WORKFLOW} | {row.target for row in WORKFLOW} == set(Status)


def test_the_machine_has_no_trigger_of_its_own_that_skips_the_guards() -> None:
    assert set(machine._MACHINE.events) == {step.value for step in Step}  # noqa: SLF001 -- nothing public shows its triggers


@pytest.mark.parametrize("status", Status)
def test_no_shortcut_leads_to_a_status(status: Status) -> None:
    assert not hasattr(machine._MACHINE, f"to_{status.value}")  # noqa: SLF001 -- idem
    assert f"to_{status.value}" not in machine._MACHINE.events  # noqa: SLF001 -- idem


def test_a_refused_step_is_never_an_answer_that_looks_like_success() -> None:
    with pytest.raises(NoSuchRowError) as caught:
        next_status(Status.NEGATIVE_ADVICE, Step.JUDGE_PERMIT)

    assert caught.value.args == (Step.JUDGE_PERMIT,)


def test_only_a_signature_leads_to_permitted() -> None:
    rows = [row for row in WORKFLOW if row.target is Status.PERMITTED]

    assert [(row.step, row.source) for row in rows] == [(Step.BOTH_SIGNED, Status.SIGNING)]


def test_only_an_established_positive_advice_leads_to_the_holders() -> None:
    rows = [
        (row.step, row.source)
        for row in WORKFLOW
        if row.target is Status.IN_DECISION and row.source is not Status.IN_DECISION
    ]

    assert rows == [
        (Step.ESTABLISH_POSITIVE, Status.IN_ADVICE),
        (Step.ESTABLISH_CONDITIONAL, Status.IN_ADVICE),
    ]


def test_ended_cases_do_not_reopen_but_a_scope_exit_by_a_holder() -> None:
    rows = [(row.step, row.target) for row in WORKFLOW if row.source in ENDED]

    assert rows == [(Step.REOPEN, Status.DRAFT)]


def test_an_author_writes_in_a_draft_and_a_supplement_only() -> None:
    assert {Status.DRAFT, Status.SUPPLEMENT} == EDITABLE


@pytest.mark.parametrize("status", Status)
def test_the_steps_from_a_status_are_those_that_somebody_takes(status: Status) -> None:
    expected = {row.step for row in WORKFLOW if row.source is status} - AUTOMATIC

    assert set(steps_from(status)) == expected
