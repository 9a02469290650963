"""What happened after the outcome: every act with its texts, the uses, and what was mended."""

from collections.abc import Iterator
from dataclasses import replace

from toets.documents.blocks import Story, heading, lead_in
from toets.documents.escape import Markup, escape
from toets.documents.excerpt import clipped
from toets.documents.holders import behalf_of
from toets.documents.markup import labelled, lines
from toets.documents.pages import Key, Pages
from toets.documents.permission import corrigenda_section, place_named
from toets.documents.public.matter import PublicCase, PublicMatter
from toets.documents.source import LONGEST_FUNCTION
from toets.documents.tables import grid
from toets.documents.used import used_section
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import (
    ChangeDecided,
    ChangeReported,
    CompletionRequestEnded,
    ConditionReported,
    ConditionSettled,
    CorrigendumEnded,
    CorrigendumProposed,
    Evaluated,
    Fact,
    IncidentReported,
    InterestDeclared,
    JoinAssessed,
    JoinRequested,
    ResumeRequestEnded,
    Suspended,
    UseRecorded,
    ViewGiven,
)
from toets.domain.facts.internal import is_internal
from toets.texts.document import course, holders
from toets.texts.document import public as texts
from toets.texts.formats import listed, moment
from toets.texts.labels import SEAT

_NAMES = course.EVENTS | texts.EVENTS

Said = Iterator[tuple[str, str]]


def later_section(public: PublicCase, pages: Pages) -> Story:
    """Return what became of a permission or another outcome since; nothing when nothing happened."""
    told = [fact for fact in public.later if not is_internal(fact)]
    if not told:
        return []
    matter = whole_matter(public)
    return [
        heading(texts.LATER, Key.LATER, 0, pages),
        lead_in(texts.LATER_INTRO),
        *grid(texts.LATER_COLUMNS, [_row(fact, matter) for fact in told], (22, 22, 22, 34)),
        *_uses(public, matter, pages),
        *corrigenda_section(matter, pages),
    ]


def whole_matter(public: PublicCase) -> PublicMatter:
    """Return the case with everything that was done up to this edition."""
    matter = public.matter
    return replace(matter, source=replace(matter.source, case=public.source.case))


def _uses(public: PublicCase, matter: PublicMatter, pages: Pages) -> Story:
    if not matter.case.of(UseRecorded):
        return []
    return used_section(matter, amsterdam_day(public.source.established_at), pages)


def _row(fact: Fact, matter: PublicMatter) -> list[Markup]:
    told = [(title, text) for title, text in said_in(fact, matter) if text.strip()]
    return [
        escape(moment(fact.at)),
        escape(happened(fact)),
        escape(who_acted(fact, matter)),
        lines(labelled(title, text) if title else escape(text) for title, text in told),
    ]


def happened(fact: Fact) -> str:
    """Return what an act is called, with the one detail that matters."""
    if isinstance(fact, Suspended) and fact.seat is None:
        return texts.PAUSED
    detail = _detail(fact)
    return course.event(_NAMES[fact.kind], detail) if detail else _NAMES[fact.kind]


def who_acted(fact: Fact, matter: PublicMatter) -> str:
    """Return who did it: by name and seat for a seat, by function otherwise; nobody for the system."""
    person = matter.source.people.get(fact.person)
    if person is None:
        return ""
    seat = getattr(fact, "seat", None)
    if seat is None:
        return clipped(person.function, LONGEST_FUNCTION)
    for_whom = behalf_of(getattr(fact, "on_behalf", None), matter)
    return f"{holders.deputy(person.name, for_whom)}, {SEAT[seat]}"


def _detail(fact: Fact) -> str:
    match fact:
        case ConditionReported():
            return texts.condition(fact.condition)
        case ConditionSettled():
            return f"{texts.condition(fact.condition)}, {texts.MET[fact.met]}"
        case JoinAssessed() | ChangeDecided():
            return texts.NEW_USE[fact.is_new_use]
        case ResumeRequestEnded() | CompletionRequestEnded() | CorrigendumEnded():
            return texts.DENIED[fact.denied]
        case UseRecorded(corrects=corrects) if corrects:
            return texts.CORRECTION
        case _:
            return ""


def said_in(fact: Fact, matter: PublicMatter) -> Said:
    """Yield the texts of an act, each after its title; some are empty."""
    match fact:
        case IncidentReported():
            yield from (("", fact.text), (texts.MEASURES, fact.measures))
        case Evaluated():
            yield from (("", fact.text), (texts.POINT_C, fact.point_c))
        case ConditionReported():
            names = listed([file.name for file in fact.files])
            yield from (("", fact.text), (texts.FILES, names))
        case UseRecorded():
            yield from (("", f"{fact.unit}: {fact.task}"), (texts.AUTHORITY, fact.authority))
        case JoinRequested():
            yield from ((texts.UNIT, fact.unit), ("", fact.statement))
        case CorrigendumProposed():
            yield (texts.PLACE, place_named(fact.place, matter))
            yield from ((texts.OLD, fact.old), (texts.NEW, fact.new), ("", fact.reasons))
        case ChangeReported() | InterestDeclared() | ViewGiven():
            yield ("", fact.text)
        case _:
            yield ("", getattr(fact, "reasons", ""))
