"""Making a public version on the screens: judging, redacting, offering, and the second officer."""

from collections.abc import Callable
from datetime import date

import pytest
from cast import ANNA, WOUT
from drawn import buttons_on, choose, filled_buttons_on, plain_on, press, type_in
from stage import PASSWORD, Stage
from streamlit.testing.v1 import AppTest
from woo_room import NAME, PAULA, WHY, WooRoom, open_woo_room

from toets.domain.deeds import Start
from toets.domain.woo import Ground, Judgement, PublicationState, Redaction

Screen = Callable[..., AppTest]
REASON_FIELD = "Waarom weegt dit zwaarder dan openbaarheid?"


@pytest.fixture
def room(stage: Stage) -> WooRoom:
    """Give two officers and a case to make public."""
    return open_woo_room(stage)


@pytest.fixture
def desk(room: WooRoom, staged_screen: Screen) -> Callable[..., AppTest]:
    """Draw the screen for an officer who gave a reason, as in `desk("wout", "zoeken")`."""

    def drawn(name: str = "wout", part: str = "") -> AppTest:
        query = {"zaak": room.reference} | ({"deel": part} if part else {})
        test = staged_screen("publiceren", name, **query)
        type_in(test, "Reden", "Woo-verzoek 2026-12")
        return press(test, "Zaak openen")

    return drawn


def ticked(test: AppTest) -> list[bool]:
    return [box.value for box in test.checkbox]


def choose_ground(test: AppTest, ground: Ground) -> AppTest:
    (found,) = [box for box in test.selectbox if box.label == "Grond"]
    return found.set_value(ground).run()


def redacted(room: WooRoom) -> list[tuple[str, str]]:
    texts = {passage.place: passage.text for passage in room.opened().passages}
    return [
        (texts[one.place][one.start : one.end], one.ground.value)
        for one in room.publication().redactions
    ]


def test_the_woo_screen_tells_what_can_be_public_what_is_under_way_and_what_is_public(
    room: WooRoom, staged_screen: Screen
) -> None:
    before = plain_on(staged_screen("woo", "paula"))
    assert "Er is nu geen openbare versie in bewerking." in before
    assert "Er is nog niets openbaar." in before
    assert room.reference in before

    room.offer()
    under_way = staged_screen("woo", "paula")
    assert "versie 1 · **Wil worden vastgesteld**" in plain_on(under_way)
    assert "Lezen en vaststellen" in buttons_on(under_way)
    assert buttons_on(staged_screen("woo", "wout")) == ["Bekijken"]

    version = room.publication().version
    room.stage.toets.publishing.establish(room.actor(PAULA), room.reference, version)
    after = plain_on(staged_screen("woo", "paula"))
    assert f"/openbaar/openbaar-{room.reference}-1.pdf" in after
    assert "Er is nu geen openbare versie in bewerking." in after


@pytest.mark.parametrize("page", ["woo", "publiceren"])
def test_for_who_is_no_woo_officer_there_is_nothing(
    room: WooRoom, staged_screen: Screen, page: str
) -> None:
    room.begin()

    test = staged_screen(page, "sara", zaak=room.reference)

    assert NAME not in plain_on(test)
    assert "Onder handen" not in plain_on(test)
    assert buttons_on(test) == []


def test_a_version_is_begun_and_shows_each_document_with_its_texts(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    test = press(desk(), "Openbare versie beginnen")

    assert room.publication().changed_by == (WOUT.number,)
    said = plain_on(test)
    assert "Openbare versie 1" in said
    assert "1. Voorstel: Zoeken in eigen beelden" in said
    assert NAME in said


def test_words_are_found_everywhere_and_parts_of_words_are_not_ticked(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = type_in(desk(part="zoeken"), "Woorden die u wilt lakken", "kees")

    said = plain_on(test)
    assert "**5 plaatsen gevonden.** Op 1 plaats staat het midden in een ander woord" in said
    assert sum("deel van een woord" in box.label for box in test.checkbox) == 1
    assert ticked(test) == [True, True, True, False, True]
    assert "5.1.2.e" not in said
    (button,) = [found for found in test.button if found.label == "4 plaatsen lakken"]
    assert button.disabled
    assert "Kies een grond." in said


def test_what_is_ticked_is_redacted_at_once_on_a_ground_that_asks_why(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = type_in(desk(part="zoeken"), "Woorden die u wilt lakken", NAME)
    test = choose_ground(test, Ground.PRIVACY)
    assert "Weeg het belang af tegen openbaarheid." in plain_on(test)
    assert "Vul in waarom." in plain_on(test)

    test = press(type_in(test, REASON_FIELD, WHY), "2 plaatsen lakken")

    assert redacted(room) == [(NAME, "5.1.2.e")] * 2
    assert {one.reason for one in room.publication().redactions} == {WHY}
    assert "2 plaatsen zijn gelakt." in plain_on(test)
    assert "Deze woorden staan nergens meer leesbaar in de openbare versie." in plain_on(test)


def test_an_absolute_ground_asks_no_reason(room: WooRoom, desk: Callable[..., AppTest]) -> None:
    room.begin()
    test = type_in(desk(part="zoeken"), "Woorden die u wilt lakken", "Keesweg")

    test = press(choose_ground(test, Ground.SENSITIVE_PERSONAL), "1 plaats lakken")

    assert redacted(room) == [("Keesweg", "5.1.1.d")]


def test_all_or_nothing_can_be_ticked_with_one_button(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = type_in(desk(part="zoeken"), "Woorden die u wilt lakken", "kees")

    assert ticked(press(test, "Alles aanvinken")) == [True] * 5
    assert ticked(press(test, "Niets aanvinken")) == [False] * 5
    assert "Vink ten minste één plaats aan." in plain_on(test)


def test_suggestions_are_accepted_or_dismissed_several_at_once(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = desk(part="voorstellen")
    labels = [box.label.replace("\\", "") for box in test.checkbox]
    assert labels == [
        "**06-12345678** · telefoonnummer · 1 plaats",
        "**kees@eenheid.example** · e-mailadres · 1 plaats",
    ]

    test.checkbox[1].uncheck().run()
    test = press(test, "1 voorstel niet lakken")
    assert [box.label.replace("\\", "") for box in test.checkbox] == labels[1:]
    assert "1 voorstel hebt u niet gelakt." in plain_on(test)

    test = press(test, "Weer tonen wat u niet lakte")
    test = press(test, "Alles aanvinken")
    press(type_in(test, REASON_FIELD, WHY), "2 plaatsen lakken")

    assert redacted(room) == [("06-12345678", "5.1.2.e"), ("kees@eenheid.example", "5.1.2.e")]


def test_the_text_can_be_read_as_the_public_will(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    room.redact()
    test = desk()
    box = '<span class="toets-lak">5.1.2.e</span>'
    assert f"{NAME}{box}" in plain_on(test)

    test = choose(test, "Hoe u de tekst leest", "Zoals het publiek het leest")

    assert NAME not in plain_on(test)
    assert f"Bel {box} op 06-12345678" in plain_on(test)


def test_a_whole_text_is_redacted(room: WooRoom, desk: Callable[..., AppTest]) -> None:
    room.begin()
    (place,) = [one.place for one in room.opened().passages if NAME in one.text]
    test = desk()

    test.multiselect[0].set_value([place]).run()
    choose_ground(test, Ground.SENSITIVE_PERSONAL)
    press(test, "1 plaats lakken")

    (found,) = room.publication().redactions
    assert (found.place, found.start) == (place, 0)
    assert redacted(room)[0][0].endswith("mag zoeken.")


def test_an_attachment_is_judged_itself(room: WooRoom, desk: Callable[..., AppTest]) -> None:
    room.begin()
    (item,) = [one for one in room.opened().items if one.is_file]
    test = go_to_item(desk(), item.id)
    assert "Nog niet beoordeeld" in plain_on(test)

    (radio,) = [one for one in test.radio if one.label == "Oordeel"]
    radio.set_value(Judgement.WITHHELD).run()
    (grounds,) = [one for one in test.multiselect if one.label == "Gronden"]
    grounds.set_value([Ground.COMPANY_SECRETS]).run()
    test = press(test, "Oordeel bewaren")

    judged = room.publication().judgement_of(item.id)
    assert judged is not None
    assert (judged.judgement, judged.grounds) == (Judgement.WITHHELD, (Ground.COMPANY_SECRETS,))
    assert "1 oordeel is bewaard." in plain_on(test)


def go_to_item(test: AppTest, item: str) -> AppTest:
    (found,) = [one for one in test.radio if one.label == "Stukken"]
    return found.set_value(item).run()


def test_a_redaction_is_listed_with_its_reason_and_can_be_lifted(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    room.redact()
    test = desk(part="gelakt")
    said = plain_on(test)
    assert [box.label for box in test.checkbox] == [
        f"**{NAME}** :gray-badge[5.1.2.e] · 2 plaatsen"
    ]
    assert WHY in said
    assert "1. Voorstel · Vraag A3" in said

    test.checkbox[0].check().run()
    press(test, "2 lakkingen opheffen")

    assert room.publication().redactions == ()


def test_words_left_out_in_one_place_and_readable_in_another_are_told(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    publishing, wout = room.stage.toets.publishing, room.actor(WOUT)
    first, second = publishing.find(wout, room.reference, NAME)
    made = Redaction(first.place, first.start, first.end, Ground.PRIVACY, WHY)
    publishing.redact(wout, room.reference, room.publication().version, [made])

    test = desk(part="gelakt")
    assert "Elders nog te lezen" in plain_on(test)
    press(type_in(test, REASON_FIELD, WHY), "1 plaats lakken")

    assert [(one.start, one.end) for one in room.publication().redactions] == [
        (first.start, first.end),
        (second.start, second.end),
    ]


def test_a_long_list_is_shown_in_parts_and_redacted_whole(
    stage: Stage, staged_screen: Screen
) -> None:
    room = open_woo_room(stage, said=" ".join(["Kees en Jan."] * 45))
    room.begin()
    test = staged_screen("publiceren", "wout", zaak=room.reference, deel="zoeken")
    press(type_in(test, "Reden", "Kijken."), "Zaak openen")
    type_in(test, "Woorden die u wilt lakken", "kees")
    assert len(test.checkbox) == 40

    assert len(press(test, "Nog 5 tonen").checkbox) == 45
    press(choose_ground(test, Ground.SENSITIVE_PERSONAL), "45 plaatsen lakken")

    assert redacted(room) == [("Kees", "5.1.1.d")] * 45


def test_what_happened_after_it_was_begun_is_taken_in_on_request(
    stage: Stage, staged_screen: Screen
) -> None:
    room = WooRoom(stage, stage.scenes["permitted"])
    room.begin()
    before = room.publication().facts
    stage.act(ANNA, room.reference, Start())
    test = staged_screen("publiceren", "wout", zaak=room.reference)
    press(type_in(test, "Reden", "Kijken."), "Zaak openen")
    assert "Na het begin van deze versie kwam er nog 1 gebeurtenis bij in de zaak." in plain_on(
        test
    )

    press(test, "Bijwerken tot en met nu")

    assert room.publication().facts == before + 1


def test_a_next_version_begins_with_what_the_last_one_left_out(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.establish()

    test = press(desk(), "Nieuwe openbare versie beginnen")

    assert "Openbare versie 2" in plain_on(test)
    assert redacted(room) == [(NAME, "5.1.2.e")] * 2


def test_what_still_lacks_is_told_before_offering(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = desk(part="vaststellen")
    (button,) = [found for found in test.button if found.label == "Aanbieden ter vaststelling"]
    assert button.disabled
    assert "Beoordeel eerst bijlage effectbeoordeling.pdf (stuk 2)." in plain_on(test)

    room.judge_files()
    test = press(desk(part="vaststellen"), "Aanbieden ter vaststelling")

    assert room.publication().state is PublicationState.OFFERED
    assert "Een andere Woo-medewerker kan deze versie nu vaststellen" in plain_on(test)
    assert "Openbare versie vaststellen" not in buttons_on(test)

    press(test, "Terugnemen om te wijzigen")
    assert room.publication().state is PublicationState.MAKING


def test_an_embargo_is_a_day(room: WooRoom, desk: Callable[..., AppTest]) -> None:
    room.begin()
    field = "Eerste dag op de openbare pagina (mag leeg blijven)"
    test = press(type_in(desk(part="vaststellen"), field, "morgen"), "Datum bewaren")
    assert "Dit is geen dag." in plain_on(test)

    test = press(type_in(test, field, "21-1-2027"), "Datum bewaren")
    assert room.publication().embargo == date(2027, 1, 21)
    assert "Embargo: vanaf 21\u00a0januari\u00a02027" in plain_on(test)

    press(type_in(test, field, ""), "Datum bewaren")
    assert room.publication().embargo is None


def test_the_second_officer_sees_every_redaction_with_its_ground_and_reason(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.offer()

    test = desk("paula")

    said = plain_on(test)
    assert f'<th scope="row">{NAME}</th>' in said
    assert '<span class="toets-lak">5.1.2.e</span>' in said
    assert WHY in said
    assert f"/voorproef/{room.reference}" in said
    assert filled_buttons_on(test) == ["Openbare versie vaststellen"]
    assert "Terugsturen met uitleg" in buttons_on(test)


def _dialog(reference: str, name: str) -> None:
    # AppTest runs this function alone, and cannot press buttons inside a real dialog.
    from toets.ui.publishing import establishing  # noqa: PLC0415
    from toets.ui.publishing.desk import Desk  # noqa: PLC0415
    from toets.ui.session import actor, services  # noqa: PLC0415

    opened = services().publishing.opened(actor(), reference)
    if opened.publication is not None:
        getattr(establishing, name)(Desk(opened, opened.publication))


def test_the_second_officer_establishes_it_with_the_password(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.offer()
    desk("paula")
    dialog = AppTest.from_function(_dialog, args=(room.reference, "draw_establishing"))
    dialog.run(timeout=60)
    assert f"**openbare versie 1 van {room.reference}** vast, met 2 gelakte plaatsen" in plain_on(
        dialog
    )

    press(type_in(dialog, "Uw wachtwoord", "niet mijn wachtwoord"), "Openbare versie vaststellen")
    assert room.publication().state is PublicationState.OFFERED

    type_in(dialog, "Uw wachtwoord", PASSWORD)
    (sure,) = [one for one in dialog.button if one.label == "Openbare versie vaststellen"]
    sure.click().run(timeout=60)
    assert room.publication().state is PublicationState.ESTABLISHED
    assert room.publication().established_by == PAULA.number


def test_the_second_officer_sends_it_back_with_reasons(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.offer()
    desk("paula")
    dialog = AppTest.from_function(_dialog, args=(room.reference, "draw_denying"))
    press(dialog.run(timeout=60), "Terugsturen")
    assert room.publication().state is PublicationState.OFFERED

    press(type_in(dialog, "Wat moet er anders?", "De Keesweg staat er nog."), "Terugsturen")

    assert room.publication().state is PublicationState.MAKING
    assert "**Teruggestuurd:** De Keesweg staat er nog." in plain_on(desk())


def test_what_another_officer_changed_meanwhile_is_looked_at_first(
    room: WooRoom, desk: Callable[..., AppTest]
) -> None:
    room.begin()
    test = desk(part="zoeken")
    room.redact()

    test.run()

    assert "Iemand anders heeft deze openbare versie intussen gewijzigd." in plain_on(test)
    assert buttons_on(test) == ["Verder met wat er nu staat"]
    assert "Gelakt (2)" in str(press(test, "Verder met wat er nu staat").radio[0].options)


def test_markup_in_a_text_is_shown_as_it_was_typed(stage: Stage, staged_screen: Screen) -> None:
    room = open_woo_room(stage, said='<img src=x onerror="alert(1)"> :red[ernst] **Kees**')
    room.begin()
    room.redact("Kees")
    test = staged_screen("publiceren", "wout", zaak=room.reference)
    press(type_in(test, "Reden", "Kijken."), "Zaak openen")

    html = "".join(element.proto.body for element in test.get("html"))
    assert "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; :red[ernst] **" in html
    assert "<img" not in html


def test_the_case_leads_an_officer_to_the_work_and_every_reader_to_the_public_version(
    room: WooRoom, staged_screen: Screen
) -> None:
    room.establish()

    test = staged_screen("zaak", "anna", zaak=room.reference)

    assert f"/openbaar/openbaar-{room.reference}-1.pdf" in plain_on(test)
    assert "Naar de openbare versie" not in [link.proto.label for link in test.get("page_link")]
    officer = staged_screen("zaak", "wout", zaak=room.reference)
    press(type_in(officer, "Reden", "Kijken."), "Zaak openen")
    assert "Naar de openbare versie" in [link.proto.label for link in officer.get("page_link")]
