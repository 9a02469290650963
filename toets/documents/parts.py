"""The first two of the three parts promised to parliament, and the answers of the third, in full."""

from toets.documents import styles
from toets.documents.answers import answer_body, brief_answer
from toets.documents.blocks import Story, heading, lead_in, marked, question_label, text, words
from toets.documents.escape import escape
from toets.documents.excerpt import brief
from toets.documents.headline import outcome_word, what_follows
from toets.documents.markup import bold, by_turns, lines, page_link, together
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.domain.questionnaire import Part, Question
from toets.texts.document import frame, front
from toets.texts.document import subject as texts

_KEYS = {
    Part.LEGAL_FRAMEWORK: Key.LEGAL_FRAMEWORK,
    Part.SAFEGUARDS: Key.SAFEGUARDS,
    Part.OUTCOME: Key.OUTCOME,
}
_TITLES = {
    Part.LEGAL_FRAMEWORK: front.LEGAL_FRAMEWORK,
    Part.SAFEGUARDS: front.SAFEGUARDS,
    Part.OUTCOME: front.OUTCOME_PART,
}
_LONGEST = 160


def part_chapter(part: Part, matter: Matter, pages: Pages) -> Story:
    """Return one part with its answers; one that an earlier part printed in full is referred to."""
    return [
        heading(_TITLES[part], _KEYS[part], 0, pages),
        *(_outcome(matter) if part is Part.OUTCOME else []),
        lead_in(texts.PART_INTRO[matter.status]),
        *_answers(part, matter, pages),
    ]


def _outcome(matter: Matter) -> Story:
    said = together((bold(f"{outcome_word(matter)}. "), by_turns(what_follows(matter))))
    return [text(said)]


def _answers(part: Part, matter: Matter, pages: Pages) -> Story:
    questions = matter.in_part(part)
    if not questions:
        return [words(front.NOTHING_ASKED)]
    story: Story = []
    for question in questions:
        story += _answer(question, part, matter, pages)
    return story


def _answer(question: Question, part: Part, matter: Matter, pages: Pages) -> Story:
    first = next(each for each in Part if each in question.parts)
    head, key = question_label(question.id, question.short), f"answer-{question.id}"
    if first is part:
        return [marked(head, key, pages), *answer_body(question, matter.version)]
    said = brief(brief_answer(question, matter.version), _LONGEST)
    link = page_link(frame.whole_on(pages.number(key)), key)
    return [head, text(lines((escape(said), link)), styles.ANSWER)]
