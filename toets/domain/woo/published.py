"""What everybody may know of a public version that was established."""

from dataclasses import dataclass
from datetime import date

from toets.domain.workflow import Status

_SUFFIX = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "image/png": "png",
    "image/jpeg": "jpg",
}


@dataclass(frozen=True)
class PublishedFile:
    """A public file: its name, what it is called (redacted), and what its bytes are."""

    name: str
    title: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Published:
    """One published version, as everybody may know it.

    `title` is redacted, with "[5.1.2.e]" for what was left out. `outcome` is where the case stood.
    `established_on` is an Amsterdam day. `document` is the edition itself, `files` the attachments.
    """

    reference: str
    number: int
    is_newest: bool
    title: str
    outcome: Status
    established_on: date
    document: PublishedFile
    files: tuple[PublishedFile, ...]


def edition_name(reference: str, number: int) -> str:
    """Return the name of the file of a public version: from public data only."""
    return f"openbaar-{reference}-{number}.pdf"


def attachment_name(reference: str, number: int, item: int, media_type: str) -> str:
    """Return the public name of an attachment, by its number in the inventory."""
    return f"openbaar-{reference}-{number}-bijlage-{item}.{_SUFFIX[media_type]}"
