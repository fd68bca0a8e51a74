from __future__ import annotations

import pytest

from coach.readers import paper_edit
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return paper_edit.parse(value, name="set.json")


def test_words_are_joined_to_paragraphs_and_an_unknown_speaker_stays_so():
    reading = parse(load_sample("paper-edit.json"))
    assert list_rows(reading) == [("F_S1", "What else?", 4.0, 4.9), (UNKNOWN, "Keys.", 6.1, 6.5)]
    assert reading.format == "digital_paper_edit"
    assert reading.timing is Timing.EXACT


def test_without_paragraphs_words_become_sentences():
    value = load_sample("paper-edit.json") | {"paragraphs": []}
    assert list_rows(parse(value)) == [
        (None, "What else?", 4.0, 4.9),
        (None, "Keys.", 6.1, 6.5),
    ]


def test_paragraphs_out_of_order_come_in_order_of_time():
    value = load_sample("paper-edit.json")
    value["paragraphs"].reverse()
    assert [unit.text for unit in parse(value).units] == ["What else?", "Keys."]


def test_a_paragraph_without_a_start_is_left_out_and_its_words_go_to_the_nearest():
    value = load_sample("paper-edit.json")
    value["paragraphs"][1]["start"] = None
    reading = parse(value)
    assert list_rows(reading) == [("F_S1", "What else? Keys.", 4.0, 4.9)]
    assert reading.warnings == ("1 of 2 spans could not be read: paragraphs[1].",)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"words": [{"text": "So?"}], "paragraphs": [{"start": 1}]}, True),
        ({"words": [], "paragraphs": []}, True),
        ({"words": [{"name": "So?"}], "paragraphs": [{"start": 1}]}, False),
        ({"words": [{"text": "So?"}], "paragraphs": ["So?"]}, False),
        ({"words": [{"text": "So?"}]}, False),
    ],
)
def test_words_beside_paragraphs_are_recognised(value, known):
    assert paper_edit.recognises(value) is known
