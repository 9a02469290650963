"""How authors come and go: who is asked to answer, whose appointment is asked, when they last worked."""

from datetime import datetime

from toets.domain.case import Case
from toets.domain.facts import AppointmentEnded, AppointmentRequested, HandedOver


def hand_over_to(case: Case, number: str) -> HandedOver | None:
    """Return the last time that questions were handed over to this person, or None."""
    found = [fact for fact in case.of(HandedOver) if fact.to == number]
    return found[-1] if found else None


def appointment_request(case: Case) -> AppointmentRequested | None:
    """Return the open request to appoint an author, or None."""
    steps = [f for f in case.facts if isinstance(f, AppointmentRequested | AppointmentEnded)]
    last = steps[-1] if steps else None
    return last if isinstance(last, AppointmentRequested) else None


def last_change(case: Case) -> datetime:
    """Return when anything in this case changed last (UTC): an act, an answer, a file or its start."""
    moments = [fact.at for fact in case.facts]
    moments += [saved.at for saved in case.draft.saved]
    moments += [file.added_at for file in case.draft.attachments]
    return max(moments, default=case.opened_at)
