"""Leaving out in the data: one mark per span, and nothing beside it that tells what was there."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from builders import (
    EXPERIMENT,
    a_condition,
    done,
    eventful,
    permitted,
    submitted,
)
from cast import ANNA, BRAM, CAST, DINA, EDO

from toets.domain.answer import Answer, visible
from toets.domain.canonical import canonical_bytes
from toets.domain.case import Case
from toets.domain.deeds import Comment
from toets.domain.facts import Authored, Commented, ProposalVersion, Verdict
from toets.domain.person import Person
from toets.domain.woo import (
    Ground,
    Passage,
    Redaction,
    has_mark,
    labelled,
    passages,
    redacted,
)

PEOPLE = {person.number: person for person in CAST}
MARK = Ground.PRIVACY.mark


def redactions_of(case: Case, words: str, ground: Ground = Ground.PRIVACY) -> list[Redaction]:
    """Return a redaction of the first place of these words in every passage that has them."""
    return [
        Redaction(p.place, p.text.index(words), p.text.index(words) + len(words), ground, "Omdat.")
        for p in passages(case, PEOPLE)
        if words in p.text
    ]


def whole(passage: Passage, ground: Ground = Ground.PRIVACY) -> Redaction:
    return Redaction(passage.place, 0, len(passage.text), ground, "Omdat.")


def redacted_case(case: Case, *redactions: Redaction) -> Case:
    return redacted(case, PEOPLE, redactions)[0]


def text_in(case: Case, people: Mapping[str, Person]) -> str:
    """Return everything that is in the data, as text."""
    found = (case.title, case.unit, case.facts, case.draft, case.documents, people)
    return "".join(canonical_bytes(each).decode() for each in found)


def a_secret_case() -> Case:
    return submitted({"A3": Answer(text="Met Piet Geheim en zijn broer Piet Geheim.")})


def test_each_span_becomes_one_mark() -> None:
    case = a_secret_case()
    place = "fact:3:answers:A3:text"

    public = redacted_case(
        case,
        Redaction(place, 4, 15, Ground.PRIVACY),
        Redaction(place, 30, 41, Ground.CRIMINAL_INVESTIGATION),
    )

    text = public.versions[0].answers["A3"].text
    assert text == f"Met {MARK} en zijn broer {Ground.CRIMINAL_INVESTIGATION.mark}."
    assert labelled(text) == "Met [5.1.2.e] en zijn broer [5.1.2.c]."


def test_spans_that_overlap_or_touch_on_one_ground_become_one_mark() -> None:
    place = "fact:3:answers:A3:text"

    public = redacted_case(
        a_secret_case(),
        Redaction(place, 4, 9, Ground.PRIVACY),
        Redaction(place, 8, 12, Ground.PRIVACY),
        Redaction(place, 12, 15, Ground.PRIVACY),
    )

    assert public.versions[0].answers["A3"].text.startswith(f"Met {MARK} en zijn")


def test_spans_that_overlap_on_two_grounds_are_refused() -> None:
    place = "fact:3:answers:A3:text"

    with pytest.raises(ValueError, match="two grounds"):
        redacted_case(
            a_secret_case(),
            Redaction(place, 4, 15, Ground.PRIVACY),
            Redaction(place, 9, 15, Ground.POLICY_VIEW),
        )


@pytest.mark.parametrize("strange", [Redaction("fact:3:nergens", 0, 1, Ground.PRIVACY)])
def test_a_redaction_of_no_text_is_refused(strange: Redaction) -> None:
    with pytest.raises(ValueError, match="no such place"):
        redacted_case(a_secret_case(), strange)


def test_an_accent_goes_with_its_letter() -> None:
    case = submitted({"A3": Answer(text="Met Andre\u0301 samen.")})

    public = redacted_case(case, Redaction("fact:3:answers:A3:text", 4, 9, Ground.PRIVACY))

    assert public.versions[0].answers["A3"].text == f"Met {MARK} samen."


def test_a_noncharacter_that_was_typed_is_no_mark() -> None:
    case = submitted({"A3": Answer(text=f"Vals {MARK} en \ufffe.")})

    public = redacted_case(case)

    assert public.versions[0].answers["A3"].text == "Vals \ufffd en \ufffd."


def test_what_is_left_out_whole_everywhere_is_nowhere_in_the_data() -> None:
    case = eventful()
    found = passages(case, PEOPLE)

    public, people = redacted(case, PEOPLE, [whole(passage) for passage in found])

    assert {labelled(p.text) for p in passages(public, people)} == {"[5.1.2.e]"}
    said = text_in(public, people)
    assert not [p.text for p in found if len(p.text) > 8 and p.text in said]


def test_two_cases_that_differ_in_what_is_left_out_only_give_the_same_data() -> None:
    one = submitted({"A3": Answer(text="Met Piet samen.")})
    other = submitted({"A3": Answer(text="Met Wilhelmina samen.")})
    place = "fact:3:answers:A3:text"

    left = redacted(one, PEOPLE, [Redaction(place, 4, 8, Ground.PRIVACY)])
    right = redacted(other, PEOPLE, [Redaction(place, 4, 14, Ground.PRIVACY)])

    assert text_in(*left) == text_in(*right)


def test_no_hash_of_the_content_is_left() -> None:
    case = permitted()
    hashes = {
        case.versions[0].content_hash,
        *(file.sha256 for file in case.versions[0].attachments),
        *(verdict.advice_hash for verdict in case.of(Verdict)),
    }

    public, people = redacted(case, PEOPLE, [])

    said = text_in(public, people)
    assert not [found for found in hashes if found in said]
    assert {file.size for file in public.versions[0].attachments} == {0}


def test_persons_have_no_number_and_only_who_decided_has_a_name() -> None:
    case = permitted()

    public, people = redacted(case, PEOPLE, [])

    assert not {person.number for person in CAST} & people.keys()
    assert {fact.person for fact in public.facts} <= people.keys()
    assert {person.name for person in people.values() if person.name} == {DINA.name, EDO.name}
    named = {person.number: person for person in people.values()}
    first = named[public.of(Authored)[0].person]
    assert (first.name, first.function, first.unit) == ("", ANNA.function, ANNA.unit)
    members = [each for each in people.values() if not each.name and each.function]
    assert {each.unit for each in members} == {"", ANNA.unit}
    said = text_in(public, people)
    assert ANNA.number not in said
    assert BRAM.name not in said


def test_the_name_of_who_decided_can_be_left_out_too() -> None:
    case = permitted()

    _, people = redacted(
        case, PEOPLE, [Redaction(f"person:{DINA.number}:name", 0, len(DINA.name), Ground.PRIVACY)]
    )

    assert {each.name for each in people.values() if each.name} == {MARK, EDO.name}


def test_what_the_community_said_among_themselves_is_not_in_it() -> None:
    case = done(submitted(), BRAM, Comment("A3", "Dit vertrouw ik niet.", for_author=False))

    public, people = redacted(case, PEOPLE, [])

    (remark,) = public.of(Commented)
    assert (remark.text, remark.question) == ("", "")
    assert "vertrouw" not in text_in(public, people)


def test_an_answer_behind_a_signal_is_left_out_with_the_answer() -> None:
    case = submitted({"B8": Answer(text="nee")})
    (signal,) = [each for each in case.versions[0].signals if each.question == "B8"]
    assert signal.answer == Answer(text="nee")
    (passage,) = [p for p in passages(case, PEOPLE) if p.place.startswith("fact:3:answers:B8")]

    public = redacted_case(case, whole(passage))

    assert public.versions[0].answers["B8"] == Answer(text=MARK)
    assert [s.answer for s in public.versions[0].signals if s.question == "B8"] == [
        Answer(text=MARK)
    ]


def test_a_choice_that_is_left_out_hides_no_question_and_changes_no_kind() -> None:
    case = submitted(EXPERIMENT)
    (kind,) = [p for p in passages(case, PEOPLE) if p.place == "fact:3:answers:A1:value"]

    public = redacted_case(case, whole(kind))

    assert public.is_experiment
    assert public.version is not None
    assert case.version is not None
    assert [q.id for q in visible(public.rules.questionnaire, public.version.answers)] == [
        q.id for q in visible(case.rules.questionnaire, case.version.answers)
    ]


def test_conditions_that_are_left_out_keep_their_numbers() -> None:
    case = permitted(a_condition("Meet in Utrecht."), a_condition("Meet in Zwolle."))
    texts = [p for p in passages(case, PEOPLE) if p.text.startswith("Meet in ")]

    public = redacted_case(case, *map(whole, texts))

    assert case.merged_text is not None
    assert public.merged_text is not None
    assert len(public.merged_text.numbered) == len(case.merged_text.numbered)
    assert [c.text for c in public.merged_text.numbered].count(MARK) == 2


def test_a_condition_that_both_holders_set_stays_one() -> None:
    case = permitted(a_condition("Meet in Utrecht."))
    both = done_by_both(case)
    places = redactions_of(both, "Utrecht")

    public = redacted_case(both, *places)

    assert both.merged_text is not None
    assert public.merged_text is not None
    assert len(public.merged_text.conditions) == len(both.merged_text.conditions)


def done_by_both(case: Case) -> Case:
    """Return the case as if the second holder had set the conditions of the first one too."""
    first = case.verdicts[0]
    facts = tuple(
        replace(fact, conditions=first.conditions)
        if isinstance(fact, Verdict) and fact.seat is not first.seat
        else fact
        for fact in case.facts
    )
    return replace(case, facts=facts)


def test_facts_keep_their_place_so_that_numbers_still_point_at_them() -> None:
    case = eventful()

    public = redacted_case(case)

    assert [(f.kind, f.at, f.version, f.round) for f in public.facts] == [
        (f.kind, f.at, f.version, f.round) for f in case.facts
    ]


def test_nothing_is_left_out_where_nothing_was_redacted() -> None:
    case = eventful()

    public, people = redacted(case, PEOPLE, [])

    assert [p.text for p in passages(public, people)] == [p.text for p in passages(case, PEOPLE)]
    assert not has_mark(text_in(public, people))


def test_the_draft_and_its_title_are_not_in_it() -> None:
    case = replace(submitted(), title="Geheime nieuwe titel")

    public = redacted_case(case)

    assert public.title == case.versions[0].title
    assert public.draft.answers == {}
    assert isinstance(public.versions[0], ProposalVersion)
