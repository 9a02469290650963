"""The only module that imports `transitions`."""

from transitions import Machine, MachineError

from toets.domain.workflow import WORKFLOW, Status, Step


class NoSuchRowError(Exception):
    """The table has no row for this step from this status."""


class _Token:
    """What the machine moves. A case stays a plain object: `transitions` writes on what it binds."""

    def __init__(self, status: Status) -> None:
        self.state = status


# One machine for the process, bound to nothing: one per call costs 20 to 56 times as much.
# auto_transitions would add to_permitted(), which skips every guard; queued answers too early.
_MACHINE = Machine(
    model=None,
    states=Status,
    initial=Status.DRAFT,
    transitions=[
        {"trigger": row.step.value, "source": row.source, "dest": row.target} for row in WORKFLOW
    ],
    auto_transitions=False,
    queued=False,
    send_event=True,
)


def next_status(status: Status, step: Step) -> Status:
    """Return the status after this step.

    Raises:
        NoSuchRowError: The workflow table has no such row.
    """
    token = _Token(status)
    try:
        moved = _MACHINE.events[step.value].trigger(token)
    except MachineError as error:
        raise NoSuchRowError(step) from error
    if not moved:
        raise NoSuchRowError(step)
    return token.state
