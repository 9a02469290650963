"""Reading: what somebody may see of cases, what waits for them, and the log that reading leaves."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from toets.domain.answer import Attachment
from toets.domain.audit import Event
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.facts import NegativeGround
from toets.domain.outcome import Outcome, outcome
from toets.domain.person import Person, Role, Seat
from toets.domain.rights import Capacity, capacities, offered
from toets.domain.sight import Sight, View, view
from toets.domain.standing import Next, Standing, next_up, seats_that_judged, standing
from toets.domain.tasks import Task, task
from toets.domain.workflow import ENDED, Status, Step
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, Line, record, require_reason_given, the_person
from toets.store import cases, drafts, events, issued, people, sessions
from toets.store.database import Tx


@dataclass(frozen=True)
class OpenedCase:
    """A case as one person sees it, with what the screen around it needs.

    `case` holds only what this person may see. `outcome` is what the advices lead to, for who may
    establish it; else None. `judged` tells which seats have judged, for who may know; else None.
    `names` gives the names of the persons that appear in what is seen.
    """

    sight: Sight
    case: Case
    standing: Standing
    next: Next
    task: Task | None
    offered: tuple[Step, ...]
    capacities: frozenset[Capacity]
    advices_given: int
    outcome: Outcome | None
    judged: frozenset[Seat] | None
    has_document: bool
    names: dict[str, Person]


@dataclass(frozen=True)
class Summary:
    """A case in a list, as one person may see it; LINE and REFERENCE leave most of it empty.

    `ground` is the reason category of a negative advice, else None.
    """

    reference: str
    title: str
    unit: str
    status: Status
    sight: Sight
    is_experiment: bool
    opened_at: datetime
    ended_at: date | None
    standing: Standing
    next: Next
    ground: NegativeGround | None
    task: Task | None = None
    on_hold: bool = False


@dataclass(frozen=True)
class Work:
    """What waits for a person, the most urgent first, and what is with somebody else."""

    mine: tuple[Summary, ...]
    with_others: tuple[Summary, ...]


class Reading:
    """Shows cases to whoever may see them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def open(self, actor: Actor, reference: str, reason: str = "") -> OpenedCase:
        """Return the case as the actor may see it; the first reading per sign-in is logged.

        The log line is committed before anything is shown; without it nothing is.

        Raises:
            NotFoundError: No such case, or the actor may not know of it.
            InputRefusedError: The actor's role asks for a reason to open it.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number)
            seen = view(case, person)
            if seen.sight is Sight.NONE:
                raise NotFoundError("case")
            opened = _opened(tx, case, person, now)
            is_logged = bool(actor.session) and sessions.has_read(tx, actor.session, reference)
        if is_logged:
            return opened
        if seen.needs_reason and not reason.strip():
            raise InputRefusedError([Obstacle.of("reading.reason")])
        self._log_reading(actor, case, reason, now)
        return opened

    def _log_reading(self, actor: Actor, case: Case, reason: str, now: datetime) -> None:
        with self._context.database.writing() as tx:
            if actor.session and not sessions.first_reading(tx, actor.session, case.reference):
                return
            line = Line("read", note=reason.strip())
            record(tx, actor.number, now, case, case, line)

    def overview(self, actor: Actor) -> tuple[Summary, ...]:
        """Return every case that the actor may see something of, newest first."""
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number)
            documents = issued.cases_with(tx)
            found = cases.find_many(tx, context.rules)
        summaries = [_summary(case, person, _key(case) in documents, now) for case in found]
        return tuple(summary for summary in summaries if summary.sight is not Sight.NONE)

    def work(self, actor: Actor) -> Work:
        """Return what waits for the actor, by due date, and what they are part of but others do."""
        summaries = self.overview(actor)
        mine = sorted(
            (summary for summary in summaries if summary.task is not None),
            key=lambda summary: (_due(summary), summary.reference),
        )
        others = tuple(
            summary
            for summary in summaries
            if summary.task is None
            and summary.sight is Sight.FULL
            and summary.status not in ENDED | {Status.PERMITTED}
        )
        return Work(tuple(mine), others)

    def permissions_about(self, actor: Actor, words: str) -> tuple[Summary, ...]:
        """Return permissions whose title or unit contains any of the words, best match first.

        Meant for who is about to begin a proposal: does a permission already cover it? Reference,
        title, unit and end date are for every employee, because a permission binds the whole
        police; conditions and everything else are not told here.
        """
        wanted = [word for word in words.lower().split() if len(word) > 3]  # noqa: PLR2004 -- shorter words say nothing
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            the_person(tx, actor.number)
            documents = issued.cases_with(tx)
            found = cases.find_many(tx, context.rules, statuses=[Status.PERMITTED])
        scored = [(_score(case, wanted), case) for case in found]
        best = sorted((s for s in scored if s[0]), key=lambda s: (-s[0], s[1].reference))
        lines = [_line(case, Sight.LINE, _key(case) in documents, now) for _, case in best]
        return tuple(
            replace(line, standing=replace(line.standing, open_conditions=())) for line in lines
        )

    def timeline(self, actor: Actor, reference: str) -> tuple[Event, ...]:
        """Return the acts of a case that the actor may read in full, oldest first.

        Readings and refusals are left out: those are for the auditor, who sees all.

        Raises:
            NotFoundError: No such case, or the actor may not read it in full.
        """
        context = self._context
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number)
            seen = view(case, person)
            if seen.sight is not Sight.FULL:
                raise NotFoundError("case")
            log = events.of(tx, reference)
        if Role.AUDITOR in person.roles:
            return log
        told = {(fact.kind, fact.at, fact.person) for fact in seen.case.facts}
        return tuple(event for event in log if _is_told(event, told))

    def attachment(
        self, actor: Actor, reference: str, attachment: str
    ) -> tuple[Attachment, bytes]:
        """Return a file of a case with its content, and log the reading.

        Raises:
            NotFoundError: No such file, or the actor may not see it.
        """
        context = self._context
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number)
            seen = view(case, person)
            if seen.sight is not Sight.FULL or attachment not in _files(seen.case):
                raise NotFoundError("attachment")
            require_reason_given(tx, actor, seen)
            found = drafts.file_content(tx, reference, attachment)
            line = Line("read_attachment", note=found[0].sha256)
            record(tx, actor.number, context.clock(), case, case, line)
        return found


def _opened(tx: Tx, case: Case, person: Person, now: datetime) -> OpenedCase:
    seen = view(case, person)
    own, known = capacities(case, person), _known(case, person, seen)
    may_establish = Capacity.SECRETARY in own and Capacity.AUTHOR not in own
    may_know_seats = seen.sight is Sight.FULL and not own & {Capacity.HOLDER, Capacity.AUTHOR}
    return OpenedCase(
        sight=seen.sight,
        case=seen.case,
        standing=standing(known, now, issued=_has_document(tx, case)),
        next=next_up(known, now),
        task=task(case, person, now),
        offered=offered(case, person),
        capacities=own,
        advices_given=len(known.advices),
        outcome=outcome(case) if may_establish and case.status is Status.IN_ADVICE else None,
        judged=seats_that_judged(case) if may_know_seats else None,
        has_document=seen.sight is Sight.FULL and bool(issued.of(tx, case.reference)),
        names=people.named(tx, _numbers(seen.case)),
    )


def _summary(case: Case, person: Person, issued_: bool, now: datetime) -> Summary:  # noqa: FBT001 -- private
    seen = view(case, person)
    summary = _line(_known(case, person, seen), seen.sight, issued_, now)
    if seen.sight is not Sight.FULL:
        return summary
    return replace(
        summary,
        title=seen.case.title,
        unit=seen.case.unit,
        task=task(case, person, now),
        on_hold=case.status is Status.IN_ADVICE and bool(case.open_holds),
    )


def _line(case: Case, sight: Sight, issued_: bool, now: datetime) -> Summary:  # noqa: FBT001 -- private
    ended = case.status in ENDED and bool(case.facts)
    return Summary(
        reference=case.reference,
        title=case.title,
        unit=case.unit,
        status=case.status,
        sight=sight,
        is_experiment=case.is_experiment,
        opened_at=case.opened_at,
        ended_at=amsterdam_day(case.facts[-1].at) if ended else None,
        standing=standing(case, now, issued=issued_),
        next=next_up(case, now),
        ground=case.established.ground if case.established else None,
    )


def _has_document(tx: Tx, case: Case) -> bool:
    return any(
        (document.version, document.round) == (case.version_number, case.round)
        for document in issued.of(tx, case.reference)
    )


def _known(case: Case, person: Person, seen: View) -> Case:
    """Return what banners and counts may be computed from: for a holder never more than the view."""
    whole = seen.sight is Sight.FULL and Capacity.HOLDER not in capacities(case, person)
    return case if whole else seen.case


def _key(case: Case) -> tuple[str, int, int]:
    return (case.reference, case.version_number, case.round)


def _numbers(case: Case) -> Iterable[str]:
    return {fact.person for fact in case.facts}


def _due(summary: Summary) -> date:
    last = summary.task.due if summary.task else None
    return last or date.max


def _score(case: Case, wanted: list[str]) -> int:
    text = f"{case.title} {case.unit}".lower()
    return sum(word in text for word in wanted)


def _is_told(event: Event, told: set[tuple[str, datetime, str]]) -> bool:
    if event.refused or event.action.startswith("read"):
        return False
    kinds = {fact.kind for fact in event.facts}
    return not kinds or any(kind in kinds and at == event.at for kind, at, _person in told)


def _files(case: Case) -> frozenset[str]:
    frozen = {file.id for version in case.versions for file in version.attachments}
    return frozenset(frozen | {file.id for file in case.draft.attachments})
