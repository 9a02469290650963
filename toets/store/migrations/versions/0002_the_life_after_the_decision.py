"""Mandates, the person SYSTEM, documents per occasion, and once what may happen once."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Name of the index, kind of fact, and what makes a second one the same.
ONCE = (
    ("uq_fact_recused", "recused", ("person",)),
    ("uq_fact_started", "started", ("version", "round")),
    ("uq_fact_revoked", "revoked", ("version", "round")),
    ("uq_fact_expired", "expired", ("version", "round")),
    ("uq_fact_completed", "completed", ("version", "round")),
    ("uq_fact_corrigendum_seat", "corrigendum_signed", ("item", "seat")),
    ("uq_fact_corrigendum_person", "corrigendum_signed", ("item", "person")),
    ("uq_fact_join_seat", "join_consented", ("item", "seat")),
    ("uq_fact_join_person", "join_consented", ("item", "person")),
    ("uq_fact_commented", "commented", ("item",)),
    ("uq_fact_use_recorded", "use_recorded", ("item",)),
    ("uq_fact_change_reported", "change_reported", ("item",)),
    ("uq_fact_change_decided", "change_decided", ("item",)),
    ("uq_fact_join_requested", "join_requested", ("item",)),
    ("uq_fact_join_assessed", "join_assessed", ("item",)),
    ("uq_fact_corrigendum_proposed", "corrigendum_proposed", ("item",)),
)

PERSON = sa.table(
    "person",
    sa.column("number", sa.String()),
    sa.column("name", sa.String()),
    sa.column("unit", sa.String()),
    sa.column("function", sa.String()),
    sa.column("active", sa.Boolean()),
    sa.column("email", sa.String()),
)
SYSTEM = {
    "number": "SYSTEM",
    "name": "toets",
    "unit": "",
    "function": "doet vanzelf wat op een dag moet gebeuren",
    "active": False,
    "email": "",
}


def upgrade() -> None:
    """Go to this version."""
    _add_mandates()
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("email", sa.String(), server_default="", nullable=False))
    op.bulk_insert(PERSON, [SYSTEM])
    with op.batch_alter_table("fact") as fact:
        fact.add_column(sa.Column("item", sa.Integer(), nullable=True))
    op.create_index("ix_fact_kind_case", "fact", ["kind", "case"])
    for name, kind, columns in ONCE:
        where = sa.text(f"kind = '{kind}'")
        op.create_index(
            name,
            "fact",
            ["case", *columns],
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )
    _rebuild_documents("pk_document", [sa.Column("occasion", sa.Integer(), server_default="0")])


def _add_mandates() -> None:
    op.create_table(
        "mandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("registered_by", sa.String(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_reasons", sa.String(), nullable=False),
        sa.CheckConstraint("first_day <= last_day", name="days"),
        sa.CheckConstraint("holder <> deputy", name="deputy"),
        sa.CheckConstraint("confirmed_by <> registered_by", name="second_person"),
        sa.ForeignKeyConstraint(["holder"], ["person.number"]),
        sa.ForeignKeyConstraint(["deputy"], ["person.number"]),
        sa.ForeignKeyConstraint(["registered_by"], ["person.number"]),
        sa.ForeignKeyConstraint(["confirmed_by"], ["person.number"]),
        sa.ForeignKeyConstraint(["ended_by"], ["person.number"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_mandate_deputy", "mandate", ["deputy"])
    op.create_index("ix_mandate_holder", "mandate", ["holder"])


def _rebuild_documents(key: str, occasion: list[sa.Column[int]]) -> None:
    """Put documents in a table with another key; SQLite cannot change the key of one that exists."""
    op.create_table(
        "document_rebuilt",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        *occasion,
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["case.reference"]),
        sa.PrimaryKeyConstraint(
            "case", "version", "round", "kind", *[column.name for column in occasion], name=key
        ),
    )
    columns = '"case", version, round, kind, sha256, content, issued_at'
    op.execute(f"INSERT INTO document_rebuilt ({columns}) SELECT {columns} FROM document")  # noqa: S608 -- a constant
    op.drop_table("document")
    op.rename_table("document_rebuilt", "document")


def downgrade() -> None:
    """Go back to the version before; documents about an occasion and mandates are lost."""
    op.execute("DELETE FROM document WHERE occasion <> 0")
    _rebuild_documents("document_pkey", [])
    for name, _, _ in ONCE:
        op.drop_index(name, "fact")
    op.drop_index("ix_fact_kind_case", "fact")
    # Not in batch: to rebuild a table that others refer to, SQLite would first have to empty it.
    op.drop_column("fact", "item")
    op.execute("DELETE FROM person WHERE number = 'SYSTEM'")
    op.drop_column("person", "email")
    op.drop_index("ix_mandate_holder", "mandate")
    op.drop_index("ix_mandate_deputy", "mandate")
    op.drop_table("mandate")
