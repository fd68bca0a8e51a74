"""What was agreed at a meeting or by a set, and what was reported of it at later ones."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime

from sqlalchemy import Row, Select, delete, func, or_, select
from sqlalchemy.orm import Session

from coach.storage.access import get_action, get_meeting, get_set, lock_meeting, require_person
from coach.storage.action_days import set_day
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor, KeptAction, NewAction, Outcome, Progress
from coach.storage.tables import ActionRow, MeetingRow, ProgressRow, SetRow


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
        return _add(session, actor, ActionRow(meeting_id=meeting_id), details)


def add_set_action(
    store: Store, actor: Actor | None, set_id: str, details: NewAction
) -> KeptAction:
    """Keep an action that a set agreed on at no meeting that is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_set(session, actor, set_id)
        return _add(session, actor, ActionRow(set_id=set_id), details)


def take_actions(
    store: Store, actor: Actor | None, meeting_id: str, proposed: Iterable[NewAction]
) -> int:
    """Keep actions that a meeting's review proposes, each ``source`` once; return how many.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        lock_meeting(session, actor, meeting_id)
        there = set(
            session.scalars(select(ActionRow.source).where(ActionRow.meeting_id == meeting_id))
        )
        new = {each.source: each for each in proposed if each.source not in there}
        for details in new.values():
            _add(session, actor, ActionRow(meeting_id=meeting_id), details)
        return len(new)


def _add(session: Session, actor: Actor, row: ActionRow, details: NewAction) -> KeptAction:
    beside = (ActionRow.meeting_id == row.meeting_id) | (ActionRow.set_id == row.set_id)
    last = session.scalar(select(func.max(ActionRow.position)).where(beside))
    row.id, row.position = str(uuid.uuid4()), 0 if last is None else last + 1
    row.agreed_on = details.agreed_on if row.set_id else None
    row.source = details.source or None
    _describe(row, details)
    session.add(row)
    session.flush()
    _set_day(session, row)
    record(session, actor, "action added", row.id)
    return _load(session, row.id)


def _describe(row: ActionRow, details: NewAction) -> None:
    row.owner, row.what, row.due = details.owner, details.what, details.due


def change_action(
    store: Store, actor: Actor | None, action_id: str, details: NewAction
) -> KeptAction:
    """Say anew whose an action is, what it is and when it is due; what was reported stays.

    The day its words go is counted anew, unless they go with those of a meeting.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the action is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = get_action(session, actor, action_id)
        _describe(row, details)
        _set_day(session, row)
        record(session, actor, "action changed", action_id)
        return _load(session, action_id)


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
        _set_day(session, get_action(session, actor, action_id))
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
        return _load(session, action_id)


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
    """Return all of the actor's actions, or those of one set, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = _list().where(or_(MeetingRow.owner == actor.id, SetRow.owner == actor.id))
    if set_id is not None:
        wanted = wanted.where(or_(MeetingRow.set_id == set_id, ActionRow.set_id == set_id))
    with store.reading() as session:
        found = [_as_action(session, row) for row in session.execute(wanted).all()]
    return tuple(sorted(found, key=lambda each: each.details.agreed_on or date.max))


def detach_actions(session: Session, owner: str, meeting_id: str) -> None:
    """Hang a meeting's actions on its set, so that they stay when the meeting goes.

    Nothing is done where the meeting is not there, not that owner's, or of no set.
    """
    meeting = session.get(MeetingRow, meeting_id)
    if meeting is None or meeting.owner != owner or meeting.set_id is None:
        return
    rows = session.scalars(select(ActionRow).where(ActionRow.meeting_id == meeting_id))
    for row in rows.all():
        row.set_id, row.agreed_on = meeting.set_id, meeting.held_on
        row.meeting_id = row.source = None
        _set_day(session, row)


def _set_day(session: Session, row: ActionRow) -> None:
    set_day(session, row, datetime.now(UTC).date())
    session.flush()


def _list() -> Select[ActionRow, MeetingRow | None]:
    return (
        select(ActionRow, MeetingRow)
        .outerjoin(MeetingRow, MeetingRow.id == ActionRow.meeting_id)
        .outerjoin(SetRow, SetRow.id == ActionRow.set_id)
        .order_by(MeetingRow.held_on, MeetingRow.id, ActionRow.position, ActionRow.id)
    )


def _load(session: Session, action_id: str) -> KeptAction:
    return _as_action(session, session.execute(_list().where(ActionRow.id == action_id)).one())


def _as_action(session: Session, found: Row[ActionRow, MeetingRow | None]) -> KeptAction:
    row, meeting = found
    progress = session.scalars(
        select(ProgressRow).where(ProgressRow.action_id == row.id).order_by(ProgressRow.id)
    )
    return KeptAction(
        id=row.id,
        meeting_id=row.meeting_id,
        set_id=meeting.set_id if meeting else row.set_id,
        details=NewAction(
            owner=row.owner,
            what=row.what,
            due=row.due,
            agreed_on=meeting.held_on if meeting else row.agreed_on,
            source=row.source or "",
        ),
        progress=tuple(
            Progress(outcome=Outcome(each.outcome), note=each.note, at=each.at)
            for each in progress
        ),
    )
