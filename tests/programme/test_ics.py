"""The calendar file, read back by its own library, whatever people have written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from coach.programme.ics import Entry, calendar_file
from tests.report.hostile import FORMULAS, ODD

NOW = datetime(2026, 1, 14, 9, 30, tzinfo=UTC)
DAY = date(2026, 2, 25)
HOSTILE = (
    *ODD,
    *FORMULAS,
    "a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
    "semi; comma, back\\slash \\n",
    "x" * 4000,
    "é" * 300,
)


def write(*entries, name="Spring"):
    return calendar_file(name, entries, made_at=NOW)


def test_a_day_is_a_whole_day_with_its_words():
    data = write(Entry(id="a1", day=DAY, title="Call the council", text="Agreed in Spring."))
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event["UID"] == "a1@question-coach"
    assert event["SUMMARY"] == "Call the council"
    assert event["DESCRIPTION"] == "Agreed in Spring."
    assert (event.start, event.end) == (DAY, date(2026, 2, 26))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_its_line(text):
    data = write(Entry(id="a1", day=DAY, title=text, text=text), name=text)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    assert set(event) == {
        *("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "TRANSP"),
        *(["DESCRIPTION"] if event.get("DESCRIPTION") else []),
    }
    assert len(calendar.subcomponents) == 1


@given(text=st.text(max_size=120))
def test_what_is_written_is_what_is_read(text):
    (event,) = Calendar.from_ical(write(Entry(id="a", day=DAY, title=text))).walk("VEVENT")
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    assert event["SUMMARY"] == " ".join(shown.split())


def test_an_empty_calendar_is_one_all_the_same():
    assert Calendar.from_ical(write()).walk("VEVENT") == []
