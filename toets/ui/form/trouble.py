"""What toets refuses at a question, said there; what was typed stays in the field."""

from toets.texts.explain import explain
from toets.ui.form.slot import Slot
from toets.ui.widgets import refusal


def show_trouble(slot: Slot) -> None:
    """Draw why this answer was not kept, if so."""
    if slot.trouble is not None:
        refusal(explain(slot.trouble), key=f"vraag-{slot.key}")
