"""Fireflies: sentences, from its interface for programs or from its download."""

from __future__ import annotations

from coach.readers._json import Json, dig, find_first, look_at, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading

FORMAT = "fireflies"
WRITER = "Fireflies"

_KEYS = Keys(
    text=("text", "raw_text", "sentence"),
    label=("speaker_name", "speaker_id"),
    start=("start_time", "startTime"),
    end=("end_time", "endTime"),
)
_WRAPPINGS = ("data.transcript", "transcript")


def recognises(value: Json) -> bool:
    """Say whether there are sentences with the name of a speaker."""
    return any(
        "speaker_name" in item and any(key in item for key in _KEYS.text)
        for item in look_at(_find_sentences(value))
    )


def parse(value: Json, *, name: str) -> Reading:
    """Read a transcript of Fireflies.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    held = _unwrap(value)
    if isinstance(held, list):
        units = read_units(held, "sentences", _KEYS, tally)
    else:
        units = read_units(read_list(held, "sentences", name=name), "sentences", _KEYS, tally)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER, title=dig(held, "title"))


def _find_sentences(value: Json) -> Json:
    held = _unwrap(value)
    return held if isinstance(held, list) else dig(held, "sentences")


def _unwrap(value: Json) -> Json:
    """Return the transcript itself, out of the answer it may have come in."""
    found = find_first(value, _WRAPPINGS)[1]
    return found if isinstance(found, dict) else value
