"""What the practice pages say of what comes back, of the next day, of the set. Pure."""

from __future__ import annotations

from datetime import date

from coach.practice.progress import Share, Trend
from coach.programme.cycle import say_days
from coach.report.wording import plural
from coach.ui.sets_wording import say_day

HAPPENED = (
    "It opened something",
    "They thought for a while",
    "Not much came of it",
    "Hard to tell",
)
"""What may have happened at a meeting where something was tried."""

FROM_SET = "From your set"
"""What a line says that was asked at the learner's own set."""


def say_set_lines(count: int, drop_on: date, today: date) -> str:
    """Return how many lines of a meeting there are, and until when.

    >>> say_set_lines(12, date(2026, 6, 5), date(2026, 5, 29))
    '12 lines, until Friday 5 June; then they go, with what you typed at them.'
    """
    day = say_day(drop_on, today)
    return f"{plural(count, 'line')}, until {day}; then they go, with what you typed at them."


def say_due(due: int, *, has_begun: bool) -> str:
    """Return what comes back, as a sentence.

    >>> say_due(0, has_begun=True)
    'Nothing comes back today; a few new lines, then.'
    >>> say_due(3, has_begun=True)
    '3 lines come back today, and then a few new ones.'
    """
    if not has_begun:
        return "Eight lines, each with its reading. Those worth another look come back later."
    if not due:
        return "Nothing comes back today; a few new lines, then."
    comes = "comes" if due == 1 else "come"
    return f"{plural(due, 'line')} {comes} back today, and then a few new ones."


def say_next_bout(day: date, today: date, meets_on: date | None) -> str:
    """Return the day to suggest for the next bout, as a sentence.

    >>> say_next_bout(date(2026, 3, 2), date(2026, 3, 2), None)
    'Today is a good day for it.'
    >>> say_next_bout(date(2026, 3, 4), date(2026, 3, 2), None)
    'Next time: Wednesday 4 March, in 2 days. Sooner or later is fine too.'
    >>> say_next_bout(date(2026, 3, 4), date(2026, 3, 2), date(2026, 3, 6))
    'Next time: Wednesday 4 March, in 2 days, before your set meets. Sooner or later is fine too.'
    """
    if day <= today:
        return "Today is a good day for it."
    is_before = meets_on is not None and 0 <= (meets_on - day).days <= 2
    before = ", before your set meets" if is_before else ""
    return (
        f"Next time: {say_day(day, today)}, {say_days(day, today)}{before}. "
        "Sooner or later is fine too."
    )


def say_meets(title: str, day: date, today: date) -> str:
    """Return when a set meets.

    >>> say_meets("North Star", date(2026, 3, 14), date(2026, 3, 2))
    'North Star meets in 12 days, on Saturday 14 March.'
    """
    return f"{title} meets {say_days(day, today)}, on {say_day(day, today)}."


def say_counts(trend: Trend) -> str:
    """Return the numbers of a trend.

    >>> from coach.practice.items import Boundary
    >>> say_counts(Trend(boundary=Boundary.WHY, last=4, of_last=5, before=2, of_before=5))
    '4 of the last 5, 2 of the 5 before'
    """
    before = f", {trend.before} of the {trend.of_before} before" if trend.of_before else ""
    return f"{trend.last} of the last {trend.of_last}{before}"


def say_share(share: Share) -> str:
    """Return a count and what it is of; that there is none yet, where there is none.

    >>> say_share(Share(count=3, of=4)), say_share(Share(count=0, of=0))
    ('3 of 4', 'none yet')
    """
    return f"{share.count} of {share.of}" if share.of else "none yet"
