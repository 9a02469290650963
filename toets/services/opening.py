"""The parts of a case that screens are built around, each made from what its reader may see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from toets.domain.authors import appointment_request
from toets.domain.calendar import amsterdam_day
from toets.domain.case import Case
from toets.domain.changes import Change, changes
from toets.domain.conditions import ConditionItem, condition_items
from toets.domain.corrigenda import Corrigendum, open_corrigendum
from toets.domain.difference import Difference, content_of, content_of_draft, difference
from toets.domain.facts import (
    AppointmentRequested,
    CompletionRequested,
    FiguresOfUse,
    ResumeRequested,
    UseRecorded,
)
from toets.domain.gathering import Invitation, invitations
from toets.domain.joining import Join, joins, units_named
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.domain.rights import Capacity
from toets.domain.stopping import completion_request, resume_request
from toets.domain.threads import Thread, threads
from toets.domain.uses import figures_of_use, uses, uses_left
from toets.domain.workflow import WAS_PERMITTED, Status
from toets.services.colleagues import can_reach_quorum, eligible
from toets.services.seeing import LinkedCase
from toets.store.database import Tx


@dataclass(frozen=True)
class Execution:
    """The life of a permission; all of it empty before there is one.

    `uses` are the records that count, by day; `uses_left` is None without a maximum; `units` may
    use the permission.
    """

    conditions: tuple[ConditionItem, ...]
    uses: tuple[UseRecorded, ...]
    figures: FiguresOfUse
    uses_left: int | None
    units: tuple[str, ...]


@dataclass(frozen=True)
class Gathering:
    """Who is asked for advice in this round, and what is discussed.

    `eligible` tells per discipline who may advise, for the secretary while the case is with the
    Community; else it is empty. `needs_guest` tells that those are too few for the quorum.
    """

    invitations: tuple[Invitation, ...]
    threads: tuple[Thread, ...]
    eligible: Mapping[Discipline, tuple[Person, ...]]
    needs_guest: bool


@dataclass(frozen=True)
class Requests:
    """What waits for a second person or for a decision; None or empty where nothing does."""

    appointment: AppointmentRequested | None = None
    corrigendum: Corrigendum | None = None
    resume: ResumeRequested | None = None
    completion: CompletionRequested | None = None
    changes: tuple[Change, ...] = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class VersionDifference:
    """By what one version differs from the version before it."""

    old: int
    new: int
    difference: Difference


def execution_of(seen: Case, now: datetime) -> Execution:
    """Return the life of the permission as far as it is in this view of the case."""
    if seen.status not in WAS_PERMITTED:
        return Execution((), (), FiguresOfUse(0, 0, 0, 0, 0, 0), None, ())
    return Execution(
        conditions=condition_items(seen, amsterdam_day(now)),
        uses=uses(seen),
        figures=figures_of_use(seen),
        uses_left=uses_left(seen),
        units=units_named(seen),
    )


def gathering_of(
    tx: Tx, case: Case, seen: Case, own: frozenset[Capacity], now: datetime
) -> Gathering:
    """Return who is asked and what is discussed, as far as it is in this view of the case.

    `own` are the capacities of the reader in the whole case.
    """
    is_secretary = Capacity.SECRETARY in own and Capacity.AUTHOR not in own
    may_know = is_secretary and case.status is Status.IN_ADVICE
    found = eligible(tx, case, now) if may_know else {}
    return Gathering(
        invitations=invitations(seen),
        threads=threads(seen),
        eligible=found,
        needs_guest=may_know and not can_reach_quorum(case, found),
    )


def requests_in(seen: Case) -> Requests:
    """Return what waits for somebody, as far as it is in this view of the case."""
    return Requests(
        appointment=appointment_request(seen),
        corrigendum=open_corrigendum(seen),
        resume=resume_request(seen),
        completion=completion_request(seen),
        changes=tuple(change for change in changes(seen) if change.decided is None),
        joins=tuple(join for join in joins(seen) if join.is_open),
    )


def differences_in(seen: Case) -> tuple[VersionDifference, ...]:
    """Return what changed between each two versions in this view of the case, oldest first."""
    questionnaire = seen.rules.questionnaire
    return tuple(
        VersionDifference(
            old.version,
            new.version,
            difference(questionnaire, content_of(old), content_of(new)),
        )
        for old, new in pairwise(seen.versions)
    )


def difference_with(earlier: LinkedCase, seen: Case) -> Difference | None:
    """Return what changed since the case that this one began as a copy of; None without its version."""
    versions = [v for v in earlier.case.versions if v.version == earlier.link.of_version]
    if not versions:
        return None
    now = content_of(seen.version) if seen.version else content_of_draft(seen)
    return difference(seen.rules.questionnaire, content_of(versions[0]), now)
