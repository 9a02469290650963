"""Issuing with keys: what is issued is signed, and a key that fails delays it and loses nothing."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from builders import REASON
from cast import ANNA, BEA, BRAM, DINA, ED, SARA
from pydantic import SecretStr
from seal_keys import KEYS
from sqlalchemy import text
from stage import SETTINGS, Stage

from toets.bootstrap import wired
from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.deeds import Start, Suspend
from toets.domain.owed import Owed
from toets.domain.workflow import Status
from toets.errors import NotFoundError, SealingError
from toets.services.issuing import Awaited
from toets.signing.settings import KeySource
from toets.texts.explain import explain

# The key of one seat does not open: its file holds something else.
LOCKED = "ethiek-privacy.p12"


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """Give keys of a real installation, of which one is locked."""
    folder = tmp_path / "keys"
    shutil.copytree(KEYS, folder)
    (folder / LOCKED).write_bytes(b"no key")
    return folder


@pytest.fixture
def delayed(stage: Stage, keys: Path) -> Stage:
    """Give the same toets with those keys, and a case that waits for both signatures."""
    settings = SETTINGS.model_copy(
        update={
            "keys": KeySource.PKCS12,
            "keys_dir": keys,
            "keys_password": SecretStr("toets-test"),
        }
    )
    return replace(stage, toets=wired(settings, stage.toets.context))


def unlock(keys: Path) -> None:
    shutil.copyfile(KEYS / LOCKED, keys / LOCKED)


def fields(content: bytes) -> list[str]:
    """Return the names of the signed fields, in order."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [str(field.T) for field in pdf.Root.AcroForm.Fields if "/V" in field]


def issued(stage: Stage, reference: str) -> list[str]:
    return [event.note for event in stage.events(reference) if event.action == "issue"]


def test_what_is_issued_carries_the_signatures_of_its_kind(stage: Stage) -> None:
    both = ["handtekening-digitalisering", "handtekening-ethiek-privacy"]
    asked = {
        ("permitted", None): both,
        ("refused", None): both,
        ("negative", None): ["zegel-community"],
        ("out_of_scope", None): ["zegel-community"],
        ("suspended", Owed("suspension", 1, 1, 13)): both[:1],
        ("completed", Owed("use", 1, 1, 13)): ["zegel-community"],
    }

    for (scene, wanted), expected in asked.items():
        found = stage.toets.issuing.document(stage.actor(ANNA), stage.scenes[scene], wanted)
        assert fields(found.content) == expected


def test_a_locked_key_delays_the_document_and_loses_nothing(delayed: Stage, keys: Path) -> None:
    reference = delayed.permitted()
    waiting = (Awaited(Owed("permission", 1, 1), "ethiek-privacy", "locked"),)

    assert delayed.case(reference).status is Status.PERMITTED
    assert delayed.case(reference).documents == ()
    assert issued(delayed, reference) == []
    assert delayed.toets.issuing.awaited(delayed.actor(ANNA), reference) == waiting
    with delayed.refusing(ANNA, reference, "start", "start.not_issued"):
        delayed.toets.proceedings.act(delayed.actor(ANNA), reference, Start())

    with delayed.unchanged(reference), pytest.raises(SealingError):
        delayed.toets.issuing.issue(reference)

    unlock(keys)
    assert delayed.toets.issuing.issue(reference) == 1
    assert delayed.toets.issuing.issue(reference) == 0
    (document,) = delayed.case(reference).documents
    assert issued(delayed, reference) == [f"permission {document.sha256}"]
    assert delayed.toets.issuing.awaited(delayed.actor(ANNA), reference) == ()
    delayed.act(ANNA, reference, Start())
    assert delayed.case(reference).status is Status.IN_EXECUTION


def test_due_work_says_for_which_key_a_document_waits(delayed: Stage) -> None:
    reference = delayed.permitted()
    told: list[tuple[str, str]] = []

    def tell(where: str, error: Exception) -> None:
        assert isinstance(error, SealingError)
        told.append((where, explain(error)))

    done = delayed.toets.due_work.run(tell)

    assert (done.issued, done.failed) == (0, 1)
    assert told == [
        (
            reference,
            (
                "Het document wacht op de sleutel van de portefeuille Ethiek & Privacy:"
                " die sleutel is niet te openen."
            ),
        )
    ]


def test_a_document_of_the_other_seat_does_not_wait(delayed: Stage) -> None:
    reference = delayed.scenes["in_execution"]

    delayed.act(DINA, reference, Suspend(REASON))

    assert [each.kind for each in delayed.case(reference).documents] == [
        "permission",
        "suspension",
    ]


def test_only_who_sees_the_case_in_full_is_told_of_a_document_that_waits(delayed: Stage) -> None:
    reference = delayed.permitted()

    assert len(delayed.toets.issuing.awaited(delayed.actor(BRAM), reference)) == 1
    for person in (ED, BEA):
        assert delayed.toets.issuing.awaited(delayed.actor(person), reference) == ()
    with pytest.raises(NotFoundError):
        delayed.toets.issuing.awaited(delayed.actor(ED), delayed.scenes["refused"])


def test_a_document_that_no_attempt_failed_for_is_simply_being_made(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text('DELETE FROM document WHERE "case" = :c'), {"c": reference})

    assert stage.toets.issuing.awaited(stage.actor(ANNA), reference) == (
        Awaited(Owed("permission", 1, 1)),
    )


def test_a_yearly_report_is_sealed_and_its_hash_is_in_the_system_chain(stage: Stage) -> None:
    content = stage.toets.reporting.pdf(stage.actor(SARA), 2026)

    assert fields(content) == ["zegel-community"]
    verified = stage.toets.verifying.verify(content)
    assert stage.events(SYSTEM_CHAIN)[-1].note == f"2026 pdf {verified.sha256}"


def test_a_report_that_cannot_be_sealed_is_not_handed_out(delayed: Stage, keys: Path) -> None:
    (keys / "community.p12").unlink()
    before = delayed.events(SYSTEM_CHAIN)

    with pytest.raises(SealingError) as caught:
        delayed.toets.reporting.pdf(delayed.actor(SARA), 2026)

    assert (caught.value.seal, caught.value.code) == ("community", "missing")
    assert delayed.events(SYSTEM_CHAIN) == before
