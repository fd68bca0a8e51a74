from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import chat_cha, read_units
from coach.transcript import Timing
from tests.readers.documents import read_sample

HEAD = "@UTF8\n@Begin\n"


def parse(text):
    return chat_cha.parse(text, name="set.cha")


def test_a_file_is_read_whole():
    reading = parse(read_sample("chat.cha"))
    assert [(u.label, u.text, u.start, u.end, u.line) for u in reading.units] == [
        ("Kitty Marlow", "what did you hope for?", 0.0, 1.85, 7),
        (
            "JON",
            "well um I wanted the whole the whole garden back, you know.",
            2.0,
            6.4,
            9,
        ),
        ("Gabor", "and how about the pond?", 6.5, 8.0, 11),
        ("Kitty Marlow", "nobody said...", 8.1, 9.0, 13),
    ]
    assert reading.timing is Timing.EXACT
    assert (reading.first_start, reading.last_end) == (0.0, 9.0)
    assert reading.warnings == (
        "1 line holds no words, only what somebody did; left out of what was said.",
    )


def test_times_between_control_characters_are_times_and_hide_nothing():
    data = (HEAD + "*ANA:\tso ? \x150_475\x15\n*BEN:\thm . \x15500_900\x15\n").encode()
    reading = read_units(data, name="set.cha")
    assert [(unit.text, unit.start, unit.end) for unit in reading.units] == [
        ("so?", 0.0, 0.475),
        ("hm.", 0.5, 0.9),
    ]
    assert reading.warnings == ()


def test_control_characters_elsewhere_are_still_counted():
    data = (HEAD + "*ANA:\tso\x15 ? \x150_475\x15\n").encode()
    assert read_units(data, name="set.cha").warnings == (
        "1 hidden control character was taken out.",
    )


def test_the_bytes_of_other_files_stay_as_they_are():
    data = b"Ana: so \x150_475\x15\n"
    assert chat_cha.show_times(data) is data


def test_several_times_on_one_line_span_it():
    units = parse(HEAD + "*ANA:\tso 100_200 what 300_450 .\n").units
    assert (units[0].text, units[0].start, units[0].end) == ("so what.", 0.1, 0.45)


def test_a_file_with_some_times_has_starts_only():
    reading = parse(HEAD + "*ANA:\tso . 100_200\n*BEN:\thm .\n")
    assert reading.timing is Timing.STARTS_ONLY


def test_a_file_without_times_has_none():
    reading = parse(HEAD + "*ANA:\tso .\n")
    assert reading.timing is Timing.NONE
    assert (reading.first_start, reading.last_end) == (None, None)


def test_names_that_two_share_stay_codes():
    text = HEAD + "@Participants:\tAN1 Ana Adult , AN2 Ana Adult\n*AN1:\tso .\n*AN2:\thm .\n"
    assert [unit.label for unit in parse(text).units] == ["AN1", "AN2"]


def test_headers_and_notes_are_no_speech():
    text = HEAD + "@Comment:\t*ANA said so\n*ANA:\tso .\n%com:\t*BEN: hm\n"
    assert [unit.text for unit in parse(text).units] == ["so."]


def test_lines_that_lack_a_colon_are_counted_with_their_lines():
    reading = parse(HEAD + "*ANA:\tso .\n*BEN hm .\n")
    assert reading.warnings == ("1 of 2 lines could not be read: line 4.",)


def test_several_lines_without_words_are_counted_together():
    reading = parse(HEAD + "*ANA:\tso .\n*ANA:\t0 .\n*BEN:\t&=laughs .\n")
    assert reading.warnings == (
        "2 lines hold no words, only what somebody did; left out of what was said.",
    )


@pytest.mark.parametrize(
    ("text", "known"),
    [("\n@UTF8\n", True), ("@Begin\n", True), ("@UTF88", False), ("so @UTF8", False)],
)
def test_the_first_header_tells_it(text, known):
    assert chat_cha.recognises(text) is known


@pytest.mark.parametrize("text", [HEAD, "", "\tso\n", HEAD + "*ANA:\t0 .\n"])
def test_a_file_without_words_is_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.cha, line 1: "):
        parse(text)
