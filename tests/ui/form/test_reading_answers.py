"""The answers of a frozen version as they are read, and one answer as text."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from builders import ANSWERS, UNAVAILABLE, UNKNOWN, an_attachment
from drawn import words_on
from small_rulebook import QUESTIONNAIRE
from streamlit.testing.v1 import AppTest

from toets.domain.answer import Answer
from toets.texts.answers import answer_text, evidence_text

FILE = an_attachment("b-1", "B2.bewijs", name="<geb>.pdf")


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("A1", Answer(text="inzet"), "Operationele inzet"),
        ("A2", Answer(text="nee", explanation="Echt niet."), "Nee\nToelichting: Echt niet."),
        ("A3", UNKNOWN, f"Onbekend\nReden: {UNKNOWN.reason}"),
        ("A3", None, "Niet beantwoord"),
        ("A3", Answer(text="  "), "Niet beantwoord"),
        ("B1", ANSWERS["B1"], "Verdachte: Ja; Anders lukt het niet.\nGetuige: Ja"),
        ("B3", Answer(number=Decimal("1200.5")), "1.200,5 dagen"),
        ("B5", Answer(day=date(2026, 12, 1)), "1\xa0december\xa02026"),
        ("B6", Answer(choices=("eigen", "internet")), "Eigen beelden; Beelden van internet"),
        ("B7", Answer(choices=("b-1", "weg")), "<geb>.pdf; 1 bestand"),
    ],
)
def test_an_answer_reads_as_text(question: str, answer: Answer | None, text: str) -> None:
    assert answer_text(QUESTIONNAIRE.by_id[question], answer, (FILE,)) == text


def test_evidence_reads_as_text() -> None:
    assert evidence_text(Answer(choices=("b-1",)), (FILE,)) == "<geb>.pdf"
    assert evidence_text(None, ()) == "Niet toegevoegd"
    assert evidence_text(UNAVAILABLE, ()) == f"Nog niet beschikbaar\nReden: {UNAVAILABLE.reason}"


def _answers() -> None:
    import streamlit as st  # noqa: PLC0415 -- AppTest runs this function alone

    from toets.ui.form.answers import show_answers  # noqa: PLC0415

    show_answers(*st.session_state["shown"])


@pytest.fixture
def shown() -> Callable[[dict[str, Answer]], str]:
    def drawn(answers: dict[str, Answer]) -> str:
        test = AppTest.from_function(_answers, default_timeout=60)
        test.session_state["shown"] = (QUESTIONNAIRE, answers, (FILE,), "JET-2026-7K3Q")
        return words_on(test.run())

    return drawn


def test_what_people_wrote_is_shown_as_text_never_as_html(shown) -> None:
    text = shown({**ANSWERS, "A3": Answer(text="a < b & <b>c</b>\nregel twee")})

    assert "a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;<br>regel twee" in text


def test_a_file_is_a_link_and_its_name_is_text(shown) -> None:
    text = shown({**ANSWERS, "B2.bewijs": Answer(choices=("b-1",))})

    assert 'href="/bijlage/JET-2026-7K3Q/b-1" target="_self">&lt;geb&gt;.pdf</a>' in text


def test_only_questions_that_these_answers_show_are_read(shown) -> None:
    assert "<span>A4</span>" not in shown(dict(ANSWERS))
    assert "<span>A4</span>" in shown({**ANSWERS, "A1": Answer(text="experiment")})


def test_a_table_has_a_head_and_its_rows(shown) -> None:
    text = shown(dict(ANSWERS))

    assert '<th scope="col">Onderdeel</th><th scope="col">Onvermijdelijk?</th>' in text
    assert (
        '<tr><td data-kop="Onderdeel">Verdachte</td><td data-kop="Onvermijdelijk?">Ja</td>' in text
    )
