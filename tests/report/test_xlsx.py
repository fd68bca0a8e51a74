"""Tables as a workbook, opened again."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from openpyxl import load_workbook

from coach.report.formula_safe import release
from coach.report.page import visible
from coach.report.table import Table
from coach.report.xlsx import MOST_LETTERS, review_xlsx, tables_xlsx
from tests.report.builder import make_review
from tests.report.hostile import FORMULAS, ODD, STARTS
from tests.report.html_reviews import everything


def open_book(data):
    return load_workbook(io.BytesIO(data))


def cells_of(text):
    table = Table(name="words", columns=("text",), rows=((text,),))
    return open_book(tables_xlsx([table], title="T"))["words"]["A2"]


def test_there_are_two_sheets_whose_first_row_stays_in_sight():
    book = open_book(review_xlsx(everything()))
    assert book.sheetnames == ["utterances", "measures"]
    assert [sheet.freeze_panes for sheet in book] == ["A2", "A2"]
    assert [sheet["A1"].value for sheet in book] == ["meeting", "meeting"]
    assert all(sheet["A1"].font.bold for sheet in book)


def test_columns_of_words_are_wider_than_those_of_numbers():
    sheet = open_book(review_xlsx(everything()))["utterances"]
    width = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    assert width["text"] > width["reason"] > width["turn"]


def test_numbers_are_numbers_and_what_is_not_known_is_empty():
    sheet = open_book(review_xlsx(everything()))["measures"]
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, [cell.value for cell in sheet[2]], strict=True))
    assert (first["measure"], first["value"], first["round"]) == ("open_questions", 6, None)


def test_no_cell_of_a_hostile_meeting_is_a_formula_or_an_error():
    texts = [text for text in (*FORMULAS, *ODD) if visible(text)]
    review = make_review([(None, 0, [(1.0, "=Bo()", text) for text in texts])], last_end=9.0)
    book = open_book(review_xlsx(review, names=True))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if str(cell.value).startswith(STARTS)]


@pytest.mark.parametrize("text", ["#N/A", "What now?", "'=1+1", "Zoë & <b>"])
def test_text_stays_text(text):
    cell = cells_of(text)
    assert (cell.data_type, cell.value) == ("s", text)


def test_what_a_workbook_would_read_as_a_code_is_marked_as_text():
    assert cells_of("_x0041_ b").value == "_x005F_x0041_ b"


def test_text_longer_than_a_cell_is_cut_with_a_sign_of_it():
    value = cells_of("word " * 9000).value
    assert len(value) <= MOST_LETTERS
    assert value.endswith(" …")


def test_every_text_can_be_had_back():
    texts = [text for text in FORMULAS if visible(text)]
    review = make_review([(None, 0, [(1.0, "Bo", text) for text in texts])], last_end=9.0)
    sheet = open_book(review_xlsx(review))["utterances"]
    place = [cell.value for cell in sheet[1]].index("text")
    said = [release(row[place].value) for row in sheet.iter_rows(min_row=2)]
    assert said == [visible(text) for text in texts]


def test_the_same_review_gives_the_same_bytes_at_another_time():
    first = review_xlsx(everything())
    time.sleep(1.1)  # the times in the file would be whole seconds
    assert review_xlsx(everything()) == first


def test_the_properties_have_a_title_and_nobody():
    data = review_xlsx(everything())
    assert open_book(data).properties.title == "Towpath Set · Wednesday 18 March 2026"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert "openpyxl" not in core
    assert "created" not in core


def test_what_it_is_not_for_is_printed_on_every_page():
    sheet = open_book(review_xlsx(everything()))["measures"]
    assert sheet.oddFooter.center.text == "Not for appraisal or selection."
    assert sheet.print_title_rows == "$1:$1"
