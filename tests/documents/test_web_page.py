"""A document as a web page: the same words in the same order, made of the file alone."""

import hashlib
import io
import random
import re
from functools import cache
from itertools import pairwise

import builders as cases
import pikepdf
import pytest
from documents.builders import EVERY_DOCUMENT, PEOPLE, a_document, answered, sample
from documents.planting import edition_of, whole
from documents.read_page import Tag, read_page
from documents.tagged import HEADINGS, Node, structure_of
from pikepdf import Dictionary, Name, Stream

from toets.documents import opening
from toets.documents.web import pieces
from toets.documents.web.page import page_policy, style, web_page
from toets.domain.answer import Answer
from toets.domain.woo import GROUND_OF_MARK, Ground, passages
from toets.errors import DocumentRefusedError

# Two outcomes, a later document, an extract and a report; `make proof` reads them all.
_SAMPLED = frozenset({"permission", "refusal", "corrigendum", "use", "year"})
every_document = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in _SAMPLED else pytest.mark.proof)
        for name in EVERY_DOCUMENT
    ],
)
ADDED = ("blz", "figure", "veld")


@cache
def page_of(name: str) -> Tag:
    return read_page(web_page(sample(name))).one("main")


@cache
def tagged(name: str) -> Node:
    return structure_of(sample(name))


def said(node: Node) -> str:
    """Return the text of an element without the signs before the items of a list."""
    if node.role == "Lbl":
        return ""
    return "".join(part if isinstance(part, str) else said(part) for part in node.parts)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def shown(answer: Answer, key: str = "A3") -> Tag:
    """Return the page of a permission in which a question was answered so."""
    return read_page(web_page(a_document(answered({key: answer})))).one("main")


@every_document
def test_the_page_says_the_words_of_the_file_in_the_same_order(name: str) -> None:
    assert page_of(name).without(*ADDED).text == squeezed(said(tagged(name)))


@every_document
def test_the_page_has_one_title_and_every_heading_of_the_file_under_it(name: str) -> None:
    found = page_of(name).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.name[1]) for heading in found]

    wanted = [squeezed(node.text) for node in tagged(name).all(*HEADINGS)]
    assert [heading.text for heading in found] == wanted
    assert (levels[0], levels.count(1)) == (1, 1)
    assert max((after - before for before, after in pairwise(levels)), default=1) == 1


@every_document
def test_the_page_has_every_row_of_every_table_with_its_heads(name: str) -> None:
    def heads(node: Node) -> list[tuple[str, str]]:
        scopes = {"/Row": "row", "/Column": "col"}
        cells = [
            (squeezed(cell.text), scopes[cell.attributes["/Scope"]]) for cell in node.all("TH")
        ]
        return [cell for cell in cells if cell[0]]

    found = page_of(name).all("table")

    wanted = tagged(name).all("Table")
    assert [[(th.text, th.attributes["scope"]) for th in each.all("th")] for each in found] == [
        heads(each) for each in wanted
    ]
    assert [[len(row.all("th", "td")) for row in each.all("tr")] for each in found] == [
        [len(row.kids) for row in each.all("TR")] for each in wanted
    ]


@every_document
def test_the_page_has_every_list_and_every_figure_in_words(name: str) -> None:
    page, file = page_of(name), tagged(name)

    assert len(page.all("ul")) == len(file.all("L", "TOC"))
    assert len(page.all("li")) == len(file.all("LI", "TOCI"))
    figures = [figure.text.partition(": ")[2] for figure in page.all("figure")]
    assert figures == [squeezed(figure.alt) for figure in file.all("Figure")]


@every_document
def test_every_link_leads_to_a_heading_of_the_page(name: str) -> None:
    page = page_of(name)
    headings = {f"#{tag.attributes['id']}": tag.text for tag in page if tag.name[:1] == "h"}
    links = [(link.attributes["href"], link.text) for link in page.all("a")]

    assert [text for _, text in links] == [
        squeezed(link.text) for link in tagged(name).all("Link")
    ]
    assert [href for href, _ in links if href not in headings] == []
    contents = [link for nav in page.all("nav") for link in nav.all("a")]
    assert [headings[link.attributes["href"]] for link in contents] == [
        link.text for link in contents
    ]


def test_a_reference_inside_a_sentence_leads_to_what_it_is_about() -> None:
    page = page_of("history")
    headings = {f"#{tag.attributes['id']}": tag.text for tag in page if tag.name[:1] == "h"}

    (line,) = [tag for tag in page.all("p") if tag.text.startswith("Dit is versie 3, ronde 2.")]
    assert headings[line.one("a").attributes["href"]] == "Eerdere versies en rondes"


@every_document
def test_the_page_tells_where_every_page_of_the_file_begins(name: str) -> None:
    with pikepdf.open(io.BytesIO(sample(name))) as pdf:
        amount = len(pdf.pages)

    found = [tag.text for tag in page_of(name) if tag.attributes.get("class") == "blz"]
    assert found == [f"Bladzijde {page} van het pdf-bestand" for page in range(2, amount + 1)]


# What stands above the document.


def test_the_note_says_of_which_file_it_is_made_and_where_that_is() -> None:
    octets = sample("permission")
    page = web_page(octets, '/document/JET?a="1"&b=2')
    top = read_page(page).one("header")

    assert top.one("code").text == hashlib.sha256(octets).hexdigest()
    assert top.one("a").attributes["href"] == '/document/JET?a="1"&b=2'
    assert "het is niet digitaal ondertekend" in top.text
    assert "POLITIE VERTROUWELIJK" in top.text
    assert "Bladzijde" not in top.all("p")[0].text


def test_without_an_address_of_the_file_there_is_no_link_to_it() -> None:
    assert read_page(web_page(sample("permission"))).one("header").all("a") == []


def test_the_note_says_that_a_signed_file_is_the_original() -> None:
    with pikepdf.open(io.BytesIO(sample("permission"))) as pdf:
        pdf.Root.AcroForm.Fields[0].V = Dictionary(Type=Name.Sig)
        signed = saved(pdf)

    top = read_page(web_page(signed)).one("header").text
    assert "Het origineel is het digitaal ondertekende pdf-bestand." in top


@every_document
def test_the_page_needs_nothing_else_and_runs_nothing(name: str) -> None:
    page = web_page(sample(name))

    assert page.startswith('<!DOCTYPE html>\n<html lang="nl-NL">')
    assert f"<style>{style()}</style>" in page
    assert re.findall(r"<(?:script|img|link|iframe|form)|\s(?:src|style|on\w+)=", page) == []
    assert "url(" not in style()
    assert "'unsafe-inline'" not in page_policy()


def test_the_page_opens_with_a_way_past_the_note() -> None:
    body = read_page(web_page(sample("use"))).one("body")

    first = body.all("a")[0]
    assert first.attributes["href"] == f"#{body.one('main').attributes['id']}"


# What people type.


def test_typed_text_is_text_and_keeps_its_lines() -> None:
    page = shown(Answer(text='a < b & <b>c\n"twee" <script>alert(1)</script>\n\ndrie'))

    lines = [tag for tag in page.all("p") if tag.text.startswith("a < b & <b>c")]
    assert lines[-1].text == 'a < b & <b>c "twee" <script>alert(1)</script> drie'
    assert len(lines[-1].all("br")) == 2
    assert page.all("b", "script") == []


def test_what_is_bold_in_the_file_is_bold_on_the_page() -> None:
    page = shown(Answer(text="ja", explanation="Daarom."), "A2")

    (line, *_) = [tag for tag in page.all("p") if tag.text == "Waarom: Daarom."]
    assert line.one("strong").text == "Waarom:"


def test_a_label_of_the_public_version_stands_in_a_box() -> None:
    mark, ground = next(iter(GROUND_OF_MARK.items()))
    page = shown(Answer(text=f"De heer {mark} en {mark}{mark} tekenden."))

    assert page.all("br") == shown(Answer(text="Geen label.")).all("br")
    boxes = [tag for tag in page if tag.attributes.get("class") == "lak"]
    assert {box.text for box in boxes} == {ground.value}
    word = f"De heer {ground.value} en {ground.value} {ground.value} tekenden."
    assert page.text.count(word) == 3


def test_the_public_version_is_a_page_with_all_its_labels() -> None:
    case = cases.a_refused_case()
    grounds = tuple(Ground)
    left_out = [
        whole(passage, grounds[place % len(grounds)])
        for place, passage in enumerate(passages(case, PEOPLE))
    ]
    octets = edition_of(case, tuple(left_out))

    page = read_page(web_page(octets)).one("main")

    # The blanks of a box in the file stand round its label; here the box has its own.
    wanted = said(structure_of(octets)).split()
    assert "".join(page.without(*ADDED).text.split()) == "".join(wanted)
    boxes = [tag.text for tag in page if tag.attributes.get("class") == "lak"]
    assert {*boxes} <= {ground.value for ground in Ground}
    assert len(boxes) > len(left_out)


# Files that are no document of toets, or no longer.


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, fix_metadata_version=False)
    return out.getvalue()


def refusal(octets: bytes) -> str:
    with pytest.raises(DocumentRefusedError) as refused:
        web_page(octets)
    return refused.value.reason


def test_what_is_no_pdf_or_half_a_pdf_is_refused() -> None:
    whole = sample("use")

    assert refusal(b"") == "broken"
    assert refusal(b"<html></html>") == "broken"
    assert refusal(whole[: len(whole) // 2]) == "broken"


def test_an_encrypted_file_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user=""))

    assert refusal(out.getvalue()) == "encrypted"


def test_a_file_of_others_is_refused() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()

        assert refusal(saved(pdf)) == "foreign"


def test_a_file_without_its_structure_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        del pdf.Root.StructTreeRoot

        assert refusal(saved(pdf)) == "foreign"


def test_a_file_with_text_that_belongs_to_no_element_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        del pdf.Root.StructTreeRoot.K.K[3]

        assert refusal(saved(pdf)) == "broken"


def test_a_file_whose_structure_says_a_text_twice_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        kids = pdf.Root.StructTreeRoot.K.K
        kids.append(kids[0])

        assert refusal(saved(pdf)) == "broken"


def test_a_structure_that_holds_itself_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        root = pdf.Root.StructTreeRoot.K
        root.K.append(root)

        assert refusal(saved(pdf)) in {"broken", "foreign"}


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        (b"BT /F1+0 9 Tf (los) Tj ET", "foreign"),
        (b"/P <</MCID 0>> BDC BT /F1+0 9 Tf [(los)] TJ ET EMC", "foreign"),
        (b"/Fm0 Do", "foreign"),
        (b"Q Q Q", "broken"),
        (b"/P <</MCID 0>> BDC", "broken"),
        (b"q " * 1_000, "foreign"),
        (b"/P /Gs0 BDC EMC", "foreign"),
        (b" " * (pieces.LARGEST_PAGE + 1), "too_large"),
    ],
)
def test_a_page_that_is_drawn_as_toets_never_does_is_refused(drawing: bytes, reason: str) -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        pdf.pages[0].Contents = Stream(pdf, drawing)

        assert refusal(saved(pdf)) == reason


def test_a_font_that_does_not_tell_its_letters_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sample("use"))) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = Stream(pdf, b"")

        assert refusal(saved(pdf)) == "foreign"


def test_a_file_larger_than_any_document_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    octets = sample("use")
    monkeypatch.setattr(opening, "LARGEST_FILE", len(octets) - 1)

    assert refusal(octets) == "too_large"


def test_damage_anywhere_gives_a_page_or_a_refusal() -> None:
    chance = random.Random(27)  # noqa: S311 -- the same damage in every run
    whole = sample("suspension")

    for _ in range(40):
        octets = bytearray(whole)
        octets[chance.randrange(len(octets))] ^= 1 << chance.randrange(8)
        try:
            page = web_page(bytes(octets))
        except DocumentRefusedError:
            continue
        assert page.endswith("</html>\n")
