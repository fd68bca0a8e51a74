"""Zoom's audio transcripts: WebVTT with ``Name: words`` in every cue.

Chat logs and captions saved during a meeting are other formats.
"""

from __future__ import annotations

import re

from coach.readers._captions import build_reading, read_prefixes
from coach.readers._cues import Cue, read_cues
from coach.readers._names import find_prefix
from coach.readers.units import Reading
from coach.readers.webvtt import has_voices, is_webvtt

FORMAT = "zoom_vtt"

_HEAD = 20_000
_NUMBER = re.compile(r"[0-9]{1,9}")


def recognises(text: str) -> bool:
    """Say whether the first cues are numbered from 1, one line each, and mostly named."""
    if not is_webvtt(text):
        return False
    # The last cue may be cut by the end of what is looked at, so it has no say.
    cues = read_cues(text[:_HEAD]).cues
    cues = cues[:-1] if len(text) > _HEAD else cues
    return bool(cues) and not has_voices(cues) and _are_numbered(cues) and _are_named(cues)


def parse(text: str, *, name: str) -> Reading:
    """Read a Zoom transcript.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    said = read_prefixes(sheet.cues, tags=False)
    return build_reading(sheet, said, format=FORMAT, name=name, writer="Zoom")


def _are_numbered(cues: tuple[Cue, ...]) -> bool:
    """Say whether cues are numbered upwards and hold one line each, as Zoom writes them."""
    identifiers = (cue.identifier or "" for cue in cues)
    numbers = [int(identifier) for identifier in identifiers if _NUMBER.fullmatch(identifier)]
    return (
        len(numbers) == len(cues)
        and numbers == sorted(numbers)
        and all(len(cue.lines) == 1 for cue in cues)
    )


def _are_named(cues: tuple[Cue, ...]) -> bool:
    named = sum(find_prefix(cue.lines[0]) is not None for cue in cues)
    return named * 2 > len(cues)
