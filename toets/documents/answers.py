"""How an answer is shown: in one line, or whole with its explanation and evidence."""

from toets.documents import styles
from toets.documents.blocks import Story, bullets, prose, question_label
from toets.documents.escape import escape
from toets.documents.excerpt import first_sentence
from toets.documents.markup import labelled
from toets.documents.tables import answer_grid
from toets.domain.answer import Answer, AnswerKind
from toets.domain.facts import ProposalVersion
from toets.domain.questionnaire import AnswerType, Question
from toets.texts.answers import (
    NOT_ANSWERED,
    evidence_text,
    table_head,
    table_rows,
    value_text,
)
from toets.texts.document import subject as words
from toets.texts.formats import listed


def brief_answer(question: Question, version: ProposalVersion) -> str:
    """Return the counted answer in a few words: a label, a value or the first sentence."""
    answer = version.answers.get(question.id)
    return brief_value(question, answer, version) if answer else NOT_ANSWERED


def brief_value(question: Question, answer: Answer, version: ProposalVersion) -> str:
    """Return any answer to the question in a few words; a table by the first cells of its rows."""
    if _is_table(question, answer):
        rows = table_rows(question, answer)
        return listed([row[0] for row in rows if any(cell.strip() for cell in row[1:] or row)])
    return first_sentence(value_text(question, answer, version.attachments))


def full_answer(question: Question, title: str, version: ProposalVersion) -> Story:
    """Return an answer whole, under a title of one's choice with its number in the margin."""
    return [question_label(question.id, title), *answer_body(question, version)]


def answer_body(question: Question, version: ProposalVersion) -> Story:
    """Return an answer whole: what was answered, the explanation, and the evidence."""
    answer = version.answers.get(question.id)
    if answer is None:
        return [*_said(NOT_ANSWERED), *_evidence(question, version)]
    return [
        *_value(question, answer, version),
        *_remark(words.REASON, answer.reason),
        *_remark(question.explanation_label or words.EXPLANATION, answer.explanation),
        *_evidence(question, version),
    ]


def _value(question: Question, answer: Answer, version: ProposalVersion) -> Story:
    if _is_table(question, answer):
        rows = [[escape(cell) for cell in row] for row in table_rows(question, answer)]
        return answer_grid(table_head(question), rows)
    if question.type is AnswerType.MULTIPLE_CHOICE and len(answer.choices) > 1:
        labels = {option.value: option.label for option in question.options}
        chosen = (escape(labels.get(choice, choice)) for choice in answer.choices)
        return bullets(chosen, styles.ANSWER)
    return _said(value_text(question, answer, version.attachments))


def _is_table(question: Question, answer: Answer) -> bool:
    return answer.kind is AnswerKind.VALUE and question.type is AnswerType.TABLE


def _evidence(question: Question, version: ProposalVersion) -> Story:
    evidence = version.answers.get(question.evidence_key)
    if evidence is None:
        return []
    return _remark(words.EVIDENCE, evidence_text(evidence, version.attachments))


def _said(sentence: str) -> Story:
    return prose(escape(sentence), styles.ANSWER)


def _remark(title: str, said: str) -> Story:
    if not said.strip():
        return []
    stop = "" if title.endswith(("?", ":", ".")) else ":"
    return prose(labelled(f"{title}{stop}", said), styles.ANSWER)
