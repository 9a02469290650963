"""The HTML of signing in and out."""

from dataclasses import dataclass, replace
from html import escape

from toets.texts.screens import web as texts
from toets.ui import session
from toets.ui.web.demo import DemoCard, demo_cards
from toets.ui.web.public_list import PATH


@dataclass(frozen=True)
class Typed:
    """What the page keeps of what was typed, where it leads, and what was refused."""

    back: str = "/"
    username: str = ""
    refusal: str = ""

    def refused(self, sentence: str) -> "Typed":
        """Return the same with the sentence that says why it was refused."""
        return replace(self, refusal=sentence)


def body(typed: Typed, token: str) -> str:
    """Return the form, and in the demo a card per person."""
    cards = demo_cards()
    return (
        f'<div class="{"twee" if cards else "een"}">'
        f"{_form(typed, token)}{_demo(cards, typed, token) if cards else ''}</div>{_about()}"
    )


def sign_out_body(token: str) -> str:
    """Return the question whether to sign out."""
    return (
        f'<section class="kaart smal"><h1>{texts.SIGN_OUT_TITLE}</h1><p>{texts.SIGN_OUT_ASK}</p>'
        f'<form method="post" action="/afmelden">{_hidden("formulier", token)}'
        f'<button type="submit">{texts.SIGN_OUT_TITLE}</button> '
        f'<a class="terug" href="/">{texts.SIGN_OUT_BACK}</a></form></section>'
    )


def _form(typed: Typed, token: str) -> str:
    # The refusal comes before the fields, so that it is the first thing read after the title.
    refusal = (
        f'<p class="weigering" role="alert" id="weigering">{escape(typed.refusal)}</p>'
        if typed.refusal
        else ""
    )
    described = ' aria-describedby="weigering"' if refusal else ""
    return f"""
<section class="kaart aanmelden">
<h1>{texts.SIGN_IN_TITLE}</h1>
<p>{texts.SIGN_IN_LEAD}</p>
{refusal}
<form method="post" action="{session.SIGN_IN_PATH}">
{_hidden("formulier", token)}{_hidden("terug", typed.back)}
<label for="naam">{texts.USERNAME}</label>
<input id="naam" name="naam" type="text" autocomplete="username" required maxlength="100"
 autocapitalize="none" spellcheck="false" value="{escape(typed.username)}"{described}>
<label for="wachtwoord">{texts.PASSWORD}</label>
<input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password"
 required maxlength="200"{described}>
<button type="submit">{texts.SIGN_IN_BUTTON}</button>
</form>
<p class="klein">{texts.IDLE}</p>
</section>"""


def _demo(cards: tuple[DemoCard, ...], typed: Typed, token: str) -> str:
    items = "".join(_demo_card(card, typed, token) for card in cards)
    return f"""
<section class="demo" aria-labelledby="demo-titel">
<h2 id="demo-titel">{texts.DEMO_TITLE}</h2>
<p>{texts.DEMO_LEAD}</p>
<ul>{items}</ul>
</section>"""


def _demo_card(card: DemoCard, typed: Typed, token: str) -> str:
    return f"""
<li class="kaart">
<h3>{escape(card.name)}</h3>
<p class="rol">{escape(card.role)}</p>
<p>{escape(card.does)}</p>
<p class="klein">{escape(card.waiting)}</p>
<form method="post" action="{session.SIGN_IN_PATH}">
{_hidden("formulier", token)}{_hidden("terug", typed.back)}{_hidden("demo", card.username)}
<button type="submit" class="rustig">{escape(texts.sign_in_as(card.name))}</button>
</form>
</li>"""


def _about() -> str:
    return (
        f'<p class="over">{texts.ABOUT}</p>'
        f'<p class="klein"><a href="{PATH}">{texts.PUBLIC_PAGE}</a></p>'
    )


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'
