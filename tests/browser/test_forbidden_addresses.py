from collections.abc import Callable

import pytest
from browser.site import Site, dossier
from browser.visitor import Visitor
from playwright.sync_api import APIResponse

from toets.texts.screens import web as web_texts

As = Callable[..., Visitor]

NOWHERE = "JET-2026-ZZZZ"
# With the Community: no business of another initiator, a holder, the Woo desk or an administrator.
OUTSIDERS = ("anouk", "karel", "wout", "bea")
SCREENS = ("zaak", "vragenlijst", "advies", "oordeel", "ondertekenen", "vaststellen")


@pytest.fixture(scope="module")
def reference(site: Site) -> str:
    return site.play(dossier("10"), before="wacht opheffen")


def _answered(answer: APIResponse) -> tuple[int, dict[str, str], bytes]:
    changing = {"date", "content-length"}
    headers = {name: value for name, value in answer.headers.items() if name not in changing}
    return answer.status, headers, answer.body()


@pytest.mark.parametrize("name", OUTSIDERS)
def test_a_file_that_somebody_may_not_see_answers_as_one_that_does_not_exist(
    site: Site, as_: As, reference: str, name: str
) -> None:
    version = site.case(reference).version
    assert version is not None
    file = version.attachments[0].id
    ask = as_(name).page.request.get

    for forbidden, missing in (
        (f"document/{reference}", f"document/{NOWHERE}"),
        (f"bijlage/{reference}/{file}", f"bijlage/{NOWHERE}/{file}"),
        (f"bijlage/{reference}/{file}", f"bijlage/{reference}/{'0' * 32}"),
    ):
        refused = _answered(ask(f"{site.url}/{forbidden}"))
        assert refused == _answered(ask(f"{site.url}/{missing}"))
        assert refused[0] == 404
        assert web_texts.NOT_FOUND in refused[2].decode()


@pytest.mark.proof  # tests/services/test_no_trace.py looks everywhere
@pytest.mark.parametrize("name", ["anouk", "karel"])
def test_a_screen_that_somebody_may_not_see_answers_as_one_that_does_not_exist(
    site: Site, as_: As, reference: str, name: str
) -> None:
    visitor = as_(name)
    title = site.case(reference).title

    for screen in SCREENS:
        missing = visitor.open(screen, zaak=NOWHERE).text()
        refused = visitor.open(screen, zaak=reference).text()
        assert "Deze zaak bestaat niet, of u mag haar niet zien." in refused
        assert refused == missing
        assert title not in visitor.page.content()


def test_an_administrator_finds_only_the_reference_and_the_status(
    site: Site, as_: As, reference: str
) -> None:
    bea = as_("bea").open("zaak", zaak=reference)

    bea.reads_heading(reference)
    bea.sees("U ziet van deze zaak alleen het kenmerk en de stand.")
    assert site.case(reference).title not in bea.page.content()
    bea.open("vragenlijst", zaak=reference)
    bea.sees("Deze zaak bestaat niet, of u mag haar niet zien.")


def test_a_stranger_is_sent_to_sign_in_and_learns_nothing(
    site: Site, stranger: Visitor, reference: str
) -> None:
    for path in (f"zaak?zaak={reference}", f"document/{reference}", f"bijlage/{reference}/x"):
        stranger.page.goto(f"{site.url}/{path}")
        assert stranger.page.url.startswith(f"{site.url}/aanmelden?terug=")
        assert site.case(reference).title not in stranger.page.content()
