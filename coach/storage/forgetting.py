"""Forgetting the file a meeting came from, once names are swapped in what is kept of it."""

from __future__ import annotations

from coach.storage.access import lock_meeting, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.erasing import clear_traces
from coach.storage.records import Actor
from coach.storage.tables import TranscriptRow


def forget_file(store: Store, actor: Actor | None, meeting_id: str, *, name: str) -> None:
    """Erase a meeting's file, and what was said of it when it came; its review stays.

    ``name`` is what the file is called from now on.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        StorageLockedError: it is gone, but another program keeps its traces
            from being cleared; ``clear_traces`` does so later.
    """
    actor = require_person(actor)
    with store.writing() as session:
        lock_meeting(session, actor, meeting_id)
        file = session.get_one(TranscriptRow, meeting_id)
        file.data, file.known, file.name = None, "", name
        record(session, actor, "file forgotten", meeting_id)
    clear_traces(store)
