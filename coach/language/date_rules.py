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
from collections.abc import Callable
from dataclasses import dataclass

from coach.language import date_reckoning as reckoning

_DAY = rf"(?:{reckoning.DAYS.replace(' ', '|')})"
_WEEKDAY = rf"(?P<weekday>{_DAY})"
_MONTHS = reckoning.MONTHS.replace(" ", "|")
_MONTH = rf"(?P<month>{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
_UNITS, _TEENS = reckoning.UNITS.replace(" ", "|"), reckoning.TEENS.replace(" ", "|")
_WORDED = (
    rf"(?:(?:twenty[- ]?)(?:{_UNITS})|thirty[- ]?first|twentieth|thirtieth"
    rf"|nineteenth|{_TEENS}|{_UNITS})"
)
_ORDINAL = rf"(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th))\b"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_NUMBER = rf"(?P<number>\d{{1,2}}|(?:a )?couple of|{'|'.join(reckoning.NUMBERS)})"
_NOT_NAMED = (
    r"(?=\W*$|\W*[,.;:?!)]|\s*[-–—]|\s+(?:and|or|but|so|because|at|in|on|with|to|if|when|then|for|"
    r"by|before|after|from|as|anyway|latest|please|maybe|i|i'll|i’ll|we|we're|he|she|it|it's|they|"
    r"that's|that’s|which|is|okay|ok|yeah|um|er|erm|is|was|works|would|will|morning|afternoon|"
    r"evening|night|lunchtime|teatime)\b)"
)
_AFTER = re.compile(_NOT_NAMED, re.IGNORECASE)
_TIME_OF_DAY = r"(?: (?:morning|lunchtime|dinnertime|afternoon|teatime|evening|night)(?!s))?"
_LEADS = re.compile(
    r"\b(?:by|on|before|until|till|from|for|to|so|say|not|is|it's|it’s|that's|that’s)\s+$", re.I
)
_MODIFIED = re.compile(
    rf"(?:\b(?:last|every|each|an?|the|most|alternate|our|my|previous)|\b{_DAY} to)\s+$", re.I
)
_BY_THE = re.compile(r"\bby the\s+$", re.I)
_NEAR = 24
"""Characters; how far before a day the words count that lead up to it."""
_LEAST_ALONE = 6
"""The lowest day of the month that nothing but a day is called by: "the first" is a rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of saying a day; ``firm`` where it names a day of the month."""

    words: re.Pattern[str]
    resolve: reckoning.Resolve
    firm: bool = False
    fits: Callable[[str, re.Match[str]], bool] = lambda _text, _match: True


def _before(text: str, match: re.Match[str]) -> str:
    """Return the few words before a match."""
    return text[max(0, match.start() - _NEAR) : match.start()]


def _is_weekday_alone(text: str, match: re.Match[str]) -> bool:
    before = _before(text, match)
    if _MODIFIED.search(before) and not _BY_THE.search(before):
        return False
    return bool(_LEADS.search(before) or _AFTER.match(text, match.end()))


def _is_day_alone(text: str, match: re.Match[str]) -> bool:
    if not _AFTER.match(text, match.end()):
        return False
    led = _LEADS.search(_before(text, match)) is not None
    return led or reckoning.read_day(match["day"]) >= _LEAST_ALONE


def _say(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{words}(?![\w'’])", re.IGNORECASE)


_ON = rf"(?:(?:this |next |that )?{_WEEKDAY},? )?"

RULES: tuple[Rule, ...] = (
    Rule(
        words=_say(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
        resolve=reckoning.in_figures,
        firm=True,
    ),
    Rule(
        words=_say(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?"),
        resolve=reckoning.in_figures,
        firm=True,
    ),
    Rule(
        words=_say(
            rf"{_ON}(?:the )?(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th)?)(?: of)? {_MONTH}{_YEAR}"
        ),
        resolve=reckoning.day_and_month,
        firm=True,
    ),
    Rule(
        words=_say(rf"{_ON}{_MONTH} (?:the )?(?P<day>{_WORDED}|\d{{1,2}}(?:st|nd|rd|th)?){_YEAR}"),
        resolve=reckoning.day_and_month,
        firm=True,
    ),
    Rule(
        words=_say(rf"(?:this |next |that )?{_WEEKDAY},? (?:so )?(?:the )?{_ORDINAL}{_NOT_NAMED}"),
        resolve=reckoning.day_of_month,
        firm=True,
    ),
    Rule(
        words=_say(
            rf"(?:{_NUMBER} )?(?P<unit>week|fortnight)s? (?:on |from |this |next )*"
            rf"(?P<base>{_DAY}|today|tomorrow|now)"
        ),
        resolve=reckoning.weeks_on,
    ),
    Rule(words=_say(rf"{_WEEKDAY} week"), resolve=reckoning.weekday_week),
    Rule(words=_say(rf"(?:the )?{_WEEKDAY} after next"), resolve=reckoning.after_next),
    Rule(
        words=_say(
            rf"(?:in|within|over|for|inside|during)(?: about)?(?: the next)? {_NUMBER} "
            r"(?P<unit>day|week|fortnight|month)s?['’]?(?:s time| time)?"
        ),
        resolve=reckoning.after_a_time,
    ),
    Rule(
        words=_say(r"(?P<number>(?:a )?fortnight)['’]s time"),
        resolve=reckoning.in_days(14),
    ),
    Rule(words=_say(rf"next {_WEEKDAY}{_TIME_OF_DAY}"), resolve=reckoning.next_weeks),
    Rule(words=_say(rf"that {_WEEKDAY}"), resolve=reckoning.that_weekday),
    Rule(words=_say(r"(?:(?:the|this|(?P<which>next)) )weekend"), resolve=reckoning.weekend),
    Rule(
        words=_say(r"(?:the )?end of (?:the|this|(?P<which>next)) (?:working )?week"),
        resolve=reckoning.week_end,
    ),
    Rule(
        words=_say(r"(?:the )?end of (?:the|this|(?P<which>next)) month"),
        resolve=reckoning.end_of_month,
    ),
    Rule(words=_say(rf"(?:the )?end of {_MONTH}"), resolve=reckoning.end_of_named),
    Rule(words=_say(rf"(?:in|during|by) {_MONTH}"), resolve=reckoning.end_of_named),
    Rule(
        words=_say(
            rf"(?:this (?:coming )?)?{_WEEKDAY}"
            rf"(?! (?:mornings|nights|evenings|afternoons|just gone|to {_DAY})){_TIME_OF_DAY}"
        ),
        resolve=reckoning.plain_weekday,
        fits=_is_weekday_alone,
    ),
    Rule(
        words=_say(rf"the {_ORDINAL}"),
        resolve=reckoning.day_of_month,
        firm=True,
        fits=_is_day_alone,
    ),
    Rule(words=_say(r"(?:this|(?P<which>next)) week"), resolve=reckoning.week_end),
    Rule(words=_say(r"(?:this|(?P<which>next)) month"), resolve=reckoning.end_of_month),
    Rule(words=_say(r"the day after tomorrow"), resolve=reckoning.in_days(2)),
    Rule(words=_say(rf"tomorrow{_TIME_OF_DAY}"), resolve=reckoning.in_days(1)),
    Rule(
        words=_say(r"today|tonight|this (?:morning|afternoon|evening)|close of play"),
        resolve=reckoning.in_days(0),
    ),
    Rule(
        words=_say(
            r"(?:(?:before|by|until|till|when|for|at|in time for) )?"
            r"(?:(?:we|we're|i|everyone)(?: next| all)? (?:meet|get together|see each other|back)"
            r"(?: next| again)?|(?:the |our |my )?next (?:set )?(?:meeting|set|session|time))"
        ),
        resolve=reckoning.at_next_meeting,
    ),
    Rule(
        words=_say(
            r"(?:before|by|until|till|after) (?:the )?(?:easter|christmas|new year|half[- ]term|"
            r"summer|holidays|end of term|term)"
        ),
        resolve=reckoning.untold,
    ),
)
"""Every way of saying a day, those that say more before those that say less."""
