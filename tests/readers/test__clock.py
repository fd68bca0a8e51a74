from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._clock import SPREADSHEET_TIMES, read_times, split_span


def starts(*cells, **options):
    return read_times(cells, [""] * len(cells), **options).starts


@pytest.mark.parametrize(
    ("cells", "seconds"),
    [
        (("0:04", "1:02:03"), (4.0, 3723.0)),
        (("00:00:01,500", "00:00:02.25"), (1.5, 2.25)),
        (("3", "12"), (3.0, 12.0)),
        (("3.5", "12"), (3.5, 12.0)),
        (("3,5", "12,25"), (3.5, 12.25)),
        (("5.0s", "1200 ms"), (5.0, 1.2)),
        (("0", "4000", "9000"), (0.0, 4.0, 9.0)),
        (("0", "300", "600"), (0.0, 300.0, 600.0)),
        (("", "7"), (None, 7.0)),
        (("soon", "7"), (None, 7.0)),
    ],
)
def test_times_are_read_as_people_and_programs_write_them(cells, seconds):
    assert starts(*cells) == seconds


def test_a_heading_says_what_a_bare_number_counts():
    assert starts("1500", "1600", unit=1.0) == (1500.0, 1600.0)
    assert starts("1500", "1600", unit=0.001) == (1.5, 1.6)
    assert starts("0:05", unit=0.001) == (5.0,)


@pytest.mark.parametrize("length", ["1500", "100"])
def test_rows_that_would_last_for_minutes_are_in_milliseconds(length):
    times = read_times(["1000"], [str(1000 + int(length))])
    assert times.starts == (1.0,)
    assert times.ends == (1.0 + int(length) / 1000,)


def test_rows_of_some_seconds_are_in_seconds():
    assert read_times(["1000"], ["1099"]).ends == (1099.0,)


def test_one_number_alone_is_in_seconds():
    assert starts("5000") == (5000.0,)


def test_lengths_are_added_to_starts():
    times = read_times(["0:00:00.4", "0:00:06", ""], ["5.0s", "", "2s"], lengths=True)
    assert times.ends == (5.4, None, None)


def test_lengths_of_milliseconds_are_known_as_such():
    assert read_times(["0", "4000"], ["3500", "2000"], lengths=True).ends == (3.5, 6.0)


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("0:00.0 - 0:05.2", (0.0, 5.2)),
        ("0:01–0:05", (1.0, 5.0)),
        ("0:01/0:05", (1.0, 5.0)),
        ("00:00:01.000 --> 00:00:05.500", (1.0, 5.5)),
    ],
)
def test_one_cell_may_hold_both_times(cell, span):
    times = read_times([cell], [""])
    assert (*times.starts, *times.ends) == span


def test_a_long_cell_is_no_span():
    assert split_span("1-2" + " " * 80) == ("1-2" + " " * 80, "")


def test_an_end_before_its_start_is_not_known():
    assert read_times(["0:09"], ["0:05"]).ends == (None,)


def test_cells_that_hold_no_time_are_named():
    times = read_times(["0:01", "soon", "", "0:75"], [""] * 4)
    assert times.broken == (1, 3)
    assert times.warnings == ()


SPOILT = ["0:45", "23:58", "24:02:00", "31:10:00", "59:55:00", "1:00:07", "1:15:16"]


def test_minutes_that_a_spreadsheet_took_for_hours_are_minutes_again():
    times = read_times(SPOILT, [""] * len(SPOILT))
    assert times.starts == (45.0, 1438.0, 1442.0, 1870.0, 3595.0, 3607.0, 4516.0)
    assert times.warnings == (SPREADSHEET_TIMES,)


def test_ends_are_mended_with_their_starts():
    times = read_times(["23:58", "24:02:00"], ["24:01:00", "25:00:00"])
    assert times.ends == (1441.0, 1500.0)


def test_a_workbooks_whole_hours_are_minutes_where_a_meeting_would_take_a_day():
    cells = ["0:04:00", "3:17:00", "9:40:00", "12:30:00"]
    assert starts(*cells) == (4.0, 197.0, 580.0, 750.0)


@pytest.mark.parametrize(
    "cells",
    [
        ("0:05:00", "0:10:00", "1:10:00"),
        ("9:00:00", "9:30:00", "11:00:00"),
        ("22:58:10", "23:01:00", "23:59:00"),
        ("23:59:00", "0:01:10", "0:02:00"),
    ],
)
def test_sound_clocks_are_left_alone(cells):
    times = read_times(cells, [""] * len(cells))
    assert times.warnings == ()
    assert times.starts[0] == sum(
        int(part) * unit for part, unit in zip(cells[0].split(":"), (3600, 60, 1), strict=True)
    )


def test_clocks_that_mending_would_not_put_in_order_are_left_alone():
    cells = ("9:30:00", "8:00:00", "7:10:20", "7:00:00")
    assert starts(*cells)[2] == 7 * 3600 + 10 * 60 + 20


@given(st.lists(st.text(alphabet="0123456789:.,- sm", max_size=14), max_size=12))
def test_any_column_gives_a_time_or_none_for_every_cell(cells):
    times = read_times(cells, cells[::-1])
    assert len(times.starts) == len(times.ends) == len(cells)
    for start, end in zip(times.starts, times.ends, strict=True):
        assert start is None or start >= 0
        assert end is None or (start is not None and end >= start)
