"""Speechmatics: the first layout with speakers beside words, and the second with both in one.

In the first, words and speakers have a time and a duration, as text. In the
second, every word says who spoke it.
"""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, look_at, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    build_json_reading,
    group_words,
    place_words,
    read_spans,
    read_words,
)
from coach.readers.units import Reading

FORMAT = "speechmatics"
WRITER = "Speechmatics"

_TIMES = Keys(text=("name",), label=(), start=("time",), end=(), length="duration")
_SPEAKERS = Keys(label=("name",), start=("time",), end=(), length="duration")
_RESULTS = Keys(text=("content",), start=("start_time",), end=("end_time",))


def recognises(value: Json) -> bool:
    """Say whether words stand beside speakers, or results are words with a start."""
    if has_keys(value, "words", "speakers"):
        return may_hold(value["words"], "name")
    return any(has_keys(item, "type", "start_time") for item in look_at(dig(value, "results")))


def parse(value: Json, *, name: str) -> Reading:
    """Read a transcript of Speechmatics, of either layout.

    Raises:
        TranscriptFormatError: a list is missing, or most of it cannot be read.
    """
    tally = Tally(name)
    if has_keys(value, "results"):
        results = [_flatten(item) for item in read_list(value, "results", name=name)]
        units = group_words(read_words(results, "results", _RESULTS, tally))
    else:
        words = read_list(value, "words", name=name)
        speakers = read_list(value, "speakers", name=name)
        spoken = tuple(read_words(words, "words", _TIMES, tally))
        spans = read_spans(speakers, "speakers", _SPEAKERS, tally)
        units = place_words(spoken, spans) if spans else group_words(spoken)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)


def _flatten(item: Json) -> Json:
    """Return a result with the words and the speaker of its first alternative at hand."""
    alternatives = dig(item, "alternatives")
    first = alternatives[0] if isinstance(alternatives, list) and alternatives else None
    return {**item, **first} if isinstance(first, dict) else item
