"""Steps of the Community at work: ask, remind, step aside, discuss, hear the FG."""

from collections.abc import Iterator
from datetime import date

from toets.domain.calendar import add_working_days, amsterdam_day, is_working_day
from toets.domain.case import Case
from toets.domain.deeds import (
    AppointGuest,
    Comment,
    DeclareInterest,
    Deed,
    GiveView,
    Invite,
    Recuse,
    Remind,
    RevokeInvitation,
    SettleThread,
)
from toets.domain.facts import (
    Commented,
    Fact,
    GuestAppointed,
    InterestDeclared,
    InvitationRevoked,
    Invited,
    Recused,
    Reminded,
    ThreadSettled,
    ViewGiven,
)
from toets.domain.gathering import (
    contacts,
    guest_disciplines,
    invitation_of,
    was_reminded_on,
)
from toets.domain.rights import decided
from toets.domain.steps.handler import Handler, Scene, fits, needs_text, stale
from toets.domain.threads import Thread, thread_of
from toets.domain.workflow import Status
from toets.errors import Obstacle


def check_invite(scene: Scene, deed: Invite) -> Iterator[Obstacle]:
    """Somebody free of conflicts, not asked or heard yet in this round, with time to answer."""
    yield from stale(scene, deed)
    yield from fits("message", deed.message)
    yield from _barred(scene.case, deed.invitee)
    open_request = invitation_of(scene.case, deed.invitee)
    if any(advice.person == deed.invitee for advice in scene.case.advices):
        yield Obstacle.of("invite.advised", person=deed.invitee)
    elif open_request is not None:
        yield Obstacle.of("invite.already", person=deed.invitee)
    if deed.due is not None:
        yield from _wrong_day(deed.due, amsterdam_day(scene.now))


def _barred(case: Case, number: str) -> Iterator[Obstacle]:
    if number in case.authors:
        yield Obstacle.of("adviser.author", person=number)
    if number in case.recused:
        yield Obstacle.of("adviser.recused", person=number)
    if decided(case, number):
        yield Obstacle.of("adviser.decided", person=number)


def _wrong_day(due: date, today: date) -> Iterator[Obstacle]:
    if due <= today:
        yield Obstacle.of("due.past", day=due.isoformat())
    elif not is_working_day(due):
        yield Obstacle.of("due.no_working_day", day=due.isoformat())


def _invited(scene: Scene, deed: Invite) -> tuple[Fact, ...]:
    return (
        Invited(
            **scene.stamp,
            invitee=deed.invitee,
            discipline=deed.discipline,
            due=deed.due or advice_term(scene),
            message=deed.message.strip(),
        ),
    )


def advice_term(scene: Scene) -> date:
    """Return the last Amsterdam day of the term for advice that begins now."""
    terms = scene.case.rules.procedure.terms
    days = terms.advice_urgent if scene.case.urgent else terms.advice
    return add_working_days(amsterdam_day(scene.now), days)


def check_revoke(scene: Scene, deed: RevokeInvitation) -> Iterator[Obstacle]:
    """There is a request in this round, answered or not, and reasons are given."""
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)
    if invitation_of(scene.case, deed.invitee) is None:
        yield Obstacle.of("invite.none", person=deed.invitee)


def check_remind(scene: Scene, deed: Remind) -> Iterator[Obstacle]:
    """An open request, and not a second time on the same day."""
    yield from stale(scene, deed)
    found = invitation_of(scene.case, deed.invitee)
    if found is None:
        yield Obstacle.of("invite.none", person=deed.invitee)
    elif found.advice is not None:
        yield Obstacle.of("invite.advised", person=deed.invitee)
    if was_reminded_on(scene.case, deed.invitee, amsterdam_day(scene.now)):
        yield Obstacle.of("remind.today", person=deed.invitee)


def check_appoint_guest(scene: Scene, deed: AppointGuest) -> Iterator[Obstacle]:
    """Somebody free of conflicts, once per discipline, with reasons."""
    yield from stale(scene, deed)
    yield from needs_text("reasons", deed.reasons)
    yield from _barred(scene.case, deed.guest)
    if deed.discipline in guest_disciplines(scene.case, deed.guest):
        yield Obstacle.of("guest.already", discipline=deed.discipline.value)


def _appointed(scene: Scene, deed: AppointGuest) -> tuple[Fact, ...]:
    return (
        GuestAppointed(
            **scene.stamp, guest=deed.guest, discipline=deed.discipline, reasons=deed.reasons
        ),
    )


def check_recuse(_scene: Scene, deed: Recuse) -> Iterator[Obstacle]:
    """Reasons are given. Nobody withdraws twice, because nobody who did has a right left."""
    yield from needs_text("reasons", deed.reasons)


def check_interest(_scene: Scene, deed: DeclareInterest) -> Iterator[Obstacle]:
    """The interest is named."""
    yield from needs_text("text", deed.text)


def check_comment(scene: Scene, deed: Comment) -> Iterator[Obstacle]:
    """About a question of this case, in a discussion about it that this person takes part in."""
    yield from needs_text("text", deed.text)
    yield from _not_among(scene)
    if deed.question not in scene.case.rules.questionnaire.by_id:
        yield Obstacle.of("comment.question", question=deed.question)
    if deed.thread == 0:
        if _is_author(scene) and not deed.for_author:
            yield Obstacle.of("comment.for_author")
        return
    thread = _readable(scene, deed.thread)
    if thread is None:
        yield Obstacle.of("thread.unknown", number=deed.thread)
    elif thread.question != deed.question:
        yield Obstacle.of("thread.question", question=thread.question)


def _is_author(scene: Scene) -> bool:
    return scene.person.number in scene.case.authors


def _not_among(scene: Scene) -> Iterator[Obstacle]:
    """A draft is discussed only between its authors and whom they opened it to."""
    case = scene.case
    if case.status is not Status.DRAFT:
        return
    if not contacts(case):
        yield Obstacle.of("comment.not_shared")
    elif not _is_author(scene) and scene.person.number not in contacts(case):
        yield Obstacle.of("comment.not_contact")


def _readable(scene: Scene, number: int) -> Thread | None:
    """Return the discussion, or None when there is none that this person may read."""
    thread = thread_of(scene.case, number)
    is_hidden = thread is not None and _is_author(scene) and not thread.for_author
    return None if is_hidden else thread


def _commented(scene: Scene, deed: Comment) -> tuple[Fact, ...]:
    number = len(scene.case.of(Commented)) + 1
    begun = thread_of(scene.case, deed.thread)
    return (
        Commented(
            **scene.stamp,
            number=number,
            thread=deed.thread or number,
            question=deed.question,
            text=deed.text,
            for_author=begun.for_author if begun else deed.for_author,
        ),
    )


def check_settle(scene: Scene, deed: SettleThread) -> Iterator[Obstacle]:
    """The discussion is there for this person, and it is not settled that way already."""
    yield from _not_among(scene)
    thread = _readable(scene, deed.thread)
    if thread is None:
        yield Obstacle.of("thread.unknown", number=deed.thread)
    elif thread.is_resolved is deed.resolved:
        yield Obstacle.of("thread.resolved" if deed.resolved else "thread.open")


def _settled(scene: Scene, deed: SettleThread) -> tuple[Fact, ...]:
    return (ThreadSettled(**scene.stamp, thread=deed.thread, resolved=deed.resolved),)


def check_view(scene: Scene, deed: GiveView) -> Iterator[Obstacle]:
    """On the version that was read, with words. It may be given again."""
    yield from stale(scene, deed)
    yield from needs_text("text", deed.text)


HANDLERS: dict[type[Deed], Handler] = {
    Invite: Handler(check_invite, _invited),
    RevokeInvitation: Handler(
        check_revoke,
        lambda s, d: (InvitationRevoked(**s.stamp, invitee=d.invitee, reasons=d.reasons),),
    ),
    Remind: Handler(check_remind, lambda s, d: (Reminded(**s.stamp, invitee=d.invitee),)),
    AppointGuest: Handler(check_appoint_guest, _appointed),
    Recuse: Handler(check_recuse, lambda s, d: (Recused(**s.stamp, reasons=d.reasons),)),
    DeclareInterest: Handler(
        check_interest, lambda s, d: (InterestDeclared(**s.stamp, text=d.text),)
    ),
    Comment: Handler(check_comment, _commented),
    SettleThread: Handler(check_settle, _settled),
    GiveView: Handler(check_view, lambda s, d: (ViewGiven(**s.stamp, text=d.text),)),
}
