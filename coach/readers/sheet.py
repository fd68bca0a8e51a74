"""Sheets of a transcript: CSV and TSV text, Excel workbooks, tables in Word documents.

Columns may stand in any order and be called what people call them. Formulas are
never run: a workbook gives the results it was saved with.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from coach.errors import TranscriptFormatError
from coach.readers._sharing import Sharing
from coach.readers._tables import (
    MOST_COLUMNS,
    Layout,
    Row,
    Table,
    build_table_reading,
    find_layout,
    find_table,
)
from coach.readers.units import Reading

TEXT = "csv"
WORKBOOK = "xlsx"
DOCUMENT = "docx_table"

Tables = tuple[Table, ...]
"""A document's tables, or a workbook's sheets, in order."""

UNCLOSED = (
    "Quotation marks in the table do not close; they were read as part of the words. "
    "Check the rows near them."
)

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HEAD = 20_000
_HEAD_ROWS = 200
_DELIMITERS = ("\t", ";", ",")
_MOST_LINES = 40
"""A cell with more line breaks than this shows a quotation mark that never closes."""
_HUNDREDTHS = re.compile(r"(?<=:[0-9]{2})\.(?=[0-9]\s*$)")
_AMAZON_NOTES = re.compile(r"\[(?:INTERRUPTION|ISSUE|ACTION|OUTCOME)\]\s?")
_AMAZON = ("Start", "Dur.", "Speaker", "", "Transcription")


def recognises(text: str) -> bool:
    """Say whether lines of cells start with headings, or their columns show themselves."""
    return _find_delimiter(text) is not None


def parse(text: str, *, name: str) -> Reading:
    """Read a table saved as text, with commas, semicolons or tabs between its cells.

    Raises:
        TranscriptFormatError: no row has words.
    """
    delimiter = _find_delimiter(text)
    table, warnings = _read_whole(text, delimiter or ",", name=name)
    layout = find_layout(table)
    if delimiter is None or layout is None:
        raise TranscriptFormatError(
            f"{name}, line 1: no row of headings names who spoke, or when, and what was said. "
            "Put a row such as “Speaker, Start, Text” on top.",
            name=name,
            line=1,
        )
    return build_table_reading(table, layout, format=TEXT, name=name, warnings=warnings)


def recognises_tables(tables: Tables) -> bool:
    """Say whether a table in a Word document has the headings of a transcript."""
    return find_table(tables) is not None


def parse_tables(tables: Tables, *, name: str) -> Reading:
    """Read the table of a Word document that holds its transcript.

    Raises:
        TranscriptFormatError: there is none, or no row has words.
    """
    found = find_table(tables)
    if found is None:
        raise _explain_none(name)
    table, layout = found
    heads = [table.rows[layout.first - 1].cells[: len(_AMAZON)]]
    writer = None
    if _AMAZON in heads:
        writer = "Amazon Transcribe"
        table = replace(table, rows=tuple(_mend_amazon(row) for row in table.rows))
    return build_table_reading(table, layout, format=DOCUMENT, name=name, writer=writer)


def _mend_amazon(row: Row) -> Row:
    """Return a row of Amazon's table with its time in full and no notes among the words.

    It writes hundredths of a second without the nought in front of them.
    """
    cells = [_AMAZON_NOTES.sub("", cell) for cell in row.cells]
    return replace(row, cells=(*(_HUNDREDTHS.sub(".0", cell) for cell in cells[:1]), *cells[1:]))


def recognises_workbook(sheets: Tables) -> bool:
    """Say whether a sheet of a workbook has headings, or columns that show themselves."""
    return find_table(sheets, infer=True) is not None


def parse_workbook(sheets: Tables, *, name: str) -> Reading:
    """Read the sheet of a workbook that looks like a transcript.

    Raises:
        TranscriptFormatError: none does, or no row has words.
    """
    found = find_table(sheets, infer=True)
    if found is None:
        raise _explain_none(name)
    table, layout = found
    filled = sum(bool(sheet.rows) for sheet in sheets)
    note = f"Of the {filled} sheets in the workbook, only “{table.name}” was read."
    return build_table_reading(
        table, layout, format=WORKBOOK, name=name, warnings=(note,) if filled > 1 else ()
    )


def _explain_none(name: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name} has no table with headings for who spoke, or when, and what was said. "
        "Put a row such as “Speaker, Start, Text” on top.",
        name=name,
    )


def _find_delimiter(text: str) -> str | None:
    """Return what stands between the cells, or None if nothing makes a transcript of them."""
    head = text[:_HEAD]
    if len(text) > _HEAD:
        head = head[: head.rfind("\n") + 1]
    found = [
        (delimiter, layout)
        for delimiter in _DELIMITERS
        if delimiter in head and (layout := _look_at(head, delimiter)) is not None
    ]
    best = max(found, key=lambda pair: (pair[1].headed, len(pair[1].columns)), default=None)
    return best[0] if best else None


def _look_at(head: str, delimiter: str) -> Layout | None:
    return find_layout(Table(rows=tuple(islice(_read_rows(head, delimiter), _HEAD_ROWS))))


def _read_whole(text: str, delimiter: str, *, name: str) -> tuple[Table, tuple[str, ...]]:
    """Read every row; where quotation marks do not close, they count as words."""
    try:
        rows = tuple(_read_rows(text, delimiter))
        longest = max((cell.count("\n") for row in rows for cell in row.cells), default=0)
    except csv.Error:
        longest = _MOST_LINES + 1
    if longest <= _MOST_LINES:
        return Table(rows=rows), ()
    try:
        plain = tuple(_read_rows(text, delimiter, quotes=False))
    except csv.Error as error:
        raise TranscriptFormatError(
            f"{name} has a cell that is far too long for a transcript. Export the table again.",
            name=name,
        ) from error
    return Table(rows=plain), (UNCLOSED,)


def _read_rows(text: str, delimiter: str, *, quotes: bool = True) -> Iterator[Row]:
    """Yield each row with the line it starts on, from 1."""
    rows = csv.reader(
        _keep_ends(text),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
    )
    number = 1
    sharing = Sharing()
    for cells in rows:
        if cells:
            shared = map(sharing.share_words, cells[:MOST_COLUMNS])
            yield Row(number=number, cells=tuple(shared))
        number = rows.line_num + 1


def _keep_ends(text: str) -> Iterator[str]:
    """Yield each line with its end, as a file does, but without a copy of the whole text."""
    return (match[0] for match in _LINE.finditer(text))
