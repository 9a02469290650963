"""Filling a new demo database with the invented people and cases."""

from datetime import time, timedelta

from toets.bootstrap import Settings, Toets, open_toets, utc_now
from toets.demo.accounts import BY_NAME, DEMO_ACCOUNTS
from toets.demo.clock import SetClock
from toets.demo.playing import Player, add_people, dossiers
from toets.demo.publishing import ESTABLISHED, OFFERED, make_public
from toets.domain.calendar import amsterdam_day
from toets.domain.mandate import Mandate
from toets.domain.person import Seat
from toets.services.context import Actor

_NOTICES_STAY_NEW = timedelta(days=14)
_MANDATE_LASTS = timedelta(days=60)
_BEFORE_ANY_DOSSIER = timedelta(days=400)


def load_when_empty(settings: Settings) -> bool:
    """Load the demo into a database without people; tell whether it was empty.

    Every act gets the time of its own day, never a later one than now.
    """
    now = utc_now()
    clock = SetClock(now - _BEFORE_ANY_DOSSIER, latest=now)
    toets = open_toets(clock=clock, settings=settings)
    try:
        if toets.people.everyone():
            return False
        add_people(toets)
        player = Player(toets, clock, amsterdam_day(now))
        references = {dossier.name: player.play(dossier) for dossier in dossiers()}
        clock.set(amsterdam_day(now), time.max)
        give_mandate(toets)
        make_public(toets, references[ESTABLISHED], references[OFFERED])
        read_old_notices(toets)
    finally:
        toets.close()
    return True


def give_mandate(toets: Toets) -> None:
    """Let Hidde stand in for Iris from today on, registered by one administrator and confirmed by another."""
    today = amsterdam_day(toets.context.clock())
    mandate = Mandate(
        seat=Seat.ETHIEK_PRIVACY,
        holder=BY_NAME["iris"].number,
        deputy=BY_NAME["hidde"].number,
        first_day=today,
        last_day=today + _MANDATE_LASTS,
        document="Mandaatbesluit (demo) 2026-04",
    )
    number = toets.mandating.register(Actor(BY_NAME["bea"].number), mandate)
    toets.mandating.confirm(Actor(BY_NAME["dirk"].number), number)


def read_old_notices(toets: Toets) -> None:
    """Mark what people were told more than two weeks ago as read, as it would be by now."""
    before = toets.context.clock() - _NOTICES_STAY_NEW
    for account in DEMO_ACCOUNTS:
        actor = Actor(account.number)
        old = [item.id for item in toets.noticing.inbox(actor) if item.created_at < before]
        toets.noticing.mark_read(actor, old)


def account_lines() -> list[str]:
    """Return a line per demo account: name and password to sign in with, and the role."""
    return [
        f"  {account.username:<8} {account.password}  {account.name}, {account.role_label}"
        for account in DEMO_ACCOUNTS
    ]
