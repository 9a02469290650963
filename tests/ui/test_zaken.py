from collections.abc import Callable

from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.workflow import Status

Screen = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def _numbers(test: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in test.metric}


def test_the_secretary_sees_all_but_the_drafts(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("zaken", "sara")

    page = _html(test)
    assert stage.scenes["draft"] not in page
    assert all(reference in page for name, reference in stage.scenes.items() if name != "draft")
    assert _numbers(test) == {
        "In behandeling": "8",
        "Mag nu": "2",
        "Geschorst": "1",
        "Afgewezen of negatief advies": "2",
        "Buiten de werkregels": "1",
    }


def test_a_holder_sees_one_line_of_a_negative_case_and_no_link(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["negative"]

    page = _html(staged_screen("zaken", "dina"))

    row = next(part for part in page.split("<tr>") if reference in part)
    assert f"zaak={reference}" not in row
    assert "Zoeken in eigen beelden" not in row
    assert "Reden: de Community adviseerde negatief" in row


def test_no_number_or_bar_of_a_holder_counts_a_negative_advice(staged_screen: Screen) -> None:
    test = staged_screen("zaken", "dina")

    bars = _html(test).split('class="toets-staven"')[1].split("</ul>")[0]
    assert _numbers(test)["Afgewezen of negatief advies"] == "1"
    assert "Negatief advies" not in bars


def test_an_administrator_sees_references_and_statuses_only(
    stage: Stage, staged_screen: Screen
) -> None:
    page = _html(staged_screen("zaken", "bea"))

    assert stage.scenes["submitted"] in page
    assert "Zoeken in eigen beelden" not in page
    assert "Eenheid Verzonnen" not in page
    assert "zaak=JET" not in page


def test_somebody_without_cases_reads_that_there_are_none(staged_screen: Screen) -> None:
    test = staged_screen("zaken", "ed")

    assert test.markdown[0].value == "Er zijn nog geen zaken die u mag zien."


def test_the_list_can_be_narrowed_to_what_may_start_now(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("zaken", "sara")

    test.button_group(key="filter-zaken").set_value("may").run()

    rows = [name for name, ref in stage.scenes.items() if f">{ref}<" in _html(test)]
    assert rows == ["permitted", "in_execution"]


def test_the_list_can_be_narrowed_to_one_status(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("zaken", "sara")

    assert {"Geschorst", "Ingetrokken", "Verlopen", "Afgerond", "In uitvoering"} <= set(
        test.selectbox(key="stand-zaken").options
    )
    test.selectbox(key="stand-zaken").set_value(Status.SUSPENDED).run()

    rows = [name for name, ref in stage.scenes.items() if f">{ref}<" in _html(test)]
    assert rows == ["suspended"]


def test_what_was_stopped_has_a_number_and_a_filter_of_its_own(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("zaken", "sara")

    (metric,) = [metric for metric in test.metric if metric.label == "Geschorst"]
    assert (metric.value, metric.delta) == ("1", "1 ingetrokken")
    test.button_group(key="filter-zaken").set_value("suspended").run()

    rows = [name for name, ref in stage.scenes.items() if f">{ref}<" in _html(test)]
    assert rows == ["suspended"]


def test_the_list_can_be_searched(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("zaken", "sara")

    test.text_input(key="zoek-zaken").input(stage.scenes["refused"].lower()).run()

    rows = [name for name, ref in stage.scenes.items() if f">{ref}<" in _html(test)]
    assert rows == ["refused"]


def test_a_search_without_a_hit_says_so(staged_screen: Screen) -> None:
    test = staged_screen("zaken", "sara")

    test.text_input(key="zoek-zaken").input("bestaatniet").run()

    assert test.markdown[-1].value == "Geen zaak past bij deze keuze."
