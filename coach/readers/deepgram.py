"""Deepgram: utterances, or words alone where nobody asked for utterances.

Speakers are numbers from 0, anew in every channel.
"""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, number_items, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    build_json_reading,
    group_words,
    name_channel,
    order_units,
    read_units,
    read_words,
)
from coach.readers.units import Reading, Unit

FORMAT = "deepgram"
WRITER = "Deepgram"

_UTTERANCES = Keys(text=("transcript",))
_WORDS = Keys(text=("punctuated_word", "word"))


def recognises(value: Json) -> bool:
    """Say whether results hold channels."""
    return has_keys(dig(value, "results"), "channels")


def parse(value: Json, *, name: str) -> Reading:
    """Read a result of Deepgram.

    Raises:
        TranscriptFormatError: a list is missing, or most of it cannot be read.
    """
    tally = Tally(name)
    if dig(value, "results", "utterances"):
        units = _read_utterances(value, tally)
    else:
        units = _read_channels(value, tally)
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)


def _read_utterances(value: Json, tally: Tally) -> tuple[Unit, ...]:
    utterances = read_list(value, "results", "utterances", name=tally.name)
    channels = {str(dig(item, "channel")) for item in utterances}
    if len(channels) < 2:
        return read_units(utterances, "results.utterances", _UTTERANCES, tally)
    spoken = {str(dig(item, "channel")) for item in utterances if _has_speaker(item)}
    named = [
        _name_channel(item, alone=str(dig(item, "channel")) not in spoken) for item in utterances
    ]
    return read_units(named, "results.utterances", _UTTERANCES, tally)


def _has_speaker(item: Json) -> bool:
    return isinstance(dig(item, "speaker"), int)


def _name_channel(item: Json, *, alone: bool) -> Json:
    """Return an utterance whose speaker is that of its channel, numbered from 1.

    ``alone`` says that nothing in the channel has a speaker; where others do, one
    without is not known.
    """
    channel, speaker = dig(item, "channel"), dig(item, "speaker")
    if not isinstance(channel, int):
        return item
    if not isinstance(speaker, int):
        return {**item, "speaker": f"Channel {channel + 1}" if alone else None}
    return {**item, "speaker": f"Channel {channel + 1}, Speaker {speaker}"}


def _read_channels(value: Json, tally: Tally) -> tuple[Unit, ...]:
    channels = read_list(value, "results", "channels", name=tally.name)
    streams: list[tuple[Unit, ...]] = []
    for number, (place, channel) in enumerate(number_items(channels, "results.channels"), 1):
        alternatives = read_list(channel, "alternatives", name=tally.name, under=place)
        path = f"{place}.alternatives[0]"
        first = alternatives[0] if alternatives else {"words": []}
        words = read_list(first, "words", name=tally.name, under=path)
        units = group_words(read_words(words, f"{path}.words", _WORDS, tally))
        streams.append(name_channel(units, number) if len(channels) > 1 else units)
    return order_units(streams) if len(streams) > 1 else streams[0] if streams else ()
