import re
from datetime import UTC, datetime

import pytest
from cast import ANNA, BEA, BRAM, ED
from stage import UNIT, Stage

from toets.domain.audit import Event, FactDigest
from toets.domain.canonical import digest
from toets.domain.facts import Authored
from toets.domain.person import Person
from toets.domain.workflow import Status
from toets.errors import InputRefusedError, NotFoundError, Obstacle, TransitionRefusedError


def test_an_initiator_begins_a_proposal_and_is_its_author(stage: Stage) -> None:
    reference = stage.toets.drafting.begin(stage.actor(ED), "  Iets nieuws ", UNIT, urgent=True)

    case = stage.case(reference)
    author = Authored(ED.number, stage.clock.now, 0, 1, invited_by=None)
    assert re.fullmatch(r"JET-2026-[2-9A-HJ-NP-Z]{4}", reference)
    assert (case.title, case.unit, case.urgent, case.status) == (
        "Iets nieuws",
        UNIT,
        True,
        Status.DRAFT,
    )
    assert case.facts == (author,)
    assert stage.events(reference) == (
        Event(
            chain=reference,
            number=1,
            at=stage.clock.now,
            actor=ED.number,
            action="begin",
            refused=False,
            status_before=Status.DRAFT,
            status_after=Status.DRAFT,
            steps=(),
            version=0,
            round=1,
            content_hash="",
            facts=(FactDigest("authored", digest(author)),),
            obstacles=(),
        ),
    )


def test_the_same_person_may_begin_two_proposals_and_each_has_its_own_reference(
    stage: Stage,
) -> None:
    begin = stage.toets.drafting.begin

    references = {begin(stage.actor(ANNA), "Iets nieuws", UNIT) for _ in range(5)}

    assert len(references) == 5


def test_a_proposal_follows_the_rules_in_force_that_day(stage: Stage) -> None:
    reference = stage.toets.drafting.begin(stage.actor(ANNA), "Iets nieuws", UNIT)

    rules = stage.case(reference).rules
    assert (rules.regime, rules.questionnaire.version) == ("proef", "1.0")


def test_before_any_rules_are_in_force_nothing_begins(stage: Stage) -> None:
    before = stage.rows()
    stage.clock.now = datetime(2025, 12, 31, 22, 59, tzinfo=UTC)

    with pytest.raises(NotFoundError):
        stage.toets.drafting.begin(stage.actor(ANNA), "Iets nieuws", UNIT)

    assert stage.rows() == before


@pytest.mark.parametrize("person", [BRAM, BEA])
def test_who_is_no_initiator_begins_nothing(stage: Stage, person: Person) -> None:
    before = stage.rows()

    with pytest.raises(TransitionRefusedError) as caught:
        stage.toets.drafting.begin(stage.actor(person), "Iets nieuws", UNIT)

    assert caught.value.obstacles == (Obstacle.of("rights.none"),)
    assert stage.rows() == before


@pytest.mark.parametrize(
    ("title", "unit", "obstacles"),
    [
        (" ", UNIT, [Obstacle.of("text.missing", field="title")]),
        ("Iets", "", [Obstacle.of("text.missing", field="unit")]),
        (
            "",
            "",
            [
                Obstacle.of("text.missing", field="title"),
                Obstacle.of("text.missing", field="unit"),
            ],
        ),
        (
            "x" * 201,
            UNIT,
            [Obstacle.of("text.too_long", field="title", length=201, longest=200)],
        ),
    ],
)
def test_a_proposal_has_a_title_and_a_unit(
    stage: Stage, title: str, unit: str, obstacles: list[Obstacle]
) -> None:
    before = stage.rows()

    with pytest.raises(InputRefusedError) as caught:
        stage.toets.drafting.begin(stage.actor(ANNA), title, unit)

    assert list(caught.value.obstacles) == obstacles
    assert stage.rows() == before
