"""Verifying: what a file is worth by the register, by the file alone, and to who may know less."""

import hashlib
import io
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from cast import ANNA, AXEL, BEA, BRAM, DINA, ED, SARA
from documents.builders import sample
from pikepdf import Name
from seal_keys import KEYS, TRUSTED
from sqlalchemy import text
from stage import PASSWORD, Stage, open_stage
from woo_desk import work_on

from toets.domain.owed import Owed
from toets.domain.seals import Seal
from toets.domain.verification import CheckCode, Outcome, Result, Verification
from toets.services.claims import claimed
from toets.services.examining import Known, examined, nothing_known, verify_offline
from toets.services.peopling import NewAccount
from toets.signing.sealing import SealRequest, open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import Trusted
from toets.texts import verification as texts

OUTCOMES = ["permitted", "refused", "negative", "out_of_scope"]
AT = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)


def document(stage: Stage, scene: str) -> bytes:
    return stage.toets.issuing.document(stage.actor(ANNA), stage.scenes[scene]).content


def results(found: Verification) -> dict[str, str]:
    """Return how each check ended, with why where it did not pass."""
    return {
        check.code.value: " ".join((check.result.value, *check.because))
        if check.result is not Result.PASSED
        else "passed"
        for check in found.checks
    }


PASSED = {
    code.value: "passed"
    for code in (
        CheckCode.FILE,
        CheckCode.REGISTER,
        CheckCode.CHAIN,
        CheckCode.RECORD,
        CheckCode.ASKED,
        CheckCode.INTACT,
        CheckCode.TRUSTED,
        CheckCode.WHOLE,
        CheckCode.MOMENT,
    )
}
OFFLINE = PASSED | {
    "register": "not_checked offline",
    "chain": "not_checked offline",
    "record": "not_checked offline",
    "moment": "not_checked stated",
}


def test_what_toets_issued_is_genuine(stage: Stage) -> None:
    for scene in OUTCOMES:
        found = stage.toets.verifying.verify(document(stage, scene))

        assert (found.outcome, results(found)) == (Outcome.GENUINE, PASSED)
        assert found.claim is not None
        assert found.claim.reference == stage.scenes[scene]
        assert found.is_test
        assert {signed.at_by for signed in found.signatures} == {"given"}


def test_every_document_of_a_case_is_genuine_also_after_later_acts(stage: Stage) -> None:
    for scene in ("suspended", "revoked", "completed"):
        reference = stage.scenes[scene]
        for each in stage.case(reference).documents:
            kept = stage.toets.issuing.document(stage.actor(ANNA), reference, Owed.of(each))
            found = stage.toets.verifying.verify(kept.content)
            assert (found.outcome, found.sha256) == (Outcome.GENUINE, each.sha256)


def test_a_yearly_report_is_genuine_by_the_system_chain(stage: Stage) -> None:
    report = stage.toets.reporting.pdf(stage.actor(SARA), 2026)

    found = stage.toets.verifying.verify(report)

    assert found.outcome is Outcome.GENUINE
    assert results(found) == {k: v for k, v in PASSED.items() if k != "record"}
    assert found.claim is not None
    assert texts.claim(found.claim) == "Jaarverslag 2026"
    assert stage.toets.verifying.verify_for(stage.actor(ED), report).outcome is Outcome.GENUINE


def test_without_a_register_nothing_is_wrong_and_not_all_is_certain(stage: Stage) -> None:
    found = verify_offline(document(stage, "permitted"), TRUSTED)

    assert (found.outcome, results(found)) == (Outcome.UNCONFIRMED, OFFLINE)


def test_without_certificates_it_says_that_nobody_is_trusted(stage: Stage, tmp_path: Path) -> None:
    found = verify_offline(document(stage, "refused"), tmp_path / "none.pem")

    assert found.outcome is Outcome.UNCONFIRMED
    assert results(found) == OFFLINE | {
        "trusted": "not_checked no_certificates",
        "whole": "not_checked not_trusted",
    }


# What somebody may do to a file. Each is rejected, also without a register.


def with_bytes_behind(pdf: bytes) -> bytes:
    return pdf + b"\n% more"


def with_a_bit_flipped(pdf: bytes) -> bytes:
    place = len(pdf) // 3
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def without_the_last_signature(pdf: bytes) -> bytes:
    return pdf[: pdf.rindex(b"%%EOF", 0, len(pdf) - 8) + 6]


def written_anew(pdf: bytes) -> bytes:
    """Save the file as a whole, so that no signature covers what it covered."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def without_signatures(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for field in opened.Root.AcroForm.Fields:
            del field.V
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def with_another_record(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stream = opened.Root.AF[0].EF.F
        octets = stream.read_bytes().replace(b"Eenheid Verzonnen", b"Eenheid Vervangen")
        stream.write(zlib.compress(octets), filter=Name.FlateDecode)
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


TAMPERED = [
    with_bytes_behind,
    with_a_bit_flipped,
    without_the_last_signature,
    written_anew,
    without_signatures,
    with_another_record,
]


def test_a_changed_file_is_not_genuine(stage: Stage) -> None:
    content = document(stage, "permitted")

    for tamper in TAMPERED:
        by_register = stage.toets.verifying.verify(tamper(content))
        alone = verify_offline(tamper(content), TRUSTED)

        assert (by_register.outcome, alone.outcome) == (Outcome.NOT_GENUINE,) * 2, tamper
        assert [said for check in alone.checks for said in texts.reasons(check)]


def test_data_of_the_case_that_were_changed_are_told(stage: Stage) -> None:
    found = stage.toets.verifying.verify(with_another_record(document(stage, "permitted")))

    assert results(found)["register"] == "failed other_file"
    assert results(found)["record"] == "failed differs"


def test_a_document_that_was_signed_again_with_the_right_keys_is_not_the_issued_one(
    stage: Stage,
) -> None:
    owed = document(stage, "negative")
    unsigned = owed[: owed.rindex(b"%%EOF", 0, len(owed) - 8) + 6]
    request = SealRequest(Seal.COMMUNITY, "zegel-community", "Nog eens", "Iemand")
    again = open_sealer(SealerSettings(KeySource.TEST, KEYS)).seal(unsigned, [request], AT)

    found = stage.toets.verifying.verify(again)

    assert found.outcome is Outcome.NOT_GENUINE
    assert results(found)["register"] == "failed other_file"
    assert verify_offline(again, TRUSTED).outcome is Outcome.UNCONFIRMED


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Stage]:
    """Give another toets, which has people and no case."""
    opened = open_stage(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    opened.toets.context.database.migrate()
    opened.toets.people.add([NewAccount(ED, "ed", PASSWORD)], added_by="TEST")
    yield opened
    opened.toets.close()


def test_a_document_of_a_case_that_is_not_there_is_not_genuine(
    stage: Stage, elsewhere: Stage
) -> None:
    found = elsewhere.toets.verifying.verify(document(stage, "permitted"))

    assert found.outcome is Outcome.NOT_GENUINE
    assert results(found) == {
        **{k: v for k, v in OFFLINE.items() if k not in ("chain", "record")},
        "register": "failed unknown_case",
    }


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b"", "broken"),
        (b"geen pdf", "broken"),
        (b"%PDF-1.7\n%%EOF", "broken"),
        (b"\x00" * 100, "broken"),
    ],
)
def test_what_is_no_document_is_told_so(stage: Stage, content: bytes, because: str) -> None:
    for found in (stage.toets.verifying.verify(content), verify_offline(content, TRUSTED)):
        assert (found.outcome, results(found)) == (
            Outcome.NOT_GENUINE,
            {"file": f"failed {because}"},
        )
        assert texts.verdict(found) == "Niet echt: dit bestand is geen document van toets."


# What the register and its chain say.


def test_a_document_that_the_log_does_not_name_is_not_genuine(stage: Stage) -> None:
    """Somebody with the database put a document in it that was never issued."""
    content = document(stage, "permitted")
    reference = stage.scenes["permitted"]
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text('UPDATE document SET sha256 = :s WHERE "case" = :c'),
            {"s": hashlib.sha256(content + b"\n").hexdigest(), "c": reference},
        )

    found = stage.toets.verifying.verify(content)

    assert results(found)["register"] == "failed other_file"
    by_row = stage.toets.verifying.verify(content + b"\n")
    assert results(by_row)["register"] == "passed"
    assert results(by_row)["chain"] == "failed no_event"
    assert by_row.outcome is Outcome.NOT_GENUINE


def test_checking_changes_nothing_and_is_no_event(stage: Stage) -> None:
    content, reference = document(stage, "permitted"), stage.scenes["permitted"]

    with stage.unchanged(reference):
        stage.toets.verifying.verify(content)
        stage.toets.verifying.verify_for(stage.actor(BRAM), content)


# Who asks.


def test_whoever_may_know_of_a_permission_learns_that_its_document_is_genuine(
    stage: Stage,
) -> None:
    content = document(stage, "permitted")

    for person in (ANNA, BRAM, DINA, SARA, ED, AXEL, BEA):
        found = stage.toets.verifying.verify_for(stage.actor(person), content)
        assert (found.outcome, results(found)) == (Outcome.GENUINE, PASSED)


def test_of_a_case_that_somebody_may_not_know_only_the_file_speaks(stage: Stage) -> None:
    content = document(stage, "refused")

    found = stage.toets.verifying.verify_for(stage.actor(ED), content)

    assert results(found) == OFFLINE | dict.fromkeys(
        ["register", "chain", "record"], "not_checked unseen"
    )
    changed = stage.toets.verifying.verify_for(stage.actor(ED), with_bytes_behind(content))
    alone = verify_offline(with_bytes_behind(content), TRUSTED)
    assert results(changed)["whole"] == results(alone)["whole"]
    assert results(changed)["register"] == "not_checked unseen"


def test_a_case_that_is_hidden_and_one_that_is_not_there_are_one_answer(
    stage: Stage, elsewhere: Stage
) -> None:
    content = document(stage, "refused")

    hidden = stage.toets.verifying.verify_for(stage.actor(ED), content)
    absent = elsewhere.toets.verifying.verify_for(elsewhere.actor(ED), content)

    assert hidden == absent


def test_a_changed_file_tells_nothing_of_the_data_to_who_reads_with_a_reason(
    stage: Stage,
) -> None:
    changed = with_another_record(document(stage, "permitted"))

    for person in (AXEL, BEA, ED):
        found = stage.toets.verifying.verify_for(stage.actor(person), changed)
        assert results(found)["register"] == "failed other_file"
        assert "record" not in results(found)


def test_a_document_of_before_toets_signed_is_what_was_issued_and_no_more() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as opened:
        # As it was then: without fields, and with no widget on its last page.
        last = opened.pages[-1].obj
        last.Annots = pikepdf.Array([a for a in last.Annots if a.Subtype != Name.Widget])
        del opened.Root.AcroForm
        out = io.BytesIO()
        opened.save(out)
    content = out.getvalue()

    found = examined(content, claimed(content), Trusted(), Known((), was_issued=True))

    assert found.outcome is Outcome.UNCONFIRMED
    assert results(found) == {"file": "passed", "asked": "not_checked issued_unsigned"}
    assert "van vóór de tijd dat toets documenten digitaal ondertekende" in texts.verdict(found)
    unknown = examined(content, claimed(content), Trusted(), nothing_known("offline"))
    assert unknown.outcome is Outcome.NOT_GENUINE


# A public version, which everybody may have once it is published.


def test_a_public_version_is_genuine_for_everybody(stage: Stage) -> None:
    work = work_on(stage)
    published = work.established()
    _, content = work.publishing.public_file(published.document.name)

    expected = {k: v for k, v in PASSED.items() if k != "record"}
    for found in (
        stage.toets.verifying.verify(content),
        stage.toets.verifying.verify_for(stage.actor(ED), content),
    ):
        assert (found.outcome, results(found)) == (Outcome.GENUINE, expected)
        assert found.claim is not None
        assert texts.claim(found.claim) == f"Openbare versie 1 van {stage.scenes['permitted']}"
    assert verify_offline(content, TRUSTED).outcome is Outcome.UNCONFIRMED
    assert results(stage.toets.verifying.verify(content + b"%"))["register"] == "failed other_file"


def test_a_public_version_that_is_only_drawn_is_none_of_toets(stage: Stage) -> None:
    work = work_on(stage, "refused")
    work.publishing.begin(work.wout, work.reference)
    drawn = work.publishing.preview(work.wout, work.reference)

    found = stage.toets.verifying.verify(drawn)
    unseen = stage.toets.verifying.verify_for(stage.actor(ED), drawn)

    assert results(found) == {
        "file": "passed",
        "register": "failed other_file",
        "asked": "failed unsigned empty_field",
    }
    assert results(unseen)["register"] == "not_checked unseen"
