from builders import LIFTABLE_HOLD, REASON, an_advice, an_establishing
from cast import ANNA, BRAM, ED, SARA
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import InviteReaction, React, Resubmit
from toets.domain.facts import NegativeGround, Opinion
from toets.domain.workflow import Status

MORE = {"A3": Answer(text="Ook de buren.")}


def test_an_author_supplements_and_the_next_version_goes_to_the_community(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    stage.answer(reference, MORE)

    with stage.recording(ANNA, reference, "resubmit"):
        stage.act(ANNA, reference, Resubmit())

    case = stage.case(reference)
    assert (case.status, case.version_number, case.round) == (Status.IN_ADVICE, 2, 1)
    assert case.advices == ()


def test_nothing_changed_is_no_supplement(stage: Stage) -> None:
    reference = stage.scenes["supplement"]

    with stage.refusing(ANNA, reference, "resubmit", "supplement.unchanged"):
        stage.act(ANNA, reference, Resubmit())


def test_the_same_author_does_not_resubmit_twice(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    stage.answer(reference, MORE)
    stage.act(ANNA, reference, Resubmit())

    with stage.refusing(ANNA, reference, "resubmit", "status.wrong"):
        stage.act(ANNA, reference, Resubmit())


def test_ed_and_a_member_do_not_resubmit(stage: Stage) -> None:
    reference = stage.scenes["supplement"]

    with stage.not_finding(ED, reference, "resubmit"):
        stage.act(ED, reference, Resubmit())
    with stage.refusing(BRAM, reference, "resubmit", "rights.none"):
        stage.act(BRAM, reference, Resubmit())


def test_signals_are_computed_anew_with_the_new_version(stage: Stage) -> None:
    reference = stage.establish(stage.advise(stage.submitted(LIFTABLE_HOLD)))
    stage.answer(reference, {"B8": Answer(text="ja")})

    stage.act(ANNA, reference, Resubmit())

    version = stage.case(reference).version
    assert version is not None
    assert version.signals == ()
    assert [vanished.signal.rule for vanished in version.vanished] == ["B8-geen-toezicht"]


def test_after_two_supplements_a_third_request_is_negative(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    for text in ("Ook de buren.", "En de straat."):
        stage.answer(reference, {"A3": Answer(text=text)})
        stage.act(ANNA, reference, Resubmit())
        if stage.case(reference).supplements < 2:
            deed = an_advice(stage.case(reference), opinion=Opinion.SUPPLEMENT)
            stage.act(BRAM, reference, deed)
            stage.establish(reference)
    stage.advise(reference, Opinion.SUPPLEMENT)
    stage.act(SARA, reference, InviteReaction(3, 1, REASON))
    stage.act(ANNA, reference, React(3, 1, REASON))

    with stage.recording(SARA, reference, "establish_negative"):
        stage.act(SARA, reference, an_establishing(stage.case(reference)))

    established = stage.case(reference).established
    assert established is not None
    assert established.ground is NegativeGround.SUPPLEMENTS_EXHAUSTED
