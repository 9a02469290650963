"""Lists and registrations over the web: with a session, kept by no browser, one answer for all that is not there."""

import json
from collections.abc import Callable
from itertools import product

from asgi_browser import Browser
from cast import ANNA, SARA
from stage import Stage
from starlette.applications import Starlette

from toets.services.listing import Form, ListKind

Web = Callable[..., Starlette]


MEDIA_TYPE = {
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.CSV: "text/csv; charset=utf-8",
}


def test_a_list_is_a_download_that_nothing_keeps_or_runs(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    sara = browser_of("sara")

    for kind, form in product(ListKind, Form):
        answer = sara.get(f"/lijst/{kind}.{form}")

        made = stage.toets.listing.file(stage.actor(SARA), kind, form)
        assert (answer.status, answer.body) == (200, made.content)
        assert answer.headers["content-type"] == MEDIA_TYPE[form]
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-security-policy"].startswith("sandbox;")
        name = f'filename="toets-{kind}-2026-09-01.{form}"'
        assert name in answer.headers["content-disposition"]


def test_a_registration_is_a_download_too(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference, register = stage.scenes["in_execution"], stage.toets.algorithm_register
    for field, text in (("description_short", "Kort."), ("contact_email", "info@politie.nl")):
        register.save(stage.actor(ANNA), reference, field, text, 0)

    answer = browser_of("anna").get(f"/registratie/{reference}.json")

    assert answer.status == 200
    assert json.loads(answer.body)["source_id"] == reference
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    assert (
        f'filename="algoritmeregister-{reference}.json"' in answer.headers["content-disposition"]
    )


def test_a_registration_that_is_not_whole_is_told_in_sentences(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    answer = browser_of("anna").get(f"/registratie/{stage.scenes['in_execution']}.json")

    assert answer.status == 409
    assert "‘Korte omschrijving’ is nog leeg" in answer.text


def test_without_a_session_it_leads_to_sign_in(stage: Stage, web: Web) -> None:
    assert stage.scenes
    anybody = Browser(web())

    for path, back in (
        ("/lijst/zaken.xlsx", "%2Fzaken"),
        ("/lijst/mijn-werk.csv", "%2F"),
        ("/registratie/JET-2026-ABCD.json", "%2Falgoritmeregister%3Fzaak%3DJET-2026-ABCD"),
    ):
        answer = anybody.get(path)
        assert (answer.status, answer.headers["location"]) == (303, f"/aanmelden?terug={back}")


def test_forbidden_and_non_existent_give_the_same_answer(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["in_execution"]

    answers = [
        browser_of("ed").get(f"/registratie/{reference}.json"),
        browser_of("bram").get(f"/registratie/{reference}.json"),
        browser_of("wout").get(f"/registratie/{reference}.json"),
        browser_of("ed").get("/registratie/JET-2026-0000.json"),
        browser_of("anna").get(f"/registratie/{stage.scenes['submitted']}.json"),
        browser_of("sara").get("/lijst/mensen.xlsx"),
        browser_of("sara").get("/lijst/zaken.exe"),
    ]

    assert {answer.status for answer in answers} == {404}
    assert len({answer.body for answer in answers}) == 1
