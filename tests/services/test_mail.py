"""Mail over a real SMTP server: what is in it, and that each goes out once, late or not at all."""

import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path
from shutil import which
from threading import Barrier

import pytest
from aiosmtpd.smtp import LoginPassword
from builders import (
    REASON,
    a_permit,
    a_signature,
    an_advice,
    an_establishing,
    reasons_for,
)
from cast import ADAM, ANNA, BELLA, BRAM, CHRIS, DINA, EDO, FLEUR, SARA, SEM, TESS
from conftest import Template
from post_office import (
    ADDRESS,
    SENDER,
    PostOffice,
    give_addresses,
    mail_address,
    open_mailing_stage,
    open_post_office,
)
from postgres import free_port
from pydantic import SecretStr
from sqlalchemy import text
from stage import SETTINGS, Clock, Stage, open_stage

from toets.domain.answer import Answer
from toets.domain.deeds import (
    Comment,
    Invite,
    JudgePermit,
    Recuse,
    ReportIncident,
    RevokeInvitation,
    Start,
    Submit,
)
from toets.domain.notices import NoticeKind
from toets.domain.person import Person
from toets.domain.questionnaire import Discipline
from toets.errors import SettingsError
from toets.services.mail import ATTEMPTS

MARKER = "kwetsbaarwoord"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with open_post_office() as opened:
        yield opened


@pytest.fixture
def stage(
    database_url: str, template: Template, clock: Clock, office: PostOffice
) -> Iterator[Stage]:
    """Give toets with mail on both engines; everybody has an address."""
    opened = open_mailing_stage(database_url, office.port, clock)
    opened.scenes = template.scenes
    give_addresses(opened)
    yield opened
    opened.toets.close()


def deliver(stage: Stage) -> tuple[int, list[str]]:
    """Deliver what is due, and return how much that was and the errors that were told."""
    told: list[str] = []
    mailed = stage.toets.mailing.deliver_due(
        lambda _where, error: told.append(type(error).__name__)
    )
    return mailed, told


def invite(stage: Stage, *members: Person, scene: str = "submitted") -> str:
    reference = stage.scenes[scene]
    case = stage.case(reference)
    for member in members:
        (discipline,) = member.disciplines
        deed = Invite(case.version_number, case.round, member.number, discipline)
        stage.act(SARA, reference, deed)
    return reference


def mail_states(stage: Stage) -> list[tuple[str, str, str, int]]:
    """Return person, kind, state and attempts of every notice of this test, in order of number."""
    with stage.toets.context.database.engine.connect() as connection:
        rows = connection.execute(
            text(
                "SELECT person, kind, mail_state, attempts FROM notice "
                "WHERE mail_state <> 'none' OR attempts > 0 ORDER BY person, id"
            )
        )
        return [tuple(row) for row in rows]


def told_of(stage: Stage, person: Person, reference: str) -> list[NoticeKind]:
    """Return what this person reads in the app about this case."""
    items = stage.toets.noticing.inbox(stage.actor(person))
    return [item.kind for item in items if item.reference == reference]


def said(mail: EmailMessage) -> str:
    """Return the text of a mail, with the line ends of everyday."""
    return str(mail.get_content()).replace("\r\n", "\n")


def test_a_mail_says_what_is_asked_and_where_and_nothing_else(
    stage: Stage, office: PostOffice
) -> None:
    reference = invite(stage, BRAM)

    assert deliver(stage) == (1, [])

    (mail,) = office.mails
    assert office.recipients == [[mail_address(BRAM)]]
    assert {name: str(value) for name, value in mail.items() if name != "Message-ID"} == {
        "From": SENDER,
        "To": mail_address(BRAM),
        "Subject": f"toets: Advies gevraagd ({reference})",
        "Date": "Tue, 01 Sep 2026 09:00:00 +0000",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
    }
    assert said(mail) == (
        "Uw advies wordt gevraagd. Lees het voorstel en geef uw advies.\n\n"
        f"Kenmerk: {reference}\n{ADDRESS}/zaak?zaak={reference}\n\n"
        "Dit bericht is automatisch verstuurd. Waar het om gaat, leest u alleen in toets.\n"
    )


def test_a_message_id_is_ours_and_says_nothing(stage: Stage, office: PostOffice) -> None:
    reference = invite(stage, BRAM, BELLA)

    deliver(stage)

    ids = [str(mail["Message-ID"]) for mail in office.mails]
    assert len(set(ids)) == 2
    assert all(id_.endswith("@voorbeeld.nl>") and len(id_) == 47 for id_ in ids)
    assert not any(word in id_ for id_ in ids for word in (reference, BRAM.number, BELLA.number))


def test_what_was_mailed_is_not_mailed_again(stage: Stage, office: PostOffice) -> None:
    invite(stage, BRAM)
    deliver(stage)

    stage.clock.advance(minutes=20)

    assert deliver(stage) == (0, [])
    assert len(office.mails) == 1


def test_no_mail_holds_a_title_an_answer_or_anything_that_somebody_wrote(
    stage: Stage, office: PostOffice
) -> None:
    drafting, anna = stage.toets.drafting, stage.actor(ANNA)
    reference = stage.begin({"A3": Answer(text=MARKER)})
    drafting.rename(anna, reference, f"Zoeken naar {MARKER}", MARKER, urgent=False)
    stage.act(ANNA, reference, Submit())
    stage.act(SARA, reference, Invite(1, 1, BRAM.number, Discipline.JURIDISCH, message=MARKER))
    stage.act(BRAM, reference, Comment("A3", MARKER, for_author=True))
    for member in (BRAM, CHRIS, TESS):
        (discipline,) = member.disciplines
        deed = an_advice(stage.case(reference), discipline, summary=MARKER)
        stage.act(member, reference, deed)
    stage.act(SARA, reference, an_establishing(stage.case(reference), reasons=MARKER))
    reasons = dict.fromkeys(reasons_for(stage.case(reference)), MARKER)
    for holder in (DINA, EDO):
        permit: JudgePermit = a_permit(stage.case(reference), reasons=reasons)
        stage.act(holder, reference, permit)
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))
    stage.act(ANNA, reference, Start())
    stage.act(FLEUR, reference, ReportIncident(stage.clock().date(), MARKER, MARKER))

    mailed, told = deliver(stage)

    assert mailed == len(office.mails) > 20
    assert told == []
    names = [person.name for person in (ANNA, ADAM, BRAM, CHRIS, TESS, SARA, DINA, EDO, FLEUR)]
    for mail, raw in zip(office.mails, office.raw, strict=True):
        whole = raw.decode() + said(mail) + str(mail["Subject"])
        assert reference in whole
        assert [word for word in (MARKER, *names) if word in whole] == []


def test_a_mail_does_not_say_what_was_decided(stage: Stage, office: PostOffice) -> None:
    reference = stage.scenes["signing"]
    for holder in (DINA, EDO):
        stage.act(holder, reference, a_signature(stage.case(reference)))

    deliver(stage)

    assert office.received() == [
        (mail_address(author), f"toets: Er is een beslissing ({reference})")
        for author in (ANNA, ADAM)
    ]


@pytest.mark.parametrize(
    "address",
    ["bram@voorbeeld.nl\r\nBcc: ed@elders.nl", "bram@voorbeeld.nl, ed@elders.nl", "bram"],
)
def test_an_address_that_is_none_gets_nothing_and_adds_nothing(
    stage: Stage, office: PostOffice, address: str
) -> None:
    reference = invite(stage, BRAM, BELLA)
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(
            text("UPDATE person SET email = :e WHERE number = :n"),
            {"e": address, "n": BRAM.number},
        )

    assert deliver(stage) == (1, [])
    assert office.recipients == [[mail_address(BELLA)]]
    assert told_of(stage, BRAM, reference) == [NoticeKind.ADVICE_ASKED]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"mail_from": "toets@voorbeeld.nl\r\nBcc: ed@elders.nl"}, "TOETS_MAIL_FROM"),
        ({"mail_from": "niemand"}, "TOETS_MAIL_FROM"),
        ({"address": "https://toets\r\nhttps://elders.nl"}, "TOETS_ADDRESS"),
        ({"address": "toets.voorbeeld.nl"}, "TOETS_ADDRESS"),
        ({"smtp_username": "toets"}, "TOETS_SMTP_STARTTLS"),
    ],
)
def test_settings_that_would_spoil_mail_refuse_the_start(
    tmp_path: Path, changes: dict[str, object], name: str
) -> None:
    with pytest.raises(SettingsError, match=name):
        open_mailing_stage(f"sqlite:///{tmp_path / 'toets.db'}", 25, **changes)


def test_a_password_is_not_shown_with_the_settings() -> None:
    settings = SETTINGS.model_copy(
        update={
            "smtp_host": "mail",
            "smtp_username": "toets",
            "smtp_password": SecretStr("geheim"),
        }
    )

    assert "geheim" not in repr(settings)


def test_a_server_that_is_down_delays_mail_and_breaks_nothing(
    database_url: str, template: Template, clock: Clock
) -> None:
    port = free_port()
    stage = open_mailing_stage(database_url, port, clock)
    stage.scenes = template.scenes
    give_addresses(stage)
    reference = invite(stage, BRAM, BELLA)

    first = deliver(stage)

    assert first == (0, ["ConnectionRefusedError"])
    assert mail_states(stage) == [
        (BRAM.number, "advice_asked", "pending", 1),
        (BELLA.number, "advice_asked", "pending", 0),
    ]
    assert told_of(stage, BRAM, reference) == [NoticeKind.ADVICE_ASKED]
    with open_post_office(port) as office:
        assert deliver(stage) == (1, [])  # Bella's, whose turn had not come yet
        clock.advance(minutes=5)
        assert deliver(stage) == (1, [])
        assert [str(mail["To"]) for mail in office.mails] == [
            mail_address(BELLA),
            mail_address(BRAM),
        ]
    stage.toets.close()


def test_delays_grow_and_end_while_the_notice_in_the_app_stays(
    stage: Stage, office: PostOffice
) -> None:
    office.refused.add(mail_address(BRAM))
    reference = invite(stage, BRAM)
    waits = [0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]

    for wait in waits:
        stage.clock.advance(minutes=wait - 1)
        assert deliver(stage) == (0, [])
        stage.clock.advance(minutes=1)
        assert deliver(stage) == (0, ["SMTPRecipientsRefused"])

    stage.clock.advance(days=3)
    assert deliver(stage) == (0, [])
    assert mail_states(stage) == [(BRAM.number, "advice_asked", "given_up", ATTEMPTS)]
    assert told_of(stage, BRAM, reference) == [NoticeKind.ADVICE_ASKED]


def test_a_refused_recipient_holds_up_nobody_else(stage: Stage, office: PostOffice) -> None:
    office.refused.add(mail_address(BRAM))
    invite(stage, BRAM, BELLA, CHRIS)

    assert deliver(stage) == (2, ["SMTPRecipientsRefused"])
    assert mail_states(stage) == [
        (BRAM.number, "advice_asked", "pending", 1),
        (CHRIS.number, "advice_asked", "sent", 0),
        (BELLA.number, "advice_asked", "sent", 0),
    ]


def test_workers_at_the_same_moment_send_each_mail_once(
    stage: Stage, office: PostOffice, database_url: str
) -> None:
    invite(stage, BRAM, BELLA, CHRIS, TESS)
    workers = [open_mailing_stage(database_url, office.port, stage.clock) for _ in range(3)]
    barrier = Barrier(len(workers))

    def work(worker: Stage) -> int:
        barrier.wait(timeout=30)
        return deliver(worker)[0]

    with ThreadPoolExecutor(len(workers)) as threads:
        mailed = sum(threads.map(work, workers))

    for worker in workers:
        worker.toets.close()
    assert mailed == 4
    assert sorted(address for (address,) in office.recipients) == sorted(
        mail_address(member) for member in (BRAM, BELLA, CHRIS, TESS)
    )


WORKER = """
import sys
from post_office import open_mailing_stage

stage = open_mailing_stage(sys.argv[1], int(sys.argv[2]))
stage.toets.mailing.deliver_due(print)
"""


def test_a_crash_between_sending_and_marking_sends_the_same_mail_again(
    stage: Stage, office: PostOffice, database_url: str
) -> None:
    invite(stage, BRAM)
    worker = subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-c", WORKER, database_url, str(office.port)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # Killed before it hears that the server took the mail.
    office.on_mail = worker.kill
    worker.wait(timeout=60)
    office.on_mail = None

    at_once = deliver(stage)
    stage.clock.advance(minutes=5)
    later = deliver(stage)

    assert (at_once, later) == ((0, []), (1, []))
    assert len({str(mail["Message-ID"]) for mail in office.mails}) == 1
    assert office.raw == [office.raw[0]] * 2


def test_who_withdrew_gets_no_mail_that_was_still_waiting(
    stage: Stage, office: PostOffice
) -> None:
    reference = invite(stage, BRAM)
    stage.act(BRAM, reference, Recuse(REASON))

    deliver(stage)

    assert {str(mail["To"]) for mail in office.mails} == {mail_address(SARA), mail_address(SEM)}
    assert BRAM.number not in {person for person, *_ in mail_states(stage)}


def test_whose_request_was_revoked_only_hears_that_and_not_of_which_case(
    stage: Stage, office: PostOffice
) -> None:
    reference = invite(stage, BRAM)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))

    assert deliver(stage) == (1, [])

    (mail,), (raw,) = office.mails, office.raw
    assert office.received() == [(mail_address(BRAM), "toets: Adviesvraag ingetrokken")]
    assert reference not in raw.decode() + said(mail)
    assert f"\n{ADDRESS}/\n" in said(mail)


def test_a_mail_that_was_withheld_is_not_sent_when_the_person_is_asked_again(
    stage: Stage, office: PostOffice
) -> None:
    reference = invite(stage, BRAM)
    stage.act(SARA, reference, RevokeInvitation(1, 1, BRAM.number, REASON))
    deliver(stage)
    invite(stage, BRAM)

    assert deliver(stage) == (1, [])
    assert [str(mail["Subject"]) for mail in office.mails] == [
        "toets: Adviesvraag ingetrokken",
        f"toets: Advies gevraagd ({reference})",
    ]


def test_who_left_or_has_no_address_gets_no_mail(stage: Stage, office: PostOffice) -> None:
    invite(stage, BRAM, BELLA, CHRIS)
    with stage.toets.context.database.engine.begin() as connection:
        connection.execute(text("UPDATE person SET active = false WHERE number = 'P011'"))
        connection.execute(text("UPDATE person SET email = '' WHERE number = 'P014'"))

    assert deliver(stage) == (1, [])
    assert office.recipients == [[mail_address(CHRIS)]]


def test_without_a_mail_server_nothing_waits_for_one(
    database_url: str, template: Template, clock: Clock, office: PostOffice
) -> None:
    without = open_stage(database_url, clock)
    without.scenes = template.scenes
    give_addresses(without)
    reference = invite(without, BRAM)
    assert deliver(without) == (0, [])
    without.toets.close()

    later = open_mailing_stage(database_url, office.port, clock)

    assert deliver(later) == (0, [])
    assert told_of(later, BRAM, reference) == [NoticeKind.ADVICE_ASKED]
    later.toets.close()


def test_a_demo_sends_nothing_to_invented_people(
    database_url: str, template: Template, clock: Clock, office: PostOffice
) -> None:
    demo = open_mailing_stage(database_url, office.port, clock, demo=True)
    demo.scenes = template.scenes
    give_addresses(demo)
    invite(demo, BRAM)

    assert deliver(demo) == (0, [])
    assert office.mails == []
    demo.toets.close()


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """Make a certificate of 127.0.0.1 that nobody trusts yet."""
    openssl = which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    key, made = tmp_path / "key.pem", tmp_path / "certificate.pem"
    options = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1"
    subprocess.run(  # noqa: S603 -- our own options
        [
            openssl,
            *options.split(),
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            key,
            "-out",
            made,
        ],
        check=True,
        capture_output=True,
    )
    return made, key


@pytest.fixture
def careful_office(certificate: tuple[Path, Path]) -> Iterator[PostOffice]:
    """Give a server that wants TLS and a password."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(*certificate)
    with open_post_office(tls=tls) as opened:
        yield opened


@pytest.fixture
def careful_stage(
    database_url: str, template: Template, clock: Clock, careful_office: PostOffice
) -> Iterator[Stage]:
    """Give toets with the name and password for that server, and a mail to send."""
    opened = open_mailing_stage(
        database_url,
        careful_office.port,
        clock,
        smtp_starttls=True,
        smtp_username="toets",
        smtp_password=SecretStr("geheim"),
    )
    opened.scenes = template.scenes
    give_addresses(opened)
    invite(opened, BRAM)
    yield opened
    opened.toets.close()


def test_mail_goes_over_tls_with_a_password_to_a_server_with_a_trusted_certificate(
    careful_stage: Stage,
    careful_office: PostOffice,
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))

    assert deliver(careful_stage) == (1, [])
    assert careful_office.signed_in == [LoginPassword(b"toets", b"geheim")]
    assert careful_office.recipients == [[mail_address(BRAM)]]


def test_neither_password_nor_mail_goes_to_a_server_whose_certificate_is_not_trusted(
    careful_stage: Stage, careful_office: PostOffice
) -> None:
    assert deliver(careful_stage) == (0, ["SSLCertVerificationError"])
    assert (careful_office.signed_in, careful_office.mails) == ([], [])
