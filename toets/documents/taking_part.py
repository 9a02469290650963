"""Who took part otherwise than usual: guest advisers, declared interests, recusals."""

from toets.documents.blocks import Story, heading, lead_in, prose
from toets.documents.escape import Markup, escape
from toets.documents.excerpt import clipped
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import LONGEST_FUNCTION, Matter
from toets.documents.tables import grid
from toets.domain.facts import GuestAppointed, InterestDeclared, Recused
from toets.texts.document import taking_part as texts
from toets.texts.formats import listed, moment
from toets.texts.labels import DISCIPLINE, SEAT


def guests_section(matter: Matter, pages: Pages) -> Story:
    """Return who was appointed for this case only, and why; nothing when nobody was."""
    appointed = matter.case.of(GuestAppointed)
    if not appointed:
        return []
    lines = [line for fact in appointed for line in _guest(fact, matter)]
    return [heading(texts.GUESTS, Key.GUESTS, 2, pages), lead_in(texts.GUESTS_INTRO), *lines]


def _guest(fact: GuestAppointed, matter: Matter) -> Story:
    function = clipped(matter.function(fact.guest), LONGEST_FUNCTION)
    return prose(labelled(texts.guest(fact.discipline, function, moment(fact.at)), fact.reasons))


def interests_section(matter: Matter, pages: Pages) -> Story:
    """Return declared interests and recusals; nothing when there were none."""
    found = [f for f in matter.case.facts if isinstance(f, InterestDeclared | Recused)]
    if not found:
        return []
    return [
        heading(texts.INTERESTS, Key.INTERESTS, 1, pages),
        lead_in(texts.INTERESTS_INTRO),
        *grid(texts.INTEREST_COLUMNS, [_row(fact, matter) for fact in found], (24, 22, 14, 40)),
    ]


def _row(fact: InterestDeclared | Recused, matter: Matter) -> list[Markup]:
    what = (
        (texts.RECUSED, fact.reasons) if isinstance(fact, Recused) else (texts.DECLARED, fact.text)
    )
    return [escape(cell) for cell in (moment(fact.at), _who(fact.person, matter), *what)]


def _who(number: str, matter: Matter) -> str:
    person = matter.person(number)
    if person.seat is not None:
        return f"{person.name}, {SEAT[person.seat]}"
    function = clipped(person.function, LONGEST_FUNCTION)
    disciplines = listed(sorted(DISCIPLINE[each] for each in person.disciplines))
    return f"{function} ({disciplines})" if disciplines else function
