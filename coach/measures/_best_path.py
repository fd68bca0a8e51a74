"""The likeliest course through a row of steps, found exactly (Viterbi, 1967).

Knows nothing of meetings: what the states are, what a move costs and what a
step is worth in a state are the caller's.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

State = TypeVar("State", bound=Hashable)


def find_best_path(
    steps: int,
    start: State,
    *,
    moves: Callable[[int, State], Iterable[tuple[State, float]]],
    worth: Callable[[int, State], float],
    worth_ending: Callable[[State], float],
) -> tuple[State, ...]:
    """Return the state of every step on the path that is worth most.

    ``moves`` lists the states that may follow a state at a step, staying
    included, each with what the move itself is worth; the path stands in
    ``start`` before the first step. Of equals, the first listed wins.

    >>> heights = [0, 3, 3]
    >>> find_best_path(
    ...     3, "low",
    ...     moves=lambda step, state: [(state, 0.0), ("high", -1.0)],
    ...     worth=lambda step, state: heights[step] if state == "high" else 1.0,
    ...     worth_ending=lambda state: 0.0)
    ('low', 'high', 'high')
    """
    best: Mapping[State, float] = {start: 0.0}
    came_from: list[Mapping[State, State]] = []
    for step in range(steps):
        reached: dict[State, tuple[float, State]] = {}
        for state, total in best.items():
            for target, value in moves(step, state):
                if target not in reached or total + value > reached[target][0]:
                    reached[target] = (total + value, state)
        best = {state: total + worth(step, state) for state, (total, _) in reached.items()}
        came_from.append({state: source for state, (_, source) in reached.items()})
    state = max(best, key=lambda state: best[state] + worth_ending(state))
    path: list[State] = []
    for sources in reversed(came_from):
        path.append(state)
        state = sources[state]
    return tuple(reversed(path))
