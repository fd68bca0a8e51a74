from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import subrip
from coach.transcript import Timing
from tests.readers.documents import read_sample


def make_cues(*payloads):
    return "\n".join(
        f"{number}\n00:00:{number:02},000 --> 00:00:{number:02},900\n{payload}\n"
        for number, payload in enumerate(payloads, start=1)
    )


def said(*payloads):
    reading = subrip.parse(make_cues(*payloads), name="set.srt")
    return [(unit.label, unit.text) for unit in reading.units]


def test_a_file_is_read_whole():
    reading = subrip.parse(read_sample("subrip.srt"), name="subrip.srt")
    assert [
        (unit.label, unit.text, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("Marta", "What did the board say, in their words?", 1.0, 3.5, 2),
        ("Otis", "They said wait.", 3.6, 6.0, 7),
        (None, "So the real issue: nobody asked.", 6.1, 8.0, 11),
        ("Marta", "Who could?", 8.0, 9.0, 16),
    ]
    assert (reading.format, reading.writer, reading.timing) == ("srt", None, Timing.EXACT)


def test_brackets_of_machine_labels_are_not_part_of_the_name():
    assert said("[SPEAKER_00]: So?", "[SPEAKER_01]: Hm.") == [
        ("SPEAKER_00", "So?"),
        ("SPEAKER_01", "Hm."),
    ]


def test_cues_without_a_name_go_on_from_the_one_before():
    assert said("Ana Ruiz: So you went", "and came back?", "Ben: I did.") == [
        ("Ana Ruiz", "So you went"),
        (None, "and came back?"),
        ("Ben", "I did."),
    ]


@pytest.mark.parametrize(
    "payload",
    [
        "wrote his new book, Planning with\nFigures: a handbook",
        "I'd start off with a\nquestion: why?",
        "What was it NOW: never mind.",
        "see https://example.org: there",
    ],
)
def test_sentences_with_a_colon_name_nobody(payload):
    assert said("Ana: So?", payload)[1] == (None, " ".join(payload.split()))


def test_overlapping_cues_keep_the_order_of_the_file():
    text = "00:00:05,000 --> 00:00:09,000\nAna: a\n\n00:00:04,000 --> 00:00:06,000\nBen: b\n"
    reading = subrip.parse(text, name="set.srt")
    assert [unit.start for unit in reading.units] == [5.0, 4.0]


@pytest.mark.parametrize(
    "text",
    [
        make_cues("So?"),
        "00:00:01.000 --> 00:00:02.000\nSo?",
        "00:00:01,000-->00:00:02,000\nSo?",
        "Our set\n\n1\n00:00:0x,000 --> 00:00:02,000\nSo?",
    ],
)
def test_times_with_an_arrow_near_the_top_are_recognised(text):
    assert subrip.recognises(text)


@pytest.mark.parametrize("text", ["", "a --> b", "WEBVTT\n\n" + make_cues("So?"), "Ana: So?"])
def test_other_text_is_not(text):
    assert not subrip.recognises(text)


def test_a_file_of_damaged_cues_is_refused_with_the_first_line():
    text = read_sample("no-readable-cue.srt")
    with pytest.raises(TranscriptFormatError, match=r"no-readable-cue\.srt, line 2: ") as caught:
        subrip.parse(text, name="no-readable-cue.srt")
    assert caught.value.line == 2
