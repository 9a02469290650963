from collections.abc import Callable

import pytest
from asgi_browser import Browser
from cast import ANNA
from stage import Stage
from starlette.applications import Starlette

from toets.documents import opening
from toets.documents.web.page import page_policy, web_page
from toets.domain.owed import Owed
from toets.texts.screens import web as texts
from toets.ui.web.document_page import page_address, page_link
from toets.ui.web.downloads import document_link

Web = Callable[..., Starlette]


def test_the_page_is_made_of_the_stored_file_and_nothing_keeps_it(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["permitted"]
    stored = stage.toets.issuing.document(stage.actor(ANNA), reference).content

    answer = browser_of("anna").get(page_address(reference))

    assert (answer.status, answer.text) == (200, web_page(stored, f"/document/{reference}"))
    assert "Het origineel is het digitaal ondertekende pdf-bestand." in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == page_policy()


def test_another_document_has_a_page_of_its_own_that_leads_to_its_file(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["suspended"]
    (_, suspension) = stage.case(reference).documents
    stored = stage.toets.issuing.document(stage.actor(ANNA), reference, Owed.of(suspension))

    answer = browser_of("anna").get(page_address(reference, suspension))

    original = document_link(reference, suspension)
    assert (answer.status, answer.text) == (200, web_page(stored.content, original))


def test_reading_the_page_is_logged_as_reading_the_document(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["permitted"]
    (document,) = stage.case(reference).documents

    browser_of("anna").get(page_address(reference))

    last = stage.events(reference)[-1]
    assert (last.action, last.actor, last.note) == (
        "read_document",
        ANNA.number,
        document.sha256,
    )


def test_without_a_session_the_page_leads_to_sign_in(stage: Stage, web: Web) -> None:
    answer = Browser(web()).get(page_address(stage.scenes["permitted"]))

    assert answer.status == 303
    assert answer.headers["location"].startswith("/aanmelden?terug=%2Fzaak%3Fzaak%3D")


def test_forbidden_missing_and_unissued_pages_give_the_same_answer(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    stranger = browser_of("ed")

    answers = [
        stranger.get(page_address(stage.scenes["permitted"])),
        stranger.get(page_address("JET-2026-9999")),
        browser_of("anna").get(page_address(stage.scenes["draft"])),
        browser_of("anna").get(f"{page_address(stage.scenes['permitted'])}?soort=verzonnen"),
    ]

    assert {answer.status for answer in answers} == {404}
    assert len({answer.body for answer in answers}) == 1


def test_a_file_of_which_no_page_can_be_made_is_said_to_be_so(
    stage: Stage, browser_of: Callable[[str], Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGEST_FILE", 1_000)

    answer = browser_of("anna").get(page_address(stage.scenes["permitted"]))

    assert answer.status == 422
    assert texts.NO_PAGE in answer.text


def test_a_link_to_a_page_says_of_which_document_and_holds_no_markup() -> None:
    assert page_link("JET-1", '<b>"Oordeel"</b>') == (
        '<a href="/document/JET-1/webpagina" target="_self"'
        ' aria-label="Lees als webpagina: &lt;b&gt;&quot;Oordeel&quot;&lt;/b&gt;">'
        "Lees als webpagina</a>"
    )
