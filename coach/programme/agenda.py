"""The agenda of a meeting: which phase, whose round, how many minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coach.labels import ROUND_PHASES, Phase
from coach.profiles import Profile, ProfilePhase

CHECK_IN_MINUTES = 3
"""So long a check-in takes a person, where the way of working sets no time for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One part of a meeting; ``presenter`` is the place of whose round it is in, from 0.

    It is None outside any round. ``usual`` says in half a line what is usual.
    """

    phase: Phase
    minutes: int
    presenter: int | None = None
    usual: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An item, and when it begins and ends, in minutes from the start of the meeting."""

    item: Item
    start: int
    end: int


def find_minutes(profile: Profile, people: int) -> dict[Phase, int]:
    """Return how long each phase takes in a way of working: the middle of what is usual."""
    return {each.phase: find_usual_minutes(each, people=people) for each in profile.phases}


def find_usual_minutes(phase: ProfilePhase, *, people: int) -> int:
    """Return how long a phase takes, in whole minutes; a half is rounded up.

    >>> from coach.profiles import Minutes, ProfilePhase, Suggestions
    >>> phase = ProfilePhase(phase=Phase.CLARIFYING, minutes=Minutes(low=5, high=10), talks=(),
    ...     usual="", suggestions=Suggestions.EARLY, is_optional=True)
    >>> find_usual_minutes(phase, people=6)
    8
    """
    if phase.minutes is None:
        return CHECK_IN_MINUTES * max(1, people)
    return int((phase.minutes.low + phase.minutes.high) / 2 + 0.5)


def build_agenda(
    profile: Profile, presenters: int, minutes: Mapping[Phase, int]
) -> tuple[Item, ...]:
    """Return the parts of a meeting: before the rounds, each presenter's round, after them.

    A phase of no minutes, or of none given, is left out.
    """
    phases = [each for each in profile.phases if minutes.get(each.phase, 0) > 0]
    first = next(iter(profile.round_phases))
    order = list(Phase)
    outside = [each for each in phases if each.phase not in ROUND_PHASES]
    before = [each for each in outside if order.index(each.phase) < order.index(first)]
    after = [each for each in outside if each not in before]
    inside = [each for each in phases if each.phase in ROUND_PHASES]
    rounds = [
        _item(each, minutes, place) for place in range(max(1, presenters)) for each in inside
    ]
    return (
        *(_item(each, minutes) for each in before),
        *rounds,
        *(_item(each, minutes) for each in after),
    )


def _item(phase: ProfilePhase, minutes: Mapping[Phase, int], presenter: int | None = None) -> Item:
    return Item(
        phase=phase.phase,
        minutes=minutes[phase.phase],
        presenter=presenter,
        usual=phase.usual,
    )


def lay_out(items: Iterable[Item]) -> tuple[Slot, ...]:
    """Return when each part begins and ends, one straight after the other.

    >>> [(slot.start, slot.end) for slot in lay_out([Item(phase=Phase.BIDS, minutes=8)])]
    [(0, 8)]
    """
    slots: list[Slot] = []
    for item in items:
        start = slots[-1].end if slots else 0
        slots.append(Slot(item=item, start=start, end=start + item.minutes))
    return tuple(slots)


def count_minutes(items: Sequence[Item]) -> int:
    """Return how long a meeting of these parts takes."""
    return sum(item.minutes for item in items)


def say_clock(starts_at: str, minutes: int) -> str:
    """Return the time of day so many minutes after the start; from 0:00 where none is known.

    >>> say_clock("14:00", 95), say_clock("", 95), say_clock("later", 5)
    ('15:35', '1:35', '0:05')
    """
    start = read_clock(starts_at)
    if start is None:
        return f"{minutes // 60}:{minutes % 60:02}"
    at = datetime(2000, 1, 1, start.hour, start.minute) + timedelta(minutes=minutes)
    return f"{at.hour}:{at.minute:02}"


def read_clock(text: str) -> time | None:
    """Return a time of day, or None of what is none.

    >>> read_clock("14:00"), read_clock("")
    (datetime.time(14, 0), None)
    """
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None
