"""Public versions of cases (Woo), with the attachments that go with them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this version."""
    op.create_table(
        "publication",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("embargo", sa.Date(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("public", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["case.reference"]),
        sa.PrimaryKeyConstraint("case", "number"),
    )
    op.create_index("ix_publication_state", "publication", ["state"])
    op.create_index("uq_publication_name", "publication", ["name"], unique=True)
    op.create_table(
        "publication_file",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("publication", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case", "publication"], ["publication.case", "publication.number"]
        ),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_index("ix_publication_file_case", "publication_file", ["case"])


def downgrade() -> None:
    """Go back to the version before; every public version is lost."""
    op.drop_index("ix_publication_file_case", "publication_file")
    op.drop_table("publication_file")
    op.drop_index("uq_publication_name", "publication")
    op.drop_index("ix_publication_state", "publication")
    op.drop_table("publication")
