"""Every error a user or maintainer can act on; anything else is a bug.

ToetsError
├── CatalogueError            a file in questionnaires/ is wrong; lists all its problems
├── NotFoundError             it does not exist, or the person may not see it: one answer for both
├── TransitionRefusedError    a step was refused; lists all obstacles
├── StaleAnswerError          somebody else saved this answer meanwhile; carries both texts
├── InputRefusedError         typed or uploaded input is not acceptable; lists all problems
├── SignInRefusedError        name and password do not fit, or the account is locked
├── SessionEndedError         signed out, expired or withdrawn
├── DocumentRefusedError      a file is no document of toets that can be read
├── SealingError              a document cannot be signed now; it keeps waiting
├── ReauthenticationNeededError  the act asks for the password again
└── SettingsError             the installation is set up in a way that toets refuses

`str(error)` is English and meant for logs; the Dutch sentence is made in `texts.py` from the
attributes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file of the catalogue, and how to mend it (Dutch)."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        """Return `file:line: message`, the form editors and `toets check` understand."""
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Obstacle:
    """One reason why an act cannot be done now: a stable code, with facts that make it concrete.

    The codes and their Dutch sentences stand in `texts.OBSTACLES`.
    """

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **facts: object) -> "Obstacle":
        """Return the obstacle with its facts as text, in the order given."""
        return cls(code, tuple((key, str(value)) for key, value in facts.items()))


class ToetsError(Exception):
    """Something a user or maintainer can act on."""


class CatalogueError(ToetsError):
    """One or more files of the catalogue are wrong; `problems` holds all of them, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotFoundError(ToetsError):
    """What was asked for does not exist, or the person may not know that it does."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"{kind} not found")


class TransitionRefusedError(ToetsError):
    """A step was refused; `obstacles` names every reason at once."""

    def __init__(self, step: str, status: str, obstacles: Sequence[Obstacle]) -> None:
        self.step = step
        self.status = status
        self.obstacles = tuple(obstacles)
        codes = ", ".join(obstacle.code for obstacle in obstacles)
        super().__init__(f"{step} refused in {status}: {codes}")


class StaleAnswerError(ToetsError):
    """Somebody else saved this answer since it was opened; `typed` is kept for the person to compare.

    `current` and `typed` are `toets.domain.answer.Answer` values, or None for "no answer".
    """

    def __init__(
        self, key: str, current: Any, typed: Any, saved_by: str, saved_at: datetime
    ) -> None:
        self.key = key
        self.current = current
        self.typed = typed
        self.saved_by = saved_by
        self.saved_at = saved_at
        super().__init__(f"answer {key} was saved by another person meanwhile")


class InputRefusedError(ToetsError):
    """Typed or uploaded input is not acceptable; `obstacles` names every problem at once."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        self.obstacles = tuple(obstacles)
        super().__init__("input refused: " + ", ".join(obstacle.code for obstacle in obstacles))


class SignInRefusedError(ToetsError):
    """Name and password do not fit together, or the account is locked until `locked_until` (UTC)."""

    def __init__(self, locked_until: datetime | None = None) -> None:
        self.locked_until = locked_until
        super().__init__("sign-in refused")


class SessionEndedError(ToetsError):
    """The session does not exist (any more): signed out, expired, or the person was withdrawn."""

    def __init__(self) -> None:
        super().__init__("session ended")


class ReauthenticationNeededError(ToetsError):
    """The act asks for the password again, because it was last given too long ago."""

    def __init__(self) -> None:
        super().__init__("password needed again")


class DocumentRefusedError(ToetsError):
    """A file is no document of toets that can be read.

    `reason` is "too_large", "encrypted", "broken" (no whole PDF) or "foreign" (a PDF of others, or
    one that was changed).
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"document refused: {reason}")


class SealingError(ToetsError):
    """A document cannot be signed now; nothing was signed, and trying again later may help.

    `seal` names the key (`toets.domain.seals.Seal`). `code` is "missing" (no such key), "locked" (it
    does not open), "expired" (its certificate does not hold at the moment of signing), "timestamp"
    (the time-stamping service fails) or "device" (the device that keeps the keys fails).
    """

    def __init__(self, seal: str, code: str) -> None:
        self.seal = seal
        self.code = code
        super().__init__(f"cannot seal with {seal}: {code}")


class SettingsError(ToetsError):
    """The installation is set up in a way that toets refuses; `problem` says what and how to mend it (Dutch)."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)
