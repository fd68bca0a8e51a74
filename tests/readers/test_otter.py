from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import otter
from coach.transcript import Timing
from tests.readers.documents import read_sample


def parse(text):
    return otter.parse(text, name="set.txt")


def test_a_file_is_read_whole():
    reading = parse(read_sample("otter.txt"))
    assert [
        (unit.label, unit.text, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("Bea Lindqvist", "What would you like from us today?", 4.0, None, 3),
        ("Unknown Speaker", "Ears, mostly. And tea at 10:30", 9.0, None, 6),
        ("Bea Lindqvist", "Then you have them.", 3731.0, None, 10),
    ]
    assert (reading.format, reading.writer, reading.title) == (
        "otter_txt",
        "Otter",
        "Allotment set",
    )
    assert reading.timing is Timing.STARTS_ONLY
    assert (reading.first_start, reading.last_end) == (4.0, None)


def test_edited_bold_names_are_names_and_bad_times_are_none():
    reading = parse(read_sample("otter.md"))
    assert [(unit.label, unit.text, unit.start) for unit in reading.units] == [
        ("Bea Lindqvist", "What would you really like?", 4.0),
        ("Unknown Speaker", "Ears, mostly.", None),
        ("Bea Lindqvist", "Then you have them.", 31.0),
    ]
    assert reading.warnings == ("1 of 3 times could not be read: line 4.",)


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("Ana  0:04  \nSo?", "Otter"),
        ("Ana  0:04\nSo?\nTranscribed by https://otter.ai", "Otter"),
        ("Ana  0:04\nSo?\n", None),
    ],
)
def test_the_writer_is_named_only_where_the_file_shows_it(text, writer):
    assert parse(text).writer == writer


def test_the_footer_is_no_speech():
    assert [
        unit.text for unit in parse("Ana  0:04\nSo?\n\nTranscribed by https://otter.ai/\n").units
    ] == ["So?"]


@pytest.mark.parametrize("text", ["Ana  0:04\nSo?", "Our set\n\n**Ana**  1:00:04  \nSo?"])
def test_a_name_and_a_time_on_a_line_are_recognised(text):
    assert otter.recognises(text)


@pytest.mark.parametrize("text", ["", "Ana 0:04", "Ana  0:75", "Ana: see you  at 10:30 then"])
def test_other_text_is_not(text):
    assert not otter.recognises(text)


def test_names_without_words_are_refused():
    with pytest.raises(TranscriptFormatError, match="line 1: there is no name and time"):
        parse(read_sample("otter-no-words.txt"))


def test_a_sentence_above_the_first_name_is_counted():
    text = "Our set\n\nWe all came in late that day.\n\nAna  0:04  \nSo?"
    assert parse(text).warnings == ("1 line above the first name was left out of what was said.",)
