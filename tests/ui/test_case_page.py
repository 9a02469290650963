"""The case page: what each person reads there, and what nobody may learn from it."""

from collections.abc import Callable

import pytest
from builders import FLAG, LIFTABLE_HOLD, STOP, a_refusal
from cast import ANNA, EDO
from drawn import buttons_on, filled_buttons_on, words_on
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.domain.deeds import ReferBack, Resubmit, Submit

Screen = Callable[..., AppTest]


def opened(staged_screen: Screen, reference: str, who: str, part: str = "") -> str:
    query = {"deel": part} if part else {}
    return words_on(staged_screen("zaak", who, zaak=reference, **query))


def test_the_page_begins_with_whether_it_may_start_and_why_not(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.scenes["submitted"], "bram")

    assert "Mag niet starten" in text
    assert "want de Community heeft nog geen advies vastgesteld" in text
    assert "Zoeken in eigen beelden" in text


@pytest.mark.parametrize(
    ("scene", "who", "act"),
    [
        ("draft", "anna", "Vragenlijst invullen"),
        ("submitted", "bram", "Advies geven"),
        ("advised", "sara", "Advies vaststellen"),
        ("supplement", "anna", "Aanvulling geven"),
        ("invited", "anna", "Reactie geven"),
        ("in_decision", "dina", "Oordeel geven"),
        ("half_judged", "edo", "Oordeel geven"),
        ("signing", "dina", "Tekst lezen en ondertekenen"),
        ("scope_claimed", "sara", "Uitgang beoordelen"),
    ],
)
def test_the_one_filled_button_is_the_act_of_this_person(
    stage: Stage, staged_screen: Screen, scene: str, who: str, act: str
) -> None:
    test = staged_screen("zaak", who, zaak=stage.scenes[scene])

    assert filled_buttons_on(test) == [act]


@pytest.mark.parametrize(
    ("who", "acts"),
    [
        ("fleur", ["Zienswijze als FG"]),
        ("bella", ["Belang melden", "Verschonen"]),
        ("sara", ["Belang melden", "Verschonen"]),
    ],
)
def test_who_has_nothing_to_do_gets_no_filled_button(
    stage: Stage, staged_screen: Screen, who: str, acts: list[str]
) -> None:
    test = staged_screen("zaak", who, zaak=stage.scenes["in_decision"])

    assert filled_buttons_on(test) == []
    assert buttons_on(test) == acts


def test_nothing_is_offered_to_who_has_no_right(stage: Stage, staged_screen: Screen) -> None:
    for scene in ("signing", "permitted", "out_of_scope"):
        assert buttons_on(staged_screen("zaak", "fleur", zaak=stage.scenes[scene])) == []


def test_another_initiator_is_told_that_the_case_does_not_exist(
    stage: Stage, staged_screen: Screen
) -> None:
    seen = opened(staged_screen, stage.scenes["submitted"], "ed")
    absent = opened(staged_screen, "JET-2026-XXXX", "ed")

    assert seen == absent
    assert "bestaat niet, of u mag haar niet zien" in seen


def test_a_holder_sees_one_line_of_a_negative_case_and_nothing_more(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["negative"]
    test = staged_screen("zaak", "dina", zaak=reference)
    text = words_on(test)

    assert "negatief advies op" in text
    assert "Eenheid Verzonnen" in text
    assert "Zoeken in eigen beelden" not in text
    assert "De grondslag ontbreekt" not in text
    assert buttons_on(test) == []
    assert not test.radio
    assert len(test.markdown) == 1


def test_an_administrator_sees_reference_and_status_only(
    stage: Stage, staged_screen: Screen
) -> None:
    test = staged_screen("zaak", "bea", zaak=stage.scenes["submitted"])
    text = words_on(test)

    assert [title.value for title in test.title] == [stage.scenes["submitted"]]
    assert "Bij de Community" in text
    assert "Zoeken in eigen beelden" not in text
    assert "Eenheid Verzonnen" not in text
    assert buttons_on(test) == []


@pytest.mark.parametrize("who", ["axel", "wout"])
def test_auditor_and_woo_officer_give_a_reason_first(
    stage: Stage, staged_screen: Screen, who: str
) -> None:
    reference = stage.scenes["permitted"]
    test = staged_screen("zaak", who, zaak=reference)
    assert "Zoeken in eigen beelden" not in words_on(test)

    test.text_area[0].set_value("Jaarlijkse controle.")
    test.button[0].click().run()

    assert "Zoeken in eigen beelden" in words_on(test)
    assert any(event.note == "Jaarlijkse controle." for event in stage.events(reference))


def test_a_blank_reason_does_not_open_the_case(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("zaak", "axel", zaak=stage.scenes["submitted"])
    test.button[0].click().run()

    assert "Zoeken in eigen beelden" not in words_on(test)
    assert "Geef een reden op" in words_on(test)


def test_the_holders_are_named_under_one_circle_and_never_who_judged(
    stage: Stage, staged_screen: Screen
) -> None:
    for who in ("edo", "anna"):
        text = opened(staged_screen, stage.scenes["half_judged"], who)
        assert "○ Digitalisering" in text
        assert "○ Ethiek &amp; Privacy" in text
        assert "✓" not in text


def test_the_secretary_sees_which_holder_judged_but_not_what(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["half_judged"]

    assert "✓ Digitalisering" in opened(staged_screen, reference, "sara")
    assert "Overweging a" not in opened(staged_screen, reference, "sara", "oordeel")


@pytest.mark.parametrize("part", ["", "oordeel", "tijdlijn", "ondertekening"])
def test_nothing_on_the_page_tells_a_holder_that_the_other_judged(
    stage: Stage, staged_screen: Screen, part: str
) -> None:
    before = opened(staged_screen, stage.scenes["in_decision"], "edo", part)
    after = opened(staged_screen, stage.scenes["half_judged"], "edo", part)
    own = {stage.scenes["in_decision"]: "", stage.scenes["half_judged"]: ""}
    hashes = [stage.case(reference).version for reference in own]

    for reference, version in zip(own, hashes, strict=True):
        assert version is not None
        short = version.content_hash
        shown = " ".join(short[start : start + 4] for start in range(0, 12, 4))
        before = before.replace(reference, "").replace(shown, "")
        after = after.replace(reference, "").replace(shown, "")
    assert before == after


def test_an_open_hold_is_drawn_as_a_gate_and_named_in_the_summary(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.submitted(LIFTABLE_HOLD), "tess")

    assert "1 wacht" in text
    assert "Wacht bij vraag B8" in text
    assert "een lid dat technisch adviseert" in text


def test_a_case_that_ended_draws_no_later_circles(stage: Stage, staged_screen: Screen) -> None:
    text = opened(staged_screen, stage.scenes["refused"], "anna")

    assert "Bindend oordeel" in text
    assert "In uitvoering" not in text
    assert "Afgewezen" in text


def test_members_see_a_vanished_signal_with_the_earlier_answer(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.begin(LIFTABLE_HOLD)
    stage.answer(reference, {"B8": Answer(text="ja")})
    stage.act(ANNA, reference, Submit())

    assert "Verdwenen signalen" in opened(staged_screen, reference, "bram")
    assert "Eerder antwoord" in opened(staged_screen, reference, "bram")
    assert "Verdwenen signalen" not in opened(staged_screen, reference, "anna")


def test_a_member_reads_the_advices_of_others_after_their_own(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.submitted()
    stage.advise(reference)
    reference_without_own = stage.submitted()
    stage.advise(reference_without_own)

    assert "Mijn samenvatting" in opened(staged_screen, reference, "bram", "advies")
    hidden = opened(staged_screen, reference_without_own, "bella", "advies")
    assert "Mijn samenvatting" not in hidden
    assert "nadat u uw eigen advies hebt gegeven" in hidden


def test_the_author_reads_advices_once_they_are_established(
    stage: Stage, staged_screen: Screen
) -> None:
    before = opened(staged_screen, stage.scenes["advised"], "anna", "advies")
    after = opened(staged_screen, stage.scenes["in_decision"], "anna", "advies")

    assert "Mijn samenvatting" not in before
    assert "Mijn samenvatting" in after


def test_an_earlier_round_is_visibly_lapsed(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.half_judged()
    stage.act(EDO, reference, ReferBack(1, 1, "De meting ontbreekt."))

    text = opened(staged_screen, reference, "bram", "advies")

    assert "Versie 1, ronde 1" in text
    assert "Zij tellen niet meer mee" in text
    assert "De meting ontbreekt" in text


def test_the_difference_with_the_version_before_names_old_and_new(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.supplement()
    stage.answer(reference, {"A3": Answer(text="Ook een leverancier.")})
    stage.act(ANNA, reference, Resubmit())

    text = opened(staged_screen, reference, "bram", "vragenlijst")

    assert "Wat er veranderde van versie 1 naar versie 2" in text
    assert "Alleen onze eenheid." in text
    assert "Ook een leverancier." in text


def test_attachments_are_links_with_size_and_hash(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["submitted"]
    version = stage.case(reference).version
    assert version is not None
    (file,) = version.attachments

    text = opened(staged_screen, reference, "bram", "bijlagen")

    assert f"/bijlage/{reference}/{file.id}" in text
    assert file.sha256 in text


def test_the_document_is_offered_with_the_way_to_check_it(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.scenes["permitted"], "anna", "ondertekening")

    assert f"/document/{stage.scenes['permitted']}" in text
    assert f"/document/{stage.scenes['permitted']}/webpagina" in text
    assert "Op de pagina Controleren ziet u of een bestand echt is" in text
    assert "er is ondertekend met testsleutels" in text


def test_the_timeline_tells_what_happened_in_sentences(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.scenes["permitted"], "anna", "tijdlijn")

    assert "Anna Aanvraag diende het voorstel in als versie 1." in text
    assert "Toets gaf het document uit." in text
    assert "las de zaak" not in text


def test_what_users_typed_is_never_markup(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.begin()
    stage.toets.drafting.rename(
        stage.actor(ANNA), reference, "<b>vet</b> :red[rood] $x$", "Eenheid", urgent=False
    )

    (title,) = staged_screen("zaak", "anna", zaak=reference).title

    assert title.value == r"\<b\>vet\<\/b\> \:red\[rood\] \$x\$"


def test_a_stop_is_named_as_ruling_out_a_positive_advice(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.submitted(STOP, "Toch voorleggen."), "bram")

    assert "Stop bij vraag B6" in text
    assert "Een positief advies is niet mogelijk" in text


def test_flags_that_nobody_dealt_with_are_counted(stage: Stage, staged_screen: Screen) -> None:
    text = opened(staged_screen, stage.submitted(FLAG), "bram")

    assert "1 punt let op" in text
    assert "vraag A3" in text


def test_a_new_holder_of_a_seat_reads_what_is_to_be_signed(
    stage: Stage, staged_screen: Screen
) -> None:
    text = opened(staged_screen, stage.scenes["signing"], "dora", "ondertekening")

    assert "Wat is toegestaan" in text


def test_both_reasons_are_read_after_a_refusal(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.half_judged()
    stage.act(EDO, reference, a_refusal(stage.case(reference)))

    text = opened(staged_screen, reference, "anna", "oordeel")

    assert "Staat toe tot en met" in text
    assert "Wijst af" in text
