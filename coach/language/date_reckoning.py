"""What the words for a day come to, worked out against the day they are said on.

One function a kind of words; each takes what a rule of
``coach.language.date_rules`` found, and knows nothing of the words around it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = "january february march april may june july august september october november december"
DAYS = "monday tuesday wednesday thursday friday saturday sunday"
TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINALS: Mapping[str, int] = {
    word: number for number, word in enumerate(f"{UNITS} {TEENS} nineteenth".split(), start=1)
} | {
    "twentieth": 20,
    "thirtieth": 30,
    "thirtyfirst": 31,
    **{f"twenty{word}": 20 + number for number, word in enumerate(UNITS.split(), start=1)},
}
_COUNTING = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS: Mapping[str, int] = {
    word: number for number, word in enumerate(_COUNTING.split(), start=1)
} | {"a": 1, "an": 1, "the next": 1, "couple of": 2, "a couple of": 2}

_GONE = timedelta(days=92)
_FRIDAY, _SUNDAY = 4, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a day is said against: today, the day said before it, and the next meeting."""

    today: date
    earlier: date | None = None
    next_meeting: date | None = None


Resolve = Callable[["re.Match[str]", Frame], date | None]
"""From what a rule found to the day it means."""


def _month_days(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _on(year: int, month: int, day: int) -> date | None:
    fits = year > 0 and 1 <= day <= _month_days(year, month)
    return date(year, month, day) if fits else None


def _month(words: str) -> int:
    starts = [name[:3] for name in MONTHS.split()]
    return starts.index(words[:3].lower()) + 1


def read_day(words: str) -> int:
    """Return the day of the month that an ordinal means.

    >>> read_day("twenty-third"), read_day("3rd")
    (23, 3)
    """
    plain = re.sub(r"[\s-]", "", words.lower())
    return _ORDINALS.get(plain) or int(re.sub(r"\D", "", plain))


def _weekday(words: str) -> int:
    return DAYS.split().index(words.lower())


def _number(words: str) -> int:
    plain = words.lower()
    return NUMBERS[plain] if plain in NUMBERS else int(plain)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _next_weekday(after: date, weekday: int) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _month_days(year, month + 1)))


def _month_end(today: date, month: int) -> date:
    year = today.year + (month < today.month)
    return date(year, month, _month_days(year, month))


def day_and_month(match: re.Match[str], frame: Frame) -> date | None:
    """Return a day of a named month: to come, or up to three months gone."""
    month, day = _month(match["month"]), read_day(match["day"])
    if match["year"]:
        return _on(int(match["year"]), month, day)
    days = (_on(frame.today.year + years, month, day) for years in (-1, 0, 1, 2, 3, 4))
    return next((each for each in days if each and each >= frame.today - _GONE), None)


def in_figures(match: re.Match[str], frame: Frame) -> date | None:
    """Return a date in figures, the day before the month."""
    month, day, year = int(match["month"]), int(match["day"]), match["year"]
    if not 1 <= month <= 12:
        return None
    if year:
        return _on(int(year) + (2000 if len(year) == 2 else 0), month, day)
    days = (_on(frame.today.year + years, month, day) for years in (-1, 0, 1))
    return next((each for each in days if each and each >= frame.today - _GONE), None)


def day_of_month(match: re.Match[str], frame: Frame) -> date | None:
    """Return the next such day, on the weekday named where that is within three months."""
    day, weekday = read_day(match["day"]), match.groupdict().get("weekday")
    first = frame.today.replace(day=1)
    months = (_add_months(first, count) for count in range(5))
    found = [_on(month.year, month.month, day) for month in months]
    days = [each for each in found if each and each > frame.today]
    fitting = [each for each in days[:3] if weekday and each.weekday() == _weekday(weekday)]
    return next(iter(fitting or days), None)


def plain_weekday(match: re.Match[str], frame: Frame) -> date | None:
    """Return the next such weekday after today."""
    return _next_weekday(frame.today, _weekday(match["weekday"]))


def that_weekday(match: re.Match[str], frame: Frame) -> date | None:
    """Return the first such weekday after the day said last before."""
    return _next_weekday(frame.earlier or frame.today, _weekday(match["weekday"]))


def next_weeks(match: re.Match[str], frame: Frame) -> date | None:
    """Return the weekday of next week."""
    return _monday(frame.today) + timedelta(days=7 + _weekday(match["weekday"]))


def after_next(match: re.Match[str], frame: Frame) -> date | None:
    """Return the weekday of the week after next."""
    return _monday(frame.today) + timedelta(days=14 + _weekday(match["weekday"]))


def weeks_on(match: re.Match[str], frame: Frame) -> date | None:
    """Return the day so many weeks after a weekday, today or tomorrow."""
    words = match["base"].lower()
    if words in ("today", "now"):
        base = frame.today
    elif words == "tomorrow":
        base = frame.today + timedelta(days=1)
    else:
        base = _next_weekday(frame.today, _weekday(words))
    weeks = 1 if match["number"] is None else _number(match["number"])
    return base + timedelta(weeks=weeks * (2 if match["unit"] == "fortnight" else 1))


def weekday_week(match: re.Match[str], frame: Frame) -> date | None:
    """Return the day a week after the next such weekday."""
    return _next_weekday(frame.today, _weekday(match["weekday"])) + timedelta(weeks=1)


def add_time(day: date, match: re.Match[str]) -> date:
    """Return the day after a time, whose ``number`` and ``unit`` a match holds."""
    number, unit = _number(match["number"]), match["unit"].lower()
    if unit == "month":
        return _add_months(day, number)
    return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def after_a_time(match: re.Match[str], frame: Frame) -> date | None:
    """Return the day when so much time has gone by."""
    return add_time(frame.today, match)


def week_end(match: re.Match[str], frame: Frame) -> date | None:
    """Return a week's Friday; from Friday on this week's Sunday."""
    weeks = 1 if (match["which"] or "").lower() == "next" else 0
    friday = _monday(frame.today) + timedelta(weeks=weeks, days=_FRIDAY)
    return friday if friday > frame.today else _monday(frame.today) + timedelta(days=_SUNDAY)


def weekend(match: re.Match[str], frame: Frame) -> date | None:
    """Return the Sunday of a weekend that is still to come."""
    weeks = 1 if (match["which"] or "").lower() == "next" else 0
    sunday = _monday(frame.today) + timedelta(weeks=weeks, days=_SUNDAY)
    return sunday if sunday > frame.today else sunday + timedelta(weeks=1)


def end_of_month(match: re.Match[str], frame: Frame) -> date | None:
    """Return the last day of this month or the next."""
    months = 1 if (match["which"] or "").lower() == "next" else 0
    return _month_end(frame.today, _add_months(frame.today, months).month)


def end_of_named(match: re.Match[str], frame: Frame) -> date | None:
    """Return the last day of a named month, this year or the next."""
    return _month_end(frame.today, _month(match["month"]))


def in_days(days: int) -> Resolve:
    """Return a rule for a day so many days from today."""
    return lambda _match, frame: frame.today + timedelta(days=days)


def at_next_meeting(_match: re.Match[str], frame: Frame) -> date | None:
    """Return the day of the next meeting, where it is known."""
    return frame.next_meeting


def untold(_match: re.Match[str], _frame: Frame) -> date | None:
    """Return nothing: words for a day that no calendar settles."""
    return None
