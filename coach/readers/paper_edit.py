"""The BBC's digital paper edit: words in one list, who speaks when in paragraphs."""

from __future__ import annotations

from coach.readers._json import Json, has_keys, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    build_json_reading,
    group_words,
    place_words,
    read_spans,
    read_words,
)
from coach.readers.units import Reading

FORMAT = "digital_paper_edit"

_WORDS = Keys(text=("text", "punct", "word"), label=())
_PARAGRAPHS = Keys()


def recognises(value: Json) -> bool:
    """Say whether there are words beside paragraphs that have a start."""
    if not has_keys(value, "words", "paragraphs"):
        return False
    return may_hold(value["words"], "text", "punct") and may_hold(value["paragraphs"], "start")


def parse(value: Json, *, name: str) -> Reading:
    """Read a digital paper edit.

    Raises:
        TranscriptFormatError: a list is missing, or most of it cannot be read.
    """
    tally = Tally(name)
    words = tuple(read_words(read_list(value, "words", name=name), "words", _WORDS, tally))
    paragraphs = read_list(value, "paragraphs", name=name)
    spans = read_spans(paragraphs, "paragraphs", _PARAGRAPHS, tally)
    units = place_words(words, spans) if spans else group_words(words)
    return build_json_reading(units, tally, format=FORMAT)
