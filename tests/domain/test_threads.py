"""The discussion per question, through all versions."""

from builders import REASON, done, redrafted, submitted, supplement
from cast import ADAM, ANNA, BRAM, CHRIS

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import Comment, Recuse, Resubmit, SettleThread
from toets.domain.facts import Commented
from toets.domain.sight import view
from toets.domain.threads import Thread, thread_of, threads, threads_at


def discussed() -> Case:
    case = submitted()
    for person, deed in (
        (BRAM, Comment("A3", "Wie zijn dat?", for_author=True)),
        (CHRIS, Comment("B1", "Tussen ons.")),
        (ANNA, Comment("A3", "De buren.", thread=1)),
        (CHRIS, Comment("A3", "Nog iets.")),
        (BRAM, SettleThread(1, resolved=True)),
    ):
        case = done(case, person, deed)
    return case


def test_a_discussion_holds_its_remarks_in_order() -> None:
    case = discussed()
    remarks = case.of(Commented)

    assert threads(case) == (
        Thread(1, "A3", True, (remarks[0], remarks[2]), is_resolved=True),
        Thread(2, "B1", False, (remarks[1],), is_resolved=False),
        Thread(4, "A3", False, (remarks[3],), is_resolved=False),
    )


def test_discussions_are_found_at_their_question_and_by_their_number() -> None:
    case = discussed()

    assert [thread.number for thread in threads_at(case, "A3")] == [1, 4]
    assert threads_at(case, "B2") == ()
    assert thread_of(case, 2) == threads(case)[1]
    assert thread_of(case, 3) is None


def test_a_discussion_that_is_opened_again_is_not_resolved() -> None:
    case = done(discussed(), ADAM, SettleThread(1, resolved=False))

    assert [thread.is_resolved for thread in threads(case)] == [False, False, False]


def test_an_author_reads_only_the_discussions_that_are_for_authors() -> None:
    seen = view(discussed(), ANNA).case

    assert threads(seen) == threads(discussed())[:1]


def test_a_discussion_goes_on_in_the_next_version() -> None:
    case = redrafted(supplement(discussed()), A3=Answer(text="Meer."))
    case = done(case, ANNA, Resubmit())

    case = done(case, BRAM, Comment("A3", "Dank.", thread=1))

    (thread, _) = threads_at(case, "A3")
    assert [(remark.version, remark.text) for remark in thread.remarks] == [
        (1, "Wie zijn dat?"),
        (1, "De buren."),
        (2, "Dank."),
    ]


def test_what_somebody_said_stays_after_they_withdrew_from_the_case() -> None:
    assert threads(done(discussed(), BRAM, Recuse(REASON))) == threads(discussed())
