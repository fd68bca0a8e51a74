from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._mending import LONGEST_LABEL, mend_reading
from coach.readers.units import UNKNOWN, Reading, Unit
from coach.transcript import Timing

HOUR = "The clock in the file starts again after an hour; the times were made to go on."
MIDNIGHT = "The clock in the file passes midnight; the times were made to go on."


def make(*starts, length=None, **fields):
    units = tuple(
        Unit(
            text="So?",
            label="Ana",
            start=start,
            end=None if length is None or start is None else start + length,
            line=number,
        )
        for number, start in enumerate(starts, start=1)
    )
    known = [start for start in starts if start is not None]
    return Reading(
        format="srt",
        units=units,
        timing=Timing.STARTS_ONLY,
        first_start=min(known, default=None),
        **fields,
    )


def starts(reading):
    return [unit.start for unit in reading.units]


@pytest.mark.parametrize(
    "reading",
    [
        make(),
        make(None, None),
        make(5.0, 9.0, 3700.0),
        make(3_590.0, 3_605.0),
        make(5.0, 5.0, 4.0, 70.0, 11.0),
        make(80_000.0, 80_010.0, warnings=("Odd.",)),
    ],
    ids=["nothing", "no times", "in order", "past an hour", "talk at once", "with a warning"],
)
def test_what_is_in_order_is_left_as_it_is(reading):
    assert mend_reading(reading) == reading


def test_a_clock_that_starts_again_after_an_hour_goes_on():
    mended = mend_reading(make(3_500.0, 3_590.0, 4.0, 60.0, length=2.0))
    assert starts(mended) == [3_500.0, 3_590.0, 3_604.0, 3_660.0]
    assert (mended.first_start, mended.last_end) == (3_500.0, 3_662.0)
    assert mended.warnings == (HOUR,)


def test_a_clock_may_start_again_more_than_once():
    mended = mend_reading(make(3_590.0, 5.0, 1_800.0, 3_595.0, None, 2.0))
    assert starts(mended) == [3_590.0, 3_605.0, 5_400.0, 7_195.0, None, 7_202.0]
    assert mended.last_end is None


def test_a_clock_that_passes_midnight_goes_on():
    mended = mend_reading(make(86_000.0, 86_390.0, 10.0))
    assert starts(mended) == [86_000.0, 86_390.0, 86_410.0]
    assert mended.warnings == (MIDNIGHT,)


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ((600.0, 10.0), "once (line 2)"),
        ((600.0, 10.0, 700.0, 20.0), "2 times (lines 2, 4)"),
        ((3_590.0, 400.0), "once (line 2)"),
        ((3_590.0, 3_700.0, 4.0), "once (line 3)"),
        ((90_000.0, 10.0), "once (line 2)"),
    ],
)
def test_times_that_go_back_are_counted_and_the_order_is_kept(times, words):
    mended = mend_reading(make(*times))
    assert starts(mended) == list(times)
    assert mended.warnings == (
        f"The times go back {words}. The order of the file was kept, so lengths may not be right.",
    )


def test_of_many_times_that_go_back_the_first_are_named():
    (warning,) = mend_reading(make(*[600.0, 10.0] * 30)).warnings
    assert "30 times (lines 2, 4, " in warning
    assert ", 40 and 10 more)" in warning


def test_times_that_go_back_in_a_file_without_lines_are_only_counted():
    units = (Unit(text="So?", start=600.0), Unit(text="Hm.", start=10.0))
    reading = Reading(format="whisper", units=units, timing=Timing.STARTS_ONLY)
    (warning,) = mend_reading(reading).warnings
    assert warning.startswith("The times go back once. ")


@pytest.mark.parametrize(("count", "words"), [(1, "1 name of"), (2, "2 names of")])
def test_names_of_four_thousand_characters_are_cut_and_counted(count, words):
    labels = [f"{number}" * 4_000 for number in range(count)] + ["Ana", "Ana"]
    units = tuple(Unit(text="So?", label=label) for label in labels)
    mended = mend_reading(Reading(format="csv", units=units, timing=Timing.NONE))
    assert [len(unit.label) for unit in mended.units] == [LONGEST_LABEL] * count + [3, 3]
    assert len(mended.warnings) == 1
    assert mended.warnings[0].startswith(words)


def test_hidden_characters_from_a_back_door_are_taken_out_and_counted():
    units = (
        Unit(text="S\u202eo?", label="A\u2066na"),
        Unit(text="\x00", label="Ben"),
        Unit(text="Hm.", label="\u202e"),
    )
    mended = mend_reading(Reading(format="whisper", units=units, timing=Timing.NONE))
    assert [(unit.text, unit.label) for unit in mended.units] == [("So?", "Ana"), ("Hm.", UNKNOWN)]
    assert mended.warnings == ("4 hidden control characters were taken out.",)


@pytest.mark.parametrize(
    ("label", "mended"),
    [(None, None), (UNKNOWN, UNKNOWN), ("?", UNKNOWN), ("Unknown", UNKNOWN), ("Ana", "Ana")],
)
def test_labels_that_say_that_nobody_is_known_are_told_apart(label, mended):
    units = (Unit(text="So?", label=label),)
    reading = mend_reading(Reading(format="csv", units=units, timing=Timing.NONE))
    assert ([unit.label for unit in reading.units], reading.warnings) == ([mended], ())


@pytest.mark.parametrize("label", ["محمد", "דנה לוי", "🦊 Fox", "Zoë", "李雷"])
def test_names_in_any_script_stay_as_they_are(label):
    reading = Reading(format="csv", units=(Unit(text="So?", label=label),), timing=Timing.NONE)
    assert mend_reading(reading) == reading


@given(st.lists(st.none() | st.floats(min_value=0, max_value=90_000), max_size=20))
def test_mending_keeps_every_unit_and_never_moves_one_back(times):
    mended = mend_reading(make(*times))
    assert len(mended.units) == len(times)
    for before, after in zip(times, starts(mended), strict=True):
        assert (before is None) == (after is None)
        assert before is None or after >= before


def test_running_times_among_the_words_are_taken_out():
    unit = Unit(text="It floated. [12:07] Just.", label="Ana")
    mended = mend_reading(Reading(format="script", units=(unit,), timing=Timing.NONE))
    assert [unit.text for unit in mended.units] == ["It floated. Just."]
    assert mended.warnings == ()
