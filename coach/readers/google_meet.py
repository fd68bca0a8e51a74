"""Google Meet's transcripts, from a Google Doc saved as Word, text or Markdown.

A time stands on a line of its own and dates the talk below it, minutes long.
The summary, the list of who was invited and the title are not speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above
from coach.readers._names import find_prefix, split_labels
from coach.readers._timestamps import parse_timestamp
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

FORMAT = "google_meet"

_MARK = re.compile(r"[#*\s]{0,20}([0-9]{2}:[0-9]{2}:[0-9]{2})[*\s]{0,20}")
_FOOTER = re.compile(r"[^:\n]{0,60}\bended after ([0-9]{1,3}:[0-9]{2}:[0-9]{2})(?:\s.{0,20})?")
_NOTICE = "this editable transcript was computer generated"
_TITLE = re.compile(r".{1,200}?\s{0,9}[-–]\s{0,9}Transcript|#.{1,200}: Transcript")
_TITLE_ENDS = re.compile(r"\s*[-–:]\s*Transcript$")
_NOT_WORD = re.compile(r"[^\w]{1,12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
    """Where speech stands, as indexes of lines: from ``first`` to before ``stop``."""

    first: int
    stop: int
    last_end: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marks:
    """How many time marks could be read, and the lines of those that could not."""

    read: int
    broken: tuple[int, ...]


def recognises(text: str) -> bool:
    """Say whether there is Meet's notice or footer, or a bare time right above a name."""
    lines = _read_lines(text)
    return any(_is_notice(line) or _FOOTER.fullmatch(line.strip()) for line in lines) or (
        _find_first_mark(lines) is not None
    )


def parse(text: str, *, name: str) -> Reading:
    """Read a Google Meet transcript.

    Raises:
        TranscriptFormatError: no line has a name and words.
    """
    lines = _read_lines(text)
    speech = _find_speech(lines)
    dated, marks = _date_lines(lines, speech)
    units = _build_units(dated)
    if not units:
        line = min(speech.first, len(lines) - 1) + 1
        raise TranscriptFormatError(
            f"{name}, line {line}: this is a Google Meet document, but no line from here on has "
            "a name and words. Export the document with its transcript.",
            name=name,
            line=line,
        )
    starts = [unit.start for unit in units if unit.start is not None]
    ended = speech.last_end is not None and speech.last_end >= max(starts, default=0.0)
    return Reading(
        format=FORMAT,
        units=units,
        timing=Timing.BLOCKS if marks.read else Timing.NONE,
        writer="Google Meet",
        title=_find_title(lines[: speech.first]),
        first_start=min(starts, default=None),
        last_end=speech.last_end if ended else None,
        warnings=(*_describe_marks(marks), *_describe_above(dated, units[0])),
    )


def _read_lines(text: str) -> list[str]:
    return [strip_markdown(line) for line in text.split("\n")]


def _may_be_speech(line: str) -> bool:
    return not line.startswith("#") and find_prefix(line) is not None


def _find_speech(lines: Sequence[str]) -> _Speech:
    """Find the transcript between the headings above it and the footer below it."""
    footers = [index for index, line in enumerate(lines) if _FOOTER.fullmatch(line.strip())]
    stop = footers[-1] if footers else len(lines)
    mark = _find_first_mark(lines[:stop])
    last_named = max((at for at in range(stop) if _may_be_speech(lines[at])), default=0)
    above = last_named if mark is None else mark
    headings = [at for at in range(above) if _is_heading(lines[at])]
    first = headings[-1] + 1 if headings else _climb(lines, above)
    footer = _FOOTER.fullmatch(lines[stop].strip()) if footers else None
    return _Speech(first=first, stop=stop, last_end=parse_timestamp(footer[1]) if footer else None)


def _find_first_mark(lines: Sequence[str]) -> int | None:
    """Return the first line that is a bare time with a name in the line below it."""
    mark: int | None = None
    for index, line in enumerate(lines):
        if _MARK.fullmatch(line):
            mark = index
        elif line.strip():
            if mark is not None and _may_be_speech(line):
                return mark
            mark = None
    return None


def _climb(lines: Sequence[str], below: int) -> int:
    """Return where the unbroken run of named lines that ends here starts.

    Headings are known in English only; in other languages this finds the speech
    before the first mark, and leaves a summary above it alone.
    """
    first = below
    while first and (not lines[first - 1].strip() or _may_be_speech(lines[first - 1])):
        first -= 1
    return first


def _date_lines(
    lines: Sequence[str], speech: _Speech
) -> tuple[list[tuple[int, float | None, str]], _Marks]:
    """Return each line of speech with its number and its block's start in seconds."""
    within = range(speech.first, speech.stop)
    marked = any(_MARK.fullmatch(lines[index]) for index in within)
    # The clock starts with the transcript, so what stands before the first mark is from 0 on.
    start = 0.0 if marked else None
    dated, read, broken = [], 0, []
    for index in within:
        mark = _MARK.fullmatch(lines[index])
        line = lines[index].strip()
        if mark is not None:
            start = parse_timestamp(mark[1])
            read += start is not None
            broken += [index + 1] if start is None else []
        elif line and not line.startswith("#") and not _is_notice(line):
            dated.append((index + 1, start, line))
    return dated, _Marks(read=read, broken=tuple(broken))


def _build_units(dated: Sequence[tuple[int, float | None, str]]) -> tuple[Unit, ...]:
    """Turn lines into units; those before the first name are no speech."""
    pairs = split_labels([line for _, _, line in dated])
    units: list[Unit] = []
    for (number, start, _), (label, text) in zip(dated, pairs, strict=True):
        if text and (label or units):
            units.append(Unit(text=join_words(text), label=label, start=start, line=number))
    return tuple(units)


def _is_heading(line: str) -> bool:
    bare = _NOT_WORD.sub("", line.strip(" #"), count=1).strip()
    return bare.casefold() == "transcript" or _is_title(line) or _is_notice(line)


def _is_title(line: str) -> bool:
    """Say whether a line ends as titles do; in speech, only a heading may use a colon so."""
    bare = line.strip()
    return bare.endswith("Transcript") and _TITLE.fullmatch(bare) is not None


def _is_notice(line: str) -> bool:
    return _NOTICE in line[:200].casefold()


def _find_title(lines: Sequence[str]) -> str | None:
    for line in lines:
        if _is_title(line):
            return join_words(_TITLE_ENDS.sub("", line.strip(" #"))) or None
    return None


def _describe_marks(marks: _Marks) -> tuple[str, ...]:
    if not marks.broken:
        return ()
    return (describe_damaged(marks.broken, whole=marks.read, noun="times"),)


def _describe_above(
    dated: Sequence[tuple[int, float | None, str]], first: Unit
) -> tuple[str, ...]:
    return describe_above(line for number, _, line in dated if number < (first.line or 0))
