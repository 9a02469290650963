"""Reading: what somebody may see of cases, what waits for them, and the log that reading leaves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from toets.domain.answer import Attachment
from toets.domain.audit import Event
from toets.domain.case import Case, IssuedDocument
from toets.domain.facts import ConditionReported, UseRecorded
from toets.domain.joining import Join, is_same_unit, joins
from toets.domain.rights import offered
from toets.domain.sight import Sight, view
from toets.domain.uses import is_own_use, uses
from toets.domain.workflow import PERMISSION_HOLDS, WAS_PERMITTED, Step
from toets.errors import InputRefusedError, NotFoundError, Obstacle
from toets.services.context import Actor, Context, Line, record, require_reason_given, the_person
from toets.services.issuing import documents_for
from toets.services.opened import OpenedCase, Opening
from toets.services.seeing import seen_by
from toets.services.summaries import (
    Summary,
    Work,
    due_of,
    is_under_way,
    register_line,
    score_of,
    still_holds,
    summary_of,
)
from toets.services.telling import told_events
from toets.store import cases, drafts, sessions


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
            opened = Opening(context, tx, case, person, now).opened(seen)
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
        summaries = [summary_of(case, person, now) for case in found]
        return tuple(summary for summary in summaries if summary.sight not in _NOT_A_CASE)

    def work(self, actor: Actor) -> Work:
        """Return what waits for the actor, by due date, and what they are part of but others do.

        Of what others do, cases that ended are left out, and permissions that only their authors
        have something to do with.
        """
        summaries = self._summaries(actor)
        mine = sorted(
            (summary for summary in summaries if summary.task is not None),
            key=lambda summary: (due_of(summary), summary.reference),
        )
        others = tuple(s for s in summaries if s.task is None and is_under_way(s))
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
        lines = [register_line(case, now) for case in told]
        scored = [(score_of(line, wanted), line) for line in lines if still_holds(line)]
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
            return told_events(tx, case, seen.case, person)

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
            if seen.sight is not Sight.FULL or attachment not in file_ids(seen.case):
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


def _own_join(join: Join) -> OwnJoin:
    asked_at = join.request.at
    if join.has_joined:
        return OwnJoin(asked_at, JoinState.JOINED, "")
    if join.refused is not None:
        return OwnJoin(asked_at, JoinState.REFUSED, join.refused.reasons)
    if join.assessed is not None and join.assessed.is_new_use:
        return OwnJoin(asked_at, JoinState.NEW_USE, join.assessed.reasons)
    return OwnJoin(asked_at, JoinState.OPEN, "")


def files_of(case: Case) -> tuple[Attachment, ...]:
    """Return every file that the case holds as it is seen, once each.

    Those of each version in turn, then the evidence for conditions, then those of the draft.
    """
    versions = [file for version in case.versions for file in version.attachments]
    evidence = [file for report in case.of(ConditionReported) for file in report.files]
    return tuple(
        {file.id: file for file in (*versions, *evidence, *case.draft.attachments)}.values()
    )


def file_ids(case: Case) -> frozenset[str]:
    """Return the ids of every file that the case holds as it is seen."""
    return frozenset(file.id for file in files_of(case))
