"""Somebody at a browser page: opening, reading, writing and pressing, as a person would say it."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

Words = str | re.Pattern[str]


@dataclass
class Visitor:
    """Somebody who looks at one page of toets."""

    page: Page
    url: str

    def open(self, name: str, **query: str) -> "Visitor":
        """Go to a screen by its address, and wait until it stands still."""
        self.page.goto(self.address(name, **query))
        return self.settle()

    def address(self, name: str, **query: str) -> str:
        """Return the whole address of a screen or a file of ours."""
        return f"{self.url}/{name}" + (f"?{urlencode(query)}" if query else "")

    def settle(self) -> "Visitor":
        """Wait until Streamlit is connected, and everything it sent is drawn."""
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        # The strip of the demo is drawn last.
        expect(self.page.locator(".toets-demo")).to_be_visible()
        # A widget whose code is still on its way is a grey block until then.
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)
        return self

    def sees(self, words: Words) -> Locator:
        """Demand that these words can be read on the screen; return where."""
        found = self.page.get_by_text(words).filter(visible=True).first
        expect(found).to_be_visible()
        return found

    def misses(self, words: Words) -> None:
        """Demand that these words are nowhere on the screen."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def reads_heading(self, name: Words) -> None:
        """Demand that the screen has a heading with these words in it."""
        expect(self.page.get_by_role("heading", name=name).first).to_be_visible()

    def arrives_at(self, name: Words) -> None:
        """Wait until the step with this heading stands there whole.

        Steps have fields of the same name: until then the field of the step before may still be
        on the screen.
        """
        self.reads_heading(name)
        self.settle()

    def button(self, name: str) -> Locator:
        """Return the button with exactly these words."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        """Press the button with exactly these words, once it can be pressed."""
        self.button(name).click()

    def follow(self, name: str) -> None:
        """Follow the link with these words in it."""
        self.page.get_by_role("link", name=name).first.click()

    def take_up(self, reference: str, task: str) -> None:
        """Press the button of this task at this case in Mijn werk."""
        self.open("")
        card = self.page.locator(f".st-key-kaart-werk-{reference}")
        card.get_by_role("button", name=task, exact=True).click()

    @property
    def dialog(self) -> Locator:
        """The dialog that stands before the screen."""
        return self.page.get_by_role("dialog")

    def question(self, question: str) -> Locator:
        """Return the card of one question of the questionnaire."""
        return self.page.locator(f".st-key-kaart-vraag-{question}")

    def field(self, name: str) -> Locator:
        """Return the text field with exactly this name."""
        return self.page.get_by_role("textbox", name=name, exact=True)

    def write(self, name: str, text: str) -> None:
        """Write in the field with exactly this name, and leave it."""
        write(self.field(name), text)

    def choose(self, group: Words, option: str) -> None:
        """Choose an option of a group of which all options are shown."""
        choose(self.page.get_by_role("radiogroup", name=group), option)

    def answer(self, question: str, option: str) -> None:
        """Choose the answer to a question of the questionnaire."""
        choose(self.question(question).get_by_role("radiogroup"), option)

    def text(self) -> str:
        """Return everything that can be read in the screen itself, without the menu."""
        return self.page.get_by_role("main").inner_text()


def write(field: Locator, text: str) -> None:
    """Write in a field and leave it, so that Streamlit takes the text over."""
    field.fill(text)
    field.blur()


def choose(group: Locator, option: str) -> None:
    """Choose an option; what can be clicked is the label around the hidden button."""
    button = group.get_by_role("radio", name=option, exact=True)
    button.locator("xpath=ancestor-or-self::*[self::label or self::button][1]").click()


def tick(within: Locator, name: str) -> None:
    """Tick the box with this name, by its words, because the box itself is hidden."""
    within.get_by_test_id("stCheckbox").filter(has_text=name).locator("label").click()
