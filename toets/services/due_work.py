"""Work that falls due by itself: what the calendar asks, documents that are owed, mail to be sent."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.deeds import Remind
from toets.domain.gathering import Invitation, invitations, reminder_due
from toets.domain.person import SYSTEM
from toets.errors import TransitionRefusedError
from toets.services.context import Actor, Context
from toets.services.issuing import Issuing
from toets.services.mail import Failed, Mailing
from toets.services.noticing import Noticing
from toets.services.proceedings import Proceedings
from toets.store import cases, day_checks

_CLAIM_LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class DoneWork:
    """How much was done: permissions expired, members reminded, notices told, and so on."""

    expired: int = 0
    reminded: int = 0
    told: int = 0
    issued: int = 0
    mailed: int = 0
    failed: int = 0


class DueWork:
    """Does what falls due. Every item is idempotent, and claimed in the database by one worker."""

    def __init__(
        self,
        context: Context,
        proceedings: Proceedings,
        issuing: Issuing,
        noticing: Noticing,
        mailing: Mailing,
    ) -> None:
        self._context = context
        self._proceedings = proceedings
        self._issuing = issuing
        self._noticing = noticing
        self._mailing = mailing

    def run(self, failed: Failed) -> DoneWork:
        """Do all that is due now, and return how much that was.

        The calendar of a case is looked at once per Amsterdam day. One failing item is told to
        `failed`, holds up no other, and is tried again by a later run.
        """
        failures: list[str] = []

        def fail(where: str, error: Exception) -> None:
            failures.append(where)
            failed(where, error)

        done = self._look_at_the_calendar(fail)
        return replace(
            done,
            issued=self._issuing.issue_due(fail),
            mailed=self._mailing.deliver_due(fail),
            failed=len(failures),
        )

    def _look_at_the_calendar(self, failed: Failed) -> DoneWork:
        now, done = self._context.clock(), DoneWork()
        today = amsterdam_day(now)
        with self._context.database.reading() as tx:
            due = day_checks.due(tx, today, now)
        for reference in due:
            try:
                done = _sum(done, self._look(reference, today))
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next one must go on
                failed(reference, error)
        return done

    def _look(self, reference: str, today: date) -> DoneWork:
        """Do what the calendar asks of one case. What fails stays claimed, and is tried later."""
        database = self._context.database
        with database.writing() as tx:
            now = self._context.clock()
            if not day_checks.claim(tx, reference, today, now, now + _CLAIM_LASTS):
                return DoneWork()
        expired = self._proceedings.expire_if_due(reference)
        reminded = self._remind(reference, today)
        with database.writing() as tx:
            case = cases.get(tx, reference, self._context.rules)
            told = self._noticing.write_due(tx, case, self._context.clock())
            day_checks.finish(tx, reference, today)
        return DoneWork(expired=int(expired), reminded=reminded, told=told)

    def _remind(self, reference: str, today: date) -> int:
        with self._context.database.reading() as tx:
            case = cases.get(tx, reference, self._context.rules)
        due = [invited for invited in invitations(case) if reminder_due(case, invited, today)]
        return sum(self._reminded(case, invited) for invited in due)

    def _reminded(self, case: Case, invited: Invitation) -> bool:
        deed = Remind(case.version_number, case.round, invited.invitee)
        try:
            self._proceedings.act(Actor(SYSTEM), case.reference, deed)
        except TransitionRefusedError:
            # It is no longer needed: somebody advised, reminded or revoked since we looked.
            return False
        return True


def _sum(one: DoneWork, other: DoneWork) -> DoneWork:
    return replace(
        one,
        expired=one.expired + other.expired,
        reminded=one.reminded + other.reminded,
        told=one.told + other.told,
    )
