"""The annexes: the whole questionnaire, the attachments, and the data to verify the document by."""

from toets.documents.answers import full_answer
from toets.documents.blocks import Story, heading, lead_in, words
from toets.documents.escape import Markup, escape
from toets.documents.markup import bold, lines
from toets.documents.pages import Key, Pages
from toets.documents.source import Matter
from toets.documents.tables import definitions, grid
from toets.domain.answer import Attachment
from toets.domain.steps.advising import advice_hash
from toets.texts.document import annexes as texts
from toets.texts.document import subject
from toets.texts.formats import size


def questionnaire_annex(matter: Matter, pages: Pages) -> Story:
    """Return every question that counted, by section, with its answer in full."""
    questionnaire = matter.case.rules.questionnaire
    shown = {question.id for question in matter.questions}
    story: Story = [
        heading(texts.ANNEX_A, Key.ANNEX_A, 0, pages),
        words(texts.ANNEX_A_INTRO),
        words(questionnaire.honesty),
    ]
    for section in questionnaire.sections:
        questions = [question for question in section.questions if question.id in shown]
        if questions:
            title = f"{section.id}. {section.title}"
            story.append(heading(title, f"{Key.ANNEX_A}-{section.id}", 1, pages))
        for question in questions:
            story += full_answer(question, question.text, matter.version)
    return story


def attachments_annex(matter: Matter, pages: Pages) -> Story:
    """Return the attachments with what is needed to recognise each file."""
    head = heading(texts.ANNEX_B, Key.ANNEX_B, 0, pages)
    files = matter.version.attachments
    if not files:
        return [head, words(texts.NO_ATTACHMENTS)]
    rows: list[list[Markup]] = [
        [
            escape(str(number)),
            lines((bold(file.name), escape(_kind(file)), escape(file.sha256))),
            escape(file.question.removesuffix(".bewijs")),
        ]
        for number, file in enumerate(files, start=1)
    ]
    return [
        head,
        lead_in(texts.ANNEX_B_INTRO),
        *grid(texts.ATTACHMENT_COLUMNS, rows, (5, 81, 14)),
    ]


def _kind(file: Attachment) -> str:
    return f"{file.media_type}, {size(file.size)}"


def verification_section(matter: Matter, pages: Pages) -> Story:
    """Return the hashes by which the document can be checked in toets."""
    case = matter.case
    advice, merged = case.established, case.merged_text
    signed = merged.text_hash if merged and matter.is_permitted else texts.NO_TEXT
    pairs = [
        (subject.REFERENCE, case.reference),
        (subject.VERSION, subject.version_and_round(matter.version.version, case.round)),
        (subject.CONTENT_HASH, matter.version.content_hash),
        (texts.ADVICE_HASH, advice_hash(advice) if advice else texts.NO_ADVICE),
        (texts.TEXT_HASH, signed),
        (texts.RULES_HASH, matter.version.rules_digest),
        (texts.AUDIT_HEAD, matter.source.audit_head),
    ]
    return [
        heading(texts.VERIFICATION, Key.VERIFICATION, 0, pages),
        lead_in(texts.VERIFICATION_INTRO),
        *definitions([(term, escape(said)) for term, said in pairs]),
    ]
