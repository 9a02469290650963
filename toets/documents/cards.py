"""The blocks in which those who settled the outcome stand beside each other, as for a signature."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import HRFlowable

from toets.documents import styles
from toets.documents.blocks import Story, gap, text, words
from toets.documents.drawing import Icon, Sign
from toets.documents.escape import escape, plain
from toets.documents.excerpt import brief, clipped
from toets.documents.frames import Frames, inner_width
from toets.documents.holders import behalf, named
from toets.documents.markup import labelled, page_link
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import side_by_side
from toets.domain.facts import ScopeConfirmed, ScopeRequested, Verdict
from toets.domain.questionnaire import Point
from toets.texts.document import frame, front
from toets.texts.document import second as texts
from toets.texts.document.holders import sentence
from toets.texts.formats import moment, short_hash

_LONGEST_NAME, _LONGEST_NAMED, _LONGEST_REASON = 60, 200, 260


@dataclass(frozen=True)
class Card:
    """Who settled something, in which word, why in short, and where the reasons stand whole.

    Without reasons there is no reference either; `behalf` is for whom a deputy acted.
    """

    office: str
    name: str
    word: str
    sign: Sign
    colour: Color
    about: str
    reasons: str
    whole: Key
    closing: tuple[str, ...]
    behalf: str = ""


def cards(matter: Matter, pages: Pages) -> Frames:
    """Return the blocks of this outcome: two verdicts, two confirmations, or one establishing."""
    if matter.was_judged:
        made = [_verdict_card(matter, verdict) for verdict in matter.verdicts]
    elif matter.scope_exit is not None:
        asked, confirmed = matter.case.here(ScopeRequested), matter.case.here(ScopeConfirmed)
        both: tuple[ScopeRequested | ScopeConfirmed, ...] = (asked[-1], confirmed[-1])
        made = [_confirmation_card(matter, fact) for fact in both]
    else:
        made = [_establishing_card(matter)]
    return framed(made, pages)


def framed(made: Sequence[Card], pages: Pages) -> Frames:
    """Return the blocks beside each other."""
    width = inner_width(len(made))
    return Frames([_story(card, width, pages) for card in made])


def _verdict_card(matter: Matter, verdict: Verdict) -> Card:
    sign, colour = (Sign.CHECK, styles.GREEN) if verdict.permit else (Sign.CROSS, styles.RED)
    return Card(
        office=texts.holder_title(verdict.seat),
        name=matter.person(verdict.person).name,
        word=front.PERMITS[verdict.permit],
        sign=sign,
        colour=colour,
        about=texts.on_point(Point.B.value),
        reasons=brief(verdict.reasons.get(Point.B, ""), _LONGEST_REASON),
        whole=Key.VERDICTS,
        closing=(
            texts.judged_at(moment(verdict.at), short_hash(verdict.content_hash)),
            _signing(matter, verdict),
        ),
        behalf=behalf(verdict, matter),
    )


def _signing(matter: Matter, verdict: Verdict) -> str:
    signature = next((s for s in matter.case.signatures if s.seat is verdict.seat), None)
    if signature is None:
        return texts.NO_SIGNATURE
    same = (signature.person, signature.on_behalf) == (verdict.person, verdict.on_behalf)
    name = "" if same else clipped(named(signature, matter), _LONGEST_NAMED)
    return texts.signed_at(moment(signature.at), short_hash(signature.text_hash), name)


def _confirmation_card(matter: Matter, fact: ScopeRequested | ScopeConfirmed) -> Card:
    return Card(
        office=texts.SECRETARY if fact.as_secretary else texts.LEGAL_MEMBER,
        name=matter.function(fact.person),
        word=texts.CONFIRMED,
        sign=Sign.CHECK,
        colour=styles.GRAY,
        about="",
        reasons=brief(fact.reasons, _LONGEST_REASON),
        whole=Key.OUTCOME,
        closing=(texts.confirmed_at(moment(fact.at), short_hash(matter.version.content_hash)),),
    )


def _establishing_card(matter: Matter) -> Card:
    established = matter.case.established
    return Card(
        office=texts.ESTABLISHED_BY,
        name=frame.COMMUNITY,
        word=front.OUTCOMES[matter.status],
        sign=Sign.CROSS,
        colour=styles.RED,
        about="",
        reasons=brief(established.reasons, _LONGEST_REASON) if established else "",
        whole=Key.ADVICE,
        closing=(
            texts.established_at(
                moment(matter.outcome.at), short_hash(matter.version.content_hash)
            ),
        ),
    )


def _story(card: Card, width: float, pages: Pages) -> Story:
    word = words(card.word, styles.toned(styles.FACT, card.colour))
    deputy = words(sentence(clipped(plain(card.behalf), _LONGEST_NAMED)), styles.QUIET)
    return [
        words(card.office, styles.QUIET),
        words(clipped(plain(card.name), _LONGEST_NAME), styles.NAME),
        *([deputy] if card.behalf else []),
        gap(5),
        side_by_side([Icon(card.sign, card.colour, 12), word], [12, width - 18], 6),
        gap(7),
        *(_reasons(card, pages) if card.reasons else []),
        gap(8),
        HRFlowable("100%", 0.8, color=styles.DEEP, spaceBefore=0, spaceAfter=4),
        *(words(line, styles.QUIET) for line in card.closing),
    ]


def _reasons(card: Card, pages: Pages) -> Story:
    said = labelled(card.about, card.reasons) if card.about else escape(card.reasons)
    link = page_link(frame.whole_on(pages.number(card.whole)), card.whole)
    return [text(said, styles.SMALL), text(link, styles.SMALL)]
