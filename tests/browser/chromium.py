"""The real browser of the tests, and people at a window of their own in it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from browser.site import Site
from browser.visitor import Visitor
from playwright.sync_api import Browser, BrowserContext, sync_playwright

PROGRAM = shutil.which("chromium") or "/usr/bin/chromium"
# A hang guard, generous because other work may share the machine.
PATIENCE = 20_000
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def is_installed() -> bool:
    """Tell whether there is a Chromium on this machine."""
    return Path(PROGRAM).exists()


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Run Chromium without a screen until the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()


def window(browser: Browser, width: int = 1280, height: int = 800) -> BrowserContext:
    """Return a window that knows nothing of any other."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    return context


def signed_in(context: BrowserContext, site: Site, name: str) -> Visitor:
    """Return somebody of the demo at a new page in this window, signed in."""
    cookie: Any = {"name": "toets_sessie", "value": site.token(name), "url": site.url}
    context.add_cookies([cookie])
    return Visitor(context.new_page(), site.url)
