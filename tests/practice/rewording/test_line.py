"""A line without its run-up, and its asks one by one."""

from __future__ import annotations

import pytest

from coach.practice.rewording.line import list_asks, make_line


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("So, I suppose my question is, how are you?", "How are you?"),
        ("Just a thought, but could you ring her?", "Could you ring her?"),
        ("How hard is it, would you say?", "How hard is it?"),
        ("So", "So"),
    ],
)
def test_run_up_and_tag_are_left_out(said, left):
    assert make_line(said).said == left


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("You should rest.", ["You should rest."]),
        ("What did she say? Is she well now?", ["What did she say?", "Is she well now?"]),
        ("What did she say, and is she well?", ["What did she say?", "Is she well?"]),
        ("There's the ramp, and the leaflet, so how are you now?", ["How are you now?"]),
        ("If it came, would you take it?", ["If it came, would you take it?"]),
        ("He hasn't called you back?", ["He hasn't called you back?"]),
        ("Why?", ["Why?"]),
    ],
)
def test_asks_are_told_apart(said, asks):
    assert [each.said for each in list_asks(said)] == asks
