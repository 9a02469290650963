"""Beginning with the file of a case: look first, then begin, and read back what did not come along."""

import json
from collections.abc import Callable

from cast import ANNA
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.ui.widgets import escape

Screen = Callable[..., AppTest]
KEY = "begin-van/bestand"


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def _said(test: AppTest) -> list[str]:
    return [element.value for element in (*test.markdown, *test.caption)]


def _taken(stage: Stage, scene: str) -> bytes:
    return stage.toets.porting.case_file(stage.actor(ANNA), stage.scenes[scene])


def _with_file(staged_screen: Screen, content: bytes, name: str = "anna") -> AppTest:
    test = staged_screen("nieuw", name)
    test.segmented_control(key="begin-van/hoe").set_value("bestand").run()
    test.file_uploader(key=KEY).set_value(("case.json", content, "application/json")).run()
    return test


def test_a_file_shows_first_what_comes_along_and_what_does_not(
    stage: Stage, staged_screen: Screen
) -> None:
    before = stage.rows()["case"]

    test = _with_file(staged_screen, _taken(stage, "submitted"))

    assert "8 antwoorden komen mee. Niet mee: 1 antwoord of bewijs." in _said(test)
    assert (
        "het bewijs bij B2 Vraag B2: bestand opnieuw toevoegen (effectbeoordeling.pdf)"
        in _html(test)
    )
    assert test.text_input(key="titel").value == "Zoeken in eigen beelden"
    assert stage.rows()["case"] == before


def test_beginning_makes_a_draft_and_shows_the_report_again(
    stage: Stage, staged_screen: Screen
) -> None:
    content = _taken(stage, "submitted")
    test = _with_file(staged_screen, content)

    test.button(key="begin").click().run()

    (new,) = {case.reference for case in stage.toets.operating.list_cases("OPERATOR:x")} - set(
        stage.scenes.values()
    )
    assert len(stage.case(new).draft.answers) == 8
    begun = staged_screen("nieuw", "anna", begonnen=new)
    assert "bestand opnieuw toevoegen (effectbeoordeling.pdf)" in _html(begun)
    told = f"Kenmerk {new}. 8 antwoorden zijn overgenomen uit het bestand van "
    assert escape(f"{told}{stage.scenes['submitted']}.") in _said(begun)
    later = staged_screen("zaak", "anna", zaak=new, deel="eerder")
    assert "bestand opnieuw toevoegen (effectbeoordeling.pdf)" in _html(later)


def test_a_broken_file_says_all_that_is_wrong_and_keeps_what_was_typed(
    stage: Stage, staged_screen: Screen
) -> None:
    plain = {**json.loads(_taken(stage, "draft")), "title": 7, "onbekend": 1}

    test = staged_screen("nieuw", "anna")
    test.text_input(key="titel").input("Mijn eigen titel").run()
    test.segmented_control(key="begin-van/hoe").set_value("bestand").run()
    content = json.dumps(plain).encode()
    test.file_uploader(key=KEY).set_value(("case.json", content, "application/json")).run()

    said = _said(test)
    assert "**Dit bestand kan niet worden ingelezen\\. Er is niets veranderd\\.**" in said
    assert any("title" in text and "een tekst tussen aanhalingstekens" in text for text in said)
    assert any("onbekend" in text and "kent toets niet" in text for text in said)
    assert test.text_input(key="titel").value == "Mijn eigen titel"


def test_without_a_file_nothing_begins(stage: Stage, staged_screen: Screen) -> None:
    before = stage.rows()["case"]
    test = staged_screen("nieuw", "anna")
    test.segmented_control(key="begin-van/hoe").set_value("bestand").run()

    test.button(key="begin").click().run()

    assert "**Kies eerst het bestand waar u van uitgaat\\.**" in _said(test)
    assert stage.rows()["case"] == before


def test_what_an_answer_said_is_shown_as_text_and_never_as_mark_up(
    stage: Stage, staged_screen: Screen
) -> None:
    plain = json.loads(_taken(stage, "draft"))
    answer = {**plain["draft"]["answers"]["A3"], "text": "<b onload=x>Vet</b>"}
    plain["draft"]["answers"]["Z<i>9"] = answer

    html = _html(_with_file(staged_screen, json.dumps(plain).encode()))

    assert "Z&lt;i&gt;9" in html
    assert "&lt;b onload=x&gt;Vet&lt;/b&gt;" in html
    assert "<b onload" not in html


def test_what_a_file_calls_itself_is_shown_as_text_too(
    stage: Stage, staged_screen: Screen
) -> None:
    plain = {**json.loads(_taken(stage, "draft")), "reference": "[klik](https://x.nl)<i>"}
    content = json.dumps(plain).encode()

    new = stage.toets.porting.begin(stage.actor(ANNA), content, "Nieuw", "Eenheid")
    test = staged_screen("nieuw", "anna", begonnen=new)

    assert not any("[klik](" in text for text in _said(test))
    assert "[klik](https://x.nl)&lt;i&gt;" in _html(test)


def test_who_reads_a_case_in_full_finds_the_ways_to_take_it_along(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["submitted"]

    html = _html(staged_screen("zaak", "bram", zaak=reference))

    assert f'href="/dossier/{reference}.zip"' in html
    assert f'href="/dossier/{reference}.json"' in html
