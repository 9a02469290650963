import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from toets.bootstrap import Toets
from toets.errors import NotFoundError
from toets.services.context import Actor
from toets.services.reading import Reading
from toets.ui import session
from toets.ui.pages import ENTRIES, Entry
from toets.ui.widgets import escape, html_escape

Screen = Callable[..., AppTest]


def test_an_unforeseen_error_becomes_one_sentence_with_a_number(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("inhoud van een zaak")

    monkeypatch.setattr(Reading, "overview", broken)

    test = screen("zaken", "sara")

    line = json.loads(capsys.readouterr().err.splitlines()[-1])
    shown = " ".join(element.value for element in test.markdown)
    assert f"foutnummer {line['number']}" in shown.replace("\\", "")
    assert "inhoud van een zaak" not in shown + json.dumps(line)
    assert len(test.exception) == 0


def test_a_refusal_of_a_service_becomes_its_dutch_sentence(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: object) -> None:
        raise NotFoundError("case")

    monkeypatch.setattr(Reading, "overview", missing)

    test = screen("zaken", "sara")

    assert test.markdown[-1].value == "**Deze zaak bestaat niet\\, of u mag haar niet zien\\.**"


def test_in_the_demo_a_strip_says_so_on_every_page(screen: Screen) -> None:
    pages = [element.proto.body for element in screen("account", "femke").get("html")]

    (strip,) = [page for page in pages if "toets-demo" in page and "<style>" not in page]
    assert "<b>DEMO</b>" in strip
    assert "verzonnen personen en zaken" in strip
    assert "werkregels gezichtsherkenning (2020)" in strip


def test_outside_the_demo_there_is_no_strip(
    screen: Screen, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toets.settings, "demo", False)

    pages = [element.proto.body for element in screen("account", "femke").get("html")]

    assert not any("DEMO" in page for page in pages)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_page_draws_for_somebody_who_names_no_case(screen: Screen, entry: Entry) -> None:
    test = screen(entry.name, "femke")

    assert len(test.exception) == 0
    assert not any("foutnummer" in element.value for element in test.markdown)


def test_roles_are_read_anew_in_every_run(toets: Toets, sign_in: Callable[[str], Actor]) -> None:
    sign_in("femke")
    before = session.me().person.roles
    with toets.context.database.writing() as tx:
        tx.connection().exec_driver_sql("UPDATE role SET revoked_at = granted_at")

    assert before != frozenset()
    assert session.me().person.roles == frozenset()


@pytest.mark.parametrize(
    "typed",
    [
        "*a* _b_ `c`",
        ":material/home: :red[x]",
        "<b>a</b>",
        "[a](b) ![c](d)",
        "$x$ # kop",
        "1. een",
        "| a | b |",
    ],
)
def test_escaped_text_has_no_mark_left_that_streamlit_acts_on(typed: str) -> None:
    escaped = escape(typed)

    assert escaped.replace("\\", "").replace("\u2060", "") == typed
    marks = set("*_`<>[]()$#|:.!")
    unescaped = [c for at, c in enumerate(escaped) if c in marks and escaped[at - 1] != "\\"]
    assert unescaped == []


def test_escaped_text_keeps_its_lines_and_makes_no_code_block() -> None:
    assert escape("een\n    twee") == "een  \ntwee"


def test_text_for_html_is_harmless_in_text_and_attributes() -> None:
    assert html_escape('<a href="x">\'&') == "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;"
