"""Keeps what belongs together on one page, and measures what fits."""

from collections.abc import Sequence
from math import inf

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from toets.documents.blocks import Story, Text
from toets.documents.page import HEIGHT, WIDTH
from toets.documents.tables import Box, Grid


def kept(story: Sequence[Flowable]) -> Story:
    """Return the story with a page break before each heading whose text would not fit beside it."""
    made: Story = []
    waiting: Story = []
    for flowable in story:
        waiting.append(flowable)
        if _leads(flowable) or (isinstance(flowable, Spacer) and len(waiting) > 1):
            continue
        if len(waiting) > 1 or isinstance(flowable, Grid):
            made.append(CondPageBreak(min(sum(map(_lead_height, waiting)), HEIGHT * 0.7)))
        made += waiting
        waiting = []
    return made + waiting


def _leads(flowable: Flowable) -> bool:
    return isinstance(flowable, Text | Box) and flowable.leads


def _lead_height(flowable: Flowable) -> float:
    if isinstance(flowable, Text | Grid):
        return flowable.lead_height()
    return tall([flowable])


def fitting(items: Sequence[Text], height: float, width: float) -> int:
    """Return how many of the items fit under each other."""
    room, amount = height, 0
    for item in items:
        room -= item.wrap(width, inf)[1] + item.getSpaceBefore() + item.getSpaceAfter()
        if room < 0:
            break
        amount += 1
    return amount


def on_one_page(story: Story) -> Story:
    """Return the story with a page break before it when it would not fit on what is left."""
    return [CondPageBreak(min(tall(story), HEIGHT)), *story]


def tall(story: Sequence[Flowable], width: float = WIDTH) -> float:
    """Return how high the story is, spaces included."""
    return sum(
        item.wrap(width, HEIGHT)[1] + item.getSpaceBefore() + item.getSpaceAfter()
        for item in story
    )
