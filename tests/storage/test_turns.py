"""Writers of one program take turns."""

from __future__ import annotations

from threading import Thread

import pytest

from coach.errors import StorageLockedError
from coach.storage.turns import Turns
from tests.speed import measure


def test_one_at_a_time_has_the_turn_and_whoever_waits_gets_it():
    turns = Turns("coach.db", busy_seconds=10)
    at_once, most, done = [], [], []

    def write() -> None:
        with turns.take():
            at_once.append(1)
            most.append(len(at_once))
            measure(lambda: sum(range(10_000)))
            at_once.pop()
            done.append(1)

    running = [Thread(target=write) for _ in range(8)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    assert (max(most), len(done)) == (1, 8)


def test_who_waits_too_long_is_told_what_to_do():
    turns = Turns("coach.db", busy_seconds=0)
    with (
        turns.take(),
        pytest.raises(StorageLockedError, match=r"^coach\.db: .* try again$"),
        turns.take(),
    ):
        pass


def test_a_turn_ends_where_what_was_done_in_it_failed():
    turns = Turns("coach.db", busy_seconds=0)
    with pytest.raises(KeyError), turns.take():
        raise KeyError
    with turns.take():
        pass
