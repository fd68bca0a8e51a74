"""Amazon Transcribe: jobs with speakers, with channels or with neither, and Call Analytics.

Words are in one list, who speaks when in another; times are text. Marks have no times.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.readers._json import Json, dig, has_keys, may_hold, number_items, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    Word,
    build_json_reading,
    group_words,
    name_channel,
    order_units,
    place_words,
    read_spans,
    read_units,
    read_words,
)
from coach.readers.units import Reading, Unit

FORMAT = "aws_transcribe"
CALLS = "aws_call_analytics"
WRITER = "Amazon Transcribe"

_ITEMS = Keys(
    text=("content",), label=("speaker_label",), start=("start_time",), end=("end_time",)
)
_SPANS = Keys(label=("speaker_label",), start=("start_time",), end=("end_time",))
_CALLS = Keys(
    text=("Content",),
    label=("ParticipantRole",),
    start=("BeginOffsetMillis",),
    end=("EndOffsetMillis",),
    per_second=1000,
)


def recognises(value: Json) -> bool:
    """Say whether results hold transcripts, or items beside labels of speakers or channels."""
    results = dig(value, "results")
    return has_keys(results, "transcripts") or any(
        has_keys(results, "items", labels) for labels in ("speaker_labels", "channel_labels")
    )


def parse(value: Json, *, name: str) -> Reading:
    """Read a job of Amazon Transcribe.

    Raises:
        TranscriptFormatError: a list is missing, or most of it cannot be read.
    """
    tally = Tally(name)
    results = dig(value, "results")
    if has_keys(results, "channel_labels"):
        units = _read_channels(value, tally)
    else:
        items = read_list(value, "results", "items", name=name)
        words = _read_items(items, "results.items", tally)
        units = _read_speakers(value, words, tally)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)


def recognises_calls(value: Json) -> bool:
    """Say whether this is a list of turns with the part each has in a call."""
    return has_keys(value, "Transcript") and may_hold(value["Transcript"], "ParticipantRole")


def parse_calls(value: Json, *, name: str) -> Reading:
    """Read Call Analytics.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    turns = read_list(value, "Transcript", name=name)
    units = read_units(turns, "Transcript", _CALLS, tally)
    return build_json_reading(units, tally, format=CALLS, writer=WRITER)


def _read_speakers(value: Json, words: Sequence[Word], tally: Tally) -> tuple[Unit, ...]:
    path = ("results", "speaker_labels", "segments")
    if dig(value, *path[:2]) is None:
        return group_words(words)
    segments = read_list(value, *path, name=tally.name)
    spans = read_spans(segments, ".".join(path), _SPANS, tally)
    return place_words(words, spans) if spans else group_words(words)


def _read_channels(value: Json, tally: Tally) -> tuple[Unit, ...]:
    path = ("results", "channel_labels", "channels")
    channels = read_list(value, *path, name=tally.name)
    streams: list[tuple[Unit, ...]] = []
    for number, (place, channel) in enumerate(number_items(channels, ".".join(path)), start=1):
        items = read_list(channel, "items", name=tally.name, under=place)
        words = _read_items(items, f"{place}.items", tally)
        bare = (replace(word, label=None) for word in words)
        streams.append(name_channel(group_words(bare), number))
    return order_units(streams)


def _read_items(items: Iterable[Json], path: str, tally: Tally) -> tuple[Word, ...]:
    """Return the words of items, each the first of its alternatives."""
    return tuple(read_words([_flatten(item) for item in items], path, _ITEMS, tally))


def _flatten(item: Json) -> Json:
    """Return an item with the words of its first alternative at hand."""
    alternatives = dig(item, "alternatives")
    first = alternatives[0] if isinstance(alternatives, list) and alternatives else None
    return {**item, "content": dig(first, "content")} if has_keys(first, "content") else item
