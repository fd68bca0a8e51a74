"""Webex: captions with the speaker in the cue's identifier, and text with one line a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.readers._captions import Said, build_reading
from coach.readers._cues import Cue, read_cues
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_tags, unescape
from coach.readers._stamped import (
    HEAD,
    TIME,
    Opening,
    build_stamped_reading,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading
from coach.readers.webvtt import is_webvtt

CAPTIONS = "webex_vtt"
TEXT = "webex_txt"
WRITER = "Webex"

_IDENTIFIER = r'[0-9]{1,9} "([^"\n]{0,80})"(?: \([0-9]{1,20}\))?'
_WHOLE_IDENTIFIER = re.compile(_IDENTIFIER)
_IDENTIFIER_LINE = re.compile(rf"^{_IDENTIFIER}\s*$", re.MULTILINE)
_OPENING = re.compile(rf"({TIME}) : (.{{0,80}}?) :(?: (.*))?")


def recognises_captions(text: str) -> bool:
    """Say whether this is WebVTT with a number and a quoted name above the times."""
    return is_webvtt(text) and _IDENTIFIER_LINE.search(text[:HEAD]) is not None


def parse_captions(text: str, *, name: str) -> Reading:
    """Read Webex captions; an empty name is somebody Webex did not know.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    return build_reading(sheet, _find_said(sheet.cues), format=CAPTIONS, name=name, writer=WRITER)


def recognises_text(text: str) -> bool:
    """Say whether two lines near the top are a time, a name and words with colons between."""
    return opens_often(text, _read_opening, believe=True)


def parse_text(text: str, *, name: str) -> Reading:
    """Read a Webex transcript saved as text.

    Raises:
        TranscriptFormatError: no line has words after the name.
    """
    lines = Lines(text)
    turns = split_turns(lines, _read_opening, believe=True)
    return build_stamped_reading(turns, format=TEXT, name=name, writer=WRITER, lines=lines)


def _find_said(cues: Sequence[Cue]) -> tuple[Said, ...]:
    """Return each cue's words; where no blank line parts cues, an identifier ends the last."""
    said: list[Said] = []
    glued: str | None = None
    for cue in cues:
        identifier = cue.identifier or glued or ""
        *above, last = cue.lines
        glued = last.strip() if _WHOLE_IDENTIFIER.fullmatch(last.strip()) else None
        words = above if glued else cue.lines
        said.append(Said(cue=cue, label=_find_name(identifier), text=strip_tags("\n".join(words))))
    return tuple(said)


def _find_name(identifier: str) -> str | None:
    match = _WHOLE_IDENTIFIER.fullmatch(identifier)
    return join_words(unescape(match[1])) if match else None


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.fullmatch(line.strip())
    if match is None:
        return None
    return Opening(label=join_words(match[2]), time=match[1], text=match[3] or "")
