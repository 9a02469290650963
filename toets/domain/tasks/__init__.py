"""What waits for whom in a case, and until when."""

from toets.domain.outcome import ripe
from toets.domain.tasks.kinds import Task, TaskKind
from toets.domain.tasks.terms import due
from toets.domain.tasks.waiting import task

__all__ = ["Task", "TaskKind", "due", "ripe", "task"]
