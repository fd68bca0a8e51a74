"""The record of what was done: who, what, when, and never a word of a meeting.

Each row is sealed with the one before, so that a row changed or taken out
later shows.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from coach.storage.access import get_meeting, require_operator, require_person
from coach.storage.engine import Store
from coach.storage.records import Actor, AuditEntry
from coach.storage.tables import AuditRow


def record(session: Session, actor: Actor, action: str, object_id: str) -> None:
    """Add one row, in the transaction that does the thing itself."""
    if session.connection().dialect.name != "sqlite":
        # Two at once would both follow the same row; SQLite lets only one write anyway.
        session.execute(text(f"LOCK TABLE {AuditRow.__tablename__} IN EXCLUSIVE MODE"))
    last = session.scalar(select(AuditRow).order_by(AuditRow.number.desc()).limit(1))
    row = AuditRow(
        number=last.number + 1 if last else 1,
        at=datetime.now(UTC),
        actor=actor.id,
        action=action,
        object_id=object_id,
    )
    row.seal = _seal(row, last.seal if last else "")
    session.add(row)
    session.flush()


def note_export(store: Store, actor: Actor | None, meeting_id: str, form: str) -> None:
    """Note that a file was made of a meeting; ``form`` is the kind of file, one word of ours.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_meeting(session, actor, meeting_id)
        record(session, actor, f"exported as {form}", meeting_id)


def list_audit(store: Store, actor: Actor | None) -> tuple[AuditEntry, ...]:
    """Return what was done, the oldest first.

    Raises:
        AccessDeniedError: the actor does not run the program.
    """
    require_operator(actor)
    with store.reading() as session:
        return tuple(
            AuditEntry(
                number=row.number,
                at=row.at,
                actor=row.actor,
                action=row.action,
                object_id=row.object_id,
            )
            for row in session.scalars(select(AuditRow).order_by(AuditRow.number))
        )


def find_broken_seal(session: Session) -> int | None:
    """Return the number of the first row that is not as it was written, or None."""
    seal = ""
    for place, row in enumerate(session.scalars(select(AuditRow).order_by(AuditRow.number)), 1):
        if row.number != place or row.seal != _seal(row, seal):
            return place
        seal = row.seal
    return None


def _seal(row: AuditRow, before: str) -> str:
    facts = [before, row.number, row.at.isoformat(), row.actor, row.action, row.object_id]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
