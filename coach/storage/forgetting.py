"""Forgetting the file a meeting came from, once names are swapped in what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.language.pseudonyms import Names
from coach.storage.agreement_records import Loss
from coach.storage.agreement_tables import ErasureRow
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.keys import put_key
from coach.storage.people_of_sets import redact_action
from coach.storage.records import Actor, Tombstone, TombstoneKind
from coach.storage.tables import ActionRow, MeetingRow, TombstoneRow, TranscriptRow


def forget_file(
    store: Store,
    session: Session,
    actor: Actor,
    meeting: MeetingRow,
    key: Mapping[str, str],
    shown: Names,
) -> None:
    """Erase a meeting's file inside a transaction that is open, and keep who is who apart.

    What was said of it when it came goes too. What was noticed, and the meeting's
    actions, have names as ``shown`` says. Traces, in copies as well, wait to be
    cleared as those of what is erased on its day do.

    Raises:
        StorageError: who is who cannot be kept.
    """
    file = session.get_one(TranscriptRow, meeting.id)
    file.data, file.known, file.name = None, "", meeting.title
    _swap_beside(session, meeting, shown)
    stone = TombstoneRow(kind=TombstoneKind.FILE.value, owner=actor.id, mark=meeting.id)
    session.merge(stone)
    session.add(
        ErasureRow(
            owner=actor.id,
            loss=Loss.FILE.value,
            held_on=None,
            at=datetime.now(UTC),
            is_cleared=False,
            is_said=True,  # Whoever has names swapped knows it.
        )
    )
    record(session, actor, "names swapped", meeting.id)
    put_key(store, meeting.id, key)


def _swap_beside(session: Session, meeting: MeetingRow, shown: Names) -> None:
    """Swap names in what is kept of a meeting beside its review."""
    meeting.noticed = shown.replace_in(meeting.noticed)
    wanted = select(ActionRow).where(ActionRow.meeting_id == meeting.id)
    for action in session.scalars(wanted).all():
        action.owner = shown.replace_in(shown.name(action.owner))
        redact_action(session, action, shown.replace_in)


def drop_unswapped(session: Session, stone: Tombstone) -> None:
    """Take away a meeting as it was before its names were swapped: a copy may hold it."""
    has_file = select(TranscriptRow.meeting_id).where(TranscriptRow.data.is_not(None))
    session.execute(
        delete(MeetingRow).where(
            MeetingRow.id == stone.mark,
            MeetingRow.owner == stone.owner,
            MeetingRow.id.in_(has_file),
        )
    )
