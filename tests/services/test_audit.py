"""Verifying the record: a change of an event, a status or a fact past the services is found."""

from pathlib import Path

import pytest
from builders import a_permit
from cast import ED, EDO
from sqlalchemy import text
from stage import Stage

from toets.domain.audit import chain_breaks, first_head, next_head
from toets.errors import NotFoundError
from toets.services.auditing import Report
from toets.store import events


def tamper(stage: Stage, statement: str, **values: object) -> None:
    """Change the database past every service."""
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text(statement), values)


def breaks(stage: Stage) -> set[tuple[str, str]]:
    report = stage.toets.auditing.verify()
    return {(found.chain, found.code) for found in report.breaks}


def test_an_untouched_record_holds(stage: Stage) -> None:
    report = stage.toets.auditing.verify()

    chains = [*stage.scenes.values(), "toets"]
    assert report == Report(len(chains), sum(len(stage.events(chain)) for chain in chains), ())


def test_it_still_holds_after_acts_refusals_and_readings(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    stage.act(EDO, reference, a_permit(stage.case(reference)))
    with pytest.raises(NotFoundError):
        stage.toets.reading.open(stage.actor(ED), reference)
    stage.toets.reading.open(stage.actor(EDO), reference)

    assert breaks(stage) == set()


def test_a_changed_event_is_found(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.reading() as tx:
        number, document, _head = events.lines(tx, reference)[4]
    tamper(
        stage,
        "UPDATE event SET document = :d WHERE chain = :c AND number = :n",
        d=document.replace(b'"actor":"P01', b'"actor":"P09'),
        c=reference,
        n=number,
    )

    assert (reference, "head") in breaks(stage)


def test_an_event_that_cannot_be_read_any_more_is_found_and_told(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    tamper(
        stage,
        "UPDATE event SET document = :d WHERE chain = :c AND number = 3",
        d=b'{"half',
        c=reference,
    )

    assert (reference, "head") in breaks(stage)


def test_a_fact_that_cannot_be_read_any_more_is_found_and_told(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    tamper(
        stage,
        "UPDATE fact SET document = :d WHERE \"case\" = :c AND kind = 'verdict'",
        d=b'{"half',
        c=reference,
    )

    assert (reference, "facts") in breaks(stage)


@pytest.mark.parametrize("number", [1, 3, 99])
def test_a_removed_event_is_found(stage: Stage, number: int) -> None:
    reference = stage.scenes["permitted"]
    last = len(stage.events(reference))
    tamper(
        stage,
        "DELETE FROM event WHERE chain = :c AND number = :n",
        c=reference,
        n=min(number, last),
    )

    assert reference in {chain for chain, _ in breaks(stage)}


def test_a_cut_tail_is_found_through_the_head_of_the_chain(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    last = len(stage.events(reference))
    tamper(stage, "DELETE FROM event WHERE chain = :c AND number = :n", c=reference, n=last)

    assert (reference, "tail") in breaks(stage)


def test_a_changed_status_is_found(stage: Stage) -> None:
    reference = stage.scenes["negative"]
    tamper(stage, "UPDATE \"case\" SET status = 'permitted' WHERE reference = :c", c=reference)

    assert breaks(stage) == {(reference, "status")}


@pytest.mark.parametrize("kind", ["version", "advice", "established", "verdict", "signature"])
def test_a_changed_fact_is_found(stage: Stage, kind: str) -> None:
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.engine.connect() as connection:
        document = (
            connection.execute(
                text('SELECT document FROM fact WHERE "case" = :c AND kind = :k ORDER BY number'),
                {"c": reference, "k": kind},
            )
            .scalars()
            .first()
        )
    tamper(
        stage,
        'UPDATE fact SET document = :d WHERE "case" = :c AND kind = :k AND document = :o',
        d=bytes(document).replace(b"2026-09-01", b"2026-09-02"),
        o=bytes(document),
        c=reference,
        k=kind,
    )

    assert breaks(stage) == {(reference, "facts")}


def test_a_removed_fact_is_found(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    tamper(
        stage,
        "DELETE FROM fact WHERE \"case\" = :c AND kind = 'advice' AND person = 'P011'",
        c=reference,
    )

    assert breaks(stage) == {(reference, "facts")}


def test_an_added_fact_is_found(stage: Stage) -> None:
    reference = stage.scenes["half_judged"]
    tamper(
        stage,
        'INSERT INTO fact ("case", number, kind, version, round, person, seat, document)'
        " SELECT \"case\", number + 1, 'verdict', version, round, 'P033', 'ethiek_privacy',"
        " document FROM fact WHERE \"case\" = :c AND kind = 'verdict'",
        c=reference,
    )

    assert breaks(stage) == {(reference, "facts")}


def test_a_break_in_one_case_is_not_blamed_on_another(stage: Stage) -> None:
    tamper(
        stage,
        "UPDATE \"case\" SET status = 'draft' WHERE reference IN (:a, :b)",
        a=stage.scenes["permitted"],
        b=stage.scenes["refused"],
    )

    assert breaks(stage) == {
        (stage.scenes["permitted"], "status"),
        (stage.scenes["refused"], "status"),
    }


def test_a_changed_line_of_the_system_chain_is_found(stage: Stage) -> None:
    tamper(stage, "UPDATE event SET document = :d WHERE chain = 'toets' AND number = 2", d=b"{}")

    assert breaks(stage) == {("toets", "head")}


def test_a_case_that_was_removed_with_all_its_facts_is_missed(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    for table in ("fact", "author", "draft_answer", "attachment", "notice"):
        tamper(stage, f'DELETE FROM {table} WHERE "case" = :c', c=reference)  # noqa: S608 -- our own names
    tamper(stage, 'DELETE FROM "case" WHERE reference = :c', c=reference)

    assert breaks(stage) == {(reference, "case")}


def test_the_lines_are_handed_out_as_they_were_chained(stage: Stage, tmp_path: Path) -> None:
    reference = stage.scenes["permitted"]
    stage.toets.auditing.export(tmp_path / "audit")

    head, lines = first_head(reference), []
    exported = (tmp_path / "audit" / f"{reference}.jsonl").read_bytes().splitlines()
    for number, document in enumerate(exported, start=1):
        head = next_head(head, document)
        lines.append((number, document, head))

    with stage.toets.context.database.reading() as tx:
        assert events.heads(tx)[reference] == head
    assert chain_breaks(reference, lines, head) == ()
    assert {path.stem for path in (tmp_path / "audit").iterdir()} == {
        *stage.scenes.values(),
        "toets",
    }
