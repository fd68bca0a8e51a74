"""Times down a column: clocks, seconds or milliseconds, and what a spreadsheet makes of them.

From cells to seconds, all of one column together: one cell alone does not tell
minutes and seconds from hours and minutes. Knows nothing of speakers or words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from coach.readers._timestamps import parse_timestamp

_NUMBER = re.compile(r"([0-9]{1,12}(?:[.,][0-9]{1,9})?)\s?(ms|msec|s|sec)?", re.IGNORECASE)
_SPAN = re.compile(r"\s*([0-9][0-9:.,]{0,20})\s*(?:-->|[-–—/])\s*([0-9][0-9:.,]{0,20})\s*")
_LONG_CLOCK = re.compile(r"([0-9]{1,3}):([0-9]{2}):00(?:[.,]0{1,9})?")
_DAY = 86_400.0
_LONGEST_MEETING = 6 * 3600.0
_MILLISECONDS = 100
"""Speech that lasts longer than this many of something is counted in milliseconds."""
_GAP_MILLISECONDS = 1_000

SPREADSHEET_TIMES = (
    "The times look like minutes and seconds that a spreadsheet took for hours and minutes; "
    "they were read as minutes and seconds."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """A column's starts and ends in seconds, None where a cell gives none.

    ``broken`` are the places, from 0, of cells that hold something else.
    """

    starts: tuple[float | None, ...]
    ends: tuple[float | None, ...]
    broken: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """One time as written: ``clock`` says whether it had colons."""

    value: float
    clock: bool
    text: str


def split_span(text: str) -> tuple[str, str]:
    """Return the two times of a cell that holds both, else the cell and nothing.

    >>> split_span("0:00.0 - 0:05.2"), split_span("75")
    (('0:00.0', '0:05.2'), ('75', ''))
    """
    match = _SPAN.fullmatch(text) if len(text) < 60 else None
    return (match[1], match[2]) if match else (text, "")


def read_times(
    starts: Sequence[str],
    ends: Sequence[str],
    *,
    unit: float | None = None,
    lengths: bool = False,
) -> Times:
    """Return the times of a table's rows.

    Args:
        starts: the cells that say when a row starts; each may hold a span.
        ends: the cells that say when it ends, empty where there is no such column.
        unit: how many seconds a bare number counts, where the heading says.
        lengths: whether ``ends`` say how long a row lasts.

    >>> read_times(["0", "2000"], ["1500", "2600"]).ends
    (1.5, 2.6)
    >>> read_times(["23:58", "24:02:00"], ["", ""]).starts
    (1438.0, 1442.0)
    """
    begun = [_read(split_span(start)[0]) for start in starts]
    ended = [_read(split_span(start)[1] or end) for start, end in zip(starts, ends, strict=True)]
    broken = tuple(
        place
        for place, (cell, found) in enumerate(zip(starts, begun, strict=True))
        if cell.strip() and found is None
    )
    mended = _mend_clocks(begun)
    if mended is not None:
        begun = mended
        ended = ended if lengths else [_as_minutes(cell) for cell in ended]
    seconds = _guess_unit(begun, ended, lengths=lengths) if unit is None else unit
    first = tuple(_count(cell, seconds) for cell in begun)
    last = tuple(_count(cell, seconds) for cell in ended)
    if lengths:
        last = tuple(
            None if start is None or length is None else start + length
            for start, length in zip(first, last, strict=True)
        )
    return Times(
        starts=first,
        ends=_drop_early(first, last),
        broken=broken,
        warnings=(SPREADSHEET_TIMES,) if mended is not None else (),
    )


def _read(text: str) -> _Cell | None:
    text = text.strip()
    clock = parse_timestamp(text) if ":" in text else None
    if clock is not None:
        return _Cell(value=clock, clock=True, text=text)
    number = _NUMBER.fullmatch(text)
    if number is None:
        return None
    value = float(number[1].replace(",", "."))
    # A unit beside the number is believed, whatever the rest of the column looks like.
    written = (number[2] or "").casefold()
    return _Cell(value=value / 1000 if written[:1] == "m" else value, clock=bool(written), text="")


def _count(cell: _Cell | None, unit: float) -> float | None:
    if cell is None:
        return None
    return cell.value if cell.clock or unit == 1 else round(cell.value * unit, 6)


def _mend_clocks(cells: Sequence[_Cell | None]) -> list[_Cell | None] | None:
    """Return the clocks with ``24:02:00`` read as 24 min 2 s, or None if they are sound."""
    clocks = [cell for cell in cells if cell is not None and cell.text]
    if not clocks or not any(_LONG_CLOCK.fullmatch(cell.text) for cell in clocks):
        return None
    values = [cell.value for cell in clocks]
    whole = all(_LONG_CLOCK.fullmatch(cell.text) for cell in clocks)
    odd = (
        _count_falls(values) > 0
        or max(values) >= _DAY
        or (whole and max(values) - min(values) > _LONGEST_MEETING)
    )
    mended = [_as_minutes(cell) for cell in cells]
    again = [cell.value for cell in mended if cell is not None and cell.text]
    fewer = _count_falls(again) < _count_falls(values) or max(again) < _LONGEST_MEETING
    sound = _count_falls(again) <= _count_falls(values) and fewer
    return mended if odd and sound and again != values else None


def _as_minutes(cell: _Cell | None) -> _Cell | None:
    match = _LONG_CLOCK.fullmatch(cell.text) if cell is not None else None
    if cell is None or match is None:
        return cell
    return replace(cell, value=float(int(match[1]) * 60 + int(match[2])))


def _count_falls(values: Sequence[float]) -> int:
    return sum(after < before for before, after in pairwise(values))


def _guess_unit(
    starts: Sequence[_Cell | None], ends: Sequence[_Cell | None], *, lengths: bool
) -> float:
    """Return what a bare whole number counts: milliseconds where seconds would be absurd."""
    bare = [cell.value for cell in starts if cell is not None and not cell.clock]
    if not bare or any(value != int(value) for value in bare):
        return 1.0
    spans = [
        end.value if lengths else end.value - start.value
        for start, end in zip(starts, ends, strict=True)
        if start is not None and end is not None and not end.clock
    ]
    gaps = [after - before for before, after in pairwise(bare) if after > before]
    long = median(spans) >= _MILLISECONDS if spans else median(gaps or [0]) >= _GAP_MILLISECONDS
    return 0.001 if long else 1.0


def _drop_early(
    starts: Sequence[float | None], ends: Sequence[float | None]
) -> tuple[float | None, ...]:
    """Return the ends without those that have no start or come before it."""
    return tuple(
        None if start is None or end is None or end < start else end
        for start, end in zip(starts, ends, strict=True)
    )
