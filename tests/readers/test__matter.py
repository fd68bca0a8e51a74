from __future__ import annotations

import pytest

from coach.readers._matter import describe_above, read_body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("", [""]),
        ("so\n\nthen", ["so", "", "then"]),
        ("# Heading\nso", ["", "so"]),
        ("so\n---\nthen\n***\n", ["so", "", "then", "", ""]),
        ("---\ntitle: x\n---\nso", ["", "", "", "so"]),
        ("---\ntitle: x\nso", ["", "title: x", "so"]),
        ("- so", ["- so"]),
        ("so\nPage 2 of 3\nthen\npage 4", ["so", "", "then", ""]),
        ("https://example.org/a?b=c\nso", ["", "so"]),
        ("on https://a.example\nPage 2 is torn", ["on https://a.example", "Page 2 is torn"]),
        ("#1 is the barn", ["#1 is the barn"]),
        ("---\ntitle: x\ntags:\n  - y\n---\nso", ["", "", "", "", "", "so"]),
        ("---\nAna: So?\nBen: Hm.\nAna: Or?\n---", ["", "Ana: So?", "Ben: Hm.", "Ana: Or?", ""]),
        ("---\nWe met.\n---", ["", "We met.", ""]),
    ],
)
def test_fields_headings_and_rules_are_no_part_of_the_body(text, body):
    assert list(read_body(text)) == body


@pytest.mark.parametrize(
    "closing",
    [
        "Transcribed by Quill and Sons",
        "*Transcript by https://example.org*",
        "[END OF RECORDING]",
        "End of the transcript.",
        "-- Meeting ended --",
    ],
)
def test_a_closing_line_is_no_part_of_the_body_and_only_at_the_end(closing):
    assert list(read_body(f"Ana: So?\n\n{closing}\n\n")) == ["Ana: So?", "", "", "", ""]
    assert list(read_body(f"{closing}\nAna: So?")) == [closing, "Ana: So?"]


@pytest.mark.parametrize(
    "line",
    [
        "Ana: End of recording.",
        "The meeting ended.",
        "It was transcribed by hand",
        "And then the end",
    ],
)
def test_a_last_line_that_somebody_may_have_said_stays(line):
    assert list(read_body(line)) == [line]


def test_a_block_of_fields_is_not_longer_than_fields_are():
    text = "---\n" + "\n".join(f"key{number}: x" for number in range(120)) + "\n---\nso"
    assert read_body(text)[1] == "key0: x"


@pytest.mark.parametrize(
    ("lines", "warnings"),
    [
        ([], ()),
        (["Our set", "3 May 2026", "Present: Ana, Ben and the other four"], ()),
        (
            ["We began late. It rained."],
            ("1 line above the first name was left out of what was said.",),
        ),
        (
            ["“Who has the key to the shed?”", "", "Nobody had it on them today."],
            ("2 lines above the first name were left out of what was said.",),
        ),
    ],
)
def test_sentences_above_the_first_name_are_counted_and_titles_are_not(lines, warnings):
    assert describe_above(lines) == warnings
