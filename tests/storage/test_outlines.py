"""A meeting's review without its lines."""

from __future__ import annotations

import pytest

from coach.errors import RecordNotFoundError
from coach.storage.meetings import receive_file
from coach.storage.outlines import load_outline
from coach.storage.records import LOCAL
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath


def test_an_outline_says_what_the_review_says(store):
    outline = load_outline(store, LOCAL, keep_towpath(store))
    review = towpath()
    assert outline.measures == review.measures
    assert outline.actions == review.actions
    assert outline.presenters == tuple(each.presenter for each in review.rounds)


def test_a_meeting_that_is_not_reviewed_yet_says_so(store):
    received = receive_file(store, LOCAL, b"x", name="x.txt")
    with pytest.raises(RecordNotFoundError, match="not reviewed yet"):
        load_outline(store, LOCAL, received.meeting_id)
