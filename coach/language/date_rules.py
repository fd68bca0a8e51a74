"""The ways people say a day in British English, and the day each one means.

One row a way: the words, and a function from them to a day. Where words can
mean two days the later one counts, so that nobody is reminded too early:

- a weekday is the next one after today, never today;
- "next Friday" is the Friday of next week, as weeks run from Monday;
- "this week" and "the end of the week" are its Friday, or from Friday on its Sunday;
- "next week" is its Friday, a weekend its Sunday, "by March" the end of March;
- a day of the month is the next such day after today;
- a day and a month are those to come, but for up to three months gone.

To teach the software a new way of saying a day, add a row to ``RULES``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINALS: Mapping[str, int] = {
    word: number for number, word in enumerate(f"{_UNITS} {_TEENS} nineteenth".split(), start=1)
} | {
    "twentieth": 20,
    "thirtieth": 30,
    "thirtyfirst": 31,
    **{f"twenty{word}": 20 + number for number, word in enumerate(_UNITS.split(), start=1)},
}
_NUMBERS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "the next": 1, "couple of": 2, "a couple of": 2}

_DAY = rf"(?:{_DAYS.replace(' ', '|')})"
_WEEKDAY = rf"(?P<weekday>{_DAY})"
_MONTH = (
    rf"(?P<month>{_MONTHS.replace(' ', '|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_WORDED = (
    rf"(?:(?:twenty[- ]?)(?:{_UNITS.replace(' ', '|')})|thirty[- ]?first|twentieth|thirtieth"
    rf"|nineteenth|{_TEENS.replace(' ', '|')}|{_UNITS.replace(' ', '|')})"
)
_ORDINAL = rf"(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th))\b"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_NUMBER = rf"(?P<number>\d{{1,2}}|(?:a )?couple of|{'|'.join(_NUMBERS)})"
_AFTER = (
    r"(?=\W*$|\W*[,.;:?!)]|\s*[-–—]|\s+(?:and|or|but|so|because|at|in|on|with|to|if|when|then|for|"
    r"by|before|after|from|as|anyway|latest|please|maybe|i|i'll|i’ll|we|we're|he|she|it|it's|they|"
    r"that's|that’s|which|is|okay|ok|yeah|um|er|erm|is|was|works|would|will|morning|afternoon|"
    r"evening|night|lunchtime|teatime)\b)"
)
_TIME_OF_DAY = r"(?: (?:morning|lunchtime|dinnertime|afternoon|teatime|evening|night)(?!s))?"
_LEADS = re.compile(
    r"\b(?:by|on|before|until|till|from|for|to|so|say|not|is|it's|it’s|that's|that’s)\s+$", re.I
)
_MODIFIED = re.compile(
    rf"(?:\b(?:last|every|each|an?|the|most|alternate|our|my|previous)|\b{_DAY} to)\s+$", re.I
)
_BY_THE = re.compile(r"\bby the\s+$", re.I)
_LEAST_ALONE = 6
"""The lowest day of the month that nothing but a day is called by: "the first" is a rank."""
_GONE = timedelta(days=92)
_FRIDAY, _SUNDAY = 4, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a day is said against: today, the day said before it, and the next meeting."""

    today: date
    earlier: date | None = None
    next_meeting: date | None = None


Resolve = Callable[["re.Match[str]", Frame], date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of saying a day; ``firm`` where it names a day of the month."""

    words: re.Pattern[str]
    resolve: Resolve
    firm: bool = False
    fits: Callable[[str, re.Match[str]], bool] = lambda _text, _match: True


def month_days(year: int, month: int) -> int:
    """Return how many days a month has.

    >>> month_days(2028, 2)
    29
    """
    return monthrange(year, month)[1]


def _on(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= month_days(year, month) else None


def _month(words: str) -> int:
    starts = [name[:3] for name in _MONTHS.split()]
    return starts.index(words[:3].lower()) + 1


def _day(words: str) -> int:
    plain = re.sub(r"[\s-]", "", words.lower())
    return _ORDINALS.get(plain) or int(re.sub(r"\D", "", plain))


def _weekday(words: str) -> int:
    return _DAYS.split().index(words.lower())


def _number(words: str) -> int:
    plain = words.lower()
    return _NUMBERS[plain] if plain in _NUMBERS else int(plain)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _next_weekday(after: date, weekday: int) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_days(year, month + 1)))


def _month_end(today: date, month: int) -> date:
    year = today.year + (month < today.month)
    return date(year, month, month_days(year, month))


def _day_and_month(match: re.Match[str], frame: Frame) -> date | None:
    month, day = _month(match["month"]), _day(match["day"])
    if match["year"]:
        return _on(int(match["year"]), month, day)
    days = (_on(frame.today.year + years, month, day) for years in (-1, 0, 1, 2, 3, 4))
    return next((each for each in days if each and each >= frame.today - _GONE), None)


def _in_figures(match: re.Match[str], frame: Frame) -> date | None:
    month, day, year = int(match["month"]), int(match["day"]), match["year"]
    if not 1 <= month <= 12:
        return None
    if year:
        return _on(int(year) + (2000 if len(year) == 2 else 0), month, day)
    days = (_on(frame.today.year + years, month, day) for years in (-1, 0, 1))
    return next((each for each in days if each and each >= frame.today - _GONE), None)


def _day_of_month(match: re.Match[str], frame: Frame) -> date | None:
    """Return the next such day, on the weekday named where that is within three months."""
    day, weekday = _day(match["day"]), match.groupdict().get("weekday")
    first = frame.today.replace(day=1)
    months = (_add_months(first, count) for count in range(5))
    found = [_on(month.year, month.month, day) for month in months]
    days = [each for each in found if each and each > frame.today]
    fitting = [each for each in days[:3] if weekday and each.weekday() == _weekday(weekday)]
    return (fitting or days or [None])[0]


def _plain_weekday(match: re.Match[str], frame: Frame) -> date | None:
    return _next_weekday(frame.today, _weekday(match["weekday"]))


def _that_weekday(match: re.Match[str], frame: Frame) -> date | None:
    return _next_weekday(frame.earlier or frame.today, _weekday(match["weekday"]))


def _next_weeks(match: re.Match[str], frame: Frame) -> date | None:
    return _monday(frame.today) + timedelta(days=7 + _weekday(match["weekday"]))


def _after_next(match: re.Match[str], frame: Frame) -> date | None:
    return _monday(frame.today) + timedelta(days=14 + _weekday(match["weekday"]))


def _weeks_on(match: re.Match[str], frame: Frame) -> date | None:
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


def _weekday_week(match: re.Match[str], frame: Frame) -> date | None:
    return _next_weekday(frame.today, _weekday(match["weekday"])) + timedelta(weeks=1)


def add_time(day: date, match: re.Match[str]) -> date:
    """Return the day after a time, whose ``number`` and ``unit`` a match holds."""
    number, unit = _number(match["number"]), match["unit"].lower()
    if unit == "month":
        return _add_months(day, number)
    return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _after_a_time(match: re.Match[str], frame: Frame) -> date | None:
    return add_time(frame.today, match)


def _week_end(match: re.Match[str], frame: Frame) -> date | None:
    """Return a week's Friday; from Friday on this week's Sunday."""
    weeks = 1 if (match["which"] or "").lower() == "next" else 0
    friday = _monday(frame.today) + timedelta(weeks=weeks, days=_FRIDAY)
    return friday if friday > frame.today else _monday(frame.today) + timedelta(days=_SUNDAY)


def _weekend(match: re.Match[str], frame: Frame) -> date | None:
    weeks = 1 if (match["which"] or "").lower() == "next" else 0
    sunday = _monday(frame.today) + timedelta(weeks=weeks, days=_SUNDAY)
    return sunday if sunday > frame.today else sunday + timedelta(weeks=1)


def _end_of_month(match: re.Match[str], frame: Frame) -> date | None:
    months = 1 if (match["which"] or "").lower() == "next" else 0
    return _month_end(frame.today, _add_months(frame.today, months).month)


def _end_of_named(match: re.Match[str], frame: Frame) -> date | None:
    return _month_end(frame.today, _month(match["month"]))


def _in_days(days: int) -> Resolve:
    return lambda _match, frame: frame.today + timedelta(days=days)


def _next_meeting(_match: re.Match[str], frame: Frame) -> date | None:
    return frame.next_meeting


def _never(_match: re.Match[str], _frame: Frame) -> date | None:
    return None


def _is_weekday_alone(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    if _MODIFIED.search(before) and not _BY_THE.search(before):
        return False
    return bool(_LEADS.search(before) or re.match(_AFTER, text[match.end() :], re.I))


def _is_day_alone(text: str, match: re.Match[str]) -> bool:
    if not re.match(_AFTER, text[match.end() :], re.I):
        return False
    return _day(match["day"]) >= _LEAST_ALONE or bool(_LEADS.search(text[: match.start()]))


def _say(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{words}(?![\w'’])", re.IGNORECASE)


_ON = rf"(?:(?:this |next |that )?{_WEEKDAY},? )?"

RULES: tuple[Rule, ...] = (
    Rule(
        words=_say(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
        resolve=_in_figures,
        firm=True,
    ),
    Rule(
        words=_say(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?"),
        resolve=_in_figures,
        firm=True,
    ),
    Rule(
        words=_say(
            rf"{_ON}(?:the )?(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th)?)(?: of)? {_MONTH}{_YEAR}"
        ),
        resolve=_day_and_month,
        firm=True,
    ),
    Rule(
        words=_say(rf"{_ON}{_MONTH} (?:the )?(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th)?){_YEAR}"),
        resolve=_day_and_month,
        firm=True,
    ),
    Rule(
        words=_say(rf"(?:this |next |that )?{_WEEKDAY},? (?:so )?(?:the )?{_ORDINAL}{_AFTER}"),
        resolve=_day_of_month,
        firm=True,
    ),
    Rule(
        words=_say(
            rf"(?:{_NUMBER} )?(?P<unit>week|fortnight)s? (?:on |from |this |next )*"
            rf"(?P<base>{_DAY}|today|tomorrow|now)"
        ),
        resolve=_weeks_on,
    ),
    Rule(words=_say(rf"{_WEEKDAY} week"), resolve=_weekday_week),
    Rule(words=_say(rf"(?:the )?{_WEEKDAY} after next"), resolve=_after_next),
    Rule(
        words=_say(
            rf"(?:in|within|over|for|inside|during)(?: about)?(?: the next)? {_NUMBER} "
            r"(?P<unit>day|week|fortnight|month)s?['’]?(?:s time| time)?"
        ),
        resolve=_after_a_time,
    ),
    Rule(
        words=_say(r"(?P<number>(?:a )?fortnight)['’]s time"),
        resolve=_in_days(14),
    ),
    Rule(words=_say(rf"next {_WEEKDAY}{_TIME_OF_DAY}"), resolve=_next_weeks),
    Rule(words=_say(rf"that {_WEEKDAY}"), resolve=_that_weekday),
    Rule(words=_say(r"(?:(?:the|this|(?P<which>next)) )weekend"),
         resolve=_weekend),
    Rule(
        words=_say(r"(?:the )?end of (?:the|this|(?P<which>next)) (?:working )?week"),
        resolve=_week_end,
    ),
    Rule(words=_say(r"(?:the )?end of (?:the|this|(?P<which>next)) month"), resolve=_end_of_month),
    Rule(words=_say(rf"(?:the )?end of {_MONTH}"), resolve=_end_of_named),
    Rule(words=_say(rf"(?:in|during|by) {_MONTH}"), resolve=_end_of_named),
    Rule(
        words=_say(
            rf"(?:this (?:coming )?)?{_WEEKDAY}"
            rf"(?! (?:mornings|nights|evenings|afternoons|just gone|to {_DAY})){_TIME_OF_DAY}"
        ),
        resolve=_plain_weekday,
        fits=_is_weekday_alone,
    ),
    Rule(words=_say(rf"the {_ORDINAL}"), resolve=_day_of_month, firm=True, fits=_is_day_alone),
    Rule(words=_say(r"(?:this|(?P<which>next)) week"), resolve=_week_end),
    Rule(words=_say(r"(?:this|(?P<which>next)) month"), resolve=_end_of_month),
    Rule(words=_say(r"the day after tomorrow"), resolve=_in_days(2)),
    Rule(words=_say(rf"tomorrow{_TIME_OF_DAY}"), resolve=_in_days(1)),
    Rule(words=_say(r"today|tonight|this (?:morning|afternoon|evening)|close of play"),
         resolve=_in_days(0)),
    Rule(
        words=_say(
            r"(?:(?:before|by|until|till|when|for|at|in time for) )?"
            r"(?:(?:we|we're|i|everyone)(?: next| all)? (?:meet|get together|see each other|back)"
            r"(?: next| again)?|(?:the |our |my )?next (?:set )?(?:meeting|set|session|time))"
        ),
        resolve=_next_meeting,
    ),
    Rule(
        words=_say(
            r"(?:before|by|until|till|after) (?:the )?(?:easter|christmas|new year|half[- ]term|"
            r"summer|holidays|end of term|term)"
        ),
        resolve=_never,
    ),
)
"""Every way of saying a day, those that say more before those that say less."""
