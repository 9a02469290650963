"""Who settled the outcome and when, without the hashes under which they did."""

from toets.documents.blocks import Story, heading
from toets.documents.escape import Markup, escape
from toets.documents.excerpt import clipped
from toets.documents.holders import named
from toets.documents.markup import bold
from toets.documents.pages import Key, Pages
from toets.documents.source import LONGEST_FUNCTION, Matter
from toets.documents.tables import grid
from toets.domain.facts import Fact, ScopeConfirmed, ScopeRequested
from toets.texts.document import front, second
from toets.texts.document import public as texts
from toets.texts.formats import moment

Line = tuple[str, str, str, Fact]


def settled_section(matter: Matter, pages: Pages) -> Story:
    """Return a line per act that settled the outcome: the office, who, what and when."""
    rows: list[list[Markup]] = [
        [bold(office), escape(who), escape(what), escape(moment(fact.at))]
        for office, who, what, fact in _lines(matter)
    ]
    return [
        heading(second.BLOCKS[matter.status], Key.SETTLED, 1, pages),
        *grid(texts.SETTLED_COLUMNS, rows, (28, 30, 18, 24)),
    ]


def _lines(matter: Matter) -> list[Line]:
    if matter.was_judged:
        return [*_verdicts(matter), *_signatures(matter)]
    if matter.scope_exit is not None:
        asked, confirmed = matter.case.here(ScopeRequested), matter.case.here(ScopeConfirmed)
        both: tuple[ScopeRequested | ScopeConfirmed, ...] = (asked[-1], confirmed[-1])
        return [_confirmed(fact, matter) for fact in both]
    who = clipped(matter.function(matter.outcome.person), LONGEST_FUNCTION)
    return [(second.SECRETARY, who, texts.ESTABLISHED_ADVICE, matter.outcome)]


def _verdicts(matter: Matter) -> list[Line]:
    return [
        (second.holder_title(each.seat), named(each, matter), front.PERMITS[each.permit], each)
        for each in matter.verdicts
    ]


def _signatures(matter: Matter) -> list[Line]:
    return [
        (second.holder_title(each.seat), named(each, matter), texts.SIGNED, each)
        for each in matter.case.signatures
    ]


def _confirmed(fact: ScopeRequested | ScopeConfirmed, matter: Matter) -> Line:
    office = second.SECRETARY if fact.as_secretary else second.LEGAL_MEMBER
    who = clipped(matter.function(fact.person), LONGEST_FUNCTION)
    return office, who, texts.CONFIRMED, fact
