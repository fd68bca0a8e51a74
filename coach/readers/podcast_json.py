"""Transcripts of podcasts in JSON, as the podcast namespace sets them out.

A segment may be a single word or several sentences.
"""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, look_at, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading

FORMAT = "podcast_json"

_KEYS = Keys(text=("body",), start=("startTime",), end=("endTime",))


def recognises(value: Json) -> bool:
    """Say whether segments hold a body."""
    return any(has_keys(item, "body") for item in look_at(dig(value, "segments")))


def parse(value: Json, *, name: str) -> Reading:
    """Read a podcast's transcript.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    units = read_units(read_list(value, "segments", name=name), "segments", _KEYS, tally)
    return build_json_reading(units, tally, format=FORMAT)
