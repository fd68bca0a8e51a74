"""Tallies that are going on: every tap is safe before it is acknowledged, and only added.

Taps are taken back by another tap. Once a tally's meeting is reviewed, the taps
are in its file, and go from here.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Phase, Role
from coach.storage.access import get_meeting, get_set, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor
from coach.storage.tally_tables import TallyEventRow, TallyRow
from coach.tally import (
    KeptTally,
    NewTally,
    Seat,
    TallyEvent,
    Tap,
    Tapped,
    find_standing,
)


def start_tally(store: Store, actor: Actor | None, tally: NewTally) -> KeptTally:
    """Begin a tally.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: its set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = TallyRow(
            id=str(uuid.uuid4()),
            owner=actor.id,
            set_id=get_set(session, actor, tally.set_id).id if tally.set_id else None,
            title=tally.title,
            held_on=tally.held_on,
            profile=tally.profile,
            people=[{"name": seat.name, "role": seat.role.value} for seat in tally.people],
            started_at=datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        record(session, actor, "tally started", row.id)
        return _as_tally(row)


def load_tally(store: Store, actor: Actor | None, tally_id: str) -> KeptTally:
    """Return a tally without its taps.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return _as_tally(_get(session, actor, tally_id))


def list_tallies(store: Store, actor: Actor | None) -> tuple[KeptTally, ...]:
    """Return the actor's tallies that are not reviewed yet, the newest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = (
        select(TallyRow)
        .where(TallyRow.owner == actor.id, TallyRow.meeting_id.is_(None))
        .order_by(TallyRow.started_at.desc(), TallyRow.id)
    )
    with store.reading() as session:
        return tuple(_as_tally(row) for row in session.scalars(wanted))


def list_taps(store: Store, actor: Actor | None, tally_id: str) -> tuple[TallyEvent, ...]:
    """Return all that was tapped, in the order it was kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        _get(session, actor, tally_id)
        return _read(session, tally_id)


def add_tap(
    store: Store, actor: Actor | None, tally_id: str, tap: Tapped
) -> tuple[TallyEvent, ...]:
    """Keep a tap; when this returns, it is safe on the disk.

    A tap whose key is there already changes nothing. An undo takes back the
    last tap that stands.

    Returns:
        All that was tapped, this included.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the tally is not there, or not theirs.
        StaleChangeError: it is reviewed already, or nothing is left to take back.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, tally_id, lock=True)
        events = _read(session, tally_id)
        if _has_key(session, tally_id, tap.key):
            return events
        if row.meeting_id is not None:
            raise StaleChangeError(
                f"{tally_id}: this tally is finished, so nothing was added: open its review",
                place=tally_id,
            )
        undoes = _find_last(events, tally_id) if tap.kind is Tap.UNDO else None
        session.add(_as_row(tally_id, tap, number=len(events) + 1, undoes=undoes))
        session.flush()
        return _read(session, tally_id)


def close_tally(store: Store, actor: Actor | None, tally_id: str, meeting_id: str) -> None:
    """Say which meeting a tally became; its taps, which are in that one's file, go.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: one of them is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, tally_id, lock=True)
        row.meeting_id = get_meeting(session, actor, meeting_id).id
        row.people = []
        session.execute(delete(TallyEventRow).where(TallyEventRow.tally_id == tally_id))
        record(session, actor, "tally finished", tally_id)


def drop_tally(store: Store, actor: Actor | None, tally_id: str) -> None:
    """Remove a tally with all its taps; a meeting made from it stays.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        session.delete(_get(session, actor, tally_id))
        record(session, actor, "tally removed", tally_id)


def _find_last(events: Iterable[TallyEvent], tally_id: str) -> int:
    standing = find_standing(events)
    if not standing:
        raise StaleChangeError(
            f"{tally_id}: nothing was tapped yet that could be taken back", place=tally_id
        )
    return standing[-1].number


def _get(session: Session, actor: Actor, tally_id: str, *, lock: bool = False) -> TallyRow:
    wanted = select(TallyRow).where(TallyRow.id == tally_id, TallyRow.owner == actor.id)
    row = session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise RecordNotFoundError(
            f"{tally_id}: no such tally is kept; it may have been erased: begin a new one",
            place=tally_id,
        )
    return row


def _has_key(session: Session, tally_id: str, key: str) -> bool:
    wanted = select(TallyEventRow.number).where(
        TallyEventRow.tally_id == tally_id, TallyEventRow.key == key
    )
    return session.scalar(wanted) is not None


def _read(session: Session, tally_id: str) -> tuple[TallyEvent, ...]:
    rows = session.execute(
        select(TallyEventRow.__table__)
        .where(TallyEventRow.tally_id == tally_id)
        .order_by(TallyEventRow.number)
    )
    return tuple(
        TallyEvent(
            number=row.number,
            kind=Tap(row.kind),
            at=row.at,
            seconds=row.seconds,
            person=row.person,
            phase=None if row.phase is None else Phase(row.phase),
            undoes=row.undoes,
        )
        for row in rows
    )


def _as_row(tally_id: str, tap: Tapped, *, number: int, undoes: int | None) -> TallyEventRow:
    return TallyEventRow(
        tally_id=tally_id,
        number=number,
        key=tap.key,
        kind=tap.kind.value,
        person=tap.person,
        phase=None if tap.phase is None else tap.phase.value,
        at=datetime.now(UTC),
        seconds=tap.seconds,
        undoes=undoes,
    )


def _as_tally(row: TallyRow) -> KeptTally:
    return KeptTally(
        id=row.id,
        details=NewTally(
            title=row.title,
            people=tuple(Seat(name=each["name"], role=Role(each["role"])) for each in row.people),
            profile=row.profile,
            set_id=row.set_id,
            held_on=row.held_on,
        ),
        started_at=row.started_at,
        meeting_id=row.meeting_id,
    )
