from __future__ import annotations

import pytest

from coach.readers._matter import describe_above, is_furniture, read_body


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
    ],
)
def test_fields_headings_and_rules_are_no_part_of_the_body(text, body):
    assert read_body(text) == body


@pytest.mark.parametrize(
    "line",
    [
        "Page 4",
        "page 4 of 12",
        "- Page 4 -",
        "[End of the recording]",
        "(transcript ends.)",
        "END OF TRANSCRIPT",
        "Transcribed by https://example.org/",
    ],
)
def test_page_numbers_and_marks_of_the_end_are_no_speech(line):
    assert is_furniture(line)
    assert read_body(f"Ana: So?\n{line}") == ["Ana: So?", ""]


@pytest.mark.parametrize(
    "line", ["", "Page 4 says no.", "[laughs]", "The recording ends here.", "So?"]
)
def test_what_may_be_said_is_no_furniture(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("lines", "warnings"),
    [
        ((), ()),
        (("Set 4", "4 May 2031, 10:30", "Present: Ana, Ben, Cai, Dee, Eve", "Who came?"), ()),
        (
            ("We had begun before that.", "And “what then?” is what he asked!"),
            ("2 lines above the first name read like sentences; they were left out.",),
        ),
    ],
)
def test_sentences_above_the_first_name_are_counted(lines, warnings):
    assert describe_above(lines) == warnings
