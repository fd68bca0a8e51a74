from __future__ import annotations

import pytest

from coach.readers.units import Unit, build_units_reading
from coach.transcript import Timing


@pytest.mark.parametrize(
    ("times", "timing", "first_start", "last_end"),
    [
        ([(4.0, 6.0), (2.0, 9.0), (7.0, 8.0)], Timing.EXACT, 2.0, 9.0),
        ([(4.0, 6.0), (7.0, None)], Timing.STARTS_ONLY, 4.0, 6.0),
        ([(4.0, 6.0), (None, 8.0)], Timing.STARTS_ONLY, 4.0, 8.0),
        ([(4.0, None), (None, None)], Timing.STARTS_ONLY, 4.0, None),
        ([(None, None)], Timing.NONE, None, None),
        ([], Timing.NONE, None, None),
    ],
)
def test_a_readings_times_are_those_of_its_units(times, timing, first_start, last_end):
    units = tuple(Unit(text="So?", start=start, end=end) for start, end in times)
    reading = build_units_reading(units, format="plain")
    assert (reading.timing, reading.first_start, reading.last_end) == (
        timing,
        first_start,
        last_end,
    )


@pytest.mark.parametrize(("end", "last_end"), [(None, 90.0), (6.0, 6.0)])
def test_an_end_of_the_whole_counts_where_units_have_none(end, last_end):
    units = (Unit(text="So?", start=4.0, end=end),)
    assert build_units_reading(units, format="plain", last_end=90.0).last_end == last_end
