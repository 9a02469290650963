"""Due work: everything once, on the right Amsterdam day, and one failing item holds up no other."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from builders import END, NOW, REASON
from cast import ANNA, BRAM, SARA
from sqlalchemy import text
from stage import PASSWORD, Clock, Stage, open_stage

from toets.bootstrap import Settings, open_toets, utc_now
from toets.cli import run
from toets.domain.calendar import amsterdam_day, end_of_day
from toets.domain.deeds import Invite, Remind, RevokeInvitation
from toets.domain.facts import Expired, Reminded
from toets.domain.notices import NoticeKind
from toets.domain.questionnaire import Discipline
from toets.domain.workflow import Status
from toets.services.context import Actor
from toets.services.due_work import DoneWork
from toets.services.peopling import NewAccount

NOTHING = DoneWork()


def never(where: str, error: Exception) -> None:
    """Raise what failed."""
    raise AssertionError(where) from error


def work(stage: Stage) -> DoneWork:
    return stage.toets.due_work.run(never)


def invite(stage: Stage, due: date, reference: str | None = None) -> str:
    """Let Sara ask Bram for advice by this day."""
    reference = reference or stage.scenes["submitted"]
    deed = Invite(1, 1, BRAM.number, Discipline.JURIDISCH, due)
    stage.act(SARA, reference, deed)
    return reference


def reminded_on(stage: Stage, reference: str) -> list[str]:
    return [amsterdam_day(f.at).isoformat() for f in stage.case(reference).of(Reminded)]


def told(stage: Stage, kind: NoticeKind, reference: str) -> int:
    """Return how many notices of this kind there are about this case."""
    rows = stage.rows()["notice"]
    return sum(kind.value in row and reference in row for row in rows)


def test_there_is_nothing_to_do_on_an_ordinary_day(stage: Stage) -> None:
    before = {name: rows for name, rows in stage.rows().items() if name != "day_check"}

    assert work(stage) == NOTHING

    after = {name: rows for name, rows in stage.rows().items() if name != "day_check"}
    assert after == before


def test_a_permission_expires_when_its_last_amsterdam_day_is_over(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.clock.now = end_of_day(END) - timedelta(seconds=1)
    before = work(stage)
    status = stage.case(reference).status

    stage.clock.now = end_of_day(END)
    done = work(stage)

    assert (before.expired, status) == (0, Status.PERMITTED)
    assert (done.expired > 0, stage.case(reference).status) == (True, Status.EXPIRED)
    assert [fact.person for fact in stage.case(reference).of(Expired)] == ["SYSTEM"]
    assert told(stage, NoticeKind.EXPIRED, reference) == 8
    assert replace(work(stage), told=0) == NOTHING


def test_working_twice_does_nothing_the_second_time(stage: Stage) -> None:
    reference = invite(stage, date(2026, 9, 4))
    stage.clock.now = datetime(2026, 9, 2, 6, 0, tzinfo=UTC)

    first, second = work(stage), work(stage)

    assert (first, second) == (replace(NOTHING, reminded=1), NOTHING)
    assert reminded_on(stage, reference) == ["2026-09-02"]
    assert [event.actor for event in stage.events(reference) if event.action == "remind"] == [
        "SYSTEM"
    ]
    assert told(stage, NoticeKind.REMINDED, reference) == 1


# The request, the last look, the last day for the advice, and the days on which Bram is reminded.
NIGHTS = {
    "the night that summer time ends": (
        datetime(2026, 10, 22, 9, 0, tzinfo=UTC),
        datetime(2026, 10, 26, 23, 30, tzinfo=UTC),
        date(2026, 10, 29),
        ["2026-10-26"],
    ),
    "the night that summer time begins": (
        datetime(2027, 3, 25, 9, 0, tzinfo=UTC),
        datetime(2027, 3, 30, 21, 30, tzinfo=UTC),
        date(2027, 4, 2),
        ["2027-03-30"],
    ),
    "the turn of the year": (
        datetime(2026, 12, 30, 9, 0, tzinfo=UTC),
        datetime(2027, 1, 1, 9, 0, tzinfo=UTC),
        date(2027, 1, 6),
        ["2026-12-31"],
    ),
    "29 February": (
        datetime(2028, 2, 28, 9, 0, tzinfo=UTC),
        datetime(2028, 3, 1, 9, 0, tzinfo=UTC),
        date(2028, 3, 3),
        ["2028-02-29"],
    ),
    "5 May": (
        datetime(2028, 5, 1, 9, 0, tzinfo=UTC),
        datetime(2028, 5, 4, 21, 30, tzinfo=UTC),
        date(2028, 5, 9),
        ["2028-05-03"],
    ),
}


@pytest.mark.parametrize("night", NIGHTS)
def test_nobody_is_reminded_twice_a_day_whatever_the_calendar_does(
    stage: Stage, night: str
) -> None:
    begin, end, last, days = NIGHTS[night]
    stage.clock.now = begin
    reference = invite(stage, last)

    stage.clock.now = max(begin, end - timedelta(hours=42))
    while stage.clock.now <= end:
        work(stage)
        stage.clock.advance(hours=1)

    assert reminded_on(stage, reference) == days


def test_a_reminder_is_repeated_after_its_term_and_ends_with_the_request(stage: Stage) -> None:
    reference = invite(stage, date(2026, 9, 4))
    for _ in range(9):
        work(stage)
        stage.clock.advance(days=1)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    for _ in range(6):
        work(stage)
        stage.clock.advance(days=1)

    assert reminded_on(stage, reference) == ["2026-09-02", "2026-09-09"]


def test_authors_hear_that_their_permission_comes_near_its_end(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.clock.now = datetime(2026, 12, 4, 9, 0, tzinfo=UTC)

    work(stage)
    stage.clock.advance(days=1)
    work(stage)

    assert told(stage, NoticeKind.EXPIRY_NEAR, reference) == 2  # Anna and Adam, once each


def test_a_document_that_is_owed_is_issued(stage: Stage) -> None:
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text('DELETE FROM document WHERE "case" = :c'), {"c": stage.scenes["permitted"]}
        )

    assert work(stage) == replace(NOTHING, issued=1)
    assert work(stage) == NOTHING


def test_a_case_that_fails_holds_up_no_other_and_is_tried_again(stage: Stage) -> None:
    broken, other = stage.scenes["advised"], invite(stage, date(2026, 9, 4))
    kept = spoil(stage, broken)
    stage.clock.now = datetime(2026, 9, 2, 6, 0, tzinfo=UTC)
    failures: list[str] = []

    first = stage.toets.due_work.run(lambda where, _error: failures.append(where))
    restore(stage, broken, kept)
    at_once = work(stage)
    stage.clock.advance(minutes=10)
    later = work(stage)

    assert (first.reminded, first.failed, failures) == (1, 1, [broken])
    assert (at_once, later) == (NOTHING, NOTHING)
    assert reminded_on(stage, other) == ["2026-09-02"]
    checks = {row[0]: row[1] for row in stage.rows()["day_check"]}
    assert checks[broken] == date(2026, 9, 2)


def spoil(stage: Stage, reference: str) -> bytes:
    """Make a case unreadable, and return what was there."""
    with stage.toets.context.database.engine.begin() as connection:
        where = {"c": reference}
        query = "SELECT document FROM fact WHERE \"case\" = :c AND kind = 'version'"
        kept: bytes = connection.execute(text(query), where).scalar_one()
        statement = "UPDATE fact SET document = :d WHERE \"case\" = :c AND kind = 'version'"
        connection.execute(text(statement), {**where, "d": b"{}"})
    return kept


def restore(stage: Stage, reference: str, kept: bytes) -> None:
    with stage.toets.context.database.engine.begin() as connection:
        statement = "UPDATE fact SET document = :d WHERE \"case\" = :c AND kind = 'version'"
        connection.execute(text(statement), {"c": reference, "d": kept})


def test_workers_at_the_same_moment_do_everything_once(stage: Stage, database_url: str) -> None:
    reference = invite(stage, date(2026, 9, 4))
    stage.clock.now = datetime(2026, 9, 2, 6, 0, tzinfo=UTC)
    workers = [open_stage(database_url, stage.clock) for _ in range(3)]
    barrier = Barrier(len(workers))

    def at_once(worker: Stage) -> DoneWork:
        barrier.wait(timeout=30)
        return work(worker)

    with ThreadPoolExecutor(len(workers)) as threads:
        done = list(threads.map(at_once, workers))

    for worker in workers:
        worker.toets.close()
    assert sum(each.reminded for each in done) == 1
    assert reminded_on(stage, reference) == ["2026-09-02"]
    assert [event.refused for event in stage.events(reference)].count(True) == 0
    assert stage.toets.auditing.verify().breaks == ()


def test_a_member_who_was_reminded_by_hand_this_day_is_not_reminded_by_the_system(
    stage: Stage,
) -> None:
    reference = invite(stage, date(2026, 9, 4))
    stage.clock.now = datetime(2026, 9, 2, 6, 0, tzinfo=UTC)
    stage.act(SARA, reference, Remind(1, 1, BRAM.number))

    assert work(stage) == NOTHING
    assert reminded_on(stage, reference) == ["2026-09-02"]


@pytest.fixture
def silent_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a database in which a draft lies still for months, as the command line finds it."""
    clock = Clock()
    clock.now = utc_now() - timedelta(days=80)
    settings = Settings(data_dir=tmp_path, password_memory=64, password_passes=1)
    opened = open_toets(clock=clock, settings=settings)
    opened.people.add([NewAccount(ANNA, "anna", PASSWORD)], added_by="TEST")
    opened.drafting.begin(Actor(ANNA.number), "Iets nieuws", "Eenheid Verzonnen")
    opened.close()
    monkeypatch.setenv("TOETS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TOETS_PASSWORD_MEMORY", "64")
    return tmp_path


def test_toets_remind_twice_does_nothing_the_second_time(
    silent_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert silent_draft.is_dir()

    statuses = [run(["remind", "--json"]), run(["remind", "--json"])]

    printed = capsys.readouterr()
    decoder = json.JSONDecoder()
    first, end = decoder.raw_decode(printed.out)
    second, _ = decoder.raw_decode(printed.out[end:].lstrip())
    nothing = asdict(NOTHING)
    assert (statuses, printed.err) == ([0, 0], "")
    assert (first, second) == (nothing | {"told": 1}, nothing)


def test_toets_remind_says_in_dutch_what_it_did(
    silent_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert silent_draft.is_dir()

    status = run(["remind"])

    assert status == 0
    assert capsys.readouterr().out.splitlines() == [
        "Toestemmingen verlopen: 0",
        "Leden herinnerd: 0",
        "Berichten over termijnen: 1",
        "Documenten uitgegeven: 0",
        "Mails verstuurd: 0",
        "Niet gelukt: 0",
    ]


def test_toets_remind_says_what_failed_and_ends_with_1(
    silent_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = open_toets(clock=lambda: NOW, settings=Settings(data_dir=silent_draft))
    with opened.context.database.engine.begin() as connection:
        connection.execute(text("UPDATE fact SET document = :d"), {"d": b"{}"})
        (reference,) = connection.execute(text('SELECT reference FROM "case"')).scalars()
    opened.close()

    status = run(["remind"])

    assert (status, capsys.readouterr().err) == (
        1,
        f"Niet gelukt: {reference} (ValidationError).\n",
    )
