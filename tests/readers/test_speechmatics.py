from __future__ import annotations

import pytest

from coach.readers import speechmatics
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return speechmatics.parse(value, name="set.json")


def test_words_are_joined_to_the_speakers_of_the_first_layout():
    reading = parse(load_sample("speechmatics.json"))
    assert list_rows(reading) == [
        ("F4", "What else?", 4.0, 6.0),
        ("M2", "Keys.", 6.1, 7.6),
    ]
    assert (reading.format, reading.writer) == ("speechmatics", "Speechmatics")
    assert reading.timing is Timing.EXACT


def test_without_speakers_words_become_sentences():
    value = load_sample("speechmatics.json") | {"speakers": []}
    assert list_rows(parse(value)) == [
        (None, "What else?", pytest.approx(4.05), pytest.approx(6.15)),
        (None, "Keys.", 6.2, pytest.approx(6.6)),
    ]


def test_the_second_layout_names_a_speaker_on_every_word():
    assert list_rows(parse(load_sample("speechmatics-2.json"))) == [
        ("S1", "What else?", 4.0, 4.9),
        (UNKNOWN, "Keys.", 6.1, 6.5),
    ]


def test_a_result_without_words_is_left_out_and_named():
    value = load_sample("speechmatics-2.json")
    value["results"].append({"type": "word", "start_time": 9, "end_time": 9, "alternatives": []})
    assert parse(value).warnings == ("1 of 6 parts could not be read: results[5].content.",)


def test_a_speaker_without_a_time_is_left_out_and_named():
    value = load_sample("speechmatics.json")
    value["speakers"].append({"name": "F9"})
    reading = parse(value)
    assert [unit.label for unit in reading.units] == ["F4", "M2"]
    assert reading.warnings == ("1 of 3 spans could not be read: speakers[2].",)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"words": [{"name": "So"}], "speakers": []}, True),
        ({"words": [], "speakers": []}, True),
        ({"words": [{"text": "So"}], "speakers": []}, False),
        ({"results": [{"type": "word", "start_time": 1}]}, True),
        ({"results": [{"type": "word"}]}, False),
        ({"words": []}, False),
    ],
)
def test_both_layouts_are_recognised(value, known):
    assert speechmatics.recognises(value) is known
