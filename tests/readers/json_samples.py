"""The invented JSON samples of every format, and ways to change and enlarge them."""

from __future__ import annotations

import json

from tests.readers.documents import read_sample

SAMPLE_OF = {
    "aws_transcribe": ["aws-speakers.json", "aws-channels.json", "aws-plain.json"],
    "aws_call_analytics": ["aws-calls.json"],
    "deepgram": ["deepgram.json", "deepgram-words.json", "deepgram-channels.json"],
    "speechmatics": ["speechmatics.json", "speechmatics-2.json"],
    "google_speech": ["google.json", "google-operation.json"],
    "assemblyai": ["assemblyai.json", "assemblyai-words.json"],
    "whispercpp": ["whispercpp.json"],
    "podcast_json": ["podcast.json"],
    "whisperx": ["whisperx.json"],
    "whisper_diarised": ["whisper-diarised.json"],
    "whisper": ["whisper.json"],
    "revai": ["revai.json"],
    "cdp": ["cdp.json"],
    "fireflies": ["fireflies.json", "fireflies-answer.json", "fireflies-download.json"],
    "qmsum": ["qmsum.json"],
    "digital_paper_edit": ["paper-edit.json"],
    "bbc_kaldi": ["kaldi.json", "kaldi-words.json"],
    "otter_json": ["otter.json"],
    "sembly": ["sembly.json"],
}
SAMPLE_NAMES = [name for names in SAMPLE_OF.values() for name in names]


def load_sample(name):
    """Return the value an invented JSON sample stands for, a new one each time."""
    return json.loads(read_sample(name))


def list_rows(reading):
    """Return what a reading's units say, without the lines JSON does not have."""
    return [(unit.label, unit.text, unit.start, unit.end) for unit in reading.units]


def find_places(value, path=()):
    """Yield the path of keys and places to everything within a value."""
    held = value.items() if isinstance(value, dict) else ()
    held = enumerate(value) if isinstance(value, list) else held
    for key, item in held:
        yield (*path, key)
        yield from find_places(item, (*path, key))


def put(value, path, item):
    """Put an item at a path within a value, and return the value."""
    at = value
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = item
    return value


def enlarge(value, size):
    """Return a value whose outermost lists of objects come again until it is so large."""
    times = size // len(json.dumps(value)) + 1
    if isinstance(value, list):
        return value * times
    return {key: _repeat(item, times) for key, item in value.items()}


def _repeat(item, times):
    if isinstance(item, list):
        return item * times
    if isinstance(item, dict):
        return {key: _repeat(inner, times) for key, inner in item.items()}
    return item
