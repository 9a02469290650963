"""What the public edition is drawn from: nothing in it was left out, because it is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from toets.domain.case import Case
from toets.domain.person import Person
from toets.domain.woo.values import ListedItem


@dataclass(frozen=True)
class PublicSource:
    """A redacted case with its redacted people, as `redacted` returns them.

    Every text holds one mark (`Ground.mark`) per redaction. Hashes of what may be secret are empty,
    persons have no number but "persoon-1" and so on, only holders have a name, and internal facts
    have no text. Attachments of the case are all there by their public name; the `inventory` tells
    in order which are published (`ListedItem.name` is then the name of the file). `number` counts
    the public versions of the case from 1, `established_at` is UTC, `is_test` tells that the key of
    the seal is a test key. `file_name` is the name under which it is published.
    """

    case: Case
    people: Mapping[str, Person]
    inventory: tuple[ListedItem, ...]
    number: int
    established_at: datetime
    is_test: bool
    file_name: str
