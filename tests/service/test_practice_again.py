"""A moment that is tried again is kept beside its run."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.labels import Flag, Label
from coach.practice.attempts import Exercise
from coach.practice.moves import Asked
from coach.service.practice_again import again_item, keep_again, load_again
from coach.service.practice_progress import (
    Progress,
    drop_progress,
    load_progress,
    save_progress,
    write_progress,
)
from coach.service.safekeeping import open_store
from coach.storage.records import LOCAL

ASKED = Asked(said="What now?\nAnd then?", label=Label.OPEN_QUESTION, flags=(Flag.STACKED,))
PLAIN = Asked(said="Is it?", label=Label.CLOSED_QUESTION)


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


def test_nothing_was_tried_again_at_first(store):
    assert load_again(store, LOCAL, "run") is None


def test_the_latest_question_at_a_moment_is_kept(store):
    keep_again(store, LOCAL, "run", 3, ASKED)
    assert load_again(store, LOCAL, "run") == (3, ASKED)
    keep_again(store, LOCAL, "run", 0, PLAIN)
    assert load_again(store, LOCAL, "run") == (0, PLAIN)
    assert load_again(store, LOCAL, "another") is None


def test_how_far_somebody_came_is_kept_until_it_is_dropped(store):
    item, done = again_item("run"), Progress(attempt="a").then("ask", "What now?")
    save_progress(store, LOCAL, Exercise.HOLD_IT, item, done)
    assert load_progress(store, LOCAL, Exercise.HOLD_IT, item) == done
    drop_progress(store, LOCAL, Exercise.HOLD_IT, item)
    assert load_progress(store, LOCAL, Exercise.HOLD_IT, item) == Progress()
    assert write_progress(Progress()) == ""
