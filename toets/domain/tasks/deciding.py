"""When something waits for somebody before the decision, given that they may take the step."""

from datetime import date

from toets.domain.authors import appointment_request
from toets.domain.calendar import amsterdam_day
from toets.domain.facts import Advice, Opinion, ViewGiven
from toets.domain.gathering import asks_for_view, invitation_of, invitations
from toets.domain.outcome import ripe
from toets.domain.person import Role
from toets.domain.questionnaire import Discipline
from toets.domain.rights import disciplines_in
from toets.domain.steps.advising import reaction_due
from toets.domain.steps.handler import Scene
from toets.domain.tasks.kinds import TaskKind
from toets.domain.tasks.terms import due
from toets.domain.workflow import Status


def always(_scene: Scene) -> bool:
    """Whoever may take the step is waited for."""
    return True


def is_draft(scene: Scene) -> bool:
    """The proposal was never submitted, or went back to its authors."""
    return scene.case.status is Status.DRAFT


def reaction_is_awaited(scene: Scene) -> bool:
    """The author was asked to react and did not."""
    return scene.case.reaction_invited is not None and scene.case.reaction is None


def advice_is_awaited(scene: Scene) -> bool:
    """A member did not advise, and was asked to, or nobody in particular was.

    A secretary who is also a member is only waited for when asked: they would have to leave the
    establishing to another.
    """
    case, number = scene.case, scene.person.number
    if not disciplines_in(case, scene.person) or any(a.person == number for a in case.advices):
        return False
    if invitations(case):
        return invitation_of(case, number) is not None
    return Role.SECRETARY not in scene.person.roles


def advice_is_awaited_again(scene: Scene) -> bool:
    """As `advice_is_awaited`, of somebody whose earlier advice lapsed."""
    has_advised = any(a.person == scene.person.number for a in scene.case.of(Advice))
    return has_advised and advice_is_awaited(scene)


def advice_due(scene: Scene) -> date | None:
    """Return the last day of the member's own request, else the term of the round."""
    request = invitation_of(scene.case, scene.person.number)
    return request.due if request is not None else due(scene.case, TaskKind.ADVISE)


def request_is_awaited(scene: Scene) -> bool:
    """Nobody was asked and nobody advised, or all who were asked did and it is not enough."""
    asked = invitations(scene.case)
    if not asked:
        return not scene.case.advices
    return all(request.advice is not None for request in asked) and ripe(scene.case) is None


def hold_is_liftable(scene: Scene) -> bool:
    """A HOLD is open that this member may lift."""
    disciplines = disciplines_in(scene.case, scene.person)
    return any(hold.liftable and hold.discipline in disciplines for hold in scene.case.open_holds)


def view_is_awaited(scene: Scene) -> bool:
    """The procedure asks for the FG's view on these answers, and it was not given on this version."""
    version = scene.case.version
    if version is None or not asks_for_view(scene.case, version):
        return False
    return all(view.version != version.version for view in scene.case.of(ViewGiven))


def exit_is_unassessed(scene: Scene) -> bool:
    """Neither of the two asked for the confirmation of the exit, and this person is one of them."""
    is_one_of_two = Role.SECRETARY in scene.person.roles or _is_legal(scene)
    return is_one_of_two and scene.case.scope_request is None


def _is_legal(scene: Scene) -> bool:
    return Discipline.JURIDISCH in scene.person.disciplines


def exit_is_unconfirmed(scene: Scene) -> bool:
    """The other of the two asked this person to confirm the exit."""
    request = scene.case.scope_request
    if request is None or request.person == scene.person.number:
        return False
    return _is_legal(scene) if request.as_secretary else Role.SECRETARY in scene.person.roles


def hearing_is_awaited(scene: Scene) -> bool:
    """A negative outcome is at hand, and the author was not asked to react."""
    return ripe(scene.case) is Opinion.NEGATIVE and scene.case.reaction_invited is None


def outcome_is_ripe(scene: Scene) -> bool:
    """The outcome can be established; a negative one once the author was heard or kept silent."""
    opinion = ripe(scene.case)
    if opinion is not Opinion.NEGATIVE:
        return opinion is not None
    last = reaction_due(scene.case)
    has_passed = last is not None and amsterdam_day(scene.now) > last
    return scene.case.reaction is not None or has_passed


def verdict_is_awaited(scene: Scene) -> bool:
    """This seat did not judge in this round."""
    seat = scene.person.seat
    return seat is not None and scene.case.verdict_of(seat) is None


def signature_is_awaited(scene: Scene) -> bool:
    """This seat did not sign."""
    return all(signature.seat is not scene.person.seat for signature in scene.case.signatures)


def appointment_is_awaited(scene: Scene) -> bool:
    """Somebody else asked to appoint an author."""
    request = appointment_request(scene.case)
    return request is not None and request.person != scene.person.number
