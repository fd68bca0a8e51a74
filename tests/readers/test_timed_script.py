from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import read_units, timed_script
from tests.readers.documents import read_sample


def parse(text):
    return timed_script.parse(text, name="set.txt")


def said(units):
    return [(unit.label, unit.text, unit.start) for unit in units]


def test_a_script_with_times_before_names_is_read_whole():
    units = parse(read_sample("timed-script.txt")).units
    assert said(units) == [
        ("Branwen", "What is it like to run a theatre in a car park?", 17.0),
        ("Osei-Tutu", "Loud. You learn the lines of the ticket machine.", 23.0),
        ("Osei-Tutu", "And you never get curtains.", 41.0),
        ("Branwen", "What would curtains change?", 62.0),
    ]
    assert [unit.line for unit in units] == [1, 3, 5, 7]


def test_a_script_with_times_after_names_is_read_whole():
    units = parse(read_sample("timed-script.md")).units
    assert said(units) == [
        ("Speaker 0", "Good morning to you all. Which bridge do you mean?", 2.0),
        ("Speaker 1", "The narrow one.", 16.0),
        ("Speaker 0", "What makes it narrow?", 3620.0),
    ]


@pytest.mark.parametrize(
    "pattern",
    [
        "[{}] {}: {}",
        "[{}] **{}**: {}",
        "\\[{}\\] **{}:** {}",
        "({}) {}: {}",
        "{} {}: {}",
        "[{}] - {}: {}",
    ],
)
def test_times_may_stand_before_names_in_several_ways(pattern):
    text = pattern.format("0:01", "Ana", "So?") + "\n" + pattern.format("1:00:04", "Ben", "Hm.")
    assert timed_script.recognises(text)
    assert said(parse(text).units) == [("Ana", "So?", 1.0), ("Ben", "Hm.", 3604.0)]


@pytest.mark.parametrize("pattern", ["{1}: {0}\n{2}", "{1} [{0}]\n{2}", "**{1}** [{0}]:\n\n{2}"])
def test_times_may_stand_after_names_in_several_ways(pattern):
    text = pattern.format("0:01", "Ana", "So?") + "\n" + pattern.format("1:00:04", "Ben", "Hm.")
    assert timed_script.recognises(text)
    assert said(parse(text).units) == [("Ana", "So?", 1.0), ("Ben", "Hm.", 3604.0)]


@pytest.mark.parametrize(
    "pattern",
    [
        "[{time} - 1:59] {name}: {words}",
        "({time} --> 1:59) {name}: {words}",
        "**{name}** [{time}]: {words}",
        "{name} [{time}–1:59]: {words}",
        "{name} [{time} to 1:59]\n{words}",
    ],
)
def test_a_second_time_and_words_behind_the_time_are_no_part_of_the_name(pattern):
    turns = [("Ana", "0:04", "What floats?"), ("Ben", "1:07", "The hull.")]
    text = "\n".join(pattern.format(name=n, time=t, words=w) for n, t, w in turns)
    reading = read_units(text.encode(), name="set.txt")
    assert reading.format == "timed_script"
    assert said(reading.units) == [("Ana", "What floats?", 4.0), ("Ben", "The hull.", 67.0)]


def test_a_clock_that_starts_over_after_an_hour_goes_on():
    text = "[59:50] Ana: So?\n[00:10] Ben: Hm.\n[00:30] Ana: What else?"
    units = read_units(text.encode(), name="set.txt").units
    assert [unit.start for unit in units] == [3590.0, 3610.0, 3630.0]


@pytest.mark.parametrize(
    "text",
    [
        "[0:01] Ana: So?",
        "Ana: I start at 10:30\nBen: So do I",
        "[laughs] Ana: So?\n[laughs] Ben: Hm.",
        ": 10:30\n: 10:31",
        "Ana: 10:30\n" + "Ben: When do we start, and when is it done?\n" * 50 + "Ana: 11:30",
        f"[0:01] {'a' * 4000}: So?\n[0:02] {'a' * 4000}: Hm.",
    ],
)
def test_other_texts_are_not_recognised(text):
    assert not timed_script.recognises(text)


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("[0:01] Ana:\n")


def test_a_sentence_above_the_first_name_is_counted():
    text = "Our set\n\nWe all came in late that day.\n[0:04] Ana: So?\n[0:09] Ben: Hm."
    assert parse(text).warnings == ("1 line above the first name was left out of what was said.",)
