from __future__ import annotations

import pytest

from coach.readers import podcast_json
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def test_segments_are_read_as_they_stand():
    reading = podcast_json.parse(load_sample("podcast.json"), name="set.json")
    assert list_rows(reading) == [
        ("Ana Ruiz", "What", 0.5, 0.75),
        (None, "else?", 1.0, 1.25),
        ("Ben", "Keys.", 2.0, 3.0),
    ]
    assert reading.format == "podcast_json"
    assert reading.timing is Timing.EXACT


def test_segments_without_an_end_only_start():
    value = {"segments": [{"body": "So?", "startTime": 1}]}
    assert podcast_json.parse(value, name="set.json").timing is Timing.STARTS_ONLY


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"segments": [{"body": "So?"}]}, True),
        ({"segments": [{"text": "So?"}]}, False),
        ({"segments": []}, False),
        ({"segments": 7}, False),
    ],
)
def test_segments_with_a_body_are_recognised(value, known):
    assert podcast_json.recognises(value) is known
