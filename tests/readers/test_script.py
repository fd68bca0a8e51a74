from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import read_units, script
from coach.transcript import Timing
from tests.readers.documents import read_sample


def said(text):
    return [(unit.label, unit.text) for unit in script.parse(text, name="set.txt").units]


def test_a_plain_script_is_read_whole():
    reading = script.parse(read_sample("script.txt"), name="script.txt")
    assert [(unit.label, unit.text, unit.line) for unit in reading.units] == [
        ("Sorcha", "I had the talk: it went well. Which surprised me.", 4),
        ("Idris", "What surprised you most?", 8),
        ("Sorcha", "That nobody left.", 10),
        ("Break", "[ten minutes]", 12),
    ]
    assert (reading.format, reading.writer, reading.timing) == ("script", None, Timing.NONE)
    assert (reading.first_start, reading.last_end) == (None, None)


def test_bold_names_front_matter_headings_and_backslashes_are_no_words():
    reading = script.parse(read_sample("script.md"), name="script.md")
    assert [(unit.label, unit.text, unit.line) for unit in reading.units] == [
        ("Sorcha Byrne", "I had the talk. [laughs]", 6),
        ("Idris", "What surprised you most?", 8),
        ("Sorcha Byrne", "That nobody left.", 10),
    ]


def test_the_colon_may_stand_outside_the_bold():
    assert said("**Ana**: So?\n**Ben**: Hm.") == [("Ana", "So?"), ("Ben", "Hm.")]


def test_what_stands_above_the_first_name_is_no_speech():
    assert said("Our set\nDate: 3 May\nAna: So?\nBen: Hm.") == [("Ana", "So?"), ("Ben", "Hm.")]


@pytest.mark.parametrize("mark", ["{}", "{}.", "{})", "-", "•"])
def test_numbers_and_bullets_on_every_line_are_no_part_of_names_or_words(mark):
    lines = ["Ana: So?", "Ben: Two things.", "3 of them are old.", "Ana: Which?"]
    text = "\n".join(f"{mark.format(n)} {line}" for n, line in enumerate(lines, start=9))
    assert said(text) == [
        ("Ana", "So?"),
        ("Ben", "Two things. 3 of them are old."),
        ("Ana", "Which?"),
    ]


def test_a_number_or_a_bullet_here_and_there_stays():
    text = "Ana: So?\n2 of them?\nBen: Two.\n- I think."
    assert said(text) == [("Ana", "So? 2 of them?"), ("Ben", "Two. - I think.")]


def test_front_matter_that_never_ends_is_text():
    assert said("---\nAna: So?\nBen: Hm.") == [("Ana", "So?"), ("Ben", "Hm.")]


def test_names_without_words_are_left_out():
    assert said("Ana:\nBen: Hm.") == [("Ben", "Hm.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana: So?\nBen: Hm.",
        "Ana: So?\nwell\nAna: Or not?\nyes",
        "Ana: So?\nBen: Hm.\n" * 2 + "and so it went on\n" * 30,
        "Question: So?\nAnswer: Hm.\nQuestion: Or?\nAnswer: Yes.",
    ],
)
def test_names_on_most_lines_or_names_that_recur_are_recognised(text):
    assert script.recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We met at ten.\nNobody spoke.",
        "Ana: So?",
        "Ana: So?\nBen: Hm.\n" + "and so it went on\n" * 30,
        "Ana: So?\nBen: Hm.\n" * 2 + "and so it went on\n" * 80,
        "Date: 3 May\nLocation: Leeds\nAttendees: Ana, Ben\nSubject: us",
        "what I mean is: go\nwhat I mean is: stay",
        "You should review Gemini's notes.\nBudget: They agreed.\nRota: They did not.",
    ],
)
def test_text_that_names_few_or_nobody_is_not(text):
    assert not script.recognises(text)


def test_a_text_that_names_nobody_is_refused_with_what_to_do():
    with pytest.raises(TranscriptFormatError, match="Write each turn as “Name: words”") as caught:
        script.parse("We met at ten.", name="set.txt")
    assert caught.value.line == 1


def test_times_in_brackets_inside_the_words_are_no_words():
    text = "Ana: \\[04:22\\] So?\n[08:23] And then?\nBen: Hm [unclear 00:09]."
    reading = read_units(text.encode(), name="set.txt")
    assert [(unit.label, unit.text) for unit in reading.units] == [
        ("Ana", "So? And then?"),
        ("Ben", "Hm [unclear]."),
    ]


def test_a_label_with_a_time_and_no_words_stays():
    assert said("Break: [24:27]\nBen: Hm.") == [("Break", "[24:27]"), ("Ben", "Hm.")]


def test_a_sentence_above_the_first_name_is_counted():
    text = "We all came in late that day.\nAna: So?\nBen: Hm."
    assert script.parse(text, name="set.txt").warnings == (
        "1 line above the first name was left out of what was said.",
    )


def test_talk_between_two_rules_is_no_front_matter():
    text = "---\nAna: So?\nBen: Hm.\nAna: Or?\n---"
    assert said(text) == [("Ana", "So?"), ("Ben", "Hm."), ("Ana", "Or?")]
