"""What it costs that a document is tagged and archival: against the same pages without either."""

import io
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from documents.builders import a_document, all_unknown
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from toets.catalogue import load_rulebook
from toets.documents import page, rendering

pytestmark = pytest.mark.bench

FOLDER = Path(__file__).parents[2] / "questionnaires" / "werkregels-2020"
_TIMES = 5
_AIM, _MOST = 2.5, 4
_AIM_MEMORY, _LONG_CASE = 300, Path(__file__).parent / "long_case.py"


class PlainCanvas(Canvas):
    """A canvas of reportlab alone, for stories that ask for marks and get none."""

    def __init__(self, *args: Any, **options: Any) -> None:
        del options["structure"]
        super().__init__(*args, **options)

    @contextmanager
    def nothing(self, *_: object) -> Iterator[None]:
        """Mark nothing."""
        yield

    tagged = group = decoration = linking = nothing

    def text_with_links(self, x: float, y: float, *_: object) -> PDFTextObject:
        """Return a text like any other."""
        return self.beginText(x, y)


def test_the_cpu_of_a_tagged_document_against_plain_pages(
    monkeypatch: pytest.MonkeyPatch, tell: Callable[..., None]
) -> None:
    case = all_unknown(load_rulebook(FOLDER, date(2026, 12, 1)))

    tagged = _cpu(lambda: a_document(case))
    made = a_document(case)
    monkeypatch.setattr(page, "TaggedCanvas", PlainCanvas)
    monkeypatch.setattr(rendering, "archived", lambda drawn, _sheet, _record: drawn.octets)
    plain = _cpu(lambda: a_document(case))

    untagged = a_document(case)
    assert _pages(made) == _pages(untagged)
    assert (b"/StructTreeRoot" in untagged, b"/OutputIntents" in untagged) == (False, False)
    tell(f"CPU of {_pages(made)} pages without tags", f"{plain:.3f} s")
    tell("CPU of the same pages as a document", f"{tagged:.3f} s")
    tell("a document against plain pages", f"{tagged / plain:.2f}", f"aim ≤ {_AIM}")
    assert tagged / plain < _MOST


def test_the_memory_of_a_case_of_68_long_answers_and_40_attachments(
    tell: Callable[[str, str, str], None],
) -> None:
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, str(_LONG_CASE)],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(_LONG_CASE.parents[1])},
    )

    pages, peak, seconds = done.stdout.decode().split()
    tell(f"CPU of a case of {pages} pages", f"{seconds} s", "")
    tell(f"memory of building {pages} pages", f"{peak} MiB", f"aim ≤ {_AIM_MEMORY} MiB")
    assert int(peak) <= _AIM_MEMORY


def _cpu(build: Callable[[], bytes]) -> float:
    """Return the seconds of CPU of a build, the median of several."""
    build()
    seconds = []
    for _ in range(_TIMES):
        begun = time.process_time()
        build()
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)


def _pages(octets: bytes) -> int:
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        return len(pdf.pages)
