"""How Alembic is run: on the connection it is handed, inside the transaction that is open."""

from __future__ import annotations

from alembic import context

from coach.storage import agreement_tables, line_check_tables, practice_tables, tables

OTHERS = (agreement_tables, line_check_tables, practice_tables)
"""Tables that lie in files of their own; importing them is enough."""

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.SetRow.metadata,
    transactional_ddl=True,
    # SQLite cannot change a column in place: Alembic then builds the table anew.
    render_as_batch=True,
)
context.run_migrations()
