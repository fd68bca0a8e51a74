"""People's readings of lines: only ever added, and taken back by another event."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.coding import Correction
from coach.errors import ErasedTextError, RecordNotFoundError, StaleChangeError
from coach.labels import Flag, Label
from coach.storage.access import get_meeting, lock_meeting, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor, CorrectionEvent, EventKind
from coach.storage.reviews import correction_to_row, find_standing, read_events, row_to_event
from coach.storage.tables import CodingRow, CorrectionRow, UtteranceRow


def add_correction(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    utterance_id: str,
    *,
    label: Label,
    flags: tuple[Flag, ...] = (),
    note: str = "",
    seen: int,
) -> CorrectionEvent:
    """Keep a person's reading of a line; it beats every reading before it.

    ``seen`` is the id of the last event on this line that the person saw, 0
    for none: what two people do to one line at once is never mixed up.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the line is not there, not theirs, or is a presenter's own.
        StaleChangeError: the line was changed elsewhere meanwhile.
        ErasedTextError: words of this meeting are erased.
    """
    actor = require_person(actor)
    correction = Correction(
        utterance_id=utterance_id,
        label=label,
        flags=flags,
        by=actor.name,
        at=datetime.now(UTC),
        note=note,
    )
    with store.writing() as session:
        _check_line(session, actor, meeting_id, utterance_id)
        _check_seen(_read_line(session, meeting_id, utterance_id), utterance_id, seen)
        return _add(session, actor, correction_to_row(correction, meeting_id), "line corrected")


def undo_last(
    store: Store, actor: Actor | None, meeting_id: str, utterance_id: str, *, seen: int
) -> CorrectionEvent:
    """Take back the last correction of a line that still counts; again, the one before it.

    ``undo_event`` takes back any one thing that was done, an undo as well.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: no correction of that line counts, or it is not theirs.
        StaleChangeError: the line was changed elsewhere meanwhile.
        ErasedTextError: words of this meeting are erased.
    """
    actor = require_person(actor)
    with store.writing() as session:
        _check_line(session, actor, meeting_id, utterance_id)
        events = _read_line(session, meeting_id, utterance_id)
        _check_seen(events, utterance_id, seen)
        standing = [event for event in find_standing(events) if event.correction is not None]
        if not standing:
            raise _nothing_to_undo(utterance_id)
        return _undo(session, actor, meeting_id, standing[-1])


def undo_event(
    store: Store, actor: Actor | None, meeting_id: str, event_id: int
) -> CorrectionEvent:
    """Take back one thing that was done.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: there is no such event, or it is not theirs.
        StaleChangeError: it is taken back already.
        ErasedTextError: words of this meeting are erased.
    """
    actor = require_person(actor)
    with store.writing() as session:
        _check_meeting(session, actor, meeting_id)
        events = {event.id: event for event in read_events(session, meeting_id)}
        if event_id not in events:
            raise _nothing_to_undo(str(event_id))
        if event_id not in {event.id for event in find_standing(events.values())}:
            raise _changed_elsewhere(events[event_id].utterance_id)
        return _undo(session, actor, meeting_id, events[event_id])


def list_events(store: Store, actor: Actor | None, meeting_id: str) -> tuple[CorrectionEvent, ...]:
    """Return all that people did to the lines of a meeting, in the order they did it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
        return read_events(session, meeting_id)


def _undo(
    session: Session, actor: Actor, meeting_id: str, event: CorrectionEvent
) -> CorrectionEvent:
    row = CorrectionRow(
        meeting_id=meeting_id,
        utterance_id=event.utterance_id,
        kind=EventKind.UNDO.value,
        flags=[],
        note="",
        by=actor.name,
        at=datetime.now(UTC),
        undoes=event.id,
    )
    return _add(session, actor, row, "change undone")


def _add(session: Session, actor: Actor, row: CorrectionRow, words: str) -> CorrectionEvent:
    session.add(row)
    session.flush()
    record(session, actor, words, row.meeting_id)
    return row_to_event(row)


def _check_meeting(session: Session, actor: Actor, meeting_id: str) -> None:
    if lock_meeting(session, actor, meeting_id).has_erased_words:
        raise ErasedTextError(
            f"{meeting_id}: words of this meeting are erased, so its counts stand as they are "
            "and no line can be read anew",
            place=meeting_id,
        )


def _check_line(session: Session, actor: Actor, meeting_id: str, utterance_id: str) -> None:
    _check_meeting(session, actor, meeting_id)
    found = session.scalar(
        select(CodingRow.position)
        .join(
            UtteranceRow,
            (UtteranceRow.meeting_id == CodingRow.meeting_id)
            & (UtteranceRow.position == CodingRow.position),
        )
        .where(UtteranceRow.meeting_id == meeting_id, UtteranceRow.utterance_id == utterance_id)
    )
    if found is None:
        raise RecordNotFoundError(
            f"{utterance_id}: no labelled line of this meeting has this id; "
            "a presenter’s own words have no label",
            place=utterance_id,
        )


def _read_line(
    session: Session, meeting_id: str, utterance_id: str
) -> tuple[CorrectionEvent, ...]:
    events = read_events(session, meeting_id)
    return tuple(event for event in events if event.utterance_id == utterance_id)


def _check_seen(events: tuple[CorrectionEvent, ...], utterance_id: str, seen: int) -> None:
    if (events[-1].id if events else 0) != seen:
        raise _changed_elsewhere(utterance_id)


def _changed_elsewhere(utterance_id: str) -> StaleChangeError:
    return StaleChangeError(
        f"{utterance_id}: this line was changed elsewhere meanwhile; nothing was changed: "
        "look at it as it is now, and choose again",
        place=utterance_id,
    )


def _nothing_to_undo(place: str) -> RecordNotFoundError:
    return RecordNotFoundError(
        f"{place}: nothing was changed here that can be undone", place=place
    )
