"""Lines drawn at random for a person to label, and what they answered.

Revision 0007. Nothing that was there before changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0007"
down_revision = "0006"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the two tables."""
    op.create_table(
        "line_checks",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("seed", NUMBER, nullable=False),
        sa.Column("drawn_from", sa.Integer(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("drawn_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "position", name="pk_line_checks"),
        sa.UniqueConstraint("id", name="uq_line_checks_id"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_line_checks_meeting_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "line_check_answers",
        sa.Column("check_id", sa.String(36), nullable=False),
        sa.Column("utterance_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("check_id", "utterance_id", name="pk_line_check_answers"),
        sa.ForeignKeyConstraint(
            ["check_id"],
            ["line_checks.id"],
            name="fk_line_check_answers_check_id",
            ondelete="CASCADE",
        ),
    )
    lock_tables(op.get_bind())
