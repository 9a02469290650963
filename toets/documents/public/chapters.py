"""The chapters of a public edition, drawn from redacted data by those of the decision document."""

from toets.documents.advice import advice_section
from toets.documents.blocks import Story, heading, prose, words
from toets.documents.conditions import conditions_chapter
from toets.documents.consequences import choices_section, consequences_section, scope_section
from toets.documents.course import course_table, lapsed_pairs, lapsed_rounds, lapsed_section
from toets.documents.escape import escape
from toets.documents.exit import exit_section
from toets.documents.fg_view import fg_section
from toets.documents.history import history_section
from toets.documents.markup import labelled
from toets.documents.origin import origin_section
from toets.documents.pages import Key, Pages
from toets.documents.parts import part_chapter
from toets.documents.public.later import later_section
from toets.documents.public.matter import PublicCase
from toets.documents.public.settled import settled_section
from toets.documents.signals import signals_section
from toets.documents.subject import proposal_pairs, rules_section, urgency_pairs
from toets.documents.tables import definitions
from toets.documents.taking_part import interests_section
from toets.documents.verdicts import verdicts_section
from toets.domain.facts import Withdrawn
from toets.domain.questionnaire import Part
from toets.texts.document import public as texts
from toets.texts.document import subject
from toets.texts.formats import moment


def public_chapters(public: PublicCase, pages: Pages) -> Story:
    """Return what the case is, how it came to its outcome and on what grounds, and what came later."""
    if not public.has_outcome:
        return _withdrawn(public, pages)
    matter = public.matter
    return [
        *_the_case(public, pages),
        words(texts.AS_DECIDED),
        *conditions_chapter(matter, pages),
        *origin_section(matter, pages),
        *settled_section(matter, pages),
        *history_section(matter, pages),
        *rules_section(matter, pages),
        *part_chapter(Part.LEGAL_FRAMEWORK, matter, pages),
        *part_chapter(Part.SAFEGUARDS, matter, pages),
        *part_chapter(Part.OUTCOME, matter, pages),
        *exit_section(matter, pages),
        *signals_section(matter, pages),
        *advice_section(matter, pages),
        *fg_section(matter, pages),
        *verdicts_section(matter, pages),
        *interests_section(matter, pages),
        *_course(public, pages),
        *scope_section(matter, pages),
        *consequences_section(matter, pages),
        *choices_section(matter, pages),
        *later_section(public, pages),
    ]


def _withdrawn(public: PublicCase, pages: Pages) -> Story:
    matter = public.matter
    reasons = [fact.reasons for fact in matter.case.of(Withdrawn)][-1]
    return [
        *_the_case(public, pages),
        words(texts.ANSWERS_OF_WITHDRAWN),
        heading(texts.UNTIL_WITHDRAWN, Key.REASONS, 1, pages),
        *prose(escape(reasons if reasons.strip() else texts.NO_REASON)),
        *history_section(matter, pages),
        *rules_section(matter, pages),
        *interests_section(matter, pages),
        *_course(public, pages),
    ]


def _the_case(public: PublicCase, pages: Pages) -> Story:
    source, matter = public.source, public.matter
    despite = matter.version.despite_stop
    pairs = [
        *proposal_pairs(matter),
        (subject.JUDGED_WITH, subject.judged_with(matter.case.rules)),
        *urgency_pairs(matter),
        (texts.STATUS_NOW, texts.status_now(source.case.status, source.established_at)),
    ]
    if public.has_outcome:
        pairs.append((texts.OUTCOME_SETTLED, moment(matter.outcome.at)))
    return [
        heading(texts.THE_CASE, Key.CASE, 0, pages),
        *definitions([(term, escape(said)) for term, said in pairs]),
        *(prose(labelled(subject.DESPITE_STOP, despite)) if despite else []),
    ]


def _course(public: PublicCase, pages: Pages) -> Story:
    matter = public.matter
    lapsed = [(place, lapsed_pairs(matter, place)) for _, place in lapsed_rounds(matter)]
    return [*course_table(matter, pages), *lapsed_section(lapsed, pages)]
