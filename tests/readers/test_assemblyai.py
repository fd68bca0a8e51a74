from __future__ import annotations

import pytest

from coach.readers import assemblyai
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return assemblyai.parse(value, name="set.json")


def test_utterances_have_letters_and_milliseconds():
    reading = parse(load_sample("assemblyai.json"))
    assert list_rows(reading) == [
        ("Speaker A", "What do you notice?", 0.17, 0.9),
        ("Speaker B", "That I am tired.", 1.0, 2.5),
    ]
    assert (reading.format, reading.writer) == ("assemblyai", "AssemblyAI")
    assert reading.timing is Timing.EXACT


@pytest.mark.parametrize("utterances", [None, []])
def test_without_utterances_words_become_sentences(utterances):
    value = load_sample("assemblyai-words.json") | {"utterances": utterances}
    assert list_rows(parse(value)) == [
        (None, "Keys, mostly.", 0.17, 0.9),
        (None, "Why?", 1.0, 1.2),
    ]


def test_a_name_instead_of_a_letter_is_kept():
    value = load_sample("assemblyai.json")
    value["utterances"][0]["speaker"] = "Ana Ruiz"
    assert parse(value).units[0].label == "Ana Ruiz"


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"audio_duration": 3, "utterances": [{"text": "So?"}]}, True),
        ({"audio_url": "x", "utterances": None, "words": [{"text": "So?"}]}, True),
        ({"speech_model": None, "words": [{"text": "So?"}]}, True),
        ({"utterances": [{"text": "So?"}]}, False),
        ({"audio_duration": 3}, False),
        ({"audio_duration": 3, "utterances": None, "words": None}, False),
        ({"audio_duration": 3, "words": [{"word": "So?"}]}, False),
    ],
)
def test_utterances_or_words_beside_facts_of_the_recording_are_recognised(value, known):
    assert assemblyai.recognises(value) is known
