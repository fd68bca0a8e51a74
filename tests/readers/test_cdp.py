from __future__ import annotations

import pytest

from coach.readers import cdp
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def test_sentences_are_read_and_a_number_stands_in_for_a_name():
    reading = cdp.parse(load_sample("cdp.json"), name="set.json")
    assert list_rows(reading) == [
        (UNKNOWN, "What else?", 1.5, 2.5),
        ("Speaker 2", "Keys.", 2.5, 4.0),
    ]
    assert (reading.format, reading.writer) == ("cdp", "Council Data Project")
    assert reading.timing is Timing.EXACT


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"generator": "x", "sentences": [{"text": "So?"}]}, True),
        ({"session_datetime": None, "sentences": []}, True),
        ({"generator": "x"}, False),
        ({"sentences": [{"text": "So?"}]}, False),
        ({"generator": "x", "sentences": [{"body": "So?"}]}, False),
    ],
)
def test_sentences_beside_what_wrote_them_are_recognised(value, known):
    assert cdp.recognises(value) is known
