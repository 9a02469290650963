"""The course of the case from its beginning, and what lapsed on the way."""

from collections.abc import Iterator, Sequence

from toets.documents.blocks import Story, heading, lead_in, prose
from toets.documents.escape import Markup, escape
from toets.documents.holders import named
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import grid
from toets.domain.facts import (
    Advice,
    AppointmentEnded,
    Authored,
    BasedOn,
    EstablishedAdvice,
    Fact,
    GuestAppointed,
    HoldLifted,
    ProposalVersion,
    Recalled,
    ReferredBack,
    Reopened,
    ScopeClaim,
    ScopeDenied,
    ScopeRetracted,
    Signature,
    Verdict,
)
from toets.domain.facts.internal import is_internal
from toets.texts.document import course as texts
from toets.texts.document import front
from toets.texts.formats import listed, moment
from toets.texts.labels import DISCIPLINE, OPINION, SEAT

Place = tuple[int, int]
Pairs = Sequence[tuple[str, str]]

_BY_HOLDERS = (Verdict, Signature, ReferredBack, Reopened)
# What ended a version or round before it came to an outcome, with the reasons given.
_BREAKING = (Recalled, ScopeRetracted, ScopeDenied, Reopened, ReferredBack)


def course_section(matter: Matter, pages: Pages) -> Story:
    """Return everything that happened, in order, and what of it no longer counts."""
    lapsed = [
        (place, [(texts.FROZEN, version.content_hash), *lapsed_pairs(matter, place)])
        for version, place in lapsed_rounds(matter)
    ]
    return [*course_table(matter, pages), *lapsed_section(lapsed, pages)]


def course_table(matter: Matter, pages: Pages) -> Story:
    """Return everything that happened, in order."""
    rows = [_row(fact, matter) for fact in matter.case.facts if not is_internal(fact)]
    return [
        heading(texts.COURSE, Key.COURSE, 1, pages),
        *grid(texts.COURSE_COLUMNS, rows, (31, 11, 31, 27)),
    ]


def _row(fact: Fact, matter: Matter) -> list[Markup]:
    place = f"{fact.version}, {fact.round}" if fact.version else ""
    cells = (moment(fact.at), place, _event(fact), who_did(fact, matter))
    return [escape(cell) for cell in cells]


def who_did(fact: Fact, matter: Matter) -> str:
    """Return who did it: a holder or deputy by name and seat, anybody else by function."""
    if isinstance(fact, _BY_HOLDERS):
        return f"{named(fact, matter)}, {SEAT[fact.seat]}"
    return matter.function(fact.person)


def _event(fact: Fact) -> str:
    detail = _detail(fact)
    return texts.event(_name(fact), detail) if detail else _name(fact)


def _name(fact: Fact) -> str:
    match fact:
        case Authored(invited_by=str()):
            return texts.CO_AUTHOR
        case ProposalVersion(claim=ScopeClaim()):
            return texts.CLAIM_EVENT
        case Advice(after_reading=True):
            return texts.REVISED_AFTER_READING
        case Advice(revision=revision) if revision > 1:
            return texts.REVISED
        case _:
            return texts.EVENTS[fact.kind]


def _detail(fact: Fact) -> str:
    match fact:
        case BasedOn():
            return texts.renewal_of(fact.reference)
        case AppointmentEnded():
            return texts.APPOINTED[fact.appointed]
        case Advice() | HoldLifted() | GuestAppointed():
            return DISCIPLINE[fact.discipline]
        case EstablishedAdvice():
            return OPINION[fact.outcome].lower()
        case Verdict():
            return front.PERMITS[fact.permit].lower()
        case _:
            return ""


def lapsed_section(lapsed: Sequence[tuple[Place, Pairs]], pages: Pages) -> Story:
    """Return what each version and round that no longer counts came to; nothing without one."""
    if not lapsed:
        return []
    story: Story = [
        heading(texts.EARLIER, Key.EARLIER, 1, pages),
        lead_in(texts.EARLIER_INTRO),
    ]
    for place, pairs in lapsed:
        title = texts.version_round_title(*place)
        story.append(heading(title, f"{Key.EARLIER}-{place[0]}-{place[1]}", 2, pages))
        story += [line for name, told in pairs if told for line in prose(labelled(name, told))]
    return story


def lapsed_rounds(matter: Matter) -> Iterator[tuple[ProposalVersion, Place]]:
    """Yield each version with each of its rounds that no longer counts."""
    now = (matter.version.version, matter.case.round)
    for version in matter.case.versions:
        rounds = {f.round for f in matter.case.facts if f.version == version.version}
        for round_ in sorted(rounds):
            if (version.version, round_) != now:
                yield version, (version.version, round_)


def lapsed_pairs(matter: Matter, place: Place) -> Pairs:
    """Return the advices, outcome and verdicts of a round, and why it ended; some say nothing."""
    case = matter.case
    advices = [
        f"{DISCIPLINE[advice.discipline]} {OPINION[advice.opinion].lower()}"
        for advice in case.advices_on(*place)
        if case.stopped_by(advice) is None
    ]
    verdicts = [
        front.verdict_word(verdict.seat, permit=verdict.permit)
        for verdict in case.on(Verdict, *place)
    ]
    return [
        (texts.LAPSED_ADVICES, listed(advices)),
        *_established(matter, place),
        (texts.LAPSED_VERDICTS, listed(verdicts)),
        *_broken_off(matter, place),
    ]


def _established(matter: Matter, place: Place) -> Iterator[tuple[str, str]]:
    for established in matter.case.on(EstablishedAdvice, *place):
        yield f"{_event(established)}:", established.reasons
        yield texts.ASKED, listed(established.questions)


def _broken_off(matter: Matter, place: Place) -> Iterator[tuple[str, str]]:
    for fact in matter.case.facts:
        if isinstance(fact, _BREAKING) and (fact.version, fact.round) == place:
            yield f"{texts.event(_name(fact), moment(fact.at))}:", fact.reasons
