"""Tallies: what somebody taps as they listen to a meeting that is not recorded.

Revision 0005. A trigger keeps what was tapped from being rewritten.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the two tables."""
    op.create_table(
        "tallies",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("set_id", sa.String(36), nullable=True),
        sa.Column("meeting_id", sa.String(36), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("started_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tallies"),
        sa.ForeignKeyConstraint(
            ["set_id"], ["sets.id"], name="fk_tallies_set_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_tallies_meeting_id", ondelete="CASCADE"
        ),
    )
    for column in ("owner", "set_id", "meeting_id"):
        op.create_index(f"ix_tallies_{column}", "tallies", [column])
    op.create_table(
        "tally_events",
        sa.Column("tally_id", sa.String(36), nullable=False),
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("tally_id", "number", name="pk_tally_events"),
        sa.UniqueConstraint("tally_id", "key", name="uq_tally_events_tally_id"),
        sa.ForeignKeyConstraint(
            ["tally_id"], ["tallies.id"], name="fk_tally_events_tally_id", ondelete="CASCADE"
        ),
    )
    _refuse_changes()
    lock_tables(op.get_bind())


def _refuse_changes() -> None:
    words = "tally_events only grows"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER tally_events_no_update BEFORE UPDATE ON tally_events "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION tally_events_no_update() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{words}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER tally_events_no_update BEFORE UPDATE ON tally_events "
        "FOR EACH ROW EXECUTE FUNCTION tally_events_no_update()"
    )
