"""Keeping time: an agenda as it runs, in values that can be put away and taken up again.

The time is read off the clock each time it is asked for, so nothing is lost when
whatever asks goes away for a while.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coach.programme.agenda import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """An agenda under way.

    ``place`` is the part it has come to, as far as ``len(items)`` once it is over;
    ``spent`` the seconds that part had before ``since``, the moment from which
    time runs, which is None while it stands still.
    """

    items: tuple[Item, ...]
    place: int = 0
    spent: float = 0.0
    since: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Whether every part of it is done."""
        return self.place >= len(self.items)

    @property
    def is_paused(self) -> bool:
        """Whether time stands still before the end."""
        return self.since is None and not self.is_over

    @property
    def now(self) -> Item | None:
        """The part it has come to."""
        return None if self.is_over else self.items[self.place]

    @property
    def next(self) -> Item | None:
        """The part after that."""
        return self.items[self.place + 1] if self.place + 1 < len(self.items) else None


def start(items: Sequence[Item], at: datetime) -> Running:
    """Return an agenda that begins at this moment."""
    return Running(items=tuple(items), since=at)


def pause(running: Running, at: datetime) -> Running:
    """Let the time stand still."""
    return replace(running, spent=count_spent(running, at), since=None)


def go_on(running: Running, at: datetime) -> Running:
    """Let the time run again; where it runs already, nothing changes."""
    if running.since is not None or running.is_over:
        return running
    return replace(running, since=at)


def skip(running: Running, at: datetime) -> Running:
    """Go on to the next part, whatever time is left; after the last one it is over."""
    if running.is_over:
        return running
    place = running.place + 1
    runs_on = running.since is not None and place < len(running.items)
    return replace(running, place=place, spent=0.0, since=at if runs_on else None)


def go_back(running: Running, at: datetime) -> Running:
    """Go back to the part before, with all of its time; from the end, to the last part."""
    if running.place == 0:
        return running
    is_paused = running.since is None and not running.is_over
    return replace(running, place=running.place - 1, spent=0.0, since=None if is_paused else at)


def add_minute(running: Running, minutes: int = 1) -> Running:
    """Give the part it has come to more time."""
    if running.is_over:
        return running
    items = list(running.items)
    item = items[running.place]
    items[running.place] = replace(item, minutes=item.minutes + minutes)
    return replace(running, items=tuple(items))


def count_spent(running: Running, at: datetime) -> float:
    """Return how many seconds the part it has come to has had."""
    if running.since is None:
        return running.spent
    # A clock that was set back must not give time away.
    return running.spent + max(0.0, (at - running.since).total_seconds())


def count_left(running: Running, at: datetime) -> float:
    """Return the seconds left of the part it has come to; below 0 when it is over its time."""
    if running.now is None:
        return 0.0
    return 60.0 * running.now.minutes - count_spent(running, at)


def find_end(running: Running, at: datetime) -> datetime:
    """Return when the meeting ends if every part from now on takes its time."""
    after = sum(60.0 * item.minutes for item in running.items[running.place + 1 :])
    return at + timedelta(seconds=max(0.0, count_left(running, at)) + after)


def say_left(seconds: float) -> str:
    """Return time left as a person reads it off a clock; past it, how far.

    >>> say_left(754.2), say_left(59.9), say_left(-61)
    ('12:35', '1:00', '1:01 over')
    """
    # Up, so that it says 0:00 only when no time is left.
    whole = int(-(-seconds // 1)) if seconds > 0 else int(-seconds)
    words = f"{whole // 60}:{whole % 60:02}"
    return words if seconds > -1 else f"{words} over"
