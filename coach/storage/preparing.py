"""What a set brings to its next meeting: issues, who presents, how the time is kept.

Issues are confidential. They are kept no longer than the text of the meeting
they were brought for, and go by themselves when their day has come.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.storage.access import get_issue, get_set, require_person
from coach.storage.agreement_records import Loss
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.erasures import note_erasure
from coach.storage.preparing_tables import IssueRow, PreparationRow
from coach.storage.records import Actor, TombstoneKind
from coach.storage.tables import SetRow, TombstoneRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIssue:
    """What ``whose`` would like to bring, and the day on which it is erased."""

    whose: str
    text: str
    erase_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptIssue:
    """An issue that is kept."""

    id: str
    details: NewIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """How a set's next meeting will go.

    ``starts_at`` is a time of day ("14:00") or empty; ``minutes`` how long a
    phase takes, by its code, where that is not as usual; ``running`` whatever
    the caller needs to keep time, as text, and empty while no time is kept.
    """

    starts_at: str = ""
    presenters: tuple[str, ...] = ()
    timekeeper: str = ""
    minutes: Mapping[str, int] = field(default_factory=dict)
    running: str = ""


def add_issue(store: Store, actor: Actor | None, set_id: str, issue: NewIssue) -> KeptIssue:
    """Keep an issue that somebody would like to bring to the set's next meeting.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_set(session, actor, set_id)
        row = IssueRow(
            id=str(uuid.uuid4()),
            set_id=set_id,
            added_at=datetime.now(UTC),
            whose=issue.whose,
            text=issue.text,
            erase_on=issue.erase_on,
        )
        session.add(row)
        record(session, actor, "issue added", row.id)
        return KeptIssue(id=row.id, details=issue)


def remove_issue(store: Store, actor: Actor | None, issue_id: str) -> None:
    """Remove an issue; ``clear_erased`` clears its traces.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        session.delete(get_issue(session, actor, issue_id))
        _note_gone(session, actor, [issue_id])
        record(session, actor, "issue removed", issue_id)


def list_issues(store: Store, actor: Actor | None, set_id: str) -> tuple[KeptIssue, ...]:
    """Return what was brought to a set's next meeting, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_set(session, actor, set_id)
        rows = session.scalars(
            select(IssueRow)
            .where(IssueRow.set_id == set_id)
            .order_by(IssueRow.added_at, IssueRow.id)
        )
        return tuple(_as_issue(row) for row in rows)


def erase_past_issues(store: Store, actor: Actor | None, today: date) -> int:
    """Erase the actor's issues whose day has come; return how many.

    ``clear_erased`` clears their traces.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    mine = select(SetRow.id).where(SetRow.owner == actor.id)
    past = (IssueRow.erase_on <= today) & IssueRow.set_id.in_(mine)
    with store.reading() as session:
        ids = session.scalars(select(IssueRow.id).where(past)).all()
    if not ids:
        return 0
    with store.writing() as session:
        session.execute(delete(IssueRow).where(IssueRow.id.in_(ids)))
        _note_gone(session, actor, ids)
        record(session, actor, "issues erased", "")
    return len(ids)


def _note_gone(session: Session, actor: Actor, ids: Iterable[str]) -> None:
    """Note that issues must not come back with a copy, and that their traces are to be cleared."""
    for issue_id in ids:
        kind = TombstoneKind.ISSUE.value
        session.merge(TombstoneRow(kind=kind, owner=actor.id, mark=issue_id))
    note_erasure(session, actor, Loss.ISSUES, is_said=True)


def load_preparation(store: Store, actor: Actor | None, set_id: str) -> Preparation:
    """Return how a set's next meeting will go; what nobody has said is empty.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_set(session, actor, set_id)
        row = session.get(PreparationRow, set_id)
        if row is None:
            return Preparation()
        return Preparation(
            starts_at=row.starts_at,
            presenters=tuple(row.presenters),
            timekeeper=row.timekeeper,
            minutes=dict(row.minutes),
            running=row.running,
        )


def save_preparation(
    store: Store, actor: Actor | None, set_id: str, preparation: Preparation
) -> None:
    """Keep how a set's next meeting will go, in the place of what was said before.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_set(session, actor, set_id)
        session.merge(
            PreparationRow(
                set_id=set_id,
                starts_at=preparation.starts_at,
                presenters=list(preparation.presenters),
                timekeeper=preparation.timekeeper,
                minutes=dict(preparation.minutes),
                running=preparation.running,
            )
        )
        record(session, actor, "meeting prepared", set_id)


def _as_issue(row: IssueRow) -> KeptIssue:
    return KeptIssue(
        id=row.id, details=NewIssue(whose=row.whose, text=row.text, erase_on=row.erase_on)
    )
