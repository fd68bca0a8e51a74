"""Descript's transcripts in Markdown: ``[HH:MM:SS] **Name:** words``.

Time stamps run on inside the words, and chapters have headings; neither is said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.readers._markup import join_words
from coach.readers._matter import read_body
from coach.readers._stamped import (
    HEAD,
    TIME,
    Opening,
    build_stamped_reading,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "descript_md"

_OPENING = re.compile(rf"\\?\[({TIME})\\?\] ?\*\*([^*\n]{{1,80}}?):\*\*\s?(.*)")
_OPENING_LINE = re.compile(rf"^\\?\[{TIME}\\?\] ?\*\*[^*\n]{{1,80}}:\*\*", re.MULTILINE)
_STAMP = re.compile(rf"\\?\[{TIME}\\?\] ?")


def recognises(text: str) -> bool:
    """Say whether a line comes in the text with a time and a name in bold."""
    return len(_OPENING_LINE.findall(text[: 2 * HEAD])) > 1


def parse(text: str, *, name: str) -> Reading:
    """Read a Descript transcript; notes above the first name are no speech.

    Raises:
        TranscriptFormatError: no name has words.
    """
    lines = read_body(text)
    turns = split_turns(lines, _read_opening, believe=True)
    bare = (
        replace(turn, lines=tuple(_STAMP.sub("", line) for line in turn.lines)) for turn in turns
    )
    return build_stamped_reading(bare, format=FORMAT, name=name, lines=lines)


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.fullmatch(line.strip())
    if match is None or not match[2].strip():
        return None
    return Opening(label=join_words(match[2]), time=match[1], text=_STAMP.sub("", match[3]))
