"""The words of the register of uses."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import NOW, a_condition, eventful, in_execution, permitted, revoked

from toets.domain.case import Case
from toets.domain.conditions import ItemState
from toets.domain.facts import Moment, Period
from toets.domain.register import Interruption, RegisterEntry, entry_of
from toets.texts.screens import toestemmingen as texts


def entry(case: Case, now: datetime = NOW) -> RegisterEntry:
    return entry_of(case, now)


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_state_of_a_condition_has_words_of_its_own() -> None:
    assert set(texts.STATE) == set(ItemState)
    assert len(set(texts.STATE.values())) == len(ItemState)


@pytest.mark.parametrize(
    ("may", "words"),
    [
        (0, "Geen enkele toestemming mag nu worden gebruikt."),
        (1, "1 toestemming mag nu worden gebruikt."),
        (2, "2 toestemmingen mogen nu worden gebruikt."),
    ],
)
def test_the_lead_counts_what_may_be_used_now(may: int, words: str) -> None:
    assert texts.lead(may) == words


def test_a_card_says_how_many_conditions_there_are_and_what_is_wrong_with_them() -> None:
    monthly = a_condition("Tel.", moment=Moment.DURING, interval="elke maand", period=Period.MONTH)
    late = datetime(2026, 11, 15, 9, 0, tzinfo=UTC)

    assert texts.conditions(entry(permitted())) == "geen"
    assert texts.conditions(entry(permitted(a_condition(), monthly))) == (
        "2 voorwaarden, 1 vóór de start nog open"
    )
    assert texts.conditions(entry(in_execution(permitted(monthly)), late)) == (
        "1 voorwaarde, 2 te laat"
    )


def test_a_turn_of_a_condition_says_how_it_stands_and_until_when() -> None:
    first, second = entry(eventful()).conditions
    late = replace(second, is_overdue=True)

    assert texts.state(first) == "vervuld"
    assert said(texts.state(second)) == "nog niet vervuld, uiterlijk 1 oktober 2026"
    assert said(texts.state(late)) == "nog niet vervuld, uiterlijk 1 oktober 2026 (te laat)"
    assert said(texts.state(replace(first, due=date(2026, 9, 4)))) == (
        "vervuld, termijn 4 september 2026"
    )


def test_what_ended_early_says_so() -> None:
    assert said(texts.until(entry(permitted()))) == "1 maart 2027"
    assert said(texts.until(entry(revoked()))) == (
        "1 september 2026 (toegestaan was tot en met 1 maart 2027)"
    )


def test_uses_are_counted_against_the_maximum() -> None:
    found = entry(permitted())

    assert texts.used(found) == "0 keer"
    assert texts.used(replace(found, used=3, maximum=1200)) == "3 van ten hoogste 1.200 keer"


def test_units_that_joined_say_since_when() -> None:
    found = entry(eventful())

    assert texts.units(found) == "Eenheid Verzonnen en Eenheid Elders"
    assert [said(texts.unit_line(unit)) for unit in found.units] == [
        "Eenheid Verzonnen",
        "Eenheid Elders (aangesloten op 1 september 2026)",
    ]


@pytest.mark.parametrize(
    ("stopped", "words"),
    [
        (Interruption(date(2026, 9, 1), None), "sinds 1 september 2026"),
        (Interruption(date(2026, 9, 1), date(2026, 9, 1)), "1 september 2026"),
        (
            Interruption(date(2026, 9, 1), date(2026, 9, 3)),
            "1 september 2026 tot en met 3 september 2026",
        ),
    ],
)
def test_an_interruption_says_when(stopped: Interruption, words: str) -> None:
    assert said(texts.interruption(stopped)) == words
