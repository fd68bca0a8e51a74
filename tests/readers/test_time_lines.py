from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import time_lines
from coach.transcript import Timing
from tests.readers.documents import read_sample


def parse(text):
    return time_lines.parse(text, name="set.txt")


def said(units):
    return [(unit.label, unit.text, unit.start, unit.line) for unit in units]


def test_text_without_names_is_read_whole_and_the_marks_are_counted():
    reading = parse(read_sample("time-lines.txt"))
    assert said(reading.units) == [
        (None, "(kettle whistles)", 0.0, 1),
        (None, "- What shall we call the boat? - Not after my aunt.", 8.0, 3),
        (None, "she has enough boats", 16.0, 5),
        (None, "- Then who names it?", 3607.0, 7),
    ]
    assert reading.timing is Timing.STARTS_ONLY
    assert reading.warnings[0].startswith("3 changes of speaker are marked “-”")


def test_names_above_the_times_are_labels():
    reading = parse(read_sample("time-lines-names.txt"))
    assert said(reading.units) == [
        ("Cosmo Fairweather", "What did the baker say to that?", 4.0, 1),
        ("Ines", "That the flour was late and so was I.", 11.0, 5),
        ("Cosmo Fairweather", "Were you?", 70.0, 10),
    ]
    assert reading.warnings == ()


def test_names_in_front_of_the_words_are_labels():
    units = parse("0:05\nAna: So?\n0:09\nBen: Hm.\n0:12\nand so on").units
    assert [(unit.label, unit.text) for unit in units] == [
        ("Ana", "So?"),
        ("Ben", "Hm."),
        (None, "and so on"),
    ]


def test_dashes_inside_sentences_are_no_changes():
    assert parse("0:05\nit was - in a way - late\n0:09\nwell-made").warnings == ()


def test_times_may_be_in_brackets():
    assert [unit.start for unit in parse("[0:05]\nso\n(0:09)\nhm").units] == [5.0, 9.0]


def test_a_time_without_words_is_left_out():
    assert [unit.start for unit in parse("0:05\n0:07\nso\n0:09\n").units] == [7.0]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("0:00\nso\n0:08\nhm", True),
        ("Ana\n0:00\nSo?\n\nBen\n0:08\nHm.", True),
        ("0:00\nso", False),
        ("0:00\n0:08\n0:10", False),
        ("we met at\n10:30\n", False),
        ("0:00\n12\n0:08\n13", False),
    ],
)
def test_times_alone_on_lines_with_words_below_tell_it(text, known):
    assert time_lines.recognises(text) is known


def test_sentences_above_times_are_no_names():
    text = "0:00\nSo it goes.\n0:08\nAnd on it goes.\n0:12\nHm."
    assert {unit.label for unit in parse(text).units} == {None}


@pytest.mark.parametrize("text", ["0:00\n", "so"])
def test_a_file_without_words_is_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse(text)


def test_names_without_words_are_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("Ana\n0:00\n\nBen\n0:08\n")
