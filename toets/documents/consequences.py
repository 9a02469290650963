"""What the outcome allows and does not, which choices of the procedure mattered, and who gets it."""

from toets.documents import styles
from toets.documents.answers import answer_body
from toets.documents.blocks import Story, heading, label, lead_in, question_label, text, words
from toets.documents.choices import choices_that_mattered
from toets.documents.escape import escape
from toets.documents.headline import validity
from toets.documents.markup import labelled
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.domain.facts import ProposalVersion
from toets.domain.questionnaire import ScopeItem
from toets.texts.document import consequences as texts
from toets.texts.document import subject


def scope_section(matter: Matter, pages: Pages) -> Story:
    """Return what is permitted, exhaustively; nothing for another outcome."""
    if not matter.is_permitted:
        return []
    return [heading(texts.SCOPE, Key.SCOPE, 0, pages), *scope_body(matter)]


def scope_body(matter: Matter) -> Story:
    """Return every line of the scope in full, and until when it holds."""
    items = matter.case.rules.procedure.scope
    return [
        lead_in(texts.SCOPE_INTRO),
        *(line for item in items for line in scope_item(item, matter, matter.version)),
        question_label("", texts.SCOPE_VALID),
        words(validity(matter), styles.ANSWER),
    ]


def scope_item(item: ScopeItem, matter: Matter, version: ProposalVersion) -> Story:
    """Return the answer that a line of the procedure names, under the title it has there."""
    head = question_label(item.question, item.label)
    question = next((q for q in matter.questions if q.id == item.question), None)
    if question is None:
        return [head, words(subject.NOT_ASKED, styles.ANSWER)]
    return [head, *answer_body(question, version)]


def consequences_section(matter: Matter, pages: Pages) -> Story:
    """Return what follows from the outcome, and what the document is not."""
    return [
        heading(texts.CONSEQUENCES, Key.CONSEQUENCES, 0, pages),
        *(
            text(labelled(consequence.title, consequence.text))
            for consequence in texts.CONSEQUENCE_TEXTS[matter.status]
        ),
    ]


def choices_section(matter: Matter, pages: Pages) -> Story:
    """Return the choices of the procedure that mattered, labelled as what they are."""
    story: Story = [
        heading(texts.CHOICES, Key.CHOICES, 0, pages),
        lead_in(texts.CHOICES_INTRO),
    ]
    for choice in choices_that_mattered(matter):
        story += [label(escape(f"{texts.CHOICE_LABEL}{choice.title}")), words(choice.reason)]
    return story


def distribution_section(matter: Matter, pages: Pages) -> Story:
    """Return to whom the document goes."""
    return [
        heading(texts.DISTRIBUTION, Key.DISTRIBUTION, 0, pages),
        words(texts.DISTRIBUTIONS[matter.status]),
    ]
