from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers._columns import Column
from coach.readers._tables import (
    MOST_COLUMNS,
    NO_HEADINGS,
    Row,
    Table,
    build_table_reading,
    find_layout,
    find_table,
    read_label,
)
from coach.transcript import Timing

HEAD = ("Speaker", "Start", "End", "Text")


def table(*rows, name=None):
    return Table(
        rows=tuple(Row(number=number, cells=tuple(row)) for number, row in enumerate(rows, 1)),
        name=name,
    )


def read(*rows):
    found = table(*rows)
    layout = find_layout(found)
    assert layout is not None
    return build_table_reading(found, layout, format="csv", name="set.csv")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (" Ana  Ruiz ", "Ana Ruiz"),
        ("Ana:", "Ana"),
        ("omit", "omit"),
        ("محمد", "محمد"),
        ("🦊", "🦊"),
        ("", None),
        (" ", None),
        (":", None),
        ("?", "?"),
    ],
)
def test_a_cell_names_somebody_or_nobody(text, label):
    assert read_label(text) == label


def test_headings_may_stand_below_a_title():
    reading = read(("The rowing set",), (), HEAD, ("Ana", "0:01", "0:02", "So?"))
    assert [(unit.label, unit.line) for unit in reading.units] == [("Ana", 4)]


@pytest.mark.parametrize(
    "second", [HEAD, ("Sprecher", "Start", "Ende", "Text"), ("Name", "From", "To", "Words")]
)
def test_two_rows_of_headings_are_headings(second):
    assert len(read(HEAD, second, ("Ana", "0:01", "0:02", "So?")).units) == 1


def test_headings_that_come_again_on_each_page_are_no_speech():
    reading = read(HEAD, ("Ana", "0:01", "0:02", "So?"), HEAD, ("Ben", "0:03", "0:04", "Hm."))
    assert [unit.text for unit in reading.units] == ["So?", "Hm."]


def test_headings_further_down_than_a_title_takes_are_not_looked_for():
    assert find_layout(table(*[("x",)] * 20, HEAD)) is None


def test_columns_far_to_the_right_are_not_looked_at():
    assert find_layout(table(("",) * MOST_COLUMNS + HEAD)) is None


def test_a_row_that_is_too_short_has_empty_cells():
    (unit,) = read(("Text", "Speaker", "Start"), ("So?",)).units
    assert (unit.label, unit.start) == (None, None)


def test_rows_without_words_are_left_out():
    reading = read(HEAD, ("Ana", "0:01", "0:02", " "), ("Ben", "0:03", "0:04", "Hm."))
    assert [unit.label for unit in reading.units] == ["Ben"]


@pytest.mark.parametrize(
    ("columns", "rows", "timing"),
    [
        (HEAD, [("Ana", "1", "2", "So?")], Timing.EXACT),
        (HEAD, [("Ana", "1", "2", "So?"), ("Ben", "3", "", "Hm.")], Timing.STARTS_ONLY),
        (("Speaker", "Start", "Text"), [("Ana", "1", "So?")], Timing.STARTS_ONLY),
        (("Speaker", "Text"), [("Ana", "So?")], Timing.NONE),
        (HEAD, [("Ana", "", "", "So?")], Timing.NONE),
    ],
)
def test_timing_is_what_the_cells_give(columns, rows, timing):
    assert read(columns, *rows).timing is timing


def test_the_span_is_that_of_the_rows():
    reading = read(HEAD, ("Ana", "4", "9", "So?"), ("Ben", "5", "7", "Hm."))
    assert (reading.first_start, reading.last_end) == (4.0, 9.0)


def test_durations_stand_in_for_ends():
    reading = read(("Start", "Dur.", "Speaker", "Text"), ("0:01", "2.5s", "Ana", "So?"))
    assert reading.last_end == 3.5


def test_ends_beat_durations():
    reading = read(("Start", "Duration", "End", "Text"), ("0:01", "9", "0:02", "So?"))
    assert reading.last_end == 2.0


def test_times_that_cannot_be_read_are_counted_with_their_lines():
    reading = read(HEAD, ("Ana", "soon", "", "So?"), ("Ben", "0:03", "0:04", "Hm."))
    assert reading.warnings == ("1 of 2 times could not be read: line 2.",)


def test_a_table_of_headings_alone_says_so():
    with pytest.raises(TranscriptFormatError, match=r"set\.csv, line 1: there are headings"):
        read(HEAD, ("Ana", "0:01", "0:02", ""))


def test_a_table_without_headings_is_read_by_what_it_holds_and_says_so():
    rows = [("0:01", "Ana", "What now?"), ("0:03", "Ben", "I froze."), ("0:07", "Ana", "And so?")]
    reading = read(*rows)
    assert reading.warnings == (NO_HEADINGS,)
    assert [unit.label for unit in reading.units] == ["Ana", "Ben", "Ana"]


def test_nothing_is_made_of_columns_where_nobody_asked_for_it():
    rows = [("0:01", "Ana", "What now?"), ("0:03", "Ben", "I froze."), ("0:07", "Ana", "And so?")]
    assert find_layout(table(*rows), infer=False) is None


def test_of_several_tables_the_longest_with_headings_is_found():
    short = table(HEAD, ("Ana", "1", "2", "So?"), name="short")
    long = table(HEAD, ("Ana", "1", "2", "So?"), ("Ben", "3", "4", "Hm."), name="long")
    other = table(*[("x", "y")] * 9, name="other")
    found = find_table([short, long, other])
    assert found is not None
    assert found[0].name == "long"
    assert found[1].find(Column.TEXT).index == 3
    assert find_table([other]) is None
