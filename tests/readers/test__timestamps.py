from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._timestamps import parse_timestamp


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("00:00:00.000", 0.0),
        ("00:03:21.740", 201.74),
        ("00:03:21,740", 201.74),
        ("0:3:21.74", 201.74),
        ("03:21.740", 201.74),
        ("3:21", 201.0),
        ("75:00", 4500.0),
        ("1:02:03", 3723.0),
        ("123:00:00", 442800.0),
        ("  0:04 ", 4.0),
        ("0:0:0.123456789", 0.123456789),
    ],
)
def test_every_way_of_writing_a_time_gives_its_seconds(text, seconds):
    assert parse_timestamp(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "5", "0:60", "0:75", "1:60:00", "1:75:00", "1:2:3:4", "0:4.", "-0:04", "a:bc", "٠:٠٤"],
)
def test_what_is_no_time_gives_none(text):
    assert parse_timestamp(text) is None


def test_sixty_minutes_are_fine_where_there_are_no_hours():
    assert parse_timestamp("60:00") == 3600.0


@given(st.integers(min_value=0, max_value=999 * 3600 * 1000))
def test_a_written_time_reads_back_to_the_millisecond(milliseconds):
    seconds, fraction = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    written = f"{hours:02}:{minute:02}:{second:02}.{fraction:03}"
    assert parse_timestamp(written) == milliseconds / 1000


@given(st.text(max_size=20))
def test_any_text_gives_seconds_or_none(text):
    seconds = parse_timestamp(text)
    assert seconds is None or seconds >= 0
