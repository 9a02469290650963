"""Every type of answer is kept at once, comes back, and says what is wrong where it is wrong."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from cast import ANNA
from drawn import plain_on
from stage import A_PDF, UNIT, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer, AnswerKind
from toets.texts.screens import vragenlijst as words

Screen = Callable[..., AppTest]


def blank(stage: Stage) -> str:
    """Begin a draft without any answer."""
    return stage.toets.drafting.begin(stage.actor(ANNA), "Zoeken in eigen beelden", UNIT)


def kept(stage: Stage, reference: str, key: str) -> Answer | None:
    found = stage.toets.drafting.open(stage.actor(ANNA), reference).answers.get(key)
    return found.answer if found else None


def give(test: AppTest, kind: str, field: str, value: Any, key: str = "value") -> AppTest:
    """Put something in one field and let the screen react."""
    reference = test.query_params["zaak"]
    getattr(test, kind)(key=f"{reference}/{field}/{key}").set_value(value)
    return test.run()


GIVEN = {
    "A1": ("A", [("button_group", "value", "experiment")], Answer(text="experiment")),
    "A2": (
        "A",
        [("button_group", "value", "nee"), ("text_area", "note", "Iets anders.")],
        Answer(text="nee", explanation="Iets anders."),
    ),
    "A3": ("A", [("text_input", "value", "Onze eenheid")], Answer(text="Onze eenheid")),
    "B1": (
        "B",
        [("selectbox", "cel/1/nodig", "ja"), ("text_area", "cel/1/waarom", "Daarom.")],
        Answer(rows=({"nodig": "", "waarom": ""}, {"nodig": "ja", "waarom": "Daarom."})),
    ),
    "B5": ("B", [("text_input", "value", "1-12-2026")], Answer(day=date(2026, 12, 1))),
    "B6": (
        "B",
        [("checkbox", "keuze/derden", True), ("checkbox", "keuze/eigen", True)],
        Answer(choices=("eigen", "derden")),
    ),
}


@pytest.mark.parametrize("question", GIVEN)
def test_an_answer_is_kept_at_once_and_comes_back(
    stage: Stage, staged_screen: Screen, question: str
) -> None:
    reference = blank(stage)
    section, acts, expected = GIVEN[question]
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie=section)

    for kind, field, value in acts:
        give(test, kind, f"{question}/0", value, field)
    again = staged_screen("vragenlijst", "anna", zaak=reference, sectie=section)

    assert kept(stage, reference, question) == expected
    for kind, field, value in acts:
        found = getattr(again, kind)(key=f"{reference}/{question}/0/{field}").value
        assert found == ("01-12-2026" if question == "B5" else value)


def test_a_number_with_a_comma_is_kept_and_long_text_appears_when_it_is_asked(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    give(test, "button_group", "A1/0", "experiment")

    give(test, "text_area", "A4/0", "Of het werkt.\nEn voor wie.")
    test.query_params["sectie"] = "B"
    give(test.run(), "text_input", "B3/0", "3,1")

    assert kept(stage, reference, "A4") == Answer(text="Of het werkt.\nEn voor wie.")
    assert kept(stage, reference, "B3") == Answer(number=Decimal("3.1"))


def test_unknown_is_a_choice_with_a_reason(stage: Stage, staged_screen: Screen) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    give(test, "text_input", "A3/0", "Half getypt")

    give(test, "checkbox", "A3/0", value=True, key="unknown")
    give(test, "text_area", "A3/0", "Wij vragen het na.", "note")

    assert kept(stage, reference, "A3") == Answer(
        kind=AnswerKind.UNKNOWN, reason="Wij vragen het na."
    )
    assert test.text_input(key=f"{reference}/A3/0/value").value == "Half getypt"
    assert words.UNKNOWN_REASON in [area.label for area in test.text_area]


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        ("B5", "31-02-2026", "Vraag B5: ‘31-02-2026’ is geen datum"),
        ("B3", "veel", "Vraag B3: ‘veel’ is geen getal"),
    ],
)
def test_nonsense_is_refused_at_the_question_and_stays_in_the_field(
    stage: Stage, staged_screen: Screen, question: str, typed: str, told: str
) -> None:
    reference = stage.begin({"A1": Answer(text="experiment"), "A4": Answer(text="Of het werkt.")})
    before = kept(stage, reference, question)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    give(test, "text_input", f"{question}/0", typed)

    assert kept(stage, reference, question) == before
    assert test.text_input(key=f"{reference}/{question}/0/value").value == typed
    assert told in plain_on(test)


def test_a_refused_text_is_still_there_after_a_look_at_another_section(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")
    give(test, "text_input", "B5/0", "ergens in mei")

    test.button(key="vorige-sectie").click().run()
    test.button(key="volgende-sectie").click().run()

    assert test.text_input(key=f"{reference}/B5/1/value").value == "ergens in mei"


def test_a_text_that_is_too_long_is_refused_and_not_cut(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    typed = "x" * 20_001

    give(test, "text_input", "A3/0", typed)

    assert kept(stage, reference, "A3") is None
    assert test.text_input(key=f"{reference}/A3/0/value").value == typed
    assert "20.001 tekens" in plain_on(test)


def test_rows_come_and_go(toets, actor_of, screen: Screen) -> None:
    bram = actor_of("bram")
    reference = toets.drafting.begin(bram, "Zoeken in eigen beelden", UNIT)
    test = screen("vragenlijst", "bram", zaak=reference, sectie="A")
    test.button(key=f"{reference}/A8/0/rij-erbij").click().run()
    give(test, "text_area", "A8/0", "Eenheid Midden", "cel/0/eenheid")
    give(test, "text_area", "A8/0", "Eenheid Oost", "cel/1/eenheid")

    test.button(key=f"{reference}/A8/0/rij-weg/0").click().run()

    answer = toets.drafting.open(bram, reference).answers["A8"].answer
    assert answer == Answer(
        rows=({"eenheid": "Eenheid Oost", "functie": "", "aantal": "", "taak": ""},)
    )


def test_a_file_is_checked_listed_and_taken_away_again(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")
    add = f"{reference}/B2.bewijs/0/bestand-erbij"

    test.file_uploader(key=f"{add}/0").set_value(("geb.pdf", A_PDF, "application/pdf")).run()

    (file,) = stage.case(reference).draft.attachments
    assert kept(stage, reference, "B2.bewijs") == Answer(choices=(file.id,))
    shown = plain_on(test)
    assert f"[geb.pdf](/bijlage/{reference}/{file.id}) · 1\xa0kB · {words.CHECKED}" in shown

    test.button(key=f"{reference}/B2.bewijs/0/bestand-weg/{file.id}").click().run()

    assert kept(stage, reference, "B2.bewijs") is None
    assert stage.case(reference).draft.attachments == ()


def test_a_file_that_is_something_else_is_refused_at_its_question(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")
    add = test.file_uploader(key=f"{reference}/B2.bewijs/0/bestand-erbij/0")

    add.set_value(("geb.pdf", b"MZ\x90", "application/pdf")).run()

    assert stage.case(reference).draft.attachments == ()
    assert "De inhoud van ‘geb.pdf’ past niet bij de naam" in plain_on(test)


def test_evidence_can_be_not_available_yet_with_a_reason(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    give(test, "checkbox", "B2.bewijs/0", value=True, key="unknown")
    give(test, "text_area", "B2.bewijs/0", "Volgt in januari.", "note")

    assert kept(stage, reference, "B2.bewijs") == Answer(
        kind=AnswerKind.UNAVAILABLE, reason="Volgt in januari."
    )


def test_an_answer_that_is_a_file_is_kept_under_its_question(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = blank(stage)
    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")
    add = test.file_uploader(key=f"{reference}/B7/0/bestand-erbij/0")

    add.set_value(("plan.pdf", A_PDF, "application/pdf")).run()

    (file,) = stage.case(reference).draft.attachments
    assert kept(stage, reference, "B7") == Answer(choices=(file.id,))


def test_a_section_draws_its_own_questions_only(stage: Stage, staged_screen: Screen) -> None:
    reference = blank(stage)

    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")

    heads = [head.value.partition("]")[0] for head in test.header]
    assert heads == [":gray[A1", ":gray[A2", ":gray[A3"]


def test_the_head_of_a_section_counts_honestly(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin({"B6": Answer(choices=("derden",)), "B5": Answer()})

    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="B")

    assert (
        "**3 van 4 vragen beantwoord** · :orange[:material/pause_circle:] "
        "1 antwoord zet de zaak op wacht · bewijs: 1 van 1 bestand"
    ) in plain_on(test)


def test_only_an_author_sees_the_draft(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()

    test = staged_screen("vragenlijst", "ed", zaak=reference)

    assert plain_on(test).splitlines() == ["**Deze zaak bestaat niet, of u mag haar niet zien.**"]


def test_after_handing_in_the_answers_are_read_on_the_page_of_the_case(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["submitted"]

    test = staged_screen("vragenlijst", "anna", zaak=reference)

    assert "De antwoorden staan vast" in plain_on(test)
    assert not test.text_input
