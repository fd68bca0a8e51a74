"""Scripts without times: ``Name: words``, plain or with the name in bold.

Paragraphs without a name go on from the one above. Since anything with colons
looks a little like this, it comes last, and asks for names that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from coach.errors import TranscriptFormatError
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above, read_body
from coach.readers._names import split_labels
from coach.readers._unread import LAYOUTS, find_unread
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

FORMAT = "script"

_HEAD = 100_000
_MOST = 0.5
_SOME = 0.1
_NEARLY_ALL = 0.9
_LIST_MARK = re.compile(r"^(?:[0-9]{1,5}[.)]?|[-–•*])\s{1,9}(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line that may be speech; ``number`` is its place in the file, from 1."""

    number: int
    label: str | None
    text: str


def recognises(text: str) -> bool:
    """Say whether half the lines have names, or some have names that come again."""
    if find_unread(text, LAYOUTS) is not None:
        return False
    lines = _read_lines(text[:_HEAD])
    labels = Counter(line.label for line in lines if line.label)
    recurring = sum(count > 1 for count in labels.values())
    named = labels.total()
    return named > 1 and (
        named >= len(lines) * _MOST or (recurring > 1 and named >= len(lines) * _SOME)
    )


def parse(text: str, *, name: str) -> Reading:
    """Read a script.

    Raises:
        TranscriptFormatError: no line has a name.
    """
    lines = _read_lines(text)
    units = _build_units(lines)
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: no line has a name in front of the words. Write each turn as "
            "“Name: words”.",
            name=name,
            line=1,
        )
    above = takewhile(lambda line: not line.label, lines)
    return Reading(
        format=FORMAT,
        units=units,
        timing=Timing.NONE,
        warnings=describe_above(line.text for line in above),
    )


def _read_lines(text: str) -> tuple[_Line, ...]:
    bare = [
        (number, strip_markdown(line).strip())
        for number, line in enumerate(read_body(text), start=1)
        if line.strip()
    ]
    pairs = split_labels(_strip_list_marks([line for _, line in bare]))
    return tuple(
        _Line(number=number, label=label, text=words)
        for (number, _), (label, words) in zip(bare, pairs, strict=True)
    )


def _strip_list_marks(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines without their numbers or bullets, if nearly every line has one."""
    marked = sum(_LIST_MARK.match(line) is not None for line in lines)
    if marked < len(lines) * _NEARLY_ALL:
        return lines
    return [_LIST_MARK.sub("", line) for line in lines]


def _build_units(lines: Sequence[_Line]) -> tuple[Unit, ...]:
    """Join each named line with those below it; lines above the first name are no speech."""
    blocks: list[tuple[_Line, list[str]]] = []
    for line in lines:
        if line.label:
            blocks.append((line, [line.text]))
        elif blocks:
            blocks[-1][1].append(line.text)
    units = (
        Unit(text=join_words(" ".join(words)), label=line.label, line=line.number)
        for line, words in blocks
    )
    return tuple(unit for unit in units if unit.text)
