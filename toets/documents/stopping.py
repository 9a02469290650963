"""The documents by which one holder stops a permission: a suspension and a revocation."""

from dataclasses import dataclass
from functools import partial

from reportlab.lib.colors import Color

from toets.documents import styles
from toets.documents.blocks import Story, gap, heading, label, prose
from toets.documents.cards import Card, framed
from toets.documents.cover import Look, short_unit
from toets.documents.drawing import Sign
from toets.documents.duties import duties_section
from toets.documents.escape import escape, plain
from toets.documents.excerpt import clipped
from toets.documents.headline import validity
from toets.documents.holders import behalf, named
from toets.documents.markup import bold
from toets.documents.occasion import Occasion, occasion_of
from toets.documents.pages import Key, Pages
from toets.documents.permission import (
    corrigenda_section,
    meaning_section,
    permission_section,
    proof_section,
)
from toets.documents.record import enclosure
from toets.documents.rendering import settled
from toets.documents.sealed import sealing_section
from toets.documents.short import Cover, distribution, short_sheet, short_story
from toets.documents.source import DocumentSource
from toets.documents.tables import definitions
from toets.documents.used import used_section
from toets.domain.conditions import started_on
from toets.domain.corrigenda import title_now
from toets.domain.facts import Revoked, Suspended
from toets.domain.owed import Owed
from toets.domain.person import Seat
from toets.domain.uses import maximum_of_uses, uses
from toets.texts.document import duties, front, permission, second
from toets.texts.document import stopping as texts
from toets.texts.document.permission import of_at_most
from toets.texts.document.stopping import REVOCATION, SUSPENSION, StopWords
from toets.texts.formats import day, moment

Stop = Occasion[Suspended] | Occasion[Revoked]

_LONGEST_REASON = 700


@dataclass(frozen=True)
class _Look:
    words: StopWords
    sign: Sign
    colour: Color
    ground: Color

    @property
    def look(self) -> Look:
        return self.sign, self.colour, self.ground


_SUSPENDED = _Look(SUSPENSION, Sign.DASH, styles.AMBER, styles.AMBER_PALE)
_REVOKED = _Look(REVOCATION, Sign.CROSS, styles.RED, styles.RED_PALE)


def suspension_document(owed: Owed, source: DocumentSource) -> bytes:
    """Return the document of a suspension by a holder.

    Raises:
        ValueError: There is no suspension there, or an author paused the use without a holder.
    """
    return _document(owed, occasion_of(owed, source, Suspended), _SUSPENDED)


def revocation_document(owed: Owed, source: DocumentSource) -> bytes:
    """Return the document of a revocation.

    Raises:
        ValueError: There is no revocation there.
    """
    return _document(owed, occasion_of(owed, source, Revoked), _REVOKED)


def _document(owed: Owed, stop: Stop, look: _Look) -> bytes:
    matter = stop.matter
    marking = matter.case.rules.procedure.classification_document
    office = second.holder_title(_seat(stop))
    sheet = short_sheet(look.words.title, office, marking, owed, matter)
    return settled(partial(_story, stop, look), sheet, enclosure(owed, matter))


def _seat(stop: Stop) -> Seat:
    if stop.fact.seat is None:
        raise ValueError("an author who pauses the use issues no document")
    return stop.fact.seat


def _story(stop: Stop, look: _Look, pages: Pages) -> Story:
    front_ = [
        heading(texts.WHO_AND_WHY, Key.SETTLED, 1, pages),
        gap(4),
        framed([_card(stop, look)], pages),
        gap(8),
        *_in_short(stop),
    ]
    return short_story(
        _cover(stop, look), front_, _chapters(stop, look, pages), stop.matter, pages
    )


def _in_short(stop: Stop) -> Story:
    case = stop.case
    started = started_on(case, stop.day)
    used = of_at_most(len(uses(case)), maximum_of_uses(case))
    pairs = (
        (permission.VALID, validity(stop.matter)),
        (permission.STARTED_ON, day(started) if started else permission.NOT_STARTED),
        (permission.FIGURE_AMOUNT, used),
        (second.CONDITIONS, duties.counted_by_state(duties.duties(case, stop.day))),
    )
    return definitions([(term, escape(said)) for term, said in pairs])


def _cover(stop: Stop, look: _Look) -> Cover:
    matter, said = stop.matter, look.words
    by = texts.holder(_seat(stop))
    values = (moment(stop.fact.at), texts.WHOLE_POLICE, by, said.way_on)
    return Cover(
        kicker=said.kicker,
        title=title_now(matter.case),
        meta=front.meta(
            front.kind(experiment=matter.case.is_experiment),
            short_unit(matter.version.unit),
            matter.case.reference,
            matter.version.version,
            stop.day,
        ),
        look=look.look,
        word=said.word,
        what_follows=said.what_follows,
        facts=list(zip(said.facts, values, strict=True)),
        not_this=(said.not_this_title, said.not_this),
    )


def _card(stop: Stop, look: _Look) -> Card:
    return Card(
        office=second.holder_title(_seat(stop)),
        name=stop.matter.person(stop.fact.person).name,
        behalf=behalf(stop.fact, stop.matter),
        word=look.words.word,
        sign=look.sign,
        colour=look.colour,
        about="",
        reasons=clipped(plain(stop.fact.reasons), _LONGEST_REASON),
        whole=Key.REASONS,
        closing=(texts.recorded_at(moment(stop.fact.at)),),
    )


def _chapters(stop: Stop, look: _Look, pages: Pages) -> Story:
    matter, said = stop.matter, look.words
    return [
        *permission_section(matter, pages),
        *corrigenda_section(matter, pages),
        heading(texts.REASONS, Key.REASONS, 1, pages),
        label(bold(texts.given_by(_seat(stop), named(stop.fact, matter), moment(stop.fact.at)))),
        *prose(escape(stop.fact.reasons)),
        *meaning_section(said.consequences, said.choice, matter, pages),
        *duties_section(matter, stop.day, duties.INTRO, duties.found_because, pages),
        *used_section(matter, stop.day, pages),
        *distribution(said.distribution, pages),
        *sealing_section(stop.owed, matter, pages),
        *proof_section(matter, pages),
    ]
