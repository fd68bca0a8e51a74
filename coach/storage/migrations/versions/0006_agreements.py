"""What sets agreed to, and what is erased because of it.

Revision 0006. A trigger keeps an answer that was given from being rewritten.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0006"
down_revision = "0005"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _create_agreements()
    _create_retention()
    _create_erasures()
    _refuse_updates("agreements")
    lock_tables(op.get_bind())


def _create_agreements() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", NUMBER, autoincrement=True, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("set_id", sa.String(length=36), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("keep_days", sa.Integer(), nullable=False),
        sa.Column("keeps_counts", sa.Boolean(), nullable=False),
        sa.Column("keeps_extracts", sa.Boolean(), nullable=False),
        sa.Column("swaps_names", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_id"], ["sets.id"], name=op.f("fk_agreements_set_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agreements_owner"), "agreements", ["owner"])
    op.create_index(op.f("ix_agreements_set_id"), "agreements", ["set_id"])


def _create_retention() -> None:
    op.create_table(
        "retention",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("agreement_id", NUMBER, nullable=False),
        sa.Column("words_erased_on", sa.Date(), nullable=True),
        sa.Column("extracts_until", sa.Date(), nullable=True),
        sa.Column("extracts_erased_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_retention_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_retention_agreement_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_retention")),
    )
    op.create_index(op.f("ix_retention_agreement_id"), "retention", ["agreement_id"])


def _create_erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", NUMBER, autoincrement=True, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("loss", sa.String(length=16), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("is_cleared", sa.Boolean(), nullable=False),
        sa.Column("is_said", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_erasures_owner"), "erasures", ["owner"])


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
