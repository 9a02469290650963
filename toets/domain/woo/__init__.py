"""The public version of a case (Woo): what is left out of it, on which ground, and the list of documents."""

from toets.domain.woo.changing import added, carried, taken_away
from toets.domain.woo.checking import (
    LONGEST_REASON,
    is_older,
    judgement_obstacles,
    readiness_obstacles,
    redaction_obstacles,
)
from toets.domain.woo.covering import as_submitted, covered
from toets.domain.woo.finding import find, still_readable
from toets.domain.woo.grounds import (
    GROUND_OF_MARK,
    Ground,
    GroundKind,
    has_mark,
    labelled,
    without_noncharacters,
)
from toets.domain.woo.inventory import effective, inventory, items, with_titles_of
from toets.domain.woo.officers import (
    deciding_obstacles,
    is_listed,
    is_publishable,
    may_now,
    officer_obstacles,
)
from toets.domain.woo.passages import every_person, passages
from toets.domain.woo.redacting import redacted
from toets.domain.woo.source import PublicSource
from toets.domain.woo.suggesting import suggestions
from toets.domain.woo.values import (
    Item,
    ItemJudgement,
    Judgement,
    Label,
    ListedItem,
    Nature,
    Occurrence,
    Passage,
    Publication,
    PublicationState,
    Redaction,
    Suggestion,
    SuggestionKind,
)

__all__ = [
    "GROUND_OF_MARK",
    "LONGEST_REASON",
    "Ground",
    "GroundKind",
    "Item",
    "ItemJudgement",
    "Judgement",
    "Label",
    "ListedItem",
    "Nature",
    "Occurrence",
    "Passage",
    "PublicSource",
    "Publication",
    "PublicationState",
    "Redaction",
    "Suggestion",
    "SuggestionKind",
    "added",
    "as_submitted",
    "carried",
    "covered",
    "deciding_obstacles",
    "effective",
    "every_person",
    "find",
    "has_mark",
    "inventory",
    "is_listed",
    "is_older",
    "is_publishable",
    "items",
    "judgement_obstacles",
    "labelled",
    "may_now",
    "officer_obstacles",
    "passages",
    "readiness_obstacles",
    "redacted",
    "redaction_obstacles",
    "still_readable",
    "suggestions",
    "taken_away",
    "with_titles_of",
    "without_noncharacters",
]
