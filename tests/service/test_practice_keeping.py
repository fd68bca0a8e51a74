"""Attempts go into what is kept and come out of it as they were."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.practice.attempts import Exercise
from coach.practice.items import Boundary
from coach.practice.progress import list_trends
from coach.practice.schedule import list_due
from coach.practice.spot_it import Sureness
from coach.service.practice_keeping import dispute_attempt, keep_attempt, list_attempts
from coach.service.safekeeping import open_store
from coach.storage.records import LOCAL
from tests.practice.builders import NOON, make_attempt


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


@pytest.mark.parametrize(
    "attempt",
    [
        make_attempt(),
        make_attempt(boundary=None, exercise=Exercise.PARK_THE_ADVICE, fits=False),
        make_attempt(sureness=Sureness.CERTAIN, is_hinted=True, fits_later=True, counts=False),
    ],
)
def test_an_attempt_comes_back_as_it_was_made(store, attempt):
    keep_attempt(store, LOCAL, attempt)
    assert list_attempts(store, LOCAL) == (attempt,)


@pytest.mark.parametrize("exercise", Exercise)
def test_every_exercise_is_kept(store, exercise):
    keep_attempt(store, LOCAL, make_attempt(exercise=exercise))
    assert list_attempts(store, LOCAL)[0].exercise is exercise


@pytest.mark.parametrize("boundary", Boundary)
def test_every_boundary_is_kept(store, boundary):
    keep_attempt(store, LOCAL, make_attempt(boundary=boundary))
    assert list_attempts(store, LOCAL)[0].boundary is boundary


def test_an_attempt_that_is_sent_twice_counts_once(store):
    for _ in range(2):
        assert keep_attempt(store, LOCAL, make_attempt(), attempt_id="a") == "a"
    assert len(list_attempts(store, LOCAL)) == 1


def test_a_line_heard_differently_leaves_the_trend_and_the_queue_until_that_is_taken_back(store):
    attempt_id = keep_attempt(store, LOCAL, make_attempt(fits=False))
    later = make_attempt(days=9).at
    assert list_due(list_attempts(store, LOCAL), later) == ("s1",)
    assert not dispute_attempt(store, LOCAL, attempt_id).counts
    (kept,) = list_attempts(store, LOCAL)
    assert (kept.counts, kept.at) == (False, NOON)
    assert (list_trends([kept]), list_due([kept], later)) == ((), ())
    assert dispute_attempt(store, LOCAL, attempt_id, is_disputed=False) == make_attempt(fits=False)
    assert list_due(list_attempts(store, LOCAL), later) == ("s1",)
