"""Have many people practise at once, in one app; writes ``docs/practice-load.md``.

``python -m tests.benchmarks.practice_load`` ends with exit code 1 where a click was not
answered with its feedback, or a bar is missed. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import asyncio
import os
import platform
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from tests.browser.running import RunningApp
from tests.load.crowd import Crowd, run_crowd, take_share
from tests.load.learner import HAND_OVER, Pace

PAGE = Path(__file__).resolve().parents[2] / "docs" / "practice-load.md"
CROWDS = {1: 60, 10: 60, 50: 60, 100: 60}
"""How many people, and for how many seconds."""
BARS = {50: 0.5, 100: 1.0}
"""Seconds within which 95 of 100 clicks of so many people are answered."""
PACE = Pace(least=8, most=12)
_HEADER = (
    "| people | clicks | of them with feedback | p50 | p95 | longest | not answered | processor "
    "| a click | memory |",
    "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
)
_INTRODUCTION = """# How many can practise at once

Written by `python -m tests.benchmarks.practice_load`, which fails where a bar below is missed or a
click is not answered with its feedback. Measured on {on} with Python {python} on {system},
{processors} processors, which the people share with the app.

One app, as `coach app` starts it, with one database in a file. Each of the people has a page of
their own, over the app's own socket and with no browser, and a click every {least:g} to {most:g}
seconds: they open lines up (type a question of their own, which is handed over while it is typed;
“Try it” {pause:g} s later; “Next”) and spot others (an answer; “Next”). Hardly any question is
typed twice.

The time is that from the click to the message that ends its run, with the feedback in it. *With
feedback* are “Try it” and the answers; the times are theirs. *Processor* is what the app used of
one processor, and *a click* what that comes to for each, the handing over and opening of pages
included.

Bars: {bars}.
"""


def main() -> int:
    """Run each crowd in an app of its own, write the page, and return the exit code."""
    crowds = []
    for users, seconds in CROWDS.items():
        crowds.append(measure(users=users, seconds=seconds, pace=PACE))
        print(_row(crowds[-1]), flush=True)
    PAGE.write_text(write_page(crowds), encoding="utf-8")
    missed = [line for crowd in crowds for line in list_missed(crowd)]
    for line in missed:
        print(f"Missed: {line}", file=sys.stderr)
    return 1 if missed else 0


def measure(*, users: int, seconds: float, pace: Pace) -> Crowd:
    """Return what so many people saw in an app that is started for them."""
    with tempfile.TemporaryDirectory() as folder:
        app = RunningApp(folder=Path(folder)).start()
        try:
            return asyncio.run(
                run_crowd(app.url, app.process_id, users=users, seconds=seconds, pace=pace)
            )
        finally:
            app.stop()


def list_missed(crowd: Crowd) -> Iterable[str]:
    """Return a sentence for each failure, and for a bar that is missed."""
    yield from (f"{crowd.users} people: {failure}" for failure in crowd.failures)
    seconds, bar = crowd.list_seconds(), BARS.get(crowd.users)
    if not seconds:
        yield f"{crowd.users} people: no click was answered with feedback"
    elif bar is not None and take_share(seconds, 0.95) > bar:
        late = take_share(seconds, 0.95)
        yield f"{crowd.users} people: 95 of 100 are answered within {late:.2f} s; at most {bar} s"


def write_page(crowds: Sequence[Crowd]) -> str:
    """Return the page that says how quick practice is with many people."""
    bars = "; ".join(
        f"with {users} people at once 95 of 100 within {1000 * bar:.0f} ms"
        for users, bar in BARS.items()
    )
    introduction = _INTRODUCTION.format(
        on=date.today().isoformat(),
        python=platform.python_version(),
        system=platform.system(),
        processors=os.cpu_count(),
        least=PACE.least,
        most=PACE.most,
        pause=HAND_OVER,
        bars=bars,
    )
    return "\n".join((introduction, *_HEADER, *map(_row, crowds), ""))


def _row(crowd: Crowd) -> str:
    clicks, seconds = len(crowd.clicks), crowd.list_seconds() or [0.0]
    times = (take_share(seconds, 0.5), take_share(seconds, 0.95), seconds[-1])
    kinds = Counter(each.what for each in crowd.clicks)
    failed = len(crowd.failures)
    cells = (
        f"{crowd.users}",
        f"{clicks}",
        f"{kinds['try it'] + kinds['answer']}",
        *(f"{1000 * each:.0f} ms" for each in times),
        f"{failed} ({failed / max(1, clicks + failed):.1%})",
        f"{crowd.cpu / crowd.seconds:.0%}",
        f"{1000 * crowd.cpu / max(1, clicks):.0f} ms",
        f"{crowd.memory / 1e6:.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
