from datetime import date

from builders import REASON, an_establishing
from cast import ADAM, ANNA, BRAM, ED, SARA
from stage import Stage

from toets.domain.calendar import end_of_day
from toets.domain.deeds import InviteReaction, React
from toets.domain.facts import Opinion
from toets.domain.workflow import Status

LAST_DAY = date(2026, 9, 15)


def test_the_secretary_asks_the_author_to_react(stage: Stage) -> None:
    reference = stage.advise(stage.scenes["submitted"], Opinion.NEGATIVE)

    with stage.recording(SARA, reference, "invite_reaction"):
        stage.act(SARA, reference, InviteReaction(1, 1, "De grondslag ontbreekt."))

    invited = stage.toets.reading.open(stage.actor(ANNA), reference).case.reaction_invited
    assert invited is not None
    assert invited.summary == "De grondslag ontbreekt."


def test_a_reaction_is_not_asked_twice(stage: Stage) -> None:
    reference = stage.scenes["invited"]

    with stage.refusing(SARA, reference, "invite_reaction", "reaction.invited"):
        stage.act(SARA, reference, InviteReaction(1, 1, REASON))


def test_an_author_reacts_and_then_the_advice_is_established(stage: Stage) -> None:
    reference = stage.scenes["invited"]

    with stage.recording(ADAM, reference, "react"):
        stage.act(ADAM, reference, React(1, 1, "Dat zien wij anders."))
    with stage.recording(SARA, reference, "establish_negative"):
        stage.act(SARA, reference, an_establishing(stage.case(reference)))

    assert stage.case(reference).status is Status.NEGATIVE_ADVICE


def test_the_same_author_does_not_react_twice(stage: Stage) -> None:
    reference = stage.scenes["invited"]
    stage.act(ANNA, reference, React(1, 1, "Dat zien wij anders."))

    with stage.refusing(ANNA, reference, "react", "reaction.given"):
        stage.act(ANNA, reference, React(1, 1, "En nog iets."))


def test_the_secretary_waits_until_the_term_has_passed_and_no_longer(stage: Stage) -> None:
    reference = stage.scenes["invited"]
    deed = an_establishing(stage.case(reference))

    with stage.refusing(SARA, reference, "establish_negative", "reaction.awaited"):
        stage.act(SARA, reference, deed)

    stage.clock.now = end_of_day(LAST_DAY)
    with stage.recording(SARA, reference, "establish_negative"):
        stage.act(SARA, reference, deed)


def test_a_late_reaction_is_kept_as_long_as_nothing_is_established(stage: Stage) -> None:
    reference = stage.scenes["invited"]
    stage.clock.now = end_of_day(LAST_DAY)

    with stage.recording(ANNA, reference, "react"):
        stage.act(ANNA, reference, React(1, 1, "Excuses voor het late antwoord."))


def test_ed_and_a_member_do_not_react(stage: Stage) -> None:
    reference = stage.scenes["invited"]

    with stage.not_finding(ED, reference, "react"):
        stage.act(ED, reference, React(1, 1, REASON))
    with stage.refusing(BRAM, reference, "react", "rights.none"):
        stage.act(BRAM, reference, React(1, 1, REASON))
