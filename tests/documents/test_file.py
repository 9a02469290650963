"""The file itself: the same bytes for the same case, fonts inside, marked and numbered pages."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import builders as cases
import pikepdf
import pytest
from documents.builders import (
    ENDED,
    a_document,
    document_of,
    needs_poppler,
    poppler,
    text_of,
    whole_page,
    with_history,
)

from toets.domain.workflow import Status

TESTS = Path(__file__).parents[1]
ONE_MORE_TIME = """
import sys
from documents.builders import a_document, with_history
sys.stdout.buffer.write(a_document(with_history()))
"""


def test_the_same_case_gives_the_same_bytes_twice() -> None:
    assert a_document(cases.permitted()) == a_document(cases.permitted())


def test_another_process_with_another_clock_and_hash_seed_gives_the_same_bytes() -> None:
    surroundings = {"PYTHONPATH": f"{TESTS}:{TESTS.parent}", "PYTHONHASHSEED": "7"}
    environment = os.environ | surroundings | {"SOURCE_DATE_EPOCH": "1", "TZ": "Asia/Tokyo"}
    done = subprocess.run(  # noqa: S603 -- this very Python
        [sys.executable, "-c", ONE_MORE_TIME], capture_output=True, check=True, env=environment
    )

    assert done.stdout == a_document(with_history())


def test_the_file_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(document_of(Status.PERMITTED))) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        language = str(pdf.Root.Lang)

    assert language == "nl-NL"
    assert {key: info[key] for key in ("/Title", "/Author", "/Subject", "/Creator")} == {
        "/Title": "Bindend oordeel JET-2026-7K3Q: Zoeken in eigen beelden",
        "/Author": "Portefeuillehouders Digitalisering en Ethiek & Privacy",
        "/Subject": "Juridisch-ethische toets gezichtsherkenning, versie 1",
        "/Creator": "toets",
    }
    assert (info["/CreationDate"], info["/ModDate"]) == ("D:20260902133000+00'00'",) * 2


def test_the_pages_have_the_size_of_a4() -> None:
    with pikepdf.open(io.BytesIO(document_of(Status.PERMITTED))) as pdf:
        boxes = {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages}

    assert boxes == {(0, 0, 595, 842)}


@needs_poppler
@pytest.mark.parametrize("status", ENDED)
def test_every_font_is_embedded(status: Status) -> None:
    rows = [
        line.split() for line in poppler("pdffonts", document_of(status), "-").splitlines()[2:]
    ]

    names = {row[0].partition("+")[2] for row in rows}
    assert names == {"DejaVuSansCondensed", "DejaVuSansCondensed-Bold"}
    assert {row[-5] for row in rows} == {"yes"}


@needs_poppler
@pytest.mark.parametrize("status", ENDED)
def test_every_page_is_marked_and_numbered(status: Status) -> None:
    octets = document_of(status)
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        total = len(pdf.pages)

    for page in range(1, total + 1):
        text = whole_page(octets, page)
        assert text.count("POLITIE VERTROUWELIJK") == 1
        assert text.count("Politie vertrouwelijk") == 1
        assert re.findall(r"Bladzijde (\d+) van (\d+)", text) == [(str(page), str(total))]


@needs_poppler
def test_a_page_reference_names_the_page_where_the_part_begins() -> None:
    octets = a_document(with_history())
    named = [int(page) for page in re.findall(r"Volledig op bladzijde (\d+)", text_of(octets, 1))]

    begun = [
        title
        for page in named
        for title in ("1. Juridisch kader Dit", "2. Waarborgen Dit", "3. Uitkomst van de toets")
        if title in text_of(octets, page)
    ]
    assert {"1. Juridisch kader Dit", "2. Waarborgen Dit"} <= set(begun)


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    with (
        pikepdf.open(io.BytesIO(a_document(with_history()))) as pdf,
        pdf.open_outline() as outline,
    ):
        tops = [float(item.destination[3]) for item in _all(list(outline.root))]

    # The frame ends 62 points above the edge: below 100 there is no room for a heading with text.
    assert [top for top in tops if top < 100] == []


def _all(items: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [each for item in items for each in (item, *_all(list(item.children)))]
