"""What the memo fixes and nobody may get around, each tried through the services."""

from dataclasses import replace

import pytest
from builders import (
    REASON,
    STOP,
    a_permit,
    a_signature,
    an_advice,
    an_establishing,
    in_decision,
)
from cast import ADAM, ANNA, BELLA, BRAM, CHRIS, DINA, EDO, SARA, TESS
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.deeds import AddAuthor, JudgePermit, ReferBack, Resubmit, Submit
from toets.domain.facts import Opinion
from toets.domain.person import Person, Role
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status
from toets.services.context import Actor
from toets.store import people


def change_role(stage: Stage, person: Person, role: Role) -> None:
    """Give somebody one other role instead of all they had."""
    with stage.toets.context.database.writing() as tx:
        for old in person.roles:
            people.revoke(tx, person.number, old, stage.clock())
        is_member = role is Role.COMMUNITY_MEMBER
        people.grant(
            tx, person.number, role, "juridisch" if is_member else "", "TEST", stage.clock()
        )


@pytest.mark.parametrize("scene", ["draft", "submitted", "advised", "supplement", "invited"])
def test_a_holder_cannot_judge_before_the_advice_is_established(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]
    verdict = a_permit(stage.case(reference))

    with stage.not_finding(DINA, reference, "judge_permit"):
        stage.act(DINA, reference, verdict)


def test_no_route_leads_past_a_negative_advice(stage: Stage) -> None:
    reference = stage.scenes["negative"]
    verdict = a_permit(stage.case(reference))

    with stage.refusing(DINA, reference, "judge_permit", "status.wrong"):
        stage.act(DINA, reference, verdict)


def test_one_holder_is_never_enough(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]

    with stage.refusing(DINA, reference, "judge_permit", "verdict.given"):
        stage.act(DINA, reference, a_permit(stage.case(reference)))

    with stage.refusing(DINA, reference, "sign", "status.wrong"):
        stage.act(DINA, reference, a_signature(stage.case(reference)))


def test_one_person_does_not_judge_for_both_seats_also_after_a_change_of_role(
    stage: Stage,
) -> None:
    reference = stage.scenes["half_judged"]
    change_role(stage, DINA, Role.HOLDER_ETHIEK_PRIVACY)

    with stage.refusing(DINA, reference, "judge_permit", "conflict.other_seat"):
        stage.act(DINA, reference, a_permit(stage.case(reference)))


def test_one_person_does_not_sign_for_both_seats(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    stage.act(DINA, reference, a_signature(stage.case(reference)))
    change_role(stage, DINA, Role.HOLDER_ETHIEK_PRIVACY)

    with stage.refusing(DINA, reference, "sign", "conflict.other_seat"):
        stage.act(DINA, reference, a_signature(stage.case(reference)))


def test_who_judged_for_one_seat_does_not_judge_for_the_other_in_a_later_round(
    stage: Stage,
) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(EDO, reference, ReferBack(1, 1, REASON))
    stage.in_decision(reference)
    change_role(stage, DINA, Role.HOLDER_ETHIEK_PRIVACY)

    with stage.refusing(DINA, reference, "judge_permit", "conflict.other_seat"):
        stage.act(DINA, reference, a_permit(stage.case(reference)))


def test_somebody_with_both_seats_at_once_decides_nothing(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    with stage.toets.context.database.writing() as tx:
        people.grant(tx, DINA.number, Role.HOLDER_ETHIEK_PRIVACY, "", "TEST", stage.clock())

    with stage.refusing(DINA, reference, "judge_permit", "roles.both_seats"):
        stage.act(DINA, reference, a_permit(stage.case(reference)))


@pytest.mark.parametrize("author", [ANNA, ADAM])
def test_an_author_does_not_advise(stage: Stage, author: Person) -> None:
    reference = stage.scenes["submitted"]
    change_role(stage, author, Role.COMMUNITY_MEMBER)

    with stage.refusing(author, reference, "advise", "conflict.author"):
        stage.act(author, reference, an_advice(stage.case(reference)))


def test_an_author_does_not_establish(stage: Stage) -> None:
    reference = stage.scenes["advised"]
    change_role(stage, ADAM, Role.SECRETARY)

    with stage.refusing(ADAM, reference, "establish_positive", "conflict.author"):
        stage.act(ADAM, reference, an_establishing(stage.case(reference)))


def test_an_author_does_not_judge(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    change_role(stage, ADAM, Role.HOLDER_DIGITALISERING)

    with stage.refusing(ADAM, reference, "judge_permit", "conflict.author"):
        stage.act(ADAM, reference, a_permit(stage.case(reference)))


def test_an_adviser_does_not_judge_after_becoming_holder(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    change_role(stage, BRAM, Role.HOLDER_DIGITALISERING)

    with stage.refusing(BRAM, reference, "judge_permit", "conflict.advised"):
        stage.act(BRAM, reference, a_permit(stage.case(reference)))


def test_who_established_does_not_judge_after_becoming_holder(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    change_role(stage, SARA, Role.HOLDER_ETHIEK_PRIVACY)

    with stage.refusing(SARA, reference, "judge_permit", "conflict.advised"):
        stage.act(SARA, reference, a_permit(stage.case(reference)))


def test_an_adviser_does_not_sign_after_becoming_holder(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    change_role(stage, TESS, Role.HOLDER_DIGITALISERING)

    with stage.refusing(TESS, reference, "sign", "conflict.advised"):
        stage.act(TESS, reference, a_signature(stage.case(reference)))


def test_who_judged_does_not_advise_after_becoming_member(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(EDO, reference, ReferBack(1, 1, REASON))
    change_role(stage, DINA, Role.COMMUNITY_MEMBER)

    with stage.refusing(DINA, reference, "advise", "conflict.decided"):
        stage.act(DINA, reference, an_advice(stage.case(reference)))


def test_an_adviser_does_not_become_author(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    change_role(stage, BRAM, Role.INITIATOR)

    with stage.refusing(ANNA, reference, "add_author", "author.advised"):
        stage.act(ANNA, reference, AddAuthor(BRAM.number))


def test_a_role_that_was_taken_away_counts_no_more_at_the_next_act(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    with stage.toets.context.database.writing() as tx:
        people.revoke(tx, DINA.number, Role.HOLDER_DIGITALISERING, stage.clock())

    with stage.not_finding(DINA, reference, "judge_permit"):
        stage.act(DINA, reference, a_permit(stage.case(reference)))


@pytest.mark.parametrize("version", [0, 2])
def test_a_verdict_on_another_version_is_refused(stage: Stage, version: int) -> None:
    reference = stage.scenes["in_decision"]
    verdict = a_permit(stage.case(reference), version=version)

    with stage.refusing(DINA, reference, "judge_permit", "stale.version"):
        stage.act(DINA, reference, verdict)


def test_a_verdict_on_an_earlier_round_is_refused(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    of_round_1 = a_permit(stage.case(reference))
    stage.act(EDO, reference, ReferBack(1, 1, REASON))
    stage.in_decision(reference)

    with stage.refusing(EDO, reference, "judge_permit", "stale.version"):
        stage.act(EDO, reference, of_round_1)


def test_a_signature_under_another_text_is_refused(stage: Stage) -> None:
    reference = stage.scenes["signing"]
    signature = a_signature(stage.case(reference), text_hash="0" * 64)

    with stage.refusing(DINA, reference, "sign", "stale.text"):
        stage.act(DINA, reference, signature)


def test_an_advice_on_a_version_that_was_replaced_is_refused(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    on_version_1 = an_advice(stage.case(reference), Discipline.ETHISCH)
    stage.answer(reference, {"A3": Answer(text="Ook de buren.")})
    stage.act(ANNA, reference, Resubmit())

    with stage.refusing(CHRIS, reference, "advise", "stale.version"):
        stage.act(CHRIS, reference, on_version_1)


@pytest.mark.parametrize(
    "scene", ["submitted", "in_decision", "signing", "permitted", "refused", "negative"]
)
def test_an_answer_does_not_change_after_submission(stage: Stage, scene: str) -> None:
    reference = stage.scenes[scene]

    with stage.refusing(ANNA, reference, "save_answer", "status.wrong"):
        stage.toets.drafting.save(
            stage.actor(ANNA), reference, "A3", Answer(text="Toch iets anders."), 1
        )


def test_a_file_is_not_added_after_submission(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(ANNA, reference, "attach", "status.wrong"):
        stage.toets.drafting.attach(
            stage.actor(ANNA), reference, "B7", "later.pdf", b"%PDF-1.4\n%%EOF"
        )


def test_a_file_is_not_taken_out_after_submission(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    (file,) = stage.case(reference).draft.attachments

    with stage.refusing(ANNA, reference, "detach", "status.wrong"):
        stage.toets.drafting.detach(stage.actor(ANNA), reference, file.id)


def test_a_title_does_not_change_after_submission(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    with stage.refusing(ANNA, reference, "rename", "status.wrong"):
        stage.toets.drafting.rename(
            stage.actor(ANNA), reference, "Iets onschuldigs", "Eenheid", urgent=False
        )


def test_a_supplement_leaves_the_version_before_it_as_it_was(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    first = stage.case(reference).versions[0]
    stage.answer(reference, {"A3": Answer(text="Ook de buren.")})

    stage.act(ANNA, reference, Resubmit())

    versions = stage.case(reference).versions
    assert versions[0] == first
    assert [version.answers["A3"].text for version in versions] == [
        "Alleen onze eenheid.",
        "Ook de buren.",
    ]


def test_a_stop_is_never_advised_positively(stage: Stage) -> None:
    reference = stage.submitted(STOP, despite_stop="Wij willen het oordeel horen.")

    with stage.refusing(BRAM, reference, "advise", "advice.stop"):
        stage.act(BRAM, reference, an_advice(stage.case(reference)))


def test_a_proposal_with_a_stop_is_not_submitted_in_silence(stage: Stage) -> None:
    reference = stage.begin(STOP)

    with stage.refusing(ANNA, reference, "submit", "stop.unexplained"):
        stage.act(ANNA, reference, Submit())


def test_a_secretary_does_not_establish_another_outcome_than_the_rule_yields(
    stage: Stage,
) -> None:
    reference = stage.invited()
    case = stage.case(reference)

    with stage.refusing(SARA, reference, "establish_positive", "outcome.differs"):
        stage.act(SARA, reference, an_establishing(case, Opinion.POSITIVE))


def test_the_quorum_is_never_lowered_by_two_advices_of_one_discipline(stage: Stage) -> None:
    reference = stage.submitted()
    for member in (BRAM, BELLA):
        stage.act(member, reference, an_advice(stage.case(reference)))
    stage.act(CHRIS, reference, an_advice(stage.case(reference), Discipline.ETHISCH))
    deed = an_establishing(stage.case(reference), Opinion.POSITIVE)

    with stage.refusing(SARA, reference, "establish_positive", "quorum.discipline"):
        stage.act(SARA, reference, deed)


def test_a_permit_that_was_made_up_for_another_case_is_refused(stage: Stage) -> None:
    elsewhere = in_decision()
    reference = stage.scenes["submitted"]
    verdict: JudgePermit = a_permit(elsewhere)

    with stage.not_finding(EDO, reference, "judge_permit"):
        stage.act(EDO, reference, verdict)


def test_a_permission_rests_on_one_version_two_seats_and_one_text(stage: Stage) -> None:
    case = stage.case(stage.scenes["permitted"])

    assert case.status is Status.PERMITTED
    assert case.version is not None
    assert case.established is not None
    assert case.merged_text is not None
    assert [(v.person, v.content_hash) for v in case.verdicts] == [
        (DINA.number, case.version.content_hash),
        (EDO.number, case.version.content_hash),
    ]
    assert [(s.person, s.text_hash) for s in case.signatures] == [
        (DINA.number, case.merged_text.text_hash),
        (EDO.number, case.merged_text.text_hash),
    ]


def test_a_stranger_who_is_nobody_does_nothing(stage: Stage) -> None:
    reference = stage.scenes["in_decision"]
    nobody = replace(DINA, number="P999")

    with stage.unchanged(reference), pytest.raises(Exception, match="person not found"):
        stage.toets.proceedings.act(
            Actor(nobody.number, proven_at=stage.clock()),
            reference,
            a_permit(stage.case(reference)),
        )
