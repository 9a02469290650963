from collections.abc import Callable

from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Toets
from toets.services.context import Actor

Screen = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def test_a_permission_that_may_cover_the_plan_is_shown_first(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("nieuw", "ed")

    test.text_input(key="plan").input("zoeken in beelden").run()

    assert stage.scenes["permitted"] in _html(test)
    assert stage.scenes["submitted"] not in _html(test)
    assert "Mag worden uitgevoerd" in _html(test)


def test_a_plan_that_no_permission_covers_says_so(staged_screen: Screen) -> None:
    test = staged_screen("nieuw", "ed")

    test.text_input(key="plan").input("drones boven stadions").run()

    assert "Er is geen toestemming met deze woorden in de titel of de eenheid." in [
        element.value for element in test.markdown
    ]


def test_a_refusal_keeps_what_was_typed(screen: Screen) -> None:
    test = screen("nieuw", "bram")

    test.text_input(key="titel").input("x" * 300)
    test.text_input(key="eenheid").input("Eenheid Nergens")
    test.button(key="begin").click().run()

    assert test.text_input(key="titel").value == "x" * 300
    assert test.text_input(key="eenheid").value == "Eenheid Nergens"
    assert "**Dit kan zo niet worden bewaard\\.**" in [e.value for e in test.markdown]


def test_beginning_makes_a_draft_of_its_author(
    toets: Toets, screen: Screen, actor_of: Callable[[str], Actor]
) -> None:
    test = screen("nieuw", "bram")

    test.text_input(key="titel").input("Zoeken naar vermisten")
    test.checkbox(key="spoed").check()
    test.button(key="begin").click().run()

    (made,) = toets.reading.overview(actor_of("bram"))
    assert (made.title, made.unit) == ("Zoeken naar vermisten", "Eenheid Verzonnen")
    assert toets.drafting.open(actor_of("bram"), made.reference).case.urgent


def test_somebody_who_is_no_initiator_reads_why_not(screen: Screen) -> None:
    test = screen("nieuw", "sara")

    assert len(test.button) == 0
    assert test.markdown[0].value.startswith("Alleen een initiatiefnemer begint een voorstel.")
