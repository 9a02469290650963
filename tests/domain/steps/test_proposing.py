"""The steps of the author about the proposal: submit, recall, resubmit, claim an exit, withdraw."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import (
    ANSWERS,
    EXPERIMENT,
    FLAG,
    IMPACT_REPORT,
    LIFTABLE_HOLD,
    NOW,
    REASON,
    STOP,
    UNAVAILABLE,
    a_case,
    a_lift,
    an_advice,
    an_attachment,
    done,
    half_judged,
    in_decision,
    permitted,
    redrafted,
    refused,
    scope_claimed,
    submitted,
    supplement,
)
from cast import ADAM, ANNA, BRAM, TESS
from small_rulebook import RULES

from toets.domain.act import Refused, act
from toets.domain.answer import LONGEST_TEXT, Answer, AnswerKind, Attachment
from toets.domain.canonical import digest
from toets.domain.case import Case, Draft
from toets.domain.deeds import (
    ClaimScopeExit,
    Recall,
    Resubmit,
    RetractScopeClaim,
    Submit,
    Withdraw,
)
from toets.domain.facts import (
    ProposalVersion,
    Recalled,
    SavedAnswer,
    ScopeClaim,
    ScopeRetracted,
    VanishedSignal,
    Withdrawn,
)
from toets.domain.person import Person
from toets.domain.signal import Signal, raised
from toets.domain.workflow import Status
from toets.errors import Obstacle

TOO_LONG = "x" * (LONGEST_TEXT + 1)


# Submit.


def test_submitting_freezes_the_whole_draft_into_version_1() -> None:
    case = a_case()

    after = done(case, ANNA, Submit())

    assert after.status is Status.IN_ADVICE
    assert after.facts[-1] == ProposalVersion(
        person=ANNA.number,
        at=NOW,
        version=1,
        round=1,
        reference=case.reference,
        title=case.title,
        unit=case.unit,
        urgent=False,
        regime="proef",
        questionnaire_version="1.0",
        procedure_version="1.0",
        guidance_version="1.0",
        rules_digest=RULES.digest,
        answers=dict(ANSWERS),
        attachments=(IMPACT_REPORT,),
        signals=(),
        vanished=(),
        despite_stop="",
        claim=None,
    )


def test_a_version_tells_who_wrote_the_answers_that_count_and_when() -> None:
    written = SavedAnswer("A3", ADAM.number, NOW)
    hidden = SavedAnswer("A4", ANNA.number, NOW)
    case = a_case({"A4": Answer(text="Van een eerder plan.")})
    case = replace(case, draft=replace(case.draft, saved=(hidden, written)))

    version = done(case, ANNA, Submit()).version

    assert version is not None
    assert version.saved == (written,)


def test_a_version_is_named_by_the_hash_over_all_of_it() -> None:
    version = submitted().version

    assert version is not None
    assert version.content_hash == digest(version)


def test_a_later_edit_of_the_draft_does_not_reach_the_version() -> None:
    case = submitted()
    assert case.version is not None
    before = case.version.content_hash

    edited = redrafted(case, A3=Answer(text="Stiekem anders."))

    assert edited.version is not None
    assert edited.version.content_hash == before
    assert edited.version.answers["A3"] == ANSWERS["A3"]


def test_an_incomplete_proposal_is_refused_with_everything_that_lacks() -> None:
    case = a_case({"A3": None, "B2.bewijs": None, "A2": Answer(text="nee")}, title=" ")

    assert refused(case, ANNA, Submit()) == [
        "text.missing",
        "answer.missing",
        "answer.missing",
        "answer.missing",
    ]


def test_what_lacks_names_question_and_lack() -> None:
    case = a_case({"A3": Answer(kind=AnswerKind.UNKNOWN)})

    result = act(case, Submit(), ANNA, NOW)

    assert result == Refused((Obstacle.of("answer.missing", question="A3", lack="reason"),))


def test_unknown_with_a_reason_is_submitted_and_raises_its_signal() -> None:
    case = submitted(FLAG)

    assert [signal.rule for signal in case.signals] == ["A3-onbekend"]


def test_evidence_that_is_not_there_yet_is_submitted_with_its_reason() -> None:
    case = submitted({"B2.bewijs": UNAVAILABLE})

    assert [signal.rule for signal in case.signals] == ["B2-stuk-later"]
    assert case.version is not None
    assert case.version.attachments == ()


def test_an_answer_that_is_hidden_is_not_in_the_version() -> None:
    case = submitted({"A4": Answer(text="Van een eerder plan.")})

    assert case.version is not None
    assert "A4" not in case.version.answers


def test_a_file_that_no_answer_names_is_not_in_the_version() -> None:
    case = a_case()
    loose = replace(
        case, draft=replace(case.draft, attachments=(IMPACT_REPORT, an_attachment("los")))
    )

    version = done(loose, ANNA, Submit()).version

    assert version is not None
    assert version.attachments == (IMPACT_REPORT,)


def test_a_proposal_with_a_stop_needs_reasons_to_be_judged_all_the_same() -> None:
    assert refused(a_case(STOP), ANNA, Submit()) == ["stop.unexplained"]
    assert refused(a_case(STOP), ANNA, Submit(" \n")) == ["stop.unexplained"]


def test_the_reasons_despite_a_stop_are_in_the_version() -> None:
    version = submitted(STOP, despite_stop=" Wij willen het oordeel horen. ").version

    assert version is not None
    assert version.despite_stop == "Wij willen het oordeel horen."
    assert [signal.rule for signal in version.signals] == ["B6-internet"]


def test_reasons_despite_a_stop_without_a_stop_are_refused() -> None:
    assert refused(a_case(), ANNA, Submit("Voor het geval dat.")) == ["stop.none"]


def test_reasons_despite_a_stop_are_not_endless() -> None:
    assert refused(a_case(STOP), ANNA, Submit(TOO_LONG)) == ["text.too_long"]


def test_a_signal_that_an_earlier_answer_raised_stays_visible_to_members() -> None:
    (stop,) = raised(RULES.questionnaire, {**ANSWERS, **STOP})
    vanished = VanishedSignal(stop, ANNA.number, NOW)
    case = a_case()
    case = replace(case, draft=replace(case.draft, vanished=(vanished,)))

    version = done(case, ANNA, Submit()).version

    assert version is not None
    assert version.vanished == (vanished,)


def test_a_signal_that_came_back_has_not_vanished() -> None:
    case = a_case(STOP)
    (stop,) = raised(RULES.questionnaire, case.draft.answers)
    vanished = VanishedSignal(stop, ANNA.number, NOW)
    case = replace(case, draft=replace(case.draft, vanished=(vanished,)))

    version = done(case, ANNA, Submit("Toch.")).version

    assert version is not None
    assert version.vanished == ()


@pytest.mark.parametrize("author", [ANNA, ADAM])
def test_any_author_submits(author: Person) -> None:
    assert done(a_case(), author, Submit()).status is Status.IN_ADVICE


def test_an_experiment_is_known_as_one() -> None:
    assert submitted(EXPERIMENT).is_experiment
    assert not submitted().is_experiment


# Recall.


def test_recalling_gives_the_draft_back_before_anybody_advised() -> None:
    after = done(submitted(), ANNA, Recall(REASON))

    assert after.status is Status.DRAFT
    assert after.facts[-1] == Recalled(ANNA.number, NOW, 1, 1, reasons=REASON)


def test_recalling_needs_reasons() -> None:
    assert refused(submitted(), ANNA, Recall("")) == ["text.missing"]


def test_after_the_first_advice_nothing_is_recalled() -> None:
    case = submitted()
    case = done(case, BRAM, an_advice(case))

    assert refused(case, ANNA, Recall(REASON)) == ["recall.advised"]


def test_after_a_referral_or_supplement_nothing_is_recalled() -> None:
    case = done(redrafted(supplement(), A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert refused(case, ANNA, Recall(REASON)) == ["recall.advised"]


def test_what_was_recalled_is_submitted_as_the_next_version() -> None:
    case = done(submitted(), ANNA, Recall(REASON))

    assert done(case, ANNA, Submit()).version_number == 2


# Resubmit.


def supplemented(**answers: Answer) -> Case:
    return redrafted(supplement(), **answers)


def test_a_supplement_becomes_a_new_version_in_round_1() -> None:
    after = done(supplemented(A3=Answer(text="Ook de buren.")), ANNA, Resubmit())

    assert (after.status, after.version_number, after.round) == (Status.IN_ADVICE, 2, 1)
    assert after.advices == ()


def test_a_supplement_without_a_change_is_refused() -> None:
    assert refused(supplement(), ANNA, Resubmit()) == ["supplement.unchanged"]


def test_a_change_in_a_hidden_answer_is_no_change() -> None:
    case = supplemented(A4=Answer(text="Onzichtbaar."))

    assert refused(case, ANNA, Resubmit()) == ["supplement.unchanged"]


@pytest.mark.parametrize("change", [{"title": "Anders"}, {"unit": "Elders"}])
def test_another_title_or_unit_is_a_change(change: dict[str, str]) -> None:
    case = replace(supplement(), **change)

    assert done(case, ANNA, Resubmit()).version_number == 2


def with_another_report(file: Attachment) -> Case:
    case = supplement()
    answers = {**case.draft.answers, "B2.bewijs": Answer(choices=(file.id,))}
    return replace(case, draft=Draft(answers, (file,)))


@pytest.mark.parametrize("change", [{"name": "rapport.pdf"}, {"sha256": "1" * 64}])
def test_a_file_of_another_name_or_content_is_a_change(change: dict[str, str]) -> None:
    case = with_another_report(an_attachment("nieuw", "B2.bewijs", **change))

    assert done(case, ANNA, Resubmit()).version_number == 2


def test_the_same_file_attached_anew_is_no_change() -> None:
    case = with_another_report(an_attachment("nieuw", "B2.bewijs"))

    assert refused(case, ANNA, Resubmit()) == ["supplement.unchanged"]


def test_urgency_alone_is_no_change() -> None:
    assert refused(replace(supplement(), urgent=True), ANNA, Resubmit()) == [
        "supplement.unchanged"
    ]


def test_a_supplement_must_be_complete_too() -> None:
    case = supplemented(A3=Answer(text=" "))

    assert refused(case, ANNA, Resubmit()) == ["answer.missing"]


def test_signals_are_computed_anew_and_what_disappeared_is_kept() -> None:
    case = supplement(submitted(LIFTABLE_HOLD))
    before = case.signals

    after = done(redrafted(case, B8=Answer(text="ja")), ADAM, Resubmit())

    assert after.signals == ()
    assert after.version is not None
    assert after.version.vanished == tuple(
        VanishedSignal(signal, ADAM.number, NOW) for signal in before
    )


def test_a_vanished_signal_is_kept_over_all_later_versions() -> None:
    case = supplement(submitted(LIFTABLE_HOLD))
    case = done(redrafted(case, B8=Answer(text="ja")), ANNA, Resubmit())
    case = supplement(case)
    case = done(redrafted(case, A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert case.version is not None
    assert [v.signal.rule for v in case.version.vanished] == ["B8-geen-toezicht"]


def test_a_lift_lapses_with_the_version() -> None:
    case = submitted(LIFTABLE_HOLD)
    case = done(case, TESS, a_lift(case))
    case = supplement(case)

    after = done(redrafted(case, A3=Answer(text="Meer.")), ANNA, Resubmit())

    assert [hold.rule for hold in after.open_holds] == ["B8-geen-toezicht"]


# Claim a scope exit.

CATCH = {"A2": Answer(text="ja", explanation="Het is CATCH zelf.")}


def test_claiming_an_exit_freezes_a_version_with_the_claim() -> None:
    after = done(a_case(CATCH), ANNA, ClaimScopeExit("catch", "Er verandert niets."))

    assert after.status is Status.SCOPE_CLAIMED
    assert after.version is not None
    assert after.version.claim == ScopeClaim("catch", "Er verandert niets.")


def test_an_exit_that_the_procedure_does_not_know_is_refused() -> None:
    deed = ClaimScopeExit("pilot", "Het is maar een pilot.")

    assert refused(a_case(CATCH), ANNA, deed) == ["scope.unknown"]


def test_an_exit_that_the_answers_contradict_is_refused() -> None:
    assert refused(a_case(), ANNA, ClaimScopeExit("catch", REASON)) == ["scope.answers"]


def test_an_exit_needs_a_motivation_and_the_explanation_its_question_asks() -> None:
    case = a_case({"A2": Answer(text="ja")})

    assert refused(case, ANNA, ClaimScopeExit("catch", " ")) == ["text.missing", "answer.missing"]


def test_an_exit_needs_evidence() -> None:
    case = a_case({**CATCH, "B2.bewijs": UNAVAILABLE})

    assert refused(case, ANNA, ClaimScopeExit("catch", REASON)) == ["scope.evidence"]


def test_an_exit_does_not_need_the_rest_of_the_questions() -> None:
    case = a_case({**CATCH, "A3": None, "B1": None, "B5": None})

    after = done(case, ANNA, ClaimScopeExit("catch", REASON))

    assert after.status is Status.SCOPE_CLAIMED


def test_a_claim_is_retracted_with_reasons() -> None:
    after = done(scope_claimed(), ANNA, RetractScopeClaim(REASON))

    assert after.status is Status.DRAFT
    assert after.facts[-1] == ScopeRetracted(ANNA.number, NOW, 1, 1, reasons=REASON)
    assert refused(scope_claimed(), ANNA, RetractScopeClaim("")) == ["text.missing"]


# Withdraw.


@pytest.mark.parametrize("bring", [a_case, submitted, supplement, in_decision, permitted])
def test_an_author_gives_the_proposal_up(bring: Callable[[], Case]) -> None:
    case = bring()

    after = done(case, ANNA, Withdraw(REASON))

    assert after.status is Status.WITHDRAWN
    assert after.facts[-1] == Withdrawn(
        ANNA.number, NOW, case.version_number, case.round, reasons=REASON
    )


def test_withdrawing_needs_reasons() -> None:
    assert refused(submitted(), ANNA, Withdraw("")) == ["text.missing"]


def test_after_the_first_verdict_nothing_is_withdrawn() -> None:
    assert refused(half_judged(), ANNA, Withdraw(REASON)) == ["withdraw.judged"]


def test_a_signal_is_frozen_as_it_was_that_day() -> None:
    case = submitted(LIFTABLE_HOLD)

    assert case.version is not None
    assert [type(signal) for signal in case.version.signals] == [Signal]
    assert case.version.signals[0].answer == Answer(text="nee")
