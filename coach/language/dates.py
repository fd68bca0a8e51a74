"""Days in talk, worked out against the day they were said on.

Knows British English and a calendar; not who speaks, nor what for. A file's
name is another matter: only a date that starts with the year counts there, as
day and month in figures could be either way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.language.date_reckoning import Frame, add_time
from coach.language.date_rules import RULES, Rule

_NAMED = re.compile(
    r"(?<!\d)(?:GMT)?(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[-_T ]\d{6})?(?!\d)", re.IGNORECASE
)
_SAME_DAY = re.compile(
    r"\W*(?:(?:so|that's|that’s|which is|i mean|say|um|er|erm|by|on|from|starting)\W+)*",
    re.IGNORECASE,
)
_FOR_A_TIME = re.compile(
    r"\bfor (?P<number>a|one|two|three|four|five|six|\d{1,2}) "
    r"(?P<unit>day|week|fortnight|month)s?,? (?:starting |from |on )+$",
    re.IGNORECASE,
)

_NEAR = 40
"""Characters; how far before a day the words count that say how long from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDate:
    """A day as somebody said it.

    ``start`` and ``end`` are where in the text, in characters; ``day`` is None
    where the words do not tell, such as a day of the month in a meeting whose
    own day is not known.
    """

    words: str
    start: int
    end: int
    day: date | None


def find_date(title: str) -> SaidDate | None:
    """Return the date in the name of a file, or None.

    >>> find_date("north-star-2026-01-14.vtt").day
    datetime.date(2026, 1, 14)
    >>> find_date("notes-14-01-2026") is None
    True
    """
    for match in _NAMED.finditer(title):
        year, month, day = (int(group) for group in match.groups())
        try:
            found = date(year, month, day)
        except ValueError:  # eight digits that are no date
            continue
        return SaidDate(words=match[0], start=match.start(), end=match.end(), day=found)
    return None


def find_dates(
    text: str,
    *,
    today: date | None,
    next_meeting: date | None = None,
    earlier: date | None = None,
) -> tuple[SaidDate, ...]:
    """Return the days that a text names, in order.

    Words for one day side by side are one ("this Friday, the sixteenth"), and
    the day of the month counts. ``coach.language.date_rules`` says how words
    with two meanings are read.

    Args:
        text: what was said.
        today: the day it was said on, where that is known.
        next_meeting: what "when we next meet" means, where that is known.
        earlier: the day said last before, from which "that Friday" counts.

    >>> [said] = find_dates("I'll ring her by Friday.", today=date(2026, 1, 14))
    >>> said.words, said.day
    ('Friday', datetime.date(2026, 1, 16))
    >>> [said.day for said in find_dates("A fortnight on Monday.", today=date(2026, 1, 14))]
    [datetime.date(2026, 2, 2)]
    """
    said: list[SaidDate] = []
    firm = False
    for match, rule in _find_words(text):
        earlier = next((each.day for each in reversed(said) if each.day), earlier)
        new = _work_out(match, rule, text, (today, earlier, next_meeting))
        if said and _SAME_DAY.fullmatch(text[said[-1].end : new.start]):
            said[-1] = _join(said[-1], new, text, keep=firm or not rule.firm)
        else:
            said.append(new)
            firm = False
        firm = firm or rule.firm
    return tuple(said)


def _find_words(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    """Yield the words for days, from left to right; of two that overlap the earlier rule's."""
    taken: list[tuple[re.Match[str], Rule]] = []
    used = bytearray(len(text))
    for rule in RULES:
        for match in rule.words.finditer(text):
            if not any(used[match.start() : match.end()]) and rule.fits(text, match):
                used[match.start() : match.end()] = b"1" * len(match[0])
                taken.append((match, rule))
    yield from sorted(taken, key=lambda pair: pair[0].start())


def _work_out(
    match: re.Match[str],
    rule: Rule,
    text: str,
    known: tuple[date | None, date | None, date | None],
) -> SaidDate:
    today, earlier, next_meeting = known
    year = match.groupdict().get("year")
    day = None
    if today or year:
        # A date with its year needs no day to be told from.
        frame = Frame(today=today or date.min, earlier=earlier, next_meeting=next_meeting)
        day = rule.resolve(match, frame)
    if day and (span := _FOR_A_TIME.search(text[max(0, match.start() - _NEAR) : match.start()])):
        day = add_time(day, span) - timedelta(days=1)
    return SaidDate(words=match[0].strip(" ."), start=match.start(), end=match.end(), day=day)


def _join(old: SaidDate, new: SaidDate, text: str, *, keep: bool) -> SaidDate:
    """Return two names of one day as one; ``keep`` says the first tells more."""
    day = old.day if keep and old.day else new.day or old.day
    return replace(old, words=text[old.start : new.end].rstrip(" ."), end=new.end, day=day)
