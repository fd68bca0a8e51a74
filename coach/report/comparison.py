"""Meetings of one set side by side, and the same as JSON in the layout ``coach.comparison/1``.

Data, and whether two ranges overlap. Gives no verdict: whether a change is
welcome is for the set to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from coach.review import Measure

SCHEMA = "coach.comparison/1"

SHARES = ("open_clarifying", "open_exploring", "picked_up", "answered")
"""The figures that are so many of so many, and have the Wilson 95 % interval of that."""
FIGURES = (
    *("minutes", "suggestions_before_ideas", "first_suggestion"),
    *("open_clarifying", "open_exploring", "picked_up", "talk_presenter", "answered"),
)
"""What is compared, in the order in which it is shown."""

_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One of the meetings compared; ``figures`` has a measure for each of ``FIGURES``.

    ``low`` and ``high`` of a share are its Wilson 95 % interval, from 0 to 1.
    """

    title: str
    held_on: date | None
    rounds: int
    figures: Mapping[str, Measure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two meetings or more, the oldest first, and what to know before comparing them."""

    meetings: tuple[Meeting, ...]
    notes: tuple[str, ...] = ()


def find_apart(comparison: Comparison, name: str) -> tuple[tuple[int, int], ...] | None:
    """Return the pairs of meetings, by place from 0, whose ranges of a share lie apart.

    None where fewer than two meetings have a range to compare.
    """
    ranges = [
        (place, figure.low, figure.high)
        for place, meeting in enumerate(comparison.meetings)
        if (figure := meeting.figures[name]).low is not None and figure.high is not None
    ]
    if len(ranges) < 2:
        return None
    return tuple(
        (one, other)
        for (one, low, high), (other, its_low, its_high) in combinations(ranges, 2)
        if high < its_low or its_high < low
    )


def comparison_payload(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison ready for ``json.dumps``; None for what is not known."""
    return {
        "schema": SCHEMA,
        "meetings": [
            {
                "title": meeting.title,
                "held_on": None if meeting.held_on is None else meeting.held_on.isoformat(),
                "rounds": meeting.rounds,
                "figures": {name: _figure(meeting.figures[name]) for name in FIGURES},
            }
            for meeting in comparison.meetings
        ],
        "apart": {name: _pairs(find_apart(comparison, name)) for name in SHARES},
        "notes": list(comparison.notes),
    }


def _figure(measure: Measure) -> dict[str, Any]:
    return {
        "value": _round(measure.value),
        "unit": measure.unit,
        "count": measure.count,
        "of": measure.of,
        "low": _round(measure.low),
        "high": _round(measure.high),
        "reason": measure.reason,
    }


def _pairs(pairs: tuple[tuple[int, int], ...] | None) -> list[list[int]] | None:
    return None if pairs is None else [list(pair) for pair in pairs]


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
