from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from asgi_browser import Browser

from toets.bootstrap import Settings, Toets, open_toets
from toets.demo.accounts import DEMO_ACCOUNTS
from toets.services.context import Actor
from toets.ui import session

Token = Callable[[str], str]


@pytest.fixture
def toets(tmp_path: Path) -> Iterator[Toets]:
    """Toets in demo mode with the invented people of the demo."""
    settings = Settings(password_memory=64, password_passes=1, data_dir=tmp_path, demo=True)
    opened = open_toets(f"sqlite:///{tmp_path / 'demo.db'}", settings=settings)
    opened.people.add([account.account for account in DEMO_ACCOUNTS], added_by="TEST")
    session.use(opened)
    yield opened
    session.use(None)
    opened.close()


def test_in_the_demo_there_is_a_card_per_person_with_what_waits(
    client: Browser, toets: Toets
) -> None:
    initiator = DEMO_ACCOUNTS[0]
    toets.drafting.begin(Actor(initiator.number), "Proef", "Eenheid Verzonnen")

    page = client.get("/aanmelden").text

    assert page.count('name="demo"') == len(DEMO_ACCOUNTS)
    assert "Nu: Voorstel afmaken" in page
    assert initiator.password not in page


def test_one_click_signs_in_as_that_person(client: Browser, form_token: Token) -> None:
    chosen = DEMO_ACCOUNTS[2]

    answer = client.post(
        "/aanmelden", {"formulier": form_token("/aanmelden"), "demo": chosen.username}
    )

    assert answer.status == 303


def test_outside_the_demo_there_are_no_cards_and_no_one_click(
    client: Browser, form_token: Token, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toets.settings, "demo", False)
    token = form_token("/aanmelden")

    answer = client.post("/aanmelden", {"formulier": token, "demo": DEMO_ACCOUNTS[0].username})

    assert answer.status == 403
    assert 'name="demo"' not in answer.text
