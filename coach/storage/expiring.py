"""Erasing on the agreed day: first the words, later what stayed a while longer.

What was counted stays where the set agreed to it; else the meeting goes whole.
Meetings of invented sets stay, and so do tallies, which hold no words. Actions
that go with no meeting have a day of their own, and so have lines from a set
that a learner brought in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from coach.errors import StorageError
from coach.storage.access import require_person
from coach.storage.action_days import GONE, list_past, shed_action
from coach.storage.agreement_records import Answer, Due, Erasure, KeptAgreement, Loss
from coach.storage.agreement_tables import ErasureRow, RetentionRow
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.erased_list import read_tombstones, write_list
from coach.storage.erasing import apply_tombstones, clear_traces
from coach.storage.erasures import note_erasure
from coach.storage.keys import sweep_keys
from coach.storage.meeting_agreements import find_standing
from coach.storage.people import Redact
from coach.storage.practice import find_practice
from coach.storage.practice_set_lines import find_gone_lines
from coach.storage.records import Actor, MeetingKind, MeetingState, Tombstone, TombstoneKind
from coach.storage.tables import ActionRow, MeetingRow, SetRow

_STONES = {
    Loss.WORDS: TombstoneKind.WORDS,
    Loss.EXTRACTS: TombstoneKind.EXTRACTS,
    Loss.WHOLE: TombstoneKind.MEETING,
}


def list_due(store: Store, actor: Actor | None, today: date) -> tuple[Due, ...]:
    """Return what is due to be erased on a day, or was before.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return tuple(_find_due(session, actor, today))


def erase_due(store: Store, actor: Actor | None, today: date, redact: Redact) -> tuple[Due, ...]:
    """Erase all that is due, each thing by itself; ``clear_erased`` clears its traces.

    A meeting whose review cannot be read goes whole. What cannot be erased keeps
    nothing else from being erased.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: something could not be erased; the rest is.
    """
    actor = require_person(actor)
    done: list[Due] = []
    missed: dict[Due, StorageError] = {}
    # Twice: what may stay longer than the words may be due by then as well.
    for _ in range(2):
        for each in list_due(store, actor, today):
            try:
                with store.writing() as session:
                    done.append(_erase(session, actor, each, redact))
            except StorageError as error:
                missed[each] = error
    if missed:
        raise next(iter(missed.values()))
    return tuple(done)


def clear_erased(store: Store, actor: Actor | None) -> bool:
    """Clear the traces of what was erased, if any may be left; return whether there were any.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: another program keeps them from being cleared.
    """
    actor = require_person(actor)
    sweep_keys(store)
    if all(each.is_cleared for each in list_erasures(store, actor)):
        return False
    write_list(store, read_tombstones(store))
    clear_traces(store)
    return True


def mark_cleared(store: Store, actor: Actor | None) -> None:
    """Write down that no traces are left, in copies neither.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        _change_own(session, actor, is_cleared=True)
        _drop_done(session, actor)


def list_erasures(store: Store, actor: Actor | None) -> tuple[Erasure, ...]:
    """Return what was erased by itself and is not said or not cleared yet, in order.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    wanted = select(ErasureRow).where(
        ErasureRow.owner == actor.id, ~(ErasureRow.is_said & ErasureRow.is_cleared)
    )
    with store.reading() as session:
        return tuple(
            Erasure(
                loss=Loss(row.loss),
                held_on=row.held_on,
                at=row.at,
                is_cleared=row.is_cleared,
                is_said=row.is_said,
            )
            for row in session.scalars(wanted.order_by(ErasureRow.id))
        )


def mark_said(store: Store, actor: Actor | None) -> None:
    """Write down that the actor was told what was erased; what is not cleared stays listed.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        _change_own(session, actor, is_said=True)
        _drop_done(session, actor)


def _drop_done(session: Session, actor: Actor) -> None:
    gone = ErasureRow.is_said & ErasureRow.is_cleared & (ErasureRow.owner == actor.id)
    session.execute(delete(ErasureRow).where(gone))


def _change_own(session: Session, actor: Actor, **values: bool) -> None:
    session.execute(update(ErasureRow).where(ErasureRow.owner == actor.id).values(**values))


def _find_due(session: Session, actor: Actor, today: date) -> Iterator[Due]:
    rows = session.execute(
        select(MeetingRow, RetentionRow)
        .outerjoin(RetentionRow, RetentionRow.meeting_id == MeetingRow.id)
        .outerjoin(SetRow, SetRow.id == MeetingRow.set_id)
        .where(
            MeetingRow.owner == actor.id,
            MeetingRow.kind != MeetingKind.TALLY.value,
            SetRow.is_sample.is_not(True),
        )
        .order_by(MeetingRow.id)
    ).all()
    for meeting, kept in rows:
        loss = _find_loss(meeting, kept, find_standing(session, meeting.id), today)
        if loss is not None:
            yield Due(meeting_id=meeting.id, held_on=meeting.held_on, loss=loss)
    for action in list_past(session, actor, today):
        yield Due(meeting_id=action.id, held_on=None, loss=Loss.ACTIONS)
    mine = find_practice(session, actor.id)
    for lines in find_gone_lines(session, today):
        if lines.practice_id == mine:
            yield Due(meeting_id=lines.id, held_on=None, loss=Loss.LINES)


def _find_loss(
    meeting: MeetingRow,
    kept: RetentionRow | None,
    agreement: KeptAgreement | None,
    today: date,
) -> Loss | None:
    if agreement is not None and agreement.answer is Answer.NO:
        return Loss.WHOLE
    if kept is not None and kept.words_erased_on is not None:
        ends, gone = kept.extracts_until, kept.extracts_erased_on
        return Loss.EXTRACTS if ends is not None and gone is None and ends < today else None
    if meeting.keep_until is None or meeting.keep_until > today:
        return None
    counts = agreement is not None and agreement.terms.keeps_counts
    return Loss.WORDS if counts and meeting.state == MeetingState.REVIEWED else Loss.WHOLE


def _erase(session: Session, actor: Actor, due: Due, redact: Redact) -> Due:
    """Erase what is due, and return what was."""
    if due.loss is Loss.ACTIONS:
        shed_action(session, session.get_one(ActionRow, due.meeting_id), GONE)
    elif due.loss is Loss.LINES:
        stone = Tombstone(kind=TombstoneKind.LINES, owner=actor.id, mark=due.meeting_id)
        apply_tombstones(session, [stone], redact)
    else:
        stone = Tombstone(kind=_STONES[due.loss], owner=actor.id, mark=due.meeting_id)
        apply_tombstones(session, [stone], redact)
        if due.loss is not Loss.WHOLE and session.get(MeetingRow, due.meeting_id) is None:
            due = replace(due, loss=Loss.UNREADABLE)
    note_erasure(session, actor, due.loss, held_on=due.held_on)
    record(session, actor, f"{due.loss} erased as agreed", due.meeting_id)
    return due
