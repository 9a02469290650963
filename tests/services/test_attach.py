"""Files: what comes in is decided by its content, and a refused file leaves nothing behind."""

import hashlib
import io
import zipfile
from collections.abc import Mapping

import pytest
from cast import ADAM, ANNA, BRAM, ED
from PIL import Image
from stage import A_PDF, Stage

from toets.domain.answer import Answer, Attachment
from toets.domain.deeds import Resubmit
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.drafting import MOST_FILES
from toets.services.intake import DOCX, LARGEST_FILE, ODT, XLSX, checked_media_type

MIB = 1024 * 1024


def a_package(members: Mapping[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", compression) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return kept.getvalue()


def an_image(kind: str, size: tuple[int, int] = (4, 4)) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB" if kind == "JPEG" else "1", size).save(kept, kind)
    return kept.getvalue()


def encrypted_package() -> bytes:
    """Return a docx whose members say that they are encrypted."""
    content = bytearray(WORD)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := content.find(signature, start)) >= 0:
            content[start + place] |= 1
            start += 4
    return bytes(content)


WORD_MEMBERS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
WORD = a_package(WORD_MEMBERS)
EXCEL = a_package({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})
WRITER = a_package({"mimetype": ODT.encode(), "content.xml": b"<office/>"})
PNG, JPEG = an_image("PNG"), an_image("JPEG")


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("rapport.pdf", A_PDF, "application/pdf"),
        ("RAPPORT.PDF", A_PDF, "application/pdf"),
        ("plan v1.2 (def).docx", WORD, DOCX),
        ("cijfers.xlsx", EXCEL, XLSX),
        ("tekst.odt", WRITER, ODT),
        ("schema.png", PNG, "image/png"),
        ("foto.jpg", JPEG, "image/jpeg"),
        ("foto.jpeg", JPEG, "image/jpeg"),
        ("déjà vu – één.pdf", A_PDF, "application/pdf"),
        (f"{'x' * 196}.pdf", A_PDF, "application/pdf"),
    ],
)
def test_a_file_of_an_allowed_kind_comes_in(name: str, content: bytes, media_type: str) -> None:
    assert checked_media_type(name, content) == media_type


def bomb() -> bytes:
    """Return a small docx that says that it unpacks to 301 MiB."""
    content = bytearray(WORD)
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (301 * MIB).to_bytes(4, "little")
    return bytes(content)


MANY = a_package({f"f{number}": b"" for number in range(5001)}, compression=zipfile.ZIP_STORED)


HOSTILE = [
    # A kind that is not allowed, however it is called.
    ("programma.exe", b"MZ", "file.kind"),
    ("pagina.html", b"<script>alert(1)</script>", "file.kind"),
    ("plaatje.svg", b"<svg onload='x'/>", "file.kind"),
    ("rapport", A_PDF, "file.kind"),
    ("rapport.pdf.exe", A_PDF, "file.kind"),
    ("macro.docm", WORD, "file.kind"),
    # A wrong content behind a good name.
    ("rapport.pdf", PNG, "file.content"),
    ("rapport.pdf", b"<html>%PDF-1.4 %%EOF</html>", "file.content"),
    ("rapport.pdf", b"%PDF-1.4 zonder einde", "file.content"),
    ("rapport.pdf", b"x", "file.content"),
    ("schema.png", JPEG, "file.content"),
    ("foto.jpg", PNG, "file.content"),
    ("foto.jpg", JPEG[:30], "file.content"),
    ("schema.png", b"\x89PNG\r\n\x1a\n", "file.content"),
    ("plan.docx", EXCEL, "file.content"),
    ("cijfers.xlsx", WORD, "file.content"),
    ("tekst.odt", WORD, "file.content"),
    ("plan.docx", A_PDF, "file.content"),
    ("plan.docx", WORD[:-20], "file.content"),
    ("plan.docx", a_package({"los.txt": b"x"}), "file.content"),
    ("plan.docx", a_package({**WORD_MEMBERS, "../../etc/passwd": b"x"}), "file.content"),
    ("plan.docx", a_package({**WORD_MEMBERS, "/etc/passwd": b"x"}), "file.content"),
    ("tekst.odt", a_package({"mimetype": b"text/plain"}), "file.content"),
    # Encrypted.
    ("rapport.pdf", A_PDF.replace(b"<<>>", b"<</Encrypt 2 0 R>>"), "file.encrypted"),
    ("plan.docx", encrypted_package(), "file.encrypted"),
    # Active content.
    ("rapport.pdf", A_PDF.replace(b"<<>>", b"<</S/JavaScript/JS (x)>>", 1), "file.active"),
    ("rapport.pdf", A_PDF.replace(b"<<>>", b"<</S/Launch>>", 1), "file.active"),
    ("rapport.pdf", A_PDF.replace(b"<<>>", b"<</EmbeddedFile 1>>", 1), "file.active"),
    ("plan.docx", a_package({**WORD_MEMBERS, "word/vbaProject.bin": b"x"}), "file.active"),
    ("plan.docx", a_package({**WORD_MEMBERS, "word/embeddings/o.bin": b"x"}), "file.active"),
    # Too much.
    ("rapport.pdf", b"%PDF-1.4" + b"x" * LARGEST_FILE + b"%%EOF", "file.too_large"),
    ("rapport.pdf", b"", "file.empty"),
    ("plan.docx", bomb(), "file.bomb"),
    ("plan.docx", MANY, "file.bomb"),
    ("schema.png", an_image("PNG", (7000, 7000)), "file.pixels"),
    # A name that hides something.
    ("rapport\u202efdp.pdf", A_PDF, "file.name"),
    ("rap\u200bport.pdf", A_PDF, "file.name"),
    ("rapport\x00.pdf", A_PDF, "file.name"),
    ("rap\nport.pdf", A_PDF, "file.name"),
    ("../rapport.pdf", A_PDF, "file.name"),
    ("c:\\rapport.pdf", A_PDF, "file.name"),
    ("rapport.pdf:stroom.pdf", A_PDF, "file.name"),
    (".pdf", A_PDF, "file.name"),
    (f"{'x' * 197}.pdf", A_PDF, "file.name"),
]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    HOSTILE,
    ids=[f"{number}-{code}" for number, (_, _, code) in enumerate(HOSTILE)],
)
def test_a_hostile_file_is_refused_with_its_reason(name: str, content: bytes, code: str) -> None:
    with pytest.raises(InputRefusedError) as caught:
        checked_media_type(name, content)

    assert [obstacle.code for obstacle in caught.value.obstacles] == [code]


def test_exactly_25_mib_comes_in_and_a_byte_more_does_not() -> None:
    filler = LARGEST_FILE - len(A_PDF)
    exact = A_PDF[:9] + b"%" * filler + A_PDF[9:]

    assert len(exact) == 25 * MIB
    assert checked_media_type("groot.pdf", exact) == "application/pdf"
    with pytest.raises(InputRefusedError) as caught:
        checked_media_type("groot.pdf", exact + b"\n")
    assert caught.value.obstacles == (
        Obstacle.of("file.too_large", name="groot.pdf", size=25 * MIB + 1, most=25 * MIB),
    )


def test_every_problem_of_a_file_is_named_at_once() -> None:
    with pytest.raises(InputRefusedError) as caught:
        checked_media_type("a\x00.exe", b"")

    assert [o.code for o in caught.value.obstacles] == ["file.name", "file.empty", "file.kind"]


# In a case.


def attach(stage: Stage, reference: str, name: str = "bijlage.pdf") -> Attachment:
    return stage.toets.drafting.attach(stage.actor(ANNA), reference, "B7", name, A_PDF)


def test_a_file_is_kept_by_its_hash_under_a_name_of_our_own(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    file = attach(stage, reference)

    assert file == Attachment(
        id=file.id,
        question="B7",
        name="bijlage.pdf",
        media_type="application/pdf",
        size=len(A_PDF),
        sha256=hashlib.sha256(A_PDF).hexdigest(),
        added_by=ANNA.number,
        added_at=stage.clock.now,
    )
    assert len(file.id) == 32
    assert file in stage.case(reference).draft.attachments


def test_the_same_file_twice_is_two_files(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    first, second = attach(stage, reference), attach(stage, reference)

    assert first.id != second.id


def test_a_refused_file_leaves_nothing_behind(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError):
        attach(stage, reference, "bijlage.exe")


def test_a_case_has_at_most_so_many_files(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    for _ in range(MOST_FILES - 1):
        attach(stage, reference)

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        attach(stage, reference)

    assert caught.value.obstacles == (Obstacle.of("file.too_many", most=40),)


def test_a_file_is_for_a_question_that_exists(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(NotFoundError):
        stage.toets.drafting.attach(stage.actor(ANNA), reference, "A3.bewijs", "a.pdf", A_PDF)


def test_an_author_reads_a_file_back_and_the_reading_is_logged(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    file = attach(stage, reference)

    found = stage.toets.reading.attachment(stage.actor(ADAM), reference, file.id)

    assert found == (file, A_PDF)
    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == ("read_attachment", ADAM.number, file.sha256)


def test_a_file_that_was_taken_out_is_gone_from_the_draft_and_stays_in_its_version(
    stage: Stage,
) -> None:
    reference = stage.scenes["supplement"]
    (file,) = stage.case(reference).draft.attachments

    stage.toets.drafting.detach(stage.actor(ANNA), reference, file.id)

    assert stage.case(reference).draft.attachments == ()
    assert stage.toets.reading.attachment(stage.actor(BRAM), reference, file.id) == (file, A_PDF)
    changed = {"B2.bewijs": Answer(choices=("nieuw",)), "A3": Answer(text="Ook een andere.")}
    stage.answer(reference, changed)
    stage.act(ANNA, reference, Resubmit())
    assert [len(version.attachments) for version in stage.case(reference).versions] == [1, 1]


def test_a_file_of_a_draft_is_not_found_by_who_does_not_see_the_draft(stage: Stage) -> None:
    reference = stage.scenes["supplement"]
    file = attach(stage, reference)

    for person, missing in ((BRAM, "attachment"), (ED, "case")):
        with stage.unchanged(reference), pytest.raises(NotFoundError) as caught:
            stage.toets.reading.attachment(stage.actor(person), reference, file.id)
        assert caught.value.kind == missing


def test_a_file_that_does_not_exist_is_not_taken_out(stage: Stage) -> None:
    reference = stage.scenes["draft"]

    with stage.unchanged(reference), pytest.raises(NotFoundError):
        stage.toets.drafting.detach(stage.actor(ANNA), reference, "verzonnen")


def test_ed_adds_and_removes_no_file(stage: Stage) -> None:
    reference = stage.scenes["draft"]
    file = attach(stage, reference)

    with stage.not_finding(ED, reference, "attach"):
        stage.toets.drafting.attach(stage.actor(ED), reference, "B7", "van-ed.pdf", A_PDF)
    with stage.not_finding(ED, reference, "detach"):
        stage.toets.drafting.detach(stage.actor(ED), reference, file.id)


def test_a_member_who_may_read_adds_no_file(stage: Stage) -> None:
    reference = stage.scenes["supplement"]

    with stage.refusing(BRAM, reference, "attach", "rights.none"):
        stage.toets.drafting.attach(stage.actor(BRAM), reference, "B7", "van-bram.pdf", A_PDF)
