from __future__ import annotations

import sys
import time

import pytest

from tests.speed import MOST_GROWTH, measure, measure_growth, stays_below, untraced


def count_pairs(count):
    """Take time in proportion to the square of the count."""
    return lambda: sum(1 for _ in range(count) for _ in range(count))


def count_one_by_one(count):
    return lambda: sum(1 for _ in range(count))


def test_what_grows_in_proportion_stays_within_the_bound():
    assert measure_growth(count_one_by_one(10_000), count_one_by_one(100_000)) <= MOST_GROWTH


def test_what_grows_with_the_square_goes_beyond_the_bound():
    assert measure_growth(count_pairs(60), count_pairs(600)) > MOST_GROWTH


def test_waiting_takes_no_time():
    assert measure(lambda: time.sleep(0.05)) < 0.04


def test_the_best_of_several_runs_counts():
    counts = iter([1_000_000, 1, 1_000_000])
    assert measure(lambda: count_one_by_one(next(counts))(), runs=3) < 0.01


def test_one_quick_try_is_enough():
    counts = iter([1_000_000, 1])
    assert stays_below(0.01, lambda: count_one_by_one(next(counts))())


def test_what_is_always_too_slow_stays_above():
    assert not stays_below(0.001, count_one_by_one(300_000))


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_looks_on_while_it_runs_and_everything_does_again_after(fails):
    seen = []

    @untraced
    def look():
        seen.append(sys.gettrace())
        if fails:
            raise KeyError

    before = sys.gettrace()
    try:
        look()
    except KeyError:
        seen.append("failed")
    assert seen == ([None, "failed"] if fails else [None])
    assert sys.gettrace() is before
