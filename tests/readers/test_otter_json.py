from __future__ import annotations

import pytest

from coach.readers import otter_json
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def test_segments_of_otter_have_a_placeholder_as_a_name():
    reading = otter_json.parse_otter(load_sample("otter.json"), name="set.json")
    assert list_rows(reading) == [
        ("Ana Ruiz", "What else?", 4.0, 4.9),
        ("Speaker 1", "Keys.", 6.1, 6.5),
    ]
    assert (reading.format, reading.writer, reading.title) == (
        "otter_json",
        "Otter",
        "Allotment set",
    )
    assert reading.timing is Timing.EXACT


def test_turns_of_sembly_only_start_and_its_summary_is_no_speech():
    reading = otter_json.parse_sembly(load_sample("sembly.json"), name="set.json")
    assert list_rows(reading) == [
        ("Ana Ruiz", "What else?", 4.0, None),
        ("Ben", "Keys.", 6.1, None),
    ]
    assert (reading.format, reading.writer, reading.title) == (
        "sembly",
        "Sembly",
        "Allotment set",
    )
    assert reading.timing is Timing.STARTS_ONLY


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"speech_segments": [{"transcript": "So?"}]}, True),
        ({"speech_segments": []}, True),
        ({"speech_segments": [{"start": 1}]}, False),
        ({"segments": [{"transcript": "So?"}]}, False),
    ],
)
def test_segments_of_speech_are_recognised(value, known):
    assert otter_json.recognises_otter(value) is known


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"transcript": [{"speaker_name": "Ana", "words_str": "So?"}]}, True),
        ({"transcript": [{"speaker_name": None, "text": "So?"}]}, True),
        ({"transcript": [{"text": "So?"}]}, False),
        ({"transcript": [{"speaker_name": "Ana"}]}, False),
        ({"transcript": "So?"}, False),
    ],
)
def test_turns_with_a_name_are_recognised(value, known):
    assert otter_json.recognises_sembly(value) is known
