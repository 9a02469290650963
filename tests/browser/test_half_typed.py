import re
from collections.abc import Callable

from browser.site import Site
from browser.visitor import Visitor, tick
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from toets.domain.answer import Answer

As = Callable[..., Visitor]

LONG = ("Wij willen weten wie op de beelden staat. " * 40).strip()


def _field(visitor: Visitor) -> Locator:
    return visitor.question("B1").get_by_role("textbox").first


def _writing(site: Site, as_: As) -> tuple[str, Visitor]:
    """Bring an author to a long answer that is being typed: the cursor still stands in it."""
    reference = site.begin("Een lang antwoord")
    author = as_("bram").open("vragenlijst", zaak=reference, sectie="B")
    _field(author).fill(LONG)
    return reference, author


def test_a_reload_in_the_middle_of_a_long_answer_keeps_all_but_the_last_second(
    site: Site, as_: As
) -> None:
    reference, author = _writing(site, as_)

    site.await_answer(reference, "B1", Answer(text=LONG))
    _field(author).press_sequentially(" En dan")
    author.page.reload()
    author.settle()

    expect(_field(author)).to_have_value(re.compile(f"^{re.escape(LONG)}( En dan)?$"))


def test_going_to_another_page_keeps_the_whole_text(site: Site, as_: As) -> None:
    reference, author = _writing(site, as_)

    author.follow("Mijn werk")
    author.reads_heading("Mijn werk")

    site.await_answer(reference, "B1", Answer(text=LONG))


def test_going_to_another_section_keeps_the_whole_text(site: Site, as_: As) -> None:
    reference, author = _writing(site, as_)

    author.press("Volgende sectie")
    author.reads_heading("Feitelijke uitvoering")

    site.await_answer(reference, "B1", Answer(text=LONG))


def test_two_answers_right_after_each_other_are_both_kept_in_the_same_section(
    site: Site, as_: As
) -> None:
    reference, author = _writing(site, as_)

    _field(author).blur()
    tick(author.question("B2"), "Opsporing")

    site.await_answer(reference, "B1", Answer(text=LONG))
    site.await_answer(reference, "B2", Answer(choices=("opsporing",)))
    author.question("B3").wait_for()
    author.reads_heading("Doel, noodzaak en alternatieven")
    assert author.page.url.endswith("sectie=B")


class Cable:
    """The connection of one page, which a test can cut and repair."""

    def __init__(self, page: Page) -> None:
        """Take hold of the connection before the page makes it."""
        self._page = page
        self._is_dead = False
        self._lines: list[WebSocketRoute] = []
        page.route_web_socket(re.compile("/_stcore/stream"), self._carry)

    def _carry(self, line: WebSocketRoute) -> None:
        server = line.connect_to_server()
        line.on_message(lambda message: None if self._is_dead else server.send(message))
        self._lines.append(line)

    def cut(self) -> None:
        """Lose whatever the page sends from here on; the page does not notice yet."""
        self._is_dead = True
        self._page.context.set_offline(True)

    def hang_up(self) -> None:
        """Let the page notice."""
        self._lines[-1].close()

    def repair(self) -> None:
        """Let the page connect again."""
        self._is_dead = False
        self._page.context.set_offline(False)


def test_a_text_that_was_sent_into_a_dead_line_is_kept_once_the_connection_is_back(
    site: Site, as_: As
) -> None:
    reference = site.begin("Een lang antwoord")
    author = as_("bram")
    cable = Cable(author.page)
    author.open("vragenlijst", zaak=reference, sectie="B")
    app = author.page.get_by_test_id("stApp")

    cable.cut()
    _field(author).fill(LONG)
    _field(author).press("Control+Enter")
    cable.hang_up()
    expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
    assert site.answer(reference, "B1") is None
    cable.repair()
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")

    # Whatever waits on the page also lets its messages through the cable.
    author.sees(re.compile("Bewaard om"))
    expect(_field(author)).to_have_value(LONG)
    assert site.answer(reference, "B1") == Answer(text=LONG)
