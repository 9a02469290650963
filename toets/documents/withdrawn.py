"""Advices that stopped counting before the outcome: still to be read, and why they do not count."""

from toets.documents.blocks import Story, heading, label, prose, text, words
from toets.documents.escape import escape
from toets.documents.excerpt import clipped
from toets.documents.markup import bold, labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import LONGEST_FUNCTION, Matter
from toets.documents.weighing import weighed
from toets.domain.case import Case
from toets.domain.facts import Advice, Fact, InvitationRevoked, Recused
from toets.texts.document import advice as texts
from toets.texts.formats import moment


def withdrawn_advices(case: Case) -> tuple[tuple[Advice, Fact], ...]:
    """Return the advices of the current round that do not count, with the fact that stopped each."""
    given = case.advices_on(case.version_number, case.round)
    stopped = ((advice, case.stopped_by(advice)) for advice in given)
    return tuple((advice, by) for advice, by in stopped if by is not None)


def withdrawn_section(matter: Matter, pages: Pages) -> Story:
    """Return the advices that do not count, with date and reason; nothing when all count."""
    found = withdrawn_advices(matter.case)
    if not found:
        return []
    head = heading(texts.WITHDRAWN, Key.WITHDRAWN, 2, pages)
    story: Story = [head, words(texts.WITHDRAWN_INTRO)]
    for advice, stopped_by in found:
        story += _one(advice, stopped_by, matter)
    return story


def _one(advice: Advice, stopped_by: Fact, matter: Matter) -> Story:
    function = clipped(matter.function(advice.person), LONGEST_FUNCTION)
    given = texts.advice_line(
        advice.opinion, moment(advice.at), after_reading=advice.after_reading
    )
    return [
        label(bold(texts.advice_title(advice.discipline, function))),
        text(bold(given)),
        *prose(labelled(_stopped(stopped_by), _reasons(stopped_by))),
        *prose(escape(advice.summary)),
        *weighed(advice, matter.case),
    ]


def _stopped(fact: Fact) -> str:
    tell = texts.recused if isinstance(fact, Recused) else texts.revoked
    return tell(moment(fact.at))


def _reasons(fact: Fact) -> str:
    return fact.reasons if isinstance(fact, Recused | InvitationRevoked) else ""
