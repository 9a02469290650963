"""What changed between two contents of a proposal."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import (
    ANSWERS,
    EXPERIMENT,
    FLAG,
    IMPACT_REPORT,
    LIFTABLE_HOLD,
    NOW,
    UNKNOWN,
    a_case,
    an_attachment,
    done,
    redrafted,
    submitted,
    supplement,
)
from cast import ADAM, ANNA
from small_rulebook import QUESTIONNAIRE, RULES

from toets.domain.answer import Answer, Attachment
from toets.domain.case import Draft
from toets.domain.deeds import Resubmit
from toets.domain.difference import (
    AnswerChange,
    Content,
    Difference,
    FileChange,
    Heading,
    HeadingChange,
    content_of,
    content_of_draft,
    difference,
)
from toets.domain.facts import SavedAnswer
from toets.domain.signal import raised

NOTHING = Difference((), (), (), (), ())
LATER = NOW + timedelta(days=2)


def content(answers: dict[str, Answer | None] | None = None, *files: Attachment) -> Content:
    case = a_case(answers)
    return content_of_draft(
        replace(case, draft=replace(case.draft, attachments=files or (IMPACT_REPORT,)))
    )


def found(old: Content, new: Content) -> Difference:
    return difference(QUESTIONNAIRE, old, new)


def test_a_version_and_the_draft_it_was_made_from_say_the_same() -> None:
    case = submitted()

    assert case.version is not None
    assert content_of(case.version) == content_of_draft(case)
    assert found(content_of(case.version), content_of_draft(case)) == NOTHING
    assert NOTHING.is_empty


def test_a_draft_says_only_what_counts() -> None:
    hidden = {"A4": Answer(text="Van een eerder plan.")}
    case = a_case(hidden)
    loose = replace(case.draft, attachments=(IMPACT_REPORT, an_attachment("los")))
    loose = replace(loose, saved=(SavedAnswer("A4", ANNA.number, NOW),))

    assert content_of_draft(replace(case, draft=loose)) == content_of_draft(a_case())


def test_per_question_it_tells_the_old_and_the_new_answer_who_and_when() -> None:
    case = redrafted(supplement(), A3=Answer(text="Ook de buren."))
    saved = (SavedAnswer("A3", ADAM.number, LATER), SavedAnswer("A1", ANNA.number, NOW))
    case = replace(case, draft=replace(case.draft, saved=saved))

    (old, new) = done(case, ANNA, Resubmit()).versions

    assert found(content_of(old), content_of(new)) == replace(
        NOTHING,
        answers=(
            AnswerChange(
                "A3", "A3", ANSWERS["A3"], Answer(text="Ook de buren."), ADAM.number, LATER
            ),
        ),
    )


def test_answers_come_in_the_order_of_the_questions() -> None:
    changed = content({"B8": UNKNOWN, "A3": UNKNOWN, "B2.bewijs": UNKNOWN, "B2": UNKNOWN})

    changes = found(content(), changed).answers

    assert [(change.key, change.question) for change in changes] == [
        ("A3", "A3"),
        ("B2", "B2"),
        ("B2.bewijs", "B2"),
        ("B8", "B8"),
    ]


def test_a_question_that_came_or_went_has_an_answer_on_one_side_only() -> None:
    came, went = found(content(), content(EXPERIMENT)), found(content(EXPERIMENT), content())

    assert [(c.key, c.old is None, c.new is None) for c in came.answers] == [
        ("A1", False, False),
        ("A4", True, False),
    ]
    assert [(c.key, c.old is None, c.new is None) for c in went.answers] == [
        ("A1", False, False),
        ("A4", False, True),
    ]


def test_who_took_an_answer_away_is_not_told_as_its_writer() -> None:
    without = replace(content({"A3": None}), saved=(SavedAnswer("A3", ADAM.number, LATER),))

    (change,) = found(content(), without).answers

    assert (change.by, change.at) == (None, None)


def test_choices_in_another_order_are_the_same_answer() -> None:
    one = content({"B6": Answer(choices=("eigen", "derden"))})
    other = content({"B6": Answer(choices=("derden", "eigen"))})

    assert found(one, other) == NOTHING


def test_an_answer_of_an_older_edition_comes_last() -> None:
    old = replace(content(), answers={"Z9.bewijs": UNKNOWN, **content().answers})

    changes = found(old, content({"A3": Answer(text="Anders.")})).answers

    assert [(change.key, change.question) for change in changes] == [
        ("A3", "A3"),
        ("Z9.bewijs", "Z9"),
    ]


@pytest.mark.parametrize(
    ("heading", "old", "new"),
    [
        (Heading.TITLE, "Zoeken in eigen beelden", "Anders"),
        (Heading.UNIT, "Eenheid Verzonnen", "Elders"),
        (Heading.URGENT, False, True),
    ],
)
def test_a_heading_that_changed_is_told(heading: Heading, old: object, new: object) -> None:
    changed = replace(content(), **{heading.value: new})

    result = found(content(), changed)

    assert result == replace(NOTHING, headings=(HeadingChange(heading, old, new),))
    assert result.is_empty is (heading is Heading.URGENT)


def annexes(*files: Attachment) -> Content:
    answer = Answer(choices=tuple(file.id for file in files))
    return content({"B7": answer}, IMPACT_REPORT, *files)


def test_files_are_added_and_removed() -> None:
    file = an_attachment("een", name="plan.pdf", sha256="1" * 64)
    none = content({"B7": Answer(choices=())})

    added, removed = found(none, annexes(file)), found(annexes(file), none)

    assert added.files == (FileChange("B7", None, file),)
    assert removed.files == (FileChange("B7", file, None),)
    assert [change.key for change in added.answers] == ["B7"]
    assert not added.is_empty


def test_a_file_of_the_same_name_with_another_content_is_replaced() -> None:
    old = an_attachment("een", name="plan.pdf", sha256="1" * 64)
    new = an_attachment("twee", name="plan.pdf", sha256="2" * 64)

    assert found(annexes(old), annexes(new)).files == (FileChange("B7", old, new),)


def test_a_file_that_got_another_name_went_and_came() -> None:
    old = an_attachment("een", name="plan.pdf")
    new = an_attachment("twee", name="plan-2.pdf")

    assert found(annexes(old), annexes(new)).files == (
        FileChange("B7", old, None),
        FileChange("B7", None, new),
    )


def test_the_same_file_attached_anew_is_no_difference() -> None:
    assert found(annexes(an_attachment("een")), annexes(an_attachment("twee"))) == NOTHING


def test_a_second_copy_of_a_file_is_an_addition() -> None:
    one, two = an_attachment("een"), an_attachment("twee")

    assert found(annexes(one), annexes(one, two)).files == (FileChange("B7", None, two),)
    assert found(annexes(one, two), annexes(one)).files == (FileChange("B7", two, None),)


def test_files_stay_with_their_question() -> None:
    moved = an_attachment("een", name=IMPACT_REPORT.name)
    answers = {"B2.bewijs": Answer(choices=()), "B7": Answer(choices=("een",))}

    assert found(content(), content(answers, moved)).files == (
        FileChange("B2.bewijs", IMPACT_REPORT, None),
        FileChange("B7", None, moved),
    )


def test_signals_that_appeared_and_disappeared_are_told() -> None:
    (hold,) = raised(QUESTIONNAIRE, ANSWERS | LIFTABLE_HOLD)
    (flag,) = raised(QUESTIONNAIRE, ANSWERS | FLAG)

    result = found(content(LIFTABLE_HOLD), content(FLAG))

    assert (result.appeared, result.disappeared) == ((flag,), (hold,))


def test_a_proposal_is_compared_with_the_case_that_it_is_based_on() -> None:
    ended = submitted(title="Eerder plan")
    draft = Draft({**ANSWERS, "A3": Answer(text="Nu de hele stad.")}, (IMPACT_REPORT,))
    new = a_case(reference="JET-2026-AAAA", title="Nieuw plan", draft=draft)

    assert ended.version is not None
    result = difference(RULES.questionnaire, content_of(ended.version), content_of_draft(new))

    assert result.headings == (HeadingChange(Heading.TITLE, "Eerder plan", "Nieuw plan"),)
    assert [change.key for change in result.answers] == ["A3"]
    assert result.files == ()
