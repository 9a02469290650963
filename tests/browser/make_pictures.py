"""Makes docs/beelden/*.png from a fresh demo: `python tests/browser/make_pictures.py`."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from browser.chromium import PATIENCE, running_chromium, signed_in, window  # noqa: E402 -- the folder of the tests comes first
from browser.site import Site, open_site  # noqa: E402 -- idem
from playwright.sync_api import Browser, expect  # noqa: E402 -- idem

from toets.demo.loading import load_when_empty  # noqa: E402 -- idem

PICTURES = ROOT / "docs" / "beelden"
# Wide enough to read on a screen, small enough for a page with pictures.
_DOTS_PER_INCH = 100


@dataclass(frozen=True)
class Picture:
    """One screen to photograph: whose, which, and of which case (the begin of its title)."""

    name: str
    who: str
    screen: str = ""
    title: str = ""
    query: dict[str, str] = field(default_factory=dict)
    step: str = ""


SHOWN = (
    Picture("mijn-werk", "femke"),
    Picture("vragenlijst", "bram", "vragenlijst", "Volglijst", {"sectie": "E", "vraag": "E3"}),
    Picture("zaak", "femke", "zaak", "CATCH uitbreiden"),
    Picture("advies", "femke", "advies", "CATCH uitbreiden", step="Gegevensbescherming"),
    Picture("oordeel", "karel", "oordeel", "Een vermist kind"),
)
DECIDED = "Foto's op in beslag genomen telefoons"


def main() -> None:
    """Make every picture anew."""
    expect.set_options(timeout=PATIENCE)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_site(Path(folder), fill=load_when_empty) as site,
        running_chromium() as browser,
    ):
        references = dict(_references(site))
        for picture in SHOWN:
            _photograph(browser, site, picture, references)
        _print(site, _found(references, DECIDED))


def _references(site: Site) -> Iterator[tuple[str, str]]:
    for name in ("sara", "bram"):
        for summary in site.toets.reading.overview(site.actor(name)):
            yield summary.title, summary.reference


def _found(references: dict[str, str], title: str) -> str:
    return next(reference for whole, reference in references.items() if whole.startswith(title))


def _photograph(
    browser: Browser, site: Site, picture: Picture, references: dict[str, str]
) -> None:
    context = window(browser)
    visitor = signed_in(context, site, picture.who)
    about = {"zaak": _found(references, picture.title)} if picture.title else {}
    visitor.open(picture.screen, **about, **picture.query)
    if picture.step:
        visitor.choose("Thema’s", picture.step)
        visitor.arrives_at(picture.step)
    visitor.page.screenshot(path=PICTURES / f"{picture.name}.png")
    context.close()


def _print(site: Site, reference: str) -> None:
    """Make a picture of the first page of a binding verdict."""
    program = shutil.which("pdftoppm")
    if program is None:
        sys.exit("pdftoppm is not installed (poppler-utils): no picture of the document")
    document = site.toets.issuing.document(site.actor("sara"), reference).content
    target = PICTURES / "bindend-oordeel"
    subprocess.run(  # noqa: S603 -- our own command
        [program, "-png", "-singlefile", "-f", "1", "-r", str(_DOTS_PER_INCH), "-", str(target)],
        input=document,
        check=True,
    )


if __name__ == "__main__":
    main()
