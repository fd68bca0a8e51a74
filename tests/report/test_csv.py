"""Tables as CSV, read again."""

from __future__ import annotations

import csv
import io

import pytest

from coach.report.csv import table_csv
from coach.report.formula_safe import release
from coach.report.page import visible
from coach.report.table import Table, measures_table, utterances_table
from tests.report.builder import make_review
from tests.report.hostile import FORMULAS, ODD, STARTS
from tests.report.html_reviews import everything


def read(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("make", [utterances_table, measures_table])
def test_it_reads_as_the_table_it_was(make):
    table = make(everything())
    head, *rows = read(table_csv(table))
    assert tuple(head) == table.columns
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in table.rows]


def test_it_begins_with_the_mark_that_excel_needs_and_ends_its_lines_as_the_standard_has_it():
    data = table_csv(Table(name="t", columns=("text",), rows=(("Zoë’s",),)))
    assert data == "\ufefftext\r\nZoë’s\r\n".encode()


def test_the_same_table_gives_the_same_bytes():
    assert table_csv(measures_table(everything())) == table_csv(measures_table(everything()))


def test_no_cell_of_a_hostile_meeting_starts_a_formula_and_every_text_can_be_had_back():
    texts = [text for text in (*FORMULAS, *ODD) if visible(text)]
    review = make_review([(None, 0, [(1.0, "=Bo()", text) for text in texts])], last_end=9.0)
    head, *rows = read(table_csv(utterances_table(review, names=True)))
    place = head.index("text")
    assert [release(row[place]) for row in rows] == [visible(text) for text in texts]
    assert not [cell for row in rows for cell in row if cell.startswith(STARTS)]
