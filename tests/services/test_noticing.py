"""Notices in the app: written with the act, shown to whoever may still see the case, and to nobody else."""

from datetime import date

import pytest
from builders import NOW, REASON
from cast import ADAM, ANNA, BELLA, BRAM, DINA, ED, EDO, SARA, SEM
from sqlalchemy import text
from stage import UNIT, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import (
    AssessJoin,
    Invite,
    Recuse,
    ReferBack,
    RequestJoin,
    Resubmit,
    RevokeInvitation,
    Submit,
    Suspend,
)
from toets.domain.notices import NoticeKind
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.errors import NotFoundError, TransitionRefusedError
from toets.services.noticing import InboxItem

TITLE = "Zoeken in eigen beelden"


def inbox(stage: Stage, person: Person, reference: str = "") -> list[InboxItem]:
    """Return what this person reads; about one case when it is named."""
    items = stage.toets.noticing.inbox(stage.actor(person))
    return [item for item in items if reference in ("", item.reference)]


def kinds(stage: Stage, person: Person, reference: str) -> list[NoticeKind]:
    return [item.kind for item in inbox(stage, person, reference)]


def unread(stage: Stage, person: Person) -> int:
    return stage.toets.noticing.unread(stage.actor(person))


def invite(stage: Stage, member: Person = BRAM) -> str:
    reference = stage.scenes["submitted"]
    (discipline,) = member.disciplines
    stage.act(SARA, reference, Invite(1, 1, member.number, discipline))
    return reference


def test_a_notice_says_what_is_asked_of_which_case_and_until_when(stage: Stage) -> None:
    reference = invite(stage)

    (item,) = inbox(stage, BRAM, reference)

    assert item == InboxItem(
        id=item.id,
        kind=NoticeKind.ADVICE_ASKED,
        reference=reference,
        title=TITLE,
        due=date(2026, 10, 13),
        created_at=NOW,
        is_read=False,
    )


def test_newer_notices_come_first(stage: Stage) -> None:
    reference = stage.begin()
    stage.act(ANNA, reference, Submit())
    stage.clock.advance(minutes=1)
    stage.advise(reference)
    stage.clock.advance(minutes=1)
    stage.establish(reference)

    assert kinds(stage, SEM, reference) == [NoticeKind.TO_ESTABLISH, NoticeKind.SUBMITTED]
    assert kinds(stage, ADAM, reference) == [
        NoticeKind.ADVICE_ESTABLISHED,
        NoticeKind.BECAME_AUTHOR,
    ]


def test_an_act_that_is_refused_tells_nobody(stage: Stage) -> None:
    reference = stage.scenes["submitted"]
    before = stage.rows()["notice"]

    with pytest.raises(TransitionRefusedError):
        stage.act(SARA, reference, Invite(1, 1, BRAM.number, Discipline.ETHISCH))

    assert stage.rows()["notice"] == before


def test_a_notice_stays_unread_until_its_person_marks_it(stage: Stage) -> None:
    reference = invite(stage)
    (item,) = inbox(stage, BRAM, reference)
    waiting = unread(stage, BRAM)

    stage.toets.noticing.mark_read(stage.actor(BRAM), [item.id])
    stage.toets.noticing.mark_read(stage.actor(BRAM), [item.id])

    assert unread(stage, BRAM) == waiting - 1
    assert [found.is_read for found in inbox(stage, BRAM, reference)] == [True]


def test_nobody_marks_the_notices_of_somebody_else(stage: Stage) -> None:
    reference = invite(stage)
    (item,) = inbox(stage, BRAM, reference)
    waiting = unread(stage, BRAM)

    stage.toets.noticing.mark_read(stage.actor(BELLA), [item.id])

    assert unread(stage, BRAM) == waiting


def test_who_withdrew_finds_no_trace_of_the_case_in_list_or_count(stage: Stage) -> None:
    before = unread(stage, BRAM)
    reference = invite(stage)
    with_it = unread(stage, BRAM)

    stage.act(BRAM, reference, Recuse(REASON))

    assert (with_it, unread(stage, BRAM)) == (before + 1, before)
    assert kinds(stage, BRAM, reference) == []


def test_whose_request_was_revoked_reads_that_and_not_of_which_case(stage: Stage) -> None:
    reference = invite(stage)

    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    assert kinds(stage, BRAM, reference) == []
    (item,) = [i for i in inbox(stage, BRAM) if i.kind is NoticeKind.INVITATION_REVOKED]
    assert (item.reference, item.title, item.due) == ("", "", None)


def test_whose_request_was_revoked_reads_of_the_case_again_when_asked_again(stage: Stage) -> None:
    reference = invite(stage)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    invite(stage)

    assert kinds(stage, BRAM, reference) == [NoticeKind.ADVICE_ASKED, NoticeKind.ADVICE_ASKED]


def test_a_holder_who_did_not_judge_loses_sight_of_what_was_referred_back(stage: Stage) -> None:
    reference = stage.in_decision()
    assert kinds(stage, DINA, reference) == [NoticeKind.TO_JUDGE]
    before = unread(stage, DINA)

    stage.act(EDO, reference, ReferBack(1, 1, REASON))

    assert kinds(stage, DINA, reference) == []
    assert unread(stage, DINA) == before - 1


def test_an_employee_reads_the_title_of_a_permission_that_they_asked_to_join(
    stage: Stage,
) -> None:
    reference = stage.scenes["permitted"]
    stage.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))

    stage.act(BRAM, reference, AssessJoin(1, is_new_use=True, reasons=REASON))

    (item,) = inbox(stage, ED, reference)
    assert (item.kind, item.title) == (NoticeKind.JOIN_REFUSED, TITLE)


def test_a_suspension_reaches_both_holders_and_the_secretary_at_once(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    stage.act(DINA, reference, Suspend(REASON))

    found = [row for row in stage.rows()["notice"] if row[2] == reference]
    told = {row[1] for row in found if "suspended" in row}
    assert told == {"P001", "P002", "P021", "P022", "P032", "P033", "P041"}


def test_one_act_gives_one_notice_per_person_and_kind(stage: Stage) -> None:
    reference = invite(stage)
    row = (
        'person, "case", kind, occasion, created_at, mail_state, attempts, next_try_at, message_id'
    )

    with (
        pytest.raises(Exception, match=r"(?i)unique"),
        stage.toets.context.database.engine.begin() as connection,
    ):
        connection.execute(
            text(
                f"INSERT INTO notice ({row}) SELECT {row} FROM notice "  # noqa: S608 -- constants
                "WHERE \"case\" = :c AND kind = 'advice_asked'"
            ),
            {"c": reference},
        )


def test_a_stranger_has_an_inbox_of_nothing_and_nobody_has_none(stage: Stage) -> None:
    assert inbox(stage, ED) == []
    assert unread(stage, ED) == 0
    with pytest.raises(NotFoundError):
        stage.toets.noticing.inbox(stage.actor(a_ghost()))


def a_ghost() -> Person:
    return Person("P999", "Niemand", UNIT, "", frozenset())


def test_who_advised_on_the_version_before_reads_that_it_lapsed(stage: Stage) -> None:
    reference = stage.supplement()
    stage.answer(reference, {"A3": Answer(text="Ook de andere eenheid.")})

    stage.act(ANNA, reference, Resubmit())

    assert kinds(stage, BRAM, reference) == [NoticeKind.ADVICE_LAPSED]
