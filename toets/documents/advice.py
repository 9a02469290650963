"""The Community's advice: the outcome, each member's weighing without names, and dissent."""

from reportlab.platypus import Flowable

from toets.documents import styles
from toets.documents.blocks import Story, bullets, heading, label, prose, text, words
from toets.documents.conditions import own_conditions
from toets.documents.dissent import dissent_in
from toets.documents.escape import escape
from toets.documents.excerpt import clipped
from toets.documents.markup import bold, labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import LONGEST_FUNCTION, Matter
from toets.documents.taking_part import guests_section
from toets.documents.weighing import weighed
from toets.documents.withdrawn import withdrawn_section
from toets.domain.case import Case
from toets.domain.facts import Advice, EstablishedAdvice
from toets.domain.gathering import guest_disciplines
from toets.domain.questionnaire import Discipline
from toets.texts.document import advice as texts
from toets.texts.document import second
from toets.texts.document.taking_part import guest_function
from toets.texts.formats import listed, moment


def advice_section(matter: Matter, pages: Pages) -> Story:
    """Return the advice that counted; nothing when the Community established none."""
    established = matter.case.established
    if established is None:
        return []
    story: Story = [
        heading(texts.COMMUNITY_ADVICE, Key.ADVICE, 1, pages),
        *_established(established, matter),
        words(texts.NO_NAMES, styles.QUIET),
        *_dissent(matter.case, pages),
        *_reaction(matter),
        *guests_section(matter, pages),
    ]
    for discipline in Discipline:
        for advice in matter.case.advices:
            if advice.discipline is discipline:
                story += _one_advice(advice, matter, pages)
    return story + withdrawn_section(matter, pages)


def _established(established: EstablishedAdvice, matter: Matter) -> Story:
    ground = established.ground
    return [
        text(bold(texts.established(established.outcome, moment(established.at)))),
        *([words(texts.established_ground(ground))] if ground else []),
        *prose(labelled(texts.ESTABLISHED_REASONS, established.reasons)),
        *own_conditions(texts.ADVICE_CONDITIONS, established.conditions, matter),
    ]


def _dissent(case: Case, pages: Pages) -> Story:
    found = dissent_in(case).lines
    said = bullets(escape(f"{line[0].upper()}{line[1:]}") for line in found)
    head = heading(texts.DISSENT, Key.DISSENT, 2, pages)
    return [head, *(said if found else [words(second.NO_DISSENT.capitalize())])]


def _reaction(matter: Matter) -> Story:
    invited, reaction = matter.case.reaction_invited, matter.case.reaction
    if invited is None:
        return []
    return [
        label(bold(texts.REACTION)),
        *prose(labelled(texts.invited(moment(invited.at)), invited.summary)),
        *(
            prose(labelled(texts.reacted(moment(reaction.at)), reaction.text))
            if reaction
            else [words(texts.NO_REACTION)]
        ),
    ]


def _one_advice(advice: Advice, matter: Matter, pages: Pages) -> Story:
    case = matter.case
    title = texts.advice_title(advice.discipline, _function(advice, matter))
    when = texts.advice_line(advice.opinion, moment(advice.at), after_reading=advice.after_reading)
    return [
        heading(title, f"{Key.ADVICE}-{case.advices.index(advice) + 1}", 2, pages),
        text(bold(when)),
        *prose(escape(advice.summary)),
        *weighed(advice, case),
        *own_conditions(texts.ADVICE_CONDITIONS, advice.conditions, matter),
        *_asked(advice),
        *_earlier(advice, case),
    ]


def _function(advice: Advice, matter: Matter) -> str:
    function = clipped(matter.function(advice.person), LONGEST_FUNCTION)
    is_guest = advice.discipline in guest_disciplines(matter.case, advice.person)
    return guest_function(function) if is_guest else function


def _asked(advice: Advice) -> Story:
    if not advice.questions:
        return []
    return [text(labelled(texts.ASKED, listed(advice.questions)))]


def _earlier(advice: Advice, case: Case) -> list[Flowable]:
    """Return the earlier texts of a revised advice: what was said before it was changed."""
    story: list[Flowable] = []
    for earlier in case.here(Advice):
        if earlier.person == advice.person and earlier.revision < advice.revision:
            head = texts.earlier_text(earlier.revision, earlier.opinion, moment(earlier.at))
            story += prose(labelled(head, earlier.summary))
            story += _changed_themes(earlier, advice, case)
    return story


def _changed_themes(earlier: Advice, advice: Advice, case: Case) -> Story:
    titles = case.rules.procedure.themes_by_id
    return [
        line
        for old in earlier.themes
        if old not in advice.themes
        for line in prose(
            labelled(texts.earlier_theme(titles[old.theme].title, old.score), old.reasons)
        )
    ]
