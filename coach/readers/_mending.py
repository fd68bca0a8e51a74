"""What is put right in every reading, whatever its format, and said in a warning.

Clocks that start again at the hour or at midnight go on; times that go back
are counted; labels that are no name's length are cut, and those that say that
nobody is known are told apart; hidden characters that came in by a back door are
taken out. Running times among the words go without a warning, for nobody says
them. Knows no format.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.readers._decoding import clean_text, describe_hidden
from coach.readers._markup import join_words, strip_stamps
from coach.readers._placeholders import names_nobody
from coach.readers.units import UNKNOWN, Reading, Unit

LONGEST_LABEL = 200

_HOUR = 3_600.0
_DAY = 86_400.0
_HOUR_GAP = 120.0
_DAY_GAP = 3_600.0
_OUT_OF_STEP = 60.0
"""Cues of people who talk at once may be a little out of order; that is no fault."""
_NAMED = 20
_CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """How much to add to every unit's times, and how often the clock started again."""

    added: tuple[float, ...]
    hours: int
    days: int


def mend_reading(reading: Reading) -> Reading:
    """Return the reading with clocks and labels in order, and what was done in its warnings."""
    units, hidden = _clean_units(reading.units)
    units, cut = _cut_labels(units)
    clock = _wind_clock(units)
    units = _add_times(units, clock)
    notes = (describe_hidden(hidden), _describe_cut(cut), _describe_clock(clock))
    return _date(
        replace(
            reading,
            units=units,
            warnings=(*reading.warnings, *(note for note in notes if note), *_find_falls(units)),
        ),
        moved=clock.hours + clock.days > 0,
    )


def _clean_units(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], int]:
    """Take hidden characters out of words and labels, as JSON and XML can spell them out."""
    cleaned: list[Unit] = []
    total = 0
    for unit in units:
        text, in_text = clean_text(unit.text)
        label, in_label = clean_text(unit.label or "")
        total += in_text + in_label
        text = strip_stamps(text)
        if text != unit.text or label != (unit.label or ""):
            label = join_words(label)
            unit = replace(unit, text=join_words(text), label=unit.label and label)
        if unit.label and names_nobody(unit.label):
            unit = replace(unit, label=UNKNOWN)
        if unit.text:
            cleaned.append(unit)
    return tuple(cleaned), total


def _cut_labels(units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], int]:
    long = {unit.label for unit in units if unit.label and len(unit.label) > LONGEST_LABEL}
    if not long:
        return units, 0
    return tuple(
        replace(unit, label=unit.label[: LONGEST_LABEL - 1] + _CUT)
        if unit.label in long and unit.label
        else unit
        for unit in units
    ), len(long)


def _wind_clock(units: Sequence[Unit]) -> _Clock:
    """Find where the clock starts again: after an hour if it never shows one, or at midnight."""
    starts = [unit.start for unit in units if unit.start is not None]
    within_hour = max(starts, default=0.0) < _HOUR
    added: list[float] = []
    offset, last = 0.0, None
    hours = days = 0
    for unit in units:
        if unit.start is not None:
            if within_hour and _starts_again(last, unit.start, _HOUR, _HOUR_GAP):
                offset, hours = offset + _HOUR, hours + 1
            elif _starts_again(last, unit.start, _DAY, _DAY_GAP):
                offset, days = offset + _DAY, days + 1
            last = unit.start
        added.append(offset)
    return _Clock(added=tuple(added), hours=hours, days=days)


def _starts_again(last: float | None, start: float, period: float, gap: float) -> bool:
    """Say whether a time that falls is the next one on a clock of this period, in seconds."""
    return last is not None and start < last < period and start + period - last <= gap


def _add_times(units: tuple[Unit, ...], clock: _Clock) -> tuple[Unit, ...]:
    if not clock.hours + clock.days:
        return units
    return tuple(
        replace(
            unit,
            start=None if unit.start is None else unit.start + added,
            end=None if unit.end is None else unit.end + added,
        )
        for unit, added in zip(units, clock.added, strict=True)
    )


def _date(reading: Reading, *, moved: bool) -> Reading:
    """Return the reading with first start and last end as its units now have them."""
    if not moved:
        return reading
    ends = [unit.end for unit in reading.units if unit.end is not None]
    return replace(
        reading,
        first_start=min(unit.start for unit in reading.units if unit.start is not None),
        last_end=max(ends, default=None),
    )


def _find_falls(units: Sequence[Unit]) -> tuple[str, ...]:
    """Say how often a time lies well before the one above it, and where."""
    last: float | None = None
    falls: list[Unit] = []
    for unit in units:
        if unit.start is None:
            continue
        if last is not None and unit.start < last - _OUT_OF_STEP:
            falls.append(unit)
        last = unit.start
    if not falls:
        return ()
    times = "once" if len(falls) == 1 else f"{len(falls):,} times"
    return (
        f"The times go back {times}{_name_lines(falls)}. The order of the file was kept, so "
        "lengths may not be right.",
    )


def _name_lines(units: Sequence[Unit]) -> str:
    lines = [str(unit.line) for unit in units if unit.line is not None]
    if not lines:
        return ""
    rest = len(lines) - _NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    return f" (line{'s' if len(lines) > 1 else ''} {', '.join(lines[:_NAMED])}{more})"


def _describe_cut(count: int) -> str:
    if not count:
        return ""
    names = "1 name" if count == 1 else f"{count:,} names"
    return (
        f"{names} of more than {LONGEST_LABEL} characters {'was' if count == 1 else 'were'} cut."
    )


def _describe_clock(clock: _Clock) -> str:
    if clock.hours:
        return "The clock in the file starts again after an hour; the times were made to go on."
    if clock.days:
        return "The clock in the file passes midnight; the times were made to go on."
    return ""
