"""The scope exit: which one, on what grounds it was claimed, and who confirmed it as what."""

from toets.documents.blocks import Story, heading, label, prose, text, words
from toets.documents.escape import escape
from toets.documents.markup import bold, labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.domain.facts import ScopeConfirmed, ScopeRequested
from toets.texts.document import advice as texts
from toets.texts.document import second
from toets.texts.formats import moment


def exit_section(matter: Matter, pages: Pages) -> Story:
    """Return the confirmed exit; nothing for another outcome."""
    scope_exit, claim = matter.scope_exit, matter.version.claim
    if scope_exit is None or claim is None:
        return []
    origin = texts.EXIT_INTERPRETATION if scope_exit.interpretation else texts.EXIT_FROM_RULES
    return [
        heading(texts.EXIT_CHAPTER, Key.EXIT, 1, pages),
        text(bold(scope_exit.title)),
        words(scope_exit.explanation),
        words(origin),
        label(bold(texts.MOTIVATION)),
        *prose(escape(claim.motivation)),
        label(bold(second.BLOCKS[matter.status])),
        *(line for said in _confirmations(matter) for line in prose(labelled(*said))),
    ]


def _confirmations(matter: Matter) -> list[tuple[str, str]]:
    asked, confirmed = matter.case.here(ScopeRequested), matter.case.here(ScopeConfirmed)
    both: tuple[ScopeRequested | ScopeConfirmed, ...] = (asked[-1], confirmed[-1])
    return [(_confirmed_as(matter, fact), fact.reasons) for fact in both]


def _confirmed_as(matter: Matter, fact: ScopeRequested | ScopeConfirmed) -> str:
    office = second.SECRETARY if fact.as_secretary else second.LEGAL_MEMBER
    return texts.confirmed_as(office, matter.function(fact.person), moment(fact.at))
