"""Mandates: a deputy replaces one holder, from day to day, by a document that two persons checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from toets.domain.person import (
    SEAT_OF_ROLE,
    OnBehalf,
    Person,
    Role,
    Seat,
    person_conflicts,
    role_conflicts,
)
from toets.errors import Obstacle

LONGEST_DOCUMENT = 200
# Who may know which mandates there are.
MAY_SEE = frozenset({Role.ADMIN, Role.SECRETARY, *SEAT_OF_ROLE})


@dataclass(frozen=True)
class Mandate:
    """Who replaces which holder, from the first up to and with the last Amsterdam day.

    `document` is the reference of the paper in which the holder gave the mandate.
    """

    seat: Seat
    holder: str
    deputy: str
    first_day: date
    last_day: date
    document: str

    @property
    def on_behalf(self) -> OnBehalf:
        """For whom the deputy acts, as facts and documents tell it."""
        return OnBehalf(self.seat, self.holder, self.document)

    def overlaps(self, other: "Mandate") -> bool:
        """Tell whether both name a same day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


@dataclass(frozen=True)
class KeptMandate:
    """A mandate as it is registered; times are UTC, None while something has not happened.

    It was denied when it ended before it was confirmed.
    """

    number: int
    mandate: Mandate
    registered_by: str
    registered_at: datetime
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None
    ended_by: str | None = None
    ended_at: datetime | None = None
    end_reasons: str = ""

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has confirmed or denied it."""
        return self.confirmed_at is None and self.ended_at is None

    @property
    def was_denied(self) -> bool:
        """Whether it ended before it was confirmed."""
        return self.confirmed_at is None and self.ended_at is not None

    def is_valid_on(self, day: date) -> bool:
        """Tell whether it is confirmed, not ended, and holds on this Amsterdam day.

        Whether the holder may still give it, `may_stand_in` tells.
        """
        is_in_force = self.confirmed_at is not None and self.ended_at is None
        return is_in_force and self.mandate.first_day <= day <= self.mandate.last_day


def mandate_obstacles(
    mandate: Mandate,
    holder: Person | None,
    deputy: Person | None,
    others: Iterable[KeptMandate],
    today: date,
) -> tuple[Obstacle, ...]:
    """Return why this mandate may not be registered today (Amsterdam); empty when it may.

    `holder` and `deputy` are the active persons of these numbers, or None; `others` the mandates
    that the deputy has besides.
    """
    return (
        *_obstacles_of_days(mandate, today),
        *_obstacles_of_document(mandate),
        *_obstacles_of_persons(mandate, holder, deputy, others),
    )


def confirmation_obstacles(
    kept: KeptMandate,
    administrator: Person,
    holder: Person | None,
    deputy: Person | None,
    others: Iterable[KeptMandate],
    today: date,
) -> tuple[Obstacle, ...]:
    """Return why this administrator may not confirm the mandate today; empty when they may."""
    if not kept.is_waiting:
        return (Obstacle.of("mandate.decided"),)
    found = list(own_obstacles(kept.mandate, administrator))
    if administrator.number == kept.registered_by:
        found.append(Obstacle.of("mandate.second_person"))
    if kept.mandate.last_day < today:
        found.append(Obstacle.of("mandate.past", day=kept.mandate.last_day))
    return (*found, *_obstacles_of_persons(kept.mandate, holder, deputy, others))


def denial_obstacles(kept: KeptMandate, reasons: str) -> tuple[Obstacle, ...]:
    """Return why a mandate cannot be denied with these reasons; empty when it can."""
    found = [] if kept.is_waiting else [Obstacle.of("mandate.decided")]
    return (*found, *_obstacles_of_reasons(reasons))


def end_obstacles(kept: KeptMandate, reasons: str, today: date) -> tuple[Obstacle, ...]:
    """Return why a mandate cannot be ended before its last day; empty when it can."""
    is_running = kept.confirmed_at is not None and kept.ended_at is None
    found = []
    if not is_running or kept.mandate.last_day < today:
        found.append(Obstacle.of("mandate.not_running"))
    return (*found, *_obstacles_of_reasons(reasons))


def own_obstacles(mandate: Mandate, administrator: Person) -> tuple[Obstacle, ...]:
    """Return why this administrator keeps away from this mandate; empty when there is no reason."""
    is_own = administrator.number in {mandate.holder, mandate.deputy}
    found = [Obstacle.of("mandate.own")] if is_own else []
    return (*found, *person_conflicts(administrator))


def role_of(seat: Seat) -> Role:
    """Return the role of who holds this seat."""
    return next(role for role, held in SEAT_OF_ROLE.items() if held is seat)


def _obstacles_of_days(mandate: Mandate, today: date) -> Iterator[Obstacle]:
    if mandate.last_day < mandate.first_day:
        yield Obstacle.of("mandate.days")
    if mandate.first_day < today:
        yield Obstacle.of("mandate.backdated", day=today)


def _obstacles_of_document(mandate: Mandate) -> Iterator[Obstacle]:
    if not mandate.document.strip():
        yield Obstacle.of("mandate.document")
    if len(mandate.document) > LONGEST_DOCUMENT:
        facts = {"length": len(mandate.document), "longest": LONGEST_DOCUMENT}
        yield Obstacle.of("text.too_long", field="document", **facts)


def _obstacles_of_reasons(reasons: str) -> tuple[Obstacle, ...]:
    return () if reasons.strip() else (Obstacle.of("text.missing", field="reasons"),)


def _obstacles_of_persons(
    mandate: Mandate, holder: Person | None, deputy: Person | None, others: Iterable[KeptMandate]
) -> Iterator[Obstacle]:
    seat = role_of(mandate.seat)
    # Who holds the seat by a mandate only has not the role: no mandate on a mandate.
    if holder is None or seat not in holder.roles:
        yield Obstacle.of("mandate.holder", person=mandate.holder, seat=mandate.seat)
    if mandate.holder == mandate.deputy:
        yield Obstacle.of("mandate.same_person")
    elif deputy is None:
        yield Obstacle.of("mandate.deputy", person=mandate.deputy)
    else:
        yield from _obstacles_of_roles(deputy, seat)
    for other in others:
        is_open = other.ended_at is None
        if is_open and other.mandate.overlaps(mandate):
            days = {"day": other.mandate.first_day, "due": other.mandate.last_day}
            yield Obstacle.of("mandate.overlap", person=mandate.deputy, **days)


def _obstacles_of_roles(deputy: Person, seat: Role) -> Iterator[Obstacle]:
    for role in sorted(deputy.roles):
        if role in SEAT_OF_ROLE or role_conflicts(frozenset({role, seat})):
            yield Obstacle.of("mandate.deputy_role", role=role.value)


def may_stand_in(mandate: Mandate, holder: Person | None, deputy: Person) -> bool:
    """Tell whether the holder may still be replaced by this deputy, both as they are now.

    `holder` is None when they left. Who holds the seat by themselves acts for nobody else.
    """
    seat = role_of(mandate.seat)
    return holder is not None and seat in holder.roles and seat not in deputy.roles
