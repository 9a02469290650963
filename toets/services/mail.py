"""Sending notices by e-mail: after the commit, from the outbox, at least once and recognisably once."""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import urlencode

from toets.domain.notices import NAMELESS, may_be_told
from toets.services.context import Context
from toets.store import cases, notices, people
from toets.store.notices import Outgoing
from toets.texts.notices import body, subject

_CLAIM_LASTS = timedelta(minutes=5)
_FIRST_DELAY = timedelta(minutes=5)
_LONGEST_DELAY = timedelta(hours=24)
# With the delays above: almost four days, so that a weekend without a mail server is no loss.
ATTEMPTS = 12
_SECONDS = 10.0

# Told of what failed: where (a reference, or "mail"), and the error.
Failed = Callable[[str, Exception], None]


@dataclass(frozen=True)
class MailServer:
    """Which server takes our mail. `sender` is an address; without `username` nobody signs in."""

    host: str
    port: int
    sender: str
    starttls: bool
    username: str = ""
    password: str = field(default="", repr=False)

    @property
    def domain(self) -> str:
        """The host part of the sender, which makes a Message-ID ours."""
        return self.sender.rpartition("@")[2]


class Mailing:
    """Delivers the outbox. `address` is where browsers find toets; `server` None sends nothing."""

    def __init__(self, context: Context, server: MailServer | None, address: str) -> None:
        self._context = context
        self._server = server
        self._address = address.rstrip("/")

    def deliver_due(self, failed: Failed) -> int:
        """Send every mail that is due, and return how many were sent.

        A mail is claimed in the database before it is sent and marked afterwards, so that two
        workers send it once, and a crash in between sends it again under the same Message-ID. One
        that fails is told to `failed` and tried later. A server that does not answer ends the
        round: the other mails wait without using up their attempts.
        """
        if self._server is None:
            return 0
        sent = 0
        with _connection(self._server) as connection:
            while (mail := self._claimed()) is not None:
                try:
                    sent += self._deliver(connection, self._server, mail)
                except Exception as error:  # noqa: BLE001 -- whatever it is, the next mail must go on
                    self._put_off(mail)
                    failed("mail", error)
                    if connection.is_lost:
                        break
        return sent

    def _claimed(self) -> Outgoing | None:
        with self._context.database.writing() as tx:
            now = self._context.clock()
            return notices.claim(tx, now, now + _CLAIM_LASTS)

    def _deliver(self, connection: "_Connection", server: MailServer, mail: Outgoing) -> bool:
        recipient = self._recipient(mail)
        if recipient is None:
            with self._context.database.writing() as tx:
                notices.withhold(tx, mail)
            return False
        connection.send(self._message(server, mail, recipient), server.sender, recipient)
        with self._context.database.writing() as tx:
            notices.mark_sent(tx, mail, self._context.clock())
        return True

    def _recipient(self, mail: Outgoing) -> str | None:
        """Return the address of this moment, or None when nothing may or can be sent any more."""
        context, now = self._context, self._context.clock()
        with context.database.reading() as tx:
            person = people.find(tx, mail.notice.person, now)
            case = cases.get(tx, mail.notice.about, context.rules)
        if person is None or not may_be_told(case, person, mail.notice.kind):
            return None
        return person.email if is_address(person.email) else None

    def _message(self, server: MailServer, mail: Outgoing, recipient: str) -> EmailMessage:
        kind, reference = mail.notice.kind, mail.notice.about
        message = EmailMessage(policy=SMTP)
        message["From"] = Address(addr_spec=server.sender)
        message["To"] = Address(addr_spec=recipient)
        message["Subject"] = subject(kind, reference)
        message["Date"] = format_datetime(mail.created_at)
        message["Message-ID"] = f"<{mail.message_id}@{server.domain}>"
        # So that no holiday answers and no lists reply to a machine.
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
        link = f"{self._address}/" if kind in NAMELESS else self._link(reference)
        message.set_content(body(kind, reference, link), cte="quoted-printable")
        return message

    def _link(self, reference: str) -> str:
        return f"{self._address}/zaak?{urlencode({'zaak': reference})}"

    def _put_off(self, mail: Outgoing) -> None:
        with self._context.database.writing() as tx:
            if mail.attempts + 1 >= ATTEMPTS:
                notices.give_up(tx, mail)
            else:
                notices.put_off(tx, mail, _next_try(mail, self._context.clock()))


def is_address(text: str) -> bool:
    """Tell whether this is one plain e-mail address, such as `a@b.nl`, and nothing else."""
    try:
        address = Address(addr_spec=text)
    except (ValueError, IndexError):
        return False
    return bool(address.username and address.domain) and address.addr_spec == text


def _next_try(mail: Outgoing, now: datetime) -> datetime:
    return now + min(_FIRST_DELAY * (1 << mail.attempts), _LONGEST_DELAY)


class _Connection:
    """A connection that is made at the first mail and kept for the next ones."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._smtp: smtplib.SMTP | None = None
        self._was_tried = False

    @property
    def is_lost(self) -> bool:
        """Whether the server could not be reached, or hung up."""
        return self._was_tried and (self._smtp is None or self._smtp.sock is None)

    def send(self, message: EmailMessage, sender: str, recipient: str) -> None:
        """Hand one mail to the server.

        Raises:
            OSError: The server cannot be reached, or refuses us or the mail.
        """
        self._was_tried = True
        if self._smtp is None:
            self._smtp = self._connected()
        self._smtp.send_message(message, sender, [recipient])

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        smtp = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
        try:
            if server.starttls:
                smtp.starttls(context=ssl.create_default_context())
            if server.username:
                smtp.login(server.username, server.password)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def close(self) -> None:
        """Say goodbye, whether or not the server still hears it."""
        if self._smtp is None:
            return
        try:
            self._smtp.quit()
        except smtplib.SMTPException:
            self._smtp.close()


@contextmanager
def _connection(server: MailServer) -> Iterator[_Connection]:
    connection = _Connection(server)
    try:
        yield connection
    finally:
        connection.close()
