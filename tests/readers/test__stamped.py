from __future__ import annotations

import re

import pytest

from coach.errors import TranscriptFormatError
from coach.readers._stamped import (
    TIME,
    Opening,
    build_stamped_reading,
    find_openings,
    opens_often,
    split_turns,
)
from coach.transcript import Timing


def read_opening(line):
    match = re.fullmatch(rf"(.*?)@({TIME})(.*)", line)
    return Opening(label=match[1] or None, time=match[2], text=match[3]) if match else None


def read(text, *, believe=True):
    turns = split_turns(text.split("\n"), read_opening, believe=believe)
    return build_stamped_reading(turns, format="set", name="set.txt")


def test_a_turn_has_the_words_beside_its_opening_and_those_below():
    units = read("Ana@0:01 so\nwhat **now**\n\nthen\nBen@0:09\nhm").units
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in units] == [
        ("Ana", "so what now then", 1.0, 1),
        ("Ben", "hm", 9.0, 5),
    ]


def test_an_opening_without_a_name_has_no_label():
    assert [unit.label for unit in read("Ana@0:01 so\n@0:02 then").units] == ["Ana", None]


def test_what_stands_above_the_first_opening_is_in_no_turn():
    lines = ["Title", "", "Date", "Ana@0:01 so"]
    (turn,) = split_turns(lines, read_opening, believe=True)
    assert (turn.number, turn.text) == (4, "so")


def test_sentences_above_the_first_opening_are_counted():
    lines = ["Title", "It had all been said before.", "Ana@0:01 so", "It had all been said again."]
    turns = split_turns(lines, read_opening, believe=True)
    reading = build_stamped_reading(turns, format="set", name="set.txt", lines=lines)
    assert reading.warnings == ("1 line above the first name was left out of what was said.",)


def test_a_name_that_reads_like_talk_opens_nothing_unless_it_is_believed():
    text = "Ana@0:01 so\nwhat I mean is@0:02 hm\nAna@0:04 oh"
    assert [unit.text for unit in read(text, believe=False).units] == [
        "so what I mean is@0:02 hm",
        "oh",
    ]
    assert len(read(text).units) == 3


def test_turns_without_words_are_left_out():
    assert [unit.label for unit in read("Ana@0:01\nBen@0:02 hm\nCleo@0:03\n").units] == ["Ben"]


def test_starts_are_known_and_ends_are_not():
    reading = read("Ana@1:00:01 so\nBen@1:00:02 hm")
    assert reading.timing is Timing.STARTS_ONLY
    assert (reading.first_start, reading.last_end) == (3601.0, None)


def test_times_that_make_no_sense_are_listed_and_the_words_kept():
    reading = read("Ana@0:75 so\nBen@0:09 hm")
    assert [unit.start for unit in reading.units] == [None, 9.0]
    assert reading.warnings == ("1 of 2 times could not be read: line 1.",)


def test_a_file_none_of_whose_times_make_sense_has_no_times():
    reading = read("Ana@0:75 so")
    assert reading.timing is Timing.NONE
    assert reading.first_start is None


@pytest.mark.parametrize(("text", "line"), [("so", 1), ("\n\nAna@0:01\n", 3)])
def test_a_file_without_words_is_refused_with_its_line(text, line):
    with pytest.raises(TranscriptFormatError, match=f"^set.txt, line {line}: ") as caught:
        read(text)
    assert caught.value.line == line


def test_openings_are_looked_for_near_the_top_only():
    text = "so\n" * 10_000 + "Ana@0:01 so\nBen@0:02 hm"
    assert find_openings(text, read_opening, believe=True) == ()


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("Ana@0:01 so\nBen@0:02 hm", True),
        ("Ana@0:01 so", False),
        ("@0:01 so\n@0:02 hm", False),
        ("Ana@0:01 so\n" + "word\n" * 50 + "Ben@0:02 hm", False),
        ("", False),
    ],
)
def test_two_openings_that_are_not_lost_among_others_tell_a_format(text, often):
    assert opens_often(text, read_opening, believe=True) is often
