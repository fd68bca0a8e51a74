"""What was agreed at a meeting, and what was reported of it at later ones."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from coach.storage.access import get_action, get_meeting, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor, KeptAction, NewAction, Outcome, Progress
from coach.storage.tables import ActionRow, MeetingRow, ProgressRow


def add_action(
    store: Store, actor: Actor | None, meeting_id: str, details: NewAction
) -> KeptAction:
    """Keep an action agreed at a meeting.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_meeting(session, actor, meeting_id)
        last = session.scalar(
            select(func.max(ActionRow.position)).where(ActionRow.meeting_id == meeting_id)
        )
        row = ActionRow(
            id=str(uuid.uuid4()),
            meeting_id=meeting_id,
            position=0 if last is None else last + 1,
            owner=details.owner,
            what=details.what,
            due=details.due,
        )
        session.add(row)
        session.flush()
        record(session, actor, "action added", row.id)
        return _as_action(session, row)


def report_progress(
    store: Store,
    actor: Actor | None,
    action_id: str,
    outcome: Outcome,
    *,
    note: str = "",
    at: datetime | None = None,
) -> KeptAction:
    """Keep what somebody reported of an action, now by default; what was reported before stays.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the action is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = get_action(session, actor, action_id)
        session.add(
            ProgressRow(
                action_id=action_id,
                outcome=outcome.value,
                note=note,
                at=at or datetime.now(UTC),
            )
        )
        session.flush()
        record(session, actor, "progress reported", action_id)
        return _as_action(session, row)


def remove_action(store: Store, actor: Actor | None, action_id: str) -> None:
    """Remove an action and all that was reported of it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the action is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_action(session, actor, action_id)
        session.execute(delete(ActionRow).where(ActionRow.id == action_id))
        record(session, actor, "action removed", action_id)


def list_actions(
    store: Store, actor: Actor | None, *, set_id: str | None = None
) -> tuple[KeptAction, ...]:
    """Return the actions of all the actor's meetings, or of one set's, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = select(ActionRow).join(MeetingRow, MeetingRow.id == ActionRow.meeting_id)
    wanted = wanted.where(MeetingRow.owner == actor.id)
    if set_id is not None:
        wanted = wanted.where(MeetingRow.set_id == set_id)
    order = (MeetingRow.held_on, MeetingRow.id, ActionRow.position)
    with store.reading() as session:
        rows = session.scalars(wanted.order_by(*order)).all()
        return tuple(_as_action(session, row) for row in rows)


def _as_action(session: Session, row: ActionRow) -> KeptAction:
    progress = session.scalars(
        select(ProgressRow).where(ProgressRow.action_id == row.id).order_by(ProgressRow.id)
    )
    return KeptAction(
        id=row.id,
        meeting_id=row.meeting_id,
        details=NewAction(owner=row.owner, what=row.what, due=row.due),
        progress=tuple(
            Progress(outcome=Outcome(each.outcome), note=each.note, at=each.at)
            for each in progress
        ),
    )
