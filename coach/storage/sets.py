"""Sets and who is in them."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coach.labels import Role
from coach.storage.access import get_set, require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.records import Actor, KeptSet, Member, NewSet, SetKind
from coach.storage.tables import MemberRow, SetRow


def add_set(store: Store, actor: Actor | None, details: NewSet) -> KeptSet:
    """Keep a new set.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    row = SetRow(id=str(uuid.uuid4()), owner=actor.id, created_at=datetime.now(UTC))
    with store.writing() as session:
        _fill(row, details)
        session.add(row)
        session.flush()
        _write_members(session, row.id, details)
        record(session, actor, "set added", row.id)
        return _as_set(session, row)


def change_set(store: Store, actor: Actor | None, set_id: str, details: NewSet) -> KeptSet:
    """Describe a set anew, its members included.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = get_set(session, actor, set_id)
        _fill(row, details)
        session.execute(delete(MemberRow).where(MemberRow.set_id == set_id))
        _write_members(session, set_id, details)
        record(session, actor, "set changed", set_id)
        return _as_set(session, row)


def list_sets(store: Store, actor: Actor | None) -> tuple[KeptSet, ...]:
    """Return the actor's sets, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        rows = session.scalars(
            select(SetRow).where(SetRow.owner == actor.id).order_by(SetRow.created_at, SetRow.id)
        )
        return tuple(_as_set(session, row) for row in rows.all())


def load_set(store: Store, actor: Actor | None, set_id: str) -> KeptSet:
    """Return one set.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return _as_set(session, get_set(session, actor, set_id))


def _fill(row: SetRow, details: NewSet) -> None:
    row.title = details.title
    row.kind = details.kind.value
    row.is_self_facilitating = details.is_self_facilitating
    row.cycle_weeks = details.cycle_weeks
    row.keep_days = details.keep_days
    row.profile = details.profile
    row.next_on = details.next_on
    row.is_sample = details.is_sample


def _write_members(session: Session, set_id: str, details: NewSet) -> None:
    session.add_all(
        MemberRow(
            set_id=set_id,
            position=position,
            name=member.name,
            level=member.level,
            role=member.role.value,
            labels=list(member.labels),
        )
        for position, member in enumerate(details.members)
    )
    session.flush()


def _as_set(session: Session, row: SetRow) -> KeptSet:
    members = session.scalars(
        select(MemberRow).where(MemberRow.set_id == row.id).order_by(MemberRow.position)
    )
    return KeptSet(
        id=row.id,
        created_at=row.created_at,
        details=NewSet(
            title=row.title,
            kind=SetKind(row.kind),
            is_self_facilitating=row.is_self_facilitating,
            cycle_weeks=row.cycle_weeks,
            keep_days=row.keep_days,
            members=tuple(_as_member(each) for each in members),
            profile=row.profile,
            next_on=row.next_on,
            is_sample=row.is_sample,
        ),
    )


def _as_member(row: MemberRow) -> Member:
    return Member(name=row.name, level=row.level, role=Role(row.role), labels=tuple(row.labels))
