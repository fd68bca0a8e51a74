"""Runs with a presenter: each turn is kept before it is answered, and none is ever changed.

A turn that is read differently is one more event. What the presenter said is not
kept: played anew, a run says the same again.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Label
from coach.storage.access import require_person
from coach.storage.audit import record
from coach.storage.engine import Store
from coach.storage.practice import clean_text, lock_practice, not_kept
from coach.storage.practice_records import KeptRun, NewRun, RunEvent, Spoken, list_standing
from coach.storage.practice_run_rows import (
    as_event,
    as_json,
    as_run,
    read_events,
    read_runs,
)
from coach.storage.practice_tables import DraftRow, PracticeRow, RunEventRow, RunRow
from coach.storage.records import Actor


def start_run(store: Store, actor: Actor | None, run: NewRun) -> KeptRun:
    """Keep a run that begins.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.writing() as session:
        practice_id = lock_practice(session, actor).id
        row = RunRow(
            id=str(uuid.uuid4()),
            practice_id=practice_id,
            case_id=run.case_id,
            case_sha256=run.case_sha256,
            case_text=run.case_text,
            is_senior=run.is_senior,
            most_turns=run.most_turns,
            runs_before=_count_before(session, practice_id, run.case_id),
            started_at=datetime.now(UTC),
        )
        session.add(row)
        session.flush()
        record(session, actor, "run begun", row.id)
        return as_run(row, ())


def _count_before(session: Session, practice_id: str, case_id: str) -> int:
    """Count the runs of a case in which at least one turn was taken."""
    taken = select(RunEventRow.run_id).where(RunEventRow.run_id == RunRow.id).exists()
    wanted = select(func.count()).select_from(RunRow)
    wanted = wanted.where(RunRow.practice_id == practice_id, RunRow.case_id == case_id, taken)
    return session.scalar(wanted) or 0


def add_turn(
    store: Store, actor: Actor | None, run_id: str, spoken: Spoken | None, *, place: int
) -> KeptRun:
    """Keep a turn; when this returns, it is safe on the disk.

    What was typed for it, under the run's id, is no draft any more. A turn that
    is there already as the last one, at that place, is not kept twice.

    Args:
        store: where it is kept.
        actor: whose run it is.
        run_id: which run.
        spoken: what the learner said, and how it reads; None where they waited.
        place: how many turns they have seen taken.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the run is not there, or not theirs.
        StaleChangeError: it is over, or went on elsewhere meanwhile.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, run_id, lock=True)
        events = read_events(session, run_id)
        taken = list_standing(events)
        done = _clean(spoken)
        if (place, done) == (len(taken) - 1, taken[-1] if taken else None):
            return as_run(row, events)
        _refuse_late(row, place, len(taken))
        session.execute(
            delete(DraftRow).where(
                DraftRow.practice_id == row.practice_id, DraftRow.item == run_id
            )
        )
        return _add(session, row, events, place, done)


def _refuse_late(row: RunRow, place: int, taken: int) -> None:
    if row.ended_at is not None:
        raise StaleChangeError(
            f"{row.id}: this run is over, so nothing was added: begin another", place=row.id
        )
    if place != taken:
        raise StaleChangeError(
            f"{row.id}: this run went on elsewhere meanwhile; nothing was added: load the page "
            "anew, and go on from there",
            place=row.id,
        )


def relabel_turn(
    store: Store, actor: Actor | None, run_id: str, place: int, label: Label
) -> KeptRun:
    """Keep that the learner hears a turn of theirs differently, also in a run that is over.

    Details of wording that were read in it go.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the run is not there, or not theirs, or nothing was
            said at that place.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, run_id, lock=True)
        events = read_events(session, run_id)
        old = dict(enumerate(list_standing(events))).get(place)
        if old is None:
            raise RecordNotFoundError(
                f"{run_id}: no such turn was taken, so nothing was changed: load the page anew",
                place=run_id,
            )
        done = Spoken(said=old.said, label=label)
        return _add(session, row, events, place, done, is_relabelled=True)


def end_run(store: Store, actor: Actor | None, run_id: str) -> KeptRun:
    """Keep that a run is over; one that was over already stays so.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the run is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.writing() as session:
        row = _get(session, actor, run_id, lock=True)
        if row.ended_at is None:
            row.ended_at = datetime.now(UTC)
            record(session, actor, "run ended", run_id)
        return as_run(row, read_events(session, run_id))


def load_run(store: Store, actor: Actor | None, run_id: str) -> KeptRun:
    """Return a run with all that was done in it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return as_run(_get(session, actor, run_id), read_events(session, run_id))


def list_runs(store: Store, actor: Actor | None) -> tuple[KeptRun, ...]:
    """Return the actor's runs with all that was done in them, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        return read_runs(session, actor)


def _add(
    session: Session,
    row: RunRow,
    events: Sequence[RunEvent],
    place: int,
    spoken: Spoken | None,
    *,
    is_relabelled: bool = False,
) -> KeptRun:
    event = RunEventRow(
        run_id=row.id,
        number=len(events) + 1,
        place=place,
        is_relabelled=is_relabelled,
        done=as_json(spoken),
        at=datetime.now(UTC),
    )
    session.add(event)
    session.flush()
    return as_run(row, (*events, as_event(event)))


def _get(session: Session, actor: Actor, run_id: str, *, lock: bool = False) -> RunRow:
    wanted = select(RunRow).join(PracticeRow)
    wanted = wanted.where(RunRow.id == run_id, PracticeRow.owner == actor.id)
    row = session.scalar(wanted.with_for_update(of=RunRow) if lock else wanted)
    if row is None:
        raise not_kept("run", run_id)
    return row


def _clean(spoken: Spoken | None) -> Spoken | None:
    if spoken is None:
        return None
    return Spoken(said=clean_text(spoken.said), label=spoken.label, flags=spoken.flags)
