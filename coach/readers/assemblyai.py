"""AssemblyAI: utterances, or words alone where speakers were not asked for.

Times are whole milliseconds; speakers are letters.
"""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, group_words, read_units, read_words
from coach.readers.units import Reading

FORMAT = "assemblyai"
WRITER = "AssemblyAI"

_KEYS = Keys(per_second=1000)
_MARKS = ("audio_duration", "audio_url", "acoustic_model", "speech_model", "language_model")


def recognises(value: Json) -> bool:
    """Say whether utterances, or words, stand beside facts about the recording."""
    if not any(has_keys(value, mark) for mark in _MARKS):
        return False
    lists = (dig(value, "utterances"), dig(value, "words"))
    return any(items is not None and may_hold(items, "text") for items in lists)


def parse(value: Json, *, name: str) -> Reading:
    """Read a result of AssemblyAI.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    if dig(value, "utterances"):
        items = read_list(value, "utterances", name=name)
        units = read_units(items, "utterances", _KEYS, tally)
    else:
        items = read_list(value, "words", name=name)
        units = group_words(read_words(items, "words", _KEYS, tally))
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)
