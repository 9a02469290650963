"""Which units may use a permission, and how their names are compared."""

import pytest
from builders import a_case, done, in_execution, rules_with, submitted, withdrawn
from cast import BRAM, DINA, ED, EDO

from toets.domain.answer import Answer
from toets.domain.case import Case
from toets.domain.deeds import AssessJoin, ConsentJoin, RequestJoin
from toets.domain.joining import is_same_unit, is_unit_named, name_of_unit, units_named
from toets.domain.questionnaire import TableColumn

COLUMN = TableColumn("B1", "waarom")


def naming(*units: str, column: TableColumn | None = COLUMN) -> Case:
    rows = tuple({"nodig": "ja", "waarom": unit} for unit in units)
    return submitted({"B1": Answer(rows=rows)}, rules=rules_with(units=column))


def test_a_draft_names_nobody() -> None:
    assert units_named(a_case()) == ()


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (naming("Noord", "Zuid"), ("Noord", "Zuid")),
        (naming("Noord", " noord "), ("Noord",)),
        (naming(" Noord ", ""), ("Noord",)),
        (naming("", ""), ("Eenheid Verzonnen",)),
        (naming("Noord", "Zuid", column=None), ("Eenheid Verzonnen",)),
        (naming("Noord", "", column=TableColumn("B9", "eenheid")), ("Eenheid Verzonnen",)),
    ],
)
def test_the_proposal_names_its_users_or_else_its_own_unit(
    case: Case, expected: tuple[str, ...]
) -> None:
    assert units_named(case) == expected


def test_a_unit_that_joined_comes_after_and_once() -> None:
    case = done(in_execution(), ED, RequestJoin("Onder dezelfde voorwaarden."))
    case = done(case, BRAM, AssessJoin(1, is_new_use=False, reasons="Hetzelfde."))
    case = done(case, DINA, ConsentJoin(1, "Akkoord."))
    assert units_named(case) == ("Eenheid Verzonnen",)

    case = done(case, EDO, ConsentJoin(1, "Akkoord."))

    assert units_named(case) == ("Eenheid Verzonnen", "Eenheid Elders")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Eenheid Noord", " eenheid   NOORD ", True),
        ("Straße", "STRASSE", True),
        ("Noord", "Zuid", False),
        ("Noord", "Noordoost", False),
        ("", "", False),
        (" ", "", False),
    ],
)
def test_capitals_and_white_space_make_no_other_unit(one: str, other: str, same: object) -> None:
    assert is_same_unit(one, other) is bool(same)


def test_a_unit_is_written_as_the_permission_writes_it() -> None:
    case = naming("Eenheid Noord", "")

    assert (is_unit_named(case, "EENHEID noord"), name_of_unit(case, "EENHEID noord")) == (
        True,
        "Eenheid Noord",
    )
    assert (is_unit_named(case, "Zuid"), name_of_unit(case, "Zuid")) == (False, "Zuid")
    assert not is_unit_named(case, "")


def test_what_was_named_stays_named_in_a_case_that_ended() -> None:
    assert units_named(withdrawn()) == ("Eenheid Verzonnen",)
