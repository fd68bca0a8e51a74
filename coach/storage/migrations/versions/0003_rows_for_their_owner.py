"""On a server, each row is there for its owner alone.

Revision 0003. A migration after this one that makes a table ends with ``lock_tables`` too.
"""

from __future__ import annotations

from alembic import op

from coach.storage.migrations.policies import lock_tables

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Give every table its policy; a file has one owner anyway."""
    lock_tables(op.get_bind())
