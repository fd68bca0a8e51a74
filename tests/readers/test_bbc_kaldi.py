from __future__ import annotations

import pytest

from coach.readers import bbc_kaldi
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return bbc_kaldi.parse(value, name="set.json")


def test_words_are_joined_to_segments_and_a_segment_of_music_is_no_unit():
    reading = parse(load_sample("kaldi.json"))
    assert list_rows(reading) == [("S1", "What else?", 3.9, 5.0), ("S2", "Keys.", 6.0, 7.0)]
    assert reading.format == "bbc_kaldi"
    assert reading.timing is Timing.EXACT
    assert reading.warnings == ()


def test_without_segments_words_become_sentences():
    assert list_rows(parse(load_sample("kaldi-words.json"))) == [
        (None, "What else?", 4.0, 4.9),
        (None, "Keys.", 6.1, 6.5),
    ]


def test_a_result_that_comes_unwrapped_reads_the_same():
    value = load_sample("kaldi.json")
    assert parse(value["retval"]).units == parse(value).units


def test_a_word_without_punctuation_is_read_as_it_is():
    value = {"words": [{"word": "what", "start": 1, "end": 2}]}
    assert list_rows(parse(value)) == [(None, "what", 1.0, 2.0)]


def test_faults_are_named_with_the_whole_path():
    value = load_sample("kaldi.json")
    value["retval"]["words"][0]["start"] = "soon"
    assert parse(value).warnings == ("1 of 12 times could not be read: retval.words[0].start.",)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"retval": {"words": [{"punct": "So?"}]}}, True),
        ({"words": [{"punct": "So?"}]}, True),
        ({"retval": {"words": [{"text": "So?"}]}}, False),
        ({"words": [{"punct": "So?"}], "paragraphs": [{"start": 1}]}, False),
        ({"retval": 7}, False),
    ],
)
def test_words_with_punctuation_are_recognised(value, known):
    assert bbc_kaldi.recognises(value) is known
