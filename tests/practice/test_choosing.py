"""Which items come next."""

from __future__ import annotations

from datetime import timedelta

from coach.practice.attempts import Exercise
from coach.practice.choosing import find_boundary, plan_bout, plan_own_first
from coach.practice.items import Boundary
from coach.practice.schedule import MOST_DUE
from tests.practice.builders import NOON, make_attempt, make_open_up, make_park, make_spot

BOUNDARIES = (Boundary.HAVE_YOU, Boundary.WHY, Boundary.STORY)


def make_items(pairs=12):
    items = []
    for number in range(pairs):
        one, other = f"a{number:02}", f"b{number:02}"
        shared = {"boundary": BOUNDARIES[number % 3], "difficulty": 1 + number % 2}
        items += [make_spot(one, other, **shared), make_spot(other, one, **shared)]
    return items


def plan(attempts=(), *, items=None, days=0.0, size=8):
    chosen = plan_bout(
        items or make_items(),
        attempts,
        NOON + timedelta(days=days),
        exercise=Exercise.SPOT_IT,
        size=size,
    )
    return [item.id for item in chosen]


def tried(item, days=0, **changes):
    number = int(item[1:])
    return make_attempt(
        days, item=item, pair=f"a{number:02}", boundary=BOUNDARIES[number % 3], **changes
    )


def test_a_first_bout_mixes_boundaries_and_brings_one_of_each_pair():
    chosen = plan()
    assert len(chosen) == 8
    assert len({item[1:] for item in chosen}) == 8
    by_id = {item.id: item for item in make_items()}
    assert len({by_id[item].boundary for item in chosen[:3]}) == 3
    assert [by_id[item].difficulty for item in chosen[:3]] == [1, 1, 1]


def test_what_is_due_comes_first_with_its_twin_beside_it():
    assert plan([tried("b03", fits=False)], days=2)[:2] == ["a03", "b03"]


def test_of_much_that_is_due_a_bout_is_no_longer():
    attempts = [tried(f"a{number:02}", fits=False) for number in range(12)]
    chosen = plan(attempts, days=400)
    assert len(chosen) == 8
    assert len({item[1:] for item in chosen}) == 4
    assert MOST_DUE == 8


def test_the_boundary_tried_least_comes_next():
    chosen = plan([tried("a00"), tried("a01")], size=1)
    assert chosen == ["a02"]


def test_when_all_was_seen_the_oldest_comes_again():
    items = make_items(2)
    attempts = [
        tried("a00", 3),
        tried("b00", 2, sureness=None),
        tried("a01", 1),
        tried("b01", 4),
    ]
    assert plan(attempts, items=items, days=4.1, size=1) == ["a01"]


def test_a_bout_is_no_longer_than_there_are_items():
    assert len(plan(items=make_items(3))) == 3


def test_the_same_attempts_give_the_same_bout():
    assert plan([tried("a03")]) == plan([tried("a03")])


def test_attempts_at_other_exercises_do_not_count():
    assert plan([tried("a00", fits=False, exercise=Exercise.TRIM_IT)], days=3) == plan()


def test_what_has_no_boundary_has_none():
    assert find_boundary(make_park()) is None


def plan_mine(own, attempts, size=8):
    return [
        each.id
        for each in plan_own_first(
            own, OPEN_ITEMS, attempts, NOON, exercise=Exercise.OPEN_IT_UP, size=size
        )
    ]


OPEN_ITEMS = [make_open_up(id=f"o{number}") for number in range(9)]
MINE = [make_open_up(id=f"mine{number}") for number in range(3)]


def try_mine(number, days, **more):
    item = f"mine{number}"
    return make_attempt(
        -days, **{"exercise": Exercise.OPEN_IT_UP, "item": item, "pair": item, **more}
    )


def test_lines_of_ones_own_come_first_while_they_are_new():
    assert plan_mine(MINE, []) == ["mine0", "mine1", "mine2", "o0", "o1", "o2", "o3", "o4"]
    assert plan_mine(MINE, [], size=2) == ["mine0", "mine1"]
    assert plan_mine([], []) == [each.id for each in OPEN_ITEMS[:8]]


def test_lines_of_ones_own_come_back_when_they_are_due_and_make_room_otherwise():
    missed, met = try_mine(0, 2, fits=False), try_mine(1, 0.1, fits=True)
    assert plan_mine(MINE, [missed, met])[:3] == ["mine0", "mine2", "o0"]
    elsewhere = try_mine(1, 2, exercise=Exercise.TRIM_IT)
    assert "mine1" in plan_mine(MINE, [elsewhere])
