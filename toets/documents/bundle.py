"""Several files as one ZIP with a manifest of hashes; the same files give the same bytes."""

import hashlib
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from toets.domain.calendar import AMSTERDAM
from toets.domain.canonical import canonical_bytes

FORMAT = "toets-dossier"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"

_FORBIDDEN = '<>:"/\\|?*'
# Room for a folder and a number within the 255 bytes that file systems have for a name.
_LONGEST_STEM, _LONGEST_SUFFIX = 150, 10
# What is packed already only costs time to pack again.
_PACKED = (".pdf", ".docx", ".xlsx", ".odt", ".png", ".jpg", ".jpeg")
_FILE_MODE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True)
class Piece:
    """A file to come in a bundle: `what` tells the reader what it is, `at` (UTC) is its date.

    `fetch` gives the content when it is its turn, so that no two are in memory at once.
    """

    path: str
    what: str
    at: datetime
    fetch: Callable[[], bytes]


@dataclass(frozen=True)
class Listed:
    """A file in a bundle, as the manifest tells it; `size` in bytes, `sha256` of the content."""

    path: str
    size: int
    sha256: str
    what: str


class Bundle:
    """A ZIP that is being written to `out`, about the case of this reference."""

    def __init__(self, out: IO[bytes], reference: str) -> None:
        self._zip = zipfile.ZipFile(out, "w")
        self._reference = reference
        self._files: list[Listed] = []

    def add(self, piece: Piece) -> Listed:
        """Write one file, and return how the manifest will tell it."""
        content = piece.fetch()
        listed = Listed(piece.path, len(content), hashlib.sha256(content).hexdigest(), piece.what)
        self._write(piece.path, piece.at, content)
        self._files.append(listed)
        return listed

    def close(self, at: datetime) -> str:
        """Write the manifest of all files before it, end the ZIP, and return the manifest's SHA-256."""
        manifest = canonical_bytes(
            {
                "format": FORMAT,
                "format_version": FORMAT_VERSION,
                "reference": self._reference,
                "files": self._files,
            }
        )
        self._write(MANIFEST, at, manifest)
        self._zip.close()
        return hashlib.sha256(manifest).hexdigest()

    def _write(self, path: str, at: datetime, content: bytes) -> None:
        local = at.astimezone(AMSTERDAM)
        info = zipfile.ZipInfo(path, local.timetuple()[:6])
        info.create_system, info.external_attr = _UNIX, _FILE_MODE
        is_packed = path.lower().endswith(_PACKED)
        info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        self._zip.writestr(info, content)


def safe_name(name: str) -> str:
    """Return a name that every system can keep: no path, no hidden characters, not too long."""
    text = unicodedata.normalize("NFC", name)
    kept = "".join(
        "_" if character in _FORBIDDEN or not character.isprintable() else character
        for character in text
    )
    stem, dot, suffix = kept.rpartition(".")
    if not stem or len(suffix.encode()) > _LONGEST_SUFFIX:
        stem, dot, suffix = kept, "", ""
    while len(stem.encode()) > _LONGEST_STEM:
        stem = stem[:-1]
    # Windows drops a point or a space at the end, so that two names would become one.
    return f"{stem.strip(' .') or 'bestand'}{dot}{suffix.strip(' .')}".rstrip(" .")
