"""Attempts at items of practice: only added to. What is heard differently leaves the counts."""

from __future__ import annotations

import uuid
from dataclasses import asdict, fields
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.storage.access import require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.practice import find_practice, lock_practice, not_kept
from coach.storage.practice_records import KeptAttempt, NewAttempt
from coach.storage.practice_tables import AttemptRow, DisputeRow, PracticeRow
from coach.storage.records import Actor

_FIELDS = tuple(each.name for each in fields(NewAttempt))


def add_attempt(
    store: Store, actor: Actor | None, attempt: NewAttempt, *, attempt_id: str | None = None
) -> KeptAttempt:
    """Keep an attempt; one whose id is there already stays as it was kept.

    So it counts once, however often it is sent. A new id by default.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    attempt_id = attempt_id or str(uuid.uuid4())
    with store.writing() as session:
        practice_id = lock_practice(session, actor).id
        if found := _read(session, practice_id, attempt_id):
            return found[0]
        session.add(AttemptRow(practice_id=practice_id, id=attempt_id, **asdict(attempt)))
        return KeptAttempt(id=attempt_id, details=attempt)


def dispute_attempt(
    store: Store, actor: Actor | None, attempt_id: str, *, is_disputed: bool
) -> KeptAttempt:
    """Keep that the learner hears a line differently, or that they no longer do.

    The attempt stays as it was made. Said once more, nothing is added.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the attempt is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        number = session.scalar(
            select(AttemptRow.number)
            .join(PracticeRow)
            .where(PracticeRow.owner == actor.id, AttemptRow.id == attempt_id)
        )
        if number is None:
            raise not_kept("attempt", attempt_id)
        practice_id = lock_practice(session, actor).id
        (kept,) = _read(session, practice_id, attempt_id)
        if kept.is_disputed is not is_disputed:
            now = datetime.now(UTC)
            session.add(DisputeRow(attempt_number=number, is_disputed=is_disputed, at=now))
            what = "line heard differently" if is_disputed else "line heard as it reads"
            record(session, actor, what, attempt_id)
            session.flush()
        return _read(session, practice_id, attempt_id)[0]


def list_attempts(store: Store, actor: Actor | None) -> tuple[KeptAttempt, ...]:
    """Return all attempts of the actor's, in the order in which they were kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return read_attempts(session, actor)


def read_attempts(session: Session, actor: Actor) -> tuple[KeptAttempt, ...]:
    """Return somebody's attempts, in a session that is open."""
    practice_id = find_practice(session, actor.id)
    return () if practice_id is None else _read(session, practice_id)


def _read(
    session: Session, practice_id: str, attempt_id: str | None = None
) -> tuple[KeptAttempt, ...]:
    wanted = select(AttemptRow.__table__).where(AttemptRow.practice_id == practice_id)
    disputes = select(DisputeRow.attempt_number, DisputeRow.is_disputed).join(
        AttemptRow, AttemptRow.number == DisputeRow.attempt_number
    )
    disputes = disputes.where(AttemptRow.practice_id == practice_id)
    if attempt_id is not None:
        wanted = wanted.where(AttemptRow.id == attempt_id)
        disputes = disputes.where(AttemptRow.id == attempt_id)
    # Of several on one attempt the last one stays.
    disputed = {
        row.attempt_number: row.is_disputed
        for row in session.execute(disputes.order_by(DisputeRow.id))
    }
    return tuple(
        KeptAttempt(
            id=row.id,
            details=NewAttempt(**{name: getattr(row, name) for name in _FIELDS}),
            is_disputed=disputed.get(row.number, False),
        )
        for row in session.execute(wanted.order_by(AttemptRow.number))
    )
