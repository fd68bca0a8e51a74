from __future__ import annotations

import pytest

from coach.readers import aws
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return aws.parse(value, name="set.json")


def make_item(word, start=None, end=None, **more):
    times = {} if start is None else {"start_time": start, "end_time": end}
    return {"alternatives": [{"content": word}], **times, **more}


def make_job(items, **labels):
    return {"results": {"transcripts": [], "items": items, **labels}}


def test_words_are_joined_to_the_segments_they_fall_into():
    reading = parse(load_sample("aws-speakers.json"))
    assert list_rows(reading) == [
        ("spk_0", "What else?", 4.0, 4.9),
        (UNKNOWN, "Keys mostly.", 6.1, 7.2),
    ]
    assert (reading.format, reading.writer) == ("aws_transcribe", "Amazon Transcribe")
    assert reading.timing is Timing.EXACT
    assert reading.warnings == ()


def test_channels_become_speakers_in_order_of_time():
    assert list_rows(parse(load_sample("aws-channels.json"))) == [
        ("Channel 2", "What else?", 4.0, 4.9),
        ("Channel 1", "Keys mostly.", 6.1, 7.2),
    ]


def test_a_job_without_labels_gives_sentences_without_names():
    assert list_rows(parse(load_sample("aws-plain.json"))) == [
        (None, "What else?", 4.0, 4.9),
        (None, "Keys mostly.", 6.1, 7.2),
    ]


def test_speakers_without_segments_leave_the_labels_on_the_words():
    items = [
        make_item("So", "1.0", "1.2", speaker_label="spk_1"),
        make_item("?", speaker_label="spk_1", type="punctuation"),
        make_item("Yes", "2.0", "2.2", speaker_label="spk_0"),
    ]
    reading = parse(make_job(items, speaker_labels={"segments": []}))
    assert list_rows(reading) == [("spk_1", "So?", 1.0, 1.2), ("spk_0", "Yes", 2.0, 2.2)]


def test_a_mark_in_any_script_has_no_space_before_it():
    items = [make_item("So", "1", "2"), make_item("。", type="punctuation")]
    assert [unit.text for unit in parse(make_job(items)).units] == ["So。"]


def test_an_item_without_words_is_left_out_and_named():
    items = [
        make_item("So", "1", "2"),
        make_item("yes", "2", "3"),
        {"start_time": "3", "end_time": "4", "alternatives": []},
    ]
    reading = parse(make_job(items))
    assert [unit.text for unit in reading.units] == ["So yes"]
    assert reading.warnings == ("1 of 3 parts could not be read: results.items[2].content.",)


def test_a_time_that_cannot_be_read_is_named_and_its_word_kept():
    items = [make_item("So", "1", "2"), make_item("yes", "soon", "3"), make_item("do", "3", "4")]
    reading = parse(make_job(items))
    assert list_rows(reading) == [(None, "So yes do", 1.0, 4.0)]
    assert reading.warnings == ("1 of 6 times could not be read: results.items[1].start_time.",)


@pytest.mark.parametrize(
    "value",
    [
        {"results": {"transcripts": []}},
        {"results": {"items": [], "speaker_labels": {}}},
        {"results": {"items": [], "channel_labels": {}}},
    ],
)
def test_transcripts_and_labels_are_recognised(value):
    assert aws.recognises(value)


@pytest.mark.parametrize("value", [{}, {"results": []}, {"results": {"items": []}}, [], None])
def test_other_json_is_not(value):
    assert not aws.recognises(value)


def test_calls_are_read_turn_by_turn():
    reading = aws.parse_calls(load_sample("aws-calls.json"), name="set.json")
    assert list_rows(reading) == [
        ("AGENT", "What would help?", 0.04, 1.25),
        ("CUSTOMER", "A second key.", 1.4, 2.6),
    ]
    assert reading.format == "aws_call_analytics"


@pytest.mark.parametrize("value", [{"Transcript": [{"Text": "So?"}]}, {"transcript": []}, []])
def test_calls_are_told_by_the_parts_people_have(value):
    assert not aws.recognises_calls(value)
