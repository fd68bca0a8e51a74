"""Google Speech-to-Text: results with words, speakers in the last of them alone.

Where speakers were asked for, the last result repeats the words of all the others
and is the only one that says who spoke. Times are ``"12.3s"``, or an object of
seconds and nanoseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from coach.readers._json import Json, dig, find_first, look_at, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    build_json_reading,
    group_words,
    name_channel,
    order_units,
    read_words,
)
from coach.readers.units import UNKNOWN, Reading, Unit

FORMAT = "google_speech"
WRITER = "Google Speech-to-Text"

_SPEAKERS = ("speakerTag", "speakerLabel", "speaker_tag", "speaker_label")
_WORDS = Keys(
    text=("word",),
    label=_SPEAKERS,
    start=("startTime", "startOffset", "start_time", "start_offset"),
    end=("endTime", "endOffset", "end_time", "end_offset"),
)
_CHANNEL = ("channelTag", "channel_tag")


def recognises(value: Json) -> bool:
    """Say whether results hold alternatives with a transcript or with words."""
    firsts = (_first_alternative(result) for result in look_at(_find_results(value)))
    return any("transcript" in first or "words" in first for first in firsts)


def parse(value: Json, *, name: str) -> Reading:
    """Read a result of Google Speech-to-Text, or an operation that holds one.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    path = ("response", "results") if dig(value, "response") is not None else ("results",)
    results = read_list(value, *path, name=name)
    units = _read_results(results, ".".join(path), tally)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)


def _find_results(value: Json) -> Json:
    return find_first(value, ("response.results", "results"))[1]


def _first_alternative(result: Json) -> Mapping[str, Json]:
    alternatives = dig(result, "alternatives")
    first = alternatives[0] if isinstance(alternatives, list) and alternatives else None
    return first if isinstance(first, dict) else {}


def _read_results(results: Sequence[Json], path: str, tally: Tally) -> tuple[Unit, ...]:
    channels = {find_first(result, _CHANNEL)[1] for result in _hashable(results)} - {None}
    whole = _find_whole(results)
    streams: dict[int, list[Unit]] = {}
    for index, result in enumerate(results):
        if whole is not None and index != whole:
            continue
        units = _read_result(result, f"{path}[{index}].alternatives[0]", tally)
        channel = find_first(result, _CHANNEL)[1]
        if len(channels) > 1 and isinstance(channel, int):
            units = name_channel(units, channel)
        streams.setdefault(channel if isinstance(channel, int) else 0, []).extend(units)
    if len(streams) < 2:
        return tuple(unit for stream in streams.values() for unit in stream)
    return order_units(streams.values())


def _hashable(results: Iterable[Json]) -> Iterable[Json]:
    return (item for item in results if isinstance(find_first(item, _CHANNEL)[1], int | None))


def _read_result(result: Json, path: str, tally: Tally) -> tuple[Unit, ...]:
    first = _first_alternative(result)
    words = first.get("words")
    if isinstance(words, list) and words:
        return group_words(read_words(words, f"{path}.words", _WORDS, tally))
    text = tally.read_text(first, ("transcript",), path)
    return (Unit(text=text, label=UNKNOWN),) if text else ()


def _find_whole(results: Sequence[Json]) -> int | None:
    """Return the place of the result that repeats all others with speakers, if one does."""
    counts = [_count_words(result) for result in results]
    tagged = [index for index, (_, named) in enumerate(counts) if named]
    if len(results) > 1 and tagged == [len(results) - 1]:
        words = counts[-1][0]
        return tagged[0] if words * 2 >= sum(count for count, _ in counts) else None
    return None


def _count_words(result: Json) -> tuple[int, bool]:
    """Return how many words a result has, and whether any says who spoke it."""
    words = _first_alternative(result).get("words")
    if not isinstance(words, list):
        return 0, False
    return len(words), any(find_first(word, _SPEAKERS)[1] for word in words)
