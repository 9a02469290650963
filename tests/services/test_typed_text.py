"""Text that somebody types holds no noncharacter: those stand for what is left out of a public version."""

import pytest
from builders import REASON, an_advice, an_attachment
from cast import ANNA, BRAM
from stage import UNIT, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import Withdraw
from toets.domain.woo import Ground
from toets.errors import InputRefusedError
from toets.services.intake import typed_obstacles

MARK = Ground.PRIVACY.mark
CODE = "text.noncharacter"


@pytest.mark.parametrize("character", [MARK, "\ufdef", "\ufffe", "\uffff", "\U0010ffff"])
def test_a_noncharacter_is_seen_wherever_it_is(character: str) -> None:
    said = f"Iets {character}"

    for value in (
        said,
        (REASON, said),
        Answer(text=said),
        Answer(rows=({"waarom": said},)),
        an_attachment("1", name=said),
    ):
        assert [obstacle.code for obstacle in typed_obstacles(value)] == [CODE]


def test_any_other_text_is_left_alone() -> None:
    said = "Ünï \ufffd \ufffc \ue000 \u202e 😀\n\ud7ff"

    assert typed_obstacles((said, Answer(text=said, rows=({"a": said},)))) == ()


def test_an_answer_with_one_is_not_kept(stage: Stage) -> None:
    reference, drafting = stage.scenes["draft"], stage.toets.drafting
    seen = drafting.open(stage.actor(ANNA), reference).answers["A3"].version

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        drafting.save(stage.actor(ANNA), reference, "A3", Answer(text=MARK), seen)

    assert [obstacle.code for obstacle in caught.value.obstacles] == [CODE]


def test_a_title_with_one_is_refused(stage: Stage) -> None:
    with pytest.raises(InputRefusedError) as caught:
        stage.toets.drafting.begin(stage.actor(ANNA), f"Zoeken {MARK}", UNIT)

    assert [obstacle.code for obstacle in caught.value.obstacles] == [CODE]


def test_an_act_with_one_is_refused(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(ANNA, reference, "withdraw", CODE):
        stage.act(ANNA, reference, Withdraw(MARK))
    with stage.refusing(BRAM, reference, "advise", CODE):
        stage.act(BRAM, reference, an_advice(stage.case(reference), summary=MARK))
