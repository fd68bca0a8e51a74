"""Lines from a set that a learner brought in, to practise with.

Revision 0010. Nothing that was there before changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "practice_set_lines",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("practice_id", sa.String(36), nullable=False),
        sa.Column("meeting_mark", sa.String(36), nullable=False),
        sa.Column("set_mark", sa.String(36), nullable=True),
        sa.Column("drop_on", sa.Date(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("brought_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_set_lines"),
        sa.UniqueConstraint(
            "practice_id", "meeting_mark", name="uq_practice_set_lines_practice_id"
        ),
        sa.ForeignKeyConstraint(
            ["practice_id"],
            ["practices.id"],
            name="fk_practice_set_lines_practice_id",
            ondelete="CASCADE",
        ),
    )
    lock_tables(op.get_bind())
