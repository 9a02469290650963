from collections.abc import Callable

import pytest
from builders import REASON
from cast import CHRIS
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import Recuse

Screen = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def _said(test: AppTest) -> str:
    return " ".join(element.value for element in (*test.markdown, *test.caption))


def test_the_figures_of_the_year_stand_in_tables_with_headings(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("jaarverslag", "sara")

    handed_in = len(stage.scenes) - 1
    assert f"**In 2026 zijn {handed_in} voorstellen ingediend.**" in _said(test)
    assert [heading.value for heading in test.header] == [
        "Ingediende voorstellen",
        "Uitkomsten",
        "Waarom een advies negatief was",
        "Teruggetrokken en gesloten voorstellen",
        "Buiten de werkregels",
        "Wat er in de behandeling gebeurde",
        "Toestemmingen die golden",
        "Gebruik",
        "Doorlooptijden in werkdagen",
        "Versies van de regels",
    ]
    assert _html(test).count("<table") == 10
    assert stage.scenes["permitted"] in _html(test)
    assert {metric.label: metric.value for metric in test.metric}["Ingediend"] == str(handed_in)


def test_another_year_can_be_chosen_and_an_empty_one_says_so(
    stage: Stage, staged_screen: Screen
) -> None:
    stage.clock.advance(days=365)
    test = staged_screen("jaarverslag", "fleur")
    assert test.selectbox(key="jaar").value == 2027
    assert "In 2027 zijn geen voorstellen ingediend." in _said(test)
    assert "Het jaar is nog niet voorbij:" in _said(test)

    test.selectbox(key="jaar").select(2026).run()

    assert "In 2026 zijn" in _said(test)
    assert "Het jaar is nog niet voorbij:" not in _said(test)
    assert "/verslag/2026.pdf" in _html(test)
    assert "/verslag/2026.csv" in _html(test)


def test_the_address_can_name_a_year(stage: Stage, staged_screen: Screen) -> None:
    stage.clock.advance(days=365)

    assert staged_screen("jaarverslag", "sara", jaar="2026").selectbox(key="jaar").value == 2026
    assert staged_screen("jaarverslag", "sara", jaar="x").selectbox(key="jaar").value == 2027


@pytest.mark.parametrize("name", ["anna", "dina", "wout", "bea"])
def test_for_anybody_else_there_is_no_report(staged_screen: Screen, name: str) -> None:
    test = staged_screen("jaarverslag", name)

    said = " ".join(element.value for element in test.markdown).replace("\\", "")
    assert "Dit jaarverslag bestaat niet, of u mag het niet zien." in said
    assert "<table" not in _html(test)


def test_who_withdrew_from_a_case_reads_that_it_does_not_count(
    stage: Stage, staged_screen: Screen
) -> None:
    stage.act(CHRIS, stage.scenes["permitted"], Recuse(REASON))

    test = staged_screen("jaarverslag", "chris")

    assert "Zaken waarvoor u zich hebt verschoond tellen niet mee." in _said(test)
    assert stage.scenes["permitted"] not in _html(test)
