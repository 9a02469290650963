from datetime import date
from decimal import Decimal

import pytest
from builders import UNAVAILABLE, UNKNOWN, an_attachment
from small_rulebook import (
    ANNEXES,
    BEGINS,
    DURATION,
    IMAGES,
    IS_CATCH,
    KIND,
    NECESSITY,
    PARTIES,
)

from toets.domain.answer import Answer
from toets.domain.questionnaire import Question
from toets.texts.answers import answer_text, evidence_text, value_text

FILES = (an_attachment("a", name="een.pdf"), an_attachment("b", name="twee.pdf"))


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        (PARTIES, None, "Niet beantwoord"),
        (PARTIES, Answer(text=" "), "Niet beantwoord"),
        (PARTIES, Answer(text=" Wij. "), "Wij."),
        (PARTIES, UNKNOWN, "Onbekend\nReden: Wordt nog uitgezocht."),
        (KIND, Answer(text="inzet"), "Operationele inzet"),
        (
            IS_CATCH,
            Answer(text="nee", explanation="Iets anders."),
            "Nee\nToelichting: Iets anders.",
        ),
        (IMAGES, Answer(choices=("eigen", "derden")), "Eigen beelden; Beelden van derden"),
        (DURATION, Answer(number=Decimal("12.5")), "12,5 dagen"),
        (BEGINS, Answer(day=date(2026, 12, 1)), "1\u00a0december\u00a02026"),
        (ANNEXES, Answer(choices=("a", "b")), "een.pdf; twee.pdf"),
        (ANNEXES, Answer(choices=("a", "weg")), "een.pdf; 1 bestand"),
        (
            NECESSITY,
            Answer(rows=({"nodig": "ja", "waarom": "Zo is het."}, {"nodig": "nee"})),
            "Verdachte: Ja; Zo is het.\nGetuige: Nee",
        ),
    ],
)
def test_an_answer_reads_as_dutch_text(
    question: Question, answer: Answer | None, text: str
) -> None:
    assert answer_text(question, answer, FILES) == text


def test_a_slug_that_is_no_option_any_more_is_shown_as_it_is() -> None:
    assert value_text(KIND, Answer(text="pilot")) == "pilot"


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (None, "Niet toegevoegd"),
        (Answer(), "Niet toegevoegd"),
        (UNAVAILABLE, "Nog niet beschikbaar\nReden: Het stuk is in de maak."),
        (Answer(choices=("a",)), "een.pdf"),
    ],
)
def test_evidence_is_named_or_the_reason_why_it_is_not_there(
    answer: Answer | None, text: str
) -> None:
    assert evidence_text(answer, FILES) == text
