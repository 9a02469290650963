from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Toets
from toets.domain.tasks import TaskKind
from toets.services.context import Actor
from toets.texts import labels
from toets.ui.pages import ENTRIES
from toets.ui.screens.mijn_werk import LOOK
from toets.ui.tasks import PLACES

Screen = Callable[..., AppTest]
ActorOf = Callable[[str], Actor]


def _sentences(test: AppTest) -> list[str]:
    return [element.value for element in test.markdown]


def test_an_empty_page_says_that_nothing_waits(screen: Screen) -> None:
    test = screen("mijn-werk", "femke")

    assert [title.value for title in test.title] == ["Mijn werk"]
    assert _sentences(test)[0] == "**Er ligt niets bij u.**"


def test_it_counts_what_waits_and_names_the_first_date(staged_screen: Screen) -> None:
    test = staged_screen("mijn-werk", "dina")

    assert test.title[0].value == "Mijn werk"
    first = next(text for text in _sentences(test) if "bij u" in text)
    assert first == (
        "**2 zaken liggen bij u.** De eerste moet uiterlijk "
        "21\u00a0september\u00a02026 klaar zijn."
    )


def test_only_the_first_button_is_filled(toets: Toets, actor_of: ActorOf, screen: Screen) -> None:
    first = toets.drafting.begin(actor_of("bram"), "Eerste", "Eenheid Verzonnen")
    second = toets.drafting.begin(actor_of("bram"), "Tweede", "Eenheid Verzonnen")

    test = screen("mijn-werk", "bram")

    work = [button for button in test.button if button.key and button.key.startswith("doe-")]
    assert {button.key for button in work} == {f"doe-{first}", f"doe-{second}"}
    assert [button.proto.type for button in work] == ["primary", "secondary"]


def test_a_title_is_shown_as_it_was_typed(toets: Toets, actor_of: ActorOf, screen: Screen) -> None:
    title = "**Vet** [hier](https://x.example) :red[rood] <b>"
    toets.drafting.begin(actor_of("bram"), title, "Eenheid Verzonnen")

    test = screen("mijn-werk", "bram")

    (link,) = [link for link in test.get("page_link") if "Vet" in link.proto.label]
    assert link.proto.label == (
        r"**\*\*Vet\*\* \[hier\]\(https\:\/\/x\.example\) \:red\[rood\] \<b\>**"
    )


def test_an_initiator_can_begin_a_proposal_here_and_a_member_cannot(screen: Screen) -> None:
    assert "nieuw" in [button.key for button in screen("mijn-werk", "bram").button]
    assert "nieuw" not in [button.key for button in screen("mijn-werk", "femke").button]


def test_what_others_are_busy_with_has_no_buttons(staged_screen: Screen) -> None:
    test = staged_screen("mijn-werk", "fleur")

    assert [header.value for header in test.header] == ["Nu bij een ander"]
    assert len(test.button) == 0


def test_without_a_session_the_page_is_a_link_to_sign_in(toets: Toets, screen: Screen) -> None:
    test = screen("mijn-werk", "femke")
    toets.context.clock.advance(minutes=16)

    test.run()

    assert len(test.title) == 0
    pages = [element.proto.body for element in test.get("html")]
    assert any('href="/aanmelden?terug=' in page for page in pages)


@pytest.mark.parametrize("kind", TaskKind)
def test_every_kind_of_work_has_words_a_look_and_a_page(kind: TaskKind) -> None:
    known = {entry.name for entry in ENTRIES}

    assert PLACES[kind].page in known
    assert (kind in labels.TASK, kind in labels.TASK_REASON, kind in LOOK) == (True, True, True)


def test_the_page_of_a_task_names_the_case() -> None:
    assert PLACES[TaskKind.RENEW].query("JET-2026-7K3Q") == {"verleng": "JET-2026-7K3Q"}
    assert PLACES[TaskKind.MEET_CONDITION].query("JET-2026-7K3Q") == {
        "zaak": "JET-2026-7K3Q",
        "deel": "voorwaarden",
    }
