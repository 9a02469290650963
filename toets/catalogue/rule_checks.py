"""Checks that every test fits the question it names: a rule that can never hold misleads."""

from collections.abc import Iterable, Iterator, Mapping

from toets.catalogue.file import File, NamedTest
from toets.catalogue.kinds import alternatives
from toets.catalogue.rules import EVIDENCE
from toets.catalogue.scalars import quoted
from toets.domain.questionnaire import AnswerType, Option, Question, Questionnaire, Test
from toets.errors import Problem

_CHOICES = (AnswerType.CHOICE, AnswerType.MULTIPLE_CHOICE)
_YES_NO = ("ja", "nee")


class Targets:
    """The questions that tests may name; of those in `unsound` no more is known than that they exist."""

    def __init__(self, questionnaire: Questionnaire, unsound: Iterable[str]) -> None:
        self._questions: Mapping[str, Question] = questionnaire.by_id
        self._order = {question.id: place for place, question in enumerate(questionnaire)}
        self._unsound = set(unsound)

    def problems(self, file: File) -> Iterator[Problem]:
        """Yield what is wrong with the tests in a file."""
        for named in file.tests:
            for fault in self._faults(named):
                yield file.problem(named.line, f"voorwaarde: {fault}")

    def _faults(self, named: NamedTest) -> Iterator[str]:
        id_ = named.test.question.removesuffix(EVIDENCE)
        if id_ not in self._questions:
            yield f"vraag {quoted(id_)} bestaat niet. Verbeter de code of haal de voorwaarde weg."
            return
        if named.before and self._order[id_] >= self._order.get(named.before, 0):
            yield (
                f"vraag {quoted(id_)} staat niet vóór vraag {quoted(named.before)}, die ervan afhangt."
                " Noem een eerdere vraag of verplaats de vraag."
            )
        if id_ not in self._unsound:
            yield from _misfits(named.test, self._questions[id_])


def _misfits(test: Test, question: Question) -> Iterator[str]:
    if test.unavailable or test.question.endswith(EVIDENCE):
        yield from _evidence(test, question)
    elif test.unknown:
        yield from _unknown(question)
    elif test.values:
        yield from _values(test, question)
    elif question.type is not AnswerType.NUMBER:
        yield f"vraag {quoted(question.id)} is geen getal. Haal 'above' of 'below' weg."


def _evidence(test: Test, question: Question) -> Iterator[str]:
    if question.evidence is None:
        yield (
            f"vraag {quoted(question.id)} vraagt geen bewijs. Voeg 'evidence' toe aan de vraag of"
            " verbeter de voorwaarde."
        )
    elif not test.question.endswith(EVIDENCE):
        yield f"'unavailable' gaat over bewijs. Schrijf question: {question.evidence_key}."
    elif not test.unavailable:
        yield "over bewijs kan alleen 'unavailable' worden gevraagd. Schrijf unavailable: ja."


def _unknown(question: Question) -> Iterator[str]:
    if not question.unknown_allowed:
        yield (
            f"bij vraag {quoted(question.id)} kan niemand 'onbekend' antwoorden. Haal de voorwaarde"
            " weg of sta 'unknown' bij de vraag toe."
        )


def _values(test: Test, question: Question) -> Iterator[str]:
    if question.type is AnswerType.TABLE:
        yield from _cells(test, question)
    elif test.column is not None:
        yield f"vraag {quoted(question.id)} is geen tabel. Haal 'column' weg."
    elif question.type is AnswerType.YES_NO:
        yield from _outside(test.values, _YES_NO)
    elif question.type in _CHOICES:
        yield from _outside(test.values, _slugs(question.options))
    else:
        yield (
            f"vraag {quoted(question.id)} is van het type '{question.type}': daarmee kan 'is' niet"
            " vergelijken. Vraag naar een keuze, ja/nee of een kolom met keuzes."
        )


def _cells(test: Test, question: Question) -> Iterator[str]:
    columns = {column.id: column for column in question.columns}
    if test.column is None:
        yield f"vraag {quoted(question.id)} is een tabel. Voeg 'column' toe: {alternatives(columns)}."
    elif test.column not in columns:
        yield (
            f"de tabel van vraag {quoted(question.id)} heeft geen kolom {quoted(test.column)}."
            f" Schrijf bij 'column' {alternatives(columns)}."
        )
    elif not columns[test.column].options:
        yield (
            f"de kolom {quoted(test.column)} van vraag {quoted(question.id)} is vrije tekst. Geef de"
            " kolom keuzes of verbeter de voorwaarde."
        )
    else:
        yield from _outside(test.values, _slugs(columns[test.column].options))


def _outside(values: Iterable[str], allowed: tuple[str, ...]) -> Iterator[str]:
    for value in sorted(set(values) - set(allowed)):
        yield f"{quoted(value)} is daar geen antwoord. Schrijf bij 'is' {alternatives(allowed)}."


def _slugs(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(option.value for option in options)
