"""Carrying the answers of an earlier case over to the questionnaire of today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from toets.domain.answer import Answer, Attachment
from toets.domain.case import Case
from toets.domain.corrigenda import answers_now
from toets.domain.entry import entry_obstacles
from toets.domain.questionnaire import Question, Questionnaire


class Loss(StrEnum):
    """Why an answer cannot come along: its question is not asked any more, or asks something else.

    FILES tells that only the files it names are not there, so that they must be added again.
    """

    GONE = "gone"
    UNFIT = "unfit"
    FILES = "files"


@dataclass(frozen=True)
class LeftOut:
    """An answer that did not come along; `short` is what its question was called."""

    key: str
    short: str
    loss: Loss


@dataclass(frozen=True)
class Asked:
    """How a question was worded when it was answered."""

    short: str
    text: str


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
    given = answers_now(earlier)
    files = earlier.version.attachments if earlier.version else ()
    return carried(given, files, asked_in(earlier.rules.questionnaire, given), today)


def asked_in(questionnaire: Questionnaire, keys: Iterable[str]) -> dict[str, Asked]:
    """Return how the questions of these answer keys are worded, by their id and sorted."""
    ids = sorted({key.removesuffix(".bewijs") for key in keys})
    known = questionnaire.by_id
    return {id_: Asked(known[id_].short, known[id_].text) for id_ in ids if id_ in known}


def carried(
    given: Mapping[str, Answer],
    files: Sequence[Attachment],
    asked: Mapping[str, Asked],
    today: Questionnaire,
) -> CarriedOver:
    """Return which of the given answers fit today; `files` are those whose content is at hand."""
    losses = {key: _loss(today, key, answer, files) for key, answer in given.items()}
    kept = {key: answer for key, answer in given.items() if losses[key] is None}
    return CarriedOver(
        answers=kept,
        attachments=tuple(f for f in files if f.question in kept and _names(kept, f)),
        left_out=tuple(
            LeftOut(key, _asked(asked, key).short, loss) for key, loss in losses.items() if loss
        ),
        to_reread=tuple(
            question.id
            for question in today
            if question.id in kept and question.text != _asked(asked, question.id).text
        ),
    )


def _loss(
    today: Questionnaire, key: str, answer: Answer, files: Sequence[Attachment]
) -> Loss | None:
    question = _question(today, key)
    if question is None or (key != question.id and question.evidence is None):
        return Loss.GONE
    codes = {obstacle.code for obstacle in entry_obstacles(question, key, answer, files)}
    if codes == {"answer.file_unknown"}:
        return Loss.FILES
    return Loss.UNFIT if codes else None


def _question(questionnaire: Questionnaire, key: str) -> Question | None:
    return questionnaire.by_id.get(key.removesuffix(".bewijs"))


def _asked(asked: Mapping[str, Asked], key: str) -> Asked:
    return asked.get(key.removesuffix(".bewijs"), Asked("", ""))


def _names(answers: Mapping[str, Answer], file: Attachment) -> bool:
    return file.id in answers[file.question].choices
