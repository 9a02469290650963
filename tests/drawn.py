"""What stands on a screen that AppTest drew, as text; and doing what a person does there."""

import re

from streamlit.testing.v1 import AppTest


def words_on(test: AppTest) -> str:
    """Return everything on the screen that is not typed, as a person reads it."""
    assert not test.exception, test.exception
    shown = [block.value for block in (*test.title, *test.header, *test.markdown, *test.caption)]
    shown += [element.proto.body for element in test.get("html")]
    shown += [button.label for button in test.button]
    shown += [toggle.label for toggle in test.toggle]
    text = "\n".join(str(part) for part in shown if "<style>" not in str(part))
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def plain_on(test: AppTest) -> str:
    """Return everything on the screen that is not typed, without the escapes of markdown."""
    return words_on(test).replace("\\", "")


def buttons_on(test: AppTest) -> list[str]:
    """Return the labels of the buttons on the screen, in order."""
    return [button.label for button in test.button]


def filled_buttons_on(test: AppTest) -> list[str]:
    """Return the labels of the filled buttons; a screen has at most one."""
    return [button.label for button in test.button if button.proto.type == "primary"]


def press(test: AppTest, label: str) -> AppTest:
    """Press the one button of this name."""
    (found,) = [button for button in test.button if button.label == label]
    return found.click().run()


def choose(test: AppTest, label: str, value: str) -> AppTest:
    """Choose a segment of the choice of this name."""
    (found,) = [group for group in test.button_group if group.label == label]
    return found.set_value(value).run()


def type_in(test: AppTest, label: str, text: str) -> AppTest:
    """Type in the one field of this name."""
    (found,) = [field for field in (*test.text_area, *test.text_input) if field.label == label]
    return found.set_value(text).run()


def go_to(test: AppTest, step: str) -> AppTest:
    """Choose a step of the list at the left."""
    return test.radio[0].set_value(step).run()
