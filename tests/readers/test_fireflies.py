from __future__ import annotations

import pytest

from coach.readers import fireflies
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return fireflies.parse(value, name="set.json")


@pytest.mark.parametrize("name", ["fireflies.json", "fireflies-answer.json"])
def test_sentences_are_read_bare_and_as_an_answer(name):
    reading = parse(load_sample(name))
    assert list_rows(reading) == [
        ("Ana Ruiz", "What else?", 4.0, 4.9),
        ("Speaker 1", "Keys.", 6.1, 6.5),
    ]
    assert (reading.format, reading.writer, reading.title) == (
        "fireflies",
        "Fireflies",
        "Allotment set",
    )
    assert reading.timing is Timing.EXACT


def test_a_download_is_a_list_with_written_times():
    reading = parse(load_sample("fireflies-download.json"))
    assert list_rows(reading) == [
        ("Ana Ruiz", "What else?", 4.0, 5.0),
        ("Ben", "Keys.", 6.0, 7.0),
    ]
    assert reading.title is None


def test_raw_text_stands_in_for_text_that_is_null():
    value = load_sample("fireflies.json")
    value["sentences"][0]["text"] = None
    assert parse(value).units[0].text == "what else"


def test_the_speaker_of_a_sentence_of_nobody_is_not_known():
    value = load_sample("fireflies.json")
    value["sentences"][1]["speaker_id"] = None
    assert parse(value).units[1].label == UNKNOWN


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"sentences": [{"speaker_name": None, "text": "So?"}]}, True),
        ({"transcript": {"sentences": [{"speaker_name": "Ana", "text": "So?"}]}}, True),
        ([{"speaker_name": "Ana", "sentence": "So?"}], True),
        ({"sentences": [{"text": "So?"}]}, False),
        ({"sentences": [{"speaker_name": "Ana"}]}, False),
        ({"transcript": [{"speaker_name": "Ana", "words_str": "So?"}]}, False),
        ({"sentences": []}, False),
    ],
)
def test_sentences_with_the_name_of_a_speaker_are_recognised(value, known):
    assert fireflies.recognises(value) is known
