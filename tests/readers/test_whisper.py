from __future__ import annotations

import pytest

from coach.readers import whisper
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def test_segments_name_nobody():
    reading = whisper.parse(load_sample("whisper.json"), name="set.json")
    assert list_rows(reading) == [(None, "What else?", 0.0, 1.5), (None, "Keys.", 1.5, 2.5)]
    assert (reading.format, reading.writer) == ("whisper", "Whisper")
    assert reading.timing is Timing.EXACT


def test_diarised_segments_name_their_speaker():
    reading = whisper.parse_diarised(load_sample("whisper-diarised.json"), name="set.json")
    assert [row[0] for row in list_rows(reading)] == ["Speaker 2", "Speaker 0"]
    assert (reading.format, reading.writer) == ("whisper_diarised", None)


def test_whisperx_goes_by_the_name_on_the_segment_and_says_where_words_differ():
    reading = whisper.parse_whisperx(load_sample("whisperx.json"), name="set.json")
    assert list_rows(reading) == [
        ("SPEAKER_00", "What of 2014?", 0.0, 1.5),
        ("SPEAKER_01", "Keys, no.", 1.5, 2.5),
        (None, "Right.", 3.0, 4.0),
    ]
    assert (reading.format, reading.writer) == ("whisperx", "WhisperX")
    assert reading.warnings == (
        "In 1 of 3 parts the file gives some words to somebody else; each part was left whole, "
        "with the name it carries.",
    )


@pytest.mark.parametrize("words", [None, 7, [], [7, {}], [{"speaker": "SPEAKER_00"}]])
def test_words_that_agree_or_say_nothing_are_no_warning(words):
    value = {"segments": [{"text": "So?", "speaker": "SPEAKER_00", "words": words}]}
    assert whisper.parse_whisperx(value, name="set.json").warnings == ()


def test_whisper_cpp_counts_in_milliseconds_and_marks_changes_of_speaker():
    reading = whisper.parse_whisper_cpp(load_sample("whispercpp.json"), name="set.json")
    assert list_rows(reading) == [
        ("Speaker 0", "What else?", 0.0, 1.5),
        (UNKNOWN, "Keys.", 1.5, 2.5),
    ]
    assert (reading.format, reading.writer) == ("whispercpp", "whisper.cpp")
    assert reading.warnings == (
        "1 part ends where the file marks a change of speaker, but not who speaks.",
    )


def test_several_changes_are_counted_and_a_mark_alone_is_no_unit():
    texts = ["So? [SPEAKER_TURN]", "[SPEAKER_TURN]", "Yes."]
    value = {"transcription": [{"text": text, "offsets": {"from": 1, "to": 2}} for text in texts]}
    reading = whisper.parse_whisper_cpp(value, name="set.json")
    assert [unit.text for unit in reading.units] == ["So?", "Yes."]
    assert reading.warnings[0].startswith("2 parts end where")


def test_written_times_stand_in_for_offsets():
    stamps = {"from": "00:00:01,500", "to": "00:01:02,000"}
    value = {"transcription": [{"text": "So?", "timestamps": stamps}]}
    assert list_rows(whisper.parse_whisper_cpp(value, name="set.json")) == [
        (None, "So?", 1.5, 62.0)
    ]


@pytest.mark.parametrize(
    ("recognises", "value", "known"),
    [
        (whisper.recognises, {"segments": [{"text": "So?"}]}, True),
        (whisper.recognises, {"segments": "So?"}, True),
        (whisper.recognises, {"segments": [{"body": "So?"}]}, False),
        (whisper.recognises, {"text": "So?"}, False),
        (whisper.recognises_whisperx, {"segments": [{"text": "a", "speaker": "b"}]}, True),
        (
            whisper.recognises_whisperx,
            {"segments": [{"text": "a", "words": [{"score": 1}]}]},
            True,
        ),
        (
            whisper.recognises_whisperx,
            {"segments": [{"text": "a", "words": [{"word": 1}]}]},
            False,
        ),
        (whisper.recognises_diarised, {"segments": [{"text": "a", "speaker_id": 1}]}, True),
        (whisper.recognises_diarised, {"segments": [{"text": "a"}]}, False),
        (whisper.recognises_whisper_cpp, {"transcription": [{"offsets": {}}]}, True),
        (whisper.recognises_whisper_cpp, {"transcription": [{"timestamps": {}}]}, True),
        (whisper.recognises_whisper_cpp, {"transcription": [{"text": "So?"}]}, False),
    ],
)
def test_each_of_the_family_knows_its_own(recognises, value, known):
    assert recognises(value) is known
