"""How long things take, measured so that neither coverage nor a busy machine decides.

Coverage traces every line, which slows Python several times over, and not evenly. So
nothing that is timed here is traced, and what only these tests run does not count as
covered. Times are those of this process alone, and the best of several.
"""

from __future__ import annotations

import functools
import gc
import sys
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST_GROWTH = 25.0
"""Ten times the size is to take ten times as long; a hundred, were it quadratic."""

_SLACK = 0.002
_ROUNDS = 6


def untraced(run: Callable[P, T]) -> Callable[P, T]:
    """Return a function that does the same with no debugger or coverage looking on."""

    @functools.wraps(run)
    def run_untraced(*args: P.args, **kwargs: P.kwargs) -> T:
        tracer = sys.gettrace()
        sys.settrace(None)
        try:
            return run(*args, **kwargs)
        finally:
            sys.settrace(tracer)

    return run_untraced


@untraced
def measure(run: Callable[[], object], *, runs: int = 1) -> float:
    """Return the best processor time in seconds, as timeit does: without garbage collection."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            started = time.process_time()
            run()
            best = min(best, time.process_time() - started)
    finally:
        gc.enable()
    return best


def stays_below(seconds: float, run: Callable[[], object]) -> bool:
    """Tell whether it ever takes less than this, of a few tries."""
    return any(measure(run) < seconds for _ in range(_ROUNDS))


def measure_growth(small: Callable[[], object], large: Callable[[], object]) -> float:
    """Return how many times as long the large one takes, without what is too short to tell.

    The two take turns until the growth is no more than it may be, or for a few rounds.
    """
    before, after = float("inf"), float("inf")
    for _ in range(_ROUNDS):
        before = min(before, measure(small, runs=3))
        after = min(after, measure(large))
        if (after - _SLACK) / before <= MOST_GROWTH:
            break
    return (after - _SLACK) / before
