"""Excel workbooks, opened with care: the guard first, then the cells as they are shown.

Formulas are never run; their saved results are read. Nothing here knows what a
transcript looks like.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from coach.config import Settings
from coach.errors import CoachError
from coach.readers._archive import (
    Kind,
    damaged,
    holds_part,
    open_archive,
    refused,
    too_large,
)
from coach.readers._decoding import clean_text, describe_hidden
from coach.readers._sharing import Sharing
from coach.readers._tables import MOST_COLUMNS, Row, Table

MAX_MARKS = 1_500_000
"""Tags and attributes in all of its parts together."""
MAX_SHEETS = 20
MAX_ROWS = 100_000
"""A row may claim any place; the empty ones above it would take their time."""

KIND = Kind(words="Excel workbook", program="Excel", part="xl/workbook.xml")

_EPOCH = datetime(1899, 12, 31)
_DAY = timedelta(days=1)
_LONGEST_SPAN = timedelta(days=10)
"""More than this is a date."""
_ROW = re.compile(rb"<row\b[^>]{0,200}?\br=[\"']([0-9]{1,15})[\"']")
_UNSAVED = re.compile(
    rb"<f\b[^>]{0,300}(?:/>|>[^<]{0,9000}</f>)\s{0,20}(?:<v\s{0,3}/>|<v></v>)?\s{0,20}</c>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """Every sheet in order as a table, and what a person should know about them."""

    sheets: tuple[Table, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """How many formulas have no saved result, and how many rows lie too far down."""

    unsaved: int
    below: int


def is_workbook(data: bytes) -> bool:
    """Say whether the bytes are an Excel workbook, or were meant to be one."""
    return holds_part(data, KIND.part) and not holds_part(data, "word/document.xml")


def read_workbook(data: bytes, *, name: str, settings: Settings) -> Workbook:
    """Return the cells of a workbook's sheets as text, times as clocks.

    Raises:
        LimitExceededError: it unpacks to more than is allowed.
        TranscriptFormatError: it is damaged, locked, or built to mislead.
        UnknownFormatError: it is another kind of archive.
    """
    try:
        with open_archive(data, name=name, kind=KIND, settings=settings) as archive:
            parts = _check_parts(archive, name=name)
        with warnings.catch_warnings():
            # The library warns of extensions it passes over; none of them holds cells.
            warnings.simplefilter("ignore")
            sheets, notes = _read_sheets(data)
    except CoachError:
        raise
    # The library checks little of what it reads, so a broken part may raise anything.
    except Exception as error:
        raise damaged(name, kind=KIND) from error
    return Workbook(sheets=sheets, warnings=(*notes, *_describe_parts(parts)))


def _check_parts(archive: zipfile.ZipFile, *, name: str) -> _Parts:
    """Check how much is in the parts, and return what of it cannot be read."""
    marks = unsaved = below = 0
    for member in archive.infolist():
        if not member.filename.endswith((".xml", ".rels")):
            continue
        xml = archive.read(member)
        marks += xml.count(b"<") + xml.count(b"=")
        if marks > MAX_MARKS:
            raise too_large(name, "has too much in it for a transcript", MAX_MARKS, kind=KIND)
        if b"<!DOCTYPE" in xml or b"<\0!\0D\0" in xml:
            raise refused(name, "holds a document type, which Excel never writes. Save it again")
        unsaved += len(_UNSAVED.findall(xml))
        below += sum(int(number) > MAX_ROWS for number in _ROW.findall(xml))
    return _Parts(unsaved=unsaved, below=below)


def _read_sheets(data: bytes) -> tuple[tuple[Table, ...], tuple[str, ...]]:
    # Imported here, as it takes a while and few files are workbooks.
    import openpyxl

    book = openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=True, keep_links=False
    )
    try:
        hidden, widest = 0, 0
        sheets = []
        for sheet in book.worksheets[:MAX_SHEETS]:
            widest = max(widest, sheet.max_column or 0)
            sheet.reset_dimensions()
            rows, taken_out = _read_rows(sheet)
            hidden += taken_out
            title, _ = clean_text(sheet.title)
            sheets.append(Table(name=" ".join(title.split()), rows=rows))
        notes = (
            describe_hidden(hidden),
            _describe_width(widest),
            _describe_rest(len(book.worksheets)),
        )
    finally:
        book.close()
    return tuple(sheets), tuple(note for note in notes if note)


def _read_rows(sheet: Any) -> tuple[tuple[Row, ...], int]:
    """Return the rows that hold anything, and how many hidden characters were taken out."""
    rows: list[Row] = []
    sharing = Sharing()
    hidden = 0
    for number, values in enumerate(_list_values(sheet), start=1):
        if values.count(None) == len(values):
            continue
        cells: list[str] = []
        for value in _drop_rest(values):
            text, taken_out = clean_text(_show(value)) if value is not None else ("", 0)
            cells.append(sharing.share_words(text))
            hidden += taken_out
        while cells and not cells[-1]:
            cells.pop()
        rows.append(Row(number=number, cells=tuple(cells)))
    return tuple(rows), hidden


def _drop_rest(values: Sequence[Any]) -> Iterator[Any]:
    """Yield a row's values up to the last that is one: every row comes filled up to its limit."""
    left = len(values) - values.count(None)
    rest = iter(values)
    while left:
        value = next(rest)
        left -= value is not None
        yield value


def _list_values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    # Both limits are given, as a sheet may lie about its size.
    found: Iterator[tuple[Any, ...]] = sheet.iter_rows(
        max_row=MAX_ROWS, max_col=MOST_COLUMNS, values_only=True
    )
    return found


def _show(value: Any) -> str:
    """Return a cell's value as text, times as ``h:mm:ss``.

    >>> _show(timedelta(days=1, minutes=2)), _show(12.0), _show("So?")
    ('24:02:00', '12', 'So?')
    """
    if isinstance(value, (datetime, time, timedelta)):
        return _show_time(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _show_time(value: datetime | time | timedelta) -> str:
    thousandths = round(_count_seconds(value) * 1000)
    seconds, rest = divmod(thousandths, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" + (f".{rest:03}" if rest else "")


def _count_seconds(value: datetime | time | timedelta) -> float:
    """Return the seconds a cell of times stands for; of a date, only its time of day counts.

    Excel counts days from the end of 1899, so that more than 24 hours look like a date.
    """
    if isinstance(value, timedelta):
        return value.total_seconds()
    moment = value if isinstance(value, datetime) else datetime.combine(_EPOCH, value)
    since = moment - _EPOCH
    return (since if timedelta(0) <= since < _LONGEST_SPAN else since % _DAY).total_seconds()


def _describe_width(widest: int) -> str:
    if widest <= MOST_COLUMNS:
        return ""
    return f"Only the first {MOST_COLUMNS} of {widest:,} columns were looked at."


def _describe_rest(count: int) -> str:
    if count <= MAX_SHEETS:
        return ""
    return f"Only the first {MAX_SHEETS} of {count:,} sheets were looked at."


def _describe_parts(parts: _Parts) -> tuple[str, ...]:
    notes = []
    if parts.unsaved:
        one = parts.unsaved == 1
        cells = "1 cell holds a formula" if one else f"{parts.unsaved:,} cells hold formulas"
        notes.append(
            f"{cells} without a saved result, read as empty. To have it read, open the file in "
            "Excel, save it and choose it again."
        )
    if parts.below:
        rows = "1 row lies" if parts.below == 1 else f"{parts.below:,} rows lie"
        notes.append(
            f"{rows} below row {MAX_ROWS:,} and {'was' if parts.below == 1 else 'were'} "
            "not looked at."
        )
    return tuple(notes)
