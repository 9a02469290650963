"""The whole dossier as one ZIP: what is in it, for whom, and that it can be checked."""

import csv
import hashlib
import json
import shutil
import subprocess
import tracemalloc
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from builders import a_use
from cast import ANNA, AXEL, BRAM, DINA, ED, SARA, WOUT
from stage import A_PDF, Stage

from toets.documents.case_file.form import case_json
from toets.domain.audit import event_bytes
from toets.domain.owed import Owed
from toets.domain.person import Person
from toets.domain.sight import view
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor
from toets.services.reading import files_of


def dossier(stage: Stage, reference: str, actor: Actor | None = None) -> bytes:
    with stage.toets.dossiers.dossier(actor or stage.actor(ANNA), reference) as file:
        return file.read()


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(content))


def members(content: bytes) -> dict[str, bytes]:
    with opened(content) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def test_a_dossier_holds_the_case_its_log_every_document_and_every_attachment(
    stage: Stage,
) -> None:
    reference = stage.scenes["completed"]
    case = stage.case(reference)

    found = members(dossier(stage, reference))

    assert list(found) == [
        "LEESMIJ.txt",
        "case.json",
        "logboek.jsonl",
        "documenten/001-toestemming-versie-1.pdf",
        "documenten/002-gebruik-versie-1.pdf",
        "bijlagen/001-effectbeoordeling.pdf",
        "inventaris.csv",
        "manifest.json",
    ]
    assert found["case.json"] == case_json(view(case, ANNA).case)
    read = stage.toets.issuing.document
    assert [found[name] for name in list(found)[3:5]] == [
        read(stage.actor(ANNA), reference, Owed.of(document)).content
        for document in case.documents
    ]
    assert found["bijlagen/001-effectbeoordeling.pdf"] == A_PDF


def test_the_manifest_tells_every_other_file_in_order_with_its_size_and_hash(
    stage: Stage,
) -> None:
    reference = stage.scenes["completed"]

    found = members(dossier(stage, reference))

    manifest = json.loads(found.pop("manifest.json"))
    assert (manifest["format"], manifest["format_version"], manifest["reference"]) == (
        "toets-dossier",
        1,
        reference,
    )
    assert [(f["path"], f["size"], f["sha256"]) for f in manifest["files"]] == [
        (name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in found.items()
    ]
    case = stage.case(reference)
    told = {f["path"]: f["sha256"] for f in manifest["files"]}
    (file,) = files_of(case)
    assert told["bijlagen/001-effectbeoordeling.pdf"] == file.sha256
    assert told["documenten/001-toestemming-versie-1.pdf"] == case.documents[0].sha256
    assert {f["what"] for f in manifest["files"]} == {
        "Uitleg bij dit dossier",
        "De zaak als gegevens",
        "Het logboek van de zaak",
        "Bindend oordeel: toegestaan, versie 1, ronde 1",
        "Uittreksel over één gebruik, versie 1, ronde 1",
        "Bewijs bij vraag B2",
        "Lijst van documenten en bijlagen",
    }


def test_the_inventory_lists_documents_and_attachments_with_the_versions_that_hold_them(
    stage: Stage,
) -> None:
    reference = stage.scenes["refused"]

    text = members(dossier(stage, reference))["inventaris.csv"].decode("utf-8-sig")

    head, document, attachment = csv.reader(StringIO(text), delimiter=";")
    case = stage.case(reference)
    assert head[:6] == ["Bestand", "Wat het is", "Naam", "Datum", "Vraag", "Versies"]
    assert document[0] == "documenten/001-afwijzing-versie-1.pdf"
    assert (document[3], document[7]) == ("2026-09-01", case.documents[0].sha256)
    assert attachment == [
        "bijlagen/001-effectbeoordeling.pdf",
        "Bewijs bij vraag B2",
        "effectbeoordeling.pdf",
        "2026-09-01",
        "B2",
        "1",
        str(len(A_PDF)),
        hashlib.sha256(A_PDF).hexdigest(),
    ]


def test_the_same_case_gives_the_same_bytes_at_any_time(stage: Stage) -> None:
    reference = stage.scenes["completed"]
    first = dossier(stage, reference)
    stage.clock.advance(days=40)

    assert dossier(stage, reference) == first


def test_dates_are_those_of_the_case_in_amsterdam(stage: Stage) -> None:
    with opened(dossier(stage, stage.scenes["draft"])) as bundle:
        dates = {info.date_time for info in bundle.infolist()}

    assert dates == {(2026, 9, 1, 11, 0, 0)}


def test_the_log_holds_what_its_reader_may_read_of_it(stage: Stage) -> None:
    reference = stage.scenes["advised"]
    stage.toets.reading.open(stage.actor(SARA), reference)

    log = members(dossier(stage, reference))["logboek.jsonl"]

    told = stage.toets.reading.timeline(stage.actor(ANNA), reference)
    assert log == b"".join(event_bytes(event) + b"\n" for event in told)
    assert b'"action":"read' not in log
    assert b'"kind":"advice"' not in log


def test_an_auditor_gets_the_whole_chain_so_that_it_can_be_checked(
    stage: Stage, tmp_path: Path
) -> None:
    reference, auditor = stage.scenes["permitted"], stage.signed_in(AXEL)
    stage.toets.reading.open(auditor, reference, "Onderzoek.")
    stage.toets.auditing.export(tmp_path)

    log = members(dossier(stage, reference, auditor))["logboek.jsonl"]

    assert log == (tmp_path / f"{reference}.jsonl").read_bytes()


# Who.


@pytest.mark.parametrize("person", [AXEL, WOUT])
def test_who_reads_with_a_reason_gets_no_dossier_without(stage: Stage, person: Person) -> None:
    reference, reader = stage.scenes["permitted"], stage.signed_in(person)
    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        dossier(stage, reference, reader)
    assert caught.value.obstacles == (Obstacle.of("reading.reason"),)

    stage.toets.reading.open(reader, reference, "Een verzoek.")

    assert "case.json" in members(dossier(stage, reference, reader))


@pytest.mark.parametrize(
    ("scene", "person"),
    [("draft", SARA), ("submitted", DINA), ("permitted", ED), ("negative", DINA)],
)
def test_who_does_not_read_a_case_in_full_finds_no_dossier(
    stage: Stage, scene: str, person: Person
) -> None:
    reference = stage.scenes[scene]

    with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
        dossier(stage, reference, stage.actor(person))

    assert caught.value.kind == "case"


def test_handing_it_out_is_a_reading_with_the_hash_of_the_manifest(stage: Stage) -> None:
    reference = stage.scenes["submitted"]

    found = members(dossier(stage, reference, stage.actor(BRAM)))

    last = stage.events(reference)[-1]
    manifest = hashlib.sha256(found["manifest.json"]).hexdigest()
    assert (last.action, last.actor, last.note) == ("read_dossier", BRAM.number, manifest)
    assert stage.toets.auditing.verify().breaks == ()


def test_two_files_of_one_name_stand_beside_each_other_under_names_that_every_system_keeps(
    stage: Stage,
) -> None:
    reference = stage.begin()
    for name in ("effectbeoordeling.pdf", "Überblick.pdf", "con.pdf"):
        stage.toets.drafting.attach(stage.actor(ANNA), reference, "B7", name, A_PDF)

    with opened(dossier(stage, reference)) as bundle:
        infos = bundle.infolist()

    names = [info.filename for info in infos if info.filename.startswith("bijlagen/")]
    assert sorted(name.partition("-")[2] for name in names) == [
        "con.pdf",
        "effectbeoordeling.pdf",
        "effectbeoordeling.pdf",
        "Überblick.pdf",
    ]
    assert len({name.lower() for name in names}) == 4
    (wide,) = [info for info in infos if "Ü" in info.filename]
    assert wide.flag_bits & 0x800


def test_unzip_finds_nothing_wrong(stage: Stage, tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    if unzip is None:
        pytest.skip("unzip is not installed")
    path = tmp_path / "dossier.zip"
    path.write_bytes(dossier(stage, stage.scenes["completed"]))

    done = subprocess.run([unzip, "-t", path], capture_output=True, text=True, check=False)  # noqa: S603 -- a file of our own

    assert (done.returncode, "No errors detected" in done.stdout) == (0, True)


@pytest.mark.proof
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_forty_large_attachments_take_no_more_memory_than_a_few(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    large = A_PDF[:9] + bytes(25 * 1024 * 1024 - len(A_PDF)) + A_PDF[9:]
    for number in range(39):
        stage.toets.drafting.attach(stage.actor(ANNA), reference, "B7", f"{number}.pdf", large)

    tracemalloc.start()
    with stage.toets.dossiers.dossier(stage.actor(ANNA), reference) as file:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert file.seek(0, 2) > 39 * len(large)

    assert peak < 150 * 1024 * 1024


def test_evidence_for_a_condition_and_an_extract_of_a_use_are_in_it_too(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(ANNA, reference, a_use())

    names = list(members(dossier(stage, reference)))

    assert "documenten/002-gebruik-versie-1.pdf" in names
