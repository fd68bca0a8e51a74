"""Where the phases of one round start, once it is known whose round it is.

Announcements count for most, then where in a round each phase usually starts.
Works on the turns of the round alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.labels import ROUND_PHASES, Phase
from coach.measures._best_path import find_best_path
from coach.measures._round_evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habit:
    """How a phase usually goes.

    ``start`` is the share of the round's turns before it and ``spread`` how far
    that varies; ``unannounced`` is the cost of starting it with nobody saying
    so, and ``missing`` of a round without it.
    """

    start: float
    spread: float
    unannounced: float
    missing: float


# Starts lie between the minutes usually set aside (5 to present, then 5 to 10, 15 to
# 20, 5, 5 and 5) and those of the sample meetings. Ideas and reflections are never
# taken for granted: suggestions before an ideas phase mean something else than in one.
_HABITS: Mapping[Phase, _Habit] = {
    Phase.CLARIFYING: _Habit(start=0.08, spread=0.10, unannounced=2.0, missing=4.0),
    Phase.EXPLORING: _Habit(start=0.30, spread=0.13, unannounced=2.0, missing=8.0),
    Phase.REFLECTING: _Habit(start=0.75, spread=0.10, unannounced=6.0, missing=0.0),
    Phase.IDEAS: _Habit(start=0.81, spread=0.08, unannounced=6.0, missing=0.0),
    Phase.ACTIONS: _Habit(start=0.93, spread=0.05, unannounced=4.0, missing=1.0),
}
_PER_STRENGTH = 2.0
"""Points for each point of an announcement's strength; the other values are points too."""
_FARTHEST = 8.0
"""What a phase far from its usual place costs at most."""
_AGAIN = 2
"""An announcement made again within so many turns starts nothing: the first one did."""
_PRESENTS = 0.08
_ANSWER = 5.0
"""A presenter's turn of less weight than this (25 words) is an answer, and no presentation."""


def find_phases(
    turns: Sequence[Evidence], presenter: str, phases: Sequence[Phase] = ROUND_PHASES
) -> tuple[Phase, ...]:
    """Return the phase of every turn of a round, which starts with presenting.

    ``phases`` are those that a round may have, in order.
    """
    search = _Search(turns=turns, presenter=presenter, phases=phases)
    return find_best_path(
        len(turns),
        Phase.PRESENTING,
        moves=search.list_moves,
        worth=search.weigh_turn,
        worth_ending=lambda phase: -_count_missing(search.list_later(phase)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """A round being searched: each value is a gain, and costs are below zero."""

    turns: Sequence[Evidence]
    presenter: str
    phases: Sequence[Phase]

    def list_later(self, phase: Phase) -> Sequence[Phase]:
        return self.phases[self.phases.index(phase) + 1 :]

    def list_moves(self, step: int, phase: Phase) -> Iterable[tuple[Phase, float]]:
        yield phase, 0.0
        if step == 0:
            return
        later = self.list_later(phase)
        for place, target in enumerate(later):
            yield target, self._weigh_start(step, target) - _count_missing(later[:place])

    def _weigh_start(self, step: int, phase: Phase) -> float:
        habit = _HABITS[phase]
        off = (step / len(self.turns) - habit.start) / habit.spread
        usual = -min(off * off / 2, _FARTHEST)
        announced = 0.0 if self._is_said_again(step, phase) else self.turns[step].weigh(phase)
        return usual + (_PER_STRENGTH * announced if announced else -habit.unannounced)

    def _is_said_again(self, step: int, phase: Phase) -> bool:
        """Say whether a turn shortly before announces the phase as plainly: that one starts it."""
        before = self.turns[max(1, step - _AGAIN) : step]
        return any(turn.weigh(phase) >= self.turns[step].weigh(phase) for turn in before)

    def weigh_turn(self, step: int, phase: Phase) -> float:
        if phase is not Phase.PRESENTING:
            return 0.0
        turn = self.turns[step]
        own = turn.speaker == self.presenter
        return _PRESENTS * (turn.weight - _ANSWER if own else -turn.weight)


def _count_missing(phases: Iterable[Phase]) -> float:
    return sum(_HABITS[phase].missing for phase in phases)
