"""A case to take along: an address of its own, for who reads it in full, and kept by no browser."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from asgi_browser import Browser
from cast import ANNA, WOUT
from stage import Stage
from starlette.applications import Starlette

from toets.documents.case_file.form import case_json
from toets.domain.sight import view

Web = Callable[..., Starlette]


def test_the_whole_dossier_is_a_download_that_nothing_keeps(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["completed"]

    answer = browser_of("anna").get(f"/dossier/{reference}.zip")

    assert answer.status == 200
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-disposition"].startswith(
        f'attachment; filename="dossier-{reference}.zip"'
    )
    with zipfile.ZipFile(BytesIO(answer.body)) as bundle:
        assert bundle.testzip() is None
        assert json.loads(bundle.read("manifest.json"))["reference"] == reference


def test_a_case_as_data_is_what_its_reader_sees(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    reference = stage.scenes["submitted"]

    answer = browser_of("anna").get(f"/dossier/{reference}.json")

    assert (answer.status, answer.body) == (200, case_json(view(stage.case(reference), ANNA).case))
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["content-security-policy"].startswith("sandbox;")


@pytest.mark.parametrize("form", ["zip", "json"])
def test_without_a_session_it_leads_to_sign_in(stage: Stage, web: Web, form: str) -> None:
    reference = stage.scenes["permitted"]

    answer = Browser(web()).get(f"/dossier/{reference}.{form}")

    assert answer.status == 303
    assert answer.headers["location"] == f"/aanmelden?terug=%2Fzaak%3Fzaak%3D{reference}"


@pytest.mark.parametrize("form", ["zip", "json"])
def test_who_must_give_a_reason_is_led_to_where_it_is_asked(
    stage: Stage, browser_of: Callable[[str], Browser], form: str
) -> None:
    reference, browser = stage.scenes["permitted"], browser_of("wout")

    answer = browser.get(f"/dossier/{reference}.{form}")

    assert (answer.status, answer.headers["location"]) == (303, f"/zaak?zaak={reference}")
    actor = stage.toets.signing_in.who(browser.cookies["toets_sessie"]).actor
    assert actor.number == WOUT.number
    stage.toets.reading.open(actor, reference, "Een verzoek.")
    assert browser.get(f"/dossier/{reference}.{form}").status == 200


def test_what_is_forbidden_and_what_does_not_exist_give_the_same_answer(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    stranger = browser_of("ed")

    answers = [
        stranger.get(f"/dossier/{name}")
        for name in (
            f"{stage.scenes['permitted']}.zip",
            f"{stage.scenes['permitted']}.json",
            "JET-2026-9999.zip",
            "JET-2026-9999.json",
            "JET-2026-9999.pdf",
            "..%2F..%2Fetc%2Fpasswd.zip",
            ".zip",
        )
    ]

    assert [answer.status for answer in answers] == [404] * 7
    assert {answer.body for answer in answers} == {answers[0].body}
