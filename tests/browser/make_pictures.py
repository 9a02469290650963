"""Makes docs/beelden/*.png from a fresh demo: `python tests/browser/make_pictures.py [NAME…]`."""

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from browser.chromium import PATIENCE, running_chromium, signed_in, window  # noqa: E402 -- the folder of the tests comes first
from browser.pictures import CATCH, DECIDED, DOCUMENT, PICTURES, SHOWN, WATCHLIST, Picture  # noqa: E402 -- idem
from browser.site import Site, open_site  # noqa: E402 -- idem
from PIL import Image  # noqa: E402 -- idem
from playwright.sync_api import Browser, BrowserContext, Page, expect  # noqa: E402 -- idem

from toets.demo.accounts import BY_NAME  # noqa: E402 -- idem
from toets.demo.loading import load_when_empty  # noqa: E402 -- idem
from toets.domain.deeds import Deed, HandOver, Invite  # noqa: E402 -- idem
from toets.domain.questionnaire import Discipline  # noqa: E402 -- idem

# Wide enough to read on a screen, small enough for a page with pictures.
_DOTS_PER_INCH = 80
# Text on plain surfaces needs few colours; a picture is then a third of the size.
_COLOURS = 128


def main(wanted: list[str]) -> None:
    """Make every picture anew, or only those of these names."""
    expect.set_options(timeout=PATIENCE)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_site(Path(folder), fill=load_when_empty) as site,
        running_chromium() as browser,
    ):
        references = dict(_references(site))
        _set_the_scene(site, references)
        for picture in SHOWN:
            if not wanted or picture.name in wanted:
                _photograph(browser, site, picture, references)
        if not wanted or DOCUMENT in wanted:
            _print(site, _found(references, DECIDED))


def _references(site: Site) -> Iterator[tuple[str, str]]:
    for name in ("sara", "bram"):
        for summary in site.toets.reading.overview(site.actor(name)):
            yield summary.title, summary.reference


def _found(references: dict[str, str], title: str) -> str:
    return next(reference for whole, reference in references.items() if whole.startswith(title))


def _set_the_scene(site: Site, references: dict[str, str]) -> None:
    """Do what the demo leaves to be done by hand, so that the pictures show it."""
    case, version = _found(references, CATCH), 1
    for name, discipline in (("femke", Discipline.JURIDISCH), ("tom", Discipline.ETHISCH)):
        _act(site, "sara", case, Invite(version, 1, BY_NAME[name].number, discipline))
    questions, colleague = ("G1", "G2", "G3"), BY_NAME["lot"].number
    handed = HandOver(colleague, questions, "Jij kent dit systeem; wil je deze drie invullen?")
    _act(site, "bram", _found(references, WATCHLIST), handed)


def _act(site: Site, who: str, reference: str, deed: Deed) -> None:
    site.toets.proceedings.act(site.actor(who), reference, deed)


def _photograph(
    browser: Browser, site: Site, picture: Picture, references: dict[str, str]
) -> None:
    context = window(browser, height=picture.height)
    page = _opened(context, site, picture, references)
    _keep(picture.name, page.screenshot())
    context.close()


def _opened(
    context: BrowserContext, site: Site, picture: Picture, references: dict[str, str]
) -> Page:
    if not picture.who:
        page = context.new_page()
        page.goto(f"{site.url}/{picture.screen}")
        return page
    visitor = signed_in(context, site, picture.who)
    about = {picture.parameter: _found(references, picture.title)} if picture.title else {}
    if picture.reason:
        _give_reason(context, site, about[picture.parameter], picture.reason)
    visitor.open(picture.screen, **about, **picture.query)
    if picture.theme:
        visitor.choose("Thema’s", picture.theme)
        visitor.arrives_at(picture.theme)
    return visitor.page


def _give_reason(context: BrowserContext, site: Site, reference: str, reason: str) -> None:
    """Open the case with a reason in the sign-in of this window."""
    (token,) = [
        cookie["value"] for cookie in context.cookies() if cookie["name"] == "toets_sessie"
    ]
    site.toets.reading.open(site.toets.signing_in.who(token).actor, reference, reason)


def _keep(name: str, content: bytes) -> None:
    with Image.open(io.BytesIO(content)) as image:
        small = image.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        small.save(PICTURES / f"{name}.png", optimize=True)


def _print(site: Site, reference: str) -> None:
    """Make a picture of the first page of a binding verdict."""
    program = shutil.which("pdftoppm")
    if program is None:
        sys.exit("pdftoppm is not installed (poppler-utils): no picture of the document")
    document = site.toets.issuing.document(site.actor("sara"), reference).content
    made = subprocess.run(  # noqa: S603 -- our own command
        [program, "-png", "-singlefile", "-f", "1", "-r", str(_DOTS_PER_INCH), "-"],
        input=document,
        capture_output=True,
        check=True,
    )
    _keep(DOCUMENT, made.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
