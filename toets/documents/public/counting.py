"""How often each ground was used: in the texts, and to withhold attachments."""

from collections import Counter
from collections.abc import Mapping

from toets.domain.woo import GROUND_OF_MARK, Ground, Judgement, PublicSource, passages


def how_often(source: PublicSource) -> Mapping[Ground, int]:
    """Return how often each used ground was used, in the order of the law.

    A passage that is printed in several places counts once; so does each withheld attachment.
    """
    found: Counter[Ground] = Counter()
    for passage in passages(source.case, source.people):
        found.update(GROUND_OF_MARK[char] for char in passage.text if char in GROUND_OF_MARK)
    for listed in source.inventory:
        if listed.item.is_file and listed.judgement is Judgement.WITHHELD:
            found.update(listed.grounds)
    return {ground: found[ground] for ground in Ground if found[ground]}
