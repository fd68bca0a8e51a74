"""Rev's transcripts, as text or Word: ``Name (HH:MM:SS):`` above what was said.

A time without a name is by the person before. Plaud writes the words on the
same line, and has a reader of its own.
"""

from __future__ import annotations

import re

from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_markdown
from coach.readers._stamped import (
    TIME,
    Opening,
    build_stamped_reading,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "rev_txt"

_OPENING = re.compile(rf"(?:([^()\[\]{{}}:\n]{{1,80}}(?:\([^()\n]{{1,40}}\))?) )?\(({TIME})\):?")


def recognises(text: str) -> bool:
    """Say whether two lines near the top are just a name and a time in parentheses."""
    return opens_often(text, _read_opening, believe=False)


def parse(text: str, *, name: str) -> Reading:
    """Read a Rev transcript.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    lines = Lines(text)
    turns = split_turns(lines, _read_opening, believe=False)
    return build_stamped_reading(turns, format=FORMAT, name=name, lines=lines)


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.fullmatch(strip_markdown(line).strip())
    if match is None:
        return None
    return Opening(label=join_words(match[1] or "") or None, time=match[2])
