"""Answers of an earlier case in the questionnaire of today."""

from dataclasses import replace

from builders import (
    ANSWERS,
    EXPERIMENT,
    IMPACT_REPORT,
    a_case,
    done,
    in_decision,
    permitted,
    submitted,
)
from cast import ANNA, DINA, EDO, SARA
from small_rulebook import PARTIES, QUESTIONNAIRE, a_question

from toets.domain.answer import Answer
from toets.domain.carrying import CarriedOver, LeftOut, Loss, carried_over
from toets.domain.deeds import ProposeCorrigendum, SignCorrigendum
from toets.domain.questionnaire import AnswerType, Question, Questionnaire


def questionnaire_with(**changed: Question | None) -> Questionnaire:
    """Return the small questionnaire with other questions under these ids; None takes one out."""
    sections = tuple(
        replace(
            section,
            questions=tuple(
                question
                for old in section.questions
                if (question := changed.get(old.id, old)) is not None
            ),
        )
        for section in QUESTIONNAIRE.sections
    )
    return replace(QUESTIONNAIRE, version="1.1", sections=sections)


def test_into_the_same_questionnaire_everything_comes_along() -> None:
    assert carried_over(submitted(), QUESTIONNAIRE) == CarriedOver(
        dict(ANSWERS), (IMPACT_REPORT,), (), ()
    )


def test_an_answer_whose_question_is_gone_is_told_with_what_the_question_was_called() -> None:
    found = carried_over(submitted(), questionnaire_with(A3=None))

    assert found.left_out == (LeftOut("A3", "Vraag A3", Loss.GONE),)
    assert "A3" not in found.answers


def test_a_question_under_another_id_is_another_question() -> None:
    found = carried_over(submitted(), questionnaire_with(A3=replace(PARTIES, id="A9")))

    assert found.left_out == (LeftOut("A3", "Vraag A3", Loss.GONE),)


def test_an_answer_that_does_not_fit_the_question_of_today_is_told() -> None:
    number = a_question("A3", AnswerType.NUMBER)

    found = carried_over(submitted(), questionnaire_with(A3=number))

    assert found.left_out == (LeftOut("A3", "Vraag A3", Loss.UNFIT),)


def test_evidence_that_nobody_asks_for_any_more_is_told_and_its_file_stays_behind() -> None:
    without = replace(QUESTIONNAIRE.by_id["B2"], evidence=None)

    found = carried_over(submitted(), questionnaire_with(B2=without))

    assert found.left_out == (LeftOut("B2.bewijs", "Vraag B2", Loss.GONE),)
    assert (found.attachments, found.answers["B2"]) == ((), ANSWERS["B2"])


def test_a_question_that_is_worded_differently_is_to_be_reread() -> None:
    reworded = replace(PARTIES, text="Wie doen er mee, en wie worden er geraakt?")

    found = carried_over(submitted(), questionnaire_with(A3=reworded))

    assert (found.to_reread, found.left_out) == (("A3",), ())


def test_what_was_mended_by_a_corrigendum_comes_along_mended() -> None:
    case = permitted(case=in_decision(submitted(EXPERIMENT)))
    case = done(case, SARA, ProposeCorrigendum("A4", "Of het werkt?", "Geen punt."))
    for holder in (DINA, EDO):
        case = done(case, holder, SignCorrigendum(1))

    assert carried_over(case, QUESTIONNAIRE).answers["A4"] == Answer(text="Of het werkt?")


def test_a_draft_that_was_never_submitted_has_nothing_to_carry() -> None:
    draft = a_case()

    assert ANNA.number in draft.authors
    assert carried_over(draft, QUESTIONNAIRE) == CarriedOver({}, (), (), ())
