import re

import pytest

from toets.domain.notices import NAMELESS, NoticeKind
from toets.services.due_work import DoneWork
from toets.texts.notices import DONE_WORK, WORDS, body, subject

REFERENCE = "JET-2026-7K3Q"
LINK = "https://toets.voorbeeld.nl/zaak?zaak=JET-2026-7K3Q"
OUTCOMES = re.compile(
    r"\b(toegestaan|afgewezen|positief|negatief|geschorst|ingetrokken|verlopen|geweigerd|heropend|"
    r"terugverwezen|teruggetrokken|niet voldaan|stilgelegd)\b",
    re.IGNORECASE,
)


def test_every_kind_has_words_of_its_own() -> None:
    assert WORDS.keys() == set(NoticeKind)
    assert len({words.sentence for words in WORDS.values()}) == len(WORDS)
    assert [words for words in WORDS.values() if not words.sentence.endswith(".")] == []
    assert [words for words in WORDS.values() if words.short.endswith(".")] == []


@pytest.mark.parametrize("kind", sorted(set(NoticeKind) - NAMELESS))
def test_a_mail_names_the_case_and_asks_something_without_telling_what_became_of_it(
    kind: NoticeKind,
) -> None:
    written = (subject(kind, REFERENCE), body(kind, REFERENCE, LINK))

    assert [REFERENCE in text for text in written] == [True, True]
    assert [OUTCOMES.findall(text) for text in written] == [[], []]


@pytest.mark.parametrize("kind", sorted(NAMELESS))
def test_a_mail_to_who_lost_the_case_does_not_name_it(kind: NoticeKind) -> None:
    written = subject(kind, REFERENCE) + body(kind, REFERENCE, "https://toets.voorbeeld.nl/")

    assert REFERENCE not in written


def test_everything_that_due_work_counts_has_a_name() -> None:
    assert DONE_WORK.keys() == DoneWork.__dataclass_fields__.keys()
