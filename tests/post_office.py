"""A real SMTP server on loopback, and the stage with mail switched on."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cast import CAST
from postgres import free_port
from sqlalchemy import text
from stage import CATALOGUE, SETTINGS, Clock, Stage

from toets.bootstrap import wired
from toets.domain.person import Person
from toets.services.context import Context
from toets.store.database import Database

ADDRESS = "https://toets.voorbeeld.nl"
SENDER = "toets@voorbeeld.nl"


def mail_address(person: Person) -> str:
    """Return where this person of the cast gets mail."""
    return f"{person.number.lower()}@voorbeeld.nl"


@dataclass
class PostOffice:
    """What arrived, in order; mail to `refused` addresses does not. `on_mail` is called at each."""

    port: int
    mails: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    signed_in: list[LoginPassword] = field(default_factory=list)
    on_mail: Any = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    async def handle_RCPT(  # noqa: N802 -- the name is aiosmtpd's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Refuse some, as a server does that does not know them."""
        if address in self.refused:
            return "550 Unknown here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 -- the name is aiosmtpd's
        """Keep the mail."""
        content = envelope.original_content or b""
        parsed = message_from_bytes(content, policy=policy.default)
        with self._lock:
            self.raw.append(content)
            self.mails.append(parsed)
            self.recipients.append(list(envelope.rcpt_tos))
        if self.on_mail is not None:
            self.on_mail()
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, given: Any
    ) -> AuthResult:
        """Let in whoever knows the password."""
        self.signed_in.append(given)
        return AuthResult(success=given.password == b"geheim")

    def received(self) -> list[tuple[str, str]]:
        """Return recipient and subject of what arrived, sorted."""
        return sorted((str(mail["To"]), str(mail["Subject"])) for mail in self.mails)


@contextmanager
def open_post_office(
    port: int | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[PostOffice]:
    """Give a server that stops when the block ends."""
    office = PostOffice(port or free_port())
    options: dict[str, Any] = {}
    if tls is not None:
        options = {
            "tls_context": tls,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": office.authenticate,
        }
    controller = Controller(office, hostname="127.0.0.1", port=office.port, **options)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


def open_mailing_stage(url: str, port: int, clock: Clock | None = None, **changes: Any) -> Stage:
    """Return the stage on a database whose tables exist, with mail to a server on this port."""
    clock = clock or Clock()
    settings = SETTINGS.model_copy(
        update={
            "smtp_host": "127.0.0.1",
            "smtp_port": port,
            "smtp_starttls": False,
            "mail_from": SENDER,
            "address": ADDRESS,
            **changes,
        }
    )
    return Stage(wired(settings, Context(Database(url), CATALOGUE, clock)), clock)


def give_addresses(stage: Stage) -> None:
    """Let everybody in the cast have an e-mail address."""
    with stage.toets.context.database.engine.begin() as connection:
        for person in CAST:
            connection.execute(
                text("UPDATE person SET email = :e WHERE number = :n"),
                {"e": mail_address(person), "n": person.number},
            )
