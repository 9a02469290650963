from dataclasses import FrozenInstanceError, replace
from datetime import timedelta

import pytest
from builders import (
    IN_STATUS,
    NOW,
    REASON,
    a_case,
    a_permit,
    a_signature,
    an_advice,
    half_judged,
    half_signed,
    signing,
    submitted,
)
from cast import ANNA, BRAM, DINA, ED, EDO

from toets.domain.act import HANDLERS, Acted, Refused, act
from toets.domain.deeds import Deed, Submit, Withdraw
from toets.domain.facts import FACTS, Fact, Signature, Verdict, Withdrawn
from toets.domain.rights import RIGHTS
from toets.domain.workflow import Status, Step
from toets.errors import Obstacle


def test_an_act_gives_the_moved_case_the_new_facts_and_the_steps_taken() -> None:
    case = submitted()

    result = act(case, Withdraw(REASON), ANNA, NOW)

    fact = Withdrawn(ANNA.number, NOW, 1, 1, reasons=REASON)
    assert result == Acted(
        case=replace(
            case, status=Status.WITHDRAWN, facts=(*case.facts, fact), revision=case.revision + 1
        ),
        facts=(fact,),
        steps=(Step.WITHDRAW,),
    )


def test_a_refusal_gives_every_reason_at_once() -> None:
    case = submitted()
    deed = replace(an_advice(case), summary=" ", version=9)

    result = act(case, deed, BRAM, NOW)

    assert isinstance(result, Refused)
    assert [obstacle.code for obstacle in result.obstacles] == ["stale.version", "text.missing"]


def test_a_refusal_for_want_of_rights_tells_nothing_of_the_case() -> None:
    result = act(submitted(), Withdraw(""), ED, NOW)

    assert result == Refused((Obstacle.of("rights.none"),))


def test_a_step_that_the_table_does_not_know_from_here_names_step_and_status() -> None:
    result = act(submitted(), Submit(), ANNA, NOW)

    assert result == Refused((Obstacle.of("status.wrong", step="submit", status="in_advice"),))


def test_the_same_act_twice_gives_the_same_answer() -> None:
    case, deed = submitted(), Withdraw(REASON)

    assert act(case, deed, ANNA, NOW) == act(case, deed, ANNA, NOW)


def test_the_second_verdict_takes_the_case_further_by_itself() -> None:
    case = half_judged()

    result = act(case, a_permit(case), EDO, NOW)

    assert isinstance(result, Acted)
    assert result.steps == (Step.JUDGE_PERMIT, Step.BOTH_PERMIT)
    assert result.case.status is Status.SIGNING
    assert [type(fact) for fact in result.facts] == [Verdict]


def test_the_first_signature_leaves_the_case_where_it_is() -> None:
    case = signing()

    result = act(case, a_signature(case), DINA, NOW)

    assert isinstance(result, Acted)
    assert (result.steps, result.case.status) == ((Step.SIGN,), Status.SIGNING)


def test_the_second_signature_permits() -> None:
    case = half_signed()

    result = act(case, a_signature(case), EDO, NOW)

    assert isinstance(result, Acted)
    assert result.steps == (Step.SIGN, Step.BOTH_SIGNED)
    assert result.case.status is Status.PERMITTED
    assert [type(fact) for fact in result.facts] == [Signature]


def test_a_fact_carries_who_when_and_on_what() -> None:
    case, later = submitted(), NOW + timedelta(days=3)

    result = act(case, an_advice(case), BRAM, later)

    assert isinstance(result, Acted)
    (fact,) = result.facts
    assert (fact.person, fact.at, fact.version, fact.round) == (BRAM.number, later, 1, 1)


@pytest.mark.parametrize("status", Status)
def test_facts_and_cases_cannot_be_changed_in_place(status: Status) -> None:
    case = IN_STATUS[status]()

    with pytest.raises(FrozenInstanceError):
        case.status = Status.PERMITTED
    with pytest.raises(FrozenInstanceError):
        case.facts[-1].at = NOW


def test_every_deed_has_one_handler_and_one_row_of_rights() -> None:
    deeds = {deed for deed in _leaves(Deed) if hasattr(deed, "step")}

    assert deeds == set(HANDLERS)
    assert {deed.step for deed in deeds} == set(RIGHTS)
    assert len({deed.step for deed in deeds}) == len(deeds)


def test_every_kind_of_fact_can_be_read_back() -> None:
    assert set(FACTS.values()) == {fact for fact in _leaves(Fact) if hasattr(fact, "kind")}


def _leaves(kind: type) -> set[type]:
    below = kind.__subclasses__()
    return set().union(*(_leaves(sub) for sub in below)) if below else {kind}


def test_only_acts_that_bind_ask_for_a_new_proof_of_identity() -> None:
    proven = {deed.step for deed in HANDLERS if deed.proven}

    assert proven == {
        Step.JUDGE_PERMIT,
        Step.JUDGE_REFUSE,
        Step.SIGN,
        Step.SIGN_CORRIGENDUM,
        Step.REQUEST_RESUME,
        Step.RESUME,
        Step.REVOKE,
        Step.CONSENT_JOIN,
    }


def test_a_draft_counts_no_acts() -> None:
    assert a_case().revision == 0
