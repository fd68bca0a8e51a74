"""What comes back and when, and how practice goes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from fsrs import Rating

from coach.practice.attempts import Exercise
from coach.practice.items import Boundary
from coach.practice.progress import (
    TOLD_APART,
    count_certain_and_fitting,
    count_free_of_idea,
    count_uptake,
    list_trends,
    say_trend,
    select_first_tries,
)
from coach.practice.schedule import (
    LONGEST_DAYS,
    MOST_DUE,
    build_cards,
    list_due,
    rate,
    suggest_bout,
)
from coach.practice.spot_it import Sureness
from tests.practice.builders import NOON, make_attempt

MAY = date(2026, 5, 1)


def due_after(days, *attempts):
    return list_due(attempts, NOON + timedelta(days=days))


def test_a_missed_pair_is_back_after_a_day_and_not_before():
    missed = make_attempt(fits=False)
    assert due_after(0.9, missed) == ()
    assert due_after(1, missed) == ("s1",)


def test_the_gaps_grow_and_never_pass_thirty_days():
    attempts, gaps, at = [], [], 0
    for _ in range(9):
        attempts.append(make_attempt(at))
        card = build_cards(attempts)["s1"]
        gap = (card.due - attempts[-1].at).days
        gaps.append(gap)
        at += gap
    assert gaps == sorted(gaps)
    assert gaps[0] <= 3
    assert gaps[-1] == LONGEST_DAYS


def test_missing_again_brings_it_back_the_next_day():
    attempts = [make_attempt(), make_attempt(1), make_attempt(4, fits=False)]
    assert due_after(5, *attempts) == ("s1",)


def test_nothing_piles_up_and_the_weakest_come_first():
    attempts = [make_attempt(number, pair=f"p{number}", fits=False) for number in range(40)]
    due = due_after(400, *attempts)
    assert len(due) == MOST_DUE
    assert due[0] == "p0"


def test_attempts_count_in_the_order_in_which_they_were_made():
    attempts = [make_attempt(), make_attempt(1, fits=False), make_attempt(2)]
    assert build_cards(attempts) == build_cards(reversed(attempts))


def test_a_disputed_line_does_not_come_back():
    assert due_after(99, make_attempt(fits=False, counts=False)) == ()


@pytest.mark.parametrize(
    ("attempt", "rating"),
    [
        (make_attempt(fits=False), Rating.Again),
        (make_attempt(fits=False, fits_later=True), Rating.Hard),
        (make_attempt(), Rating.Good),
        (make_attempt(sureness=Sureness.GUESS), Rating.Good),
        (make_attempt(sureness=Sureness.CERTAIN), Rating.Easy),
    ],
)
def test_an_attempt_is_rated_by_how_firmly_it_stood(attempt, rating):
    assert rate(attempt) is rating


@pytest.mark.parametrize(
    ("today", "options", "day"),
    [
        (MAY, {"began": None}, MAY),
        (MAY, {"began": MAY, "bouts": [MAY]}, date(2026, 5, 3)),
        (date(2026, 5, 6), {"began": MAY}, date(2026, 5, 8)),
        (date(2026, 5, 20), {"began": MAY, "meets_on": date(2026, 6, 12)}, date(2026, 6, 10)),
        (date(2026, 6, 11), {"began": MAY, "meets_on": date(2026, 6, 12)}, date(2026, 6, 11)),
        (date(2026, 5, 20), {"began": MAY, "bouts": [date(2026, 5, 19)]}, date(2026, 5, 26)),
        (date(2026, 7, 20), {"began": MAY, "meets_on": date(2026, 6, 12)}, date(2026, 7, 20)),
    ],
)
def test_bouts_are_close_at_first_and_then_timed_to_the_meeting(today, options, day):
    assert suggest_bout(today, **options) == day


def make_tries(*fits, **changes):
    return [
        make_attempt(place, item=f"i{place}", fits=each, **changes)
        for place, each in enumerate(fits)
    ]


def test_only_first_tries_without_a_hint_make_a_trend():
    attempts = [
        make_attempt(),
        make_attempt(1, fits=False),
        make_attempt(item="s2", is_hinted=True),
        make_attempt(2, item="s2"),
        make_attempt(item="s3", counts=False),
    ]
    assert select_first_tries(attempts) == (attempts[0],)


@pytest.mark.parametrize(
    ("fits", "words"),
    [
        ([False] * 5 + [True] * 5, "more easily now"),
        ([True] * 10, "as easily as before"),
        ([True] * 5 + [False] * 5, "closer together"),
        ([True] * 9, "a few more tries"),
    ],
)
def test_the_last_five_are_set_against_the_five_before_in_words(fits, words):
    (trend,) = list_trends(make_tries(*fits))
    assert words in say_trend(trend)
    assert not any(letter.isdigit() for letter in say_trend(trend))


def test_older_tries_than_ten_are_past():
    (trend,) = list_trends(make_tries(*[False] * 7, *[True] * 10))
    assert (trend.last, trend.before, trend.of_last, trend.of_before) == (5, 5, 5, 5)


def test_every_boundary_has_its_sentence():
    assert set(TOLD_APART) == set(Boundary)


def test_a_try_at_no_boundary_is_in_no_trend():
    assert list_trends(make_tries(True, boundary=None)) == ()


@pytest.mark.parametrize(
    ("count", "exercise"),
    [
        (count_free_of_idea, Exercise.PARK_THE_ADVICE),
        (count_uptake, Exercise.PICK_UP_THE_THREAD),
    ],
)
def test_first_questions_are_counted_by_their_exercise(count, exercise):
    share = count([*make_tries(True, False, exercise=exercise), make_attempt(item="other")])
    assert (share.count, share.of) == (1, 2)


def test_certain_answers_are_counted_apart():
    attempts = make_tries(True, False, sureness=Sureness.CERTAIN)
    share = count_certain_and_fitting([*attempts, make_attempt(item="x")])
    assert (share.count, share.of) == (1, 2)
