"""Erasing a meeting, a set, a person or a practice, so that nothing of it is left or comes back.

Rows go, and so do the places on the disk where they stood. What was erased is
written down, by id or as a salted hash of a name, beside the database as well:
a copy that is put back has it erased again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from coach.errors import RecordNotFoundError, StorageFullError, StorageLockedError
from coach.storage.access import get_meeting, get_set, require_operator, require_person
from coach.storage.acting import whole_database
from coach.storage.action_days import shed_past
from coach.storage.actions import detach_actions
from coach.storage.audit import record
from coach.storage.burying import bury_name, fold, is_name_of
from coach.storage.engine import Store
from coach.storage.erased_list import find_missing, read_tombstones, write_list
from coach.storage.forgetting import drop_unswapped
from coach.storage.keys import drop_names, find_stand_ins, sweep_keys
from coach.storage.naming import list_naming
from coach.storage.people import Redact, find_names, name_in, redact_named
from coach.storage.practice_drafts import drop_everybodys_past_drafts
from coach.storage.practice_set_lines import (
    bury_set_lines,
    drop_buried_lines,
    drop_gone_lines,
    sweep_gone_lines,
)
from coach.storage.practice_whole import bury_practice, drop_practice
from coach.storage.practice_wishes import drop_wish
from coach.storage.preparing_tables import IssueRow
from coach.storage.records import Actor, Tombstone, TombstoneKind
from coach.storage.shedding import shed_words
from coach.storage.spare import give_up_space
from coach.storage.tables import MeetingRow, SetRow, TombstoneRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How much was erased: meetings that are gone, and meetings that a person was taken out of."""

    meetings: int
    redacted: int


def erase_meeting(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    redact: Redact,
    *,
    keep_actions: bool = False,
) -> Erased:
    """Erase a meeting with all that hangs on it, its actions too.

    With ``keep_actions`` these stay with the meeting's set, if it has one.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        StorageLockedError: it is gone, but another program keeps its traces
            from being cleared; ``clear_traces`` does so later.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_meeting(session, actor, meeting_id)
    kind = TombstoneKind.MEETING_ONLY if keep_actions else TombstoneKind.MEETING
    stone = Tombstone(kind=kind, owner=actor.id, mark=meeting_id)
    return _erase(store, actor, [stone], redact)


def erase_set(store: Store, actor: Actor | None, set_id: str, redact: Redact) -> Erased:
    """Erase a set with its members and all of its meetings; raises as ``erase_meeting``."""
    actor = require_person(actor)
    with store.writing() as session:
        get_set(session, actor, set_id)
        met = session.scalars(select(MeetingRow.id).where(MeetingRow.set_id == set_id)).all()
    # Its meetings too: lines of one, to practise with, may say that it is of no set.
    marks = [(TombstoneKind.SET, set_id), *((TombstoneKind.MEETING, each) for each in met)]
    stones = [Tombstone(kind=kind, owner=actor.id, mark=mark) for kind, mark in marks]
    return _erase(store, actor, stones, redact)


def erase_person(store: Store, actor: Actor | None, name: str, redact: Redact) -> Erased:
    """Take a person out of all that the actor keeps: their words, their name, their actions.

    What was counted stays. The files of the meetings they were at go whole, and so
    do files that name them and are not reviewed yet. Where names are swapped, who
    they were is looked up in the keys, and taken out of those. Raises as ``erase_meeting``.
    """
    actor = require_person(actor)
    wanted = fold(name)
    with store.reading() as session:
        is_there = any(fold(each) == wanted for each in find_names(session, actor.id))
        held = find_stand_ins(store, session, actor.id, lambda each: fold(each) == wanted)
        waiting = list_naming(session, actor.id, name)
        if not is_there and not held and not waiting:
            raise RecordNotFoundError(
                f"{name}: nobody of this name is kept; give it as it stands in the transcripts",
                place=name,
            )
    buried = [bury_name(actor.id, name)]
    buried += [
        bury_name(actor.id, name_in(meeting_id, stand_in))
        for meeting_id, stand_ins in held.items()
        for stand_in in stand_ins
    ]
    buried += [
        Tombstone(kind=TombstoneKind.MEETING, owner=actor.id, mark=meeting_id)
        for meeting_id in waiting
    ]
    erased = _erase(store, actor, buried, redact)
    drop_names(store, held)
    return erased


def erase_practice(store: Store, actor: Actor | None, redact: Redact) -> Erased:
    """Erase all that the actor keeps of practice; where there is nothing, nothing happens.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: it is gone, but another program keeps its traces
            from being cleared; ``clear_traces`` does so later.
    """
    actor = require_person(actor)
    with store.reading() as session:
        stones = bury_practice(session, actor.id)
    return _erase(store, actor, stones, redact) if stones else Erased(meetings=0, redacted=0)


def erase_set_lines(store: Store, actor: Actor | None, lines_id: str, redact: Redact) -> Erased:
    """Erase lines from a set that the actor brought in; raises as ``erase_meeting``."""
    actor = require_person(actor)
    with store.reading() as session:
        stone = bury_set_lines(session, actor, lines_id)
    return _erase(store, actor, [stone], redact)


def erase_again(store: Store, actor: Actor | None, redact: Redact) -> Erased:
    """Erase, of anybody's, what a copy that was put back past this program brought back.

    What that is, the list beside the database says.

    Raises:
        AccessDeniedError: the actor does not run the program.
        StorageError: the list cannot be read, or its traces cannot be cleared.
    """
    actor = require_operator(actor)
    stones = find_missing(store)
    with whole_database(), store.writing() as session:
        erased = apply_tombstones(session, stones, redact)
        record(session, actor, "erased again", "")
    leave_no_trace(store)
    return erased


def _erase(store: Store, actor: Actor, stones: Sequence[Tombstone], redact: Redact) -> Erased:
    try:
        erased = _erase_rows(store, actor, stones, redact)
    except StorageFullError:
        if not give_up_space(store.location):
            raise
        erased = _erase_rows(store, actor, stones, redact)
    leave_no_trace(store)
    return erased


def _erase_rows(store: Store, actor: Actor, stones: Sequence[Tombstone], redact: Redact) -> Erased:
    with store.writing() as session:
        erased = apply_tombstones(session, stones, redact)
        kind, mark = stones[0].kind, stones[0].mark
        object_id = "" if kind is TombstoneKind.PERSON else mark
        record(session, actor, f"{kind.value.partition('_')[0]} erased", object_id)
        return erased


def apply_tombstones(session: Session, stones: Iterable[Tombstone], redact: Redact) -> Erased:
    """Erase what these say was erased, wherever it is there, and remember them.

    Issues, actions, drafts and lines from sets whose own day has come go as well: a
    copy must not keep them longer. So do such lines whose meeting is erased.
    """
    meetings = redacted = 0
    today = datetime.now(UTC).date()
    session.execute(delete(IssueRow).where(IssueRow.erase_on <= today))
    drop_everybodys_past_drafts(session, today)
    shed_past(session, today)
    # People last, so that nobody is taken out of what then goes.
    for stone in sorted(stones, key=lambda each: each.kind is TombstoneKind.PERSON):
        meetings_before = _count_meetings(session)
        if stone.kind is TombstoneKind.PERSON:
            redacted += redact_named(session, stone.owner, partial(is_name_of, stone), redact)
        else:
            _apply(session, stone, redact)
        session.merge(TombstoneRow(kind=stone.kind.value, owner=stone.owner, mark=stone.mark))
        session.flush()
        session.expire_all()
        meetings += meetings_before - _count_meetings(session)
    drop_gone_lines(session, today)
    return Erased(meetings=meetings, redacted=redacted)


def _apply(session: Session, stone: Tombstone, redact: Redact) -> None:
    """Erase what a tombstone says that is of no person."""
    if stone.kind in (TombstoneKind.MEETING, TombstoneKind.MEETING_ONLY):
        if stone.kind is TombstoneKind.MEETING_ONLY:
            detach_actions(session, stone.owner, stone.mark)
        session.execute(delete(MeetingRow).where(_is(MeetingRow, stone)))
    elif stone.kind is TombstoneKind.SET:
        session.execute(delete(SetRow).where(_is(SetRow, stone)))
    elif stone.kind is TombstoneKind.ISSUE:
        mine = select(SetRow.id).where(SetRow.owner == stone.owner)
        session.execute(
            delete(IssueRow).where(IssueRow.id == stone.mark, IssueRow.set_id.in_(mine))
        )
    elif drop := _DROPS.get(stone.kind):
        drop(session, stone)
    else:
        shed_words(session, stone, redact)


_DROPS: Mapping[TombstoneKind, Callable[[Session, Tombstone], None]] = MappingProxyType(
    {
        TombstoneKind.FILE: drop_unswapped,
        TombstoneKind.PRACTICE: drop_practice,
        TombstoneKind.LINES: drop_buried_lines,
        TombstoneKind.WISH: drop_wish,
    }
)
"""What is dropped by a way of its own, by the kind of its tombstone."""


def _is(table: type[MeetingRow] | type[SetRow], stone: Tombstone) -> ColumnElement[bool]:
    return (table.id == stone.mark) & (table.owner == stone.owner)


def _count_meetings(session: Session) -> int:
    return len(session.scalars(select(MeetingRow.id)).all())


def leave_no_trace(store: Store) -> None:
    """Clear what deleting left, and write down beside the database what was erased.

    Raises:
        StorageLockedError: another program keeps it from being done.
        StorageFullError: the disk is so full that it cannot be done.
    """
    try:
        try:
            sweep_gone_lines(store)
            clear_traces(store)
        finally:
            write_list(store, read_tombstones(store))
            sweep_keys(store)
    except StorageFullError as error:
        raise StorageFullError(
            f"{store.place}: the disk is so full that traces of what was erased stay beside it; "
            "make space, then run coach verify",
            place=store.place,
        ) from error


def clear_traces(store: Store) -> None:
    """Write a database in a file anew, so that nothing deleted is left in it or beside it.

    On a full disk it is not written anew; what was deleted in it is overwritten all the same.

    Raises:
        StorageLockedError: another program keeps it from being done.
        StorageFullError: there is not even space to empty the log beside it.
    """
    if store.location.path is None:
        return  # A server does this by itself (autovacuum).
    with store.raw() as connection:
        _empty_log(connection)  # First, for it may be what fills the disk.
    with suppress(StorageFullError), store.raw() as connection:
        connection.execute("VACUUM")
    with store.raw() as connection:
        is_busy = _empty_log(connection)
    if is_busy:
        raise StorageLockedError(
            f"{store.place}: what was asked is erased, but another program keeps traces of it "
            "from being cleared; close it, then run coach verify",
            place=store.place,
        )


def _empty_log(connection: sqlite3.Connection) -> bool:
    """Move all from the log into the database; return whether another program is in the way."""
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return bool(busy)
