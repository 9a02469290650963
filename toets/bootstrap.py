"""Settings and wiring: opens the store, loads the questionnaires, hands out the services."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from argon2 import PasswordHasher
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from toets.catalogue.loading import load_catalogue
from toets.errors import NotFoundError, SettingsError, ToetsError
from toets.services.algorithm_register import AlgorithmRegister
from toets.services.auditing import Auditing
from toets.services.context import Context
from toets.services.dossier import Dossiers
from toets.services.drafting import Drafting
from toets.services.due_work import DueWork
from toets.services.evidencing import Evidencing
from toets.services.issuing import Issuing
from toets.services.listing import Listing
from toets.services.mail import Mailing, MailServer, is_address
from toets.services.mandating import Mandating
from toets.services.noticing import Noticing
from toets.services.noting import Noting
from toets.services.operating import Operating
from toets.services.peopling import Peopling
from toets.services.porting import Porting
from toets.services.proceedings import Proceedings
from toets.services.publishing import Publishing
from toets.services.reading import Reading
from toets.services.registering import Registering
from toets.services.reporting import Reporting
from toets.services.signing_in import SigningIn
from toets.services.using import Using
from toets.services.verifying import Verifying
from toets.signing.sealing import open_sealer
from toets.signing.settings import KeySource, SealerSettings
from toets.signing.trusted import TRUSTED_NAME
from toets.store import cases, installation
from toets.store.cases import Pins
from toets.store.database import Database
from toets.store.notices import MailState

ROOT = Path(__file__).parent.parent

Clock = Callable[[], datetime]


class Settings(BaseSettings):
    """What the environment says, prefix TOETS_."""

    model_config = SettingsConfigDict(env_prefix="TOETS_", extra="ignore")

    database_url: str = ""
    data_dir: Path = ROOT / "data"
    questionnaires: Path = ROOT / "questionnaires"
    demo: bool = False
    # Names under which browsers may reach this server, separated by commas.
    hosts: str = "localhost,127.0.0.1"
    # Whether TLS ends in front of this server: cookies become Secure and browsers stay on https.
    behind_tls: bool = False
    # Where browsers find this server: links in mail begin with it.
    address: str = "http://localhost:8501"
    # The server that takes our mail; without it notices are told in the app only.
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_starttls: bool = True
    mail_from: str = "toets@toets.invalid"
    # argon2id: memory in KiB and passes; the tests set both low.
    password_memory: int = 65_536
    password_passes: int = 3

    # What signs documents: test keys made here, files that a password opens, or a device (PKCS#11).
    keys: KeySource = KeySource.TEST
    keys_dir: Path | None = None
    keys_password: SecretStr = SecretStr("")
    pkcs11_module: Path | None = None
    pkcs11_token: str = ""
    pkcs11_pin: SecretStr = SecretStr("")
    # The public certificates that signatures are held against.
    trusted: Path | None = None
    # A time-stamping service (RFC 3161); without it documents carry no time stamp.
    tsa_url: str = ""

    @property
    def url(self) -> str:
        """The database address: as set, or the embedded one in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir / 'toets.db'}"

    @property
    def keys_folder(self) -> Path:
        """Where the keys and the trusted certificates are: as set, or in the data folder."""
        return self.keys_dir or self.data_dir / "keys"

    @property
    def trusted_file(self) -> Path:
        """The file with the trusted certificates: as set, or beside the keys."""
        return self.trusted or self.keys_folder / TRUSTED_NAME

    @property
    def sealer(self) -> SealerSettings:
        """What the sealer needs to know."""
        return SealerSettings(
            source=self.keys,
            directory=self.keys_folder,
            password=self.keys_password.get_secret_value() or None,
            module=self.pkcs11_module,
            token=self.pkcs11_token or None,
            pin=self.pkcs11_pin.get_secret_value() or None,
            tsa_url=self.tsa_url or None,
        )


@dataclass(frozen=True)
class Toets:
    """Every service, wired to one database. Close it when done."""

    settings: Settings
    context: Context
    signing_in: SigningIn
    people: Peopling
    mandating: Mandating
    drafting: Drafting
    porting: Porting
    dossiers: Dossiers
    evidencing: Evidencing
    proceedings: Proceedings
    reading: Reading
    registering: Registering
    using: Using
    reporting: Reporting
    algorithm_register: AlgorithmRegister
    listing: Listing
    noting: Noting
    noticing: Noticing
    mailing: Mailing
    due_work: DueWork
    issuing: Issuing
    verifying: Verifying
    publishing: Publishing
    auditing: Auditing
    operating: Operating

    def close(self) -> None:
        """Give the database connections back."""
        self.context.database.close()


def utc_now() -> datetime:
    """Return the time of this machine, aware UTC: the clock unless another is injected."""
    return datetime.now(UTC)  # noqa: TID251 -- the one place where the clock is made


def open_toets(
    database_url: str | None = None, clock: Clock = utc_now, settings: Settings | None = None
) -> Toets:
    """Open toets on a database, bringing its tables to the newest version, with all its services.

    `database_url` None means what the settings say. `clock` returns aware UTC.

    Raises:
        CatalogueError: A questionnaire is wrong.
        SettingsError: The database is of the other mode (demo or real), or a questionnaire that
            was used has changed under the same version.
    """
    found = settings or Settings()
    if database_url is not None:
        found = found.model_copy(update={"database_url": database_url})
    if not found.database_url:
        found.data_dir.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue(found.questionnaires)
    database = Database(found.url)
    database.migrate()
    context = Context(database, catalogue, clock)
    _check_mode(context, demo=found.demo)
    _check_rulebooks(context)
    return wired(found, context)


def open_if_made(settings: Settings, clock: Clock = utc_now) -> Toets | str:
    """Open toets on a database that is there already, or return why not; creates no database.

    The codes are those of `verify_offline`: "no_database", "other_mode" and "unreachable".
    """
    try:
        database = Database(settings.url)
        try:
            if not database.is_made():
                return "no_database"
            with database.reading() as tx:
                if installation.kind(tx) is not settings.demo:
                    return "other_mode"
        finally:
            database.close()
        return open_toets(clock=clock, settings=settings)
    except ToetsError:
        return "unreachable"


def wired(settings: Settings, context: Context) -> Toets:
    """Return every service on a database that is ready and a catalogue that was read."""
    hasher = PasswordHasher(
        memory_cost=settings.password_memory, time_cost=settings.password_passes
    )
    signing_in = SigningIn(context, hasher)
    sealer = open_sealer(settings.sealer)
    issuing = Issuing(context, sealer)
    server = _mail_server(settings)
    noticing = Noticing(context, MailState.PENDING if server else MailState.NONE)
    proceedings = Proceedings(context, issuing, noticing.write)
    mailing = Mailing(context, server, settings.address)
    return Toets(
        settings=settings,
        context=context,
        signing_in=signing_in,
        people=Peopling(context, signing_in),
        mandating=Mandating(context),
        drafting=Drafting(context, proceedings),
        porting=Porting(context),
        dossiers=Dossiers(context),
        evidencing=Evidencing(context, proceedings),
        proceedings=proceedings,
        reading=Reading(context),
        registering=Registering(context),
        using=Using(context),
        reporting=Reporting(context, sealer),
        algorithm_register=AlgorithmRegister(context),
        listing=Listing(context),
        noting=Noting(context),
        noticing=noticing,
        mailing=mailing,
        due_work=DueWork(context, proceedings, issuing, noticing, mailing),
        issuing=issuing,
        verifying=Verifying(context, settings.trusted_file),
        publishing=Publishing(context, sealer),
        auditing=Auditing(context),
        operating=Operating(context),
    )


def _mail_server(settings: Settings) -> MailServer | None:
    # The persons of a demo are invented: nothing is sent to their addresses.
    if settings.demo or not settings.smtp_host:
        return None
    if not is_address(settings.mail_from):
        raise SettingsError("TOETS_MAIL_FROM is geen e-mailadres. Gebruik bijvoorbeeld a@b.nl.")
    if not _is_web_address(settings.address):
        raise SettingsError(
            "TOETS_ADDRESS is geen webadres. Gebruik bijvoorbeeld https://toets.voorbeeld.nl."
        )
    if settings.smtp_username and not settings.smtp_starttls:
        raise SettingsError(
            "Het wachtwoord voor de mailserver gaat alleen over een versleutelde verbinding. "
            "Zet TOETS_SMTP_STARTTLS op 1, of laat TOETS_SMTP_USERNAME weg."
        )
    return MailServer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        sender=settings.mail_from,
        starttls=settings.smtp_starttls,
        username=settings.smtp_username,
        password=settings.smtp_password.get_secret_value(),
    )


def _is_web_address(text: str) -> bool:
    return bool(re.fullmatch(r"https?://[!-~]+", text))


def _check_mode(context: Context, *, demo: bool) -> None:
    with context.database.writing() as tx:
        is_demo = installation.mark(tx, demo=demo, now=context.clock())
    if is_demo != demo:
        kind = "voorbeeldgegevens" if is_demo else "echte gegevens"
        raise SettingsError(
            f"Deze database is gemaakt voor {kind}. Zet TOETS_DEMO op {int(is_demo)}, "
            "of kies een andere database met TOETS_DATABASE_URL."
        )


def _check_rulebooks(context: Context) -> None:
    with context.database.reading() as tx:
        kept = cases.kept_rulebooks(tx)
    changed = [pins for pins, digest in kept.items() if _digest(context, pins) != digest]
    if changed:
        names = ", ".join(f"{pins.regime} {pins.questionnaire}" for pins in changed)
        raise SettingsError(
            f"De bestanden van {names} ontbreken of zijn veranderd zonder nieuw versienummer, "
            "terwijl er zaken mee lopen. Zet de oude tekst terug; geef een nieuwe een eigen versie."
        )


def _digest(context: Context, pins: Pins) -> str:
    try:
        return context.rules(pins).digest
    except NotFoundError:
        return ""
