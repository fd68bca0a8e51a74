"""A meeting's title and date, from what is often only the name of a file."""

from __future__ import annotations

import re
from datetime import date

from coach.language.dates import find_date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EXTENSIONS = re.compile(r"(?:\.(?:transcript|vtt|srt|txt|docx|csv|tsv|json|md))+$", re.IGNORECASE)
_SLUG_GAP = re.compile(r"_+|(?<!\d)-+|-+(?!\d)")


def date_words(day: date) -> str:
    """Return a date in full.

    >>> date_words(date(2026, 1, 14))
    'Wednesday 14 January 2026'
    """
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """Return a date without its year, for days close to the meeting.

    >>> day_words(date(2026, 1, 23))
    'Friday 23 January'
    """
    return date_words(day).rpartition(" ")[0]


def title_words(title: str) -> str:
    """Return a title fit to read: the date in full, and a file's name as words.

    >>> title_words("north-star-2026-01-14.vtt")
    'North Star · Wednesday 14 January 2026'
    >>> title_words("Our spring meeting")
    'Our spring meeting'
    """
    found = find_date(title)
    gap = " " if " " in title.strip() else "_"
    rest = _EXTENSIONS.sub("", title.replace(found.words, gap) if found else title)
    parts = [_words_of_name(rest) or "Meeting"]
    return " · ".join([*parts, date_words(found.day)] if found and found.day else parts)


def _words_of_name(name: str) -> str:
    """Return a file's name as words; a name that has its own spaces stays as it is."""
    if " " in name.strip():
        return " ".join(name.split()).strip(" -_·,")
    words = _SLUG_GAP.sub(" ", name).split()
    return " ".join(word.capitalize() if word.islower() else word for word in words)
