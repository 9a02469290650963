"""Checks what the keys of one question demand of each other."""

from collections.abc import Iterable

from toets.catalogue.fields import Fields
from toets.catalogue.rules import tests_in
from toets.domain.questionnaire import AnswerType, ExplanationNeed, Level, Question, Rule

_CHOICES = (AnswerType.CHOICE, AnswerType.MULTIPLE_CHOICE)
# Which key belongs to which types only. Elsewhere it would be read and never used.
_BELONGS_TO = {
    "options": _CHOICES,
    "columns": (AnswerType.TABLE,),
    "rows": (AnswerType.TABLE,),
    "unit": (AnswerType.NUMBER,),
}
_UNKNOWN_EVADES = (
    "wie hier 'onbekend' antwoordt, ontloopt de stop of hold. Voeg een signaal toe met"
    ' {unknown: "ja"}, of zet unknown: "nee" bij de vraag.'
)
_EMPTY_EVADES = "wie hier niets invult, ontloopt de stop of hold. Haal 'required' weg, dan is de vraag verplicht."
_NO_EVIDENCE_EVADES = (
    "wie hier geen bewijs geeft, ontloopt de stop of hold op 'unavailable'. Zet required: \"ja\" bij"
    " 'evidence'."
)
_FORM = ("id", "type", "options", "columns", "evidence", "unknown")


def check_question(fields: Fields, question: Question) -> None:
    """Complain about what does not go together, and mark the question when its form is unsound."""
    if fields.sound("type"):
        _check_type(fields, question)
    if fields.sound("signals", "unknown", "required", "evidence"):
        _check_evasion(fields, question)
    _check_explanation(fields, question)
    if not fields.sound(*_FORM):
        fields.file.unsound.add(question.id)


def _check_type(fields: Fields, question: Question) -> None:
    for key, types in _BELONGS_TO.items():
        if fields.has(key) and question.type not in types:
            fields.complain(
                key,
                f"'{key}' hoort niet bij type '{question.type}', alleen bij {' en '.join(types)}."
                " Haal de sleutel weg of verbeter 'type'.",
            )
    if question.type is AnswerType.TABLE and not fields.has("columns"):
        fields.complain("columns", "een tabel heeft kolommen nodig. Voeg 'columns' toe.")
    if question.type in _CHOICES:
        _check_options(fields, question)


def _check_options(fields: Fields, question: Question) -> None:
    if fields.sound("options") and len(question.options) < 2:  # noqa: PLR2004 -- a choice is between two
        fields.complain("options", "een keuze heeft minstens twee 'options' nodig. Voeg ze toe.")


def _check_evasion(fields: Fields, question: Question) -> None:
    """Complain when an author can pass by a stop or hold without saying anything."""
    blocking = [rule.when for rule in question.signals if rule.level is not Level.FLAG]
    if not blocking:
        return
    if question.unknown_allowed and not _asks_unknown(question):
        fields.complain("unknown", _UNKNOWN_EVADES)
    if not question.required:
        fields.complain("required", _EMPTY_EVADES)
    if question.evidence and not question.evidence.required and _asks_evidence(blocking, question):
        fields.complain("evidence", _NO_EVIDENCE_EVADES)


def _asks_unknown(question: Question) -> bool:
    tests = (test for rule in question.signals for test in tests_in(rule.when))
    return any(test.unknown and test.question == question.id for test in tests)


def _asks_evidence(rules: Iterable[Rule], question: Question) -> bool:
    tests = (test for rule in rules for test in tests_in(rule))
    return any(test.question == question.evidence_key for test in tests)


def _check_explanation(fields: Fields, question: Question) -> None:
    if question.explanation is ExplanationNeed.NONE and fields.has("explanation_label"):
        fields.complain(
            "explanation_label",
            "zonder toelichting is dit opschrift nergens te zien. Haal het weg, of zet"
            " explanation: optional of required.",
        )
