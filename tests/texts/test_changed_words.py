"""Which words changed between two texts."""

import pytest

from toets.texts.changed_words import changed_words


def marked(old: str, new: str) -> tuple[str, str]:
    """Return both texts with what changed between brackets."""
    before, after = changed_words(old, new)
    return (
        "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in before),
        "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in after),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Alleen wij.", "Alleen wij.", ("Alleen wij.", "Alleen wij.")),
        (
            "Alleen onze eenheid.",
            "Alleen onze eenheid en een leverancier.",
            ("Alleen onze eenheid.", "Alleen onze eenheid [en een leverancier]."),
        ),
        (
            "Wij bewaren beelden 30 dagen.",
            "Wij bewaren beelden 60 dagen.",
            ("Wij bewaren beelden [30 ]dagen.", "Wij bewaren beelden [60 ]dagen."),
        ),
        (
            "Wij zoeken alleen in eigen beelden en bewaren niets.",
            "Wij kijken alleen bij eigen beelden en bewaren niets.",
            (
                "Wij [zoeken alleen in ]eigen beelden en bewaren niets.",
                "Wij [kijken alleen bij ]eigen beelden en bewaren niets.",
            ),
        ),
        ("Ja", "Nee", ("[Ja]", "[Nee]")),
        ("", "Nieuw", ("", "[Nieuw]")),
        ("Oud", "", ("[Oud]", "")),
    ],
)
def test_changed_words_are_marked(old: str, new: str, told: tuple[str, str]) -> None:
    assert marked(old, new) == told


def test_the_pieces_make_up_both_texts() -> None:
    old = "Eerste regel.\n\nTweede  regel, met (haakjes)."
    new = "Eerste regel!\nEen derde regel, met haakjes.  "

    before, after = changed_words(old, new)

    assert "".join(piece.text for piece in before) == old
    assert "".join(piece.text for piece in after) == new


def test_two_texts_with_little_in_common_are_marked_as_a_whole() -> None:
    old, new = (
        "Wij zoeken een verdachte van een overval.",
        "Het gaat nu om vermiste kinderen hier.",
    )

    assert marked(old, new) == (f"[{old}]", f"[{new}]")


def test_a_very_long_text_is_compared_by_sentences() -> None:
    sentences = [f"Dit is zin {number} van de tekst." for number in range(1000)]
    old, changed = " ".join(sentences), [*sentences]
    changed[500] = "Dit is een heel andere zin."

    before, after = marked(old, " ".join(changed))

    assert before.count("[") == 1
    assert "[Dit is zin 500 van de tekst. ]" in before
    assert "[Dit is een heel andere zin. ]" in after
