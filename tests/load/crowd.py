"""So many learners at once, for so long; and what that cost the app."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.load.learner import Click, Pace, practise
from tests.load.socket_page import SocketPage

FEEDBACK = frozenset({"try it", "answer"})
"""The clicks that are answered with feedback."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What a crowd saw: every click, those who were cut short, and what the app used.

    ``cpu`` and ``seconds`` are seconds, ``memory`` is in bytes, at the end.
    """

    users: int
    clicks: tuple[Click, ...]
    failures: tuple[str, ...]
    cpu: float
    seconds: float
    memory: int

    def list_seconds(self, what: frozenset[str] = FEEDBACK) -> list[float]:
        """Return how long the clicks of some kinds took, the quickest first."""
        return sorted(each.seconds for each in self.clicks if each.what in what)


def take_share(seconds: Sequence[float], share: float) -> float:
    """Return the time that a share of the clicks took at most; they are in order.

    >>> take_share([1.0, 2.0, 3.0, 4.0], 0.5), take_share([1.0, 2.0, 3.0, 4.0], 0.95)
    (2.0, 4.0)
    """
    return seconds[max(0, -int(-share * len(seconds) // 1) - 1)]


async def run_crowd(
    url: str, process: int, *, users: int, seconds: float, pace: Pace, seed: int = 1
) -> Crowd:
    """Have so many people practise at an app for so long; ``process`` is its number."""
    clicks: list[Click] = []
    until = time.monotonic() + seconds
    cpu, began = read_cpu(process), time.monotonic()
    ends = await asyncio.gather(
        *(_visit(url, Random(seed + number), pace, until, clicks) for number in range(users)),
        return_exceptions=True,
    )
    return Crowd(
        users=users,
        clicks=tuple(clicks),
        failures=tuple(f"{type(end).__name__}: {end}" for end in ends if end is not None),
        cpu=read_cpu(process) - cpu,
        seconds=time.monotonic() - began,
        memory=read_memory(process),
    )


async def _visit(url: str, random: Random, pace: Pace, until: float, clicks: list[Click]) -> None:
    # People do not come all at once.
    await asyncio.sleep(random.uniform(0, pace.most))
    async with SocketPage.connect(url) as page, aclosing(practise(page, random, pace)) as done:
        async for click in done:
            clicks.append(click)
            if time.monotonic() > until:
                return


def read_cpu(process: int) -> float:
    """Return the processor time that a process has used so far, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_memory(process: int) -> int:
    """Return the memory that a process holds, in bytes."""
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
