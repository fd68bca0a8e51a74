"""Meetings of the QMSum collection: turns without times.

Noises stand in braces among the words; a turn that is nothing else keeps them, in
square brackets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.readers._json import Json, has_keys, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading

FORMAT = "qmsum"

_KEYS = Keys(text=("content",), start=(), end=())
_NOISE = re.compile(r"\{([a-z]{1,20})\}")
_SPACED = re.compile(r" (?=[.,?!;:](?:\s|$))")


def recognises(value: Json) -> bool:
    """Say whether there is a meeting's transcript as a list of turns."""
    return has_keys(value, "meeting_transcripts")


def parse(value: Json, *, name: str) -> Reading:
    """Read a meeting.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    turns = read_list(value, "meeting_transcripts", name=name)
    units = read_units(turns, "meeting_transcripts", _KEYS, tally)
    cleaned = [replace(unit, text=_clean(unit.text)) for unit in units]
    return build_json_reading(cleaned, tally, format=FORMAT)


def _clean(text: str) -> str:
    """Return words without noises, and with marks right behind the words."""
    said = " ".join(_NOISE.sub(" ", text).split())
    if not any(character.isalnum() for character in said):
        said = _NOISE.sub(r"[\1]", text)
    return _SPACED.sub("", said)
