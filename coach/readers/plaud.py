"""Plaud's transcripts: ``Speaker 1 (00:00): words``, all on one line."""

from __future__ import annotations

import re

from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_markdown
from coach.readers._stamped import (
    TIME,
    Opening,
    build_stamped_reading,
    find_openings,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "plaud_txt"

_OPENING = re.compile(rf"([^()\[\]{{}}:\n]{{1,80}}(?:\([^()\n]{{1,40}}\))?) ?\(({TIME})\): (.*)")


def recognises(text: str) -> bool:
    """Say whether two lines near the top have a name, a time in parentheses, and words."""
    found = find_openings(text, _read_opening, believe=False)
    spoken = sum(bool(opening.text.strip()) for opening in found)
    return spoken > 1 and opens_often(text, _read_opening, believe=False)


def parse(text: str, *, name: str) -> Reading:
    """Read a Plaud transcript; lines without a name go on from the line above.

    Raises:
        TranscriptFormatError: there are no words after the names.
    """
    lines = Lines(text)
    turns = split_turns(lines, _read_opening, believe=False)
    return build_stamped_reading(turns, format=FORMAT, name=name, lines=lines)


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.match(strip_markdown(line).strip() + " ")
    if match is None or not match[1].strip():
        return None
    return Opening(label=join_words(match[1]), time=match[2], text=match[3])
