"""Actions may hang on a set; what a set brings to its next meeting.

Revision 0004. Every action that is there hangs on its meeting, as before.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Build the table of actions anew, and make those of preparations."""
    with op.batch_alter_table("actions") as batch:
        batch.alter_column("meeting_id", existing_type=sa.String(length=36), nullable=True)
        batch.add_column(sa.Column("set_id", sa.String(length=36), nullable=True))
        batch.add_column(sa.Column("agreed_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("source", sa.Text(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_actions_set_id"), "sets", ["set_id"], ["id"], ondelete="CASCADE"
        )
        batch.create_check_constraint(
            op.f("hangs_on_one"), "(meeting_id IS NULL) <> (set_id IS NULL)"
        )
        batch.create_unique_constraint(op.f("uq_actions_meeting_id"), ["meeting_id", "source"])
        batch.create_index("ix_actions_set_id", ["set_id"], unique=False)
    _create_issues()
    _create_preparations()
    lock_tables(op.get_bind())


def _create_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("set_id", sa.String(length=36), nullable=False),
        sa.Column("added_at", sa.String(length=40), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("erase_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"], ["sets.id"], name=op.f("fk_issues_set_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
    )
    op.create_index("ix_issues_set_id", "issues", ["set_id"], unique=False)


def _create_preparations() -> None:
    op.create_table(
        "preparations",
        sa.Column("set_id", sa.String(length=36), nullable=False),
        sa.Column("starts_at", sa.Text(), nullable=False),
        sa.Column("presenters", sa.JSON(), nullable=False),
        sa.Column("timekeeper", sa.Text(), nullable=False),
        sa.Column("minutes", sa.JSON(), nullable=False),
        sa.Column("running", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"], ["sets.id"], name=op.f("fk_preparations_set_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("set_id", name=op.f("pk_preparations")),
    )
