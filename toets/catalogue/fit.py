"""Checks that a questionnaire, a procedure and guidance fit each other."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from toets.catalogue.file import File, Named, Parsed
from toets.catalogue.rule_checks import Targets
from toets.catalogue.scalars import quoted
from toets.domain.algorithm_register import RegisterRules
from toets.domain.questionnaire import AnswerType, Guidance, Procedure, Questionnaire
from toets.errors import Problem

_WITH_OPTIONS = (AnswerType.CHOICE, AnswerType.MULTIPLE_CHOICE, AnswerType.YES_NO)


@dataclass(frozen=True)
class Edition:
    """One version of each of the three files of a regime."""

    questionnaire: Parsed[Questionnaire]
    procedure: Parsed[Procedure]
    guidance: Parsed[Guidance]

    @property
    def values(self) -> tuple[Questionnaire, Procedure, Guidance]:
        """What the three files hold."""
        return self.questionnaire.value, self.procedure.value, self.guidance.value

    @property
    def versions(self) -> tuple[str, str, str]:
        """The versions of questionnaire, procedure and guidance."""
        questionnaire, procedure, guidance = self.values
        return questionnaire.version, procedure.version, guidance.version

    def misfits(self) -> Iterator[Problem]:
        """Yield what one of the three names that the others do not have."""
        yield from _unknown_questions(self.procedure.file, self.questionnaire.value)
        yield from _unknown_questions(self.guidance.file, self.questionnaire.value)
        yield from _targets(self.questionnaire).problems(self.procedure.file)
        yield from _left_out(self.procedure, self.questionnaire.value)
        yield from _unfit_use(self.procedure, self.questionnaire)
        yield from _unknown_themes(self.guidance.file, self.procedure.value)


def own_misfits(questionnaire: Parsed[Questionnaire]) -> Iterator[Problem]:
    """Yield what the rules of a questionnaire name that it does not have."""
    return _targets(questionnaire).problems(questionnaire.file)


def register_misfits(
    register: Parsed[RegisterRules], questionnaires: Sequence[Parsed[Questionnaire]]
) -> Iterator[Problem]:
    """Yield what the registration names that the newest questionnaire does not have.

    An older version may lack a question: what it does not ask fills nothing.
    """
    newest = questionnaires[-1:]
    for questionnaire in newest:
        yield from _unknown_questions(register.file, questionnaire.value)
        yield from _targets(questionnaire).problems(register.file)
        yield from _without_options(register, questionnaire)


def _without_options(
    register: Parsed[RegisterRules], questionnaire: Parsed[Questionnaire]
) -> Iterator[Problem]:
    known = {q.id: q for q in questionnaire.value if q.id not in questionnaire.file.unsound}
    for chosen in register.value.words:
        for id_ in chosen.questions:
            if id_ in known and known[id_].type not in _WITH_OPTIONS:
                yield register.file.problem(
                    register.lines["words"],
                    f"woorden: vraag {id_} heeft geen vaste antwoorden. Vrije tekst gaat nooit"
                    " vanzelf het register in. Zet haar bij 'material'.",
                )


def _targets(questionnaire: Parsed[Questionnaire]) -> Targets:
    return Targets(questionnaire.value, questionnaire.file.unsound)


def _unknown_questions(file: File, questionnaire: Questionnaire) -> Iterator[Problem]:
    named = [*file.questions, *file.theme_questions]
    for stray in _strays(named, questionnaire.by_id):
        yield file.problem(
            stray.line,
            f"{stray.where}: vraag {quoted(stray.id)} staat niet in vragenlijst"
            f" {questionnaire.version}. Verbeter de code of haal haar weg.",
        )


def _unknown_themes(file: File, procedure: Procedure) -> Iterator[Problem]:
    for stray in _strays(file.themes, procedure.themes_by_id):
        yield file.problem(
            stray.line,
            f"{stray.where}: thema {quoted(stray.id)} staat niet in procedure {procedure.version}."
            " Verbeter de naam of voeg het thema toe.",
        )


def _unfit_use(
    procedure: Parsed[Procedure], questionnaire: Parsed[Questionnaire]
) -> Iterator[Problem]:
    """Yield where the units are no column of a table, or the maximum is no number."""
    value, unsound = procedure.value, questionnaire.file.unsound
    known = {q.id: q for q in questionnaire.value if q.id not in unsound}
    if value.units is not None and value.units.question in known:
        columns = [column.id for column in known[value.units.question].columns]
        if value.units.column not in columns:
            yield procedure.file.problem(
                procedure.lines["use"],
                f"gebruik: kolom {quoted(value.units.column)} staat niet in vraag"
                f" {value.units.question}. Kies uit: {', '.join(columns) or 'geen'}.",
            )
    if value.maximum in known and known[value.maximum].type is not AnswerType.NUMBER:
        yield procedure.file.problem(
            procedure.lines["use"],
            f"gebruik: vraag {value.maximum} vraagt geen getal. Noem bij 'maximum' een vraag van"
            " het type number.",
        )


def _strays(named: Collection[Named], known: Collection[str]) -> Iterator[Named]:
    return (item for item in named if item.id and item.id not in known)


def _left_out(procedure: Parsed[Procedure], questionnaire: Questionnaire) -> Iterator[Problem]:
    placed = {named.id for named in procedure.file.theme_questions}
    left_out = [question.id for question in questionnaire if question.id not in {"", *placed}]
    if placed and left_out:
        yield procedure.file.problem(
            procedure.lines["themes"],
            f"themes: in geen enkel thema staan deze vragen van vragenlijst {questionnaire.version}:"
            f" {', '.join(left_out)}. Zet elke vraag in precies één thema.",
        )
