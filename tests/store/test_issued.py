"""Which documents were issued, and which cases still owe one."""

from dataclasses import replace

import pytest
from builders import NOW, REASON
from cast import ANNA, DINA, EDO
from sqlalchemy.exc import IntegrityError
from stage import Stage

from toets.domain.case import Case
from toets.domain.facts import CorrigendumSigned, Fact, Revoked, Suspended, UseRecorded
from toets.domain.owed import owed_documents
from toets.domain.person import Seat
from toets.store import cases, issued
from toets.store.database import Database
from toets.store.issued import Issued
from toets.store.tables import DocumentRow


@pytest.fixture
def database(stage: Stage) -> Database:
    return stage.toets.context.database


@pytest.fixture
def case(stage: Stage) -> Case:
    """Give a permission whose document was issued."""
    return stage.case(stage.scenes["permitted"])


def add(database: Database, case: Case, *facts: Fact) -> Case:
    """Add facts to a stored case, past every check of the domain."""
    after = replace(case, facts=(*case.facts, *facts), revision=case.revision + 1)
    with database.writing() as tx:
        cases.save(tx, case, after)
    return after


def issue(database: Database, case: Case, kind: str, occasion: int) -> None:
    with database.writing() as tx:
        document = Issued(case.reference, 1, 1, kind, occasion, "0" * 64, b"%PDF", NOW)
        issued.add(tx, document)


def awaiting(database: Database) -> tuple[str, ...]:
    with database.reading() as tx:
        return issued.awaiting(tx)


def suspended(seat: Seat | None = Seat.DIGITALISERING) -> Suspended:
    person = DINA if seat else ANNA
    return Suspended(person.number, NOW, 1, 1, seat, was_started=False, reasons=REASON)


def signed(number: int, seat: Seat) -> CorrigendumSigned:
    person = DINA if seat is Seat.DIGITALISERING else EDO
    return CorrigendumSigned(person.number, NOW, 1, 1, number, seat)


def a_use(number: int) -> UseRecorded:
    day = NOW.date()
    return UseRecorded(
        ANNA.number, NOW, 1, 1, number, 0, day, "Eenheid", "taak", 100, 1, 0, 1, 0, "PV-1"
    )


def test_no_case_owes_what_was_issued_right_after_its_outcome(database: Database) -> None:
    assert awaiting(database) == ()


@pytest.mark.parametrize("scene", ["permitted", "refused", "negative", "out_of_scope"])
def test_an_outcome_without_its_document_is_found(
    stage: Stage, database: Database, scene: str
) -> None:
    reference = stage.scenes[scene]
    with database.writing() as tx:
        for document in issued.of(tx, reference):
            tx.delete(tx.get_one(DocumentRow, (reference, 1, 1, document.kind, 0)))

    assert awaiting(database) == (reference,)
    assert owed_documents(stage.case(reference))


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        (suspended(), "suspension"),
        (Revoked(EDO.number, NOW, 1, 1, Seat.ETHIEK_PRIVACY, REASON), "revocation"),
        (a_use(1), "use"),
    ],
    ids=["suspension", "revocation", "use"],
)
def test_an_occasion_owes_a_document_until_that_is_issued(
    database: Database, case: Case, fact: Fact, kind: str
) -> None:
    after = add(database, case, fact)
    owed, number = awaiting(database), len(after.facts)
    issue(database, case, kind, number)

    assert owed == (case.reference,)
    assert [(each.kind, each.occasion) for each in owed_documents(after)] == [(kind, number)]
    assert awaiting(database) == ()


def test_every_occasion_owes_a_document_of_its_own(database: Database, case: Case) -> None:
    after = add(database, case, a_use(1), a_use(2))
    issue(database, case, "use", len(after.facts) - 1)

    assert awaiting(database) == (case.reference,)


def test_a_pause_by_an_author_owes_none(database: Database, case: Case) -> None:
    after = add(database, case, suspended(seat=None))

    assert awaiting(database) == ()
    assert owed_documents(after) == ()


def test_a_corrigendum_owes_a_document_with_its_second_signature(
    database: Database, case: Case
) -> None:
    first = add(database, case, signed(1, Seat.DIGITALISERING), signed(2, Seat.ETHIEK_PRIVACY))
    half = awaiting(database)
    whole = add(database, first, signed(1, Seat.ETHIEK_PRIVACY))
    owed = awaiting(database)
    issue(database, case, "corrigendum", len(whole.facts))

    assert half == ()
    assert owed == (case.reference,)
    assert [(each.kind, each.occasion) for each in owed_documents(whole)] == [
        ("corrigendum", len(whole.facts))
    ]
    assert awaiting(database) == ()


def test_the_database_keeps_one_document_per_occasion(database: Database, case: Case) -> None:
    issue(database, case, "use", 12)
    issue(database, case, "use", 13)

    with pytest.raises(IntegrityError):
        issue(database, case, "use", 13)


def test_what_is_told_of_documents_leaves_out_their_content(
    stage: Stage, database: Database, case: Case
) -> None:
    issue(database, case, "use", 12)

    found = stage.case(case.reference).documents

    assert [(each.kind, each.occasion) for each in found] == [("permission", 0), ("use", 12)]
    assert not any(hasattr(each, "content") for each in found)


def test_documents_of_a_case_come_whole_and_oldest_first(database: Database, case: Case) -> None:
    issue(database, case, "use", 12)

    with database.reading() as tx:
        kinds = [
            (each.kind, each.occasion, each.content[:4]) for each in issued.of(tx, case.reference)
        ]

    assert kinds == [("permission", 0, b"%PDF"), ("use", 12, b"%PDF")]
