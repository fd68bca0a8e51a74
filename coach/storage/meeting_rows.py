"""Meetings as rows of a list: all but their words."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Row, Select, func, select

from coach.storage.records import Actor, KeptMeeting, MeetingKind, MeetingState
from coach.storage.tables import CorrectionRow, MeetingRow, ReviewRow, TranscriptRow


def select_meetings(
    actor: Actor,
) -> Select[MeetingRow, datetime, bool, bool, datetime | None, str | None, int]:
    """Return what asks for all meetings of somebody, in the order they came."""
    corrections = (
        select(func.count())
        .select_from(CorrectionRow)
        .where(CorrectionRow.meeting_id == MeetingRow.id)
        .scalar_subquery()
    )
    return (
        select(
            MeetingRow,
            TranscriptRow.received_at,
            TranscriptRow.known != "",
            TranscriptRow.data.is_not(None),
            ReviewRow.created_at,
            ReviewRow.digest,
            corrections,
        )
        .join(TranscriptRow, TranscriptRow.meeting_id == MeetingRow.id)
        .outerjoin(ReviewRow, ReviewRow.meeting_id == MeetingRow.id)
        .where(MeetingRow.owner == actor.id)
        .order_by(TranscriptRow.received_at, MeetingRow.id)
    )


def as_meeting(
    row: Row[MeetingRow, datetime, bool, bool, datetime | None, str | None, int],
) -> KeptMeeting:
    """Return one of the rows asked for as what is known of a meeting."""
    meeting, received_at, is_asked_for, has_file, reviewed_at, digest, corrections = row
    return KeptMeeting(
        id=meeting.id,
        set_id=meeting.set_id,
        title=meeting.title,
        held_on=meeting.held_on,
        state=MeetingState(meeting.state),
        has_erased_words=meeting.has_erased_words,
        keep_until=meeting.keep_until,
        received_at=received_at,
        corrections=corrections,
        kind=MeetingKind(meeting.kind),
        noticed=meeting.noticed,
        is_asked_for=is_asked_for
        or meeting.kind == MeetingKind.TALLY.value
        or meeting.state == MeetingState.REVIEWED.value,
        reviewed_at=reviewed_at,
        digest=digest or "",
        has_file=has_file,
    )
