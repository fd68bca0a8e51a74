"""A set's calendar as a file (RFC 5545): whole days, each with what is to be remembered.

The format's own escaping and line folding are icalendar's; only what is fit to
be shown is handed to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

MEDIA = "text/calendar; charset=utf-8"
_MOST_LETTERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day in a calendar; ``id`` stays the same, so that a later file replaces it."""

    id: str
    day: date
    title: str
    text: str = ""


def calendar_file(name: str, entries: Iterable[Entry], *, made_at: datetime) -> bytes:
    """Return a calendar file; ``made_at`` is in UTC.

    >>> from datetime import UTC
    >>> entry = Entry(id="a1", day=date(2026, 2, 25), title="The set meets")
    >>> b"DTSTART;VALUE=DATE:20260225" in calendar_file("Spring", [entry],
    ...     made_at=datetime(2026, 1, 14, tzinfo=UTC))
    True
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Question Coach//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _clean(name))
    for entry in entries:
        calendar.add_component(_event(entry, made_at))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@question-coach")
    event.add("dtstamp", made_at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", _clean(entry.title))
    if entry.text:
        event.add("description", _clean(entry.text, most=4000))
    event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str, *, most: int = _MOST_LETTERS) -> str:
    """Return text on one line, without letters that no calendar can hold, and not too long."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    shown = " ".join(shown.encode("utf-8", "ignore").decode("utf-8").split())
    return shown if len(shown) <= most else f"{shown[: most - 2].rstrip()} …"
