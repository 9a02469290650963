"""How alembic connects: through the engine of our own Database, also on the command line."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import DateTime, String

config = context.config


def render_item(kind: str, item: Any, _autogenerate: Any) -> str | Literal[False]:
    """Write plain SQLAlchemy types, so that a migration does not change with our classes."""
    plain = getattr(item, "impl", item) if kind == "type" else None
    if isinstance(plain, DateTime):
        return "sa.DateTime(timezone=True)"
    return "sa.String()" if isinstance(plain, String) else False


with config.attributes["engine"].connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=config.attributes["metadata"],
        render_as_batch=True,
        compare_type=True,
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
