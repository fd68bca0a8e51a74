"""SubRip subtitles, with names in front of the words or without any.

Commas or dots before the decimals, numbers or none, glued arrows: whatever has
an arrow between two times and is no WebVTT.
"""

from __future__ import annotations

from coach.readers._captions import build_reading, read_prefixes
from coach.readers._cues import find_spans, read_cues
from coach.readers.units import Reading
from coach.readers.webvtt import is_webvtt

FORMAT = "srt"

_HEAD = 20_000


def recognises(text: str) -> bool:
    """Say whether a line of two times and an arrow comes near the top."""
    return not is_webvtt(text) and bool(find_spans(text[:_HEAD]))


def parse(text: str, *, name: str) -> Reading:
    """Read SubRip subtitles.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    return build_reading(sheet, read_prefixes(sheet.cues), format=FORMAT, name=name)
