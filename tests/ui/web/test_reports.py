from collections.abc import Callable

import pytest
from asgi_browser import Browser
from cast import SARA
from stage import Stage
from starlette.applications import Starlette

from toets.documents.reading import read_figures
from toets.domain.verification import Outcome

Web = Callable[..., Starlette]


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("pdf", "application/pdf"),
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_the_report_is_a_download_that_nothing_keeps_or_runs(
    stage: Stage, browser_of: Callable[[str], Browser], form: str, media_type: str
) -> None:
    assert stage.scenes

    answer = browser_of("sara").get(f"/verslag/2026.{form}")

    assert (answer.status, answer.headers["content-type"]) == (200, media_type)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert f'filename="jaarverslag-toets-2026.{form}"' in answer.headers["content-disposition"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_tables_are_those_of_the_service(
    stage: Stage, browser_of: Callable[[str], Browser], form: str
) -> None:
    answer = browser_of("sara").get(f"/verslag/2026.{form}")

    assert answer.body == getattr(stage.toets.reporting, form)(stage.actor(SARA), 2026)


def test_the_pdf_holds_the_same_figures_and_is_sealed_anew_each_time(
    stage: Stage, browser_of: Callable[[str], Browser]
) -> None:
    answer = browser_of("sara").get("/verslag/2026.pdf")

    assert read_figures(answer.body) == read_figures(
        stage.toets.reporting.pdf(stage.actor(SARA), 2026)
    )
    assert stage.toets.verifying.verify(answer.body).outcome is Outcome.GENUINE


def test_without_a_session_it_leads_to_sign_in(stage: Stage, web: Web) -> None:
    assert stage.scenes

    answer = Browser(web()).get("/verslag/2026.pdf")

    assert answer.status == 303
    assert answer.headers["location"] == "/aanmelden?terug=%2Fjaarverslag"


def test_forbidden_years_to_come_and_nonsense_give_the_same_answer(
    browser_of: Callable[[str], Browser],
) -> None:
    sara = browser_of("sara")

    answers = [
        browser_of("ed").get("/verslag/2026.pdf"),
        sara.get("/verslag/2999.pdf"),
        sara.get("/verslag/0000.csv"),
        sara.get("/verslag/2026.exe"),
        sara.get("/verslag/vorig-jaar.pdf"),
    ]

    assert {answer.status for answer in answers} == {404}
    assert len({answer.body for answer in answers}) == 1
