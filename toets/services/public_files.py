"""Makes the files of a public version: the edition, and the attachments that go with it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from toets.documents.public.build import public_edition
from toets.documents.sealed import community_seal
from toets.domain.answer import Attachment
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.woo import (
    Item,
    Judgement,
    Publication,
    PublicSource,
    covered,
    effective,
    inventory,
    items,
    labelled,
    passages,
    redacted,
    with_titles_of,
)
from toets.domain.woo.published import (
    Published,
    PublishedFile,
    attachment_name,
    edition_name,
)
from toets.signing.sealing import Sealer, SealRequest
from toets.store import drafts
from toets.store.database import Tx
from toets.texts import woo

_PDF = "application/pdf"


@dataclass(frozen=True)
class Enclosed:
    """An attachment that goes with a public version, under its public name."""

    item: Item
    name: str
    attachment: Attachment
    content: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of what is published."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Making:
    """A public version that is ready to be drawn; nothing more is read from the database."""

    publication: Publication
    source: PublicSource
    files: tuple[Enclosed, ...]


def making(tx: Tx, case: Case, publication: Publication, at: datetime, *, is_test: bool) -> Making:
    """Return what the edition is drawn from, established at `at` (UTC), with the attachments."""
    case = covered(case, publication)
    files = _enclosed(tx, case, publication)
    took_part, judgements = publication.people, publication.judgements
    left_out = effective(passages(case, took_part), publication.redactions, judgements)
    public, people = redacted(case, took_part, left_out)
    listed = inventory(case, took_part, publication.redactions, judgements)
    named = {file.item.id: (file.name, file.sha256) for file in files}
    source = PublicSource(
        case=public,
        people=people,
        inventory=with_titles_of(public, listed, named),
        number=publication.number,
        established_at=at,
        is_test=is_test,
        file_name=edition_name(case.reference, publication.number),
    )
    return Making(publication, source, files)


def _enclosed(tx: Tx, case: Case, publication: Publication) -> tuple[Enclosed, ...]:
    found: list[Enclosed] = []
    for item in items(case):
        judged = publication.judgement_of(item.id)
        if item.is_file and judged is not None and judged.judgement is Judgement.PUBLIC:
            file, content = drafts.file_content(tx, case.reference, item.attachment)
            name = attachment_name(
                case.reference, publication.number, item.number, file.media_type
            )
            found.append(Enclosed(item, name, file, content))
    return tuple(found)


def drawn(making_: Making) -> bytes:
    """Return the edition as a PDF, not yet sealed."""
    return public_edition(making_.source)


def sealed(making_: Making, sealer: Sealer) -> bytes:
    """Return the edition under the seal of the Community.

    Raises:
        SealingError: The key cannot be used now.
    """
    source = making_.source
    said = community_seal(
        woo.edition_named(source.case.reference, source.number),
        woo.established_at(source.established_at),
    )
    request = SealRequest(said.seal, said.field, said.reason, said.name)
    return sealer.seal(drawn(making_), [request], source.established_at)


def published_of(making_: Making, edition: bytes) -> tuple[Published, Mapping[str, bytes]]:
    """Return what everybody may know of this version, and the bytes of each file by its name."""
    source = making_.source
    titles = {line.item.id: line.item.title for line in source.inventory}
    title = labelled(source.case.title)
    document = _file(source.file_name, title, _PDF, edition)
    files = tuple(
        _file(file.name, labelled(titles[file.item.id]), file.attachment.media_type, file.content)
        for file in making_.files
    )
    public = Published(
        reference=source.case.reference,
        number=source.number,
        is_newest=True,
        title=title,
        outcome=source.case.status,
        established_on=amsterdam_day(source.established_at),
        document=document,
        files=files,
    )
    return public, {document.name: edition} | {file.name: file.content for file in making_.files}


def _file(name: str, title: str, media_type: str, content: bytes) -> PublishedFile:
    sha256 = hashlib.sha256(content).hexdigest()
    return PublishedFile(name, title, media_type, len(content), sha256)
