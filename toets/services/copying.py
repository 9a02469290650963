"""Beginning a proposal as a copy of an earlier case: what may be copied, and what comes along."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from toets.domain.carrying import CarriedOver
from toets.domain.case import Case
from toets.domain.facts import BasedOn, Evaluated
from toets.domain.person import Person
from toets.domain.sight import Sight, view
from toets.domain.uses import figures_of_use
from toets.domain.workflow import ENDED, WAS_PERMITTED, Status
from toets.errors import NotFoundError, Obstacle, TransitionRefusedError
from toets.services.context import Context
from toets.store import cases, drafts
from toets.store.database import Tx
from toets.store.drafts import DraftAnswer

# A revoked permission is no permission to go on with.
RENEWABLE = WAS_PERMITTED - {Status.REVOKED}


def ended_case(tx: Tx, context: Context, reference: str, person: Person) -> Case:
    """Return the ended case that this person wants to begin anew.

    Raises:
        NotFoundError: No such case, or this person may not know of it.
        TransitionRefusedError: It has not ended, was never submitted, or is somebody else's.
    """
    return _own_case(tx, context, reference, person, (ENDED, "earlier.not_ended"))


def renewable_case(tx: Tx, context: Context, reference: str, person: Person) -> Case:
    """Return the permission that this person wants to renew.

    Raises:
        NotFoundError: No such case, or this person may not know of it.
        TransitionRefusedError: It is no permission that can be renewed, or is somebody else's.
    """
    return _own_case(tx, context, reference, person, (RENEWABLE, "earlier.not_renewable"))


def _own_case(
    tx: Tx,
    context: Context,
    reference: str,
    person: Person,
    wanted: tuple[Collection[Status], str],
) -> Case:
    case = cases.get(tx, reference, context.rules)
    if view(case, person).sight is not Sight.FULL:
        raise NotFoundError("case")
    statuses, code = wanted
    checks = {
        "earlier.not_author": person.number in case.authors,
        code: case.status in statuses,
        "earlier.no_version": case.version is not None,
    }
    found = [Obstacle.of(c, reference=reference) for c, is_met in checks.items() if not is_met]
    if found:
        raise TransitionRefusedError("begin", "", found)
    return case


def link_to(earlier: Case, person: Person, now: datetime) -> BasedOn:
    """Return the fact that a proposal began as a copy of this case."""
    return BasedOn(
        person.number,
        now,
        0,
        1,
        reference=earlier.reference,
        of_version=earlier.version_number,
        renewal=False,
        figures=None,
        evaluation="",
    )


def renewal_of(earlier: Case, person: Person, now: datetime) -> BasedOn:
    """Return the fact that a proposal renews this permission, with how it was used until now."""
    evaluated = earlier.of(Evaluated)
    texts = (evaluated[-1].text, evaluated[-1].point_c) if evaluated else ()
    return replace(
        link_to(earlier, person, now),
        renewal=True,
        figures=figures_of_use(earlier),
        evaluation="\n\n".join(text.strip() for text in texts if text.strip()),
    )


def copy_into(tx: Tx, reference: str, earlier: Case, carried: CarriedOver, link: BasedOn) -> None:
    """Write what was carried over into the draft of a new case, its files as files of its own."""
    new_ids = {file.id: uuid4().hex for file in carried.attachments}
    for file in carried.attachments:
        _, content = drafts.file_content(tx, earlier.reference, file.id)
        copy = replace(file, id=new_ids[file.id], added_by=link.person, added_at=link.at)
        drafts.add_file(tx, reference, copy, content)
    for key, answer in carried.answers.items():
        choices = tuple(new_ids.get(choice, choice) for choice in answer.choices)
        own = replace(answer, choices=choices)
        drafts.save_answer(tx, reference, DraftAnswer(key, 1, own, link.person, link.at))
