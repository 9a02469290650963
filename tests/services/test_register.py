"""The register of uses: who finds what in it, in which order, and what reading leaves behind."""

from dataclasses import replace

import pytest
from builders import END, REASON, a_permit, a_signature
from cast import (
    ADAM,
    ANNA,
    AXEL,
    BEA,
    BELLA,
    BRAM,
    CHRIS,
    DINA,
    ED,
    EDO,
    FLEUR,
    SARA,
    TESS,
    UMA,
    WOUT,
)
from stage import Stage

from toets.domain.calendar import end_of_day
from toets.domain.case import Case
from toets.domain.deeds import (
    Invite,
    RecordUse,
    Recuse,
    RequestJoin,
    RevokeInvitation,
    Start,
    Submit,
    Suspend,
)
from toets.domain.facts import BasedOn
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.domain.register import entry_of
from toets.domain.workflow import WAS_PERMITTED, Status
from toets.errors import InputRefusedError, NotFoundError
from toets.store import cases

READERS = (ANNA, ADAM, ED, UMA, BRAM, CHRIS, TESS, SARA, DINA, EDO, FLEUR, AXEL, WOUT)


def found(stage: Stage, person: Person, words: str = "", **filters: object) -> list[str]:
    entries = stage.toets.registering.entries(stage.actor(person), words, **filters)
    return [entry.reference for entry in entries]


def permitted_ever(stage: Stage) -> set[str]:
    found = {reference: stage.case(reference).status for reference in stage.scenes.values()}
    return {reference for reference, status in found.items() if status in WAS_PERMITTED}


def readings(stage: Stage, reference: str) -> list[tuple[str, str]]:
    return [
        (event.actor, event.note)
        for event in stage.events(reference)
        if event.action == "read_register"
    ]


def titled(stage: Stage, title: str, unit: str = "Eenheid Verzonnen") -> str:
    """Bring a permitted case of another title or unit."""
    reference = stage.begin()
    stage.toets.drafting.rename(stage.actor(ANNA), reference, title, unit, urgent=False)
    stage.act(ANNA, reference, Submit())
    return signed(stage, stage.establish(stage.advise(reference)))


def signed(stage: Stage, reference: str) -> str:
    """Bring a case before the holders to its permission."""
    for deed in (a_permit, a_signature):
        for holder in (DINA, EDO):
            stage.act(holder, reference, deed(stage.case(reference)))
    return reference


@pytest.mark.parametrize("person", READERS, ids=lambda person: person.name)
def test_every_employee_and_whoever_reads_the_case_finds_what_was_permitted(
    stage: Stage, person: Person
) -> None:
    assert set(found(stage, person)) == permitted_ever(stage)


def test_an_administrator_finds_nothing(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    assert found(stage, BEA) == []
    with pytest.raises(NotFoundError):
        stage.toets.registering.entry(stage.actor(BEA), reference)


def test_the_register_holds_what_was_permitted_and_nothing_else(stage: Stage) -> None:
    told = {
        entry.reference: entry.status for entry in stage.toets.registering.entries(stage.actor(ED))
    }

    assert told == {each: stage.case(each).status for each in permitted_ever(stage)}


def test_an_entry_is_what_the_domain_tells_of_the_whole_case(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    opened = stage.toets.registering.entry(stage.actor(ED), reference)

    assert opened.entry == entry_of(stage.case(reference), stage.clock())
    assert [document.kind for document in opened.entry.documents] == ["permission"]


@pytest.mark.parametrize("scene", ["draft", "submitted", "signing", "refused", "negative"])
def test_what_was_not_permitted_reads_like_nothing(stage: Stage, scene: str) -> None:
    for reference in (stage.scenes[scene], "JET-2026-9999"):
        with stage.unchanged(stage.scenes[scene]), pytest.raises(NotFoundError) as caught:
            stage.toets.registering.entry(stage.actor(ED), reference)
        assert caught.value.kind == "case"


def test_who_withdrew_from_the_case_does_not_find_it(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.act(CHRIS, reference, Recuse(REASON))

    assert set(found(stage, CHRIS)) == permitted_ever(stage) - {reference}
    assert reference not in found(stage, CHRIS, "eigen beelden")
    with pytest.raises(NotFoundError):
        stage.toets.registering.entry(stage.actor(CHRIS), reference)
    assert reference in found(stage, TESS)


def test_who_was_sent_away_from_the_case_does_not_find_it(stage: Stage) -> None:
    reference = stage.submitted()
    stage.act(SARA, reference, Invite(1, 1, BELLA.number, Discipline.JURIDISCH))
    stage.act(SARA, reference, RevokeInvitation(1, 1, BELLA.number, REASON))
    signed(stage, stage.establish(stage.advise(reference)))

    assert reference in found(stage, BRAM)
    assert found(stage, BELLA) == [other for other in found(stage, BRAM) if other != reference]


# Searching and sorting.


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("", True),
        ("CRECHE", True),
        ("café crèche", True),
        ("crèche noord", True),
        ("eenheid noord", True),
        ("crèche zuid", False),
    ],
)
def test_every_word_must_occur_whatever_its_accents_and_capitals(
    stage: Stage, words: str, *, fits: bool
) -> None:
    reference = titled(stage, "Zoeken bij café De Crèche", "Eenheid Noord")

    assert (reference in found(stage, ED, words)) is fits


def test_scope_and_conditions_are_searched_too(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    (unit,) = {named.name for named in entry_of(stage.case(reference), stage.clock()).units}

    assert reference in found(stage, ED, unit)
    assert found(stage, ED, reference.lower()) == [reference]


def test_the_register_can_be_narrowed_to_states_and_to_a_unit(stage: Stage) -> None:
    elsewhere = titled(stage, "Elders", "Eenheid Noord")
    before = found(stage, ED, states={Status.SUSPENDED})
    stage.act(DINA, elsewhere, Suspend(REASON))

    assert set(found(stage, ED, states={Status.SUSPENDED})) == {*before, elsewhere}
    assert stage.scenes["permitted"] in found(stage, ED, states={Status.PERMITTED})
    assert elsewhere not in found(stage, ED, states={Status.PERMITTED})
    assert found(stage, ED, unit=" eenheid NOORD ") == [elsewhere]
    assert found(stage, ED, unit="Eenheid Nergens") == []


def test_what_may_be_used_now_comes_before_what_is_stopped_and_what_ended(stage: Stage) -> None:
    stopped, running = titled(stage, "Gestopt"), titled(stage, "Loopt")
    stage.act(DINA, stopped, Suspend(REASON))
    stage.act(ANNA, running, Start())

    places = [
        0 if entry.may_be_used else 2 if entry.has_ended else 1
        for entry in stage.toets.registering.entries(stage.actor(ED))
    ]

    assert places == sorted(places)
    assert found(stage, ED).index(running) < found(stage, ED).index(stopped)


def test_the_day_counts_and_not_the_status_alone(stage: Stage) -> None:
    stage.clock.now = end_of_day(END)

    entry = stage.toets.registering.entry(stage.actor(ED), stage.scenes["permitted"]).entry

    assert (entry.status, entry.has_ended, entry.may_be_used) == (Status.PERMITTED, True, False)


def test_one_search_reads_the_cases_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    find_many = cases.find_many

    def counted(*args: object, **more: object) -> tuple[Case, ...]:
        calls.append("find_many")
        return find_many(*args, **more)

    monkeypatch.setattr(cases, "find_many", counted)
    monkeypatch.setattr(cases, "get", None)

    stage.toets.registering.entries(stage.actor(ED), "beelden")

    assert calls == ["find_many"]


# Renewals.


def test_a_renewal_is_linked_only_for_who_finds_both_in_the_register(stage: Stage) -> None:
    first, second = stage.scenes["permitted"], titled(stage, "Nog een keer")
    link = BasedOn(
        ANNA.number, stage.clock(), 0, 1, first, 1, renewal=True, figures=None, evaluation=""
    )
    with stage.toets.context.database.writing() as tx:
        case = cases.get(tx, second, stage.toets.context.rules)
        cases.save(tx, case, _with(case, link))
    registering = stage.toets.registering

    both = registering.entry(stage.actor(ED), first).entry
    assert both.renewed_by == (second,)
    assert registering.entry(stage.actor(ED), second).entry.renews == (first,)
    stage.act(CHRIS, first, Recuse(REASON))
    assert registering.entry(stage.actor(CHRIS), second).entry.renews == ()


def _with(case: Case, fact: BasedOn) -> Case:

    return replace(case, facts=(*case.facts, fact), revision=case.revision + 1)


# Reading leaves a trace.


def test_the_first_reading_per_sign_in_is_one_line_in_the_log(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    actor = stage.signed_in(ED)

    for _ in range(3):
        stage.toets.registering.entry(actor, reference)
    stage.clock.advance(minutes=1)
    stage.toets.registering.entry(stage.signed_in(ED), reference)

    assert readings(stage, reference) == [(ED.number, ""), (ED.number, "")]


def test_reading_the_register_is_not_reading_the_case(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    actor = stage.signed_in(ANNA)

    stage.toets.registering.entry(actor, reference)
    stage.toets.reading.open(actor, reference)

    actions = [event.action for event in stage.events(reference) if event.actor == ANNA.number]
    assert actions[-2:] == ["read_register", "read"]


def test_a_list_leaves_no_trace(stage: Stage) -> None:
    with stage.unchanged(stage.scenes["permitted"]):
        stage.toets.registering.entries(stage.actor(ED), "beelden")


@pytest.mark.parametrize("person", [AXEL, WOUT])
def test_who_reads_cases_with_a_reason_gives_one_here_too(stage: Stage, person: Person) -> None:
    reference = stage.scenes["permitted"]
    actor = stage.signed_in(person)

    with stage.unchanged(reference), pytest.raises(InputRefusedError):
        stage.toets.registering.entry(actor, reference)
    stage.toets.registering.entry(actor, reference, "Onderzoek 12")
    stage.toets.registering.entry(actor, reference)

    assert readings(stage, reference) == [(person.number, "Onderzoek 12")]


# What the reader may do.


def test_a_use_can_be_recorded_by_its_authors_and_units_once_it_is_carried_out(
    stage: Stage,
) -> None:
    reference = stage.scenes["permitted"]

    def may(person: Person) -> bool:
        return stage.toets.registering.entry(stage.actor(person), reference).may_record_use

    assert [person.name for person in (ANNA, UMA, ED, BRAM) if may(person)] == []
    stage.act(ANNA, reference, Start())
    assert [person.name for person in (ANNA, UMA, ED, BRAM) if may(person)] == [
        ANNA.name,
        UMA.name,
    ]
    stage.act(DINA, reference, Suspend(REASON))
    assert [person.name for person in (ANNA, UMA, ED, BRAM) if may(person)] == []


def test_another_unit_may_ask_to_join_once(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    registering = stage.toets.registering

    def join(person: Person) -> tuple[bool, bool]:
        opened = registering.entry(stage.actor(person), reference)
        return opened.may_join, opened.has_asked

    assert (join(ED), join(UMA), join(BRAM)) == ((True, False), (False, False), (False, False))
    stage.act(ED, reference, RequestJoin("Onder dezelfde voorwaarden."))
    assert join(ED) == (False, True)


def test_only_who_reads_the_case_is_led_to_it(stage: Stage) -> None:
    reference = stage.scenes["permitted"]

    def may(person: Person) -> bool:
        return stage.toets.registering.entry(stage.actor(person), reference).may_read_case

    assert [person.name for person in (ANNA, ED, BRAM, DINA) if may(person)] == [
        ANNA.name,
        BRAM.name,
        DINA.name,
    ]


def test_uses_are_counted_and_never_shown(stage: Stage) -> None:
    reference = stage.scenes["permitted"]
    stage.act(ANNA, reference, Start())
    use = RecordUse(
        day=stage.clock().date(),
        unit="Eenheid Verzonnen",
        task="Overval",
        searched=5000,
        candidates=10,
        confirmed=2,
        rejected=7,
        authority="OM-2026-0001",
    )
    stage.act(UMA, reference, use)

    entry = stage.toets.registering.entry(stage.actor(ED), reference).entry

    assert entry.used == 1
    assert "use" not in {document.kind for document in entry.documents}
