from collections.abc import Callable

from builders import REASON
from cast import ANNA, CHRIS, DINA, ED, FLEUR
from stage import Stage
from streamlit.testing.v1 import AppTest

from toets.domain.deeds import Recuse, Start, Suspend
from toets.domain.facts import JoinRequested
from toets.domain.workflow import WAS_PERMITTED

Screen = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "".join(element.proto.body for element in test.get("html"))


def _said(test: AppTest) -> str:
    return " ".join(element.value for element in test.markdown).replace("\\", "")


def _cards(test: AppTest) -> list[str]:
    """Return the cards, each as the HTML of one permission."""
    return _html(test).split('<div class="toets-kaartkop">')[1:]


def _card(test: AppTest, reference: str) -> str:
    (found,) = [card for card in _cards(test) if f">{reference}<" in card]
    return found


def _buttons(test: AppTest) -> set[str]:
    return {button.key for button in test.button if button.key}


def test_every_employee_sees_a_card_per_permission(stage: Stage, staged_screen: Screen) -> None:
    test = staged_screen("toestemmingen", "ed")

    permitted = [r for r in stage.scenes.values() if stage.case(r).status in WAS_PERMITTED]
    assert len(_cards(test)) == len(permitted)
    assert all(_card(test, reference) for reference in permitted)
    assert stage.scenes["refused"] not in _html(test)


def test_a_card_answers_at_a_glance(stage: Stage, staged_screen: Screen) -> None:
    card = _card(staged_screen("toestemmingen", "ed"), stage.scenes["permitted"])

    for said in (
        "Zoeken in eigen beelden",
        "Mag worden uitgevoerd",
        "Operationele inzet",
        "Eenheid Verzonnen",
        "1\u00a0maart\u00a02027",
        "geen",
        "0 keer",
    ):
        assert said in card
    assert f"ref={stage.scenes['permitted']}" in card


def test_a_stopped_use_says_that_it_may_not_go_on(stage: Stage, staged_screen: Screen) -> None:
    card = _card(staged_screen("toestemmingen", "ed"), stage.scenes["suspended"])

    assert "Moet nu stoppen" in card
    assert "Geschorst" in card


def test_the_register_can_be_searched_and_narrowed(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["completed"]
    test = staged_screen("toestemmingen", "ed")

    test.text_input(key="zoek-toestemmingen").input(reference.lower()).run()
    assert len(_cards(test)) == 1
    test.button_group(key="filter-toestemmingen").set_value("may").run()
    assert _cards(test) == []
    assert "Wat niet in het register staat, is verboden." in _said(test)
    test.button_group(key="filter-toestemmingen").set_value("ended").run()
    assert reference in _cards(test)[0]


def test_somebody_can_ask_what_their_own_unit_may_use(staged_screen: Screen) -> None:
    test = staged_screen("toestemmingen", "ed")
    assert len(_cards(test)) > 0

    test.checkbox(key="eigen-eenheid").check().run()

    assert "Eenheid Elders" in test.checkbox(key="eigen-eenheid").label
    assert _cards(test) == []


def test_only_who_may_read_the_report_is_led_to_it(staged_screen: Screen) -> None:
    links = {
        name: [link.label for link in staged_screen("toestemmingen", name).get("page_link")]
        for name in ("sara", "fleur", "ed", "dina")
    }

    assert links == {"sara": ["Jaarverslag"], "fleur": ["Jaarverslag"], "ed": [], "dina": []}


def test_an_administrator_sees_no_permission(staged_screen: Screen) -> None:
    assert _cards(staged_screen("toestemmingen", "bea")) == []


def test_who_withdrew_sees_no_trace_of_the_case(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["permitted"]
    stage.act(CHRIS, reference, Recuse(REASON))

    assert reference not in _html(staged_screen("toestemmingen", "chris"))
    page = staged_screen("toestemmingen", "chris", ref=reference)
    assert "Deze zaak bestaat niet, of u mag haar niet zien." in _said(page)


# The page of one permission.


def test_the_page_of_a_permission_tells_the_whole_entry_and_no_names(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["completed"]

    test = staged_screen("toestemmingen", "ed", ref=reference)

    page = _html(test) + _said(test)
    first, *others = [heading.value for heading in test.header]
    assert "Mag niet meer worden uitgevoerd" in first
    assert others == ["Wat is toegestaan", "Voorwaarden", "Evaluatie", "Gegevens"]
    assert "Het hielp." in page
    assert "1 keer" in page
    assert "Bindend oordeel: toegestaan" in page
    assert "Anna" not in page.replace("Anna Aanvraag · initiatiefnemer", "")
    assert "Overval" not in page
    assert len(test.exception) == 0


def test_a_reference_that_does_not_exist_reads_like_one_that_may_not_be_seen(
    stage: Stage, staged_screen: Screen
) -> None:
    pages = [
        _said(staged_screen("toestemmingen", "ed", ref=reference))
        for reference in ("JET-2026-9999", stage.scenes["submitted"])
    ]

    assert pages[0] == pages[1]
    assert "Deze zaak bestaat niet" in pages[0]


def test_an_auditor_gives_a_reason_first(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["permitted"]
    test = staged_screen("toestemmingen", "axel", ref=reference)
    assert "Zoeken in eigen beelden" not in _html(test) + _said(test)

    test.text_area(key=f"reden/{reference}").input("Onderzoek 12")
    test.button(key="reden-geven").click().run()

    assert test.title[0].value == "Zoeken in eigen beelden"
    notes = [e.note for e in stage.events(reference) if e.action == "read_register"]
    assert notes == ["Onderzoek 12"]


def test_a_use_can_be_recorded_from_here_by_who_may(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["permitted"]
    stage.act(ANNA, reference, Start())

    offered = {
        name: "gebruik" in _buttons(staged_screen("toestemmingen", name, ref=reference))
        for name in ("anna", "uma", "ed", "bram")
    }

    assert offered == {"anna": True, "uma": True, "ed": False, "bram": False}
    stage.act(DINA, reference, Suspend(REASON))
    assert "gebruik" not in _buttons(staged_screen("toestemmingen", "uma", ref=reference))


def _dialog(reference: str) -> None:
    from toets.ui.permissions.joining import draw_request  # noqa: PLC0415 -- AppTest runs this function alone

    draw_request(reference)


def _asking(staged_screen: Screen, who: str, reference: str) -> AppTest:
    """Draw what stands in the dialog; AppTest cannot press buttons inside a real one."""
    staged_screen("uitleg", who)
    return AppTest.from_function(_dialog, args=(reference,), default_timeout=60).run()


def test_another_unit_asks_to_join_and_reads_that_it_did(
    stage: Stage, staged_screen: Screen
) -> None:
    reference = stage.scenes["permitted"]
    assert "aansluiten" in _buttons(staged_screen("toestemmingen", "ed", ref=reference))
    test = _asking(staged_screen, "ed", reference)

    assert "Eenheid Elders" in _said(test)
    test.button(key="aansluiten-doen").click().run()
    assert stage.case(reference).of(JoinRequested) == ()
    assert "Dit kan nu niet: aansluiting van een eenheid vragen." in _said(test)
    test.text_area(key="aansluiten-tekst").input("Dezelfde camera’s, hetzelfde doel.")
    test.button(key="aansluiten-doen").click().run()

    (asked,) = stage.case(reference).of(JoinRequested)
    assert (asked.person, asked.unit) == (ED.number, "Eenheid Elders")
    after = staged_screen("toestemmingen", "ed", ref=reference)
    assert "aansluiten" not in _buttons(after)
    assert "Uw eenheid heeft aansluiting gevraagd." in _said(after)


def test_only_who_reads_the_case_is_led_to_it(stage: Stage, staged_screen: Screen) -> None:
    reference = stage.scenes["permitted"]

    led = {
        name: [
            link.label
            for link in staged_screen("toestemmingen", name, ref=reference).get("page_link")
        ]
        for name in ("ed", "fleur")
    }

    assert led == {"ed": [], "fleur": ["Zaak openen"]}
    assert FLEUR.number not in {e.actor for e in stage.events(reference) if e.action == "read"}
