"""The screen of the registration: what is filled, what is lacking, writing, and two at once."""

from collections.abc import Callable

import pytest
from cast import ANNA, SARA
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.algorithm_register import WRITTEN
from toets.texts.screens import algoritmeregister as words

Screen = Callable[..., AppTest]

WHOLE = {
    "description_short": "De politie zoekt één gezicht in eigen beelden.",
    "contact_email": "algoritmeregister@politie.nl",
}


def key(reference: str, field: str) -> str:
    return f"registratie/{reference}/{field}"


def kept(stage: Stage, reference: str) -> dict[str, tuple[int, str]]:
    opened = stage.toets.algorithm_register.opened(stage.actor(ANNA), reference)
    return {name: (text.version, text.text) for name, text in opened.texts.items()}


def save(stage: Stage, reference: str, field: str, text: str, seen: int = 0) -> None:
    stage.toets.algorithm_register.save(stage.actor(SARA), reference, field, text, seen)


def html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def said(test: AppTest) -> str:
    return "\n".join(element.value for element in (*test.markdown, *test.caption))


@pytest.fixture
def reference(stage: Stage) -> str:
    return stage.scenes["in_execution"]


def test_the_screen_shows_what_follows_from_the_case_and_what_is_lacking(
    staged_screen: Screen, reference: str
) -> None:
    test = staged_screen("algoritmeregister", "anna", zaak=reference)

    assert not test.exception
    assert test.text_input(key=key(reference, "name")).value == "Zoeken in eigen beelden"
    assert test.selectbox(key=key(reference, "publication_category")).value == (
        "Impactvolle algoritmes"
    )
    text = said(test)
    assert "Nog 2 punten te doen" in text
    assert "‘Korte omschrijving’ is nog leeg" in html(test)
    assert words.PROPOSED in text
    assert "In gebruik" in html(test)
    assert "/registratie/" not in html(test)


def test_every_field_that_a_person_writes_has_a_place_and_a_hint(
    staged_screen: Screen, reference: str
) -> None:
    placed = [name for _, names in words.GROUPS for name in names]
    test = staged_screen("algoritmeregister", "anna", zaak=reference)

    assert sorted(placed) == sorted(field.name for field in WRITTEN)
    assert set(words.HINT) == set(placed)
    widgets = (*test.text_input, *test.text_area, *test.selectbox, *test.multiselect)
    assert {widget.key for widget in widgets} == {key(reference, name) for name in placed}


def test_what_somebody_types_is_kept_and_the_file_is_offered_when_all_is_there(
    stage: Stage, staged_screen: Screen, reference: str
) -> None:
    test = staged_screen("algoritmeregister", "anna", zaak=reference)

    test.text_area(key=key(reference, "description_short")).input(WHOLE["description_short"]).run()
    test.text_input(key=key(reference, "contact_email")).input(WHOLE["contact_email"]).run()
    test.multiselect(key=key(reference, "category")).set_value(
        ["Openbare orde en veiligheid", "Recht"]
    ).run()

    assert not test.exception
    assert kept(stage, reference) == {
        "description_short": (1, WHOLE["description_short"]),
        "contact_email": (1, WHOLE["contact_email"]),
        "category": (1, "Openbare orde en veiligheid\nRecht"),
    }
    assert words.READY in said(test)
    assert f'href="/registratie/{reference}.json"' in html(test)
    assert WHOLE["description_short"] in html(test)


def test_a_text_that_is_too_long_is_kept_counted_and_named(
    stage: Stage, staged_screen: Screen, reference: str
) -> None:
    test = staged_screen("algoritmeregister", "anna", zaak=reference)

    test.text_area(key=key(reference, "description_short")).input("é" * 401).run()

    assert kept(stage, reference)["description_short"] == (1, "é" * 401)
    assert ":red[401 van ten hoogste 400 tekens]" in said(test)
    assert "is te lang" in html(test)


def test_a_text_of_somebody_else_appears_where_nothing_was_typed(
    stage: Stage, staged_screen: Screen, reference: str
) -> None:
    test = staged_screen("algoritmeregister", "anna", zaak=reference)
    save(stage, reference, "goal", "Van Sara.")

    test.run()

    assert test.text_area(key=key(reference, "goal")).value == "Van Sara."
    test.text_area(key=key(reference, "goal")).input("Van beiden.").run()
    assert kept(stage, reference)["goal"] == (2, "Van beiden.")


@pytest.mark.parametrize(
    ("button", "text"), [("mijn", (2, "Van Anna.")), ("ander", (1, "Van Sara."))]
)
def test_two_texts_for_one_field_stand_side_by_side_until_somebody_chooses(
    stage: Stage, staged_screen: Screen, reference: str, button: str, text: tuple[int, str]
) -> None:
    test = staged_screen("algoritmeregister", "anna", zaak=reference)
    save(stage, reference, "goal", "Van Sara.")

    test.text_area(key=key(reference, "goal")).input("Van Anna.").run()

    assert kept(stage, reference)["goal"] == (1, "Van Sara.")
    assert test.text_area(key=key(reference, "goal")).value == "Van Anna."
    assert "Sara Stelvast wijzigde dit veld ook" in said(test).replace("\\", "")

    test.button(key=f"{key(reference, 'goal')}/{button}").click().run()

    assert kept(stage, reference)["goal"] == text
    assert test.text_area(key=key(reference, "goal")).value == text[1]
    assert words.CONFLICT_HELP not in said(test)


def test_a_woo_officer_gives_a_reason_and_reads(staged_screen: Screen, reference: str) -> None:
    test = staged_screen("algoritmeregister", "wout", zaak=reference)

    test.text_area(key=f"reden/{reference}").input("Een verzoek.").run()
    test.button(key="reden-geven").click().run()

    assert words.READ_ONLY in said(test)
    assert not test.text_area
    assert "Zoeken in eigen beelden" in html(test)


@pytest.mark.parametrize("name", ["ed", "bram"])
def test_for_anybody_else_there_is_no_registration(
    staged_screen: Screen, reference: str, name: str
) -> None:
    test = staged_screen("algoritmeregister", name, zaak=reference)

    assert "Deze registratie bestaat niet, of u mag haar niet zien" in said(test).replace("\\", "")
    assert not test.text_area


def test_an_address_without_a_case_finds_nothing(staged_screen: Screen) -> None:
    test = staged_screen("algoritmeregister", "anna")

    assert "Deze registratie bestaat niet" in said(test)


def test_the_documents_of_a_case_lead_to_it(staged_screen: Screen, reference: str) -> None:
    test = staged_screen("zaak", "anna", zaak=reference, deel="documenten")

    assert words.OPEN in [link.proto.label for link in test.get("page_link")]
