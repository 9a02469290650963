from collections.abc import Callable

import pytest
from asgi_browser import Browser
from starlette.applications import Starlette

SignIn = Callable[[str], Browser]
Web = Callable[..., Starlette]


@pytest.mark.parametrize("path", ["/aanmelden", "/gezond", "/bestaat-niet", "/vast/logo.svg", "/"])
def test_every_answer_carries_the_security_headers(client: Browser, path: str) -> None:
    headers = client.get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "content-security-policy" in headers


def test_the_policy_allows_no_inline_script_no_frame_and_no_other_host(client: Browser) -> None:
    policy = _policy(client)

    assert policy["script-src"] == ["'self'", *[p for p in policy["script-src"] if "sha256" in p]]
    assert len(policy["script-src"]) == 2
    for name in ("object-src", "base-uri", "frame-ancestors", "frame-src"):
        assert policy[name] == ["'none'"]
    assert policy["default-src"] == policy["form-action"] == ["'self'"]
    assert policy["connect-src"] == ["'self'", "ws://localhost", "wss://localhost"]


def _policy(client: Browser) -> dict[str, list[str]]:
    parts = client.get("/aanmelden").headers["content-security-policy"].split("; ")
    return {name: values for name, *values in (part.split() for part in parts)}


def test_pages_are_never_kept_by_a_browser(client: Browser, signed_in: SignIn) -> None:
    assert client.get("/aanmelden").headers["cache-control"] == "no-store"
    assert signed_in("femke").get("/zaken").headers["cache-control"] == "no-store"


def test_only_behind_tls_browsers_are_told_to_stay_on_it(client: Browser, web: Web) -> None:
    secured = Browser(web(behind_tls=True))

    assert "strict-transport-security" not in client.get("/aanmelden").headers
    assert secured.get("/aanmelden").headers["strict-transport-security"].startswith("max-age=")


def test_the_page_of_a_screen_is_dutch_and_brings_our_scripts(signed_in: SignIn) -> None:
    page = signed_in("femke").get("/zaken")

    assert '<html lang="nl">' in page.text
    assert "<title>toets</title>" in page.text
    assert '<script defer src="/vast/autosave.js"></script>' in page.text
    assert "agent/openapi.json" not in page.text
    assert "You need to enable JavaScript" not in page.text
    assert int(page.headers["content-length"]) == len(page.body)
    assert "etag" not in page.headers


@pytest.mark.parametrize(
    "name", ["autosave.js", "links.js", "words.js", "logo.svg", "favicon.svg", "plain.css"]
)
def test_our_fixed_files_are_served(client: Browser, name: str) -> None:
    assert client.get(f"/vast/{name}").status == 200


@pytest.mark.parametrize("name", ["geheim.txt", "..%2fhtml.py", "__init__.py"])
def test_no_other_file_is_served(client: Browser, name: str) -> None:
    assert client.get(f"/vast/{name}").status == 404
