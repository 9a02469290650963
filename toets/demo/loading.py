"""Filling a new demo database with the invented people and cases."""

from datetime import timedelta

from toets.bootstrap import Settings, open_toets, utc_now
from toets.demo.accounts import DEMO_ACCOUNTS
from toets.demo.clock import SetClock
from toets.demo.playing import Player, add_people, dossiers
from toets.domain.calendar import amsterdam_day

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
        for dossier in dossiers():
            player.play(dossier)
    finally:
        toets.close()
    return True


def account_lines() -> list[str]:
    """Return a line per demo account: name and password to sign in with, and the role."""
    return [
        f"  {account.username:<8} {account.password}  {account.name}, {account.role_label}"
        for account in DEMO_ACCOUNTS
    ]
