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


def leading_to(target: Status) -> list[tuple[Step, Status]]:
    """Return by which step from which other status a case comes here."""
    return [
        (row.step, row.source)
        for row in WORKFLOW
        if row.target is target and row.source is not target
    ]


def test_only_a_signature_leads_to_a_permission_and_only_from_there_execution_starts() -> None:
    assert leading_to(Status.PERMITTED) == [
        (Step.BOTH_SIGNED, Status.SIGNING),
        (Step.BACK_TO_PERMITTED, Status.SUSPENDED),
    ]
    assert leading_to(Status.IN_EXECUTION) == [
        (Step.START, Status.PERMITTED),
        (Step.BACK_TO_EXECUTION, Status.SUSPENDED),
    ]
    assert {source for _, source in leading_to(Status.SUSPENDED)} == {
        Status.PERMITTED,
        Status.IN_EXECUTION,
    }


def test_only_a_permission_that_holds_is_revoked_expires_or_is_completed() -> None:
    holding = [Status.PERMITTED, Status.IN_EXECUTION, Status.SUSPENDED]

    assert leading_to(Status.REVOKED) == [(Step.REVOKE, source) for source in holding]
    assert leading_to(Status.EXPIRED) == [(Step.EXPIRE, source) for source in holding]
    assert leading_to(Status.COMPLETED) == [(Step.COMPLETE, Status.IN_EXECUTION)]


def test_only_an_established_positive_advice_leads_to_the_holders() -> None:
    assert leading_to(Status.IN_DECISION) == [
        (Step.ESTABLISH_POSITIVE, Status.IN_ADVICE),
        (Step.ESTABLISH_CONDITIONAL, Status.IN_ADVICE),
    ]


def test_ended_cases_do_not_reopen_but_a_scope_exit_by_a_holder() -> None:
    rows = [row for row in WORKFLOW if row.source in ENDED]

    assert [(row.step, row.target) for row in rows if row.target is not row.source] == [
        (Step.REOPEN, Status.DRAFT)
    ]
    assert {row.step for row in rows if row.target is row.source} == {
        Step.REPORT_CONDITION,
        Step.SETTLE_CONDITION,
        Step.EVALUATE,
    }


def test_an_author_writes_in_a_draft_and_a_supplement_only() -> None:
    assert {Status.DRAFT, Status.SUPPLEMENT} == EDITABLE


@pytest.mark.parametrize("status", Status)
def test_the_steps_from_a_status_are_those_that_somebody_takes(status: Status) -> None:
    expected = {row.step for row in WORKFLOW if row.source is status} - AUTOMATIC

    assert set(steps_from(status)) == expected
