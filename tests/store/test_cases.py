from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import (
    ANSWERS,
    NOW,
    REASON,
    a_case,
    a_permit,
    a_signature,
    an_advice,
    an_attachment,
    done,
    permitted,
    with_author,
)
from cast import ADAM, ANNA, BRAM, DINA, DORA, ED, EDO, FLEUR, SARA
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from stage import Stage

from toets.domain.answer import Answer
from toets.domain.case import Case, Draft, IssuedDocument
from toets.domain.facts import (
    Aspect,
    ChangeDecided,
    ChangeReported,
    Commented,
    Completed,
    CorrigendumProposed,
    CorrigendumSigned,
    Expired,
    Fact,
    JoinAssessed,
    JoinConsented,
    JoinRequested,
    Recused,
    Revoked,
    SavedAnswer,
    Started,
    UseRecorded,
)
from toets.domain.person import SYSTEM, Seat
from toets.domain.workflow import Status
from toets.errors import NotFoundError, Obstacle, StaleAnswerError, TransitionRefusedError
from toets.store import cases, drafts, issued
from toets.store.cases import Pins
from toets.store.database import Database, Tx
from toets.store.drafts import DraftAnswer

REFERENCE = "JET-2026-7K3Q"
PINS = Pins("proef", "1.0", "1.0", "1.0")


@pytest.fixture
def database(stage: Stage) -> Database:
    return stage.toets.context.database


def kept(database: Database, case: Case) -> Case:
    with database.writing() as tx:
        cases.add(tx, case)
    return case


def add_fact(database: Database, case: Case, fact: Fact) -> None:
    """Add one fact to a stored case, past every check of the domain."""
    after = replace(case, facts=(*case.facts, fact), revision=case.revision + 1)
    with database.writing() as tx:
        cases.save(tx, case, after)


def test_a_case_comes_back_as_it_was_stored_with_every_fact(
    stage: Stage, database: Database
) -> None:
    case = kept(database, permitted())

    found = stage.case(REFERENCE)

    assert found == replace(case, draft=Draft(), documents=())
    assert [version.content_hash for version in found.versions] == [
        version.content_hash for version in case.versions
    ]


def test_a_case_that_does_not_exist_is_not_found(database: Database, stage: Stage) -> None:
    with database.reading() as tx, pytest.raises(NotFoundError) as caught:
        cases.get(tx, "JET-2026-NIET", stage.toets.context.rules)

    assert caught.value.kind == "case"


def test_saving_adds_the_facts_and_moves_the_status(stage: Stage, database: Database) -> None:
    before = stage.case(stage.scenes["half_judged"])
    after = done(before, EDO, a_permit(before))

    with database.writing() as tx:
        cases.save(tx, before, after)

    assert stage.case(before.reference) == after


def test_saving_on_a_stale_revision_is_refused_and_writes_nothing(
    stage: Stage, database: Database
) -> None:
    before = stage.case(stage.scenes["in_decision"])
    first = done(before, DINA, a_permit(before))
    second = done(before, EDO, a_permit(before))
    with database.writing() as tx:
        cases.save(tx, before, first)

    with pytest.raises(TransitionRefusedError) as caught, database.writing() as tx:
        cases.save(tx, before, second)

    assert caught.value.obstacles == (Obstacle.of("stale.case"),)
    assert stage.case(before.reference) == first


def test_saving_on_a_status_that_moved_is_refused(stage: Stage, database: Database) -> None:
    before = stage.case(stage.scenes["in_decision"])
    elsewhere = replace(before, status=Status.SIGNING)

    with pytest.raises(TransitionRefusedError), database.writing() as tx:
        cases.save(tx, elsewhere, done(before, DINA, a_permit(before)))

    assert stage.case(before.reference) == before


def test_the_database_refuses_a_second_verdict_for_a_seat(
    stage: Stage, database: Database
) -> None:
    case = stage.case(stage.scenes["half_judged"])
    second = replace(case.verdicts[0], person=DORA.number)

    with pytest.raises(TransitionRefusedError) as caught:
        add_fact(database, case, second)

    assert caught.value.obstacles == (Obstacle.of("stale.case"),)
    assert stage.case(case.reference) == case


def test_the_database_refuses_a_second_verdict_of_a_person(
    stage: Stage, database: Database
) -> None:
    case = stage.case(stage.scenes["half_judged"])
    for_the_other_seat = replace(case.verdicts[0], seat=Seat.ETHIEK_PRIVACY)

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, for_the_other_seat)

    assert stage.case(case.reference) == case


@pytest.mark.parametrize(
    "change", [{"person": DORA.number}, {"seat": Seat.ETHIEK_PRIVACY}], ids=["seat", "person"]
)
def test_the_database_refuses_a_second_signature(
    stage: Stage, database: Database, change: dict[str, str]
) -> None:
    before = stage.case(stage.scenes["signing"])
    case = done(before, DINA, a_signature(before))
    with database.writing() as tx:
        cases.save(tx, before, case)

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, replace(case.signatures[0], **change))

    assert stage.case(case.reference) == case


def test_the_database_refuses_the_same_revision_of_an_advice_twice(
    stage: Stage, database: Database
) -> None:
    case = stage.case(stage.scenes["advised"])

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, case.advices[0])

    assert stage.case(case.reference) == case


def test_the_database_refuses_a_second_establishing_of_a_round(
    stage: Stage, database: Database
) -> None:
    case = stage.case(stage.scenes["in_decision"])
    assert case.established is not None

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, case.established)


def test_the_database_refuses_another_version_of_the_same_number(
    stage: Stage, database: Database
) -> None:
    case = stage.case(stage.scenes["submitted"])
    assert case.version is not None

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, replace(case.version, title="Anders"))


def facts_once(case: Case) -> dict[str, Fact]:
    """Return a fact of each kind that a case has only once, or once per number, seat or person."""
    here = {"person": SARA.number, "at": NOW, "version": case.version_number, "round": case.round}
    signed = {"number": 1, "seat": Seat.DIGITALISERING}
    return {
        "recused": Recused(**here, reasons=REASON),
        "started": Started(**here),
        "revoked": Revoked(**here, seat=Seat.DIGITALISERING, reasons=REASON),
        "expired": Expired(**{**here, "person": SYSTEM}),
        "completed": Completed(**here, reasons=REASON),
        "commented": Commented(
            **here, number=1, thread=1, question="A3", text="Waarom?", for_author=False
        ),
        "use": a_use(case, 1),
        "change": ChangeReported(**here, number=1, aspects=(Aspect.TECHNIQUE,), text="Nieuw."),
        "change decided": ChangeDecided(**here, number=1, is_new_use=False, reasons=REASON),
        "join": JoinRequested(**here, number=1, unit="Eenheid Ander", statement="Hetzelfde."),
        "join assessed": JoinAssessed(**here, number=1, is_new_use=False, reasons=REASON),
        "join consented": JoinConsented(**here, **signed, reasons=REASON),
        "corrigendum": CorrigendumProposed(
            **here, number=1, place="title", old="a", new="b", reasons=REASON
        ),
        "corrigendum signed": CorrigendumSigned(**here, **signed),
    }


def a_use(case: Case, number: int) -> UseRecorded:
    return UseRecorded(
        person=ANNA.number,
        at=NOW,
        version=case.version_number,
        round=case.round,
        number=number,
        corrects=0,
        day=NOW.date(),
        unit="Eenheid Verzonnen",
        task="opsporing",
        searched=100,
        candidates=1,
        confirmed=0,
        rejected=1,
        errors_found=0,
        authority="PV-1",
    )


@pytest.mark.parametrize("name", facts_once(a_case()))
def test_the_database_refuses_a_second_fact_of_what_happens_once(
    stage: Stage, database: Database, name: str
) -> None:
    before = stage.case(stage.scenes["permitted"])
    fact = facts_once(before)[name]
    add_fact(database, before, fact)
    case = stage.case(before.reference)

    with pytest.raises(TransitionRefusedError) as caught:
        add_fact(database, case, fact)

    assert caught.value.obstacles == (Obstacle.of("stale.case"),)
    assert stage.case(before.reference) == case
    assert case.facts == (*before.facts, fact)


@pytest.mark.parametrize("name", ["join consented", "corrigendum signed"])
def test_the_database_refuses_one_person_for_both_seats(
    stage: Stage, database: Database, name: str
) -> None:
    before = stage.case(stage.scenes["permitted"])
    fact = facts_once(before)[name]
    add_fact(database, before, fact)
    case = stage.case(before.reference)

    with pytest.raises(TransitionRefusedError):
        add_fact(database, case, replace(fact, seat=Seat.ETHIEK_PRIVACY))
    add_fact(database, case, replace(fact, seat=Seat.ETHIEK_PRIVACY, person=EDO.number))

    assert len(stage.case(before.reference).facts) == len(before.facts) + 2


def test_numbered_facts_of_other_numbers_are_kept_beside_each_other(
    stage: Stage, database: Database
) -> None:
    before = stage.case(stage.scenes["permitted"])

    add_fact(database, before, a_use(before, 1))
    add_fact(database, stage.case(before.reference), a_use(before, 2))

    rows = [row[7:9] for row in stage.rows()["fact"] if row[0] == before.reference]
    assert [use.number for use in stage.case(before.reference).of(UseRecorded)] == [1, 2]
    assert {item for _, item in rows if item is not None} == {1, 2}


def test_many_cases_are_read_in_as_many_queries_as_few(stage: Stage, database: Database) -> None:
    def queries(*statuses: Status) -> int:
        with database.reading() as tx, counting(tx) as statements:
            cases.find_many(tx, stage.toets.context.rules, statuses=statuses)
        return len(statements)

    assert queries(Status.PERMITTED) == queries(*Status)


@contextmanager
def counting(tx: Tx) -> Iterator[list[str]]:
    """Give the statements that this transaction sends."""
    sent: list[str] = []
    connection = tx.connection()

    def note(*arguments: object) -> None:
        sent.append(str(arguments[2]))

    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)


def test_a_case_knows_which_documents_were_issued_for_it(stage: Stage, database: Database) -> None:
    reference = stage.scenes["permitted"]
    with database.reading() as tx:
        (kept_document,) = issued.of(tx, reference)
        many = cases.find_many(tx, stage.toets.context.rules, statuses=[Status.PERMITTED])

    expected = IssuedDocument(
        kind="permission",
        version=1,
        round=1,
        occasion=0,
        sha256=kept_document.sha256,
        issued_at=kept_document.issued_at,
    )
    assert stage.case(reference).documents == (expected,)
    assert [case.documents for case in many] == [(expected,)]
    assert stage.case(stage.scenes["signing"]).documents == ()


def test_a_draft_tells_who_saved_which_answer_and_when(stage: Stage, database: Database) -> None:
    reference = stage.scenes["draft"]
    at = NOW + timedelta(hours=1)
    with database.writing() as tx:
        drafts.save_answer(tx, reference, DraftAnswer("A3", 2, None, ADAM.number, at))

    saved = {each.key: each for each in stage.case(reference).draft.saved}

    assert saved["A3"] == SavedAnswer("A3", ADAM.number, at)
    assert saved["A1"] == SavedAnswer("A1", ANNA.number, NOW)


def test_the_database_knows_a_reference_once(database: Database) -> None:
    kept(database, a_case())

    with pytest.raises(IntegrityError):
        kept(database, a_case())


def test_many_cases_come_newest_first_without_their_drafts(
    stage: Stage, database: Database
) -> None:
    later = stage.clock().replace(year=2027)
    newest = kept(database, a_case(reference="JET-2027-7K3Q", opened_at=later))

    with database.reading() as tx:
        found = cases.find_many(tx, stage.toets.context.rules)

    assert found[0].reference == newest.reference
    assert {case.reference for case in found[1:]} == set(stage.scenes.values())
    assert all(case.draft == Draft() for case in found)


def test_cases_are_found_by_status(stage: Stage, database: Database) -> None:
    with database.reading() as tx:
        found = cases.find_many(tx, stage.toets.context.rules, statuses=[Status.PERMITTED])

    assert [case.reference for case in found] == [stage.scenes["permitted"]]


def test_a_case_keeps_which_rules_it_follows(stage: Stage, database: Database) -> None:
    with database.reading() as tx:
        found = cases.kept_rulebooks(tx)

    assert found == {PINS: stage.toets.context.rules(PINS).digest}


def test_co_authors_stand_in_a_table_of_their_own_too(stage: Stage, database: Database) -> None:
    kept(database, with_author(a_case(), ED))

    rows = {row for row in stage.rows()["author"] if row[0] == REFERENCE}

    assert rows == {(REFERENCE, "P001"), (REFERENCE, "P002"), (REFERENCE, ED.number)}


# Drafts: each answer has a version of its own.


def save(database: Database, reference: str, key: str, version: int, text: str) -> DraftAnswer:
    given = DraftAnswer(key, version, Answer(text=text), "P001", NOW)
    with database.writing() as tx:
        drafts.save_answer(tx, reference, given)
    return given


def test_a_stale_answer_loses_for_itself_only(stage: Stage, database: Database) -> None:
    reference = stage.scenes["draft"]
    save(database, reference, "A3", 2, "Van de ander.")
    other = save(database, reference, "B7", 1, "Blijft staan.")

    with pytest.raises(StaleAnswerError) as caught:
        save(database, reference, "A3", 2, "Van mij.")

    assert (caught.value.key, caught.value.current, caught.value.typed) == (
        "A3",
        Answer(text="Van de ander."),
        Answer(text="Van mij."),
    )
    with database.reading() as tx:
        found = drafts.answers(tx, reference)
    assert found["A3"].answer == Answer(text="Van de ander.")
    assert found["B7"] == other
    assert found["A1"].answer == ANSWERS["A1"]


def test_an_answer_that_somebody_else_gave_first_is_not_overwritten_by_a_first_answer(
    stage: Stage, database: Database
) -> None:
    reference = stage.scenes["draft"]

    with pytest.raises(StaleAnswerError) as caught:
        save(database, reference, "A3", 1, "Van mij.")

    assert caught.value.current == ANSWERS["A3"]


def test_a_cleared_answer_stays_known_as_cleared(stage: Stage, database: Database) -> None:
    reference = stage.scenes["draft"]
    cleared = DraftAnswer("A3", 2, None, "P001", NOW)
    with database.writing() as tx:
        drafts.save_answer(tx, reference, cleared)

    with database.reading() as tx:
        found = drafts.answers(tx, reference)

    assert found["A3"] == cleared
    assert "A3" not in stage.case(reference).draft.answers


def test_a_removed_file_leaves_the_draft_and_keeps_its_content(
    stage: Stage, database: Database
) -> None:
    reference = stage.scenes["draft"]
    file = an_attachment("extra")
    with database.writing() as tx:
        drafts.add_file(tx, reference, file, b"inhoud")
        drafts.remove_file(tx, reference, "extra")

    assert file not in stage.case(reference).draft.attachments
    with database.reading() as tx:
        assert drafts.file_content(tx, reference, "extra") == (file, b"inhoud")


@pytest.mark.parametrize("attachment", ["extra", "onbekend"])
def test_a_file_of_another_case_is_not_found(
    stage: Stage, database: Database, attachment: str
) -> None:
    with database.writing() as tx:
        drafts.add_file(tx, stage.scenes["draft"], an_attachment("extra"), b"inhoud")

    with database.writing() as tx, pytest.raises(NotFoundError):
        drafts.file_content(tx, stage.scenes["supplement"], attachment)
    with database.writing() as tx, pytest.raises(NotFoundError):
        drafts.remove_file(tx, stage.scenes["supplement"], attachment)


def test_a_working_copy_is_of_one_person_and_the_last_one_counts(
    stage: Stage, database: Database
) -> None:
    reference = stage.scenes["submitted"]
    with database.writing() as tx:
        drafts.keep_working_copy(tx, reference, BRAM.number, "advies", b"een", NOW)
        drafts.keep_working_copy(tx, reference, BRAM.number, "advies", b"twee", NOW)

    with database.reading() as tx:
        own = drafts.working_copy(tx, reference, BRAM.number, "advies")
        others = drafts.working_copy(tx, reference, FLEUR.number, "advies")

    assert own == (b"twee", NOW)
    assert others is None


def test_an_advice_is_stored_with_its_revision(stage: Stage, database: Database) -> None:
    before = stage.case(stage.scenes["submitted"])
    first = done(before, BRAM, an_advice(before))
    second = done(first, BRAM, an_advice(first, revises=1))

    with database.writing() as tx:
        cases.save(tx, before, first)
        cases.save(tx, first, second)

    assert [advice.revision for advice in stage.case(before.reference).facts[-2:]] == [1, 2]
