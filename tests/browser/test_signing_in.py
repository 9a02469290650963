import re
from collections.abc import Callable

import pytest
from browser.site import Site
from browser.visitor import Visitor
from playwright.sync_api import expect

from toets.demo.accounts import BY_NAME

As = Callable[..., Visitor]

TOO_OFTEN = re.compile(
    r"Er is te vaak een verkeerd wachtwoord ingevuld\. Aanmelden kan weer om\s\d\d\.\d\d\suur\."
)


def _sign_in(visitor: Visitor, name: str, password: str) -> None:
    visitor.page.get_by_label("Gebruikersnaam").fill(name)
    visitor.page.get_by_label("Wachtwoord").fill(password)
    visitor.press("Aanmelden")


def test_signing_out_ends_every_tab(site: Site, as_: As) -> None:
    first = as_("gijs").open("account")
    second = Visitor(first.page.context.new_page(), site.url).open("zaken")

    first.press("Afmelden")
    first.page.wait_for_url("**/aanmelden")
    second.follow("Uitleg")

    second.page.wait_for_url("**/aanmelden?terug=**")
    expect(second.page.get_by_label("Wachtwoord")).to_be_visible()


@pytest.mark.proof
def test_five_wrong_passwords_lock_the_account_and_tell_until_when(
    site: Site, stranger: Visitor
) -> None:
    stranger.page.goto(f"{site.url}/aanmelden")

    for _ in range(5):
        expect(stranger.page.get_by_role("alert").filter(has_text=TOO_OFTEN)).to_have_count(0)
        _sign_in(stranger, "wout", "een verkeerd wachtwoord")
    expect(stranger.page.get_by_role("alert")).to_have_text(TOO_OFTEN)
    _sign_in(stranger, "wout", BY_NAME["wout"].password)

    expect(stranger.page.get_by_role("alert")).to_have_text(TOO_OFTEN)


def test_a_form_of_an_address_within_leads_back_there_after_signing_in(
    site: Site, stranger: Visitor
) -> None:
    stranger.page.goto(f"{site.url}/handvatten")

    _sign_in(stranger, "tom", BY_NAME["tom"].password)

    stranger.settle().reads_heading("Handvatten")
    assert stranger.page.url == f"{site.url}/handvatten"
