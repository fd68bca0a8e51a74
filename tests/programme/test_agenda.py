"""The agenda: phases in their order, a round a presenter, minutes that add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import ROUND_PHASES, Phase
from coach.programme.agenda import (
    build_agenda,
    count_minutes,
    find_minutes,
    lay_out,
    read_clock,
    say_clock,
)
from coach.service.profiles import SHIPPED, load_shipped

UK = load_shipped("uk")
MINUTES = st.dictionaries(st.sampled_from(list(Phase)), st.integers(0, 60))


def test_a_check_in_takes_three_minutes_a_person_and_the_rest_the_middle_of_what_is_usual():
    minutes = find_minutes(UK, people=6)
    assert minutes[Phase.CHECKIN] == 18
    assert minutes[Phase.CLARIFYING] == 8
    assert minutes[Phase.PRESENTING] == 5
    assert find_minutes(UK, people=0)[Phase.CHECKIN] == 3


def test_each_presenter_has_a_round_between_what_comes_before_and_after():
    items = build_agenda(UK, 2, find_minutes(UK, people=5))
    assert [each.phase for each in items if each.presenter == 0] == list(UK.round_phases)
    assert [each.presenter for each in items] == [None, None, *[0] * 6, *[1] * 6, None]
    assert [items[0].phase, items[1].phase, items[-1].phase] == [
        *(Phase.CHECKIN, Phase.BIDS),
        Phase.REVIEW,
    ]


def test_with_nobody_to_present_there_is_one_round():
    items = build_agenda(UK, 0, find_minutes(UK, people=5))
    assert {each.presenter for each in items} == {None, 0}


@given(name=st.sampled_from(SHIPPED), presenters=st.integers(0, 6), minutes=MINUTES)
def test_every_part_has_minutes_and_they_add_up(name, presenters, minutes):
    items = build_agenda(load_shipped(name), presenters, minutes)
    slots = lay_out(items)
    assert all(each.minutes > 0 for each in items)
    assert [slot.start for slot in slots] == [0, *(slot.end for slot in slots)][: len(slots)]
    assert (slots[-1].end if slots else 0) == count_minutes(items)
    assert all((each.presenter is not None) == (each.phase in ROUND_PHASES) for each in items)


@pytest.mark.parametrize("text", ["", "noon", "25:00", "1"])
def test_what_is_no_time_of_day_is_none(text):
    assert read_clock(text) is None


@given(minutes=st.integers(0, 3000))
def test_a_time_of_day_stays_one_past_midnight(minutes):
    assert read_clock(say_clock("23:30", minutes).rjust(5, "0")) is not None
