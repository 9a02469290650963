"""The blocks in which those who settled the outcome stand beside each other, as for a signature."""

from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.platypus import HRFlowable

from toets.documents import styles
from toets.documents.blocks import Story, gap, text, words
from toets.documents.drawing import Icon, Sign
from toets.documents.escape import escape, plain
from toets.documents.excerpt import brief, clipped
from toets.documents.frames import Frames, inner_width
from toets.documents.markup import labelled, page_link
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import side_by_side
from toets.domain.facts import ScopeConfirmed, ScopeRequested, Verdict
from toets.domain.questionnaire import Point
from toets.texts.document import frame, front
from toets.texts.document import second as texts
from toets.texts.formats import moment, short_hash

_LONGEST_NAME, _LONGEST_REASON = 60, 260


@dataclass(frozen=True)
class _Card:
    office: str
    name: str
    word: str
    sign: Sign
    colour: Color
    about: str
    reasons: str
    whole: Key
    closing: tuple[str, ...]


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
    width = inner_width(len(made))
    return Frames([_story(card, width, pages) for card in made])


def _verdict_card(matter: Matter, verdict: Verdict) -> _Card:
    sign, colour = (Sign.CHECK, styles.GREEN) if verdict.permit else (Sign.CROSS, styles.RED)
    return _Card(
        office=texts.holder_title(verdict.seat),
        name=matter.person(verdict.person).name,
        word=front.PERMITS[verdict.permit],
        sign=sign,
        colour=colour,
        about=texts.on_point(Point.B.value),
        reasons=verdict.reasons.get(Point.B, ""),
        whole=Key.VERDICTS,
        closing=(
            texts.judged_at(moment(verdict.at), short_hash(verdict.content_hash)),
            _signing(matter, verdict),
        ),
    )


def _signing(matter: Matter, verdict: Verdict) -> str:
    signature = next((s for s in matter.case.signatures if s.seat is verdict.seat), None)
    if signature is None:
        return texts.NO_SIGNATURE
    same = signature.person == verdict.person
    name = "" if same else clipped(matter.person(signature.person).name, _LONGEST_NAME)
    return texts.signed_at(moment(signature.at), short_hash(signature.text_hash), name)


def _confirmation_card(matter: Matter, fact: ScopeRequested | ScopeConfirmed) -> _Card:
    return _Card(
        office=texts.SECRETARY if fact.as_secretary else texts.LEGAL_MEMBER,
        name=matter.function(fact.person),
        word=texts.CONFIRMED,
        sign=Sign.CHECK,
        colour=styles.GRAY,
        about="",
        reasons=fact.reasons,
        whole=Key.OUTCOME,
        closing=(texts.confirmed_at(moment(fact.at), short_hash(matter.version.content_hash)),),
    )


def _establishing_card(matter: Matter) -> _Card:
    established = matter.case.established
    return _Card(
        office=texts.ESTABLISHED_BY,
        name=frame.COMMUNITY,
        word=front.OUTCOMES[matter.status],
        sign=Sign.CROSS,
        colour=styles.RED,
        about="",
        reasons=established.reasons if established else "",
        whole=Key.ADVICE,
        closing=(
            texts.established_at(
                moment(matter.outcome.at), short_hash(matter.version.content_hash)
            ),
        ),
    )


def _story(card: _Card, width: float, pages: Pages) -> Story:
    word = words(card.word, styles.toned(styles.FACT, card.colour))
    reasons = brief(card.reasons, _LONGEST_REASON)
    return [
        words(card.office, styles.QUIET),
        words(clipped(plain(card.name), _LONGEST_NAME), styles.NAME),
        gap(5),
        side_by_side([Icon(card.sign, card.colour, 12), word], [12, width - 18], 6),
        gap(7),
        text(labelled(card.about, reasons) if card.about else escape(reasons), styles.SMALL),
        text(page_link(frame.whole_on(pages.number(card.whole)), card.whole), styles.SMALL),
        gap(8),
        HRFlowable("100%", 0.8, color=styles.DEEP, spaceBefore=0, spaceAfter=4),
        *(words(line, styles.QUIET) for line in card.closing),
    ]
