"""Runs with a presenter that can be left and taken up: a turn is kept, then answered."""

from __future__ import annotations

import hashlib

from coach.errors import ExerciseFileError
from coach.labels import Label
from coach.practice.case import Case
from coach.practice.case_files import read_case
from coach.practice.moves import Asked
from coach.practice.playing import play, start_run, stop
from coach.practice.room import MOST_TURNS, FindTarget, Run, Wait
from coach.service.exercises import CASES, CaseFile, load_case, read_shipped_case
from coach.storage import practice_runs
from coach.storage.engine import Store
from coach.storage.practice_records import KeptRun, NewRun, Spoken
from coach.storage.records import Actor


def begin_run(
    store: Store,
    actor: Actor | None,
    file: CaseFile,
    *,
    is_senior: bool = False,
    most_turns: int = MOST_TURNS,
) -> KeptRun:
    """Keep a run that begins; the text of a case of one's own is kept beside it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: it could not be kept.
    """
    run = NewRun(
        case_id=file.case.id,
        case_sha256=hashlib.sha256(file.data).hexdigest(),
        case_text=None if file.is_shipped else file.data.decode("utf-8"),
        is_senior=is_senior,
        most_turns=most_turns,
    )
    return practice_runs.start_run(store, actor, run)


def resume_run(store: Store, actor: Actor | None, run_id: str, find_target: FindTarget) -> Run:
    """Return a run as it was left, by playing it anew.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        ExerciseFileError: its case does not come with the program any more.
    """
    return replay_run(practice_runs.load_run(store, actor, run_id), find_target)


def replay_run(kept: KeptRun, find_target: FindTarget) -> Run:
    """Return a kept run played anew, over if it was.

    Raises:
        ExerciseFileError: its case does not come with the program any more.
    """
    made = kept.details
    run = start_run(_find_case(made), is_senior=made.is_senior, most_turns=made.most_turns)
    run = play(run, [_as_done(each) for each in kept.turns], find_target)
    return run if kept.ended_at is None else stop(run)


def take_turn(
    store: Store,
    actor: Actor | None,
    run_id: str,
    run: Run,
    done: Asked | Wait,
    find_target: FindTarget,
) -> Run:
    """Keep a turn, and only then return the run with its answer; a run that is over stays so.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the run is not there, or not theirs.
        StaleChangeError: it went on elsewhere meanwhile.
        StorageError: the turn could not be kept; nothing was answered.
    """
    if run.has_ended:
        return run
    practice_runs.add_turn(store, actor, run_id, _as_spoken(done), place=len(run.steps))
    return _end_if_over(store, actor, run_id, play(run, [done], find_target))


def hear_turn(
    store: Store,
    actor: Actor | None,
    run_id: str,
    place: int,
    label: Label,
    find_target: FindTarget,
) -> Run:
    """Keep that the learner hears a turn of theirs differently; return the run anew with it.

    ``place`` counts turns from 0, waits among them.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the run is not there, or not theirs, or nothing was
            said at that place.
    """
    kept = practice_runs.relabel_turn(store, actor, run_id, place, label)
    return _end_if_over(store, actor, run_id, replay_run(kept, find_target))


def stop_run(store: Store, actor: Actor | None, run_id: str, run: Run) -> Run:
    """Keep that the learner ends a run; return it, over.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
    """
    practice_runs.end_run(store, actor, run_id)
    return stop(run)


def has_case_changed(kept: KeptRun) -> bool:
    """Say whether the case was changed with the program since, so that answers may differ."""
    made = kept.details
    if made.case_text is not None or made.case_id not in CASES:
        return False
    return hashlib.sha256(read_shipped_case(made.case_id)).hexdigest() != made.case_sha256


def _end_if_over(store: Store, actor: Actor | None, run_id: str, run: Run) -> Run:
    if run.has_ended:
        practice_runs.end_run(store, actor, run_id)
    return run


def _find_case(made: NewRun) -> Case:
    if made.case_text is not None:
        return read_case(made.case_text.encode(), name=made.case_id)
    if made.case_id not in CASES:
        raise ExerciseFileError(
            f"the case “{made.case_id}” does not come with the program any more; what you asked "
            "is in the file of your practice: begin a run of another case",
            name=made.case_id,
        )
    return load_case(made.case_id)


def _as_spoken(done: Asked | Wait) -> Spoken | None:
    if isinstance(done, Wait):
        return None
    return Spoken(said=done.said, label=done.label, flags=done.flags)


def _as_done(spoken: Spoken | None) -> Asked | Wait:
    if spoken is None:
        return Wait()
    return Asked(said=spoken.said, label=spoken.label, flags=spoken.flags)
