"""Meetings: the file is kept first, then all that is worked out from it, in one step.

The same file of the same owner is one meeting, however often and from however
many sides it comes.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from coach.errors import ErasedTextError
from coach.language.pseudonyms import Names
from coach.review import Review
from coach.storage.access import get_meeting, get_set, lock_meeting, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.forgetting import forget_file
from coach.storage.line_checks import refuse_touched
from coach.storage.meeting_agreements import bind, is_bound
from coach.storage.meeting_rows import as_meeting, select_meetings
from coach.storage.records import (
    Actor,
    KeptMeeting,
    MeetingKind,
    MeetingState,
    NewSet,
    ReceivedFile,
)
from coach.storage.reviews import read_review, write_reading, write_review
from coach.storage.tables import MeetingRow, TranscriptRow

_INSERTS: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of a file that was handed in: a new meeting, or one there already."""

    meeting_id: str
    state: MeetingState
    is_new: bool


def receive_file(
    store: Store,
    actor: Actor | None,
    data: bytes,
    *,
    name: str,
    known: str = "",
    set_id: str | None = None,
    kind: MeetingKind = MeetingKind.TRANSCRIPT,
    agreement_id: int | None = None,
) -> Received:
    """Keep a transcript's file; when this returns, it is safe on the disk.

    A file that is there already changes nothing, except that ``known`` counts anew,
    if not empty, while its meeting is not reviewed. With ``agreement_id`` it is kept
    under that agreement from the first, unless it is kept under one already.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set or the agreement is not there, or not theirs.
        AgreementMissingError: the agreement is no yes, or is used; nothing is kept.
        StorageError: it could not be kept.
    """
    actor = require_person(actor)
    digest = hashlib.sha256(data).hexdigest()
    now = datetime.now(UTC)
    with store.writing() as session:
        meeting = MeetingRow(
            id=str(uuid.uuid4()),
            owner=actor.id,
            set_id=set_id,
            title=name,
            state=MeetingState.RECEIVED.value,
            has_erased_words=False,
            keep_until=_find_last_day(session, actor, set_id, now.date()),
            kind=kind.value,
        )
        file = {
            "meeting_id": meeting.id,
            "owner": actor.id,
            "name": name,
            "data": data,
            "sha256": digest,
            "known": known,
            "received_at": now,
        }
        done = "file received" if (is_new := _add_new(session, meeting, file)) else ""
        kept = _find_meeting(session, actor, digest)
        if kept.state == MeetingState.RECEIVED:
            if known:
                session.get_one(TranscriptRow, kept.id).known = known
            if agreement_id is not None and not is_bound(session, kept.id):
                bind(session, actor, kept, agreement_id)
                done = "file received as agreed" if is_new else "meeting kept as agreed"
        if done:
            record(session, actor, done, kept.id)
        return Received(meeting_id=kept.id, state=MeetingState(kept.state), is_new=is_new)


def _find_last_day(session: Session, actor: Actor, set_id: str | None, day: date) -> date | None:
    """Return how long text that comes on this day is kept; what is invented has no end."""
    if set_id is None:
        return day + timedelta(days=NewSet(title="").keep_days)
    row = get_set(session, actor, set_id)
    return None if row.is_sample else day + timedelta(days=row.keep_days)


def _add_new(session: Session, meeting: MeetingRow, file: Mapping[str, Any]) -> bool:
    """Add both, unless the owner has this file; the database decides, so no two can win."""
    session.add(meeting)
    session.flush()
    insert = _INSERTS[session.connection().dialect.name](TranscriptRow).values(**file)
    wanted = insert.on_conflict_do_nothing(index_elements=["owner", "sha256"])
    if session.scalar(wanted.returning(TranscriptRow.meeting_id)) is not None:
        return True
    session.delete(meeting)
    session.flush()
    return False


def _find_meeting(session: Session, actor: Actor, digest: str) -> MeetingRow:
    return session.scalars(
        select(MeetingRow)
        .join(TranscriptRow, TranscriptRow.meeting_id == MeetingRow.id)
        .where(TranscriptRow.owner == actor.id, TranscriptRow.sha256 == digest)
    ).one()


def finish_meeting(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    review: Review,
    *,
    known: str | None = None,
    moves_lines: bool = False,
    key: Mapping[str, str] | None = None,
    shown: Names | None = None,
) -> bool:
    """Keep the review of a file that was received, whole or not at all.

    With ``known``, what a person now says of the meeting, a review that is there
    is put in the place of the one before; corrections stay with their lines. One
    that ``moves_lines``, so that ids are those of others, is refused where anything
    hangs on a line. With ``key``, who is who in a review whose names are swapped,
    the file goes in the same step; ``clear_erased`` clears its traces. What was
    noticed, and the meeting's actions, then have names as ``shown`` says.

    Returns:
        Whether it was kept; False if somebody else finished it meanwhile.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StaleChangeError: lines would move, and something hangs on them.
        StorageError: it could not be kept.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        if meeting.state == MeetingState.REVIEWED and known is None:
            return False
        if moves_lines:
            refuse_touched(session, meeting_id)
        if known is not None:
            session.get_one(TranscriptRow, meeting_id).known = known
        meeting.state = MeetingState.REVIEWED.value
        meeting.title, meeting.held_on = review.transcript.title, review.held_on
        session.flush()
        write = write_review if known is None else write_reading
        write(session, meeting_id, review)
        record(session, actor, "meeting reviewed", meeting_id)
        if key is not None:
            meeting = session.get_one(MeetingRow, meeting_id)
            forget_file(store, session, actor, meeting, key, shown or Names())
        return True


def load_review(store: Store, actor: Actor | None, meeting_id: str) -> Review:
    """Return a meeting's review; its lines carry the corrections that count.

    What is counted in it is as the software had it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, not theirs, or not reviewed yet.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        return read_review(session, meeting_id)


def load_file(store: Store, actor: Actor | None, meeting_id: str) -> ReceivedFile:
    """Return the file a meeting came from.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        row = session.get_one(TranscriptRow, meeting_id)
        return ReceivedFile(
            name=row.name,
            data=row.data,
            sha256=row.sha256,
            known=row.known,
            received_at=row.received_at,
        )


def load_meeting(store: Store, actor: Actor | None, meeting_id: str) -> KeptMeeting:
    """Return what is known of one meeting without its words.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        return as_meeting(
            session.execute(select_meetings(actor).where(MeetingRow.id == meeting_id)).one()
        )


def list_meetings(store: Store, actor: Actor | None) -> tuple[KeptMeeting, ...]:
    """Return the actor's meetings in the order they came.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return tuple(as_meeting(row) for row in session.execute(select_meetings(actor)))


def note_known(store: Store, actor: Actor | None, meeting_id: str, known: str) -> None:
    """Keep what somebody says of a meeting that is not reviewed yet; empty takes it back.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        if lock_meeting(session, actor, meeting_id).state == MeetingState.RECEIVED:
            session.get_one(TranscriptRow, meeting_id).known = known
            record(session, actor, "what is known kept", meeting_id)


def note_noticed(store: Store, actor: Actor | None, meeting_id: str, text: str) -> None:
    """Keep what somebody noticed at a meeting, in the place of what they said before.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        ErasedTextError: words of this meeting are erased.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        if meeting.has_erased_words:
            raise ErasedTextError(
                f"{meeting_id}: words of this meeting are erased, so nothing that was noticed "
                "at it is kept any more",
                place=meeting_id,
            )
        meeting.noticed = text
        record(session, actor, "what was noticed kept", meeting_id)


def discard_file(store: Store, actor: Actor | None, meeting_id: str) -> None:
    """Take away a file that turned out to be no transcript; a reviewed meeting stays.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        meeting = lock_meeting(session, actor, meeting_id)
        if meeting.state == MeetingState.RECEIVED:
            session.execute(delete(MeetingRow).where(MeetingRow.id == meeting_id))
            record(session, actor, "file discarded", meeting_id)
