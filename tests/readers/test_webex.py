from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import webex
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import read_sample

CUE = '{} "{}" ({})\n00:00:0{}.000 --> 00:00:0{}.900\n{}\n'


def parse_captions(text):
    return webex.parse_captions(text, name="set.vtt")


def parse_text(text):
    return webex.parse_text(text, name="set.txt")


def test_the_speaker_is_in_the_identifier():
    reading = parse_captions(read_sample("webex.vtt"))
    assert [(unit.label, unit.start, unit.end, unit.line) for unit in reading.units] == [
        (UNKNOWN, 2.0, 4.5, 4),
        ("Ilse Vantongeren (she/her)", 4.6, 9.0, 8),
        ("Marek O'Dwyer", 9.1, 15.25, 12),
        ("Marek O'Dwyer", 15.3, 18.0, 16),
    ]
    assert reading.timing is Timing.EXACT
    assert reading.writer == "Webex"


def test_an_identifier_without_its_number_still_names():
    text = 'WEBVTT\n\n1 "Ana"\n00:01.000 --> 00:02.000\nSo?\n'
    assert webex.recognises_captions(text)
    assert parse_captions(text).units[0].label == "Ana"


def test_a_cue_without_an_identifier_has_no_label():
    text = "WEBVTT\n\n" + CUE.format(1, "Ana", 7, 1, 1, "So?") + "\n00:02.000 --> 00:03.000\nHm.\n"
    assert [unit.label for unit in parse_captions(text).units] == ["Ana", None]


def test_cues_without_blank_lines_between_them_keep_their_speakers():
    text = (
        "WEBVTT\n\n" + CUE.format(1, "Ana", 7, 1, 1, "So?") + CUE.format(2, "Ben", 8, 2, 2, "Hm.")
    )
    assert [(unit.label, unit.text) for unit in parse_captions(text).units] == [
        ("Ana", "So?"),
        ("Ben", "Hm."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'WEBVTT\n\n00:01.000 --> 00:02.000\nI said 1 "Ana" (3) to them',
        '1 "Ana" (3)\n00:01.000 --> 00:02.000\nSo?',
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAna: So?",
    ],
)
def test_other_captions_are_left_to_others(text):
    assert not webex.recognises_captions(text)


def test_damaged_cues_are_counted():
    text = read_sample("webex.vtt").replace("00:00:09.100 -->", "00:00:99.100 -->")
    assert parse_captions(text).warnings == ("1 of 4 cues could not be read: line 12.",)


def test_captions_without_words_are_refused():
    with pytest.raises(TranscriptFormatError, match="holds no speech"):
        parse_captions("WEBVTT\n\n")


def test_text_has_a_time_a_name_and_words_on_each_line():
    reading = parse_text(read_sample("webex.txt"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Ilse Vantongeren", "What would a fair rota look like to you?", 11.0, 1),
        (
            "Marek (Plot 9)",
            "Everybody waters once a week: no more, no less. and nobody rings me on a Sunday.",
            19.0,
            2,
        ),
        ("Ilse Vantongeren", "Who has told you that?", 3598.0, 4),
        ("Marek (Plot 9)", "Nobody. I made it up.", 3604.0, 5),
    ]
    assert reading.timing is Timing.STARTS_ONLY


def test_words_may_hold_the_mark_between_name_and_words():
    units = parse_text("0:01 : Ana : one : two\n0:02 : Ben : Hm.").units
    assert [(unit.label, unit.text) for unit in units] == [("Ana", "one : two"), ("Ben", "Hm.")]


@pytest.mark.parametrize("name", ["مريم", "🐝 Ana 🐝", "ana, ben & co", "I said so"])
def test_whatever_stands_in_the_place_of_a_name_is_one(name):
    units = parse_text(f"0:01 : {name} : So?\n0:02 : Ben : Hm.").units
    assert units[0].label == name


@pytest.mark.parametrize(
    "text",
    [
        "0:01 : Ana : So?",
        "0:01 :  : So?\n0:02 :  : Hm.",
        f"0:01 : {'a' * 4000} : So?\n0:02 : {'b' * 4000} : Hm.",
        "at 0:01 : Ana : So?\nat 0:02 : Ben : Hm.",
    ],
)
def test_text_that_is_doubtful_is_not_recognised(text):
    assert not webex.recognises_text(text)


def test_text_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse_text("0:01 : Ana :\n0:02 : Ben :\n")
