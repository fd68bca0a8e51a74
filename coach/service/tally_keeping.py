"""A tally from its first tap to its meeting: each tap is kept, then shown."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from coach.config import Settings, read_settings
from coach.labels import Phase
from coach.service.profiles import load_shipped
from coach.service.tally_file import write_tally
from coach.service.tally_review import review_tally, review_tally_file
from coach.service.tallying import Clock, finish
from coach.storage import meetings, tallies
from coach.storage.engine import Store
from coach.storage.records import Actor, MeetingKind
from coach.tally import KeptTally, Tally, TallyEvent, Tap, Tapped

_CLOCK = Clock()


def tap(
    store: Store,
    actor: Actor | None,
    tally: KeptTally,
    kind: Tap,
    *,
    person: str = "",
    phase: Phase | None = None,
    key: str | None = None,
) -> tuple[TallyEvent, ...]:
    """Keep one tap, at the time it is now; return all that was tapped.

    ``key`` is the tap's own, so that it counts once however often it is sent;
    a new one by default.

    Raises:
        AccessDeniedError, RecordNotFoundError, StaleChangeError, StorageError: as ``add_tap``.
    """
    events = tallies.list_taps(store, actor, tally.id)
    tapped = Tapped(
        kind=kind,
        key=key or uuid.uuid4().hex,
        seconds=read_seconds(tally, events),
        person=person,
        phase=phase,
    )
    return tallies.add_tap(store, actor, tally.id, tapped)


def read_seconds(tally: KeptTally, events: Sequence[TallyEvent]) -> float:
    """Return the seconds since a tally began."""
    return _CLOCK.read(tally, events)


def keep_tally(
    store: Store, actor: Actor | None, tally_id: str, *, settings: Settings | None = None
) -> str:
    """Keep the review of a tally as a meeting of its set; return the meeting's id.

    Cut off anywhere, it goes on when it is called once more, and makes no
    second meeting.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the tally is not there, or not theirs.
        StorageError: it could not be kept.
    """
    kept = tallies.load_tally(store, actor, tally_id)
    if kept.meeting_id is not None:
        return kept.meeting_id
    events = tallies.list_taps(store, actor, tally_id)
    finished = finish(kept, events, load_shipped(kept.details.profile))
    meeting_id = keep_finished(
        store, actor, finished, set_id=kept.details.set_id, settings=settings
    )
    tallies.close_tally(store, actor, tally_id, meeting_id)
    return meeting_id


def keep_finished(
    store: Store,
    actor: Actor | None,
    tally: Tally,
    *,
    set_id: str | None = None,
    settings: Settings | None = None,
) -> str:
    """Keep a finished tally and its review as a meeting; return its id.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
        StorageError: it could not be kept.
    """
    settings = settings or read_settings()
    data = write_tally(tally)
    received = meetings.receive_file(
        store, actor, data, name=tally.title, set_id=set_id, kind=MeetingKind.TALLY
    )
    meetings.finish_meeting(
        store, actor, received.meeting_id, review_tally(tally, settings=settings)
    )
    return received.meeting_id


def finish_tally(
    store: Store, actor: Actor | None, meeting_id: str, *, settings: Settings | None = None
) -> None:
    """Go on with a tally whose file is kept and whose review is not.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        TranscriptFormatError: its file is no tally.
    """
    file = meetings.load_file(store, actor, meeting_id)
    review = review_tally_file(file.data or b"", name=file.name, settings=settings)
    meetings.finish_meeting(store, actor, meeting_id, review)
