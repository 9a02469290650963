"""Beginning a proposal as a copy of an earlier case: what may be copied, and what comes along."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from toets.domain.answer import Answer
from toets.domain.calendar import amsterdam_day
from toets.domain.carrying import CarriedOver
from toets.domain.case import Case
from toets.domain.corrigenda import title_now
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


@dataclass(frozen=True)
class Source:
    """A case of one's own that a proposal can begin from; `ended_at` is None while it goes on.

    `valid_until` is the last day of a permission, else None.
    """

    reference: str
    title: str
    status: Status
    ended_at: date | None
    valid_until: date | None


@dataclass(frozen=True)
class Sources:
    """The cases that somebody can begin anew, and the permissions that they can renew; newest first."""

    ended: tuple[Source, ...]
    renewable: tuple[Source, ...]


def sources_of(tx: Tx, context: Context, person: Person) -> Sources:
    """Return the cases of this person's own that a proposal can begin from."""
    own = [
        case
        for case in cases.find_many(tx, context.rules, statuses=ENDED | RENEWABLE)
        if person.number in case.authors and case.version is not None
    ]
    return Sources(
        ended=tuple(_source(case) for case in own if case.status in ENDED),
        renewable=tuple(_source(case) for case in own if case.status in RENEWABLE),
    )


def _source(case: Case) -> Source:
    text, has_ended = case.merged_text, case.status in ENDED
    return Source(
        reference=case.reference,
        title=title_now(case),
        status=case.status,
        ended_at=amsterdam_day(case.facts[-1].at) if has_ended else None,
        valid_until=text.valid_until if text is not None else None,
    )


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
    answers = {
        key: replace(answer, choices=tuple(new_ids.get(each, each) for each in answer.choices))
        for key, answer in carried.answers.items()
    }
    write_answers(tx, reference, answers, link.person, link.at)


def write_answers(
    tx: Tx, reference: str, answers: Mapping[str, Answer], by: str, at: datetime
) -> None:
    """Write the first answers of a draft that has none yet."""
    for key, answer in answers.items():
        drafts.save_answer(tx, reference, DraftAnswer(key, 1, answer, by, at))
