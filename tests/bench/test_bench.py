"""Figures for `make bench`: printed, never asserted as a time."""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from browser.server import serving
from browser.visitor import Visitor
from playwright.sync_api import sync_playwright
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Settings, Toets, open_toets, utc_now
from toets.demo.accounts import BY_NAME, DEMO_ACCOUNTS
from toets.demo.playing import add_people
from toets.demo.walk import walk
from toets.services.context import Actor
from toets.ui import session
from toets.ui.form.card import draw_question
from toets.ui.form.places import Place
from toets.ui.form.visit import Visit
from toets.ui.screens import vragenlijst

pytestmark = pytest.mark.bench

_RERUNS = 7
_VISITORS = 10


def _show(what: str, figure: str) -> None:
    print(f"\n{what:<60} {figure}")  # noqa: T201 -- printing is what a benchmark does


@pytest.fixture
def toets(tmp_path: Path) -> Iterator[Toets]:
    settings = Settings(demo=True, password_memory=64, password_passes=1)
    made = open_toets(f"sqlite:///{tmp_path / 'toets.db'}", settings=settings)
    add_people(made)
    yield made
    made.close()


def test_a_whole_case_on_the_command_line(tmp_path: Path) -> None:
    began = time.perf_counter()

    walk(tmp_path, lambda _line: None)

    _show("toets demo (aim: under 20 s)", f"{time.perf_counter() - began:.1f} s")


def _questionnaire() -> None:
    from toets.ui import frame  # noqa: PLC0415 -- AppTest runs the text of this function alone

    frame.show("vragenlijst")


def _draw_all(visit: Visit, _places: Sequence[Place], _place: Place) -> None:
    for question in visit.case.rules.questionnaire:
        if question.id in visit.shown:
            draw_question(visit, question)


def _cpu_per_rerun(at: AppTest) -> float:
    at.run(timeout=120)
    assert not at.exception, at.exception
    began = time.process_time()
    for _ in range(_RERUNS):
        at.run(timeout=120)
    return (time.process_time() - began) / _RERUNS


def test_a_section_of_the_wizard_against_all_questions_on_one_page(
    toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    bram = BY_NAME["bram"]
    actor = Actor(bram.number, proven_at=utc_now())
    reference = toets.drafting.begin(actor, "Meting", "Eenheid Verzonnen")
    token = toets.signing_in.sign_in(bram.username, bram.password)
    monkeypatch.setattr(session, "cookie_token", lambda: token)
    session.use(toets)

    def drawn() -> AppTest:
        at = AppTest.from_function(_questionnaire)
        at.query_params["zaak"] = reference
        return at

    section = _cpu_per_rerun(drawn())
    monkeypatch.setattr(vragenlijst, "draw_section", _draw_all)
    ratio = section / _cpu_per_rerun(drawn())

    session.use(None)
    _show("a wizard section against all questions (aim: at most 0.4)", f"{ratio:.2f}")


def test_the_memory_of_the_server_with_ten_people_signed_in(toets: Toets, tmp_path: Path) -> None:
    tokens = [
        toets.signing_in.sign_in(account.username, account.password)
        for account in DEMO_ACCOUNTS[:_VISITORS]
    ]
    with serving(tmp_path) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for token in tokens:
            context = browser.new_context()
            context.add_cookies([{"name": "toets_sessie", "value": token, "url": server.url}])
            Visitor(context.new_page(), server.url).open("")
        mebibytes = _resident(server.process.pid)
        browser.close()

    _show("memory of the server with ten people (aim: under 400 MiB)", f"{mebibytes:.0f} MiB")


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/statm").read_text().split()
    return int(status[1]) * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024
