"""The grounds on which the Woo lets something be left out, each with the sign that stands for it."""

from enum import StrEnum


class GroundKind(StrEnum):
    """How a ground works: always, after weighing, exceptionally, or for views in deliberation."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    RESIDUAL = "residual"
    POLICY_VIEW = "policy_view"


class Ground(StrEnum):
    """A ground by its place in the law; its value is the label that stands in the public version.

    Source: Woo art. 5.1 lid 1, 2 and 5, and art. 5.2 lid 1. Their meaning in Dutch is in `texts.woo`.
    """

    CROWN = "5.1.1.a"
    STATE_SECURITY = "5.1.1.b"
    COMPANY_SECRETS = "5.1.1.c"
    SENSITIVE_PERSONAL = "5.1.1.d"
    IDENTIFICATION_NUMBERS = "5.1.1.e"
    FOREIGN_RELATIONS = "5.1.2.a"
    ECONOMIC_INTERESTS = "5.1.2.b"
    CRIMINAL_INVESTIGATION = "5.1.2.c"
    SUPERVISION = "5.1.2.d"
    PRIVACY = "5.1.2.e"
    COMPETITION = "5.1.2.f"
    ENVIRONMENT = "5.1.2.g"
    PROTECTION = "5.1.2.h"
    FUNCTIONING_OF_STATE = "5.1.2.i"
    DISPROPORTIONATE_HARM = "5.1.5"
    POLICY_VIEW = "5.2.1"

    @property
    def kind(self) -> GroundKind:
        """How this ground works."""
        if self is Ground.DISPROPORTIONATE_HARM:
            return GroundKind.RESIDUAL
        if self is Ground.POLICY_VIEW:
            return GroundKind.POLICY_VIEW
        return GroundKind.ABSOLUTE if self.value.startswith("5.1.1.") else GroundKind.RELATIVE

    @property
    def is_relative(self) -> bool:
        """Whether the interest must be weighed against openness."""
        return self.kind is GroundKind.RELATIVE

    @property
    def asks_reason(self) -> bool:
        """Whether each use of it must be reasoned: relative grounds (5.1 lid 3) and 5.1.5."""
        return self.kind in (GroundKind.RELATIVE, GroundKind.RESIDUAL)

    @property
    def mark(self) -> str:
        """The one character that stands in redacted data for what was left out on this ground."""
        return chr(_FIRST_MARK + list(Ground).index(self))


# Unicode keeps these characters out of any text for ever, so that no user's text can hold one.
_FIRST_MARK = 0xFDD0
NONCHARACTERS = frozenset(
    {
        *map(chr, range(0xFDD0, 0xFDF0)),
        *(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)),
    }
)
GROUND_OF_MARK = {ground.mark: ground for ground in Ground}
REPLACEMENT = "�"

_WITHOUT_NONCHARACTERS = {ord(found): REPLACEMENT for found in NONCHARACTERS}
_LABELS = {ord(mark): f"[{ground.value}]" for mark, ground in GROUND_OF_MARK.items()}


def without_noncharacters(text: str) -> str:
    """Return the text with U+FFFD for each noncharacter; as long as it was."""
    return text.translate(_WITHOUT_NONCHARACTERS)


def has_mark(text: str) -> bool:
    """Tell whether anything was left out of this text."""
    return any(mark in text for mark in GROUND_OF_MARK)


def labelled(text: str) -> str:
    """Return redacted text for where no box can be drawn: "[5.1.2.e]" for each mark."""
    return text.translate(_LABELS)
