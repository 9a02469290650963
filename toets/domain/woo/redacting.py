"""Leaving out, in the data itself: what is drawn from it afterwards cannot show what is not there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toets.domain.answer import visible
from toets.domain.case import Case, Draft
from toets.domain.person import SYSTEM, Person
from toets.domain.questionnaire import AllOf, AnyOf, Rule, Rulebook
from toets.domain.woo.passages import passages, person_passages, shown_persons
from toets.domain.woo.spans import Span, merged, without
from toets.domain.woo.values import Passage, Redaction
from toets.domain.woo.walk import Walk

_ALWAYS, _NEVER = AllOf(()), AnyOf(())


def redacted(
    case: Case, people: Mapping[str, Person], redactions: Iterable[Redaction]
) -> tuple[Case, Mapping[str, Person]]:
    """Return the case and its people with one mark in place of each redacted span.

    The case has no draft and no hash of what may be left out. Persons are "persoon-1" and so on, in
    order of appearance; only who decided keeps a name, only authors a unit. Which questions are
    shown, and whether it is an experiment, stays as the original answers made it.

    Raises:
        ValueError: A redaction does not fit the texts of this case.
    """
    spans = _spans(passages(case, people), redactions)
    naming = _Naming({})
    facts = Walk(
        case, lambda passage: without(passage.text, spans.get(passage.place, ())), naming
    ).facts()
    versions = replace(case, facts=facts).versions
    public = replace(
        case,
        title=versions[-1].title if versions else "",
        unit=versions[-1].unit if versions else "",
        urgent=versions[-1].urgent if versions else False,
        rules=_as_answered(case),
        draft=Draft(),
        facts=facts,
        documents=tuple(replace(document, sha256="") for document in case.documents),
    )
    return public, _people(case, people, naming, spans)


def _spans(
    found: Iterable[Passage], redactions: Iterable[Redaction]
) -> dict[str, tuple[Span, ...]]:
    by_place: defaultdict[str, list[Redaction]] = defaultdict(list)
    for redaction in redactions:
        by_place[redaction.place].append(redaction)
    known = {passage.place: passage for passage in found}
    if strange := by_place.keys() - known.keys():
        raise ValueError(f"no such places: {sorted(strange)}")
    return {place: merged(known[place], each) for place, each in by_place.items()}


@dataclass(frozen=True)
class _Naming:
    """Gives each personnel number a name that says nothing."""

    given: dict[str, str]

    def __call__(self, number: str) -> str:
        if number == SYSTEM:
            return number
        return self.given.setdefault(number, f"persoon-{len(self.given) + 1}")


def _people(
    case: Case,
    people: Mapping[str, Person],
    naming: _Naming,
    spans: Mapping[str, tuple[Span, ...]],
) -> Mapping[str, Person]:
    shown = frozenset(shown_persons(case))
    found = {SYSTEM: people[SYSTEM]} if SYSTEM in people else {}
    for number, name in naming.given.items():
        if number not in people:
            continue
        person = people[number]
        printed = {
            passage.label.field: without(passage.text, spans.get(passage.place, ()))
            for passage in (person_passages(case, person) if number in shown else ())
        }
        found[name] = Person(
            number=name,
            name=printed.get("name", ""),
            unit=printed.get("unit", ""),
            function=printed.get("function", ""),
            roles=person.roles,
            disciplines=person.disciplines,
        )
    return found


def _as_answered(case: Case) -> Rulebook:
    """Return the rules with what the original answers made of them, which redacted ones could not."""
    if case.version is None:
        return case.rules
    rules = case.rules
    shown = {question.id for question in visible(rules.questionnaire, case.version.answers)}
    sections = tuple(
        replace(
            section,
            questions=tuple(
                replace(question, show_if=None if question.id in shown else _NEVER)
                for question in section.questions
            ),
        )
        for section in rules.questionnaire.sections
    )
    return replace(
        rules,
        questionnaire=replace(rules.questionnaire, sections=sections),
        procedure=replace(rules.procedure, experiment_when=_still(case)),
    )


def _still(case: Case) -> Rule:
    """Return a rule that says what the original answers said, and still names their questions."""
    rule = case.rules.procedure.experiment_when
    return AnyOf((rule, _ALWAYS)) if case.is_experiment else AllOf((rule, _NEVER))
