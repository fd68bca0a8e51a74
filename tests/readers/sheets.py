"""Tables for the tests of readers: workbooks and Word documents made on the spot."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import docx
import openpyxl

HEADINGS = ("Speaker", "Start", "End", "Text")
TALK = (
    HEADINGS,
    ("Ines Varga", 2, 6, "The boat shed, again."),
    ("Tobias", 7, 8, "Who had the key last?"),
    ("Ines Varga", 9, 15, "I did, and I lent it."),
)


def make_workbook(
    rows: Iterable[Sequence[Any]] = TALK,
    *,
    others: Mapping[str, Iterable[Sequence[Any]]] | None = None,
    merged: Sequence[str] = (),
    formats: Mapping[str, str] | None = None,
) -> bytes:
    """Return a workbook whose first sheet, "Talk", has these rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Talk"
    for row in rows:
        sheet.append(list(row))
    for place in merged:
        sheet.merge_cells(place)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    for title, other in (others or {}).items():
        more = book.create_sheet(title)
        for row in other:
            more.append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def make_word_table(*tables: Sequence[Sequence[str]], above: str = "") -> bytes:
    """Return a Word document that holds these tables."""
    document = docx.Document()
    if above:
        document.add_paragraph(above)
    for rows in tables:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()
