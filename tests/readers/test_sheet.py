from __future__ import annotations

import io

import docx
import pytest

from coach.errors import TranscriptFormatError, UnknownFormatError
from coach.readers import read_units, sheet
from coach.readers._clock import SPREADSHEET_TIMES
from coach.readers._tables import Table
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import make_body, read_sample
from tests.readers.sheets import TALK, make_word_table, make_workbook
from tests.speed import MOST_GROWTH, measure_growth

AMAZON = (
    ("Start", "Dur.", "Speaker", "", "Transcription"),
    ("0:00:01.5", "2.0s", "Ines", "", "The boat shed, again."),
    ("0:00:04.25", "1.0s", "Tobias", "", "Who had the key?"),
)


def make_cell(text):
    return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>".encode()


def said(data, name="set.csv"):
    data = data if isinstance(data, bytes) else data.encode()
    return [(unit.label, unit.text, unit.start, unit.end) for unit in read(data, name).units]


def read(data, name="set.csv"):
    return read_units(data if isinstance(data, bytes) else data.encode(), name=name)


def test_commas_and_quotation_marks_of_a_sheet_are_read():
    assert said(read_sample("sheet.csv"))[2] == (
        "Ines Varga",
        'I did, and I said "take it" to somebody.'.replace("'", '"'),
        9.0,
        15.0,
    )


def test_semicolons_milliseconds_and_a_title_above_are_read():
    units = said(read_sample("sheet-semicolons.csv"))
    assert units[0] == ("Ines Varga", "The boat shed.", 0.5, 4.2)
    assert units[2] == (None, "And who has it now?", 6.2, 9.0)


def test_tabs_and_columns_in_another_order_are_read():
    reading = read(read_sample("sheet.tsv"))
    assert reading.timing is Timing.STARTS_ONLY
    assert [unit.start for unit in reading.units] == [4.0, 9.0, 72.0]


def test_a_sheet_without_headings_is_read_and_says_so():
    reading = read(read_sample("sheet-no-headings.csv"))
    assert [unit.label for unit in reading.units] == ["Maud", "Petros"] * 2
    assert "no headings" in reading.warnings[0]


def test_a_cell_may_hold_line_breaks_and_keeps_its_line():
    reading = read('Speaker,Text\nAna,"So\nwhat now?"\nBen,Hm.\n')
    assert [(unit.text, unit.line) for unit in reading.units] == [("So what now?", 2), ("Hm.", 4)]


def test_empty_lines_are_passed_over_and_counted_as_lines():
    reading = read("\nSpeaker,Text\n\nAna,So?\n\n\nBen,Hm.\n")
    assert [unit.line for unit in reading.units] == [4, 7]


def test_a_quotation_mark_that_never_closes_costs_no_row():
    rows = "".join(f"Ana,Word {number}.\n" for number in range(60))
    reading = read(f'Speaker,Text\nBen,"Well then\n{rows}')
    assert len(reading.units) == 61
    assert reading.units[0].text == '"Well then'
    assert reading.warnings == (sheet.UNCLOSED,)


def test_a_quotation_mark_that_swallows_a_very_long_file_costs_no_row():
    rows = "Ana,So?\n" * 20_000
    reading = read(f'Speaker,Text\nBen,"Well then\n{rows}')
    assert len(reading.units) == 20_001


def test_a_cell_without_end_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"set\.csv has a cell that is far too long"):
        read("Speaker,Text\nAna," + "so" * 100_000)


def test_the_hours_that_a_spreadsheet_makes_of_minutes_are_minutes_again():
    reading = read("Time;Name;Text\n23:58;Ana;So?\n24:02:00;Ben;Hm.\n1:00:07;Ana;Well.\n")
    assert [unit.start for unit in reading.units] == [1438.0, 1442.0, 3607.0]
    assert reading.warnings == (SPREADSHEET_TIMES,)


def test_the_labels_of_coders_stay_and_a_question_mark_is_not_known():
    units = said("Speaker,Text\n?,So?\nomit,Tea.\nTEd,Hm.\n")
    assert [label for label, *_ in units] == [UNKNOWN, "omit", "TEd"]


@pytest.mark.parametrize(
    "text",
    [
        "Name,Email,Minutes\nAna,a@example.org,70\nBen,b@example.org,72\n",
        "Text, and more of it\nso it goes, on\n",
        "text\nso\nmore\n",
        "We met, and we spoke, and we left.\nIt rained, as ever.\n",
    ],
)
def test_other_lists_and_plain_prose_are_no_sheet(text):
    assert not sheet.recognises(text)
    with pytest.raises(UnknownFormatError):
        read(text)


def test_a_table_that_lacks_what_was_said_is_told_what_to_do():
    with pytest.raises(TranscriptFormatError, match="Put a row such as"):
        sheet.parse("Name,Minutes\nAna,70\n", name="set.csv")


def test_a_long_sheet_is_told_by_its_first_lines_alone():
    row = "0:01,Ana,So what did you make of it?\n"
    assert sheet.recognises("Start,Speaker,Text\n" + row * 2_000)


def test_a_workbook_is_read():
    reading = read(make_workbook())
    assert (reading.format, reading.timing, reading.warnings) == ("xlsx", Timing.EXACT, ())
    assert said(make_workbook())[1] == ("Tobias", "Who had the key last?", 7.0, 8.0)


def test_the_sheet_that_looks_like_a_transcript_is_read_and_named():
    data = make_workbook(
        [["Notes"], ["Bring keys."]], others={"Speech": TALK, "Empty": [], "Sums": [[1, 2]]}
    )
    reading = read(data)
    assert len(reading.units) == 3
    assert reading.warnings == ("Of the 3 sheets in the workbook, only “Speech” was read.",)


def test_a_workbook_without_headings_is_read_by_what_it_holds():
    rows = [("0:01", "Ana", "What now?"), ("0:03", "Ben", "I froze."), ("0:07", "Ana", "And so?")]
    assert "no headings" in read(make_workbook(rows)).warnings[0]


def test_a_workbook_of_participants_is_named_as_one():
    rows = [("Full Name", "Join Time", "Duration"), ("Ana", "at ten", "70")]
    with pytest.raises(UnknownFormatError, match="is a list of participants"):
        read(make_workbook(rows))


def test_several_rows_a_turn_are_several_units_of_one_label():
    rows = [
        (None, "TimeStamp", "Turn", "Speaker", "Sentence", "Tag"),
        (0, None, 2, "T", "What do you see?", "x"),
        (1, None, 2, "T", "Take your time.", None),
        (2, None, 3, "S", "A line.", None),
    ]
    assert [label for label, *_ in said(make_workbook(rows))] == ["T", "T", "S"]
    assert read(make_workbook(rows)).timing is Timing.NONE


def test_a_workbook_that_holds_no_transcript_is_told_what_to_do():
    with pytest.raises(UnknownFormatError, match="Put a row of headings on top"):
        read(make_workbook([["Budget", 2026], ["Rent", 12]]), "set.xlsx")


def test_an_empty_workbook_is_empty():
    with pytest.raises(TranscriptFormatError, match=r"set\.xlsx is empty"):
        read(make_workbook([]), "set.xlsx")


def test_the_table_of_a_word_document_is_read():
    reading = read(make_word_table([["Topic"], ["x"]], AMAZON, above="Summary: all well."))
    assert (reading.format, reading.writer) == ("docx_table", "Amazon Transcribe")
    assert reading.timing is Timing.EXACT
    assert [(unit.label, unit.start, unit.end) for unit in reading.units] == [
        ("Ines", 1.05, 3.05),
        ("Tobias", 4.25, 5.25),
    ]


def test_entities_in_cells_become_their_characters():
    reading = read(b"Speaker,Start,Text\nF&#233;lix,0:01,Hens &amp; geese?\nInes,0:04,Both.\n")
    assert (reading.units[0].label, reading.units[0].text) == ("Félix", "Hens & geese?")


def test_notes_that_amazon_puts_among_the_words_are_none():
    row = ("0:00:06.07", "1.0s", "Ines", "", "[INTERRUPTION] I had it. [ISSUE] It broke. [PII]")
    reading = read(make_word_table([*AMAZON, row]))
    assert reading.units[-1].text == "I had it. It broke. [PII]"
    assert reading.units[-1].start == 6.07


def test_a_table_of_timespans_is_read():
    rows = (
        ("Timespan", "Content", "Speaker"),
        ("0:00.0 - 0:04.5", "The boat shed, again.", "Ines"),
        ("0:05.0 - 0:06.0", "Who had the key?", "Tobias"),
    )
    reading = read(make_word_table(rows))
    assert reading.writer is None
    assert [(unit.start, unit.end) for unit in reading.units] == [(0.0, 4.5), (5.0, 6.0)]


def test_a_table_inside_a_table_is_read_too():
    document = docx.Document()
    inner = document.add_table(rows=1, cols=1).cell(0, 0).add_table(rows=2, cols=2)
    for row, cells in zip(inner.rows, [("Speaker", "Text"), ("Ana", "So?")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    held = io.BytesIO()
    document.save(held)
    assert said(held.getvalue()) == [("Ana", "So?", None, None)]


def test_time_grows_in_proportion_to_the_rows_of_a_word_table():
    def prepare(rows):
        cells = b"".join(
            b"<w:tr>"
            + b"".join(make_cell(text) for text in ("Ana", f"0:{n % 60:02}", "So?"))
            + b"</w:tr>"
            for n in range(rows)
        )
        head = b"".join(make_cell(text) for text in ("Speaker", "Start", "Text"))
        data = make_body(b"<w:tbl><w:tr>" + head + b"</w:tr>" + cells + b"</w:tbl>")
        return lambda: read_units(data, name="set.docx")

    assert measure_growth(prepare(300), prepare(3_000)) <= MOST_GROWTH


def test_tables_without_headings_leave_the_document_to_other_readers():
    data = make_word_table([["Ana: So?"], ["Ben: Hm."], ["Ana: Well?"]])
    assert read(data).format == "script"


@pytest.mark.parametrize("parse", [sheet.parse_tables, sheet.parse_workbook])
@pytest.mark.parametrize("tables", [(), (Table(rows=()),)])
def test_no_table_is_no_transcript(parse, tables):
    with pytest.raises(TranscriptFormatError, match=r"^set has no table with headings"):
        parse(tables, name="set")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_old_and_new_machines_end_them(end):
    text = end.join(["Speaker,Text", "Ana,So?", "Ben,Hm."])
    reading = sheet.parse(text, name="set.csv")
    assert [(unit.label, unit.text, unit.line) for unit in reading.units] == [
        ("Ana", "So?", 2),
        ("Ben", "Hm.", 3),
    ]


def test_a_lone_end_of_line_is_no_fault():
    assert not sheet.recognises("\r\t")
