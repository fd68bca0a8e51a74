"""How Alembic is run: on the connection it is handed, inside the transaction that is open."""

from __future__ import annotations

from alembic import context

from coach.storage import line_check_tables, tables  # noqa: F401 - every table has to be known

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.SetRow.metadata,
    transactional_ddl=True,
    # SQLite cannot change a column in place: Alembic then builds the table anew.
    render_as_batch=True,
)
context.run_migrations()
