"""The range of a count, against the exact distribution."""

from __future__ import annotations

import dataclasses
import math
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Label, Role
from coach.measures.ranges import (
    QUESTION_SHIFT,
    SUGGESTION_SHIFT,
    any_of,
    chance,
    count_range,
    count_unsure,
    share_range,
)
from coach.review import Line
from tests.builders import make_coding, make_correction, make_line

CHANCES = st.lists(st.floats(0, 1), max_size=30)


def exact_range(chances: list[float]) -> tuple[int, ...]:
    """Return the 5 % and 95 % points of the Poisson binomial distribution."""
    shares = [1.0]
    for each in chances:
        stay = [share * (1 - each) for share in shares] + [0.0]
        move = [0.0] + [share * each for share in shares]
        shares = [one + other for one, other in zip(stay, move, strict=True)]
    return quantiles(shares)


def quantiles(shares: list[float]) -> tuple[int, ...]:
    """Return the 5 % and 95 % points of a distribution over counts."""
    sums = [sum(shares[: count + 1]) for count in range(len(shares))]
    return tuple(
        next(count for count, up_to in enumerate(sums) if up_to >= level - 1e-9)
        for level in (0.05, 0.95)
    )


def test_a_chance_is_the_probability_of_the_label():
    assert chance(make_line(Label.ADVICE), Label.ADVICE) == 0.97
    assert chance(make_line(Label.ADVICE), Label.OTHER) == 0.01


def test_chances_of_several_labels_add_up():
    both = chance(make_line(Label.ADVICE), Label.ADVICE, Label.OTHER)
    assert both == pytest.approx(0.98)
    assert chance(make_line(), *Label) == pytest.approx(1.0)


@pytest.mark.parametrize(("label", "expected"), [(Label.ADVICE, 1.0), (Label.OPEN_QUESTION, 0.0)])
def test_a_persons_word_is_certain(label, expected):
    coding = make_coding(Label.OPEN_QUESTION, corrections=[make_correction(Label.ADVICE)])
    assert chance(dataclasses.replace(make_line(), coding=coding), label) == expected


def test_what_nobody_labels_is_never_counted():
    assert chance(make_line(role=Role.PRESENTER), *Label) == 0.0


def test_a_label_without_a_probability_has_no_chance():
    line = make_line()
    prediction = dataclasses.replace(line.coding.prediction, scores={})
    coding = dataclasses.replace(line.coding, prediction=prediction)
    assert chance(dataclasses.replace(line, coding=coding), Label.ADVICE) == 0.0


def test_a_turn_is_as_likely_to_hold_one_as_its_likeliest_line():
    assert any_of([0.5, 0.2]) == 0.5


def test_one_of_none_cannot_be():
    assert any_of([]) == 0.0


@given(CHANCES)
def test_without_a_shift_the_range_is_within_one_of_the_exact_one(chances):
    expected = exact_range(chances)
    found = count_range(round(sum(chances)), chances, shift=0.0)
    assert all(abs(one - other) <= 1 for one, other in zip(found, expected, strict=True))


def shift_odds(chance: float, shift: float) -> list[tuple[float, float]]:
    """Return weights, and what a chance becomes in meetings that are off by so much.

    The chances come to the given one on average, as calibrated ones do.
    """
    steps = [step / 10 for step in range(-40, 41)]
    weights = [math.exp(-(step**2) / 2) for step in steps]
    weights = [weight / sum(weights) for weight in weights]
    least, most = -30.0, 30.0
    for _ in range(60):
        middle = (least + most) / 2
        moved = [1 / (1 + math.exp(-middle - shift * step)) for step in steps]
        mean = sum(weight * each for weight, each in zip(weights, moved, strict=True))
        least, most = (middle, most) if mean < chance else (least, middle)
    return list(zip(weights, moved, strict=True))


@pytest.mark.parametrize("chance", [0.05, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("shift", [QUESTION_SHIFT, SUGGESTION_SHIFT])
def test_with_a_shift_the_range_is_near_the_exact_one_or_a_little_wide(chance, shift):
    lines = 20
    shares = [
        sum(
            weight * math.comb(lines, count) * each**count * (1 - each) ** (lines - count)
            for weight, each in shift_odds(chance, shift)
        )
        for count in range(lines + 1)
    ]
    least, most = quantiles(shares)
    low, high = count_range(round(chance * lines), [chance] * lines, shift=shift)
    assert -2 <= low - least <= 1
    assert -1 <= high - most <= 2


@given(CHANCES, st.integers(0, 30), st.floats(0, 3))
def test_the_range_holds_what_was_counted(chances, value, shift):
    low, high = count_range(value, chances, shift=shift)
    assert 0 <= low <= value <= high <= max(value, len(chances))


@given(CHANCES)
def test_a_meetings_own_shift_never_narrows_the_range(chances):
    value = round(sum(chances))
    low, high = count_range(value, chances, shift=0.0)
    wider_low, wider_high = count_range(value, chances, shift=1.0)
    assert wider_high - wider_low >= high - low - 1


@given(CHANCES, st.randoms())
def test_the_order_of_lines_does_not_matter(chances, order):
    mixed = list(chances)
    order.shuffle(mixed)
    assert count_range(3, mixed, shift=0.5) == count_range(3, chances, shift=0.5)


def test_certain_lines_leave_no_range():
    assert count_range(2, [1.0, 1.0, 0.0], shift=0.5) == (2, 2)


def test_nothing_said_is_none():
    assert count_range(0, [], shift=0.5) == (0, 0)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=30), st.floats(0, 1))
def test_the_range_of_a_share_holds_it_and_is_one_of_shares(pairs, value):
    ones = [one for one, _ in pairs]
    others = [(1 - one) * other for one, other in pairs]
    low, high = share_range(value, ones, others, shift=0.5)
    assert 0 <= low <= value <= high <= 1


def test_a_share_of_certain_lines_has_no_range():
    assert share_range(0.5, [1.0, 0.0], [0.0, 1.0], shift=0.5) == (0.5, 0.5)


def test_doubt_whether_something_was_asked_leaves_less_range_than_doubt_about_what():
    kind = share_range(0.5, [0.5] * 10, [0.5] * 10, shift=0.0)
    asked = share_range(0.5, [0.5] * 10 + [0.0] * 10, [0.0] * 10 + [0.5] * 10, shift=0.0)
    assert kind[1] - kind[0] > asked[1] - asked[0] > 0


def doubtful(label: Label) -> Line:
    coding = make_coding(label, sure=False)
    return dataclasses.replace(make_line(label), coding=coding)


@pytest.mark.parametrize(
    ("line", "each", "unsure"),
    [
        (doubtful(Label.ADVICE), 0.6, 1),
        (doubtful(Label.ADVICE), 0.2, 1),
        (doubtful(Label.ADVICE), 0.1, 0),
        (make_line(Label.ADVICE), 0.6, 0),
        (make_line(role=Role.PRESENTER), 0.6, 0),
    ],
)
def test_worth_a_look_is_what_is_not_sure_and_counted_or_nearly(line, each, unsure):
    assert count_unsure([line], [each]) == unsure


def test_three_thousand_lines_take_little_time():
    chances = [random.Random(7).random() for _ in range(3000)]
    began = time.process_time()
    low, high = count_range(1500, chances, shift=max(QUESTION_SHIFT, SUGGESTION_SHIFT))
    assert time.process_time() - began < 0.05
    assert low < 1500 < high
