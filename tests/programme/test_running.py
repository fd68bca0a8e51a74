"""Keeping time: nothing of it is lost, whatever is pressed and whenever it is looked at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Phase
from coach.programme.agenda import Item
from coach.programme.running import (
    add_minute,
    count_left,
    find_end,
    go_back,
    go_on,
    pause,
    say_left,
    skip,
    start,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ITEMS = (
    Item(phase=Phase.PRESENTING, minutes=5, presenter=0),
    Item(phase=Phase.CLARIFYING, minutes=8, presenter=0),
    Item(phase=Phase.EXPLORING, minutes=15, presenter=0),
)


def at(minutes):
    return NOON + timedelta(minutes=minutes)


@pytest.fixture
def running():
    return start(ITEMS, NOON)


def test_time_runs_from_the_start(running):
    assert running.now == ITEMS[0]
    assert running.next == ITEMS[1]
    assert count_left(running, at(2)) == 180
    assert count_left(running, at(6)) == -60


def test_a_pause_takes_no_time(running):
    paused = pause(running, at(2))
    assert paused.is_paused
    assert count_left(paused, at(60)) == 180
    assert count_left(go_on(paused, at(60)), at(61)) == 120


def test_going_on_twice_changes_nothing(running):
    assert go_on(running, at(3)) is running


def test_the_next_part_has_all_of_its_time(running):
    assert count_left(skip(running, at(3)), at(4)) == 420


def test_going_on_in_a_pause_stays_in_it(running):
    after = skip(pause(running, at(1)), at(2))
    assert after.is_paused
    assert go_back(after, at(3)).is_paused


def test_a_minute_more_is_for_this_part_alone(running):
    longer = add_minute(running)
    assert count_left(longer, NOON) == 360
    assert longer.items[1:] == ITEMS[1:]


def test_after_the_last_part_it_is_over(running):
    over = running
    for _ in ITEMS:
        over = skip(over, at(1))
    assert over.is_over
    assert (over.now, over.next, over.is_paused, count_left(over, at(9))) == (None, None, False, 0)
    for same in (skip(over, at(2)), add_minute(over), go_on(over, at(2))):
        assert same is over
    assert go_back(over, at(5)).now == ITEMS[2]
    assert count_left(go_back(over, at(5)), at(6)) == 14 * 60


def test_before_the_first_part_there_is_nothing(running):
    assert go_back(running, at(1)) is running


def test_a_clock_that_is_set_back_gives_no_time_away(running):
    assert count_left(running, at(-30)) == 300


def test_the_end_is_when_every_part_takes_its_time(running):
    assert find_end(running, NOON) == at(28)
    assert find_end(running, at(9)) == at(9 + 23)


STEPS = st.lists(
    st.tuples(st.sampled_from([pause, go_on, skip, go_back, None]), st.floats(0, 30)), max_size=12
)


@given(steps=STEPS)
def test_whatever_is_pressed_there_is_a_part_or_an_end(steps):
    running, minutes = start(ITEMS, NOON), 0.0
    for step, later in steps:
        minutes += later
        running = add_minute(running) if step is None else step(running, at(minutes))
    assert 0 <= running.place <= len(ITEMS)
    assert running.is_over == (running.now is None)
    assert not (running.is_over and running.since)
    assert find_end(running, at(minutes)) >= at(minutes)


@given(seconds=st.floats(-7200, 7200))
def test_time_left_is_said_as_on_a_clock(seconds):
    said = say_left(seconds)
    assert said.endswith("over") == (seconds <= -1)
    assert int(said.split()[0].split(":")[1]) < 60
