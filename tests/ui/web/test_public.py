"""The public page: everything that was established, nothing else, and without signing in."""

import csv
import json
from collections.abc import Callable
from datetime import date
from io import StringIO

import pytest
from asgi_browser import Browser
from stage import A_PDF, PASSWORD, Stage
from starlette.applications import Starlette
from woo_room import NAME, WooRoom, open_woo_room

Web = Callable[..., Starlette]


@pytest.fixture
def room(stage: Stage) -> WooRoom:
    """Give two officers and a case to make public."""
    return open_woo_room(stage)


@pytest.fixture
def public(stage: Stage, web: Web) -> Browser:
    """Give the browser of somebody who never signed in."""
    assert stage.scenes
    return Browser(web())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_without_a_published_version_the_page_says_so_and_the_lists_are_empty(
    public: Browser,
) -> None:
    page = public.get("/openbaar")

    assert page.status == 200
    assert "Er is nog niets openbaar gemaakt." in page.text
    assert json.loads(public.get("/openbaar/lijst.json").text) == {"publicaties": []}
    assert rows(public.get("/openbaar/lijst.csv").text) == []


def test_everybody_may_read_download_and_list_what_was_established(
    room: WooRoom, public: Browser
) -> None:
    published = room.establish()

    page = public.get("/openbaar").text
    document = public.get(f"/openbaar/{published.document.name}")
    (file,) = published.files

    assert "<h2>Zoeken in eigen beelden</h2>" in page
    assert f"{room.reference} · Stand: Teruggetrokken · Versie 1, vastgesteld op 1" in page
    assert f'href="/openbaar/{published.document.name}"' in page
    assert f'href="/openbaar/{file.name}"' in page
    assert (document.status, document.headers["content-type"]) == (200, "application/pdf")
    assert len(document.body) == published.document.size
    assert document.headers["content-security-policy"].startswith("sandbox;")
    assert f'filename="{published.document.name}"' in document.headers["content-disposition"]
    assert public.get(f"/openbaar/{file.name}").body == A_PDF

    (found,) = json.loads(public.get("/openbaar/lijst.json").text)["publicaties"]
    document, attachment = rows(public.get("/openbaar/lijst.csv").text)

    assert found == {
        "kenmerk": room.reference,
        "nummer": 1,
        "nieuwste": True,
        "titel": "Zoeken in eigen beelden",
        "stand": "Teruggetrokken",
        "vastgesteld_op": "2026-09-01",
        "document": {
            "titel": published.document.title,
            "bestand": published.document.name,
            "adres": f"/openbaar/{published.document.name}",
            "soort_bestand": "application/pdf",
            "grootte_in_bytes": published.document.size,
            "sha256": published.document.sha256,
        },
        "bijlagen": [
            {
                "titel": file.title,
                "bestand": file.name,
                "adres": f"/openbaar/{file.name}",
                "soort_bestand": "application/pdf",
                "grootte_in_bytes": len(A_PDF),
                "sha256": file.sha256,
            }
        ],
    }
    assert document == {
        "kenmerk": room.reference,
        "nummer": "1",
        "nieuwste": "ja",
        "titel": "Zoeken in eigen beelden",
        "stand": "Teruggetrokken",
        "vastgesteld_op": "2026-09-01",
        "bestand": published.document.name,
        "soort_bestand": "application/pdf",
        "grootte_in_bytes": str(published.document.size),
        "sha256": published.document.sha256,
    }
    assert (attachment["bestand"], attachment["sha256"]) == (file.name, file.sha256)


def test_a_published_version_is_a_page_too_and_an_attachment_is_not(
    room: WooRoom, public: Browser
) -> None:
    published = room.establish()
    (file,) = published.files

    page = public.get(f"/openbaar/{published.document.name}/webpagina")

    assert f'href="/openbaar/{published.document.name}/webpagina"' in public.get("/openbaar").text
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert published.document.sha256 in page.text
    assert NAME not in page.text
    assert public.get(f"/openbaar/{file.name}/webpagina").status == 404
    assert public.get("/openbaar/openbaar-jet-2026-aaaa-1.pdf/webpagina").status == 404


def test_an_older_version_stays_beside_the_newer_one(room: WooRoom, public: Browser) -> None:
    first = room.establish()
    second = room.establish(words=("Kees",))

    page = public.get("/openbaar").text

    head, folded = page.split("<details><summary>1 eerdere versie</summary>")
    assert second.document.name in head
    assert first.document.name in folded
    assert public.get(f"/openbaar/{first.document.name}").status == 200
    listed = rows(public.get("/openbaar/lijst.csv").text)
    assert [(row["nummer"], row["nieuwste"]) for row in listed] == [
        ("2", "ja"),
        ("2", "ja"),
        ("1", "nee"),
        ("1", "nee"),
    ]


def test_until_its_day_what_is_under_embargo_answers_as_what_does_not_exist(
    room: WooRoom, public: Browser
) -> None:
    published = room.establish(embargo=date(2026, 9, 10))
    names = (published.document.name, published.files[0].name)

    answers = [
        public.get(f"/openbaar/{name}")
        for name in (*names, "openbaar-JET-2026-AAAA-1.pdf", "..%2Fzaak", room.reference)
    ]

    assert {answer.status for answer in answers} == {404}
    assert len({answer.body for answer in answers}) == 1
    assert len({tuple(sorted(answer.headers.items())) for answer in answers}) == 1
    for path in ("/openbaar", "/openbaar/lijst.json", "/openbaar/lijst.csv"):
        assert room.reference not in public.get(path).text

    room.stage.clock.advance(days=9)

    assert room.reference in public.get("/openbaar").text
    assert public.get(f"/openbaar/{published.document.name}").status == 200


def test_nothing_that_was_redacted_is_on_the_page_or_in_the_lists(
    room: WooRoom, public: Browser
) -> None:
    room.establish(words=(NAME, "Zoeken in eigen beelden"))

    for path in ("/openbaar", "/openbaar/lijst.json", "/openbaar/lijst.csv"):
        text = public.get(path).text
        assert "[5.1.2.e]" in text
        assert "eigen beelden" not in text
        assert NAME not in text


def test_a_title_is_never_markup_or_a_formula(stage: Stage, public: Browser) -> None:
    open_woo_room(stage, title="=1+1<script>alert(1)</script>").establish()

    assert "<h2>=1+1&lt;script&gt;alert(1)&lt;/script&gt;</h2>" in public.get("/openbaar").text
    for row in rows(public.get("/openbaar/lijst.csv").text):
        assert row["titel"] == "'=1+1<script>alert(1)</script>"


def test_only_reading_is_possible(public: Browser) -> None:
    assert public.post("/openbaar", {"naam": "x"}).status == 405


def test_the_preview_is_for_the_officers_who_work_on_it(
    room: WooRoom, web: Web, public: Browser
) -> None:
    room.offer()
    path = f"/voorproef/{room.reference}"
    officer, author = Browser(web()), Browser(web())
    signing_in = room.stage.toets.signing_in
    officer.cookies["toets_sessie"] = signing_in.sign_in("wout", PASSWORD)
    wout = signing_in.who(officer.cookies["toets_sessie"]).actor
    author.cookies["toets_sessie"] = signing_in.sign_in("anna", PASSWORD)

    assert public.get(path).headers["location"] == (
        f"/aanmelden?terug=%2Fpubliceren%3Fzaak%3D{room.reference}"
    )
    room.stage.toets.reading.open(wout, room.reference, "Nog eens kijken.")
    shown = officer.get(path)
    assert (shown.status, shown.body[:5]) == (200, b"%PDF-")
    assert shown.headers["cache-control"] == "no-store"
    assert author.get(path).status != 200
    # What is only offered is nowhere for everybody.
    assert room.reference not in public.get("/openbaar").text
    assert public.get(f"/openbaar/openbaar-{room.reference}-1.pdf").status == 404
