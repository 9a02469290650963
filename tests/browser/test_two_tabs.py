from collections.abc import Callable

import pytest
from browser.site import Site
from browser.visitor import Visitor, write
from playwright.sync_api import expect

from toets.demo.accounts import BY_NAME
from toets.domain.answer import Answer
from toets.domain.deeds import AddAuthor
from toets.texts import formats

As = Callable[..., Visitor]


def _shared(site: Site) -> str:
    reference = site.begin("Samen aan één voorstel")
    deed = AddAuthor(BY_NAME["anouk"].number)
    site.toets.proceedings.act(site.actor("bram"), reference, deed)
    return reference


def _write(author: Visitor, text: str) -> None:
    write(author.question("B1").get_by_role("textbox").first, text)


def test_two_authors_who_answer_different_questions_both_keep_their_answer(
    site: Site, as_: As
) -> None:
    reference = _shared(site)
    bram = as_("bram").open("vragenlijst", zaak=reference, sectie="B")
    anouk = as_("anouk").open("vragenlijst", zaak=reference, sectie="A")

    _write(bram, "De tekst van Bram.")
    anouk.answer("A1a", "Ja")

    site.await_answer(reference, "B1", Answer(text="De tekst van Bram."))
    site.await_answer(reference, "A1a", Answer(text="ja"))


@pytest.mark.proof  # tests/ui/form/test_two_texts.py walks it without a browser
@pytest.mark.parametrize(
    ("button", "kept"),
    [
        ("Mijn tekst bewaren", "De tekst van Anouk."),
        ("De andere tekst houden", "De tekst van Bram."),
    ],
)
def test_two_authors_of_one_answer_see_both_texts_and_choose(
    site: Site, as_: As, button: str, kept: str
) -> None:
    reference = _shared(site)
    bram = as_("bram").open("vragenlijst", zaak=reference, sectie="B")
    anouk = as_("anouk").open("vragenlijst", zaak=reference, sectie="B")

    _write(bram, "De tekst van Bram.")
    site.await_answer(reference, "B1", Answer(text="De tekst van Bram."))
    _write(anouk, "De tekst van Anouk.")
    conflict = anouk.page.locator(".st-key-botsing-B1")
    saved = site.toets.drafting.open(site.actor("bram"), reference).answers["B1"]

    expect(conflict).to_contain_text("Iemand anders heeft dit intussen gewijzigd")
    expect(conflict).to_contain_text(
        f"Tekst van Bram Voorbeeld, {formats.moment(saved.saved_at)} De tekst van Bram."
    )
    expect(conflict).to_contain_text("Uw tekst De tekst van Anouk.")
    anouk.press(button)
    expect(conflict).to_have_count(0)
    site.await_answer(reference, "B1", Answer(text=kept))


@pytest.mark.proof
def test_two_windows_of_one_author_do_not_overwrite_each_other(site: Site, as_: As) -> None:
    reference = site.begin("Twee vensters")
    first = as_("bram").open("vragenlijst", zaak=reference, sectie="B")
    second = Visitor(first.page.context.new_page(), site.url)
    second.open("vragenlijst", zaak=reference, sectie="B")

    _write(first, "Uit het eerste venster.")
    site.await_answer(reference, "B1", Answer(text="Uit het eerste venster."))
    _write(second, "Uit het tweede venster.")

    second.sees("U hebt dit intussen in een ander venster gewijzigd")
    assert site.answer(reference, "B1") == Answer(text="Uit het eerste venster.")
