"""Notices, with the outbox of their mail, and the daily look at the calendar."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this version."""
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("occasion", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mail_state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.number"]),
        sa.ForeignKeyConstraint(["case"], ["case.reference"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_notice_case", "notice", ["case"])
    op.create_index("ix_notice_outbox", "notice", ["mail_state", "next_try_at"])
    op.create_index(
        "uq_notice_once", "notice", ["person", "case", "kind", "occasion"], unique=True
    )
    op.create_table(
        "day_check",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.reference"]),
        sa.PrimaryKeyConstraint("case"),
    )


def downgrade() -> None:
    """Go back to the version before; every notice is lost."""
    op.drop_table("day_check")
    op.drop_index("uq_notice_once", "notice")
    op.drop_index("ix_notice_outbox", "notice")
    op.drop_index("ix_notice_case", "notice")
    op.drop_table("notice")
