"""One registration: what follows from a case, and the texts that somebody wrote over it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from toets.domain.algorithm_register.rules import RegisterRules
from toets.domain.algorithm_register.standard import (
    BY_NAME,
    FIELDS,
    LANGUAGE,
    STANDARD_VERSION,
    WRITTEN,
    Kind,
    RegisterField,
    UseStatus,
)
from toets.domain.answer import Answer, AnswerKind, counting, holds
from toets.domain.case import Case
from toets.domain.conditions import ended_by, started_on
from toets.domain.corrigenda import answers_now, title_now
from toets.domain.questionnaire import AnswerType, Question
from toets.domain.workflow import PERMISSION_ENDED, WAS_PERMITTED, Status

_SEVERAL = (Kind.CHOICES, Kind.REFERENCES)
_YES_NO = {"ja": "Ja", "nee": "Nee"}


@dataclass(frozen=True)
class Reference:
    """Something a field points at; `link` is empty without an address."""

    title: str
    link: str


@dataclass(frozen=True)
class Registration:
    """The fields of the standard with what stands in them; what is left out says nothing."""

    values: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return what stands in a field, empty when nothing does."""
        return self.values.get(name, "")

    @property
    def document(self) -> dict[str, object]:
        """The registration as it goes into the file, in the order of the standard."""
        return {
            field.name: _as_json(field, text)
            for field in FIELDS
            if (text := self.text(field.name))
        }


def lines_of(text: str) -> tuple[str, ...]:
    """Return the values of a field that holds several."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def references_of(text: str) -> tuple[Reference, ...]:
    """Return the references of a field, one per line."""
    parts = (line.partition("|") for line in lines_of(text))
    return tuple(Reference(title.strip(), link.strip()) for title, _, link in parts)


def _as_json(field: RegisterField, text: str) -> object:
    if field.kind is Kind.CHOICES:
        return list(dict.fromkeys(lines_of(text)))
    if field.kind is Kind.REFERENCES:
        return [
            {"title": found.title, "link": found.link} if found.link else {"title": found.title}
            for found in references_of(text)
        ]
    return text


def proposal(case: Case, rules: RegisterRules, today: date) -> Registration:
    """Return what follows from a permission on this Amsterdam day, before anybody wrote for it.

    Facts of the case, the words of options that were chosen, and values that the rules tie to an
    answer; nothing that somebody typed but the title.

    Raises:
        ValueError: The case was never permitted, or was withdrawn since.
    """
    if case.status not in WAS_PERMITTED:
        raise ValueError(f"no registration for a case in status {case.status}")
    answers = counting(case.rules.questionnaire, answers_now(case))
    values = {
        **_from_answers(case, rules, answers),
        "name": title_now(case),
        "status": _status(case, today).value,
        **_months(case, today),
        "lang": LANGUAGE,
        "standard_version": STANDARD_VERSION,
        "source_id": case.reference,
    }
    return Registration({name: text for name, text in values.items() if text})


def with_texts(proposed: Registration, texts: Mapping[str, str]) -> Registration:
    """Return the registration with what was written instead; an empty text takes a value away."""
    written = {field.name for field in WRITTEN}
    values = {**proposed.values, **{n: text.strip() for n, text in texts.items() if n in written}}
    return Registration({name: text for name, text in values.items() if text})


def _from_answers(
    case: Case, rules: RegisterRules, answers: Mapping[str, Answer]
) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for fixed in rules.values:
        if fixed.when is None or holds(fixed.when, answers):
            found.setdefault(fixed.field, []).append(fixed.value)
    for chosen in rules.words:
        said = [*_sentences(case, chosen.questions, answers)]
        found.setdefault(chosen.field, []).extend(said)
    return {name: _joined(BY_NAME[name], values) for name, values in found.items()}


def _joined(field: RegisterField, values: list[str]) -> str:
    if field.kind in _SEVERAL or field.kind is Kind.TEXT:
        return "\n".join(dict.fromkeys(values))
    return values[0] if values else ""


def _sentences(
    case: Case, questions: Iterable[str], answers: Mapping[str, Answer]
) -> Iterator[str]:
    known = case.rules.questionnaire.by_id
    for id_ in questions:
        answer = answers.get(id_)
        if id_ in known and answer is not None and answer.kind is AnswerKind.VALUE:
            said = chosen_words(known[id_], answer)
            if said:
                yield f"{known[id_].text} {said}."


def chosen_words(question: Question, answer: Answer) -> str:
    """Return the options that were chosen, in the words of the questionnaire; of other answers nothing."""
    if question.type is AnswerType.YES_NO:
        return _YES_NO.get(answer.text, "")
    chosen = {answer.text, *answer.choices}
    return "; ".join(option.label for option in question.options if option.value in chosen)


def _status(case: Case, today: date) -> UseStatus:
    if case.status in PERMISSION_ENDED or ended_by(case, today) is not None:
        return UseStatus.OUT_OF_USE
    if case.status is Status.IN_EXECUTION:
        return UseStatus.IN_USE
    # What was stopped is not used, and whether it ever goes on is not known.
    has_begun = started_on(case, today) is not None
    return UseStatus.OUT_OF_USE if has_begun else UseStatus.IN_DEVELOPMENT


def _months(case: Case, today: date) -> dict[str, str]:
    """Return the months between which it was used; none when it never was."""
    begun, ended = started_on(case, today), ended_by(case, today)
    if begun is None:
        return {}
    return {
        "begin_date": f"{begun:%Y-%m}",
        "end_date": f"{ended:%Y-%m}" if ended is not None else "",
    }
