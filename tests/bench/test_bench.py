"""What toets costs: one table, for `make bench`. Seconds are told and never asserted."""

import logging
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.site import NowClock, dossier, open_site
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Settings, open_toets, utc_now
from toets.demo.accounts import BY_NAME
from toets.demo.playing import Player, add_people
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.ui import session

pytestmark = pytest.mark.bench

_TIMES = 5
_CONTEXT_LOG = "streamlit.runtime.scriptrunner_utils.script_run_context"
# The aims. What is asserted is looser: a busy machine may not fail a build.
_AIM_RATIO, _MOST_RATIO = 0.4, 0.7
_AIM_MEMORY, _MOST_MEMORY = 400, 800
_MAY_READ = {"anouk", "femke", "tom", "noor", "joris", "sara", "gijs"}
_READERS = ("bram", "anouk", "femke", "tom", "noor", "joris", "sara", "karel", "iris", "gijs")


def test_the_seconds_of_a_whole_case(tmp_path: Path, tell: Callable[..., None]) -> None:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "toets", "demo"],
        check=True,
        capture_output=True,
        env=os.environ | {"TOETS_DATA_DIR": str(tmp_path)},
    )

    tell("toets demo, a whole case from draft to document", f"{_since(begun):.1f} s")


def _since(begun: float) -> float:
    return time.perf_counter() - begun


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """Give a complete draft whose author is signed in on the screens."""
    settings = Settings(demo=True, data_dir=tmp_path, password_memory=64, password_passes=1)
    toets = open_toets(f"sqlite:///{tmp_path / 'toets.db'}", settings=settings)
    add_people(toets)
    session.use(toets)
    # AppTest runs the script outside a server, and Streamlit says so at every rerun.
    monkeypatch.setattr(logging.getLogger(_CONTEXT_LOG), "disabled", True)
    token = toets.signing_in.sign_in("bram", BY_NAME["bram"].password)
    monkeypatch.setattr(session, "cookie_token", lambda: token)
    player = Player(toets, NowClock(), amsterdam_day(utc_now()))
    yield player.case(player.begin(dossier("01")))
    session.use(None)
    toets.close()


# AppTest runs the text of these functions alone, so that each imports what it needs.
def _one_section() -> None:
    from toets.ui.screens import vragenlijst  # noqa: PLC0415 -- see above

    vragenlijst.show()


def _all_sections() -> None:
    import streamlit as st  # noqa: PLC0415 -- see above

    from toets.ui import session  # noqa: PLC0415 -- idem
    from toets.ui.form.card import draw_question  # noqa: PLC0415 -- idem
    from toets.ui.form.contents import draw_contents  # noqa: PLC0415 -- idem
    from toets.ui.form.places import current, places_of  # noqa: PLC0415 -- idem
    from toets.ui.form.visit import visit_of  # noqa: PLC0415 -- idem

    visit = visit_of(session.current_reference() or "")
    places = places_of(visit)
    left, right = st.columns([0.25, 0.75])
    with left:
        draw_contents(visit, places, current(places))
    with right:
        for question in visit.questionnaire:
            if question.id in visit.shown:
                draw_question(visit, question)


def _cpu(drawn: AppTest) -> float:
    """Return the seconds of CPU of one rerun, the median of several."""
    drawn.run()
    seconds = []
    for _ in range(_TIMES):
        begun = time.process_time()
        drawn.run()
        seconds.append(time.process_time() - begun)
    assert not drawn.exception
    return statistics.median(seconds)


def _page(shown: Callable[[], None], reference: str, section: str = "A") -> AppTest:
    page = AppTest.from_function(shown, default_timeout=120)
    page.query_params["zaak"] = reference
    page.query_params["sectie"] = section
    return page


def test_the_cpu_of_one_section_against_all_sections(
    draft: Case, tell: Callable[..., None]
) -> None:
    sections = draft.rules.questionnaire.sections

    pages = [_page(_one_section, draft.reference, section.id) for section in sections]
    whole = _page(_all_sections, draft.reference)
    each, together = [_cpu(page) for page in pages], _cpu(whole)
    ratio = statistics.mean(each) / together

    assert sum(len(page.header) for page in pages) == len(whole.header)

    tell("CPU of drawing one section, mean of all", f"{statistics.mean(each):.3f} s")
    tell("CPU of drawing the largest section", f"{max(each):.3f} s")
    tell("CPU of drawing all sections on one page", f"{together:.3f} s")
    tell("one section against all", f"{ratio:.2f}", f"aim ≤ {_AIM_RATIO}")
    assert ratio < _MOST_RATIO


def test_the_memory_of_a_server_with_ten_people(tmp_path: Path, tell: Callable[..., None]) -> None:
    chromium = pytest.importorskip("browser.chromium", reason="playwright is not installed")
    if not chromium.is_installed():
        pytest.skip("Chromium is not installed")

    with open_site(tmp_path) as site, chromium.running_chromium() as browser:
        reference = site.play(dossier("11"), before="vaststellen")
        empty = _resident(site.server.process.pid)
        for name in _READERS:
            reader = chromium.signed_in(chromium.window(browser), site, name)
            reader.open("zaak" if name in _MAY_READ else "zaken", zaak=reference)
        full = _resident(site.server.process.pid)

    tell("memory of the server without readers", f"{empty} MiB")
    tell("memory with ten people and an open page each", f"{full} MiB", f"aim < {_AIM_MEMORY} MiB")
    assert full < _MOST_MEMORY


def _resident(process: int) -> int:
    """Return the resident memory of a process in MiB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    (found,) = [line.split()[1] for line in lines if line.startswith("VmRSS")]
    return int(found) // 1024
