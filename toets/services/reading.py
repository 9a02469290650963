"""Reading: what somebody may see of cases, what waits for them, and the log that reading leaves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from toets.domain.answer import Attachment
from toets.domain.audit import Event, FactDigest
from toets.domain.calendar import amsterdam_day
from toets.domain.canonical import digest
from toets.domain.case import Case, IssuedDocument
from toets.domain.corrigenda import title_now
from toets.domain.difference import Difference
from toets.domain.facts import ConditionReported, Fact, NegativeGround, UseRecorded
from toets.domain.joining import Join, is_same_unit, joins
from toets.domain.outcome import Outcome, outcome
from toets.domain.person import Person, Role, Seat
from toets.domain.rights import Capacity, capacities, offered
from toets.domain.sight import Sight, View, view
from toets.domain.standing import Next, Standing, Turn, next_up, seats_that_judged, standing
from toets.domain.tasks import Task, task
from toets.domain.uses import is_own_use, uses
from toets.domain.workflow import ENDED, PERMISSION_HOLDS, WAS_PERMITTED, Status, Step
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.colleagues import vacant_seats
from toets.services.context import Actor, Context, Line, record, require_reason_given, the_person
from toets.services.issuing import documents_for
from toets.services.opening import (
    Execution,
    Gathering,
    Requests,
    VersionDifference,
    difference_with,
    differences_in,
    execution_of,
    gathering_of,
    requests_in,
)
from toets.services.seeing import LinkedCase, earlier_case, later_cases, seen_by
from toets.store import cases, drafts, events, people, sessions
from toets.store.database import Tx


@dataclass(frozen=True)
class OpenedCase:
    """A case as one person sees it, with what the screen around it needs.

    `case` holds only what this person may see, and all else is made from that. `outcome` is what
    the advices lead to, for who may establish it; else None. `judged` tells which seats have
    judged, for who may know; else None. `lead` is the number of who leads the case for its
    authors. `vacant` are the seats that nobody can decide for now. `earlier` is the case that this
    one began as a copy of, `later` those that began as a copy of it: only for who may read both.
    `documents` are those this person may have. `names` gives the persons that appear in what is
    seen.
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
    documents: tuple[IssuedDocument, ...]
    execution: Execution
    gathering: Gathering
    requests: Requests
    differences: tuple[VersionDifference, ...]
    lead: str | None
    vacant: tuple[Seat, ...]
    earlier: LinkedCase | None
    earlier_difference: Difference | None
    later: tuple[LinkedCase, ...]


class JoinState(StrEnum):
    """What became of a request to join a permission."""

    OPEN = "open"
    JOINED = "joined"
    REFUSED = "refused"
    NEW_USE = "new_use"


@dataclass(frozen=True)
class OwnJoin:
    """A request of one's own unit to join; `reasons` tell why not, and are empty otherwise."""

    asked_at: datetime
    state: JoinState
    reasons: str


@dataclass(frozen=True)
class OpenedEntry:
    """What somebody has to do with a permission that they know from the register.

    `uses` are the records that count and that they or their unit made, `documents` the extracts
    of those, `joins` the requests of their own unit to join, oldest first.
    """

    reference: str
    offered: tuple[Step, ...]
    uses: tuple[UseRecorded, ...]
    documents: tuple[IssuedDocument, ...]
    joins: tuple[OwnJoin, ...]


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

        The log line is committed before anything is shown; without it nothing is. Who knows the
        case from the register only does not open it: see `entry`.

        Raises:
            NotFoundError: No such case, or the actor may not know of it.
            InputRefusedError: The actor's role asks for a reason to open it.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
            seen = seen_by(tx, context.rules, case, person)
            if seen.sight in _NOT_A_CASE:
                raise NotFoundError("case")
            opened = _Opening(context, tx, case, person, now).opened(seen)
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

    def entry(self, actor: Actor, reference: str) -> OpenedEntry:
        """Return what the actor can do with a permission of the register, and what they did.

        Raises:
            NotFoundError: No such permission, or the actor may not know of it.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
        sight = view(case, person).sight
        if sight not in _IN_THE_REGISTER or case.status not in WAS_PERMITTED:
            raise NotFoundError("case")
        return OpenedEntry(
            reference=reference,
            offered=offered(case, person),
            uses=tuple(use for use in uses(case) if is_own_use(use, person)),
            documents=documents_for(case, person),
            joins=tuple(
                _own_join(join)
                for join in joins(case)
                if is_same_unit(join.request.unit, person.unit)
            ),
        )

    def overview(self, actor: Actor) -> tuple[Summary, ...]:
        """Return every case that the actor may see something of, newest first.

        Without what they know from the register only, and without what they were only asked to
        help with.
        """
        return tuple(
            summary for summary in self._summaries(actor) if summary.sight is not Sight.ASKED
        )

    def _summaries(self, actor: Actor) -> tuple[Summary, ...]:
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            found = cases.find_many(tx, context.rules)
        summaries = [_summary(case, person, now) for case in found]
        return tuple(summary for summary in summaries if summary.sight not in _NOT_A_CASE)

    def work(self, actor: Actor) -> Work:
        """Return what waits for the actor, by due date, and what they are part of but others do.

        Of what others do, cases that ended are left out, and permissions that only their authors
        have something to do with.
        """
        summaries = self._summaries(actor)
        mine = sorted(
            (summary for summary in summaries if summary.task is not None),
            key=lambda summary: (_due(summary), summary.reference),
        )
        others = tuple(s for s in summaries if s.task is None and _is_under_way(s))
        return Work(tuple(mine), others)

    def permissions_about(self, actor: Actor, words: str) -> tuple[Summary, ...]:
        """Return permissions whose title or unit contains any of the words, best match first.

        Meant for who is about to begin a proposal: does a permission already cover it? Tells no
        more than the register of uses does, and nothing of the conditions.
        """
        wanted = [word for word in words.lower().split() if len(word) > 3]  # noqa: PLR2004 -- shorter words say nothing
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = the_person(tx, actor.number, now)
            found = cases.find_many(tx, context.rules, statuses=sorted(PERMISSION_HOLDS))
        told = [case for case in found if view(case, person).sight in _IN_THE_REGISTER]
        lines = [_register_line(case, now) for case in told]
        scored = [(_score(line, wanted), line) for line in lines if _still_holds(line)]
        best = sorted((s for s in scored if s[0]), key=lambda s: (-s[0], s[1].reference))
        return tuple(line for _, line in best)

    def timeline(self, actor: Actor, reference: str) -> tuple[Event, ...]:
        """Return the acts of a case that the actor may read in full, oldest first.

        Readings and refusals are left out: those are for the auditor, who sees all. So is every
        act, and every trace of a fact in an act, that the actor may not see in the case itself.

        Raises:
            NotFoundError: No such case, or the actor may not read it in full.
            InputRefusedError: The actor's role asks for a reason to read, and none was given.
        """
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
            seen = seen_by(tx, context.rules, case, person)
            if seen.sight is not Sight.FULL:
                raise NotFoundError("case")
            require_reason_given(tx, actor, seen)
            log = events.of(tx, reference)
        told = _digests(seen.case.facts)
        hidden = _digests(case.facts) - told
        if Role.AUDITOR not in person.roles:
            log = tuple(event for event in log if _is_told(event, told))
        return tuple(_without(event, hidden) for event in log)

    def attachment(
        self, actor: Actor, reference: str, attachment: str
    ) -> tuple[Attachment, bytes]:
        """Return a file of a case with its content, and log the reading.

        Evidence that was handed in for a condition is such a file too.

        Raises:
            NotFoundError: No such case or file, or the actor may not see it.
        """
        context, now = self._context, self._context.clock()
        with context.database.writing() as tx:
            case = cases.get(tx, reference, context.rules)
            person = the_person(tx, actor.number, now)
            seen = view(case, person)
            if seen.sight is Sight.NONE:
                raise NotFoundError("case")
            if seen.sight is not Sight.FULL or attachment not in _files(seen.case):
                raise NotFoundError("attachment")
            require_reason_given(tx, actor, seen)
            found = drafts.file_content(tx, reference, attachment)
            line = Line("read_attachment", note=found[0].sha256)
            record(tx, actor.number, now, case, case, line)
        return found


# What the register tells is no case to open or to list.
_NOT_A_CASE = frozenset({Sight.NONE, Sight.ENTRY})
# To whom the register of uses tells of a permission.
_IN_THE_REGISTER = frozenset({Sight.ENTRY, Sight.FULL})
# In these levels a task says no more than the level does.
_WITH_TASK = frozenset({Sight.FULL, Sight.ASKED, Sight.REFERENCE})


@dataclass(frozen=True)
class _Opening:
    """A reading transaction in which a case is opened for somebody, at `now` (UTC)."""

    context: Context
    tx: Tx
    case: Case
    person: Person
    now: datetime

    def opened(self, seen: View) -> OpenedCase:
        case, person, now = self.case, self.person, self.now
        own, known = capacities(case, person), _known(case, person, seen)
        is_full = seen.sight is Sight.FULL
        may_establish = is_full and Capacity.SECRETARY in own and Capacity.AUTHOR not in own
        may_know_seats = is_full and not own & {Capacity.HOLDER, Capacity.AUTHOR}
        earlier = earlier_case(self.tx, self.context.rules, seen.case, person)
        requests = self._requests(seen, own)
        return OpenedCase(
            sight=seen.sight,
            case=seen.case,
            standing=standing(known, now),
            next=next_up(known, now),
            task=task(case, person, now) if seen.sight in _WITH_TASK else None,
            offered=offered(case, person),
            capacities=own,
            advices_given=len(known.advices),
            outcome=outcome(case) if may_establish and case.status is Status.IN_ADVICE else None,
            judged=seats_that_judged(case) if may_know_seats else None,
            has_document=is_full and bool(case.documents),
            names=people.named(self.tx, _numbers((*seen.case.facts, requests.appointment))),
            documents=documents_for(case, person),
            execution=execution_of(seen.case, now),
            gathering=gathering_of(self.tx, case, seen.case, own, now),
            requests=requests,
            differences=differences_in(seen.case),
            lead=seen.case.lead,
            vacant=vacant_seats(self.tx, case, now) if is_full else (),
            earlier=earlier,
            earlier_difference=difference_with(earlier, seen.case) if earlier else None,
            later=later_cases(self.tx, self.context.rules, seen.case, person) if is_full else (),
        )

    def _requests(self, seen: View, own: frozenset[Capacity]) -> Requests:
        """Return what waits in the view; an administrator sees whom to appoint, and nothing else."""
        if seen.sight is Sight.REFERENCE and Capacity.ADMIN in own:
            return Requests(appointment=requests_in(self.case).appointment)
        return requests_in(seen.case)


def _own_join(join: Join) -> OwnJoin:
    asked_at = join.request.at
    if join.has_joined:
        return OwnJoin(asked_at, JoinState.JOINED, "")
    if join.refused is not None:
        return OwnJoin(asked_at, JoinState.REFUSED, join.refused.reasons)
    if join.assessed is not None and join.assessed.is_new_use:
        return OwnJoin(asked_at, JoinState.NEW_USE, join.assessed.reasons)
    return OwnJoin(asked_at, JoinState.OPEN, "")


def _summary(case: Case, person: Person, now: datetime) -> Summary:
    seen = view(case, person)
    summary = _line(_known(case, person, seen), seen.sight, now)
    if seen.sight not in _WITH_TASK:
        return summary
    is_full = seen.sight is Sight.FULL
    return replace(
        summary,
        title=_title(seen.case),
        unit=seen.case.unit,
        task=task(case, person, now),
        on_hold=is_full and case.status is Status.IN_ADVICE and bool(case.open_holds),
    )


def _line(case: Case, sight: Sight, now: datetime) -> Summary:
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
        standing=standing(case, now),
        next=next_up(case, now),
        ground=case.established.ground if case.established else None,
    )


def _register_line(case: Case, now: datetime) -> Summary:
    """Return what the register tells any employee of a permission, without its conditions."""
    line = _line(case, Sight.ENTRY, now)
    return replace(
        line,
        title=_title(case),
        standing=replace(line.standing, open_conditions=()),
        next=Next(Turn.NOBODY, None),
        ground=None,
    )


def _title(seen: Case) -> str:
    return title_now(seen) if seen.status in WAS_PERMITTED else seen.title


def _still_holds(line: Summary) -> bool:
    return line.standing.reason != Status.EXPIRED.value


def _is_under_way(summary: Summary) -> bool:
    if summary.sight is not Sight.FULL or summary.status in ENDED:
        return False
    is_with_authors = summary.next.turn in (Turn.NOBODY, Turn.AUTHORS)
    return summary.status not in PERMISSION_HOLDS or not is_with_authors


def _known(case: Case, person: Person, seen: View) -> Case:
    """Return what banners and counts may be computed from: for a holder never more than the view."""
    whole = seen.sight is Sight.FULL and Capacity.HOLDER not in capacities(case, person)
    return case if whole else seen.case


def _numbers(facts: Iterable[Fact | None]) -> set[str]:
    return {number for fact in facts if fact is not None for number in _numbers_in(fact)}


# By these names facts point at other persons than the one who acted.
_PERSONS = ("invited_by", "to", "contact", "author", "invitee", "guest")


def _numbers_in(fact: Fact) -> Iterator[str]:
    yield fact.person
    yield from (number for name in _PERSONS if (number := getattr(fact, name, None)))
    on_behalf = getattr(fact, "on_behalf", None)
    if on_behalf is not None:
        yield on_behalf.holder


def _due(summary: Summary) -> date:
    last = summary.task.due if summary.task else None
    return last or date.max


def _score(line: Summary, wanted: list[str]) -> int:
    text = f"{line.title} {line.unit}".lower()
    return sum(word in text for word in wanted)


def _digests(facts: Iterable[Fact]) -> frozenset[FactDigest]:
    return frozenset(FactDigest(fact.kind, digest(fact)) for fact in facts)


def _is_told(event: Event, told: frozenset[FactDigest]) -> bool:
    if event.refused or event.action.startswith("read"):
        return False
    return not event.facts or bool(told & set(event.facts))


def _without(event: Event, hidden: frozenset[FactDigest]) -> Event:
    return replace(event, facts=tuple(fact for fact in event.facts if fact not in hidden))


def _files(case: Case) -> frozenset[str]:
    frozen = {file.id for version in case.versions for file in version.attachments}
    evidence = {file.id for report in case.of(ConditionReported) for file in report.files}
    return frozenset(frozen | evidence | {file.id for file in case.draft.attachments})
