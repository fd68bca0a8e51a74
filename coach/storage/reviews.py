"""Writing and reading the rows of one review, inside a transaction that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from coach.coding import Correction
from coach.errors import RecordNotFoundError, StorageDamagedError
from coach.labels import Flag, Label
from coach.review import Review
from coach.storage.base import Base
from coach.storage.mapping import (
    REVIEW_TABLES,
    Rows,
    digest_rows,
    review_to_rows,
)
from coach.storage.reading import rows_to_review
from coach.storage.records import CorrectionEvent, EventKind
from coach.storage.tables import CorrectionRow, ReviewRow


def write_review(session: Session, meeting_id: str, review: Review) -> None:
    """Write a review and the corrections in it; what was there before is gone."""
    session.execute(delete(CorrectionRow).where(CorrectionRow.meeting_id == meeting_id))
    write_reading(session, meeting_id, review)
    for coding in review.codings:
        for correction in coding.corrections:
            session.add(correction_to_row(correction, meeting_id))
            session.flush()
    session.expire_all()


def write_reading(session: Session, meeting_id: str, review: Review) -> None:
    """Write a review in the place of the one before; what people did to its lines stays."""
    session.execute(delete(ReviewRow).where(ReviewRow.meeting_id == meeting_id))
    for table, rows in review_to_rows(review, meeting_id).items():
        if rows:
            session.execute(insert(table), rows)
    session.expire_all()


def read_review(session: Session, meeting_id: str) -> Review:
    """Return a review with the corrections that count.

    Raises:
        RecordNotFoundError: the meeting is not reviewed yet.
        StorageDamagedError: what is in its rows cannot be read any more.
    """
    try:
        return _read_review(session, meeting_id)
    except ValueError:
        # Without what was read: it may be anybody's words.
        raise StorageDamagedError(
            f"{meeting_id}: the review of this meeting is not as it was kept; import it anew, or "
            "put back a copy (coach restore FILE, and coach doctor lists them)",
            place=meeting_id,
        ) from None


def _read_review(session: Session, meeting_id: str) -> Review:
    corrections = group_corrections(read_events(session, meeting_id))
    whole = session.get(ReviewRow, meeting_id)
    if whole is None:
        raise RecordNotFoundError(
            f"{meeting_id}: this meeting is not reviewed yet; give its file once more to go on",
            place=meeting_id,
        )
    parts: dict[type[Base], Sequence[Any]] = {
        table: _read_rows(session, table, meeting_id) for table in REVIEW_TABLES
    }
    return rows_to_review(whole, parts, corrections)


def _read_rows(session: Session, table: type[Base], meeting_id: str) -> Sequence[Any]:
    order = [column for column in table.__table__.columns if column.primary_key]
    wanted = select(table.__table__).where(order[0] == meeting_id).order_by(*order)
    return session.execute(wanted).all()


def is_as_written(session: Session, meeting_id: str) -> bool:
    """Say whether the rows of a meeting's review are, to the last letter, what was written."""
    try:
        rows: Rows = {
            table: [dict(row._mapping) for row in _read_rows(session, table, meeting_id)]
            for table in (ReviewRow, *REVIEW_TABLES)
        }
    except (ValueError, DBAPIError):
        return False  # What is in the column is no text or no JSON any more.
    for found in rows.values():
        for row in found:
            del row["meeting_id"]
    return all(row.pop("digest") == digest_rows(rows) for row in rows[ReviewRow])


def read_events(session: Session, meeting_id: str) -> tuple[CorrectionEvent, ...]:
    """Return all that people did to the lines of a meeting, in the order they did it."""
    rows = session.scalars(
        select(CorrectionRow)
        .where(CorrectionRow.meeting_id == meeting_id)
        .order_by(CorrectionRow.id)
    )
    return tuple(row_to_event(row) for row in rows)


def group_corrections(events: Iterable[CorrectionEvent]) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections that count, by utterance id: those that nothing takes back."""
    found: dict[str, tuple[Correction, ...]] = {}
    for event in find_standing(events):
        if event.correction is not None:
            found[event.utterance_id] = (*found.get(event.utterance_id, ()), event.correction)
    return found


def find_standing(events: Iterable[CorrectionEvent]) -> tuple[CorrectionEvent, ...]:
    """Return the events that no standing undo takes back; an undo may be undone itself."""
    gone: set[int] = set()
    standing: list[CorrectionEvent] = []
    for event in sorted(events, key=lambda event: event.id, reverse=True):
        if event.id in gone:
            continue
        standing.append(event)
        if event.undoes is not None:
            gone.add(event.undoes)
    return tuple(reversed(standing))


def correction_to_row(correction: Correction, meeting_id: str) -> CorrectionRow:
    """Return the row of a correction."""
    return CorrectionRow(
        meeting_id=meeting_id,
        utterance_id=correction.utterance_id,
        kind=EventKind.CORRECT.value,
        label=correction.label.value,
        flags=[flag.value for flag in correction.flags],
        note=correction.note,
        by=correction.by,
        at=correction.at,
    )


def row_to_event(row: CorrectionRow) -> CorrectionEvent:
    """Return what a row says somebody did."""
    correction = None
    if row.label is not None:
        correction = Correction(
            utterance_id=row.utterance_id,
            label=Label(row.label),
            flags=tuple(Flag(flag) for flag in row.flags),
            by=row.by,
            at=row.at,
            note=row.note,
        )
    return CorrectionEvent(
        id=row.id,
        utterance_id=row.utterance_id,
        kind=EventKind(row.kind),
        by=row.by,
        at=row.at,
        correction=correction,
        undoes=row.undoes,
    )
