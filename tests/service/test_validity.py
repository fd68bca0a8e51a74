"""Rates from the software's labels beside experts', held to floors a little under the measured."""

from __future__ import annotations

import pytest

from coach.service.models import load_classifier
from tests.benchmarks.others_talk import COUNSELLING, read_rows
from tests.benchmarks.validity import (
    correlate,
    find_rates,
    hear_experts,
    hear_model,
    hear_rule,
    separate,
)


def make_rows(**turns: list[str]) -> list[dict[str, str]]:
    return [{"conversation": name, "text": text} for name, said in turns.items() for text in said]


def test_short_conversations_have_no_rate():
    rows = make_rows(a=["Why?"] * 10, b=["Why?"] * 9)
    assert find_rates(rows, hear_rule(rows)) == {"a": (1.0, 0.0, 0.0)}


def test_rates_that_are_the_same_correlate_in_full():
    rates = {"a": (0.1, 0.3, 0.2), "b": (0.4, 0.1, 0.5), "c": (0.2, 0.2, 0.1)}
    assert correlate(rates, rates) == pytest.approx((1, 1, 1))


@pytest.mark.thorough
def test_a_rate_that_always_tells_has_the_whole_area():
    rates = {
        name: (0.0, 0.0, rate) for name, rate in zip("abcd", (0.1, 0.2, 0.6, 0.9), strict=True)
    }
    apart = separate(rates, {"a": False, "b": False, "c": True, "d": True})
    assert (apart.area, apart.low, apart.high) == (1.0, 1.0, 1.0)


@pytest.mark.thorough
def test_the_interval_holds_the_area_and_is_the_same_each_time():
    rates = {str(each): (0.0, 0.0, each % 7 / 10) for each in range(30)}
    is_low = {name: int(name) % 3 == 0 for name in rates}
    apart = separate(rates, is_low)
    assert apart.low <= apart.area <= apart.high
    assert separate(rates, is_low) == apart


@pytest.fixture(scope="module")
def heard(shared):
    rows = read_rows(shared / "benchmarks" / COUNSELLING)
    return rows, find_rates(rows, hear_model(rows, load_classifier()))


@pytest.mark.thorough
def test_rates_follow_the_experts_about_as_well_as_before(heard):
    rows, rates = heard
    opened, closed, advice = correlate(rates, find_rates(rows, hear_experts(rows)))
    assert opened >= 0.74
    assert closed >= 0.75
    assert advice >= 0.50


@pytest.mark.thorough
def test_suggestions_tell_the_two_kinds_apart_about_as_well_as_before(heard):
    rows, rates = heard
    is_low = {row["conversation"]: row["quality"] == "low" for row in rows}
    assert separate(rates, is_low).area >= 0.72
