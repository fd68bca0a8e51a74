from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time, timedelta

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.config import Settings
from coach.errors import CoachError, LimitExceededError, TranscriptFormatError
from coach.readers import read_units
from coach.readers._workbook import MAX_MARKS, is_workbook, read_workbook
from tests.readers.documents import make_archive, make_document
from tests.readers.sheets import HEADINGS, TALK, make_workbook
from tests.speed import MOST_GROWTH, measure_growth, untraced

SETTINGS = Settings()
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def read(data):
    return read_workbook(data, name="set.xlsx", settings=SETTINGS)


def cells(data):
    return [row.cells for row in read(data).sheets[0].rows]


def rewrite(data, part, change):
    """Return an archive with one part of it changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    return make_archive(parts)


def with_rows(xml):
    """Return a workbook whose sheet holds this XML in place of rows."""
    body = f'<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'
    return rewrite(make_workbook(), SHEET, lambda _: body.encode())


def test_a_workbook_is_told_from_other_archives():
    assert is_workbook(make_workbook())
    assert not is_workbook(make_document(["xl/workbook.xml"]))
    assert not is_workbook(b"xl/workbook.xml")


def test_rows_keep_their_numbers_and_empty_ones_are_left_out():
    (sheet,) = read(make_workbook([["a"], [], ["b", None, "c", None]])).sheets
    assert sheet.name == "Talk"
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("a",)), (3, ("b", "", "c"))]


def test_cells_at_the_end_of_a_row_that_show_nothing_are_left_out():
    assert cells(make_workbook([["a", None, "b", "\u200b"], ["\u200b", "c"]])) == [
        ("a", "", "b"),
        ("", "c"),
    ]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("So?", "General", "So?"),
        (12, "General", "12"),
        (12.0, "General", "12"),
        (1.5, "General", "1.5"),
        (True, "General", "True"),
        (time(0, 23, 58), "h:mm:ss", "0:23:58"),
        (time(0, 0, 1, 500_000), "h:mm:ss", "0:00:01.500"),
        (timedelta(days=1, minutes=2), "[h]:mm:ss", "24:02:00"),
        (1 + 2 / 1440, "h:mm:ss", "24:02:00"),
        (datetime(2026, 3, 2, 9, 5, 7, tzinfo=UTC).replace(tzinfo=None), "yyyy-mm-dd", "9:05:07"),
        ("=1+1", "@", ""),
    ],
)
def test_cells_are_read_as_they_are_shown(value, number_format, text):
    data = make_workbook([["x", value]], formats={"B1": number_format})
    assert cells(data)[0][1:] == ((text,) if text else ())


def test_a_formula_is_never_run_and_its_saved_result_is_read():
    saved = with_rows(
        '<row r="1"><c r="A1"><f>6*7</f><v>42</v></c><c r="B1"><f>1+1</f></c>'
        '<c r="C1" t="str"><f>A2&amp;B2</f><v>So?</v></c></row>'
    )
    book = read(saved)
    assert book.sheets[0].rows[0].cells == ("42", "", "So?")
    assert book.warnings[0].startswith("1 cell holds a formula without a saved result")


def test_formulas_without_results_are_counted():
    data = make_workbook([*TALK, ("Ines Varga", "=B4+9", "=C4+9", '="Well" & "."')])
    assert read(data).warnings[0].startswith("3 cells hold formulas without a saved result")


def test_merged_cells_hold_their_value_once_and_speech_goes_on():
    rows = [HEADINGS, ("Ines", 1, 2, "So."), (None, 3, 4, "And so."), ("Tobias", 5, 6, "Hm.")]
    reading = read_units(make_workbook(rows, merged=["A2:A3"]), name="set.xlsx")
    assert [unit.label for unit in reading.units] == ["Ines", None, "Tobias"]


def test_sixteen_thousand_columns_are_said_not_to_be_looked_at():
    data = make_workbook([(*HEADINGS, *[None] * 16_379, "x"), *TALK[1:]])
    reading = read_units(data, name="set.xlsx")
    assert len(reading.units) == 3
    assert reading.warnings == ("Only the first 100 of 16,384 columns were looked at.",)


def test_more_sheets_than_anybody_needs_are_said_not_to_be_looked_at():
    data = make_workbook(others={f"More {number}": [["x"]] for number in range(21)})
    assert read(data).warnings == ("Only the first 20 of 22 sheets were looked at.",)


def test_hidden_characters_are_taken_out_and_counted():
    book = read(make_workbook([["\u202eAna", "\u2066So?"]]))
    assert book.sheets[0].rows[0].cells == ("Ana", "So?")
    assert book.warnings == ("2 hidden control characters were taken out.",)


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is():
    def lie(xml):
        return xml.replace(b'<dimension ref="A1:D4"', b'<dimension ref="A1:A1"')

    assert len(cells(rewrite(make_workbook(), SHEET, lie))[0]) == 4


@pytest.mark.parametrize("row", ["1048576", "999999999999"])
def test_a_row_at_the_end_of_the_world_takes_no_time(row):
    data = with_rows(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>')
    book = read(data)
    assert book.sheets[0].rows == ()
    assert book.warnings == ("1 row lies below row 100,000 and was not looked at.",)


def test_several_rows_too_far_down_are_counted():
    data = with_rows('<row r="1"><c><v>1</v></c></row><row r="100001"/><row r="100002"/>')
    assert read(data).warnings == ("2 rows lie below row 100,000 and were not looked at.",)


def test_parts_that_are_no_xml_are_passed_over():
    with zipfile.ZipFile(io.BytesIO(make_workbook())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert cells(make_archive({**parts, "xl/printer.bin": b"<" * 10})) == cells(make_workbook())


def test_a_whole_number_written_with_decimals_is_shown_without():
    data = with_rows('<row r="1"><c r="A1"><v>12.0</v></c></row>')
    assert cells(data) == [("12",)]


def test_strings_in_the_sheet_itself_are_read():
    data = with_rows('<row r="1"><c r="A1" t="inlineStr"><is><t>So?</t></is></c></row>')
    assert cells(data) == [("So?",)]


@pytest.mark.parametrize(
    "xml",
    [
        "<row><c",
        '<row r="x"/>',
        '<row r="1"><c r="!!"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="A1"><v>soon</v></c></row>',
        '<row r="1"><c r="A1" s="soon"><v>1</v></c></row>',
    ],
)
def test_a_broken_sheet_is_a_damaged_workbook(xml):
    with pytest.raises(TranscriptFormatError, match=r"set\.xlsx is a damaged Excel workbook"):
        read(with_rows(xml))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_a_broken_part_is_a_damaged_workbook(part):
    with pytest.raises(TranscriptFormatError, match="damaged Excel workbook"):
        read(rewrite(make_workbook(), part, lambda _: b"<broken"))


@pytest.mark.parametrize("share", [0.5, 0.9, 0.99])
def test_a_workbook_cut_off_on_the_way_is_damaged(share):
    data = make_workbook()
    cut = data[: int(len(data) * share)]
    assert is_workbook(cut) or share == 0.5
    with pytest.raises(TranscriptFormatError, match="damaged Excel workbook"):
        read(cut)


def test_a_document_type_is_refused():
    doctype = b'<!DOCTYPE x [<!ENTITY a "ha">]>'
    with pytest.raises(TranscriptFormatError, match="holds a document type"):
        read(rewrite(make_workbook(), SHEET, lambda xml: doctype + xml))


def test_a_locked_workbook_says_so():
    data = bytearray(make_workbook())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(TranscriptFormatError, match="locked with a password"):
        read(bytes(data))


def test_far_more_cells_than_a_transcript_needs_are_refused():
    xml = '<row r="1"><c r="A1"><v>1</v></c></row>' * (MAX_MARKS // 8)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        archive.writestr(SHEET, xml)
    with pytest.raises(LimitExceededError, match="has too much in it"):
        read(held.getvalue())


def test_what_unpacks_to_more_than_the_settings_allow_is_refused():
    small = Settings(max_unpacked_bytes=100)
    with pytest.raises(LimitExceededError, match="Excel workbook"):
        read_workbook(make_workbook(), name="set.xlsx", settings=small)


def test_a_workbook_put_together_by_nobody_we_know_is_refused():
    data = make_archive({"xl/workbook.xml": b"<x/>", "../out": b"x"})
    with pytest.raises(TranscriptFormatError, match="not put together as Excel does it"):
        read(data)


def test_the_librarys_own_remarks_are_nobodys_business():
    def extend(xml):
        return xml.replace(b"</worksheet>", b"<extLst><ext uri='x'/></extLst></worksheet>")

    assert len(cells(rewrite(make_workbook(), SHEET, extend))) == 4


def test_time_grows_in_proportion_to_the_rows():
    def prepare(rows):
        talk = [HEADINGS, *(("Ana", n, n + 1, f"So what is it, {n}?") for n in range(rows))]
        data = make_workbook(talk)
        return lambda: read_units(data, name="set.xlsx")

    assert measure_growth(prepare(300), prepare(3_000)) <= MOST_GROWTH


@untraced
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=60), st.integers(min_value=0, max_value=6_000))
def test_junk_in_a_workbook_is_never_more_than_our_own_error(junk, at):
    data = make_workbook()
    broken = data[:at] + junk + data[at + len(junk) :]
    try:
        reading = read_units(broken, name="set.xlsx")
    except CoachError:
        return
    assert reading.units


def test_the_library_we_read_with_is_the_one_that_wrote_the_tests():
    assert openpyxl.load_workbook(io.BytesIO(make_workbook())).sheetnames == ["Talk"]
