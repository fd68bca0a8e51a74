from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import youtube
from coach.transcript import Timing
from tests.readers.documents import read_sample

STAMPED = "and<00:00:04.000><c> then</c><00:00:04.400><c> tea</c>"


def parse(text):
    return youtube.parse(text, name="set.vtt")


def make(*cues):
    """Return captions with a cue a second, each of these lines."""
    blocks = [
        f"00:00:0{number}.000 --> 00:00:0{number}.900\n" + "\n".join(lines)
        for number, lines in enumerate(cues)
    ]
    return "WEBVTT\nKind: captions\n\n" + "\n\n".join(blocks) + "\n"


def test_every_line_is_read_once_with_the_times_of_the_cue_it_is_new_in():
    reading = parse(read_sample("youtube.vtt"))
    assert [(unit.text, unit.start, unit.end) for unit in reading.units] == [
        ("so what happened", 0.0, 1.829),
        ("nothing", 1.839, 3.5),
        ("and then the kettle", 3.51, 6.0),
    ]
    assert {unit.label for unit in reading.units} == {None}
    assert reading.timing is Timing.EXACT
    assert reading.writer == "YouTube"
    assert reading.warnings == ()


def test_words_said_twice_stay_twice():
    units = parse(make([STAMPED], ["and then tea"], ["and then tea", STAMPED])).units
    assert [unit.text for unit in units] == ["and then tea", "and then tea"]


def test_a_line_of_one_word_is_new_where_the_cue_before_did_not_have_it():
    units = parse(make(["yes"], [STAMPED], ["yes"], ["yes"])).units
    assert [unit.text for unit in units] == ["yes", "and then tea", "yes"]


def test_colours_and_the_old_header_do_not_come_into_the_words():
    text = make(["<c.colorCCCCCC>what</c>", "this<00:00:01.200><c.colorE5E5E5> is</c>"])
    text = text.replace("Kind: captions\n", "Style:\n::cue(c.a) { color: red;\n }\n##\n")
    assert [unit.text for unit in parse(text).units] == ["what", "this is"]


def test_marks_for_a_change_of_speaker_are_counted():
    reading = parse(make([STAMPED], ["&gt;&gt; no<00:00:01.200><c> &gt;&gt; yes</c>"]))
    assert [unit.text for unit in reading.units] == ["and then tea", ">> no >> yes"]
    assert reading.warnings[0].startswith("2 changes of speaker are marked “>>”")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (make([STAMPED]), True),
        (make(["so<00:00:01.200><c> what</c>"]), False),
        (make(["so<00:00:01.200> what<00:00:01.400> now"]), False),
        (STAMPED, False),
        (make(["so what"]), False),
    ],
)
def test_roll_up_captions_are_told_by_the_times_of_their_words(text, known):
    assert youtube.recognises(text) is known


def test_damaged_cues_are_counted():
    text = read_sample("youtube.vtt").replace("00:00:03.510 -->", "00:00:77.510 -->")
    assert parse(text).warnings == ("1 of 5 cues could not be read: line 21.",)


def test_captions_without_words_are_refused():
    with pytest.raises(TranscriptFormatError, match="holds no speech"):
        parse("WEBVTT\n")
