"""Text in which a time stands on a line of its own above the words.

YouTube's transcript panel is copied so, without names, a dash at a change of
speaker; other programs put the name on the line above the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.readers._changes import describe_changes
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import read_body
from coach.readers._names import find_names, split_labels
from coach.readers._placeholders import names_nobody
from coach.readers._stamped import (
    HEAD,
    TIME,
    Opening,
    StampedTurn,
    build_stamped_reading,
)
from coach.readers.units import Reading, Unit, build_units_reading

FORMAT = "time_lines"

_TIME_LINE = re.compile(rf"\s{{0,9}}[\[(]?({TIME})[\])]?\s{{0,9}}")
_CHANGE = re.compile(r"(?:^|(?<=[^\w\s]) )- (?=\S)")
_MOST = 0.8
_NAME_WORDS = 8


def recognises(text: str) -> bool:
    """Say whether two lines near the top are just a time, with words below them."""
    lines = read_body(text[:HEAD])
    times = {position for position, line in enumerate(lines) if _TIME_LINE.fullmatch(line)}
    below = sum(
        position + 1 < len(lines)
        and position + 1 not in times
        and any(character.isalpha() for character in lines[position + 1])
        for position in times
    )
    return below > 1 or (below == 1 and len(_find_names(lines)) > 1)


def parse(text: str, *, name: str) -> Reading:
    """Read text with a time above the words, and the name above the time if there is one.

    Raises:
        TranscriptFormatError: no time has words below it.
    """
    lines = read_body(text)
    names = _find_names(lines)
    turns = _split(lines, names)
    if names:
        return build_stamped_reading(turns, format=FORMAT, name=name)
    return _read_nameless(turns, name=name)


def _find_names(lines: Sequence[str]) -> frozenset[int]:
    """Return the positions of names, if nearly every time has one right above it."""
    times = [position for position, line in enumerate(lines) if _TIME_LINE.fullmatch(line)]
    above = [position - 1 for position in times if position and _may_be_name(lines, position - 1)]
    found = find_names((_label(lines, position) for position in above), lines=len(times))
    named = frozenset(position for position in above if _label(lines, position) in found)
    return named if len(named) >= len(times) * _MOST else frozenset()


def _may_be_name(lines: Sequence[str], position: int) -> bool:
    """Say whether a line could be a name: short, and nothing but a name from the line above."""
    line = _label(lines, position)
    apart = position == 0 or not lines[position - 1].strip()
    ends_like_one = not line.endswith((".", "?", "!", ",", "…")) or names_nobody(line)
    return apart and bool(line) and len(line.split()) <= _NAME_WORDS and ends_like_one


def _label(lines: Sequence[str], position: int) -> str:
    return join_words(strip_markdown(lines[position])).rstrip(":")


def _split(lines: Sequence[str], names: frozenset[int]) -> Iterator[StampedTurn]:
    """Yield a turn for every time, its name above it or None."""
    opened: tuple[int, Opening] | None = None
    below: list[str] = []
    for position, line in enumerate(lines):
        match = _TIME_LINE.fullmatch(line)
        if match is None:
            below += [] if position in names else [line]
            continue
        if opened is not None:
            yield StampedTurn(opening=opened[1], number=opened[0], lines=tuple(below))
        above = position - 1 if position - 1 in names else None
        label = None if above is None else _label(lines, above)
        first = position if above is None else above
        opened, below = (first + 1, Opening(label=label, time=match[1])), []
    if opened is not None:
        yield StampedTurn(opening=opened[1], number=opened[0], lines=tuple(below))


def _read_nameless(turns: Iterator[StampedTurn], *, name: str) -> Reading:
    """Read turns whose names, if there are any, stand in front of the words."""
    reading = build_stamped_reading(turns, format=FORMAT, name=name)
    pairs = split_labels([unit.text for unit in reading.units])
    units = tuple(
        Unit(text=text, label=label, start=unit.start, line=unit.line)
        for unit, (label, text) in zip(reading.units, pairs, strict=True)
        if text
    )
    changes = 0 if any(label for label, _ in pairs) else _count_changes(units)
    return build_units_reading(
        units,
        format=FORMAT,
        warnings=(*reading.warnings, *describe_changes(changes, mark="-")),
    )


def _count_changes(units: Sequence[Unit]) -> int:
    return sum(len(_CHANGE.findall(unit.text)) for unit in units)
