"""Otter's text transcripts: ``Name  m:ss`` above what was said.

A time is a start; when somebody stopped speaking is not in the file.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.readers._headed import (
    Line,
    build_headed_reading,
    find_headers,
    read_header,
    split_blocks,
)
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above
from coach.readers.units import Reading

FORMAT = "otter_txt"

_HEAD = 20_000
_LINES = 200
_FOOTER = re.compile(r"\s*Transcribed by https?://otter\.ai/?\s*")


def recognises(text: str) -> bool:
    """Say whether a line of just a name and a time comes near the top."""
    return bool(find_headers(text[:_HEAD].split("\n")))


def parse(text: str, *, name: str) -> Reading:
    """Read an Otter transcript.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    lines = Lines(text)
    preamble, blocks = split_blocks(
        Line(text=line, number=number)
        for number, line in enumerate(lines, start=1)
        if not _FOOTER.fullmatch(line)
    )
    otter = any(map(_FOOTER.fullmatch, lines)) or any(
        line.endswith("  ") and read_header(line) for line in lines[:_LINES]
    )
    reading = build_headed_reading(
        blocks,
        format=FORMAT,
        name=name,
        writer="Otter" if otter else None,
        title=join_words(strip_markdown(preamble[0])).lstrip("# ") if preamble else None,
    )
    return replace(reading, warnings=(*reading.warnings, *describe_above(preamble[1:])))
