"""What is kept of practice: attempts, runs, drafts, wishes, and how a learner likes it.

Revision 0009. Triggers keep attempts, what was disputed and turns from being rewritten.
Nothing that was there before changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0009"
down_revision = "0008"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GROWING = ("practice_attempts", "practice_disputes", "practice_run_events")


def upgrade() -> None:
    """Add the tables."""
    _add_practices()
    _add_attempts()
    _add_runs()
    _add_drafts_and_wishes()
    for table in GROWING:
        _refuse_updates(table)
    lock_tables(op.get_bind())


def _add_practices() -> None:
    op.create_table(
        "practices",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("shows_sureness", sa.Boolean(), nullable=False),
        sa.Column("shows_counts", sa.Boolean(), nullable=False),
        sa.Column("most_words", sa.Integer(), nullable=False),
        sa.Column("uses_timers", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practices"),
        sa.UniqueConstraint("owner", name="uq_practices_owner"),
    )


def _add_attempts() -> None:
    op.create_table(
        "practice_attempts",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("practice_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("exercise", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("pair", sa.Text(), nullable=False),
        sa.Column("boundary", sa.Text(), nullable=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("fits", sa.Boolean(), nullable=False),
        sa.Column("fits_later", sa.Boolean(), nullable=False),
        sa.Column("sureness", sa.Text(), nullable=True),
        sa.Column("is_hinted", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_practice_attempts"),
        sa.UniqueConstraint("practice_id", "id", name="uq_practice_attempts_practice_id"),
        _hang_on("practice_attempts", "practice_id", "practices.id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "practice_disputes",
        sa.Column("id", NUMBER, autoincrement=True, nullable=False),
        sa.Column("attempt_number", NUMBER, nullable=False),
        sa.Column("is_disputed", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_disputes"),
        _hang_on("practice_disputes", "attempt_number", "practice_attempts.number"),
        sqlite_autoincrement=True,
    )
    _index("practice_disputes", "attempt_number")


def _add_runs() -> None:
    op.create_table(
        "practice_runs",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("practice_id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("case_sha256", sa.String(64), nullable=False),
        sa.Column("case_text", sa.Text(), nullable=True),
        sa.Column("is_senior", sa.Boolean(), nullable=False),
        sa.Column("most_turns", sa.Integer(), nullable=False),
        sa.Column("runs_before", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.String(40), nullable=False),
        sa.Column("ended_at", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_practice_runs"),
        _hang_on("practice_runs", "practice_id", "practices.id"),
    )
    _index("practice_runs", "practice_id")
    op.create_table(
        "practice_run_events",
        sa.Column("run_id", sa.String(36), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("is_relabelled", sa.Boolean(), nullable=False),
        sa.Column("done", sa.JSON(), nullable=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("run_id", "number", name="pk_practice_run_events"),
        _hang_on("practice_run_events", "run_id", "practice_runs.id"),
    )


def _add_drafts_and_wishes() -> None:
    op.create_table(
        "practice_drafts",
        sa.Column("practice_id", sa.String(36), nullable=False),
        sa.Column("exercise", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("drop_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("practice_id", "exercise", "item", name="pk_practice_drafts"),
        _hang_on("practice_drafts", "practice_id", "practices.id"),
    )
    op.create_table(
        "practice_wishes",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("practice_id", sa.String(36), nullable=False),
        sa.Column("set_id", sa.String(36), nullable=True),
        sa.Column("meets_on", sa.Date(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(40), nullable=False),
        sa.Column("is_tried", sa.Boolean(), nullable=True),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_wishes"),
        _hang_on("practice_wishes", "practice_id", "practices.id"),
        _hang_on("practice_wishes", "set_id", "sets.id"),
    )
    _index("practice_wishes", "practice_id")
    _index("practice_wishes", "set_id")


def _hang_on(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [parent], name=f"fk_{table}_{column}", ondelete="CASCADE"
    )


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def _refuse_updates(table: str) -> None:
    name, words = f"{table}_no_update", f"{table} only grows"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{words}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
