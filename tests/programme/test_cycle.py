"""When a set meets, and what is due by then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.programme.cycle import (
    Task,
    Urgency,
    count_due,
    find_erase_day,
    find_urgency,
    propose_next,
    say_days,
)

TODAY = date(2026, 2, 1)
MEETS = date(2026, 2, 25)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def task(due=None, *, is_open=True):
    return Task(id="a", due=due, is_open=is_open)


@given(held=st.lists(DAYS, max_size=6), weeks=st.integers(1, 52), today=DAYS)
def test_the_next_meeting_is_whole_cycles_after_the_last_and_never_in_the_past(held, weeks, today):
    day = propose_next(held, weeks, today)
    last = max((each for each in held if each <= today), default=today)
    assert day >= today
    assert (day - last).days % (7 * weeks) == 0
    assert day - today <= timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("due", "meets_on", "where"),
    [
        (date(2026, 1, 31), MEETS, Urgency.PAST),
        (TODAY, MEETS, Urgency.DUE),
        (MEETS, MEETS, Urgency.DUE),
        (date(2026, 2, 26), MEETS, Urgency.LATER),
        (None, MEETS, Urgency.LATER),
        (date(2027, 1, 1), None, Urgency.DUE),
        (date(2027, 1, 1), date(2026, 1, 1), Urgency.DUE),
    ],
)
def test_an_open_action_stands_against_today_and_the_next_meeting(due, meets_on, where):
    assert find_urgency(task(due), today=TODAY, meets_on=meets_on) is where


@given(due=st.none() | DAYS)
def test_what_is_done_is_never_due(due):
    done = task(due, is_open=False)
    assert find_urgency(done, today=TODAY, meets_on=MEETS) is Urgency.CLOSED
    assert count_due([done], today=TODAY, meets_on=MEETS) == 0


def test_what_is_due_and_what_was_due_are_counted_together():
    tasks = [task(date(2026, 1, 1)), task(MEETS), task(date(2026, 9, 1)), task()]
    assert count_due(tasks, today=TODAY, meets_on=MEETS) == 2


@given(day=DAYS, today=DAYS)
def test_how_far_off_a_day_is_can_be_said_of_any(day, today):
    said = say_days(day, today)
    assert ("ago" in said or said == "yesterday") == (day < today)


@given(meets_on=st.none() | DAYS, today=DAYS, weeks=st.integers(1, 52), days=st.integers(0, 400))
def test_what_was_brought_is_kept_until_after_the_meeting(meets_on, today, weeks, days):
    day = find_erase_day(meets_on, today=today, weeks=weeks, keep_days=days)
    assert day > today
    assert meets_on is None or day > meets_on
