"""Runs with a presenter, from rows and to rows, in a session that is open."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.labels import Flag, Label
from coach.storage.practice_records import KeptRun, NewRun, RunEvent, Spoken
from coach.storage.practice_tables import PracticeRow, RunEventRow, RunRow
from coach.storage.records import Actor


def read_runs(session: Session, actor: Actor) -> tuple[KeptRun, ...]:
    """Return somebody's runs, the oldest first."""
    rows = session.scalars(select(RunRow).join(PracticeRow).where(PracticeRow.owner == actor.id))
    by_run: dict[str, tuple[RunRow, list[RunEvent]]] = {row.id: (row, []) for row in rows}
    wanted = select(RunEventRow).join(RunRow).join(PracticeRow)
    wanted = wanted.where(PracticeRow.owner == actor.id).order_by(RunEventRow.number)
    for event in session.scalars(wanted):
        by_run[event.run_id][1].append(as_event(event))
    found = (as_run(row, events) for row, events in by_run.values())
    return tuple(sorted(found, key=lambda run: (run.started_at, run.id)))


def read_events(session: Session, run_id: str) -> tuple[RunEvent, ...]:
    """Return all that was done in a run, in order."""
    wanted = select(RunEventRow).where(RunEventRow.run_id == run_id)
    return tuple(map(as_event, session.scalars(wanted.order_by(RunEventRow.number))))


def find_changed_cases(session: Session) -> tuple[str, ...]:
    """Return the runs, whosever they are, whose own case is not as it was handed in."""
    rows = session.scalars(select(RunRow).where(RunRow.case_text.is_not(None)).order_by(RunRow.id))
    return tuple(row.id for row in rows if digest_case(row.case_text or "") != row.case_sha256)


def digest_case(text: str) -> str:
    """Return the SHA-256 of a case, as its file has it."""
    return hashlib.sha256(text.encode()).hexdigest()


def as_json(spoken: Spoken | None) -> dict[str, Any] | None:
    """Return what was done in a turn, as its row has it."""
    if spoken is None:
        return None
    flags = [flag.value for flag in spoken.flags]
    return {"said": spoken.said, "label": spoken.label.value, "flags": flags}


def as_event(row: RunEventRow) -> RunEvent:
    """Return what a row stands for."""
    return RunEvent(
        number=row.number,
        place=row.place,
        spoken=None if row.done is None else _as_spoken(row.done),
        at=row.at,
        is_relabelled=row.is_relabelled,
    )


def _as_spoken(done: dict[str, Any]) -> Spoken:
    flags = tuple(map(Flag, done["flags"]))
    return Spoken(said=done["said"], label=Label(done["label"]), flags=flags)


def as_run(row: RunRow, events: Sequence[RunEvent]) -> KeptRun:
    """Return what a row and its events stand for."""
    return KeptRun(
        id=row.id,
        details=NewRun(
            case_id=row.case_id,
            case_sha256=row.case_sha256,
            case_text=row.case_text,
            is_senior=row.is_senior,
            most_turns=row.most_turns,
        ),
        runs_before=row.runs_before,
        started_at=row.started_at,
        ended_at=row.ended_at,
        events=tuple(events),
    )
