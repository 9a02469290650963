"""Registrations in the Algoritmeregister: who writes, who reads, and what leaves a trace."""

import json
from collections.abc import Callable
from hashlib import sha256
from itertools import product

import pytest
from builders import REASON
from cast import ADAM, ANNA, AXEL, BEA, BRAM, DINA, ED, FLEUR, SARA, SEM, UMA, WOUT
from jsonschema import Draft202012Validator
from post_office import give_addresses, mail_address
from stage import Stage

from toets.domain.algorithm_register import json_schema
from toets.domain.deeds import Recuse
from toets.domain.person import Person
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.algorithm_register import OpenedRegistration
from toets.services.context import Actor

WRITTEN = {
    "description_short": "De politie zoekt één gezicht in eigen beelden.",
    "contact_email": "algoritmeregister@politie.nl",
}


def opened(stage: Stage, person: Person, reference: str) -> OpenedRegistration:
    return stage.toets.algorithm_register.opened(stage.actor(person), reference)


def write(stage: Stage, person: Person, reference: str, texts: dict[str, str]) -> None:
    kept = opened(stage, person, reference).texts
    for field, text in texts.items():
        seen = kept[field].version if field in kept else 0
        stage.toets.algorithm_register.save(stage.actor(person), reference, field, text, seen)


def test_it_is_filled_from_the_answers_and_says_what_is_missing(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    found = opened(stage, ANNA, reference)

    assert found.registration == found.proposed
    assert found.registration.document == {
        "name": "Zoeken in eigen beelden",
        "organization": "Politie",
        "status": "In gebruik",
        "begin_date": "2026-09",
        "publication_category": "Impactvolle algoritmes",
        "impacttoetsen_grouping": [{"title": "DPIA"}],
        "source_data": "Wat is het antwoord op B6? Eigen beelden.\nWat is het antwoord op B8? Ja.",
        "lang": "nld",
        "standard_version": "1.0",
        "source_id": reference,
    }
    assert found.problems == (
        Obstacle.of("registration.missing", field="description_short"),
        Obstacle.of("registration.missing", field="contact_email"),
    )
    assert [said.answer.text for said in found.material["goal"]] == ["Alleen onze eenheid."]


def test_authors_and_the_secretary_write(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    for version, person in enumerate((ANNA, ADAM, SARA, SEM), start=1):
        write(stage, person, reference, {"goal": f"  Van {person.name}. "})

        found = opened(stage, person, reference)
        assert found.may_write
        kept = found.texts["goal"]
        assert (kept.text, kept.version) == (f"Van {person.name}.", version)
        assert found.registration.text("goal") == kept.text
        assert found.names == {person.number: person.name}


def test_a_woo_officer_reads_with_a_reason_and_does_not_write_or_take_along(stage: Stage) -> None:
    reference, register = stage.scenes["in_execution"], stage.toets.algorithm_register
    wout = stage.signed_in(WOUT)
    with pytest.raises(InputRefusedError):
        register.opened(wout, reference)

    found = register.opened(wout, reference, "Een verzoek om informatie.")

    assert not found.may_write
    assert stage.events(reference)[-1].note == "Een verzoek om informatie."
    before = stage.rows()
    for ask in (
        lambda: register.save(wout, reference, "goal", "Anders.", 0),
        lambda: register.export(wout, reference),
    ):
        with pytest.raises(NotFoundError) as caught:
            ask()
        assert caught.value.kind == "registration"
    assert stage.rows() == before


def test_for_anybody_else_there_is_no_registration(stage: Stage) -> None:
    reference, register = stage.scenes["in_execution"], stage.toets.algorithm_register
    asking: tuple[Callable[[Actor], object], ...] = (
        lambda actor: register.opened(actor, reference, REASON),
        lambda actor: register.save(actor, reference, "goal", "Anders.", 0),
        lambda actor: register.export(actor, reference),
    )

    with stage.unchanged(reference):
        for person, ask in product((ED, UMA, BRAM, DINA, FLEUR, AXEL, BEA), asking):
            with pytest.raises(NotFoundError) as caught:
                ask(stage.actor(person))
            assert caught.value.kind == "registration"


def test_a_secretary_who_withdrew_from_the_case_finds_nothing(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    stage.act(SEM, reference, Recuse(REASON))

    with pytest.raises(NotFoundError):
        opened(stage, SEM, reference)


def test_every_use_that_was_ever_permitted_has_one_and_no_other_case(stage: Stage) -> None:
    permitted = {"permitted", "in_execution", "suspended", "revoked", "expired", "completed"}

    for scene, reference in stage.scenes.items():
        if scene in permitted:
            assert opened(stage, ANNA, reference).registration.text("source_id") == reference
        else:
            with pytest.raises(NotFoundError):
                opened(stage, ANNA, reference)


def test_what_follows_from_the_case_is_no_field_to_write(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    for field in ("status", "lang", "source_id", "bestaat_niet", "'; DROP TABLE"):
        with stage.unchanged(reference), pytest.raises(NotFoundError):
            stage.toets.algorithm_register.save(stage.actor(ANNA), reference, field, "x", 0)


@pytest.mark.parametrize("seen", [0, 2])
def test_a_stale_text_is_refused_and_only_that_field_loses(stage: Stage, seen: int) -> None:
    reference, register = stage.scenes["in_execution"], stage.toets.algorithm_register
    write(stage, ANNA, reference, {"goal": "Van Anna."})

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        register.save(stage.actor(SARA), reference, "goal", "Van Sara.", seen)

    assert caught.value.obstacles == (Obstacle.of("registration.stale", field="goal"),)
    register.save(stage.actor(SARA), reference, "risks", "Van Sara.", 0)
    register.save(stage.actor(SARA), reference, "goal", "Van beiden.", 1)
    kept = opened(stage, ANNA, reference).texts
    assert {name: (text.version, text.text) for name, text in kept.items()} == {
        "goal": (2, "Van beiden."),
        "risks": (1, "Van Sara."),
    }


def test_a_text_beyond_any_length_is_not_kept_and_a_too_long_one_is(stage: Stage) -> None:
    reference, register = stage.scenes["in_execution"], stage.toets.algorithm_register

    register.save(stage.actor(ANNA), reference, "name", "é" * 101, 0)
    with pytest.raises(InputRefusedError) as caught:
        register.save(stage.actor(ANNA), reference, "goal", "é" * 20_001, 0)

    assert [o.code for o in caught.value.obstacles] == ["registration.too_long"]
    codes = [(o.code, dict(o.facts)["field"]) for o in opened(stage, ANNA, reference).problems]
    assert ("registration.too_long", "name") in codes


def test_the_file_is_not_handed_out_while_something_is_lacking(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]

    with stage.unchanged(reference), pytest.raises(InputRefusedError) as caught:
        stage.toets.algorithm_register.export(stage.actor(ANNA), reference)

    assert caught.value.obstacles == opened(stage, ANNA, reference).problems


def test_the_file_passes_the_schema_and_is_an_event_in_the_chain(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    write(stage, ANNA, reference, WRITTEN)

    content = stage.toets.algorithm_register.export(stage.actor(ANNA), reference)

    document = json.loads(content)
    assert list(Draft202012Validator(json_schema()).iter_errors(document)) == []
    assert {name: document[name] for name in WRITTEN} == WRITTEN
    last = stage.events(reference)[-1]
    assert (last.actor, last.action, last.note, last.steps, last.facts) == (
        ANNA.number,
        "export_registration",
        sha256(content).hexdigest(),
        (),
        (),
    )
    assert content == stage.toets.algorithm_register.export(stage.actor(ANNA), reference)


def test_writing_leaves_no_event_and_changes_nothing_of_the_case(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    opened(stage, ANNA, reference)
    before, log = stage.case(reference), stage.events(reference)

    stage.toets.algorithm_register.save(stage.actor(ANNA), reference, "goal", "Iets.", 0)

    assert (stage.case(reference), stage.events(reference)) == (before, log)


def test_the_address_of_a_colleague_is_no_contact_whatever_it_looks_like(stage: Stage) -> None:
    reference = stage.scenes["in_execution"]
    give_addresses(stage)
    write(stage, ANNA, reference, {**WRITTEN, "contact_email": mail_address(BRAM).upper()})

    codes = {(o.code, dict(o.facts)["field"]) for o in opened(stage, ANNA, reference).problems}

    assert codes == {("registration.personal", "contact_email")}
