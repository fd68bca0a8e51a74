from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers._headed import (
    Line,
    build_headed_reading,
    find_headers,
    read_header,
    split_blocks,
)
from coach.transcript import Timing


def split(text):
    lines = (Line(text=line, number=n) for n, line in enumerate(text.split("\n"), start=1))
    return split_blocks(lines)


def build(text, **options):
    _, blocks = split(text)
    return build_headed_reading(
        blocks, format="otter_txt", name="set.txt", writer=None, title=None, **options
    )


@pytest.mark.parametrize(
    ("line", "label", "start", "gap"),
    [
        ("Ana  0:04  ", "Ana", 4.0, "  "),
        ("Ana de la Cruz   1:02:03", "Ana de la Cruz", 3723.0, "   "),
        ("Ana\t0:04", "Ana", 4.0, "\t"),
        ("**Ana**  0:04", "Ana", 4.0, "  "),
        ("Wilson, Ana (Guest) | North  0:04", "Wilson, Ana (Guest) | North", 4.0, "  "),
        ("Unknown Speaker  0:75", "Unknown Speaker", None, "  "),
    ],
)
def test_a_name_and_a_time_make_a_header(line, label, start, gap):
    header = read_header(line)
    assert header is not None
    assert (header.label, header.start, header.gap) == (label, start, gap)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "0:04",
        "  0:04",
        "**  0:04",
        "See you at 10:30",
        "Ana  4",
        "Ana  0:04 and more",
        "Ana  0:04:05:06",
        f"{'Ana ' * 40}  0:04",
    ],
)
def test_other_lines_are_no_headers(line):
    assert read_header(line) is None


def test_headers_count_only_where_their_times_make_sense():
    headers = find_headers(["Ana  0:04", "Ben  0:75", "Hm."])
    assert [header.label for header in headers] == ["Ana"]


def test_blocks_run_from_header_to_header():
    preamble, blocks = split("Our set\n\nAna  0:04\nSo?\n\nWell?\nBen  0:09\nHm.")
    assert preamble == ("Our set",)
    assert [(block.header.label, block.number, block.text) for block in blocks] == [
        ("Ana", 3, "So? Well?"),
        ("Ben", 7, "Hm."),
    ]


def test_a_line_that_may_not_open_a_block_is_speech():
    lines = [Line(text="Ana  0:04", number=1), Line(text="Ben  0:09", number=2, opens=False)]
    _, blocks = split_blocks(lines)
    assert [block.text for block in blocks] == ["Ben 0:09"]


def test_a_reading_has_starts_and_no_ends():
    reading = build("Ana  0:04\n**So?**\nBen  0:02\nHm.", last_end=30.0)
    assert [(unit.label, unit.text, unit.start, unit.end) for unit in reading.units] == [
        ("Ana", "So?", 4.0, None),
        ("Ben", "Hm.", 2.0, None),
    ]
    assert reading.timing is Timing.STARTS_ONLY
    assert (reading.first_start, reading.last_end, reading.warnings) == (2.0, 30.0, ())


def test_blocks_without_words_are_left_out():
    assert [unit.label for unit in build("Ana  0:04\nBen  0:09\nHm.").units] == ["Ben"]


def test_times_that_make_no_sense_are_none_and_named():
    reading = build("Ana  0:75\nSo?\nBen  0:09\nHm.")
    assert [unit.start for unit in reading.units] == [None, 9.0]
    assert reading.warnings == ("1 of 2 times could not be read: line 1.",)


def test_with_no_time_that_makes_sense_there_is_no_timing():
    reading = build("Ana  0:75\nSo?")
    assert (reading.timing, reading.first_start) == (Timing.NONE, None)


@pytest.mark.parametrize(("text", "line"), [("Title\nAna  0:04\n", 2), ("Hm.", 1)])
def test_no_words_below_names_are_refused_with_the_line(text, line):
    with pytest.raises(TranscriptFormatError, match=rf"set\.txt, line {line}: ") as caught:
        build(text)
    assert caught.value.line == line
