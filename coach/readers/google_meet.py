"""Google Meet's transcripts, from a Google Doc saved as Word, text or Markdown.

A time stands on a line of its own and dates the talk below it, minutes long.
The summary, the list of who was invited and the title are not speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above
from coach.readers._names import find_labels, find_prefix, split_label
from coach.readers._sharing import Sharing
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
    lines = Lines(text, change=strip_markdown)
    return any(_is_notice(line) or _FOOTER.fullmatch(line.strip()) for line in lines) or (
        _find_first_mark(lines) is not None
    )


def parse(text: str, *, name: str) -> Reading:
    """Read a Google Meet transcript.

    Raises:
        TranscriptFormatError: no line has a name and words.
    """
    lines = Lines(text, change=strip_markdown)
    speech = _find_speech(lines)
    marks = _count_marks(lines, speech)
    units = tuple(_build_units(lines, speech, marks))
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
    dated = _date_lines(lines, speech, marks)
    above = (line for _, _, line in takewhile(lambda part: part[0] != units[0].line, dated))
    return Reading(
        format=FORMAT,
        units=units,
        timing=Timing.BLOCKS if marks.read else Timing.NONE,
        writer="Google Meet",
        title=_find_title(islice(lines, speech.first)),
        first_start=min(starts, default=None),
        last_end=speech.last_end if ended else None,
        warnings=(*_describe_marks(marks), *describe_above(above)),
    )


def _may_be_speech(line: str) -> bool:
    return not line.startswith("#") and find_prefix(line) is not None


def _find_speech(lines: Sequence[str]) -> _Speech:
    """Find the transcript between the headings above it and the footer below it."""
    footers = [index for index, line in enumerate(lines) if _FOOTER.fullmatch(line.strip())]
    stop = footers[-1] if footers else len(lines)
    mark = _find_first_mark(islice(lines, stop))
    last_named = next((at for at in reversed(range(stop)) if _may_be_speech(lines[at])), 0)
    above = last_named if mark is None else mark
    headings = [at for at, line in enumerate(islice(lines, above)) if _is_heading(line)]
    first = headings[-1] + 1 if headings else _climb(lines, above)
    footer = _FOOTER.fullmatch(lines[stop].strip()) if footers else None
    return _Speech(first=first, stop=stop, last_end=parse_timestamp(footer[1]) if footer else None)


def _find_first_mark(lines: Iterable[str]) -> int | None:
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


def _count_marks(lines: Sequence[str], speech: _Speech) -> _Marks:
    read, broken = 0, []
    for index, line in enumerate(islice(lines, speech.first, speech.stop), start=speech.first):
        mark = _MARK.fullmatch(line)
        if mark is None:
            continue
        if parse_timestamp(mark[1]) is None:
            broken.append(index + 1)
        else:
            read += 1
    return _Marks(read=read, broken=tuple(broken))


def _date_lines(
    lines: Sequence[str], speech: _Speech, marks: _Marks
) -> Iterator[tuple[int, float | None, str]]:
    """Yield each line of speech with its number and its block's start in seconds."""
    # The clock starts with the transcript, so what stands before the first mark is from 0 on.
    start = 0.0 if marks.read or marks.broken else None
    for index, line in enumerate(islice(lines, speech.first, speech.stop), start=speech.first):
        mark = _MARK.fullmatch(line)
        bare = line.strip()
        if mark is not None:
            start = parse_timestamp(mark[1])
        elif bare and not bare.startswith("#") and not _is_notice(bare):
            yield index + 1, start, bare


def _build_units(lines: Sequence[str], speech: _Speech, marks: _Marks) -> Iterator[Unit]:
    """Yield a unit for each line of speech; those before the first name are no speech."""
    names = find_labels(line for _, _, line in _date_lines(lines, speech, marks))
    sharing = Sharing()
    begun = False
    for number, start, line in _date_lines(lines, speech, marks):
        label, text = split_label(line, names)
        begun = begun or bool(label and text)
        if text and begun:
            words = sharing.share_words(join_words(text))
            label = sharing.share_label(label)
            yield Unit(text=words, label=label, start=start, line=number)


def _is_heading(line: str) -> bool:
    bare = _NOT_WORD.sub("", line.strip(" #"), count=1).strip()
    return bare.casefold() == "transcript" or _is_title(line) or _is_notice(line)


def _is_title(line: str) -> bool:
    """Say whether a line ends as titles do; in speech, only a heading may use a colon so."""
    bare = line.strip()
    return bare.endswith("Transcript") and _TITLE.fullmatch(bare) is not None


def _is_notice(line: str) -> bool:
    return _NOTICE in line[:200].casefold()


def _find_title(lines: Iterable[str]) -> str | None:
    for line in lines:
        if _is_title(line):
            return join_words(_TITLE_ENDS.sub("", line.strip(" #"))) or None
    return None


def _describe_marks(marks: _Marks) -> tuple[str, ...]:
    if not marks.broken:
        return ()
    return (describe_damaged(marks.broken, whole=marks.read, noun="times"),)
