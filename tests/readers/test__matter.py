from __future__ import annotations

import pytest

from coach.readers._matter import read_body


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
    assert list(read_body(text)) == body
