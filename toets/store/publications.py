"""Public versions in the database: worked on row by row, and once established never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from toets.domain.woo import Publication, PublicationState
from toets.domain.woo.published import Published
from toets.store.convert import dump, load
from toets.store.database import Tx
from toets.store.tables import PublicationFileRow, PublicationRow


@dataclass(frozen=True)
class KeptPublication:
    """A publication and when it was last changed (UTC)."""

    publication: Publication
    changed_at: datetime


def of_case(tx: Tx, reference: str) -> tuple[KeptPublication, ...]:
    """Return the publications of a case, oldest first, without the published bytes."""
    query = select(PublicationRow.document, PublicationRow.changed_at).where(
        PublicationRow.case == reference
    )
    rows = tx.exec(query.order_by(col(PublicationRow.number)))
    return tuple(KeptPublication(load(Publication, document), at) for document, at in rows)


def under_way(tx: Tx) -> tuple[KeptPublication, ...]:
    """Return every publication that is not established, the last changed first."""
    query = select(PublicationRow.document, PublicationRow.changed_at).where(
        PublicationRow.state != PublicationState.ESTABLISHED.value
    )
    rows = tx.exec(query.order_by(col(PublicationRow.changed_at).desc(), col(PublicationRow.case)))
    return tuple(KeptPublication(load(Publication, document), at) for document, at in rows)


def add(tx: Tx, publication: Publication, at: datetime) -> None:
    """Add a publication that was just begun."""
    row = PublicationRow(
        case=publication.case,
        number=publication.number,
        version=publication.version,
        document=dump(publication),
        state=publication.state.value,
        changed_at=at,
    )
    tx.add(row)
    tx.flush()


def save(tx: Tx, publication: Publication, at: datetime) -> bool:
    """Keep a change, and tell whether nobody was first; the version is one more than was seen."""
    changed = tx.exec(
        update(PublicationRow)
        .where(
            col(PublicationRow.case) == publication.case,
            col(PublicationRow.number) == publication.number,
            col(PublicationRow.version) == publication.version - 1,
            col(PublicationRow.state) != PublicationState.ESTABLISHED.value,
        )
        .values(
            version=publication.version,
            document=dump(publication),
            state=publication.state.value,
            changed_at=at,
            embargo=publication.embargo,
        )
    )
    return changed.rowcount == 1


def publish(
    tx: Tx, publication: Publication, published: Published, content: Mapping[str, bytes]
) -> None:
    """Keep what everybody gets of a publication that was just saved as established.

    `content` has the bytes of the edition and of each attachment, by public name.
    """
    row = tx.get_one(PublicationRow, (publication.case, publication.number))
    row.name = published.document.name
    row.public = dump(published)
    row.content = content[published.document.name]
    tx.add(row)
    tx.flush()
    for file in published.files:
        tx.add(
            PublicationFileRow(
                name=file.name,
                case=publication.case,
                publication=publication.number,
                content=content[file.name],
            )
        )


def published(tx: Tx, today: date) -> tuple[Published, ...]:
    """Return what is listed on this Amsterdam day: newest first, and which is newest of its case."""
    columns: Any = [PublicationRow.public, PublicationRow.embargo]
    query = select(*columns).where(PublicationRow.state == PublicationState.ESTABLISHED.value)
    listed = [
        load(Published, public)
        for public, embargo in tx.exec(query)
        if public is not None and (embargo is None or embargo <= today)
    ]
    newest: dict[str, int] = {}
    for found in listed:
        newest[found.reference] = max(found.number, newest.get(found.reference, 0))
    listed.sort(key=lambda found: (found.reference, -found.number))
    listed.sort(key=lambda found: found.established_on, reverse=True)
    return tuple(
        replace(found, is_newest=found.number == newest[found.reference]) for found in listed
    )


def content(tx: Tx, name: str) -> bytes | None:
    """Return the bytes of a public file by its name, or None; embargo or not."""
    edition = tx.exec(select(PublicationRow.content).where(PublicationRow.name == name)).first()
    if edition is not None:
        return edition
    file = tx.get(PublicationFileRow, name)
    return file.content if file is not None else None
