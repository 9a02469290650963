"""What the law and our own rules ask of a redaction, a judgement and a whole public version."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from toets.domain.case import Case
from toets.domain.facts import Advice, ViewGiven
from toets.domain.person import Person
from toets.domain.woo.grounds import Ground
from toets.domain.woo.inventory import items
from toets.domain.woo.passages import passages
from toets.domain.woo.values import (
    Item,
    ItemJudgement,
    Judgement,
    Nature,
    Passage,
    Publication,
    Redaction,
)
from toets.errors import Obstacle

LONGEST_REASON = 2_000
# Woo art. 5.3: of older information a refusal must say why the interest still weighs more.
_OLD_AFTER_YEARS = 5


def redaction_obstacles(
    case: Case, people: Mapping[str, Person], redactions: Iterable[Redaction], today: date
) -> tuple[Obstacle, ...]:
    """Return why these redactions together cannot stand; empty when they can.

    `today` (an Amsterdam day) decides which documents are older than five years.
    """
    known = {passage.place: passage for passage in passages(case, people)}
    days = {item.id: item.day for item in items(case)}
    by_place: defaultdict[str, list[Redaction]] = defaultdict(list)
    for redaction in redactions:
        by_place[redaction.place].append(redaction)
    found: dict[Obstacle, None] = {}
    for place, each in by_place.items():
        passage = known.get(place)
        if passage is None:
            found.setdefault(Obstacle.of("redaction.place"))
            continue
        is_old = is_older(days[passage.item], today)
        found.update(dict.fromkeys(_in_passage(passage, each, is_old=is_old)))
    return tuple(found)


def is_older(day: date, today: date) -> bool:
    """Tell whether something of this day is older than five years today."""
    return (day.year + _OLD_AFTER_YEARS, day.month, day.day) < (today.year, today.month, today.day)


def _in_passage(
    passage: Passage, redactions: Sequence[Redaction], *, is_old: bool
) -> Iterator[Obstacle]:
    ordered = sorted(redactions, key=lambda each: (each.start, each.end))
    for one in ordered:
        if not 0 <= one.start < one.end <= len(passage.text):
            yield Obstacle.of("redaction.span")
        is_view = passage.nature is Nature.OPINION
        yield from _reasons(one, is_view=is_view, is_old=is_old)
    for one, other in pairwise(ordered):
        if other.start < one.end:
            yield Obstacle.of("redaction.overlap", ground=one.ground.value)
    if _mixes({one.ground for one in ordered}):
        yield Obstacle.of("redaction.alone")


def _mixes(grounds: set[Ground]) -> bool:
    return Ground.DISPROPORTIONATE_HARM in grounds and len(grounds) > 1


def _reasons(redaction: Redaction, *, is_view: bool, is_old: bool) -> Iterator[Obstacle]:
    ground, reason = redaction.ground, redaction.reason.strip()
    if ground.asks_reason and not reason:
        yield Obstacle.of("redaction.reason", ground=ground.value)
    if ground is Ground.POLICY_VIEW and not is_view and not reason:
        yield Obstacle.of("redaction.opinion")
    if ground.is_relative and is_old and not redaction.after_five_years.strip():
        yield Obstacle.of("redaction.five_years", ground=ground.value)
    if max(len(redaction.reason), len(redaction.after_five_years)) > LONGEST_REASON:
        yield Obstacle.of("redaction.reason_long", longest=LONGEST_REASON)


def judgement_obstacles(case: Case, judgement: ItemJudgement, today: date) -> tuple[Obstacle, ...]:
    """Return why this item cannot be judged so; empty when it can."""
    item = next((found for found in items(case) if found.id == judgement.item), None)
    if item is None:
        return (Obstacle.of("judgement.item"),)
    return tuple(dict.fromkeys(_judged(item, judgement, today)))


def _judged(item: Item, judged: ItemJudgement, today: date) -> Iterator[Obstacle]:
    if judged.judgement is Judgement.PARTLY:
        yield Obstacle.of("judgement.partly" if item.is_file else "judgement.follows")
    if judged.judgement is Judgement.ALREADY_PUBLIC and not judged.reason.strip():
        yield Obstacle.of("judgement.where", number=item.number)
    if judged.judgement is Judgement.WITHHELD:
        yield from _withheld(item, judged, today)
    if len(judged.reason) > LONGEST_REASON:
        yield Obstacle.of("redaction.reason_long", longest=LONGEST_REASON)


def _withheld(item: Item, judged: ItemJudgement, today: date) -> Iterator[Obstacle]:
    if not judged.grounds:
        yield Obstacle.of("judgement.ground", number=item.number)
    if _mixes(set(judged.grounds)):
        yield Obstacle.of("redaction.alone")
    for ground in judged.grounds:
        span = Redaction("", 0, 1, ground, judged.reason, judged.after_five_years)
        is_view = item.is_file or item.kind in _VIEWS
        yield from _reasons(span, is_view=is_view, is_old=is_older(item.day, today))


# Of an attachment nobody can tell here what it is; an advice and a view hold opinions only.
_VIEWS = frozenset({Advice.kind, ViewGiven.kind})


def readiness_obstacles(
    case: Case, people: Mapping[str, Person], publication: Publication, today: date
) -> tuple[Obstacle, ...]:
    """Return what is still missing before the publication can be offered; empty when nothing is.

    Every attachment must be judged; what was redacted and judged earlier must still hold today.
    """
    judged = {each.item for each in publication.judgements}
    unjudged = [item for item in items(case) if item.is_file and item.id not in judged]
    return (
        *(Obstacle.of("publishing.unjudged", number=i.number, name=i.title) for i in unjudged),
        *redaction_obstacles(case, people, publication.redactions, today),
        *(o for each in publication.judgements for o in judgement_obstacles(case, each, today)),
    )
