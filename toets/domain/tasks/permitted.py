"""When something waits for somebody after the decision, given that they may take the step."""

from collections.abc import Iterator
from datetime import date

from toets.domain.calendar import add_working_days, amsterdam_day, working_days_left
from toets.domain.changes import changes
from toets.domain.conditions import (
    ConditionItem,
    ItemState,
    condition_items,
    ended_by,
    evaluation_due,
)
from toets.domain.corrigenda import open_corrigendum
from toets.domain.deeds import Start
from toets.domain.facts import Moment
from toets.domain.joining import joins
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in
from toets.domain.steps.executing import check_start
from toets.domain.steps.handler import Scene
from toets.domain.stopping import completion_request, resume_request
from toets.domain.workflow import PERMISSION_HOLDS

# A duty asks for attention so many working days before its last day.
_NEAR = 10


def start_is_possible(scene: Scene) -> bool:
    """Nothing stands in the way of the start."""
    return not any(check_start(scene, Start()))


def duty_is_pressing(scene: Scene) -> bool:
    """A duty is late, due soon, or holds up the start."""
    return any(_pressing(scene))


def duty_due(scene: Scene) -> date | None:
    """Return the first last day of those duties, or None when none of them has one."""
    return min((item.due for item in _pressing(scene) if item.due is not None), default=None)


def _pressing(scene: Scene) -> Iterator[ConditionItem]:
    today = amsterdam_day(scene.now)
    near, has_ended = add_working_days(today, _NEAR), ended_by(scene.case, today) is not None
    for item in condition_items(scene.case, today):
        holds_up = item.condition.moment is Moment.BEFORE_START and not has_ended
        is_near = item.due is not None and item.due <= near
        if item.state in (ItemState.OPEN, ItemState.NOT_MET) and (holds_up or is_near):
            yield item


def report_is_unjudged(scene: Scene) -> bool:
    """An author reported how a duty was met that a discipline of this member judges."""
    items = condition_items(scene.case, amsterdam_day(scene.now))
    disciplines = disciplines_in(scene.case, scene.person)
    return any(
        item.state is ItemState.REPORTED and item.condition.judged_by in disciplines
        for item in items
    )


def resumption_is_awaited(scene: Scene) -> bool:
    """The other holder asked to let the use go on."""
    request = resume_request(scene.case)
    return request is not None and request.seat is not scene.person.seat


def corrigendum_is_unsigned(scene: Scene) -> bool:
    """A corrigendum is open that this seat did not sign."""
    found = open_corrigendum(scene.case)
    return found is not None and all(s.seat is not scene.person.seat for s in found.signatures)


def change_is_undecided(scene: Scene) -> bool:
    """The authors reported a change that nobody decided on."""
    return any(change.decided is None for change in changes(scene.case))


def join_is_unassessed(scene: Scene) -> bool:
    """A unit asks to join, and this legal member may find whether that is a new use."""
    is_legal = Discipline.JURIDISCH in disciplines_in(scene.case, scene.person)
    return is_legal and any(join.is_open and join.assessed is None for join in joins(scene.case))


def consent_is_awaited(scene: Scene) -> bool:
    """A unit may join without a new toets, and this seat did not consent or refuse."""
    return any(
        join.is_open
        and join.assessed is not None
        and all(consent.seat is not scene.person.seat for consent in join.consents)
        for join in joins(scene.case)
    )


def completion_is_awaited(scene: Scene) -> bool:
    """The authors say that the use has ended."""
    return completion_request(scene.case) is not None


def evaluation_is_awaited(scene: Scene) -> bool:
    """The use ended and was not evaluated."""
    return evaluation_last_day(scene) is not None


def evaluation_last_day(scene: Scene) -> date | None:
    """Return the last day for that evaluation, or None when none is awaited."""
    return evaluation_due(scene.case, amsterdam_day(scene.now))


def end_is_near(scene: Scene) -> bool:
    """An author's permission ends within the term in which it can be renewed."""
    case, last = scene.case, valid_until(scene)
    is_author = scene.person.number in case.authors
    if last is None or not is_author or case.status not in PERMISSION_HOLDS:
        return False
    today, term = amsterdam_day(scene.now), case.rules.procedure.terms.renewal
    return today <= last and working_days_left(today, last) <= term


def valid_until(scene: Scene) -> date | None:
    """Return the last day of the permission, or None without one."""
    text = scene.case.merged_text
    return text.valid_until if text is not None else None
