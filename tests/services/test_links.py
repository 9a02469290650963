"""A link between two cases exists for who may read both in full, and for nobody else."""

import pytest
from builders import a_permit, a_signature, an_advice, an_establishing
from cast import ADAM, ANNA, AXEL, BRAM, CHRIS, DINA, ED, EDO, SARA, TESS, UMA
from stage import UNIT, Stage

from toets.domain.answer import Answer
from toets.domain.deeds import AddAuthor, Submit
from toets.domain.facts import BasedOn
from toets.domain.person import Person
from toets.services.opened import OpenedCase


def begun_again(stage: Stage, earlier: str) -> str:
    """Let Anna begin again from an earlier case of hers, with Ed as an author besides her."""
    begun = stage.toets.drafting.begin_again(stage.actor(ANNA), earlier, "Nog eens", UNIT)
    stage.act(ANNA, begun.reference, AddAuthor(ED.number))
    return begun.reference


def judged(stage: Stage, reference: str) -> str:
    """Bring a draft to a permission."""
    stage.act(ANNA, reference, Submit())
    for member in (BRAM, CHRIS, TESS):
        stage.act(member, reference, an_advice(stage.case(reference), *member.disciplines))
    stage.act(SARA, reference, an_establishing(stage.case(reference)))
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_permit(stage.case(reference)))
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))
    return reference


def opened(stage: Stage, person: Person, reference: str) -> OpenedCase:
    return stage.toets.reading.open(stage.actor(person), reference, "Controle")


def everything_told(stage: Stage, person: Person, reference: str) -> str:
    """Return all that somebody can find out through this case, as text."""
    found = stage.toets.reading.open(stage.actor(person), reference, "Controle")
    timeline = stage.toets.reading.timeline(stage.actor(person), reference)
    return repr((found, timeline, stage.toets.reading.overview(stage.actor(person))))


@pytest.mark.parametrize("person", [ANNA, SARA, BRAM, AXEL])
def test_who_reads_both_sees_the_link_from_either_side(stage: Stage, person: Person) -> None:
    earlier = stage.scenes["withdrawn"]
    later = begun_again(stage, earlier)
    stage.act(ANNA, later, Submit())

    forth, back = opened(stage, person, later), opened(stage, person, earlier)

    assert forth.earlier is not None
    assert (forth.earlier.reference, forth.earlier.title) == (earlier, "Zoeken in eigen beelden")
    assert [(linked.reference, linked.title) for linked in back.later] == [(later, "Nog eens")]
    assert (forth.later, back.earlier) == ((), None)
    assert forth.case.of(BasedOn) == (forth.earlier.link,)


@pytest.mark.parametrize("person", [ED, DINA])
def test_who_reads_only_the_later_finds_no_trace_of_the_earlier(
    stage: Stage, person: Person
) -> None:
    earlier = stage.scenes["withdrawn"]
    later = judged(stage, begun_again(stage, earlier))

    found = opened(stage, person, later)

    assert (found.case.of(BasedOn), found.earlier, found.earlier_difference) == ((), None, None)
    told = everything_told(stage, person, later)
    assert earlier not in told
    assert "based_on" not in told
    assert "BasedOn" not in told


def test_nor_in_what_an_act_hands_back(stage: Stage) -> None:
    earlier = stage.scenes["withdrawn"]
    later = begun_again(stage, earlier)

    seen = stage.toets.proceedings.act(stage.actor(ED), later, AddAuthor(UMA.number))

    assert (seen.case.of(BasedOn), earlier in repr(seen)) == ((), False)
    seen = stage.toets.proceedings.act(stage.actor(ANNA), later, Submit())
    assert [link.reference for link in seen.case.of(BasedOn)] == [earlier]


def test_in_the_timeline_the_beginning_stays_and_its_link_goes(stage: Stage) -> None:
    later = begun_again(stage, stage.scenes["withdrawn"])
    timeline = stage.toets.reading.timeline

    def beginning(person: Person) -> list[str]:
        event = timeline(stage.actor(person), later)[0]
        assert event.action == "begin"
        return [fact.kind for fact in event.facts]

    assert beginning(ANNA) == ["authored", "based_on"]
    assert beginning(ED) == ["authored"]


@pytest.mark.parametrize("person", [ADAM, SARA])
def test_who_reads_only_the_earlier_finds_no_trace_of_the_later(
    stage: Stage, person: Person
) -> None:
    earlier = stage.scenes["withdrawn"]
    later = begun_again(stage, earlier)

    assert opened(stage, person, earlier).later == ()
    assert later not in everything_told(stage, person, earlier)


def test_a_renewal_is_a_link_too(stage: Stage) -> None:
    earlier = stage.scenes["completed"]
    begun = stage.toets.drafting.renew(stage.actor(ANNA), earlier, "Verlenging", UNIT)

    (linked,) = opened(stage, ANNA, earlier).later

    assert (linked.reference, linked.link.renewal) == (begun.reference, True)
    assert opened(stage, ADAM, earlier).later == ()


def test_who_reads_both_sees_what_changed_since_the_earlier_case(stage: Stage) -> None:
    later = begun_again(stage, stage.scenes["withdrawn"])
    answer = Answer(text="Ook een andere eenheid.")
    stage.toets.drafting.save(stage.actor(ED), later, "A3", answer, 1)

    found = opened(stage, ANNA, later).earlier_difference

    assert found is not None
    (change,) = found.answers
    assert (change.key, change.new, change.by) == ("A3", answer, ED.number)
    assert [(heading.old, heading.new) for heading in found.headings] == [
        ("Zoeken in eigen beelden", "Nog eens")
    ]
    assert found.files == ()


def test_the_whole_log_of_an_auditor_has_no_link_to_what_auditors_do_not_read(
    stage: Stage,
) -> None:
    later = begun_again(stage, stage.scenes["withdrawn"])
    stage.act(ANNA, later, Submit())

    axel = stage.signed_in(AXEL)
    stage.toets.reading.open(axel, later, "Jaarlijkse controle")
    log = stage.toets.reading.timeline(axel, later)

    assert log == stage.events(later)
