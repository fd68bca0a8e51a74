from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import read_units, zoom_captions
from coach.transcript import Timing
from tests.readers.documents import read_sample

LONG = "we could sing it in the car"


def parse(text):
    return zoom_captions.parse(text, name="set.txt")


def said(reading):
    return [(unit.label, unit.text) for unit in reading.units]


def test_a_file_is_read_whole_and_what_is_repeated_once():
    reading = parse(read_sample("zoom-captions.txt"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Odile Marchetti", "Where shall we begin with the choir?", 82721.0, 1),
        (
            "Tunde B",
            "Could we start with the altos, please, because they never get a turn.",
            82727.0,
            4,
        ),
        ("Odile Marchetti", "Mm.", 82730.0, 7),
        ("Odile Marchetti", "What stops them?", 82742.0, 13),
    ]
    assert reading.timing is Timing.STARTS_ONLY
    assert reading.warnings == (
        "1 caption that another repeats was left out; every word is in the other.",
    )


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        ([LONG, "In the car? Yes.", f"So {LONG}."], [f"So {LONG}.", "In the car? Yes."]),
        ([f"So {LONG}.", LONG.upper()], [f"So {LONG}."]),
        ([LONG, LONG], [LONG]),
        (["Yes.", "Yes."], ["Yes.", "Yes."]),
        (["We could sing it.", "We could sing it."], ["We could sing it.", "We could sing it."]),
        ([LONG, "in the carriage"], [LONG, "in the carriage"]),
    ],
)
def test_only_long_blocks_held_whole_in_another_are_repeats(blocks, kept):
    text = "".join(f"[Ana] 00:00:0{at}\n{words}\n\n" for at, words in enumerate(blocks))
    assert [unit.text for unit in parse(text).units] == kept


def test_two_people_may_say_the_same():
    reading = parse(f"[Ana] 00:00:01\n{LONG}\n\n[Ben] 00:00:02\n{LONG}\n")
    assert said(reading) == [("Ana", LONG), ("Ben", LONG)]
    assert reading.warnings == ()


def test_a_repeat_far_away_is_no_repeat():
    between = "".join(f"[Ana] 00:00:1{at}\nSong {at}\n\n" for at in range(4))
    reading = parse(f"[Ana] 00:00:01\n{LONG}\n\n{between}[Ana] 00:00:59\n{LONG}\n")
    assert len(reading.units) == 6


def test_several_repeats_are_counted_together():
    reading = parse("".join(f"[Ana] 00:00:0{at}\n{LONG}\n\n" for at in range(3)))
    assert reading.warnings == (
        "2 captions that others repeat were left out; every word is in the other.",
    )


def test_a_clock_on_the_wall_goes_on_past_midnight():
    text = "[Ana] 23:59:50\nSo?\n\n[Ben] 00:00:04\nHm.\n\n[Ana] 00:01:00\nWhat else?\n"
    reading = read_units(text.encode(), name="set.txt")
    assert [unit.start for unit in reading.units] == [86390.0, 86404.0, 86460.0]


@pytest.mark.parametrize("name", ["Ana [Leeds]", "مريم", "Ana 🐝", "ana | co, ltd"])
def test_names_of_all_kinds_are_read(name):
    assert parse(f"[{name}] 00:00:01\nSo?\n\n[Ben] 00:00:02\nHm.\n").units[0].label == name


@pytest.mark.parametrize(
    "text",
    [
        "[Ana] 00:00:01\nSo?",
        "[ ] 00:00:01\nSo?\n[ ] 00:00:02\nHm.",
        "[laughs] so at 00:00:01\n[laughs] and at 00:00:02",
        f"[{'a' * 4000}] 00:00:01\nSo?\n[{'a' * 4000}] 00:00:02\nHm.",
    ],
)
def test_other_texts_are_not_recognised(text):
    assert not zoom_captions.recognises(text)


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("[Ana] 00:00:01\n\n[Ben] 00:00:02\n")
