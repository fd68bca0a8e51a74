"""Council Data Project: sentences whose speakers are mostly not known."""

from __future__ import annotations

from coach.readers._json import Json, has_keys, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading

FORMAT = "cdp"
WRITER = "Council Data Project"

_KEYS = Keys(label=("speaker_name", "speaker_index"), start=("start_time",), end=("end_time",))


def recognises(value: Json) -> bool:
    """Say whether sentences stand beside the date of a session or what wrote them."""
    marked = any(has_keys(value, "sentences", mark) for mark in ("session_datetime", "generator"))
    return marked and may_hold(value["sentences"], "text")


def parse(value: Json, *, name: str) -> Reading:
    """Read a transcript of the Council Data Project.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    sentences = read_list(value, "sentences", name=name)
    units = read_units(sentences, "sentences", _KEYS, tally)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)
