"""The notebooks' tables."""

from __future__ import annotations

import pytest

from tables import Table


def test_numbers_stand_to_the_right_and_words_to_the_left():
    assert repr(Table(["label", "count"], [["Open question", 2], ["Suggestion", 1]])) == (
        "| label | count |\n|---|--:|\n| Open question | 2 |\n| Suggestion | 1 |"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1234, "1,234"),
        (0.456, "0.46"),
        (1.0, "1.00"),
        (None, "–"),
        ("this | that", r"this \| that"),
        ("two\nlines", "two lines"),
    ],
)
def test_a_cell_is_written_as_people_write_it(value, written):
    assert repr(Table(["a", "b"], [["x", value]])).splitlines()[-1] == f"| x | {written} |"


def test_what_is_not_known_leaves_a_column_of_numbers_one():
    assert "|--:|" in repr(Table(["F1"], [[0.5], [None]]))


def test_rows_may_be_anything_that_can_be_gone_through_and_shown_twice():
    table = Table(["a"], ([word] for word in ("x", "y")))
    assert table._repr_markdown_() == repr(table)
    assert len(repr(table).splitlines()) == 4


def test_a_table_without_rows_keeps_its_heads():
    assert repr(Table(["a", "b"], [])) == "| a | b |\n|---|---|"
