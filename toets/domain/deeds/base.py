"""What every deed is."""

from dataclasses import dataclass
from typing import ClassVar

from toets.domain.workflow import Step


@dataclass(frozen=True)
class Deed:
    """An act somebody wants to do. `step` names its row in the workflow table."""

    step: ClassVar[Step]
    # Acts that bind the police ask for the password again (design §4).
    proven: ClassVar[bool] = False


@dataclass(frozen=True)
class OnVersion(Deed):
    """A deed about what the person has read: it is refused when the case has moved on since."""

    version: int
    round: int
