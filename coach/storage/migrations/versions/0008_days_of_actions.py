"""The day on which the words of an action go that goes with no meeting.

Revision 0008. What is there already, and would have no end, goes in twelve weeks:
actions of sets, of tallies, and of meetings whose words are erased.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

WEEKS = 12


def upgrade() -> None:
    """Add the column, and fill it in where it is needed."""
    op.add_column("actions", sa.Column("erase_on", sa.Date(), nullable=True))
    actions, meetings, sets = (
        sa.table(name, sa.column("id"), *map(sa.column, more))
        for name, more in (
            ("actions", ("meeting_id", "set_id", "erase_on")),
            ("meetings", ("set_id", "kind")),
            ("sets", ("is_sample",)),
        )
    )
    retention = sa.table(
        "retention", *map(sa.column, ("meeting_id", "words_erased_on", "extracts_erased_on"))
    )
    samples = sa.select(sets.c.id).where(sets.c.is_sample)
    invented = sa.select(meetings.c.id).where(meetings.c.set_id.in_(samples))
    gone = sa.select(retention.c.meeting_id).where(
        retention.c.words_erased_on.is_not(None), retention.c.extracts_erased_on.is_not(None)
    )
    tallies = sa.select(meetings.c.id).where(meetings.c.kind == "tally")
    of_set = actions.c.set_id.is_not(None) & actions.c.set_id.not_in(samples)
    of_meeting = (
        actions.c.meeting_id.in_(gone) | actions.c.meeting_id.in_(tallies)
    ) & actions.c.meeting_id.not_in(invented)
    day = (datetime.now(UTC) + timedelta(weeks=WEEKS)).date()
    op.execute(
        sa.update(actions)
        .where(of_set | of_meeting)
        .values({actions.c.erase_on: sa.literal(day, sa.Date())})
    )
