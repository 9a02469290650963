"""Steps by which authors work together, and by which a case without authors goes on or is closed."""

from collections.abc import Iterator

from toets.domain.answer import visible
from toets.domain.authors import appointment_request, hand_over_to, last_change
from toets.domain.calendar import amsterdam_day, working_days_left
from toets.domain.case import Case
from toets.domain.deeds import (
    AcceptHandOver,
    AddAuthor,
    AppointAuthor,
    CloseInactive,
    Deed,
    DenyAppointment,
    EndSharing,
    HandOver,
    RequestAppointment,
    ShareDraft,
    Transfer,
)
from toets.domain.facts import (
    AppointmentEnded,
    AppointmentRequested,
    Authored,
    DraftShared,
    Fact,
    HandedOver,
    SharingEnded,
    Transferred,
    Withdrawn,
)
from toets.domain.gathering import contacts
from toets.domain.rights import acted_for_the_toets
from toets.domain.steps.handler import Handler, Scene, fits, needs_text
from toets.errors import Obstacle


def check_add_author(scene: Scene, deed: AddAuthor) -> Iterator[Obstacle]:
    """Nobody becomes author twice, nor after having acted for the toets on this case."""
    yield from _no_new_author(scene.case, deed.author)


def _no_new_author(case: Case, number: str) -> Iterator[Obstacle]:
    if number in case.authors:
        yield Obstacle.of("author.already", person=number)
    if acted_for_the_toets(case, number):
        yield Obstacle.of("author.advised", person=number)


def _authored(scene: Scene, number: str, invited_by: str) -> Authored:
    return Authored(**(scene.stamp | {"person": number}), invited_by=invited_by)


def check_transfer(scene: Scene, deed: Transfer) -> Iterator[Obstacle]:
    """To another lead, who did not act for the toets on this case."""
    yield from needs_text("reasons", deed.reasons)
    if deed.to == scene.case.lead:
        yield Obstacle.of("transfer.lead", person=deed.to)
    if acted_for_the_toets(scene.case, deed.to):
        yield Obstacle.of("author.advised", person=deed.to)


def _transferred(scene: Scene, deed: Transfer) -> tuple[Fact, ...]:
    transferred = Transferred(**scene.stamp, to=deed.to, reasons=deed.reasons)
    if deed.to in scene.case.authors:
        return (transferred,)
    return (_authored(scene, deed.to, scene.person.number), transferred)


def check_hand_over(scene: Scene, deed: HandOver) -> Iterator[Obstacle]:
    """Questions that are shown now, to somebody who may become an author and is none yet."""
    case = scene.case
    yield from _no_new_author(case, deed.to)
    yield from fits("message", deed.message)
    if not deed.questions:
        yield Obstacle.of("hand_over.no_question")
    shown = {question.id for question in visible(case.rules.questionnaire, case.draft.answers)}
    for question in dict.fromkeys(deed.questions):
        if question not in shown:
            yield Obstacle.of("hand_over.question", question=question)


def _handed_over(scene: Scene, deed: HandOver) -> tuple[Fact, ...]:
    return (
        HandedOver(
            **scene.stamp,
            to=deed.to,
            questions=tuple(dict.fromkeys(deed.questions)),
            message=deed.message.strip(),
        ),
    )


def check_accept(scene: Scene, _deed: AcceptHandOver) -> Iterator[Obstacle]:
    """Who was asked did not act for the toets in the meantime."""
    yield from _no_new_author(scene.case, scene.person.number)


def _accepted(scene: Scene, _deed: AcceptHandOver) -> tuple[Fact, ...]:
    number = scene.person.number
    asked = hand_over_to(scene.case, number)
    return (_authored(scene, number, asked.person if asked else number),)


def check_share(scene: Scene, deed: ShareDraft) -> Iterator[Obstacle]:
    """To somebody of the Community who may still have a part in the toets of this case."""
    case = scene.case
    if deed.contact in case.authors:
        yield Obstacle.of("share.author", person=deed.contact)
    if deed.contact in case.recused:
        yield Obstacle.of("adviser.recused", person=deed.contact)
    if deed.contact in contacts(case):
        yield Obstacle.of("share.already", person=deed.contact)


def check_end_sharing(scene: Scene, deed: EndSharing) -> Iterator[Obstacle]:
    """The draft is open to this contact."""
    if deed.contact not in contacts(scene.case):
        yield Obstacle.of("share.none", person=deed.contact)


def check_request_appointment(scene: Scene, deed: RequestAppointment) -> Iterator[Obstacle]:
    """One request at a time, with reasons, for somebody else who may become an author."""
    yield from needs_text("reasons", deed.reasons)
    yield from _no_new_author(scene.case, deed.author)
    if deed.author == scene.person.number:
        yield Obstacle.of("appointment.self")
    if appointment_request(scene.case) is not None:
        yield Obstacle.of("appointment.requested")


def check_appoint_author(scene: Scene, deed: AppointAuthor) -> Iterator[Obstacle]:
    """The second of two persons agrees, and who was named may still become an author."""
    yield from check_deny_appointment(scene, DenyAppointment(deed.reasons))
    request = appointment_request(scene.case)
    if request is None:
        return
    yield from _no_new_author(scene.case, request.author)
    if request.author == scene.person.number:
        yield Obstacle.of("appointment.self")


def check_deny_appointment(scene: Scene, deed: DenyAppointment) -> Iterator[Obstacle]:
    """A request is open, made by somebody else, and reasons are given."""
    yield from needs_text("reasons", deed.reasons)
    request = appointment_request(scene.case)
    if request is None:
        yield Obstacle.of("appointment.none")
    elif request.person == scene.person.number:
        yield Obstacle.of("appointment.same_person")


def _asked_for(scene: Scene) -> AppointmentRequested:
    request = appointment_request(scene.case)
    if request is None:
        raise ValueError("the check let an appointment without a request pass")
    return request


def _appointed(scene: Scene, deed: AppointAuthor) -> tuple[Fact, ...]:
    request = _asked_for(scene)
    return (
        _authored(scene, request.author, request.person),
        AppointmentEnded(
            **scene.stamp, author=request.author, appointed=True, reasons=deed.reasons
        ),
    )


def _not_appointed(scene: Scene, deed: DenyAppointment) -> tuple[Fact, ...]:
    author = _asked_for(scene).author
    return (AppointmentEnded(**scene.stamp, author=author, appointed=False, reasons=deed.reasons),)


def check_close(scene: Scene, deed: CloseInactive) -> Iterator[Obstacle]:
    """Nobody worked on it for longer than the term of the procedure."""
    yield from needs_text("reasons", deed.reasons)
    changed, today = amsterdam_day(last_change(scene.case)), amsterdam_day(scene.now)
    if working_days_left(changed, today) <= scene.case.rules.procedure.terms.inactive:
        yield Obstacle.of("close.active", day=changed.isoformat())


HANDLERS: dict[type[Deed], Handler] = {
    AddAuthor: Handler(check_add_author, lambda s, d: (_authored(s, d.author, s.person.number),)),
    Transfer: Handler(check_transfer, _transferred),
    HandOver: Handler(check_hand_over, _handed_over),
    AcceptHandOver: Handler(check_accept, _accepted),
    ShareDraft: Handler(check_share, lambda s, d: (DraftShared(**s.stamp, contact=d.contact),)),
    EndSharing: Handler(
        check_end_sharing, lambda s, d: (SharingEnded(**s.stamp, contact=d.contact),)
    ),
    RequestAppointment: Handler(
        check_request_appointment,
        lambda s, d: (AppointmentRequested(**s.stamp, author=d.author, reasons=d.reasons),),
    ),
    AppointAuthor: Handler(check_appoint_author, _appointed),
    DenyAppointment: Handler(check_deny_appointment, _not_appointed),
    CloseInactive: Handler(check_close, lambda s, d: (Withdrawn(**s.stamp, reasons=d.reasons),)),
}
