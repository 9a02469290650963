from dataclasses import replace
from enum import Enum

import pytest
from cast import a_person

from toets.domain.answer import Lack
from toets.domain.facts import Moment, NegativeGround, Opinion, Period, ThemeScore
from toets.domain.owed import KINDS
from toets.domain.person import OnBehalf, Role, Seat
from toets.domain.questionnaire import Discipline, Level, Point
from toets.domain.standing import Turn
from toets.domain.tasks import TaskKind
from toets.domain.workflow import Status, Step
from toets.texts import labels

TABLES = {
    "STATUS": Status,
    "STEP": Step,
    "TASK": TaskKind,
    "TASK_REASON": TaskKind,
    "TURN": Turn,
    "LEVEL": Level,
    "OPINION": Opinion,
    "SCORE": ThemeScore,
    "MOMENT": Moment,
    "PERIOD": Period,
    "GROUND": NegativeGround,
    "DISCIPLINE": Discipline,
    "SEAT": Seat,
    "ROLE": Role,
    "POINT": Point,
    "LACK": Lack,
}


@pytest.mark.parametrize(("name", "kind"), TABLES.items())
def test_every_member_has_a_dutch_name_and_nothing_else_has(name: str, kind: type[Enum]) -> None:
    table = getattr(labels, name)

    assert set(table) == set(kind)
    assert all(words.strip() == words and words for words in table.values())


def test_no_table_of_labels_is_left_untested() -> None:
    named = {
        name
        for name, table in vars(labels).items()
        if isinstance(table, dict) and not name.startswith("_")
    }

    assert named - set(TABLES) == {"ACTION", "FIELD", "DOCUMENT", "DOCUMENT_SLUG"}


@pytest.mark.parametrize("table", [labels.DOCUMENT, labels.DOCUMENT_SLUG])
def test_every_kind_of_document_has_a_name_of_its_own(table: dict[str, str]) -> None:
    assert tuple(table) == KINDS
    assert len(set(table.values())) == len(KINDS)


@pytest.mark.parametrize("name", ["STATUS", "STEP", "ROLE", "TASK", "OPINION"])
def test_no_two_members_have_the_same_name(name: str) -> None:
    words = list(getattr(labels, name).values())

    assert len(set(words)) == len(words)


def test_a_reason_for_a_task_is_a_sentence() -> None:
    assert all(reason.endswith(".") for reason in labels.TASK_REASON.values())


def test_a_deputy_reads_for_whom_and_by_which_mandate_they_decide() -> None:
    holder = a_person("P001", "Dina", Role.HOLDER_DIGITALISERING)
    deputy = replace(
        a_person("P002", "Dora", Role.INITIATOR),
        on_behalf=OnBehalf(Seat.DIGITALISERING, "P001", "MD-2026-14"),
    )

    assert labels.as_holder(holder) == "portefeuillehouder Digitalisering"
    assert labels.as_holder(deputy) == (
        "waarnemer van de portefeuillehouder Digitalisering (mandaat MD-2026-14)"
    )
