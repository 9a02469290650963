from collections.abc import Callable

from drawn import words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Toets
from toets.ui.session import rulebook

Screen = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def test_the_guidance_shows_every_criterion_with_the_questions_it_touches(
    toets: Toets, screen: Screen
) -> None:
    page = _html(screen("handvatten", "femke"))

    assert toets.settings.demo
    assert page.count('class="toets-code"') == len(rulebook().guidance.criteria)
    assert "<b>A1a</b>" in page


def test_the_guidance_can_be_searched(screen: Screen) -> None:
    test = screen("handvatten", "femke")

    test.text_input(key="zoek-handvatten").input("CATCH uitbreiding").run()

    page = _html(test)
    assert 0 < page.count('class="toets-code"') < len(rulebook().guidance.criteria)
    assert "RW-2" in page


def test_the_search_in_the_guidance_does_not_mind_accents_or_capitals(screen: Screen) -> None:
    def found(words: str) -> int:
        test = screen("handvatten", "femke")
        test.text_input(key="zoek-handvatten").input(words).run()
        return _html(test).count('class="toets-code"')

    assert found("één") == found("EEN") > 0


def test_the_guidance_of_a_case_is_the_version_the_case_follows(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["submitted"]
    test = staged_screen("handvatten", "bram", zaak=reference)

    text = words_on(test)
    assert f"Voor zaak {reference} geldt versie 1.0 van de handvatten." in text
    assert "Het doel is helder." in text
    assert "<b>A3</b> Vraag A3" in text


def test_the_guidance_of_a_case_one_may_not_read_tells_nothing(
    stage: Stage, staged_screen: Screen
) -> None:
    text = words_on(staged_screen("handvatten", "ed", zaak=stage.scenes["submitted"]))

    assert "bestaat niet, of u mag haar niet zien" in text
    assert "Het doel is helder." not in text


def test_a_search_in_the_guidance_without_a_hit_says_so(screen: Screen) -> None:
    test = screen("handvatten", "femke")

    test.text_input(key="zoek-handvatten").input("zzz").run()

    assert 'class="toets-code"' not in _html(test)
    assert any("Geen handvat met deze woorden" in caption.value for caption in test.caption)


def test_the_explanation_is_honest_about_the_regime_and_the_questions(screen: Screen) -> None:
    test = screen("uitleg", "bram")

    text = " ".join(element.value for element in test.markdown).replace("\\", "")
    assert "Deze toets vervangt dat Inzetkader niet." in text
    assert "De officiële tekst van het KBD is niet geraadpleegd." in text


def test_the_explanation_names_every_choice_of_the_procedure_and_every_exit(
    screen: Screen,
) -> None:
    test = screen("uitleg", "bram")

    procedure = rulebook().procedure
    page = _html(test)
    text = " ".join(element.value for element in test.markdown).replace("\\", "")
    assert page.count("<h3>") == len(procedure.choices)
    assert all(scope_exit.title in text for scope_exit in procedure.scope_exits)


def test_the_explanation_shows_the_three_signals(screen: Screen) -> None:
    text = " ".join(element.value for element in screen("uitleg", "bram").markdown)

    for word in ("**Stop –", "**Wacht –", "**Let op –"):
        assert word in text


def test_the_account_page_names_the_roles_and_signs_out_by_a_form(screen: Screen) -> None:
    page = _html(screen("account", "femke"))

    assert "Femke Fictief" in page
    assert "lid van de Community, juridisch" in page
    assert '<form class="toets-formulier" method="post" action="/afmelden">' in page
    assert 'name="formulier"' in page
