"""What names to look for in whatever is kept beside a meeting whose names are swapped."""

from __future__ import annotations

from coach.language.pseudonyms import Names, recall_names
from coach.storage import keys, meetings, sets
from coach.storage.engine import Store
from coach.storage.records import Actor


def recall_people(store: Store, actor: Actor | None, meeting_id: str) -> Names:
    """Return how those who were there are called, with what files of their set call them.

    Nobody is looked for where the meeting's names are not swapped, or its key is gone.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it cannot be read.
    """
    meeting = meetings.load_meeting(store, actor, meeting_id)
    if not meeting.is_swapped:
        return Names()
    key = keys.load_key(store, actor, meeting_id)
    if meeting.set_id is None:
        return recall_names(key)
    members = sets.load_set(store, actor, meeting.set_id).details.members
    return recall_names(key, {member.name: member.labels for member in members})
