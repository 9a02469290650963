"""The list of documents that goes with a public version."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from toets.domain.answer import Attachment
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import ConditionReported, ProposalVersion
from toets.domain.person import Person
from toets.domain.woo.fields import DOCUMENTS, KEEP_A_VALUE
from toets.domain.woo.grounds import Ground
from toets.domain.woo.passages import passages
from toets.domain.woo.values import (
    Item,
    ItemJudgement,
    Judgement,
    ListedItem,
    Passage,
    Redaction,
)
from toets.domain.woo.walk import COURSE, FILE, file_item, item_of

_Unnumbered = tuple[str, dict[str, Any]]


def items(case: Case) -> tuple[Item, ...]:
    """Return the documents of the case in the order of the list: by fact, each with its attachments.

    The course of the case comes last, with the day of its last act.
    """
    found = dict(_found(case))
    return tuple(
        Item(id=id_, number=number, **said) for number, (id_, said) in enumerate(found.items(), 1)
    )


def _found(case: Case) -> Iterator[_Unnumbered]:
    for number, fact in enumerate(case.facts, 1):
        if isinstance(fact, DOCUMENTS):
            title = fact.title if isinstance(fact, ProposalVersion) else ""
            day = amsterdam_day(fact.at)
            yield item_of(number, fact), {"kind": fact.kind, "title": title, "day": day}
        for file in _files(fact):
            day = amsterdam_day(file.added_at)
            said = {"kind": FILE, "title": file.name, "day": day, "attachment": file.id}
            yield file_item(file.id), said
    last = amsterdam_day(case.facts[-1].at if case.facts else case.opened_at)
    yield COURSE, {"kind": COURSE, "title": "", "day": last}


def _files(fact: object) -> tuple[Attachment, ...]:
    if isinstance(fact, ProposalVersion):
        return fact.attachments
    return fact.files if isinstance(fact, ConditionReported) else ()


def effective(
    found_in: Iterable[Passage],
    redactions: Iterable[Redaction],
    judgements: Iterable[ItemJudgement],
) -> tuple[Redaction, ...]:
    """Return the redactions with those that follow from items that are withheld whole.

    The name of an attachment stays, because the list needs it; it can be redacted itself.
    """
    withheld = {
        judged.item: judged
        for judged in judgements
        if judged.judgement is Judgement.WITHHELD and not judged.item.startswith(f"{FILE}:")
    }
    whole = {
        passage.place: Redaction(
            place=passage.place,
            start=0,
            end=len(passage.text),
            ground=withheld[passage.item].grounds[0],
            reason=withheld[passage.item].reason,
            after_five_years=withheld[passage.item].after_five_years,
        )
        for passage in found_in
        if passage.item in withheld
    }
    return (*(each for each in redactions if each.place not in whole), *whole.values())


def inventory(
    case: Case,
    people: Mapping[str, Person],
    redactions: Iterable[Redaction],
    judgements: Iterable[ItemJudgement],
) -> tuple[ListedItem, ...]:
    """Return the list as it follows from what was redacted and judged, with the titles of `case`.

    `case` is the original one. An attachment that nobody judged is withheld. A document that keeps
    an outcome or a number is public in part, even when all its texts are left out.
    """
    judged = {each.item: each for each in judgements}
    found = passages(case, people)
    by_item: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in found:
        by_item[passage.item].append(passage)
    by_place: defaultdict[str, list[Redaction]] = defaultdict(list)
    for redaction in effective(found, redactions, judged.values()):
        by_place[redaction.place].append(redaction)
    return tuple(
        _listed(item, judged.get(item.id), _Left(by_item[item.id], by_place))
        for item in items(case)
    )


class _Left:
    """What is left out of one item."""

    def __init__(
        self, found: Sequence[Passage], redactions: Mapping[str, Sequence[Redaction]]
    ) -> None:
        self._lengths = {passage.place: len(passage.text) for passage in found}
        self._redactions = [each for p in found for each in redactions.get(p.place, ())]

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds, in the order of the law."""
        used = {redaction.ground for redaction in self._redactions}
        return tuple(ground for ground in Ground if ground in used)

    @property
    def judgement(self) -> Judgement:
        """What follows for the item."""
        if not self._redactions:
            return Judgement.PUBLIC
        gone = {r.place for r in self._redactions if r.end - r.start == self._lengths[r.place]}
        return Judgement.WITHHELD if gone == self._lengths.keys() else Judgement.PARTLY


def _listed(item: Item, judged: ItemJudgement | None, left: _Left) -> ListedItem:
    if item.is_file:
        if judged is None:
            return ListedItem(item, Judgement.WITHHELD, ())
        grounds = tuple(ground for ground in Ground if ground in judged.grounds)
        return ListedItem(item, judged.judgement, grounds, judged.reason)
    if judged is not None and judged.judgement is Judgement.ALREADY_PUBLIC:
        return ListedItem(item, judged.judgement, left.grounds, judged.reason)
    if judged is not None and judged.judgement is Judgement.WITHHELD:
        used = {*left.grounds, *judged.grounds}
        grounds = tuple(ground for ground in Ground if ground in used)
        return ListedItem(item, _truly(item, Judgement.WITHHELD), grounds, judged.reason)
    return ListedItem(item, _truly(item, left.judgement), left.grounds)


_IN_PART = frozenset(kind.kind for kind in KEEP_A_VALUE)


def _truly(item: Item, judgement: Judgement) -> Judgement:
    """Return the judgement that holds, also where an outcome or a number stays to be read."""
    is_withheld = judgement is Judgement.WITHHELD
    return Judgement.PARTLY if is_withheld and item.kind in _IN_PART else judgement


def with_titles_of(
    public: Case, listed: Iterable[ListedItem], files: Mapping[str, tuple[str, str]]
) -> tuple[ListedItem, ...]:
    """Return the list as it is published: titles as the redacted case has them.

    Why something is withheld is left out, because it may tell what it is; where it is public already
    stays.
    `files` has the public name and the SHA-256 of each attachment that goes with it, by item.
    """
    titles = {item.id: item.title for item in items(public)}
    return tuple(
        replace(
            line,
            item=replace(line.item, title=titles[line.item.id]),
            reason=line.reason if line.judgement is Judgement.ALREADY_PUBLIC else "",
            name=files.get(line.item.id, ("", ""))[0],
            sha256=files.get(line.item.id, ("", ""))[1],
        )
        for line in listed
    )
