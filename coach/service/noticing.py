"""What somebody noticed at a meeting, kept with names as the meeting itself has them."""

from __future__ import annotations

from coach.language.pseudonyms import Names, recall_names
from coach.storage import keys, meetings, sets
from coach.storage.engine import Store
from coach.storage.records import Actor, KeptMeeting


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
    meeting = meetings.load_meeting(store, actor, meeting_id)
    if meeting.is_swapped:
        text = _recall(store, actor, meeting).replace_in(text)
    meetings.note_noticed(store, actor, meeting_id, text)
    return text


def _recall(store: Store, actor: Actor | None, meeting: KeptMeeting) -> Names:
    """Return the names of those who were there, with what files of their set call them."""
    key = keys.load_key(store, actor, meeting.id)
    if meeting.set_id is None:
        return recall_names(key)
    members = sets.load_set(store, actor, meeting.set_id).details.members
    return recall_names(key, {member.name: member.labels for member in members})
