"""Per obstacle the Dutch sentence: what is the matter, where, and what to do."""

from toets.errors import Obstacle
from toets.texts.obstacles.executing import EXECUTING
from toets.texts.obstacles.gathering import GATHERING
from toets.texts.obstacles.general import GENERAL
from toets.texts.obstacles.porting import PORTING
from toets.texts.obstacles.publishing import PUBLISHING
from toets.texts.obstacles.registration import REGISTRATION
from toets.texts.obstacles.services import SERVICES

OBSTACLES = {
    **GENERAL,
    **GATHERING,
    **EXECUTING,
    **PORTING,
    **PUBLISHING,
    **REGISTRATION,
    **SERVICES,
}


def obstacle(found: Obstacle) -> str:
    """Return the sentence about one obstacle."""
    facts = dict(found.facts)
    sentence = OBSTACLES[found.code]
    return sentence if isinstance(sentence, str) else sentence(facts)
