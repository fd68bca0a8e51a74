from __future__ import annotations

import pytest

from coach.readers._changes import describe_changes


@pytest.mark.parametrize(
    ("count", "sentences"),
    [
        (0, ()),
        (
            1,
            (
                "1 change of speaker is marked “-”, but nobody is named; the marks stay in the "
                "words.",
            ),
        ),
        (
            1200,
            (
                "1,200 changes of speaker are marked “-”, but nobody is named; the marks stay "
                "in the words.",
            ),
        ),
    ],
)
def test_marks_for_a_change_are_counted_in_one_sentence(count, sentences):
    assert describe_changes(count, mark="-") == sentences
