from builders import FIRM_HOLD, LIFTABLE_HOLD, a_lift
from cast import ANNA, BRAM, ED, TESS
from stage import Stage


def test_a_member_of_the_discipline_lifts_a_hold(stage: Stage) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)

    with stage.recording(TESS, reference, "lift_hold"):
        stage.act(TESS, reference, a_lift(stage.case(reference)))

    assert stage.case(reference).open_holds == ()


def test_the_same_member_does_not_lift_it_twice(stage: Stage) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)
    stage.act(TESS, reference, a_lift(stage.case(reference)))

    with stage.refusing(TESS, reference, "lift_hold", "hold.not_open"):
        stage.act(TESS, reference, a_lift(stage.case(reference)))


def test_a_member_of_another_discipline_does_not(stage: Stage) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)

    with stage.refusing(BRAM, reference, "lift_hold", "hold.discipline"):
        stage.act(BRAM, reference, a_lift(stage.case(reference)))


def test_a_missing_impact_assessment_is_lifted_by_nobody(stage: Stage) -> None:
    reference = stage.submitted(FIRM_HOLD)

    with stage.refusing(BRAM, reference, "lift_hold", "hold.not_liftable"):
        stage.act(BRAM, reference, a_lift(stage.case(reference), "B2-geen-geb"))


def test_neither_the_author_nor_ed_lifts_a_hold(stage: Stage) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)

    with stage.refusing(ANNA, reference, "lift_hold", "rights.none"):
        stage.act(ANNA, reference, a_lift(stage.case(reference)))
    with stage.not_finding(ED, reference, "lift_hold"):
        stage.act(ED, reference, a_lift(stage.case(reference)))
