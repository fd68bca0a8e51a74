"""The Whisper family: Whisper itself, WhisperX, diarised segments, and whisper.cpp.

All hold segments with times. Whisper names nobody; the others may leave the name
out of a segment, or give some of its words to somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.readers._json import Json, dig, has_keys, look_at, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import build_json_reading, read_units
from coach.readers.units import Reading, Unit

FORMAT = "whisper"
WHISPERX = "whisperx"
DIARISED = "whisper_diarised"
WHISPER_CPP = "whispercpp"

_SEGMENTS = Keys(label=("speaker", "speaker_id"))
_TRANSCRIPTION = Keys(start=("offsets.from",), end=("offsets.to",), per_second=1000)
_STAMPED = Keys(start=("timestamps.from",), end=("timestamps.to",))
_TURN = re.compile(r"\s*\[SPEAKER_TURN\]")


def recognises(value: Json) -> bool:
    """Say whether segments hold text."""
    return has_keys(value, "segments") and may_hold(value["segments"], "text")


def parse(value: Json, *, name: str) -> Reading:
    """Read Whisper's segments.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    return _read_segments(value, Tally(name), format=FORMAT, writer="Whisper")


def recognises_whisperx(value: Json) -> bool:
    """Say whether segments name their speaker, or hold words as WhisperX scores them."""
    return recognises(value) and any(
        "speaker" in segment or any("score" in word for word in look_at(segment.get("words")))
        for segment in look_at(value["segments"])
    )


def parse_whisperx(value: Json, *, name: str) -> Reading:
    """Read WhisperX's segments; the name on a segment counts, not those on its words.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    return _read_segments(
        value,
        Tally(name),
        format=WHISPERX,
        writer="WhisperX",
        warnings=_warn_of_strangers(dig(value, "segments")),
    )


def recognises_diarised(value: Json) -> bool:
    """Say whether segments name their speaker by an identifier."""
    return recognises(value) and any(
        "speaker_id" in segment for segment in look_at(value["segments"])
    )


def parse_diarised(value: Json, *, name: str) -> Reading:
    """Read Whisper's segments with speakers from elsewhere, such as pyannote.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    return _read_segments(value, Tally(name), format=DIARISED, writer=None)


def recognises_whisper_cpp(value: Json) -> bool:
    """Say whether there is a transcription of parts with offsets or written times."""
    return has_keys(value, "transcription") and may_hold(
        value["transcription"], "offsets", "timestamps"
    )


def parse_whisper_cpp(value: Json, *, name: str) -> Reading:
    """Read whisper.cpp's parts.

    Raises:
        TranscriptFormatError: there is no list, or most of it cannot be read.
    """
    tally = Tally(name)
    items = read_list(value, "transcription", name=name)
    keys = _TRANSCRIPTION if any("offsets" in item for item in look_at(items)) else _STAMPED
    units = read_units(items, "transcription", keys, tally)
    bare = [replace(unit, text=_TURN.sub("", unit.text)) for unit in units]
    return build_json_reading(
        [unit for unit in bare if unit.text],
        tally,
        format=WHISPER_CPP,
        writer="whisper.cpp",
        warnings=_warn_of_turns(units),
    )


def _read_segments(
    value: Json,
    tally: Tally,
    *,
    format: str,
    writer: str | None,
    warnings: tuple[str, ...] = (),
) -> Reading:
    segments = read_list(value, "segments", name=tally.name)
    units = read_units(segments, "segments", _SEGMENTS, tally)
    return build_json_reading(units, tally, format=format, writer=writer, warnings=warnings)


def _warn_of_strangers(segments: Json) -> tuple[str, ...]:
    """Say in how many segments some words are given to somebody other than the rest."""
    held = segments if isinstance(segments, list) else []
    count = sum(_has_strangers(segment) for segment in held)
    if not count:
        return ()
    return (
        f"In {count:,} of {len(held):,} parts the file gives some words to somebody else; each "
        "part was left whole, with the name it carries.",
    )


def _has_strangers(segment: Json) -> bool:
    words = dig(segment, "words")
    names = [dig(word, "speaker") for word in words] if isinstance(words, list) else []
    return any(name is not None and name != dig(segment, "speaker") for name in names)


def _warn_of_turns(units: Sequence[Unit]) -> tuple[str, ...]:
    count = sum(_TURN.search(unit.text) is not None for unit in units)
    if not count:
        return ()
    return (
        f"{count:,} part{'s end' if count > 1 else ' ends'} where the file marks a change of "
        "speaker, but not who speaks.",
    )
