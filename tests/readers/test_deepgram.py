from __future__ import annotations

import pytest

from coach.readers import deepgram
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample

ROWS = [("Speaker 0", "What else?", 1.0, 1.6), ("Speaker 1", "Keys.", 2.0, 2.4)]


def parse(value):
    return deepgram.parse(value, name="set.json")


@pytest.mark.parametrize("name", ["deepgram.json", "deepgram-words.json"])
def test_utterances_and_words_alone_say_the_same(name):
    reading = parse(load_sample(name))
    assert list_rows(reading) == ROWS
    assert (reading.format, reading.writer) == ("deepgram", "Deepgram")
    assert reading.timing is Timing.EXACT


@pytest.mark.parametrize("utterances", [None, []])
def test_empty_utterances_leave_the_words(utterances):
    value = load_sample("deepgram-words.json")
    value["results"]["utterances"] = utterances
    assert list_rows(parse(value)) == ROWS


def test_words_of_several_channels_come_in_order_of_time():
    reading = parse(load_sample("deepgram-channels.json"))
    assert list_rows(reading) == [
        ("Channel 2, Speaker 0", "What else?", 1.0, 1.6),
        ("Channel 1, Speaker 1", "Keys.", 2.0, 2.4),
    ]


@pytest.mark.parametrize(
    ("speaker", "channel", "label"),
    [
        (0, 1, "Channel 2, Speaker 0"),
        (None, 1, "Channel 2"),
        (None, [0, 1], UNKNOWN),
        (3, None, "Speaker 3"),
        (3, "x", "Speaker 3"),
    ],
)
def test_utterances_of_several_channels_carry_the_channel(speaker, channel, label):
    value = load_sample("deepgram.json")
    value["results"]["utterances"][1] |= {"speaker": speaker, "channel": channel}
    assert [unit.label for unit in parse(value).units] == ["Channel 1, Speaker 0", label]


def test_who_is_not_known_in_a_channel_with_speakers_stays_so():
    value = load_sample("deepgram.json")
    utterances = value["results"]["utterances"]
    utterances[1]["channel"] = 1
    utterances.append(utterances[0] | {"speaker": None, "channel": 0})
    labels = [unit.label for unit in parse(value).units]
    assert labels == ["Channel 1, Speaker 0", "Channel 2, Speaker 1", UNKNOWN]


def test_a_channel_in_which_nobody_speaks_adds_nothing():
    value = load_sample("deepgram-words.json")
    value["results"]["channels"].append({"alternatives": []})
    assert [unit.label for unit in parse(value).units] == [
        "Channel 1, Speaker 0",
        "Channel 1, Speaker 1",
    ]


def test_words_without_punctuation_are_read_as_they_are():
    words = [{"word": "what", "start": 1, "end": 2}, {"word": "else", "start": 2, "end": 3}]
    value = {"results": {"channels": [{"alternatives": [{"words": words}]}]}}
    assert list_rows(parse(value)) == [(None, "what else", 1.0, 3.0)]


def test_an_utterance_that_cannot_be_read_is_named_by_its_place():
    value = load_sample("deepgram.json")
    value["results"]["utterances"].append({"channel": 1, "transcript": []})
    assert parse(value).warnings == (
        "1 of 3 parts could not be read: results.utterances[2].transcript.",
    )


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"results": {"channels": []}}, True),
        ({"results": {"utterances": []}}, False),
        ({"results": []}, False),
        ({"channels": []}, False),
    ],
)
def test_channels_within_results_are_recognised(value, known):
    assert deepgram.recognises(value) is known
