"""The search for the likeliest course, against trying every course there is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.measures._best_path import find_best_path

STATES = ("a", "b", "c")
values = st.lists(
    st.lists(st.integers(-5, 5).map(float), min_size=3, max_size=3), min_size=1, max_size=5
)


def weigh(path: Sequence[str], worth: Sequence[Sequence[float]], change: float) -> float:
    steps = sum(worth[step][STATES.index(state)] for step, state in enumerate(path))
    changes = sum(change for before, after in itertools.pairwise(("a", *path)) if before != after)
    return steps + changes + (2.0 if path[-1] == "c" else 0.0)


@given(worth=values, change=st.integers(-4, 0).map(float))
def test_no_other_path_is_worth_more(worth: list[list[float]], change: float):
    found = find_best_path(
        len(worth),
        "a",
        moves=lambda step, state: [
            (target, 0.0 if target == state else change) for target in STATES
        ],
        worth=lambda step, state: worth[step][STATES.index(state)],
        worth_ending=lambda state: 2.0 if state == "c" else 0.0,
    )
    every = itertools.product(STATES, repeat=len(worth))
    assert weigh(found, worth, change) == max(weigh(path, worth, change) for path in every)


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_a_path_has_a_state_for_every_step(steps: int):
    path = find_best_path(
        steps,
        "only",
        moves=lambda step, state: [(state, 0.0)],
        worth=lambda step, state: 1.0,
        worth_ending=lambda state: 0.0,
    )
    assert path == ("only",) * steps


def test_only_moves_that_are_listed_are_made():
    path = find_best_path(
        2,
        "shut",
        moves=lambda step, state: [("shut", 0.0)] if step == 0 else [("open", 0.0)],
        worth=lambda step, state: 10.0 if state == "open" else 0.0,
        worth_ending=lambda state: 0.0,
    )
    assert path == ("shut", "open")


def test_of_equals_the_first_listed_wins():
    path = find_best_path(
        1,
        "a",
        moves=lambda step, state: [("b", 0.0), ("c", 0.0)],
        worth=lambda step, state: 0.0,
        worth_ending=lambda state: 0.0,
    )
    assert path == ("b",)
