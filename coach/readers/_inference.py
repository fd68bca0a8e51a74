"""Columns without headings, told apart by what they hold.

A transcript's table shows itself: a column of times that rise, a column of few
short labels that come again, and a column of sentences. What does not show
itself is no transcript. Knows only cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from coach.readers._clock import split_span
from coach.readers._columns import Column, Place
from coach.readers._names import LONGEST_NAME
from coach.readers._timestamps import parse_timestamp

_ROWS = 200
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_CELLS = 0.9
_WORDS = 2.0
_PLAIN_LABEL = 40


def infer_columns(rows: Sequence[Sequence[str]]) -> dict[Column, Place]:
    """Return which column holds what, empty where no transcript shows itself.

    >>> said = [("0:01", "Ana", "What now then?"), ("0:04", "Ben", "I froze again."),
    ...     ("0:09", "Ana", "And what else?")]
    >>> [(column.value, place.index) for column, place in infer_columns(said).items()]
    [('start', 0), ('speaker', 1), ('text', 2)]
    """
    rows = [row for row in rows[:_ROWS] if any(cell.strip() for cell in row)]
    width = len(rows[0]) if rows else 0
    if len(rows) < _FEWEST_ROWS or width < _FEWEST_COLUMNS:
        return {}
    if any(len(row) != width for row in rows):
        return {}
    columns = [[row[index].strip() for row in rows] for index in range(width)]
    times = [index for index, cells in enumerate(columns) if _are_times(cells)]
    rest = [index for index in range(width) if index not in times]
    if not times or len(rest) < 2:
        return {}
    text = max(rest, key=lambda index: _count_words(columns[index]))
    speaker = next((at for at in rest if at != text and _are_labels(columns[at])), None)
    if speaker is None or _count_words(columns[text]) < _WORDS:
        return {}
    return {
        Column.START: Place(index=times[0]),
        **({Column.END: Place(index=times[1])} if len(times) > 1 else {}),
        Column.SPEAKER: Place(index=speaker),
        Column.TEXT: Place(index=text),
    }


def _are_times(cells: Sequence[str]) -> bool:
    """Say whether nearly every cell is a clock, and most of them rise."""
    read = [parse_timestamp(split_span(cell)[0]) for cell in cells if ":" in cell]
    values = [value for value in read if value is not None]
    rises = sum(after >= before for before, after in pairwise(values))
    return len(values) >= len(cells) * _MOST_CELLS and rises * 2 >= len(values) - 1


def _are_labels(cells: Sequence[str]) -> bool:
    """Say whether cells are short and come again, and hold letters."""
    named = [cell for cell in cells if cell]
    counts = Counter(named)
    short = all(len(cell) <= min(LONGEST_NAME, _PLAIN_LABEL) for cell in named)
    letters = sum(any(letter.isalpha() for letter in cell) for cell in named)
    return short and letters * 2 > len(cells) and max(counts.values(), default=0) > 1


def _count_words(cells: Sequence[str]) -> float:
    return mean(len(cell.split()) for cell in cells)
