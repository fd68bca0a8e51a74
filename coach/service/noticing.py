"""What somebody noticed at a meeting, kept with names as the meeting itself has them."""

from __future__ import annotations

from coach.service.recalling import recall_people
from coach.storage import meetings
from coach.storage.engine import Store
from coach.storage.records import Actor


def keep_noticed(store: Store, actor: Actor | None, meeting_id: str, text: str) -> str:
    """Keep what somebody noticed at a meeting, and return it as it is kept.

    Where names are swapped in what is kept of it, they are here too; else they
    are once the meeting's are. Without the key no name is known.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        ErasedTextError: words of this meeting are erased.
        StorageError: it could not be kept.
    """
    text = recall_people(store, actor, meeting_id).replace_in(text)
    meetings.note_noticed(store, actor, meeting_id, text)
    return text
