"""The texts that somebody wrote for the Algoritmeregister."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this version."""
    op.create_table(
        "register_text",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["case.reference"]),
        sa.ForeignKeyConstraint(["saved_by"], ["person.number"]),
        sa.PrimaryKeyConstraint("case", "field"),
    )


def downgrade() -> None:
    """Go back to the version before; every text is lost."""
    op.drop_table("register_text")
