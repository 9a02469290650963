"""A real browser, a real server, and people who use them."""

import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="the Python package playwright is not installed")

from browser.chromium import PATIENCE, is_installed, running_chromium, signed_in, window
from browser.site import Site, open_site
from browser.visitor import Visitor
from browser.watching import Watch
from playwright.sync_api import Browser, BrowserContext, expect

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give one real browser per session, and so per worker of xdist."""
    if not is_installed():
        pytest.skip("Chromium is not installed")
    with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """Serve a database with the invented people and no cases, one per worker."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of its own is made in it; writing there costs nothing
    with (
        tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        open_site(Path(folder)) as opened,
    ):
        yield opened


@pytest.fixture
def watch(site: Site) -> Iterator[Watch]:
    """Watch every page of a test; whatever it is about, nothing may leave or break."""
    watching = Watch(site.server)
    yield watching
    assert watching.complaints() == []


NewContext = Callable[..., BrowserContext]
_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep whether a test failed, so that its pages can be photographed."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or (call.when == "call" and report.failed)
    return report


def _photograph(contexts: list[BrowserContext], folder: Path) -> None:
    for number, page in enumerate(page for context in contexts for page in context.pages):
        picture = folder / f"page-{number}.png"
        page.screenshot(path=picture, full_page=True)
        print(f"\n{page.url} looked like {picture}")  # noqa: T201 -- pytest shows it with the failure


@pytest.fixture
def new_context(
    chromium: Browser, watch: Watch, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[NewContext]:
    """Give browser windows that know nothing of each other, closed after the test."""
    opened: list[BrowserContext] = []

    def make(width: int = 1280, height: int = 800) -> BrowserContext:
        context = window(chromium, width, height)
        watch.over(context)
        opened.append(context)
        return context

    yield make
    if request.node.stash.get(_FAILED, False):
        _photograph(opened, tmp_path)
    for context in opened:
        context.close()


@pytest.fixture
def as_(site: Site, new_context: NewContext) -> Callable[..., Visitor]:
    """Give somebody of the demo at a page of their own, signed in: `as_("femke")`."""

    def visiting(name: str, width: int = 1280) -> Visitor:
        return signed_in(new_context(width), site, name)

    return visiting


@pytest.fixture
def stranger(site: Site, new_context: NewContext) -> Visitor:
    """Give somebody at a page who is not signed in."""
    return Visitor(new_context().new_page(), site.url)
