"""Which texts of a case can be left out of its public version, and how they are named."""

import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum

from builders import a_condition, eventful, in_decision, permitted, submitted
from cast import ANNA, BRAM, CAST, DINA, EDO
from small_rulebook import RULES

from toets.domain.answer import Answer, Attachment
from toets.domain.facts import FACTS, Fact, ProposalVersion
from toets.domain.facts.internal import INTERNAL
from toets.domain.woo import Nature, passages
from toets.domain.woo.fields import DOCUMENTS, NOT_FREE_TEXT, holding
from toets.texts import woo

PEOPLE = {person.number: person for person in CAST}

# Every field that somebody fills with words of their own. A new text belongs here, or among the
# codes, persons and hashes of `NOT_FREE_TEXT`.
FREE_TEXT = {
    "Advice.summary",
    "Answer.explanation",
    "Answer.reason",
    "Answer.rows",
    "Answer.text",
    "AppointmentEnded.reasons",
    "AppointmentRequested.reasons",
    "Attachment.name",
    "BasedOn.evaluation",
    "ChangeDecided.reasons",
    "ChangeReported.text",
    "Commented.text",
    "Completed.reasons",
    "CompletionRequestEnded.reasons",
    "CompletionRequested.reasons",
    "Condition.evidence",
    "Condition.interval",
    "Condition.owner",
    "Condition.text",
    "ConditionReported.text",
    "ConditionSettled.reasons",
    "CorrigendumEnded.reasons",
    "CorrigendumProposed.new",
    "CorrigendumProposed.old",
    "CorrigendumProposed.reasons",
    "EstablishedAdvice.reasons",
    "Evaluated.point_c",
    "Evaluated.text",
    "FlagReply.reply",
    "GuestAppointed.reasons",
    "HandedOver.message",
    "HoldLifted.reasons",
    "IncidentReported.measures",
    "IncidentReported.text",
    "InterestDeclared.text",
    "InvitationRevoked.reasons",
    "Invited.message",
    "JoinAssessed.reasons",
    "JoinConsented.reasons",
    "JoinRefused.reasons",
    "JoinRequested.statement",
    "JoinRequested.unit",
    "OnBehalf.document",
    "ProposalVersion.despite_stop",
    "ProposalVersion.title",
    "ProposalVersion.unit",
    "Reaction.text",
    "ReactionInvited.summary",
    "Recalled.reasons",
    "Recused.reasons",
    "ReferredBack.reasons",
    "Reopened.reasons",
    "ResumeRequestEnded.reasons",
    "ResumeRequested.reasons",
    "Resumed.reasons",
    "Revoked.reasons",
    "ScopeClaim.motivation",
    "ScopeConfirmed.reasons",
    "ScopeDenied.reasons",
    "ScopeRequestTakenBack.reasons",
    "ScopeRequested.reasons",
    "ScopeRetracted.reasons",
    "Suspended.reasons",
    "ThemeOpinion.reasons",
    "Transferred.reasons",
    "UseRecorded.authority",
    "UseRecorded.task",
    "UseRecorded.unit",
    "Verdict.reasons",
    "ViewGiven.text",
    "Withdrawn.reasons",
}


def types_in(hint: object) -> Iterator[type]:
    """Yield the types that a field may hold; of a mapping only its values, because keys are codes."""
    arguments = typing.get_args(hint)
    if not arguments and isinstance(hint, type):
        yield hint
    is_mapping = typing.get_origin(hint) is Mapping
    for argument in arguments[1:] if is_mapping else arguments:
        if argument is not Ellipsis:
            yield from types_in(argument)


def owners(kind: type, seen: set[type]) -> set[type]:
    """Return this dataclass with every dataclass that its fields can hold."""
    if kind in seen:
        return seen
    seen.add(kind)
    for hint in typing.get_type_hints(kind).values():
        for found in types_in(hint):
            if is_dataclass(found):
                owners(found, seen)
    return seen


def is_text(kind: type) -> bool:
    return issubclass(kind, str) and not issubclass(kind, Enum)


def text_fields() -> Iterator[tuple[type, str]]:
    every = {owner for fact in FACTS.values() for owner in owners(fact, set())}
    for owner in every:
        hints = typing.get_type_hints(owner)
        for field in fields(owner):
            if any(is_text(found) for found in types_in(hints[field.name])):
                yield owner, field.name


def test_every_text_of_every_fact_is_free_text_or_named_as_something_else() -> None:
    found = {
        f"{owner.__name__}.{name}" for owner, name in text_fields() if holding(owner, name) is None
    }

    assert found == FREE_TEXT


def test_what_is_named_as_no_free_text_exists() -> None:
    known = {(owner, name) for owner, name in text_fields()} | {(Fact, "person")}

    assert {(owner, name) for owner, held in NOT_FREE_TEXT.items() for name in held} <= known


def test_a_proposal_has_its_texts_in_reading_order() -> None:
    case = submitted()

    found = {p.place: p.text for p in passages(case, PEOPLE) if p.item == "fact:3"}

    assert found["fact:3:title"] == case.title
    assert found["fact:3:unit"] == case.unit
    assert found["fact:3:answers:A3:text"] == case.versions[0].answers["A3"].text
    assert list(found)[:2] == ["fact:3:title", "fact:3:unit"]


def test_a_choice_and_a_number_are_passages_that_go_whole() -> None:
    found = {p.place: p for p in passages(submitted(), PEOPLE)}

    whole = {place for place, passage in found.items() if passage.is_whole}
    assert found["fact:3:answers:A1:value"].text == "Operationele inzet"
    assert "fact:3:answers:A1:value" in whole
    assert "fact:3:answers:A3:text" not in whole


def test_every_place_is_there_once() -> None:
    found = [passage.place for passage in passages(eventful(), PEOPLE)]

    assert len(found) == len(set(found))


def test_places_stay_what_they_are_when_the_case_goes_on() -> None:
    before = {p.place: p.text for p in passages(in_decision(), PEOPLE)}
    after = {p.place: p.text for p in passages(permitted(), PEOPLE)}

    assert before.items() <= after.items()


def test_an_advice_is_opinion_and_the_conditions_that_were_set_are_facts() -> None:
    case = permitted(a_condition())
    by_number = dict(enumerate(case.facts, 1))

    natures = {
        (by_number[int(p.item.partition(":")[2])].kind, p.label.field): p.nature
        for p in passages(case, PEOPLE)
        if p.item.startswith("fact:")
    }

    assert natures["advice", "summary"] is Nature.OPINION
    assert natures["established", "reasons"] is Nature.OPINION
    assert natures["verdict", "condition.text"] is Nature.FACT
    assert natures["verdict", "reasons"] is Nature.FACT
    assert natures["version", "answers.text"] is Nature.FACT


def test_only_who_decided_has_a_name_to_leave_out() -> None:
    found = {p.place for p in passages(permitted(), PEOPLE) if p.label.kind == "person"}

    named = {place.split(":")[1] for place in found if place.endswith(":name")}
    assert named == {DINA.number, EDO.number}
    assert f"person:{BRAM.number}:function" in found
    assert {place for place in found if place.endswith(":unit")} == {
        f"person:{ANNA.number}:unit",
        "person:P002:unit",
    }


def test_a_condition_that_a_holder_takes_over_is_one_passage() -> None:
    taken_over = a_condition("Tel elke treffer.")
    case = permitted(taken_over)
    places = [p.place for p in passages(case, PEOPLE) if p.text == taken_over.text]

    both = [v for v in case.verdicts if taken_over in v.conditions]
    assert len(both) >= 1
    assert len(places) == len(set(places)) == 1


def test_every_passage_has_a_label_and_every_document_a_title() -> None:
    case = eventful()

    labels = {woo.passage_label(p.label, case, PEOPLE) for p in passages(case, PEOPLE)}

    assert all(label[:1].isupper() and "{" not in label for label in labels)
    assert woo.ITEM.keys() == {fact.kind for fact in DOCUMENTS} | {"file", "course"}


def test_every_text_that_a_fact_can_hold_has_a_label() -> None:
    for owner, name in text_fields():
        is_elsewhere = owner in {Answer, Attachment, *INTERNAL}
        if holding(owner, name) is not None or is_elsewhere:
            continue
        field = name if issubclass(owner, Fact) else f"{owner.__name__.lower()}.{name}"
        assert woo.has_label(field), field


def test_the_draft_is_no_part_of_it() -> None:
    case = submitted()
    redrafted = replace(case, title="Geheime nieuwe titel")

    assert passages(redrafted, PEOPLE) == passages(case, PEOPLE)
    assert case.rules == RULES
    assert isinstance(case.versions[0], ProposalVersion)
