"""Where only the beginning of a text fits, it ends at a sentence or a word."""

import pytest

from toets.documents.excerpt import brief, clipped, first_sentence


@pytest.mark.parametrize(
    ("whole", "first"),
    [
        ("Eén zin. Nog een zin.", "Eén zin."),
        ("Zie blz. A van de Wpg. Dat volstaat.", "Zie blz. A van de Wpg."),
        (
            "Volgens artikel 9 van de wet mag het. Dat volstaat.",
            "Volgens artikel 9 van de wet mag het.",
        ),
        ("\n\nEerste regel\ntweede regel", "Eerste regel"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_a_reader_would_stop(whole: str, first: str) -> None:
    assert first_sentence(whole) == first


@pytest.mark.parametrize(
    ("whole", "longest", "kept"),
    [
        ("past precies", 12, "past precies"),
        ("een zin die te lang is", 14, "een zin die…"),
        ("woord, en meer", 8, "woord…"),
        ("x" * 20, 10, "x" * 9 + "…"),
    ],
)
def test_clipping_cuts_at_a_word(whole: str, longest: int, kept: str) -> None:
    assert clipped(whole, longest) == kept


def test_brief_takes_the_first_sentence_and_clips_it() -> None:
    assert brief("Een korte zin. En nog een.", 30) == "Een korte zin."
    assert brief("Een lange zin zonder einde", 13) == "Een lange…"
