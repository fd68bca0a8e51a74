from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import read_units, whisper_text
from coach.transcript import Timing
from tests.readers.documents import read_sample


def said(reading):
    return [(u.label, u.text, u.start, u.end, u.line) for u in reading.units]


def test_labels_have_times_in_seconds_and_speakers_in_brackets():
    reading = whisper_text.parse_labels(read_sample("audacity.txt"), name="set.txt")
    assert said(reading) == [
        ("SPEAKER_00", "What did the orchestra hear?", 0.0, 3.12, 1),
        ("SPEAKER_01", "A door, I think. Twice.", 3.12, 7.9, 2),
        (None, "[laughs] Yes.", 8.0, 9.5, 3),
    ]
    assert reading.timing is Timing.EXACT


def test_labels_with_decimal_commas_read_the_same():
    text = read_sample("audacity.txt").replace(".12", ",12").replace(".9", ",9")
    assert whisper_text.recognises_labels(text)
    assert said(whisper_text.parse_labels(text, name="set.txt"))[1][2:4] == (3.12, 7.9)


def test_broken_labels_are_counted_with_their_lines():
    text = "0.5\t1.5\tso\n\nx\ty\tz\n2.5\t3.5\thm\n"
    reading = whisper_text.parse_labels(text, name="set.txt")
    assert reading.warnings == ("1 of 3 cues could not be read: line 3.",)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("0.5\t1.5\tso", True),
        ("0.5\t1.5\tso\n2.5\t3.5\thm\nand cut", True),
        ("0.5\t1.5\tso\nand\n2.5\t3.5\thm", False),
        ("0\t1\tso", False),
        ("", False),
        ("0.5 1.5 so", False),
    ],
)
def test_labels_are_told_by_their_first_lines(text, known):
    assert whisper_text.recognises_labels(text) is known


def test_lines_have_both_times_in_brackets():
    reading = whisper_text.parse_lines(read_sample("whisper-lines.txt"), name="set.txt")
    assert said(reading) == [
        (None, "Who else has walked this coast?", 0.0, 4.2, 1),
        (None, "Only the postman, and he cycles.", 4.2, 9.0, 2),
        ("SPEAKER_01", "When did he start?", 9.0, 11.5, 3),
    ]


def test_lines_that_are_no_such_lines_are_counted():
    text = "[00:01.000 --> 00:02.000] so\nand then\n[00:04.000 --> 00:03.000] hm\n"
    reading = whisper_text.parse_lines(text, name="set.txt")
    assert reading.warnings == ("2 of 3 cues could not be read: lines 2, 3.",)


@pytest.mark.parametrize(
    ("text", "known"),
    [("[00:01.000 --> 00:02.000] so", True), ("[00:01.000] so", False), ("[a --> b] so", False)],
)
def test_lines_are_told_by_the_arrow_in_brackets(text, known):
    assert whisper_text.recognises_lines(text) is known


def test_captions_have_the_speaker_in_front():
    reading = whisper_text.parse_captions(read_sample("whisper-speakers.srt"), name="set.srt")
    assert said(reading) == [
        ("Speaker 0", "What are you hoping the council will do?", 0.0, 3.5, 2),
        ("Speaker 1", "Read it.", 3.6, 4.7, 6),
        ("?", "Hear, hear.", 4.8, 6.0, 10),
    ]


def test_text_has_the_speaker_in_front_of_lines_that_go_on():
    reading = whisper_text.parse_speakers(read_sample("whisper-speakers.txt"), name="set.txt")
    assert [(u.label, u.text, u.line) for u in reading.units] == [
        ("Speaker 0", "What are you hoping the council will do?", 1),
        ("Speaker 1", "Read it.", 2),
        (None, "And answer it.", 3),
        ("?", "Hear, hear.", 4),
    ]
    assert reading.timing is Timing.NONE


@pytest.mark.parametrize(
    ("text", "captions", "speakers"),
    [
        ("(speaker 0) So?\n(speaker 1) Hm.", False, True),
        ("(speaker 0) So?", False, False),
        ("1\n00:00:01,000 --> 00:00:02,000\n(speaker 0) So?", True, False),
        ("1\n00:00:01,000 --> 00:00:02,000\nSo?", False, False),
        ("the (speaker 0) So?\nthe (speaker 1) Hm.", False, False),
    ],
)
def test_speakers_in_parentheses_tell_both(text, captions, speakers):
    assert whisper_text.recognises_captions(text) is captions
    assert whisper_text.recognises_speakers(text) is speakers


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (whisper_text.parse_labels, "0.5\t1.5\t\n"),
        (whisper_text.parse_lines, "[00:01.000 --> 00:02.000]\n"),
        (whisper_text.parse_captions, "1\n00:00:01,000 --> 00:00:02,000\n(speaker 0)\n"),
        (whisper_text.parse_speakers, "(speaker 0)\n(speaker 1)\n"),
    ],
)
def test_files_without_words_are_refused(parse, text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt"):
        parse(text, name="set.txt")


@pytest.mark.parametrize(
    "text",
    [
        "start\tend\ttext\n0\t2400\tWhat did you see?\n2400\t5200\tA heron, I think.\n",
        "start,end,text\n0,2400,What did you see?\n2400,5200,A heron I think.\n",
    ],
)
def test_tables_in_milliseconds_are_read_as_such(text):
    units = read_units(text.encode(), name="set.tsv").units
    assert [(unit.start, unit.end) for unit in units] == [(0.0, 2.4), (2.4, 5.2)]


def test_a_script_with_speakers_in_brackets_is_an_ordinary_one():
    text = "[SPEAKER_00]: What did you see?\n[SPEAKER_01]: A heron.\n[SPEAKER_00]: Where?\n"
    reading = read_units(text.encode(), name="set.txt")
    assert reading.format == "script"
    assert [unit.label for unit in reading.units] == ["SPEAKER_00", "SPEAKER_01", "SPEAKER_00"]
