"""Invented meetings to set side by side."""

from __future__ import annotations

from datetime import date

from coach.report.comparison import FIGURES, Comparison, Meeting
from coach.review import Measure, wilson_rate


def share(name, count, of):
    rate = wilson_rate(count, of)
    return Measure(
        name=name,
        value=rate.value,
        unit="share",
        count=count,
        of=of,
        low=rate.low,
        high=rate.high,
    )


def unknown(name, reason="Nobody asked."):
    return Measure(name=name, value=None, unit="share", reason=reason)


def unknown_figures(reason="Nobody asked."):
    return {name: unknown(name, reason) for name in FIGURES}


def meeting(title="Towpath set", day=None, rounds=1, **figures):
    """Return a meeting; figures that are not given are like those of any other meeting."""
    usual = {
        "minutes": Measure(name="minutes", value=31.4, unit="minute"),
        "suggestions_before_ideas": Measure(
            name="suggestions_before_ideas", value=7, unit="turn", low=5.0, high=9.0
        ),
        "first_suggestion": Measure(name="first_suggestion", value=95.0, unit="second"),
        "open_clarifying": share("open_clarifying", 2, 9),
        "open_exploring": share("open_exploring", 6, 12),
        "picked_up": share("picked_up", 4, 21),
        "talk_presenter": Measure(name="talk_presenter", value=0.34, unit="share of seconds"),
        "answered": share("answered", 15, 18),
    }
    return Meeting(title=title, held_on=day, rounds=rounds, figures={**usual, **figures})


def known():
    return meeting("towpath-2026-01-14.vtt", date(2026, 1, 14))


def compare(*meetings, notes=()):
    return Comparison(meetings=meetings, notes=tuple(notes))


def towpath_series():
    """Three meetings of which the last differs most, and one figure is not known."""
    return compare(
        known(),
        meeting(
            "towpath-2026-02-25.vtt",
            date(2026, 2, 25),
            rounds=2,
            first_suggestion=Measure(name="first_suggestion", value=6, unit="turn"),
            suggestions_before_ideas=Measure(
                name="suggestions_before_ideas", value=1, unit="turn"
            ),
            minutes=Measure(
                name="minutes",
                value=None,
                unit="minute",
                reason="The file does not say when the talk ended.",
            ),
        ),
        meeting(
            "Towpath set",
            date(2026, 4, 8),
            first_suggestion=Measure(
                name="first_suggestion",
                value=None,
                unit="second",
                reason="No suggestion was made that had not been asked for.",
            ),
            picked_up=share("picked_up", 17, 22),
            open_exploring=share("open_exploring", 11, 13),
        ),
        notes=("The shares are counted in different things.",),
    )
