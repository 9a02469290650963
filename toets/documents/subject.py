"""What exactly was judged, and by which rules."""

from toets.documents.blocks import Story, heading, lead_in, prose, words
from toets.documents.escape import Markup, escape
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import definitions
from toets.domain.calendar import amsterdam_day
from toets.texts.document import subject as texts
from toets.texts.formats import day, moment


def judged_section(matter: Matter, pages: Pages) -> Story:
    """Return which version of which proposal was judged, and that nothing else was."""
    outside = matter.scope_exit is not None
    despite = matter.version.despite_stop
    return [
        heading(texts.JUDGED_OUTSIDE if outside else texts.JUDGED, Key.JUDGED, 0, pages),
        lead_in(texts.ONLY_THIS_OUTSIDE if outside else texts.ONLY_THIS),
        *definitions(_pairs(matter)),
        *(prose(labelled(texts.DESPITE_STOP, despite)) if despite else []),
    ]


def _pairs(matter: Matter) -> list[tuple[str, Markup]]:
    pairs = [
        *proposal_pairs(matter),
        (texts.CONTENT_HASH, matter.version.content_hash),
        (texts.JUDGED_WITH, texts.judged_with(matter.case.rules)),
        (texts.ISSUED, moment(matter.source.issued_at)),
        *urgency_pairs(matter),
    ]
    return [(term, escape(said)) for term, said in pairs]


def proposal_pairs(matter: Matter) -> list[tuple[str, str]]:
    """Return which version of which proposal it is, and whose; terms with what they say."""
    case, version = matter.case, matter.version
    return [
        (texts.REFERENCE, version.reference),
        (texts.TITLE, version.title),
        (texts.UNIT, version.unit),
        (texts.KIND, matter.kind),
        (texts.VERSION, texts.version_and_round(version.version, case.round)),
        (texts.SUBMITTED_AT, moment(version.at)),
        (texts.AUTHORS_ARE, "\n".join(_authors(matter))),
    ]


def urgency_pairs(matter: Matter) -> list[tuple[str, str]]:
    """Return that the proposal is urgent; nothing when it is not."""
    return [(texts.PRIORITY, texts.URGENT)] if matter.version.urgent else []


def _authors(matter: Matter) -> list[str]:
    people = [matter.person(number) for number in matter.case.authors]
    return [f"{person.function}, {person.unit}" for person in people]


def rules_section(matter: Matter, pages: Pages) -> Story:
    """Return the ban, its exception, the name of the rules, and the order they prescribe."""
    rules = matter.case.rules
    named = [(texts.RULES_NAME, rules.regime_title), (texts.RULES_SOURCE, rules.regime_source)]
    sentences = (texts.PROVISIONAL, rules.regime_note, texts.ORDER, *_order_here(matter))
    return [
        heading(texts.RULES, Key.RULES, 0, pages),
        words(texts.BAN),
        words(texts.EXCEPTION),
        *definitions([(term, escape(said)) for term, said in named]),
        *(words(sentence) for sentence in sentences),
        words(rules.questionnaire.honesty),
    ]


def _order_here(matter: Matter) -> tuple[str, ...]:
    established = matter.case.established
    if established is None:
        return ()
    judged = [
        texts.judged_on(verdict.seat, day(amsterdam_day(verdict.at)))
        for verdict in sorted(matter.verdicts, key=lambda verdict: verdict.at)
    ]
    advised = day(amsterdam_day(established.at))
    return (texts.order_here(advised, established.outcome, judged),)
