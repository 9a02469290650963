"""Every screen at once: can everybody use it, does it fit, does it look as it was meant."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from browser.site import Site, dossier
from browser.visitor import Visitor
from browser.watching import Watch
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLongError

from toets.demo.dossier import Act

As = Callable[..., Visitor]

AXE = "axe-core@4.11.0"
# An installation that hangs must not hold up the rest.
_LONGEST_INSTALLATION = 120


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the source of axe-core, installed for this session alone."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so axe-core cannot be")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), AXE]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST_INSTALLATION)  # noqa: S603 -- our own command
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"npm could not install {AXE}: {error}")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text()


class Cases(dict[str, str]):
    """One case for each screen about a case, played when it is first looked at."""

    def __init__(self, played: dict[str, Callable[[], str]]) -> None:
        super().__init__()
        self._played = played

    def __missing__(self, name: str) -> str:
        """Play the case of this name, and return its reference."""
        self[name] = self._played[name]()
        return self[name]


@pytest.fixture(scope="session")
def cases(site: Site) -> Cases:
    """Give one case for each screen about a case; the tests here only look."""
    identity, network = dossier("11"), dossier("09")
    return Cases(
        {
            "draft": lambda: _handed_over(site, site.play(dossier("05"))),
            "supplement": lambda: site.play(network, before="aanvullen"),
            "in_advice": lambda: site.play(dossier("10"), before="vaststellen"),
            "in_decision": lambda: site.play(identity, before="toestaan"),
            "signing": lambda: site.play(identity, before="ondertekenen"),
            "refused": lambda: site.play(dossier("10")),
            "resubmitted": lambda: site.play(network),
            "used": lambda: site.play_in_the_past(dossier("13")),
            "suspended": lambda: site.play_in_the_past(dossier("14")),
        }
    )


def _handed_over(site: Site, draft: str) -> str:
    site.do(draft, HANDED_OVER)
    return draft


# Somebody is asked to answer a few questions of the draft.
HANDED_OVER = Act(
    0,
    time(10),
    "bram",
    "vragen doorgeven",
    {"aan": "lot", "vragen": ["G1", "G2"], "bericht": "Jij kent dit systeem."},
)


# Who looks at which screen, of which case.
SCREENS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("bram", "", "", {}),
    ("bram", "zaken", "", {}),
    ("bram", "nieuw", "", {}),
    ("bram", "handvatten", "", {}),
    ("bram", "uitleg", "", {}),
    ("bram", "account", "", {}),
    ("bram", "vragenlijst", "draft", {"sectie": "A"}),
    ("bram", "vragenlijst", "draft", {"sectie": "E"}),
    ("bram", "vragenlijst", "draft", {"sectie": "overzicht"}),
    ("anouk", "vragenlijst", "supplement", {}),
    ("femke", "zaak", "in_advice", {}),
    ("femke", "zaak", "in_advice", {"deel": "vragenlijst"}),
    ("femke", "zaak", "in_advice", {"deel": "bijlagen"}),
    ("femke", "zaak", "in_advice", {"deel": "advies"}),
    ("joris", "advies", "in_advice", {}),
    ("sara", "vaststellen", "in_advice", {}),
    ("sara", "zaak", "refused", {"deel": "oordeel"}),
    ("sara", "zaak", "refused", {"deel": "tijdlijn"}),
    ("karel", "oordeel", "in_decision", {}),
    ("karel", "ondertekenen", "signing", {}),
    ("karel", "zaak", "signing", {"deel": "ondertekening"}),
    ("bram", "toestemmingen", "", {}),
    ("bram", "vragenlijst", "draft", {"sectie": "samen"}),
    ("lot", "zaak", "draft", {}),
    ("sara", "berichten", "", {}),
    ("sara", "ronde", "in_advice", {}),
    ("gijs", "zienswijze", "in_advice", {}),
    ("femke", "verschillen", "resubmitted", {}),
    ("femke", "zaak", "resubmitted", {"deel": "advies"}),
    ("anouk", "zaak", "used", {}),
    ("anouk", "zaak", "used", {"deel": "voorwaarden"}),
    ("anouk", "zaak", "used", {"deel": "gebruik"}),
    ("anouk", "zaak", "used", {"deel": "documenten"}),
    ("anouk", "voorwaarde", "used", {"nummer": "1"}),
    ("anouk", "gebruik", "used", {}),
    ("anouk", "gebruik", "used", {"nummer": "1"}),
    ("lot", "toestemmingen", "used", {}),
    ("karel", "zaak", "suspended", {}),
    ("gijs", "jaarverslag", "", {}),
    ("anouk", "algoritmeregister", "used", {}),
    ("wout", "woo", "", {}),
    ("bea", "beheer", "", {}),
)
# How an address names the case, where it is not by "zaak".
_PARAMETER = {"toestemmingen": "ref"}
PEOPLE = tuple(dict.fromkeys(name for name, *_ in SCREENS))
# Whose screens `make test` looks at: writing and publishing. `make proof` looks at all.
_SAMPLED = frozenset({"bram", "wout"})
_EVERYBODY = [
    pytest.param(name, marks=() if name in _SAMPLED else pytest.mark.proof) for name in PEOPLE
]


_FITS = """() => {
  const boxes = [document.querySelector('[data-testid="stMain"]'), document.documentElement];
  return boxes.filter(Boolean).every((box) => box.scrollWidth <= box.clientWidth);
}"""
# How long a screen may take to settle in another width.
_RESIZING = 3_000


def _walk(visitor: Visitor, name: str, cases: Cases) -> Any:
    """Open each screen of somebody in turn, and yield its address."""
    for who, screen, case, query in SCREENS:
        if who == name:
            about = {_PARAMETER.get(screen, "zaak"): cases[case]} if case else {}
            visitor.open(screen, **about, **query)
            yield f"{screen or 'mijn-werk'} {case} {query}"


def _serious(page: Page, axe: str, where: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{where}: {rule['id']}: {node['html'][:200]}"
        for rule in found["violations"]
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
    ]


def _too_wide(page: Page, where: str, widths: tuple[int, ...] = (390, 640, 1280)) -> list[str]:
    """Return at which widths the screen scrolls sideways: a phone, and 1280 px at 200 % and whole."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        try:
            page.wait_for_function(_FITS, timeout=_RESIZING)
        except TooLongError:
            found.append(f"{where}: too wide for {width} px")
    return found


@pytest.mark.parametrize("name", _EVERYBODY)
def test_every_screen_can_be_used_by_everybody_and_fits_a_phone_and_200_percent(
    as_: As, cases: Cases, axe: str, name: str
) -> None:
    visitor = as_(name)
    found = []

    for where in _walk(visitor, name, cases):
        found += _serious(visitor.page, axe, where)
        found += _too_wide(visitor.page, where)

    assert found == []


@pytest.mark.parametrize("name", ["aanmelden", "openbaar"])
def test_pages_before_signing_in_can_be_used_by_everybody_and_fit(
    site: Site, stranger: Visitor, axe: str, name: str
) -> None:
    stranger.page.goto(f"{site.url}/{name}")

    found = [*_serious(stranger.page, axe, name), *_too_wide(stranger.page, name)]

    assert found == []


@pytest.mark.proof
def test_a_document_as_a_page_can_be_used_by_everybody_and_fits_200_and_400_percent(
    as_: As, cases: Cases, axe: str
) -> None:
    anouk = as_("anouk").open("zaak", zaak=cases["used"], deel="documenten")
    anouk.page.get_by_role("link", name="Lees als webpagina: Bindend oordeel").click()
    anouk.page.get_by_role("heading", level=1, name="Bindend oordeel").wait_for()

    found = [
        *_serious(anouk.page, axe, "webpagina"),
        *_too_wide(anouk.page, "webpagina"),
        *_too_wide(anouk.page, "webpagina", (320,)),
    ]

    assert found == []
    anouk.page.get_by_role("link", name="De regels", exact=True).click()
    assert anouk.page.locator(":target").inner_text() == "De regels"


def test_the_bar_is_deep_blue_and_a_card_white(as_: As) -> None:
    bram = as_("bram").open("nieuw")

    assert _background(bram, "[data-testid=stHeader]") == "rgb(18, 40, 76)"
    assert _background(bram, ".st-key-kaart-beginnen") == "rgb(255, 255, 255)"


def _background(visitor: Visitor, selector: str) -> str:
    colour: str = visitor.page.locator(selector).first.evaluate(
        "element => getComputedStyle(element).backgroundColor"
    )
    return colour


def test_no_page_asks_anything_elsewhere_or_breaks_its_own_policy(
    site: Site, stranger: Visitor, watch: Watch
) -> None:
    stranger.page.goto(f"{site.url}/aanmelden")
    stranger.press("Aanmelden als Bram")
    for screen in ("", "zaken", "uitleg"):
        stranger.open(screen)

    assert watch.complaints() == []
    assert watch.asked > 0


def test_no_name_that_a_screen_reader_speaks_is_in_english(as_: As) -> None:
    bram = as_("bram").open("nieuw")

    names = bram.page.locator("[aria-label]").evaluate_all(
        "elements => elements.map((element) => element.ariaLabel)"
    )

    assert "Uitleg bij Titel van het voorstel" in names
    assert [name for name in names if "help" in name.lower()] == []


def test_a_page_that_would_ask_elsewhere_is_stopped_and_noticed(as_: As, watch: Watch) -> None:
    bram = as_("bram").open("uitleg")

    bram.page.evaluate(
        """() => new Promise((done) => {
          const picture = new Image();
          picture.onerror = done;
          picture.src = "https://elders.example/plaatje.png";
        })"""
    )

    told = watch.told()
    assert [line.partition(":")[0] for line in told] in (
        ["policy"],
        ["asked elsewhere", "policy"],
        ["policy", "asked elsewhere"],
    )
    assert all("elders.example" in line for line in told)
