"""What comes in: of a file the content decides what it is, and typed text holds no noncharacters."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import uuid4

from PIL import Image, UnidentifiedImageError

from toets.domain.answer import Attachment
from toets.domain.woo.grounds import NONCHARACTERS
from toets.errors import InputRefusedError, Obstacle

LARGEST_FILE = 25 * 1024 * 1024
LONGEST_NAME = 200
_LARGEST_UNPACKED = 300 * 1024 * 1024
_MOST_MEMBERS = 5_000
_MOST_PIXELS = 40_000_000

_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OFFICE}.wordprocessingml.document"
XLSX = f"{_OFFICE}.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"

_TYPE_OF_SUFFIX = {
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": XLSX,
    "odt": ODT,
    "png": PNG,
    "jpg": JPEG,
    "jpeg": JPEG,
}


def typed_obstacles(value: object) -> tuple[Obstacle, ...]:
    """Return that a text in this value holds a noncharacter; empty when none does.

    Unicode keeps them for use inside programs; here they stand for what is left out of a public
    version, so that nobody may type one. Looks into values as deeds and answers are made of.
    """
    return (Obstacle.of("text.noncharacter"),) if _has_noncharacter(value) else ()


def _has_noncharacter(value: object) -> bool:
    if isinstance(value, str):
        return not NONCHARACTERS.isdisjoint(value)
    if isinstance(value, Mapping):
        return any(map(_has_noncharacter, value.values()))
    if isinstance(value, tuple | list):
        return any(map(_has_noncharacter, value))
    names = getattr(value, "__dataclass_fields__", ())
    return any(_has_noncharacter(getattr(value, name)) for name in names)


def taken_in(question: str, name: str, content: bytes, by: str, at: datetime) -> Attachment:
    """Return the file as an attachment of this key, with a new id, after its content was checked.

    Raises:
        InputRefusedError: The content is not what is allowed; see `checked_media_type`.
    """
    return Attachment(
        id=uuid4().hex,
        question=question,
        name=name,
        media_type=checked_media_type(name, content),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        added_by=by,
        added_at=at,
    )


def checked_media_type(name: str, content: bytes) -> str:
    """Return the media type that the content has and the name promises.

    Raises:
        InputRefusedError: Not one of pdf, docx, xlsx, odt, png, jpg; larger than 25 MiB; a name
            that hides something; content that does not fit the name, has macros, is encrypted or
            unpacks to too much.
    """
    found = [*_name_obstacles(name), *_size_obstacles(name, content)]
    promised = _TYPE_OF_SUFFIX.get(name.rpartition(".")[2].lower())
    if promised is None:
        found.append(Obstacle.of("file.kind", name=name))
    elif not found:
        found += _content_obstacles(name, promised, content)
    if found or promised is None:
        raise InputRefusedError(found)
    return promised


def _name_obstacles(name: str) -> list[Obstacle]:
    hidden = any(not character.isprintable() or character in '/\\:*?"<>|' for character in name)
    if hidden or not name.strip() or len(name) > LONGEST_NAME or name.startswith("."):
        return [Obstacle.of("file.name", name=ascii(name[:60]))]
    return []


def _size_obstacles(name: str, content: bytes) -> list[Obstacle]:
    if not content:
        return [Obstacle.of("file.empty", name=name)]
    if len(content) > LARGEST_FILE:
        return [Obstacle.of("file.too_large", name=name, size=len(content), most=LARGEST_FILE)]
    return []


def _content_obstacles(name: str, promised: str, content: bytes) -> list[Obstacle]:
    code = _CHECKS[promised](content, promised)
    return [Obstacle.of(code, name=name)] if code else []


def _check_pdf(content: bytes, _promised: str) -> str:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-2048:]:
        return "file.content"
    if b"/Encrypt" in content:
        return "file.encrypted"
    active = (b"/JavaScript", b"/JS ", b"/JS(", b"/Launch", b"/EmbeddedFile", b"/XFA")
    return "file.active" if any(mark in content for mark in active) else ""


def _check_image(content: bytes, promised: str) -> str:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if Image.MIME.get(image.format or "") != promised:
                return "file.content"
            if image.width * image.height > _MOST_PIXELS:
                return "file.pixels"
            image.verify()
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ):
        return "file.content"
    return ""


def _check_package(content: bytes, promised: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _package_problem(package, promised)
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError):
        return "file.content"


def _package_problem(package: zipfile.ZipFile, promised: str) -> str:
    members = package.infolist()
    names = {member.filename for member in members}
    if any(member.flag_bits & 1 for member in members):
        return "file.encrypted"
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MOST_MEMBERS or unpacked > _LARGEST_UNPACKED:
        return "file.bomb"
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        return "file.content"
    if any("vbaproject" in name.lower() or "/embeddings/" in name.lower() for name in names):
        return "file.active"
    return "" if _is_promised(package, names, promised) else "file.content"


def _is_promised(package: zipfile.ZipFile, names: set[str], promised: str) -> bool:
    if promised == ODT:
        return "mimetype" in names and _begin_of(package, "mimetype") == ODT.encode()
    main = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml"}[promised]
    return {"[Content_Types].xml", main} <= names


def _begin_of(package: zipfile.ZipFile, name: str) -> bytes:
    # Read whole, a small file could unpack to all that the limit on packages leaves room for.
    with package.open(name) as member:
        return member.read(len(ODT) + 1)


_CHECKS: dict[str, Callable[[bytes, str], str]] = {
    PDF: _check_pdf,
    PNG: _check_image,
    JPEG: _check_image,
    DOCX: _check_package,
    XLSX: _check_package,
    ODT: _check_package,
}
