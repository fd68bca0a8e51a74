"""Playing a run anew: one moment tried again, or one turn read as the trainee hears it."""

from __future__ import annotations

from dataclasses import replace

from coach.labels import Label
from coach.practice.moves import Asked
from coach.practice.playing import play, start_run
from coach.practice.room import FindTarget, Run, Wait


def list_done(run: Run) -> tuple[Asked | Wait, ...]:
    """Return what the trainee did, turn by turn: all that has to be kept of a run."""
    return tuple(step.asked if step.asked else Wait() for step in run.steps)


def replay(run: Run, place: int, done: Asked | Wait, find_target: FindTarget) -> Run:
    """Return the run up to a moment, with something else done there; nothing after it stays."""
    kept = list_done(run)[:place]
    return play(_restart(run), [*kept, done], find_target)


def hear_differently(run: Run, place: int, label: Label, find_target: FindTarget) -> Run:
    """Return the run with one turn read as the trainee hears it, and all after it anew.

    Flags of the former reading that do not go with the label are taken off.
    """
    done = list(list_done(run))
    old = done[place]
    if isinstance(old, Wait):
        return run
    done[place] = replace(old, label=label, flags=())
    return play(_restart(run), done, find_target)


def _restart(run: Run) -> Run:
    return start_run(run.case, is_senior=run.is_senior, most_turns=run.most_turns)
