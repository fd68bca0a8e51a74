"""The one reader of timed cues: WebVTT, SubRip, and what lies between them.

A cue starts at a line with two times and an arrow; the line before it may be
its identifier. Blank lines do not end a cue, the next cue does, because people
and software leave blank lines inside cues and forget them between. Nothing
here knows who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.readers._lines import Lines
from coach.readers._timestamps import parse_timestamp

ARROW = "-->"

_SPAN = re.compile(r"\s{0,40}([0-9:.,]{3,20})\s{0,40}-->\s{0,40}([0-9:.,]{3,20})(?:\s.*)?")
_BROKEN_SPAN = re.compile(r"\s{0,40}[0-9]{1,3}:\S{0,20}\s{0,9}-->")
_ARROW_AND_DIGIT = re.compile(r"[0-9]\s{0,9}-->|-->\s{0,9}[0-9]")
_COMMENT = re.compile(r"NOTE(?:\s|$)|(?:STYLE|REGION)\s*$")
_IDENTIFIER = re.compile(r"[0-9]{1,9}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,40}(?:/[0-9-]{1,20})?")
_NUMBER = re.compile(r"[0-9]{1,9}")
_HALF_TIMES = re.compile(r"[0-9]{1,3}:[0-9:.,]{0,12}")
_NAMED_DAMAGE = 20
_HEADER_WITHIN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One timed cue as it stands: ``lines`` are its payload, marks and all.

    ``start`` and ``end`` are seconds; ``line`` is that of the times, from 1.
    """

    start: float
    end: float
    lines: tuple[str, ...]
    line: int
    identifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueSheet:
    """Every cue that could be read, and the lines of those that could not.

    Cues that hold no words at all are in neither: nothing was lost with them.
    """

    cues: tuple[Cue, ...]
    damaged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a cue lies: ``head`` is its first line, ``times`` that of its times, from 0."""

    head: int
    times: int
    span: tuple[float, float] | None


def parse_span(line: str) -> tuple[float, float] | None:
    """Return the start and end of a timing line in seconds, or None if it is not one.

    The end must not come before the start; settings after it are passed over.

    >>> parse_span("00:00:01,000-->00:02.5 align:start")
    (1.0, 2.5)
    """
    match = _SPAN.fullmatch(line)
    if match is None:
        return None
    start, end = parse_timestamp(match[1]), parse_timestamp(match[2])
    return None if start is None or end is None or end < start else (start, end)


def read_cues(text: str) -> CueSheet:
    r"""Find every cue in a text.

    >>> read_cues("1\n00:01.000 --> 00:02.000\nWhat else?").cues[0].lines
    ('What else?',)
    """
    lines = Lines(text)
    webvtt = any(_is_header(lines, index) for index in range(min(len(lines), _HEADER_WITHIN)))
    cues: list[Cue] = []
    damaged: list[int] = []
    end = len(lines)
    # The last cue has none after it, and may be cut off by the end of the file.
    for place, after in _look_ahead(_find_places(lines)):
        end = _find_half_cue(lines, place) if after is None else after.head
        payload = _read_payload(lines[place.times + 1 : end], comments=webvtt)
        if place.span is None or (not payload and after is None):
            damaged.append(place.times + 1)
        elif payload:
            cues.append(_build_cue(lines, place, place.span, payload))
    if end < len(lines):
        damaged.append(end + 1)
    return CueSheet(cues=tuple(cues), damaged=tuple(damaged))


def find_spans(head: str) -> tuple[str, ...]:
    """Return the lines of times in the head of a text, those that are broken too."""
    lines = [line for line in head.split("\n") if ARROW in line]
    return tuple(line for line in lines if parse_span(line) or _BROKEN_SPAN.match(line))


def describe_damaged(damaged: Sequence[int], *, whole: int, noun: str = "cues") -> str:
    """Return the sentence that says how many could not be read, and where.

    >>> describe_damaged((14, 88), whole=118)
    '2 of 120 cues could not be read: lines 14, 88.'
    """
    shown = ", ".join(str(line) for line in damaged[:_NAMED_DAMAGE])
    rest = len(damaged) - _NAMED_DAMAGE
    more = f" and {rest:,} more" if rest > 0 else ""
    return (
        f"{len(damaged):,} of {len(damaged) + whole:,} {noun} could not be read: "
        f"line{'s' if len(damaged) > 1 else ''} {shown}{more}."
    )


def _find_places(lines: Sequence[str]) -> Iterator[_Place]:
    """Yield every line that gives, or was meant to give, a cue's times."""
    last: _Place | None = None
    for index, line in enumerate(lines):
        if ARROW not in line:
            continue
        span = parse_span(line)
        if span is not None or _is_broken_span(lines, index, last):
            last = _Place(head=_find_head(lines, index, last), times=index, span=span)
            yield last


def _look_ahead(places: Iterable[_Place]) -> Iterator[tuple[_Place, _Place | None]]:
    """Yield each place with the one after it, None for the last."""
    held: _Place | None = None
    for place in places:
        if held is not None:
            yield held, place
        held = place
    if held is not None:
        yield held, None


def _is_broken_span(lines: Sequence[str], index: int, last: _Place | None) -> bool:
    """Say whether an arrow stands where times should, though they cannot be read."""
    line = lines[index]
    if _COMMENT.match(line):
        return False
    if _BROKEN_SPAN.match(line):
        return True
    if not _ARROW_AND_DIGIT.search(line) or (last is not None and last.times == index - 1):
        return False
    above = lines[max(index - 2, 0) : index]
    alone = index == 0 or not all(part.strip() for part in above)
    return alone or _is_identifier(lines, index - 1, last)


def _find_head(lines: Sequence[str], times: int, last: _Place | None) -> int:
    """Return the line of the identifier above the times, or the times' own."""
    return times - 1 if times and _is_identifier(lines, times - 1, last) else times


def _is_identifier(lines: Sequence[str], index: int, last: _Place | None) -> bool:
    """Say whether the line above a cue's times names the cue.

    One that stands alone does. One right below other text does only if it looks
    like a number or a key and the cue before had one: text may end in a number.
    """
    line = lines[index].strip()
    if not line or (last is not None and index <= last.times) or _is_header(lines, index):
        return False
    if index == 0 or not lines[index - 1].strip() or _is_header(lines, index - 1):
        return True
    numbered = last is None or last.head < last.times
    return numbered and _IDENTIFIER.fullmatch(line) is not None


def _is_header(lines: Sequence[str], index: int) -> bool:
    """Say whether this is WebVTT's first line, before which only blank lines may stand."""
    return (
        index < _HEADER_WITHIN
        and lines[index].lstrip().startswith("WEBVTT")
        and not any(line.strip() for line in lines[:index])
    )


def _find_half_cue(lines: Sequence[str], last: _Place) -> int:
    """Return the line where a cue cut off by the file's end starts, or the end.

    What stands right below a cue's times is its words, even if it is a number.
    """
    index = len(lines) - 1
    while index > last.times and not lines[index].strip():
        index -= 1
    line = lines[index].strip()
    if index > last.times + 1 and _HALF_TIMES.fullmatch(line):
        head = _find_head(lines, index, last)
        return head if head < index or not lines[index - 1].strip() else len(lines)
    below = index > last.times + 1
    return index if below and _is_next_number(lines, line, last) else len(lines)


def _is_next_number(lines: Sequence[str], line: str, last: _Place) -> bool:
    number = lines[last.head].strip() if last.head < last.times else ""
    if not (_NUMBER.fullmatch(line) and _NUMBER.fullmatch(number)):
        return False
    return int(line) == int(number) + 1


def _read_payload(lines: Sequence[str], *, comments: bool) -> tuple[str, ...]:
    """Return a cue's lines without blank ones and, in WebVTT, without comments."""
    payload = []
    alone = commenting = False
    for line in lines:
        if not line.strip():
            alone, commenting = True, False
            continue
        commenting = commenting or (comments and alone and _COMMENT.match(line) is not None)
        alone = False
        if not commenting:
            payload.append(line)
    return tuple(payload)


def _build_cue(
    lines: Sequence[str], place: _Place, span: tuple[float, float], payload: tuple[str, ...]
) -> Cue:
    identifier = lines[place.head].strip() if place.head < place.times else None
    return Cue(
        start=span[0], end=span[1], lines=payload, line=place.times + 1, identifier=identifier
    )
