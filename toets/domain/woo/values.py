"""What a public version is made of: passages, what is left out of them, and the list of documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from toets.domain.person import Person
from toets.domain.woo.grounds import Ground
from toets.domain.workflow import Status


class Nature(StrEnum):
    """What a passage is by default: a fact, or a personal view in internal deliberation (5.2)."""

    FACT = "fact"
    OPINION = "opinion"


@dataclass(frozen=True)
class Label:
    """Where a passage stands, for `texts.woo.passage_label` to put into words.

    `kind` is the kind of the fact, "person" or "file"; `field` the field that holds the text;
    `key` the question, theme, rule or point that it is about, else empty; `number` which one of
    several, from 1, or 0; `sub` the column of a table; `who` the personnel number, for a person.
    """

    kind: str
    field: str
    key: str = ""
    number: int = 0
    sub: str = ""
    who: str = ""


@dataclass(frozen=True)
class Passage:
    """One text of a case that can reach the public version.

    `place` stays the same as long as the case exists; `item` is the inventory item that it belongs
    to. A passage that `is_whole` is left out whole or not at all (a choice, a number, a date).
    """

    place: str
    item: str
    label: Label
    text: str
    nature: Nature
    is_whole: bool = False


@dataclass(frozen=True)
class Redaction:
    """That these characters of a passage are left out: from `start` up to `end`, and why.

    `reason` says why the ground outweighs openness, or for 5.2.1 in a fact why it is a view after
    all. `after_five_years` says why it does so still for a document that is older than five years.
    """

    place: str
    start: int
    end: int
    ground: Ground
    reason: str = ""
    after_five_years: str = ""


class Judgement(StrEnum):
    """What becomes of one document of the inventory."""

    PUBLIC = "public"
    PARTLY = "partly"
    WITHHELD = "withheld"
    ALREADY_PUBLIC = "already_public"


@dataclass(frozen=True)
class ItemJudgement:
    """A judgement on one item, by a person or as it follows from the redactions.

    `reason` says why it is withheld (with `grounds`), or where it is public already.
    """

    item: str
    judgement: Judgement
    grounds: tuple[Ground, ...] = ()
    reason: str = ""
    after_five_years: str = ""


@dataclass(frozen=True)
class Item:
    """One document of the inventory, in the order of the list; `number` counts from 1.

    `kind` is the kind of the fact that it is, "file" for an attachment, or "course" for the whole
    of short acts and the functions of who took part. `title` is in the words of the case (of the
    proposal, of a file), redacted in a redacted case, and empty where the kind says enough:
    see `texts.woo.item_title`. `day` is an Amsterdam day. `attachment` is the id of a file, else empty.
    """

    id: str
    number: int
    kind: str
    title: str
    day: date
    attachment: str = ""

    @property
    def is_file(self) -> bool:
        """Whether it is an attachment, which is judged itself."""
        return bool(self.attachment)


@dataclass(frozen=True)
class ListedItem:
    """A line of the inventory as it is published.

    `sha256` and `name` (of the public file) only for an attachment that goes with the version.
    """

    item: Item
    judgement: Judgement
    grounds: tuple[Ground, ...]
    reason: str = ""
    name: str = ""
    sha256: str = ""


class PublicationState(StrEnum):
    """Where a public version stands."""

    MAKING = "making"
    OFFERED = "offered"
    ESTABLISHED = "established"


@dataclass(frozen=True)
class Publication:
    """One public version of a case, numbered from 1.

    `version` counts its changes, so that two officers never overwrite each other. It covers the
    first `facts` facts of the case, in `status`, with the `people` as they were then; later acts
    change nothing in it. `changed_by` are all who began or changed it, in order: none of them may
    establish it. `embargo` is the first Amsterdam day on which it is listed, None for at once.
    `denied` holds the reasons why it was last sent back, until it is offered again. `lost` are
    redactions of the version before whose passage no longer holds that text.
    """

    case: str
    number: int
    version: int
    state: PublicationState
    facts: int
    status: Status
    people: Mapping[str, Person]
    redactions: tuple[Redaction, ...]
    judgements: tuple[ItemJudgement, ...]
    embargo: date | None
    begun_at: datetime
    changed_by: tuple[str, ...]
    offered_by: str | None = None
    offered_at: datetime | None = None
    established_by: str | None = None
    established_at: datetime | None = None
    sha256: str = ""
    denied: str = ""
    lost: tuple[Redaction, ...] = ()

    @property
    def made_by(self) -> str:
        """Who began it."""
        return self.changed_by[0]

    def judgement_of(self, item: str) -> ItemJudgement | None:
        """Return how somebody judged this item, or None."""
        return next((found for found in self.judgements if found.item == item), None)


@dataclass(frozen=True)
class Occurrence:
    """Where searched words stand in a passage, with the text around them.

    `is_partial_word` when a letter or digit goes on before or after it, so that a person decides.
    """

    place: str
    start: int
    end: int
    is_partial_word: bool
    before: str
    after: str


class SuggestionKind(StrEnum):
    """What a suggestion takes some characters for."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    PERSONNEL_NUMBER = "personnel_number"
    NUMBER_PLATE = "number_plate"
    BSN = "bsn"


@dataclass(frozen=True)
class Suggestion:
    """Something that looks as if it must be left out; a person accepts it or not."""

    occurrence: Occurrence
    kind: SuggestionKind
    ground: Ground
