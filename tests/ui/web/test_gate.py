from collections.abc import Callable

import pytest
from asgi_browser import Browser
from stage import Clock

from toets.bootstrap import Toets
from toets.ui.pages import ENTRIES

SignIn = Callable[[str], Browser]


@pytest.mark.parametrize("path", ["/", *(f"/{entry.name}" for entry in ENTRIES)])
def test_without_a_session_every_page_leads_to_sign_in(client: Browser, path: str) -> None:
    answer = client.get(path)

    assert answer.status == 303
    assert answer.headers["location"].startswith("/aanmelden")


def test_the_way_back_keeps_the_case(client: Browser) -> None:
    answer = client.get("/zaak?zaak=JET-2026-7K3Q")

    assert answer.headers["location"] == "/aanmelden?terug=%2Fzaak%3Fzaak%3DJET-2026-7K3Q"


def test_a_session_that_was_idle_too_long_leads_to_sign_in(
    signed_in: SignIn, clock: Clock
) -> None:
    client = signed_in("femke")
    clock.advance(minutes=16)

    assert client.get("/zaken").status == 303


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/script-health-check",
        "/_stcore/bidi-components/x",
        "/auth/login",
        "/oauth2callback",
        "/component/x",
        "/app/static/x",
        "/pagina-die-niet-bestaat",
        "/zaken/dieper",
    ],
)
def test_what_the_screens_do_not_need_does_not_exist(signed_in: SignIn, path: str) -> None:
    answer = signed_in("femke").get(path)

    assert answer.status == 404
    assert "Niet gevonden" in answer.text


@pytest.mark.parametrize("path", ["/media/abc.png", "/_stcore/upload_file/een/twee"])
def test_uploads_and_media_need_a_session(client: Browser, path: str) -> None:
    assert client.get(path).status == 404


def test_another_host_name_is_refused(client: Browser) -> None:
    answer = client.get("/aanmelden", host="elders.example")

    assert answer.status == 400


@pytest.mark.parametrize("origin", ["https://elders.example", "http://localhost:99", ""])
def test_a_socket_from_another_site_or_from_nowhere_is_refused(
    client: Browser, origin: str
) -> None:
    assert not client.opens_socket("/_stcore/stream", origin=origin)


def test_a_socket_to_anything_but_the_screens_is_refused(client: Browser) -> None:
    assert not client.opens_socket("/_stcore/ander", origin="http://localhost")


def test_health_tells_that_the_database_answers(client: Browser) -> None:
    answer = client.get("/gezond")

    assert (answer.status, answer.text) == (200, "toets in orde")


def test_health_tells_when_the_database_does_not_answer(
    client: Browser, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise OSError

    monkeypatch.setattr(type(toets.people), "usernames", lambda _self: broken())

    answer = client.get("/gezond")

    assert (answer.status, answer.text) == (503, "toets niet in orde")
