"""The document read by its structure, as a screen reader does: order, headings, tables, figures."""

from functools import cache
from itertools import pairwise

import builders as cases
import pytest
from documents.builders import (
    ABOUT_CASES,
    EVERY_DOCUMENT,
    a_document,
    answered,
    outline_of,
    sample,
    signed,
)
from documents.tagged import HEADINGS, Node, structure_of, unread

from toets.domain.answer import Answer
from toets.domain.owed import OUTCOMES

# The yearly report is called after what stands above every page.
YEAR = "Jaarverslag van de juridisch-ethische toets gezichtsherkenning"
every_document = pytest.mark.parametrize("name", EVERY_DOCUMENT)
every_outcome = pytest.mark.parametrize("name", [*OUTCOMES, "conditional", "history", "everybody"])
# These say all of it where it stands.
UNLINKED = ("corrigendum", "use")
about_a_case = pytest.mark.parametrize("name", ABOUT_CASES)


@cache
def read(name: str) -> Node:
    return structure_of(sample(name))


@every_document
def test_headings_go_down_one_level_at_a_time_from_the_first(name: str) -> None:
    levels = [int(node.role[1]) for node in read(name).all(*HEADINGS)]

    assert levels[0] == 1
    steps = [after - before for before, after in pairwise(levels)]
    assert [step for step in steps if step > 1] == []


@every_document
def test_every_bookmark_is_a_heading_in_the_same_order(name: str) -> None:
    headings = iter([node.text.strip() for node in read(name).all(*HEADINGS)])
    bookmarks = [title.strip() for title in outline_of(sample(name))]

    assert [title for title in bookmarks if title not in headings] == []


@every_document
def test_every_row_of_a_table_is_as_wide_as_its_head_and_has_one(name: str) -> None:
    tables = read(name).all("Table")

    assert tables
    for table in tables:
        heads = table.all("TH")
        assert heads
        assert {head.attributes["/Scope"] for head in heads} <= {"/Column", "/Row"}
        assert len({len(row.kids) for row in table.all("TR")}) == 1


@about_a_case
def test_every_figure_says_in_words_what_it_shows(name: str) -> None:
    figures = read(name).all("Figure")

    assert [figure.alt for figure in figures if len(figure.alt) < 20] == []
    assert {len(figure.attributes["/BBox"]) for figure in figures} == {4}
    shown = [figure.alt.partition(" met ")[0] for figure in figures]
    is_outcome = ABOUT_CASES[name][0] in OUTCOMES
    assert shown == ["QR-code", "Tijdlijn"] if is_outcome else shown == ["QR-code"]


@every_document
def test_every_link_has_its_words_and_its_target(name: str) -> None:
    links = read(name).all("Link")

    assert bool(links) == (name in ABOUT_CASES and ABOUT_CASES[name][0] not in UNLINKED)
    assert [link.text for link in links if not link.links or not link.text.strip()] == []
    assert {words for link in links for words in link.links if not words.strip()} == set()


@every_outcome
def test_the_contents_lists_chapters_with_their_pages(name: str) -> None:
    (contents,) = read(name).all("TOC")

    assert {line.role for line in contents.kids} == {"TOCI"}
    assert [line.text for line in contents.kids if not line.text.split()[-1].isdigit()] == []


@every_document
def test_only_what_stands_round_the_page_is_left_unread(name: str) -> None:
    last = [node.text.strip() for node in read(name).all(*HEADINGS)][-1]
    aside = unread(sample(name))

    assert "Juridisch-ethische toets gezichtsherkenning" not in read(name).text.replace(YEAR, "")
    assert last not in aside
    assert ("VOOR HET STRAFDOSSIER" if name.endswith("use") else "POLITIE VERTROUWELIJK") in aside


def test_the_first_page_is_read_in_the_order_of_its_meaning() -> None:
    order = [
        "Bindend oordeel van de portefeuillehouders",
        "Zoeken in eigen beelden",
        "Toegestaan",
        "Geldig 1 september 2026 tot en met 1 maart 2027 Bindend voor de gehele politie",
        "Wat dit oordeel zichtbaar maakt 1. Juridisch kader",
        "2. Waarborgen",
        "3. Uitkomst van de toets Community: positief",
        "Wat dit oordeel niet is.",
    ]
    said = read("permission").text

    places = [said.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "order"),
    [
        (
            "suspension",
            ["Schorsing van", "Zoeken in", "Geschorst", "Geschorst op", "Door wie", "De redenen"],
        ),
        ("use", ["Uittreksel voor", "Een aanwijzing", "Gebruikt op", "Het gebruik", "Controle"]),
        ("corrigendum", ["Herstel van", "Hersteld", "Zoals het er stond", "Getekend", "Waarom"]),
        (
            "year",
            ["Jaarverslag van", "Jaarverslag 2026", "voorstellen ingediend", "Stand", "Over"],
        ),
    ],
)
def test_other_documents_are_read_in_the_order_of_their_meaning(
    name: str, order: list[str]
) -> None:
    said, at = read(name).text, -1

    for part in order:
        at = said.find(part, at + 1)
        assert at > -1, part


def test_words_on_both_sides_of_a_line_end_stay_apart() -> None:
    typed = " ".join(f"woord{number}" for number in range(400))
    said = structure_of(a_document(answered({"A3": Answer(text=typed)}))).text

    assert said.count(typed) == 2


def test_a_word_that_runs_over_a_line_end_stays_one() -> None:
    typed = "begin " + "x" * 300 + " einde"
    said = structure_of(a_document(answered({"A3": Answer(text=typed)}))).text

    assert said.count(typed) == 2


def test_a_word_in_bold_that_runs_over_a_line_end_stays_one_too() -> None:
    typed = Answer(text="ja", explanation="y" * 300)
    said = structure_of(a_document(answered({"A2": typed}))).text

    assert said.count("Waarom: " + "y" * 300) == 2


def test_a_table_over_two_pages_is_one_table_with_one_head() -> None:
    tables = read("history").all("Table")

    courses = [table for table in tables if table.text.startswith("Wanneer")]
    assert [len(table.all("TH")) for table in courses] == [4]
    assert len(courses[0].all("TR")) > 20


def test_an_answer_over_two_pages_is_one_paragraph() -> None:
    typed = " ".join(f"woord{number}" for number in range(2_000))
    root = structure_of(a_document(answered({"A3": Answer(text=typed)})))

    holding = [node.text.strip() for node in root.all("P") if "woord1999" in node.text]
    assert holding == [typed, typed]


def test_what_is_chosen_of_several_is_a_list() -> None:
    chosen = Answer(choices=("eigen", "camera"))
    root = structure_of(a_document(answered({"B6": chosen})))

    items = [[kid.role for kid in item.kids] for item in root.all("LI")]
    assert items[:2] == [["Lbl", "LBody"], ["Lbl", "LBody"]]
    assert root.all("L")[0].attributes["/ListNumbering"] == "/Disc"


def test_a_table_that_is_printed_as_a_list_is_a_list_of_its_rows() -> None:
    rows = ({"nodig": "ja", "waarom": "lang " * 2_000}, {"nodig": "ja", "waarom": "kort"})
    case = cases.submitted({"B1": Answer(rows=rows)})
    root = structure_of(a_document(signed(cases.in_decision(case))))

    lists = [whole for whole in root.all("L") if "Waarom?: lang" in whole.text]
    assert [len(whole.kids) for whole in lists] == [2, 2]
