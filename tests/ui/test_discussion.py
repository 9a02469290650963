"""The discussion per question: in the case, in the advice form and in the authors' form."""

from collections.abc import Callable

from builders import an_advice
from cast import ANNA, BRAM, CHRIS, SARA
from drawn import buttons_on, press, type_in, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import Comment, SettleThread, ShareDraft
from toets.domain.facts import Commented, Opinion
from toets.domain.threads import threads

Screen = Callable[..., AppTest]
PART = {"deel": "vragenlijst"}


def answers(staged_screen: Screen, who: str, reference: str) -> AppTest:
    return staged_screen("zaak", who, zaak=reference, **PART)


def begin_at(test: AppTest, question: str) -> AppTest:
    (found,) = [b for b in test.button if (b.key or "").endswith(f"/knop/{question}")]
    return found.click().run()


def test_a_member_begins_a_discussion_at_an_answer(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    test = begin_at(answers(staged_screen, "bram", reference), "A3")
    assert "De auteurs en de portefeuillehouders lezen dit niet." in words_on(test)

    type_in(test, "Uw opmerking of vraag", "Is dit wel de enige eenheid?")
    press(test, "Plaatsen")

    (begun,) = stage.case(reference).of(Commented)
    assert (begun.question, begun.text, begun.for_author) == (
        "A3",
        "Is dit wel de enige eenheid?",
        False,
    )
    assert "Is dit wel de enige eenheid?" in words_on(test)
    assert "Uw opmerking of vraag" not in [area.label for area in test.text_area]


def test_marking_for_the_authors_says_who_will_read_it_and_lets_them_answer(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = begin_at(answers(staged_screen, "bram", reference), "A3")
    type_in(test, "Uw opmerking of vraag", "Welke eenheid?")
    test.checkbox[0].check().run()
    assert "De auteurs lezen dit ook en kunnen antwoorden." in words_on(test)
    press(test, "Plaatsen")

    author = answers(staged_screen, "anna", reference)
    assert "Welke eenheid?" in words_on(author)
    type_in(author, "Uw antwoord bij A3", "Alleen de onze.")
    press(author, "Antwoord plaatsen")

    (thread,) = threads(stage.case(reference))
    assert [remark.text for remark in thread.remarks] == ["Welke eenheid?", "Alleen de onze."]
    assert thread.for_author


def test_an_author_reads_nothing_of_what_is_not_for_them(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))

    for part in ("samenvatting", "vragenlijst", "tijdlijn"):
        test = staged_screen("zaak", "anna", zaak=reference, deel=part)
        assert "Onder ons." not in words_on(test)
        assert "bespreking" not in words_on(test).lower().replace("bespreking beginnen", "")


def test_what_an_author_begins_is_always_for_the_authors_too(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    test = begin_at(answers(staged_screen, "anna", reference), "A3")
    assert not test.checkbox
    type_in(test, "Uw opmerking of vraag", "Is dit duidelijk?")
    press(test, "Plaatsen")

    (begun,) = stage.case(reference).of(Commented)
    assert begun.for_author


def test_a_discussion_is_resolved_and_reopened(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Helder?"))
    test = answers(staged_screen, "tess", reference)
    assert "A3 Vraag A3: 1 open bespreking" in words_on(test)

    press(test, "Bespreking afsluiten")
    assert threads(stage.case(reference))[0].is_resolved
    assert "Helder?" not in words_on(test)
    assert "Open besprekingen" not in words_on(test)

    (switch,) = [toggle for toggle in test.toggle if "afgesloten" in toggle.label]
    switch.set_value(True).run()
    assert "Helder?" in words_on(test)
    press(test, "Bespreking heropenen")
    assert not threads(stage.case(reference))[0].is_resolved


def test_open_discussions_come_before_resolved_ones(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "De eerste."))
    stage.act(BRAM, reference, SettleThread(1, resolved=True))
    stage.act(CHRIS, reference, Comment("A3", "De tweede."))

    text = words_on(answers(staged_screen, "tess", reference))

    assert "De tweede." in text
    assert "De eerste." not in text
    assert "1 afgesloten bespreking tonen" in text


def test_an_empty_remark_is_refused_and_says_so(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    test = begin_at(answers(staged_screen, "bram", reference), "A3")

    press(test, "Plaatsen")

    assert "Vul de tekst in" in words_on(test)
    assert stage.case(reference).of(Commented) == ()


def test_half_typed_remarks_are_there_again_after_a_reload(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(CHRIS, reference, Comment("B2", "Waar staat dit?"))
    test = begin_at(answers(staged_screen, "bram", reference), "A3")
    type_in(test, "Uw opmerking of vraag", "Nog niet af")
    type_in(test, "Uw antwoord bij B2", "In de bij")

    again = answers(staged_screen, "bram", reference)

    typed = {area.label: area.value for area in again.text_area}
    assert typed == {"Uw opmerking of vraag": "Nog niet af", "Uw antwoord bij B2": "In de bij"}
    press(again, "Niet plaatsen")
    assert "Nog niet af" not in [area.value for area in again.text_area]
    kept = answers(staged_screen, "bram", reference)
    assert [area.value for area in kept.text_area] == ["In de bij"]


def test_holders_see_no_discussion_and_the_fg_only_reads(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))
    stage.in_decision(reference)

    holder = answers(staged_screen, "dina", reference)
    fg = answers(staged_screen, "fleur", reference)

    assert "Onder ons." not in words_on(holder)
    assert "Bespreking beginnen" not in buttons_on(holder)
    assert "Onder ons." in words_on(fg)
    assert not fg.text_area
    assert "Bespreking beginnen" not in buttons_on(fg)


def test_the_advice_form_shows_the_discussion_of_its_theme(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(CHRIS, reference, Comment("A3", "Over het doel."))
    stage.act(CHRIS, reference, Comment("B2", "Over de gegevens."))

    test = staged_screen("advies", "bram", zaak=reference)
    assert "Over het doel." in words_on(test)
    assert "Over de gegevens." not in words_on(test)

    (button,) = [b for b in test.button if b.label == "Bespreking beginnen"]
    button.click().run()
    (choice,) = [box for box in test.selectbox if box.label == "Over welke vraag?"]
    choice.set_value("A1").run()
    type_in(test, "Uw opmerking of vraag", "Waarom geen proef?")
    press(test, "Plaatsen")

    assert [r.question for r in stage.case(reference).of(Commented)] == ["A3", "B2", "A1"]


def test_the_authors_answer_in_their_form_during_a_supplement(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Welke eenheid?", for_author=True))
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))
    deed = an_advice(stage.case(reference), opinion=Opinion.SUPPLEMENT)
    stage.act(BRAM, reference, deed)
    stage.establish(reference)

    test = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    assert "Welke eenheid?" in words_on(test)
    assert "Onder ons." not in words_on(test)
    assert "Bram Beding" in words_on(test)
    type_in(test, "Uw antwoord bij A3", "Alleen de onze.")
    press(test, "Antwoord plaatsen")

    assert stage.case(reference).of(Commented)[-1].text == "Alleen de onze."


def test_a_draft_is_discussed_with_its_contact_only_once_it_is_shared(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin()
    alone = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    assert "Bespreking beginnen" not in buttons_on(alone)

    stage.act(ANNA, reference, ShareDraft(BRAM.number))
    test = answers(staged_screen, "bram", reference)
    assert "De auteurs delen dit concept met u." in words_on(test)
    assert "Alleen onze eenheid." in words_on(test)
    begin_at(test, "A3")
    assert "Nu leest alleen met wie het concept is gedeeld dit" in words_on(test)
    test.checkbox[0].check().run()
    type_in(test, "Uw opmerking of vraag", "Noem de eenheid.")
    press(test, "Plaatsen")

    author = staged_screen("vragenlijst", "anna", zaak=reference, sectie="A")
    assert "Noem de eenheid." in words_on(author)
    assert "Bespreking beginnen" in buttons_on(author)


def test_a_discussion_stays_when_its_question_left_the_proposal(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A4", "Deze vraag wordt niet gesteld."))

    text = words_on(answers(staged_screen, "tess", reference))

    assert "Besprekingen bij vragen die nu niet in het voorstel staan" in text
    assert "Deze vraag wordt niet gesteld." in text


def test_the_summary_counts_open_discussions(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Onder ons."))
    stage.act(SARA, reference, Comment("B2", "Voor u.", for_author=True))

    member = words_on(staged_screen("zaak", "tess", zaak=reference))
    author = words_on(staged_screen("zaak", "anna", zaak=reference))

    assert "2 open besprekingen** – vragen A3 en B2" in member
    assert "1 open bespreking** – vraag B2" in author


def test_an_established_case_is_still_read_with_its_discussion(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.act(BRAM, reference, Comment("A3", "Later nog lezen."))
    stage.act(BRAM, reference, an_advice(stage.case(reference)))

    assert "Later nog lezen." in words_on(answers(staged_screen, "bram", reference))
