"""Which documents a case asks for: one per outcome, and one per stop, use and corrigendum."""

from dataclasses import replace

import pytest
from builders import (
    IN_STATUS,
    REASON,
    a_refused_case,
    a_use,
    done,
    eventful,
    in_execution,
    issued,
    negative,
    out_of_scope,
    permitted,
    referred_back,
    resume_requested,
    revoked,
    signing,
    suspended,
    withdrawn,
)
from cast import ANNA, DINA, EDO, SARA

from toets.domain.case import Case
from toets.domain.deeds import (
    Pause,
    ProposeCorrigendum,
    Reopen,
    Resume,
    Revoke,
    SignCorrigendum,
    Suspend,
)
from toets.domain.owed import KINDS, OUTCOMES, Owed, case_when_due, owed_documents
from toets.domain.workflow import Status


def unissued(case: Case) -> Case:
    return replace(case, documents=())


def last_fact(case: Case) -> int:
    return len(case.facts)


OUTCOME_OF = {
    "permission": permitted,
    "refusal": a_refused_case,
    "negative_advice": negative,
    "scope_exit": out_of_scope,
}


@pytest.mark.parametrize("kind", OUTCOMES)
def test_an_outcome_asks_for_one_document(kind: str) -> None:
    case = unissued(OUTCOME_OF[kind]())

    assert owed_documents(case) == (Owed(kind, 1, 1, 0),)
    assert owed_documents(issued(case, kind)) == ()


@pytest.mark.parametrize("status", sorted(set(IN_STATUS) - set(OUTCOMES.values())))
def test_without_an_outcome_of_its_own_a_status_asks_for_no_outcome(status: Status) -> None:
    kinds = {owed.kind for owed in owed_documents(IN_STATUS[status]())}

    assert kinds <= {"suspension", "revocation"}


def test_half_the_verdicts_and_half_the_signatures_ask_for_nothing() -> None:
    assert owed_documents(signing()) == ()
    assert owed_documents(referred_back()) == ()


def test_what_happens_to_a_permission_asks_for_a_document_about_that_fact() -> None:
    use = done(in_execution(), ANNA, a_use())
    stopped = done(use, DINA, Suspend(REASON))
    ended = done(stopped, EDO, Revoke(REASON))

    assert owed_documents(ended) == (
        Owed("use", 1, 1, last_fact(use)),
        Owed("suspension", 1, 1, last_fact(stopped)),
        Owed("revocation", 1, 1, last_fact(ended)),
    )
    assert owed_documents(issued(ended, "use", last_fact(use))) == owed_documents(ended)[1:]


def test_a_pause_by_an_author_asks_for_no_document() -> None:
    assert owed_documents(done(in_execution(), ANNA, Pause(REASON))) == ()


def test_a_corrigendum_asks_for_a_document_once_both_holders_signed() -> None:
    proposed = done(
        permitted(), SARA, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON)
    )
    half = done(proposed, DINA, SignCorrigendum(1))
    whole = done(half, EDO, SignCorrigendum(1))

    assert (owed_documents(proposed), owed_documents(half)) == ((), ())
    assert owed_documents(whole) == (Owed("corrigendum", 1, 1, last_fact(whole)),)


def test_a_withdrawn_permission_still_asks_for_its_document() -> None:
    assert owed_documents(withdrawn(unissued(permitted()))) == (Owed("permission", 1, 1),)


def test_a_reopened_exit_still_asks_for_the_document_of_the_first_time() -> None:
    case = done(out_of_scope(), DINA, Reopen(REASON))

    assert owed_documents(case) == (Owed("scope_exit", 1, 1),)


def test_every_kind_has_its_case() -> None:
    assert set(KINDS) == {*OUTCOME_OF, "suspension", "revocation", "corrigendum", "use"}


# A document tells the case as it was when it fell due.


def test_the_case_of_an_outcome_is_the_case_that_had_just_got_it() -> None:
    at_the_time = permitted()

    later = revoked(suspended(in_execution(at_the_time)))

    assert case_when_due(later, Owed("permission", 1, 1)) == replace(
        later, status=Status.PERMITTED, facts=at_the_time.facts
    )


def test_the_case_of_a_suspension_is_the_suspended_one_also_after_the_use_went_on() -> None:
    stopped = suspended()
    later = done(resume_requested(stopped), EDO, Resume(REASON))

    found = case_when_due(later, Owed("suspension", 1, 1, last_fact(stopped)))

    assert (found.status, found.facts) == (Status.SUSPENDED, stopped.facts)


@pytest.mark.parametrize("begun", [permitted, in_execution, suspended])
def test_the_case_of_a_corrigendum_has_the_status_it_had(begun: object) -> None:
    case = begun()  # type: ignore[operator] -- one of three builders
    status = case.status
    case = done(case, SARA, ProposeCorrigendum("title", "Zoeken in eigen foto's", REASON))
    for holder in (DINA, EDO):
        case = done(case, holder, SignCorrigendum(1))

    found = case_when_due(revoked(case), Owed("corrigendum", 1, 1, last_fact(case)))

    assert (found.status, found.facts) == (status, case.facts)


def test_the_case_of_a_use_that_followed_a_resumption_is_in_execution() -> None:
    case = eventful()

    (first, *_) = [owed for owed in owed_documents(case) if owed.kind == "use"]

    found = case_when_due(case, first)
    assert (found.status, len(found.facts)) == (Status.IN_EXECUTION, first.occasion)


def test_no_case_comes_of_a_document_that_nobody_asked_for() -> None:
    with pytest.raises(ValueError, match="does not ask"):
        case_when_due(permitted(), Owed("refusal", 1, 1))
