from __future__ import annotations

import pytest

from coach.readers import google_speech
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return google_speech.parse(value, name="set.json")


def make_result(*words, **more):
    held = [
        {"word": text, "startTime": f"{start}s", "endTime": f"{start + 1}s"} | tag
        for text, start, tag in words
    ]
    return {"alternatives": [{"words": held}], **more}


def test_the_last_result_says_who_spoke_and_repeats_the_others():
    reading = parse(load_sample("google.json"))
    assert list_rows(reading) == [
        ("Speaker 1", "What else?", 1.0, 2.0),
        ("Speaker 2", "Keys.", 3.0, 4.0),
    ]
    assert (reading.format, reading.writer) == ("google_speech", "Google Speech-to-Text")
    assert reading.timing is Timing.EXACT


def test_without_speakers_every_result_counts():
    value = load_sample("google.json")
    value["results"].pop()
    assert list_rows(parse(value)) == [
        (None, "What else?", 1.0, 2.0),
        (None, "Keys.", 3.0, 4.0),
    ]


def test_an_operation_is_unwrapped_and_a_result_without_words_has_no_times():
    reading = parse(load_sample("google-operation.json"))
    assert list_rows(reading) == [
        (None, "What else?", 1.0, 2.0),
        (UNKNOWN, "Keys.", None, None),
    ]
    assert reading.timing is Timing.STARTS_ONLY


def test_a_last_result_that_repeats_nothing_is_read_after_the_others():
    first = make_result(("One,", 1, {}), ("two,", 2, {}), ("three.", 3, {}))
    last = make_result(("Four.", 9, {"speakerTag": 2}))
    assert [row[:2] for row in list_rows(parse({"results": [first, last]}))] == [
        (None, "One, two, three."),
        ("Speaker 2", "Four."),
    ]


def test_speakers_in_every_result_are_all_read():
    results = [make_result(("So?", n, {"speakerTag": n})) for n in (1, 2)]
    assert [row[:2] for row in list_rows(parse({"results": results}))] == [
        ("Speaker 1", "So?"),
        ("Speaker 2", "So?"),
    ]


def test_a_single_result_with_speakers_is_read_whole():
    results = [make_result(("So?", 1, {"speakerLabel": "2"}))]
    assert [row[:2] for row in list_rows(parse({"results": results}))] == [("Speaker 2", "So?")]


def test_channels_are_named_and_put_in_order_of_time():
    results = [
        make_result(("One.", 1, {}), ("Three.", 30, {}), channelTag=1),
        make_result(("Two.", 2, {}), channelTag=2),
    ]
    assert [row[:2] for row in list_rows(parse({"results": results}))] == [
        ("Channel 1", "One."),
        ("Channel 2", "Two."),
        ("Channel 1", "Three."),
    ]


def test_a_single_channel_is_no_speaker():
    results = [make_result(("One.", 1, {}), channelTag=1), make_result(("Two.", 2, {}))]
    assert {unit.label for unit in parse({"results": results}).units} == {None}


def test_a_channel_that_is_no_number_is_passed_over():
    results = [make_result(("One.", 1, {}), channelTag=[]), make_result(("Two.", 2, {}))]
    assert {unit.label for unit in parse({"results": results}).units} == {None}


def test_a_result_without_a_transcript_is_left_out_and_named():
    results = [make_result(("One.", 1, {})), {"alternatives": []}]
    reading = parse({"results": results})
    assert [unit.text for unit in reading.units] == ["One."]
    assert reading.warnings == (
        "1 of 2 parts could not be read: results[1].alternatives[0].transcript.",
    )


def test_an_empty_transcript_is_no_unit():
    results = [make_result(("One.", 1, {})), {"alternatives": [{"transcript": " "}]}]
    assert [unit.text for unit in parse({"results": results}).units] == ["One."]


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ({"results": [{"alternatives": [{"transcript": "So?"}]}]}, True),
        ({"results": [{"alternatives": [{"words": []}]}]}, True),
        ({"response": {"results": [{"alternatives": [{"transcript": "So?"}]}]}}, True),
        ({"results": [{"alternatives": [{"content": "So?"}]}]}, False),
        ({"results": [{"alternatives": ["So?"]}]}, False),
        ({"results": [{"alternatives": "So?"}]}, False),
        ({"results": []}, False),
    ],
)
def test_transcripts_and_words_within_alternatives_are_recognised(value, known):
    assert google_speech.recognises(value) is known
