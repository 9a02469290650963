"""What changed between versions: on a page of its own, at the answers, and for who advised before."""

from collections.abc import Callable, Mapping

from builders import LIFTABLE_HOLD, an_advice
from cast import ANNA, BRAM, EDO
from drawn import buttons_on, press, type_in, words_on
from stage import A_PDF, Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.domain.deeds import ReferBack, Resubmit
from toets.domain.facts import Opinion

Screen = Callable[..., AppTest]
LONGER = {"A3": Answer(text="Alleen onze eenheid en een leverancier.")}


def resubmitted(stage: Stage, *changes: Mapping[str, Answer], begun: object = None) -> str:
    """Bring a case of which a version follows for each of these changes."""
    reference = stage.submitted(begun)
    for change in changes:
        case = stage.case(reference)
        stage.act(BRAM, reference, an_advice(case, opinion=Opinion.SUPPLEMENT))
        stage.establish(reference)
        stage.answer(reference, change)
        stage.act(ANNA, reference, Resubmit())
    return reference


def compared(staged_screen: Screen, reference: str, who: str = "bram", **query: str) -> AppTest:
    return staged_screen("verschillen", who, zaak=reference, **query)


def test_the_difference_names_old_new_who_and_when_with_the_changed_words_marked(
    stage: Stage, staged_screen: Screen
) -> None:
    text = words_on(compared(staged_screen, resubmitted(stage, LONGER))).replace("\u00a0", " ")

    assert "**1 vraag**" in text
    assert "<dd>Alleen onze eenheid.</dd>" in text
    ins = '<ins><span class="toets-verborgen">[toegevoegd: ]</span>en een leverancier</ins>.'
    assert f"<dd>Alleen onze eenheid {ins}</dd>" in text
    assert "Gewijzigd door Anna Aanvraag op 1 september 2026 om 11.00 uur" in text


def test_the_last_two_versions_are_compared_unless_others_are_chosen(
    stage: Stage, staged_screen: Screen
) -> None:
    again = {"A3": Answer(text="Alleen onze eenheid en twee leveranciers.")}
    reference = resubmitted(stage, LONGER, again)
    test = compared(staged_screen, reference)
    assert "twee leveranciers" in words_on(test)
    assert [box.value for box in test.selectbox] == ["2", "3"]

    test.selectbox[0].set_value("1").run()
    assert test.query_params["van"] == "1"
    assert "<dd>Alleen onze eenheid.</dd>" in words_on(test)

    test.selectbox[1].set_value("1").run()
    assert "Kies twee verschillende versies." in words_on(test)


def test_files_and_signals_that_came_and_went_are_named(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted(LIFTABLE_HOLD)
    stage.act(BRAM, reference, an_advice(stage.case(reference), opinion=Opinion.SUPPLEMENT))
    stage.establish(reference)
    drafting, anna = stage.toets.drafting, stage.actor(ANNA)
    file = drafting.attach(anna, reference, "B7", "meting.pdf", A_PDF)
    flag = {"A3": Answer(kind="unknown", reason="Nog niet bekend.")}
    stage.answer(reference, {"B8": Answer(text="ja"), "B7": Answer(choices=(file.id,)), **flag})
    stage.act(ANNA, reference, Resubmit())

    text = words_on(compared(staged_screen, reference))

    assert "Bijlage toegevoegd: meting.pdf" in text
    assert f"/bijlage/{reference}/{file.id}" in text
    assert "Nieuw: Let op bij vraag A3 Vraag A3" in text
    assert "Verdwenen: Wacht bij vraag B8 Vraag B8" in text


def test_another_title_is_named_above_the_questions(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, an_advice(stage.case(reference), opinion=Opinion.SUPPLEMENT))
    stage.establish(reference)
    unit = stage.case(reference).unit
    stage.toets.drafting.rename(
        stage.actor(ANNA), reference, "Zoeken in <b>andere</b> beelden", unit, urgent=False
    )
    stage.act(ANNA, reference, Resubmit())

    test = compared(staged_screen, reference)

    assert "Boven de vragen" in words_on(test)
    drawn = "".join(element.proto.body for element in test.get("html"))
    assert "&lt;b&gt;andere&lt;/b&gt;" in drawn
    assert "<b>" not in drawn


def test_an_author_compares_the_draft_before_handing_in_and_nobody_else_can(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, an_advice(stage.case(reference), opinion=Opinion.SUPPLEMENT))
    stage.establish(reference)
    stage.answer(reference, LONGER)

    author = words_on(compared(staged_screen, reference, "anna"))
    member = words_on(compared(staged_screen, reference, "bram", naar="concept"))

    assert "een leverancier" in author
    assert "een leverancier" not in member
    assert "Er is nog maar één versie." in member


def test_a_copy_is_compared_with_the_case_it_is_based_on_by_who_reads_both(
    stage: Stage, staged_screen: Screen
) -> None:
    earlier = stage.withdrawn()
    drafting, anna = stage.toets.drafting, stage.actor(ANNA)
    reference = drafting.begin_again(anna, earlier, "Opnieuw", "Eenheid Verzonnen").reference
    stage.answer(reference, LONGER)

    test = compared(staged_screen, reference, "anna", van="eerder", naar="concept")

    text = words_on(test)
    assert test.selectbox[0].value == "eerder"
    assert f"Eerdere zaak {earlier}, versie 1" in test.selectbox[0].options
    assert "en een leverancier" in text
    assert "Opnieuw" in text


def test_who_may_not_read_the_case_is_not_told_that_it_exists(
    stage: Stage, staged_screen: Screen
) -> None:
    text = words_on(compared(staged_screen, resubmitted(stage, LONGER), "ed"))

    assert "bestaat niet, of u mag haar niet zien" in text


def test_everybody_sees_on_the_case_that_there_is_another_version(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = resubmitted(stage, LONGER)

    for who in ("tess", "anna", "sara", "fleur"):
        text = words_on(staged_screen("zaak", who, zaak=reference))
        assert "Dit is versie 2. Anders dan in versie 1: 1 vraag." in text
    first = words_on(staged_screen("zaak", "tess", zaak=stage.scenes["submitted"]))
    assert "Anders dan in versie" not in first


def test_a_lapsed_advice_is_the_start_of_the_next_and_one_can_begin_empty_and_come_back(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = resubmitted(stage, LONGER)
    test = staged_screen("advies", "bram", zaak=reference)
    assert "U begint met uw eigen tekst uit versie 1, ronde 1" in words_on(test)
    assert test.text_area[0].value == "Omdat het zo is."

    press(test, "Met een leeg advies beginnen")
    assert test.text_area[0].value == ""

    press(test, "Met uw vervallen advies beginnen")
    assert test.text_area[0].value == "Omdat het zo is."


def test_a_text_that_was_changed_is_never_thrown_away_by_one_button(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.half_judged()
    stage.act(EDO, reference, ReferBack(1, 1, "De meting ontbreekt."))
    test = staged_screen("advies", "bram", zaak=reference)
    assert "Met een leeg advies beginnen" in buttons_on(test)

    type_in(test, "Waarom?", "Bij nader inzien.")

    assert "Met een leeg advies beginnen" not in buttons_on(test)
    assert "Met uw vervallen advies beginnen" not in buttons_on(test)


def test_who_never_advised_begins_empty(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("advies", "bella", zaak=resubmitted(stage, LONGER))

    assert test.text_area[0].value == ""
    assert "vervallen advies" not in words_on(test)
