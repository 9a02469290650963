"""Carrying the answers of an earlier case over to the questionnaire of today."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from toets.domain.answer import Answer, Attachment
from toets.domain.case import Case
from toets.domain.corrigenda import answers_now
from toets.domain.entry import entry_obstacles
from toets.domain.questionnaire import Question, Questionnaire


class Loss(StrEnum):
    """Why an answer cannot come along: its question is not asked any more, or asks something else."""

    GONE = "gone"
    UNFIT = "unfit"


@dataclass(frozen=True)
class LeftOut:
    """An answer that did not come along; `short` is what its question was called."""

    key: str
    short: str
    loss: Loss


@dataclass(frozen=True)
class CarriedOver:
    """What comes along, with the files that the answers name, and what does not.

    `to_reread` are the questions that are worded differently today, so that their answers may not
    fit as they are; in the order of today's questionnaire.
    """

    answers: Mapping[str, Answer]
    attachments: tuple[Attachment, ...]
    left_out: tuple[LeftOut, ...]
    to_reread: tuple[str, ...]


def carried_over(earlier: Case, today: Questionnaire) -> CarriedOver:
    """Return the answers of the earlier case's last version, corrigenda included, that fit today."""
    given, before = answers_now(earlier), earlier.rules.questionnaire
    files = earlier.version.attachments if earlier.version else ()
    losses = {key: _loss(today, key, answer, files) for key, answer in given.items()}
    kept = {key: answer for key, answer in given.items() if losses[key] is None}
    return CarriedOver(
        answers=kept,
        attachments=tuple(f for f in files if f.question in kept and _names(kept, f)),
        left_out=tuple(
            LeftOut(key, _short(before, key), loss) for key, loss in losses.items() if loss
        ),
        to_reread=tuple(
            question.id
            for question in today
            if question.id in kept and question.text != _text(before, question.id)
        ),
    )


def _loss(
    today: Questionnaire, key: str, answer: Answer, files: tuple[Attachment, ...]
) -> Loss | None:
    question = _question(today, key)
    if question is None or (key != question.id and question.evidence is None):
        return Loss.GONE
    return Loss.UNFIT if entry_obstacles(question, key, answer, files) else None


def _question(questionnaire: Questionnaire, key: str) -> Question | None:
    return questionnaire.by_id.get(key.removesuffix(".bewijs"))


def _short(questionnaire: Questionnaire, key: str) -> str:
    question = _question(questionnaire, key)
    return question.short if question else ""


def _text(questionnaire: Questionnaire, key: str) -> str:
    question = _question(questionnaire, key)
    return question.text if question else ""


def _names(answers: Mapping[str, Answer], file: Attachment) -> bool:
    return file.id in answers[file.question].choices
