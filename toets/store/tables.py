"""The tables. Columns are for keys, constraints and indexes; facts stand in `document` as JSON."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class Moment(TypeDecorator[datetime]):
    """A time that is aware UTC on both sides; SQLite would hand back a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- the signature is SQLAlchemy's
        """Return the time in UTC; a naive one is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time was about to be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- the signature is SQLAlchemy's
        """Return the time as aware UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


# An own registry starts empty when Streamlit imports this module again; the default one would say
# "Table is already defined". Names of constraints are fixed, because migrations refer to them.
class Base(SQLModel, registry=registry()):
    """What all tables share."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _moment(*, required: bool = True) -> Any:
    return Field(default=None, sa_column=Column(Moment, nullable=not required))


def _blob() -> Any:
    return Field(sa_column=Column(LargeBinary, nullable=False))


class InstallationRow(Base, table=True):
    """One row: whether this database is a demo, decided when it was made."""

    __tablename__ = "installation"

    id: int = Field(default=1, primary_key=True)
    demo: bool
    created_at: datetime = _moment()


class RulebookRow(Base, table=True):
    """The canonical bytes of every rulebook that a case was pinned to."""

    __tablename__ = "rulebook"

    regime: str = Field(primary_key=True)
    questionnaire_version: str = Field(primary_key=True)
    procedure_version: str = Field(primary_key=True)
    guidance_version: str = Field(primary_key=True)
    digest: str
    document: bytes = _blob()
    first_used_at: datetime = _moment()


class PersonRow(Base, table=True):
    """A person, by personnel number."""

    __tablename__ = "person"

    number: str = Field(primary_key=True)
    name: str
    unit: str
    function: str
    active: bool = True
    email: str = Field(default="", sa_column_kwargs={"server_default": ""})


class RoleRow(Base, table=True):
    """A role that a person has or had; a Community member has one row per discipline."""

    __tablename__ = "role"
    __table_args__ = (
        Index(
            "uq_role_current",
            "person",
            "role",
            "discipline",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.number")
    role: str
    discipline: str = ""
    granted_by: str
    granted_at: datetime = _moment()
    revoked_at: datetime | None = _moment(required=False)


class MandateRow(Base, table=True):
    """That a deputy replaces one holder; first and last day are Amsterdam days, both included.

    In force only once confirmed; one that was ended before that was denied.
    """

    __tablename__ = "mandate"
    __table_args__ = (
        CheckConstraint("first_day <= last_day", name="days"),
        CheckConstraint("holder <> deputy", name="deputy"),
        CheckConstraint("confirmed_by <> registered_by", name="second_person"),
    )

    id: int | None = Field(default=None, primary_key=True)
    seat: str
    holder: str = Field(foreign_key="person.number", index=True)
    deputy: str = Field(foreign_key="person.number", index=True)
    first_day: date
    last_day: date
    document: str
    registered_by: str = Field(foreign_key="person.number")
    registered_at: datetime = _moment()
    confirmed_by: str | None = Field(default=None, foreign_key="person.number")
    confirmed_at: datetime | None = _moment(required=False)
    ended_by: str | None = Field(default=None, foreign_key="person.number")
    ended_at: datetime | None = _moment(required=False)
    end_reasons: str = ""


class AccountRow(Base, table=True):
    """How a person signs in with a name and a password."""

    __tablename__ = "account"

    username: str = Field(primary_key=True)
    person: str = Field(foreign_key="person.number", unique=True)
    password_hash: str


class AttemptRow(Base, table=True):
    """Failed attempts under a name; also names that do not exist, so that a lock tells nothing."""

    __tablename__ = "attempt"

    name: str = Field(primary_key=True)
    failures: int
    locked_until: datetime | None = _moment(required=False)
    last_at: datetime = _moment()


class SessionRow(Base, table=True):
    """A sign-in on the server; the browser holds only the token whose hash is the key."""

    __tablename__ = "session"

    token_hash: str = Field(primary_key=True)
    person: str = Field(foreign_key="person.number", index=True)
    created_at: datetime = _moment()
    seen_at: datetime = _moment()
    proven_at: datetime = _moment()
    ended_at: datetime | None = _moment(required=False)


class CaseRow(Base, table=True):
    """The row that is the truth about a case's status; `revision` makes its change conditional."""

    __tablename__ = "case"
    __table_args__ = (Index("ix_case_status_reference", "status", "reference"),)

    reference: str = Field(primary_key=True)
    title: str
    unit: str
    urgent: bool = False
    status: str
    revision: int = 0
    opened_at: datetime = _moment()
    regime: str
    questionnaire_version: str
    procedure_version: str
    guidance_version: str


class AuthorRow(Base, table=True):
    """Who is an author of which case, for good."""

    __tablename__ = "author"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    person: str = Field(primary_key=True, foreign_key="person.number", index=True)


def _once(name: str, kind: str, *columns: str) -> Index:
    """Return the index by which the database itself refuses a second fact of this kind."""
    where = text(f"kind = '{kind}'")
    return Index(name, "case", *columns, unique=True, sqlite_where=where, postgresql_where=where)


class FactRow(Base, table=True):
    """A fact of a case, in canonical JSON. Rows are only ever added.

    `number` is its place in the case, from 1; `item` the number that the fact itself carries (of a
    use, a remark, a corrigendum), or None.
    """

    __tablename__ = "fact"
    __table_args__ = (
        _once("uq_fact_version", "version", "version"),
        _once("uq_fact_advice", "advice", "version", "round", "person", "revision"),
        _once("uq_fact_established", "established", "version", "round"),
        _once("uq_fact_verdict_seat", "verdict", "version", "round", "seat"),
        _once("uq_fact_verdict_person", "verdict", "version", "round", "person"),
        _once("uq_fact_signature_seat", "signature", "version", "round", "seat"),
        _once("uq_fact_signature_person", "signature", "version", "round", "person"),
        _once("uq_fact_recused", "recused", "person"),
        _once("uq_fact_started", "started", "version", "round"),
        _once("uq_fact_revoked", "revoked", "version", "round"),
        _once("uq_fact_expired", "expired", "version", "round"),
        _once("uq_fact_completed", "completed", "version", "round"),
        _once("uq_fact_corrigendum_seat", "corrigendum_signed", "item", "seat"),
        _once("uq_fact_corrigendum_person", "corrigendum_signed", "item", "person"),
        _once("uq_fact_join_seat", "join_consented", "item", "seat"),
        _once("uq_fact_join_person", "join_consented", "item", "person"),
        _once("uq_fact_commented", "commented", "item"),
        _once("uq_fact_use_recorded", "use_recorded", "item"),
        _once("uq_fact_change_reported", "change_reported", "item"),
        _once("uq_fact_change_decided", "change_decided", "item"),
        _once("uq_fact_join_requested", "join_requested", "item"),
        _once("uq_fact_join_assessed", "join_assessed", "item"),
        _once("uq_fact_corrigendum_proposed", "corrigendum_proposed", "item"),
        Index("ix_fact_person_kind", "person", "kind"),
        Index("ix_fact_kind_case", "kind", "case"),
    )

    case: str = Field(primary_key=True, foreign_key="case.reference")
    number: int = Field(primary_key=True)
    kind: str
    version: int
    round: int
    person: str = Field(foreign_key="person.number")
    seat: str | None = None
    revision: int | None = None
    item: int | None = None
    document: bytes = _blob()


class DraftAnswerRow(Base, table=True):
    """One answer of a draft, with a version of its own; an empty document is a cleared answer."""

    __tablename__ = "draft_answer"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    key: str = Field(primary_key=True)
    version: int
    document: bytes = _blob()
    saved_by: str = Field(foreign_key="person.number")
    saved_at: datetime = _moment()


class VanishedSignalRow(Base, table=True):
    """A signal that an earlier draft answer raised; the newest per rule."""

    __tablename__ = "vanished_signal"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    rule: str = Field(primary_key=True)
    document: bytes = _blob()


class AttachmentRow(Base, table=True):
    """A file of a case. Removed ones stay, because an earlier version may hold them."""

    __tablename__ = "attachment"

    id: str = Field(primary_key=True)
    case: str = Field(foreign_key="case.reference", index=True)
    question: str
    name: str
    media_type: str
    size: int
    sha256: str
    content: bytes = _blob()
    added_by: str = Field(foreign_key="person.number")
    added_at: datetime = _moment()
    removed: bool = False


class WorkingCopyRow(Base, table=True):
    """A form that one person is still writing (an advice, a judgement); nobody else sees it."""

    __tablename__ = "working_copy"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    person: str = Field(primary_key=True, foreign_key="person.number")
    form: str = Field(primary_key=True)
    document: bytes = _blob()
    saved_at: datetime = _moment()


class ChainRow(Base, table=True):
    """The head of one chain of events, locked with every event that is added."""

    __tablename__ = "chain"

    chain: str = Field(primary_key=True)
    events: int = 0
    head: str


class EventRow(Base, table=True):
    """One line of the audit log: the canonical bytes that were chained."""

    __tablename__ = "event"
    __table_args__ = (
        ForeignKeyConstraint(["chain"], ["chain.chain"]),
        CheckConstraint("number > 0", name="number"),
    )

    chain: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = _moment()
    document: bytes = _blob()
    head: str


class ReadingRow(Base, table=True):
    """That a reading was logged already for this person, case and sign-in."""

    __tablename__ = "reading"

    session: str = Field(primary_key=True)
    case: str = Field(primary_key=True, foreign_key="case.reference")


class DocumentRow(Base, table=True):
    """An issued document: the only bytes that are ever served.

    `occasion` is the number of the fact it is about; 0 for the document of the outcome.
    """

    __tablename__ = "document"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    version: int = Field(primary_key=True)
    round: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    occasion: int = Field(default=0, primary_key=True, sa_column_kwargs={"server_default": "0"})
    sha256: str
    content: bytes = _blob()
    issued_at: datetime = _moment()


class PublicationRow(Base, table=True):
    """A public version of a case: what is worked on, and once established the bytes for everybody.

    `version` makes a change conditional. The columns after `document` repeat what lists are made
    from; `name` and `content` are empty until it is established.
    """

    __tablename__ = "publication"
    __table_args__ = (Index("uq_publication_name", "name", unique=True),)

    case: str = Field(primary_key=True, foreign_key="case.reference")
    number: int = Field(primary_key=True)
    version: int
    document: bytes = _blob()
    state: str = Field(index=True)
    changed_at: datetime = _moment()
    embargo: date | None = None
    name: str | None = None
    public: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    content: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))


class PublicationFileRow(Base, table=True):
    """An attachment that goes with a published version, under the name that everybody knows."""

    __tablename__ = "publication_file"
    __table_args__ = (
        ForeignKeyConstraint(["case", "publication"], ["publication.case", "publication.number"]),
    )

    name: str = Field(primary_key=True)
    case: str = Field(index=True)
    publication: int
    content: bytes = _blob()


class NoticeRow(Base, table=True):
    """What a person must be told, which is at the same time the outbox of the mail about it.

    `occasion` is the act or the day that it belongs to. The address is not kept: it is read when
    the mail is sent, and so is whether the person may still know of the case.
    """

    __tablename__ = "notice"
    __table_args__ = (
        Index("uq_notice_once", "person", "case", "kind", "occasion", unique=True),
        Index("ix_notice_outbox", "mail_state", "next_try_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.number")
    case: str = Field(foreign_key="case.reference", index=True)
    kind: str
    occasion: str
    created_at: datetime = _moment()
    read_at: datetime | None = _moment(required=False)
    mail_state: str
    attempts: int = 0
    next_try_at: datetime = _moment()
    claimed_until: datetime | None = _moment(required=False)
    sent_at: datetime | None = _moment(required=False)
    message_id: str


class DayCheckRow(Base, table=True):
    """On which Amsterdam day it was last looked whether the calendar asks something of a case."""

    __tablename__ = "day_check"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    done_on: date | None = None
    claimed_until: datetime | None = _moment(required=False)


class RegisterTextRow(Base, table=True):
    """What somebody wrote in one field for the Algoritmeregister, with a version of its own."""

    __tablename__ = "register_text"

    case: str = Field(primary_key=True, foreign_key="case.reference")
    field: str = Field(primary_key=True)
    version: int
    text: str
    saved_by: str = Field(foreign_key="person.number")
    saved_at: datetime = _moment()
