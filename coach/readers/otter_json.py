"""JSON from the meeting assistants Otter and Sembly, which set it out alike."""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, look_at, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading

OTTER = "otter_json"
SEMBLY = "sembly"

_OTTER = Keys(
    text=("transcript", "text"),
    label=("speaker_name", "speaker"),
    start=("start_ts",),
    end=("end_ts",),
)
_SEMBLY = Keys(
    text=("words_str", "text"), label=("speaker_name",), start=("start_time",), end=("end_time",)
)


def recognises_otter(value: Json) -> bool:
    """Say whether there are segments of speech with a transcript."""
    return has_keys(value, "speech_segments") and may_hold(
        value["speech_segments"], "transcript", "text"
    )


def parse_otter(value: Json, *, name: str) -> Reading:
    """Read Otter's segments of speech.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    items = read_list(value, "speech_segments", name=name)
    units = read_units(items, "speech_segments", _OTTER, tally)
    return build_json_reading(
        units, tally, format=OTTER, writer="Otter", title=dig(value, "title")
    )


def recognises_sembly(value: Json) -> bool:
    """Say whether the transcript is a list of turns with a speaker's name."""
    return any(
        has_keys(item, "speaker_name") and any(key in item for key in _SEMBLY.text)
        for item in look_at(dig(value, "transcript"))
    )


def parse_sembly(value: Json, *, name: str) -> Reading:
    """Read Sembly's turns; its summaries and lists of actions are no speech.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    turns = read_list(value, "transcript", name=name)
    units = read_units(turns, "transcript", _SEMBLY, tally)
    return build_json_reading(
        units, tally, format=SEMBLY, writer="Sembly", title=dig(value, "title")
    )
