"""Tables as transcripts: a row of headings, and below it who said what, row by row.

Sheets of text, workbooks and tables in Word documents all come here as rows of
cells. Where a table has no headings, its columns are told apart by what they
hold. Knows nothing of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from coach.errors import TranscriptFormatError
from coach.readers._clock import Times, read_times
from coach.readers._columns import Column, Place, is_header, read_headings
from coach.readers._cues import describe_damaged
from coach.readers._inference import infer_columns
from coach.readers._markup import join_words, unescape
from coach.readers._sharing import Sharing
from coach.readers.units import Reading, Unit, build_units_reading

HEADER_WITHIN = 20
MOST_COLUMNS = 100
"""Columns further to the right are not looked at."""

NO_HEADINGS = "The table has no headings; its columns were told apart by what they hold."


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table; ``number`` is its place in the file, from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: Place | None) -> str:
        """Return the cell of a column, empty where the row or the table has none."""
        if place is None or place.index >= len(self.cells):
            return ""
        return self.cells[place.index]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; ``name`` is that of the sheet, None where it has none."""

    rows: tuple[Row, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which column holds what; ``first`` is the row, from 0, that speech starts at."""

    columns: Mapping[Column, Place]
    first: int
    headed: bool = True

    def find(self, column: Column) -> Place | None:
        """Return where a column stands, or None if the table has no such column."""
        return self.columns.get(column)


def read_label(text: str) -> str | None:
    """Return the speaker a cell names, or None where it is empty, as below a name.

    >>> read_label(" Ana  Ruiz:"), read_label("?"), read_label(" ")
    ('Ana Ruiz', '?', None)
    """
    return join_words(text).removesuffix(":").strip() or None


def find_layout(table: Table, *, infer: bool = True) -> Layout | None:
    """Return which columns of a table hold a transcript, or None if none do.

    Headings may stand anywhere in the first rows, below a title and twice over.
    """
    head = table.rows[:HEADER_WITHIN]
    for place, row in enumerate(head):
        columns = read_headings(row.cells[:MOST_COLUMNS])
        if is_header(columns):
            more = takewhile(_repeats_header, table.rows[place + 1 : place + HEADER_WITHIN])
            return Layout(columns=columns, first=place + 1 + sum(1 for _ in more))
    columns = infer_columns([row.cells[:MOST_COLUMNS] for row in table.rows]) if infer else {}
    return Layout(columns=columns, first=0, headed=False) if columns else None


def build_table_reading(
    table: Table,
    layout: Layout,
    *,
    format: str,
    name: str,
    writer: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of a table; rows without words are left out.

    Raises:
        TranscriptFormatError: no row has words.
    """
    text, speaker = layout.find(Column.TEXT), layout.find(Column.SPEAKER)
    said = [
        row
        for row in islice(table.rows, layout.first, None)
        if row.cell(text).strip() and not (layout.headed and _repeats_header(row))
    ]
    if not said:
        raise _explain_nothing(table, layout, name=name)
    times = _read_times(said, layout)
    sharing = Sharing()
    units = tuple(
        Unit(
            text=sharing.share_words(join_words(unescape(row.cell(text)))),
            label=sharing.share_label(read_label(unescape(row.cell(speaker)))),
            start=start,
            end=end,
            line=row.number,
        )
        for row, start, end in zip(said, times.starts, times.ends, strict=True)
    )
    notes = (
        *warnings,
        *(() if layout.headed else (NO_HEADINGS,)),
        *_describe_broken(said, times),
        *times.warnings,
    )
    return build_units_reading(units, format=format, writer=writer, warnings=notes)


def _read_times(rows: Sequence[Row], layout: Layout) -> Times:
    """Read the columns of times; a column of durations stands in for one of ends."""
    start, end = layout.find(Column.START), layout.find(Column.END)
    duration = layout.find(Column.DURATION)
    last = end or duration
    return read_times(
        [row.cell(start) for row in rows],
        [row.cell(last) for row in rows],
        unit=start.unit if start else None,
        lengths=end is None and duration is not None,
    )


def _repeats_header(row: Row) -> bool:
    """Say whether a row is headings again, as at the top of a page or in a second language."""
    return is_header(read_headings(row.cells[:MOST_COLUMNS]))


def _describe_broken(rows: Sequence[Row], times: Times) -> tuple[str, ...]:
    if not times.broken:
        return ()
    lines = [rows[place].number for place in times.broken]
    return (describe_damaged(lines, whole=len(rows) - len(lines), noun="times"),)


def _explain_nothing(table: Table, layout: Layout, *, name: str) -> TranscriptFormatError:
    line = table.rows[layout.first - 1].number if layout.first else 1
    return TranscriptFormatError(
        f"{name}, line {line}: there are headings, and no row below them has words. "
        "Export the table again.",
        name=name,
        line=line,
    )


def find_table(tables: Iterable[Table], *, infer: bool = False) -> tuple[Table, Layout] | None:
    """Return the table that holds the most of a transcript, with its layout, or None."""
    found = [
        (table, layout)
        for table in tables
        if (layout := find_layout(table, infer=infer)) is not None
    ]
    return max(found, key=lambda pair: len(pair[0].rows), default=None)
