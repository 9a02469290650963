"""Signing in with a name and a password, and the session on the server that follows."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from toets.domain.audit import SYSTEM_CHAIN
from toets.domain.person import Person
from toets.errors import Obstacle, SessionEndedError, SignInRefusedError
from toets.services.context import Actor, Context, Line, record_outside
from toets.store import attempts, people, sessions
from toets.store.attempts import Attempts
from toets.store.database import Tx
from toets.store.people import Account

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
_SEEN_AGAIN_AFTER = timedelta(minutes=1)
_REMEMBERED = timedelta(days=1)
_LONGEST_NAME = 100


@dataclass(frozen=True)
class SignedIn:
    """Somebody with a valid session."""

    person: Person
    actor: Actor


class SigningIn:
    """Proves who somebody is, and keeps that for a while."""

    def __init__(self, context: Context, hasher: PasswordHasher) -> None:
        self._context = context
        self._hasher = hasher
        # Somebody unknown costs as much time as somebody known, so that time tells nothing.
        self._nobody = hasher.hash(secrets.token_urlsafe())
        # Each hash takes its memory; without a bound a flood of attempts takes all of it.
        self._at_once = BoundedSemaphore(4)

    def hashed(self, password: str) -> str:
        """Return the hash under which a password is kept."""
        return self._hasher.hash(password)

    def sign_in(self, username: str, password: str) -> str:
        """Return the token of a new session; only its hash is kept.

        Raises:
            SignInRefusedError: Name and password do not fit, or the account is locked.
        """
        name, now = sign_in_name(username), self._context.clock()
        with self._context.database.reading() as tx:
            account = people.account(tx, name)
        # Hashing takes long on purpose: no transaction is open while it does.
        fits = self._fits(account.password_hash if account else self._nobody, password)
        with self._context.database.writing() as tx:
            refused = _refusal(tx, name, account if fits else None, now)
            if account is not None and refused is None:
                return _begun(tx, account, now)
            line = Line("sign_in", obstacles=(Obstacle.of("sign_in.refused"),))
            record_outside(tx, SYSTEM_CHAIN, account.person if account else "", now, line)
        raise refused or SignInRefusedError

    def _fits(self, password_hash: str, password: str) -> bool:
        with self._at_once:
            try:
                return self._hasher.verify(password_hash, password)
            except (VerificationError, InvalidHashError):
                return False

    def who(self, token: str) -> SignedIn:
        """Return who this session belongs to, with roles as they are now, and keep it alive.

        Raises:
            SessionEndedError: Unknown, ended, 15 minutes idle, 8 hours old, or the person left.
        """
        key, now = _key(token), self._context.clock()
        with self._context.database.reading() as tx:
            sign_in = sessions.find(tx, key)
            person = people.find(tx, sign_in.person, now) if sign_in else None
        if sign_in is None or person is None:
            raise SessionEndedError
        if now - sign_in.seen_at > IDLE or now - sign_in.created_at > LONGEST:
            raise SessionEndedError
        if now - sign_in.seen_at > _SEEN_AGAIN_AFTER:
            with self._context.database.writing() as tx:
                sessions.seen(tx, key, now)
        return SignedIn(person, Actor(person.number, session=key))

    def prove(self, actor: Actor, password: str) -> None:
        """Keep that the person of this session gave the password again just now.

        Raises:
            SignInRefusedError: The password is wrong, or the account is locked.
            SessionEndedError: The session has ended.
        """
        now = self._context.clock()
        with self._context.database.reading() as tx:
            account = people.account_of(tx, actor.number)
            sign_in = sessions.find(tx, actor.session)
        if account is None or sign_in is None or sign_in.person != actor.number:
            raise SessionEndedError
        fits = self._fits(account.password_hash, password)
        with self._context.database.writing() as tx:
            refused = _refusal(tx, account.username, account if fits else None, now)
            if refused is None:
                sessions.proven(tx, actor.session, now)
                return
            line = Line("prove", obstacles=(Obstacle.of("sign_in.refused"),))
            record_outside(tx, SYSTEM_CHAIN, actor.number, now, line)
        raise refused

    def sign_out(self, token: str) -> None:
        """End a session; idempotent."""
        now = self._context.clock()
        with self._context.database.writing() as tx:
            sessions.end(tx, _key(token), now)


def _begun(tx: Tx, account: Account, now: datetime) -> str:
    token = secrets.token_urlsafe(32)
    sessions.begin(tx, _key(token), account.person, now)
    record_outside(tx, SYSTEM_CHAIN, account.person, now, Line("sign_in"))
    return token


def _refusal(
    tx: Tx, name: str, proven: Account | None, now: datetime
) -> SignInRefusedError | None:
    before = attempts.of(tx, name)
    if before.locked_until is not None and now < before.locked_until:
        return SignInRefusedError(before.locked_until)
    if proven is not None and people.find(tx, proven.person, now) is not None:
        attempts.forget(tx, name, now - _REMEMBERED)
        return None
    after = _failed_again(before, now)
    attempts.keep(tx, name, after, now)
    return SignInRefusedError(after.locked_until)


def _failed_again(before: Attempts, now: datetime) -> Attempts:
    failures = 1 if before.locked_until is not None else before.failures + 1
    return Attempts(failures, now + LOCKED_FOR if failures >= MOST_FAILURES else None)


def sign_in_name(typed: str) -> str:
    """Return the one form of a name to sign in with."""
    return typed.strip().lower()[:_LONGEST_NAME]


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
