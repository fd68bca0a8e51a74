"""What a set's next meeting starts from, and what somebody noticed before the counts.

Revision 0002. Members get a role and the labels that transcripts give them; sets their way of
working, their next day and whether they are samples.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; what is there gets what it always meant."""
    for table, columns in _COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.add_column(column)
    op.execute("UPDATE sets SET profile = 'self' WHERE is_self_facilitating")


_COLUMNS = {
    "sets": (
        sa.Column("profile", sa.Text(), nullable=False, server_default="uk"),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False, server_default=sa.false()),
    ),
    "members": (
        sa.Column("role", sa.Text(), nullable=False, server_default="member"),
        sa.Column("labels", sa.JSON(), nullable=False, server_default="[]"),
    ),
    "meetings": (
        sa.Column("kind", sa.Text(), nullable=False, server_default="transcript"),
        sa.Column("noticed", sa.Text(), nullable=False, server_default=""),
    ),
}
