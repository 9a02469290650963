from collections.abc import Callable

import pytest
from asgi_browser import Answer, Browser

from toets.bootstrap import Toets

PASSWORD = "een lang genoeg wachtwoord"  # noqa: S105 -- of an invented cast
Token = Callable[[str], str]
SignIn = Callable[[str], Browser]


def _post(client: Browser, token: str, name: str, password: str, **more: str) -> Answer:
    fields = {"formulier": token, "naam": name, "wachtwoord": password} | more
    return client.post("/aanmelden", fields)


def test_the_sign_in_page_is_dutch_and_needs_no_script(client: Browser) -> None:
    page = client.get("/aanmelden")

    assert page.status == 200
    assert '<html lang="nl">' in page.text
    assert "<script" not in page.text


def test_signing_in_gives_a_cookie_that_scripts_cannot_read(
    client: Browser, form_token: Token
) -> None:
    answer = _post(client, form_token("/aanmelden"), "femke", PASSWORD)

    assert (answer.status, answer.headers["location"]) == (303, "/")
    given = answer.cookies_set[0]
    attributes = {part.strip().lower() for part in given.split(";")[1:]}
    assert given.startswith("toets_sessie=")
    assert attributes == {"httponly", "path=/", "samesite=lax"}


def test_behind_tls_the_cookie_is_only_sent_over_tls(
    client: Browser, form_token: Token, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toets.settings, "behind_tls", True)
    token = form_token("/aanmelden")
    answer = _post(client, token, "femke", PASSWORD)

    assert "Secure" in answer.cookies_set[0]


def test_every_sign_in_gets_a_fresh_token(client: Browser, signed_in: SignIn) -> None:
    first = signed_in("femke").cookies["toets_sessie"]
    client.cookies.clear()

    second = signed_in("femke").cookies["toets_sessie"]

    assert first != second


def test_a_new_sign_in_ends_the_session_of_who_was_there_before(
    client: Browser, signed_in: SignIn, form_token: Token
) -> None:
    signed_in("femke")
    old = client.cookies["toets_sessie"]
    del client.cookies["toets_sessie"]
    token = form_token("/aanmelden")
    client.cookies["toets_sessie"] = old
    _post(client, token, "sara", PASSWORD)

    client.cookies.clear()
    client.cookies["toets_sessie"] = old

    assert client.get("/zaken").status == 303


@pytest.mark.parametrize(("name", "password"), [("femke", "verkeerd"), ("niemand", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_read_the_same(
    client: Browser, form_token: Token, name: str, password: str
) -> None:
    answer = _post(client, form_token("/aanmelden"), name, password)

    assert answer.status == 403
    assert "Deze naam en dit wachtwoord horen niet bij elkaar." in answer.text
    assert "toets_sessie" not in client.cookies


def test_the_typed_name_is_kept_and_the_typed_password_is_not(
    client: Browser, form_token: Token
) -> None:
    answer = _post(client, form_token("/aanmelden"), '"><b>femke', "mijn geheim")

    assert 'value="&quot;&gt;&lt;b&gt;femke"' in answer.text
    assert "mijn geheim" not in answer.text


def test_after_five_wrong_passwords_the_page_says_when_signing_in_works_again(
    client: Browser, form_token: Token
) -> None:
    for _ in range(5):
        answer = _post(client, form_token("/aanmelden"), "femke", "verkeerd")

    assert answer.status == 429
    assert "Aanmelden kan weer om 10.15\u00a0uur." in answer.text


def test_a_form_without_its_token_signs_nobody_in(client: Browser) -> None:
    client.get("/aanmelden")

    answer = _post(client, "", "femke", PASSWORD)

    assert answer.status == 403
    assert "toets_sessie" not in client.cookies


def test_a_form_with_the_token_of_another_browser_signs_nobody_in(
    client: Browser, form_token: Token
) -> None:
    stolen = form_token("/aanmelden")
    form_token("/aanmelden")

    answer = _post(client, stolen, "femke", PASSWORD)

    assert answer.status == 403


def test_a_form_posted_from_another_site_signs_nobody_in(
    client: Browser, form_token: Token
) -> None:
    fields = {"formulier": form_token("/aanmelden"), "naam": "femke", "wachtwoord": PASSWORD}

    answer = client.post("/aanmelden", fields, origin="https://elders.example")

    assert answer.status == 403


def test_a_form_that_is_too_large_is_refused(client: Browser) -> None:
    answer = client.post("/aanmelden", {"naam": "x" * 20_000})

    assert answer.status == 413


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/zaken", "/zaken"),
        ("/zaak?zaak=JET-2026-7K3Q", "/zaak?zaak=JET-2026-7K3Q"),
        ("https://elders.example/zaken", "/"),
        ("//elders.example", "/"),
        ("/\\elders.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/static/index.html", "/"),
        ("/zaken\r\nSet-Cookie: a=b", "/"),
        ("http://[", "/"),
    ],
)
def test_signing_in_leads_to_our_own_pages_only(
    client: Browser, form_token: Token, wanted: str, led_to: str
) -> None:
    answer = _post(client, form_token("/aanmelden"), "femke", PASSWORD, terug=wanted)

    assert answer.headers["location"] == led_to


def test_who_is_signed_in_already_goes_straight_on(signed_in: SignIn) -> None:
    answer = signed_in("femke").get("/aanmelden?terug=/zaken")

    assert (answer.status, answer.headers["location"]) == (303, "/zaken")


def test_signing_out_ends_the_session_on_the_server(signed_in: SignIn, form_token: Token) -> None:
    client = signed_in("femke")
    cookie = client.cookies["toets_sessie"]

    answer = client.post("/afmelden", {"formulier": form_token("/afmelden")})
    client.cookies["toets_sessie"] = cookie

    assert (answer.status, answer.headers["location"]) == (303, "/aanmelden")
    assert client.get("/zaken").status == 303


def test_signing_out_asks_for_the_token_of_its_own_form(signed_in: SignIn) -> None:
    client = signed_in("femke")

    answer = client.post("/afmelden", {"formulier": "geraden"})

    assert answer.status == 200
    assert client.get("/zaken").status == 200


def test_a_link_signs_nobody_out(signed_in: SignIn) -> None:
    client = signed_in("femke")

    client.get("/afmelden")

    assert client.get("/zaken").status == 200
