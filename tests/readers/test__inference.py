from __future__ import annotations

import pytest

from coach.readers._columns import Column
from coach.readers._inference import infer_columns

ROWS = [
    ("7", "0:01", "Maud", "The ferry was late again."),
    ("8", "0:04", "Petros", "How late is late?"),
    ("9", "0:09", "Maud", "An hour, on a good day."),
]


def find(rows):
    return {column: place.index for column, place in infer_columns(rows).items()}


def test_columns_show_themselves_by_what_they_hold():
    assert find([row[1:] for row in ROWS]) == {
        Column.START: 0,
        Column.SPEAKER: 1,
        Column.TEXT: 2,
    }


def test_a_second_column_of_times_holds_the_ends():
    rows = [(time, f"{time}.5", who, said) for _, time, who, said in ROWS]
    assert find(rows)[Column.END] == 1


def test_numbers_are_nobodys_name():
    assert find(ROWS)[Column.SPEAKER] == 2


def test_empty_rows_do_not_count():
    assert find([("", "", "", ""), *ROWS]) == find(ROWS)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        ROWS[:2],
        [row[1:3] for row in ROWS],
        [*ROWS, ("0:10", "Maud")],
        [(who, said, "so") for _, _, who, said in ROWS],
        [(time, str(n), said) for n, (_, time, _, said) in enumerate(ROWS)],
        [(time, f"Maud {n}", said) for n, (_, time, _, said) in enumerate(ROWS)],
        [(time, who, "so") for _, time, who, _ in ROWS],
        [(time, who * 20, said) for _, time, who, said in ROWS],
        [(time, time, said) for _, time, _, said in ROWS],
    ],
    ids=[
        "nothing",
        "too few rows",
        "too few columns",
        "rows of other widths",
        "no times",
        "nobody named",
        "nobody comes again",
        "no sentences",
        "no names, so long are they",
        "times and words only",
    ],
)
def test_what_does_not_show_itself_is_no_transcript(rows):
    assert infer_columns(rows) == {}
