"""Signing in with one click as one of the invented persons; only in demo mode."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from toets.demo.accounts import DEMO_ACCOUNTS, DemoAccount
from toets.services.context import Actor
from toets.texts.screens import web as texts
from toets.ui import session


@dataclass(frozen=True)
class DemoCard:
    """One person to sign in as: who, what they do, and what waits for them now."""

    username: str
    name: str
    role: str
    does: str
    waiting: str


def demo_account(username: str) -> DemoAccount | None:
    """Return the account of the demo with this name, or None; always None outside demo mode."""
    return _by_username().get(username) if session.services().settings.demo else None


def demo_cards() -> tuple[DemoCard, ...]:
    """Return everybody of the demo who has an account here; empty outside demo mode."""
    toets = session.services()
    if not toets.settings.demo:
        return ()
    known = toets.people.everyone()
    return tuple(_card(account) for account in DEMO_ACCOUNTS if account.number in known)


def _card(account: DemoAccount) -> DemoCard:
    return DemoCard(
        username=account.username,
        name=account.name,
        role=account.role_label,
        does=account.does,
        waiting=_waiting(account.number),
    )


def _waiting(number: str) -> str:
    mine = session.services().reading.work(Actor(number)).mine
    return texts.waiting(Counter(found.task.kind for found in mine if found.task))


@cache
def _by_username() -> dict[str, DemoAccount]:
    return {account.username: account for account in DEMO_ACCOUNTS}
