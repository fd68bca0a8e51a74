"""When a set meets, and what is to be done by then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Urgency(StrEnum):
    """Where an action stands against today and the next meeting."""

    PAST = "past"
    """Its day has gone by."""
    DUE = "due"
    """To be done before the set next meets."""
    LATER = "later"
    """To be done after that, or nobody said by when."""
    CLOSED = "closed"
    """Done, or let go of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What the rules need to know of an action: its id, its day, and whether it is open."""

    id: str
    due: date | None
    is_open: bool


def propose_next(held: Iterable[date], weeks: int, today: date) -> date:
    """Return when a set probably meets next: a whole number of cycles after it last did.

    Never before today; one cycle from today where it has not met yet.
    ``weeks`` is at least 1.

    >>> propose_next([date(2026, 1, 14)], 6, date(2026, 1, 20))
    datetime.date(2026, 2, 25)
    >>> propose_next([date(2026, 1, 14)], 6, date(2026, 3, 1))
    datetime.date(2026, 4, 8)
    """
    cycle = timedelta(weeks=weeks)
    day = max((each for each in held if each <= today), default=today) + cycle
    late = max(0, (today - day).days)
    return day + cycle * -(-late // cycle.days)


def find_urgency(task: Task, *, today: date, meets_on: date | None) -> Urgency:
    """Say where an action stands.

    Where it is not known when the set meets, whatever has a day is due.

    >>> task = Task(id="a", due=date(2026, 2, 6), is_open=True)
    >>> find_urgency(task, today=date(2026, 2, 1), meets_on=date(2026, 2, 25)).value
    'due'
    """
    if not task.is_open:
        return Urgency.CLOSED
    if task.due is None:
        return Urgency.LATER
    if task.due < today:
        return Urgency.PAST
    is_before = meets_on is None or meets_on < today or task.due <= meets_on
    return Urgency.DUE if is_before else Urgency.LATER


def count_due(tasks: Iterable[Task], *, today: date, meets_on: date | None) -> int:
    """Return how many open actions are to be done before the set next meets, or were."""
    wanted = (Urgency.PAST, Urgency.DUE)
    return sum(find_urgency(task, today=today, meets_on=meets_on) in wanted for task in tasks)


def say_days(day: date, today: date) -> str:
    """Return how far off a day is.

    >>> today = date(2026, 1, 14)
    >>> say_days(date(2026, 1, 26), today), say_days(today, today)
    ('in 12 days', 'today')
    >>> say_days(date(2026, 1, 15), today), say_days(date(2026, 1, 13), today)
    ('tomorrow', 'yesterday')
    >>> say_days(date(2026, 1, 4), today)
    '10 days ago'
    """
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")


def find_erase_day(meets_on: date | None, *, today: date, weeks: int, keep_days: int) -> date:
    """Return when what is brought to the next meeting is erased: as the meeting's text is.

    >>> find_erase_day(date(2026, 2, 25), today=date(2026, 2, 1), weeks=6, keep_days=14)
    datetime.date(2026, 3, 11)
    """
    meets_on = meets_on if meets_on and meets_on >= today else today + timedelta(weeks=weeks)
    return meets_on + timedelta(days=max(1, keep_days))
