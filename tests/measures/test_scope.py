"""Which lines are counted together."""

from __future__ import annotations

import dataclasses

import pytest

from coach.labels import Label, Phase, Role
from coach.measures.scope import (
    group_turns,
    list_phases,
    select_labelled,
    select_phase,
    select_round,
    select_rounds,
)
from tests.builders import make_coding, make_line


def test_only_lines_inside_rounds_are_selected():
    inside, outside = make_line(round=2), make_line(round=0)
    assert select_rounds([outside, inside]) == (inside,)


def test_without_rounds_everything_is_selected():
    outside = make_line(round=0)
    assert select_rounds([outside, outside]) == (outside, outside)


def test_no_lines_stay_no_lines():
    assert select_rounds([]) == ()


def test_one_round_is_selected():
    first, second = make_line(round=1), make_line(round=2)
    assert select_round([first, second], 2) == (second,)


def test_a_phase_is_selected_from_every_round():
    lines = [make_line(round=number, phase=Phase.IDEAS) for number in (1, 2)]
    assert select_phase([*lines, make_line()], Phase.IDEAS) == tuple(lines)


@pytest.mark.parametrize("role", [Role.MEMBER, Role.FACILITATOR, Role.OBSERVER, Role.ROOM])
def test_labels_of_everybody_listening_count(role):
    line = make_line(role=role)
    assert select_labelled([line]) == (line,)


@pytest.mark.parametrize("role", [Role.PRESENTER, Role.NOT_A_PERSON])
def test_labels_of_the_presenter_and_of_no_person_do_not_count(role):
    line = dataclasses.replace(make_line(), role=role, coding=make_coding(Label.ADVICE))
    assert select_labelled([line]) == ()


def test_lines_without_a_label_do_not_count():
    assert select_labelled([make_line(None)]) == ()


def test_phases_are_listed_once_in_their_order():
    said = [make_line(phase=phase) for phase in (Phase.ACTIONS, Phase.BIDS, None, Phase.ACTIONS)]
    assert list_phases(said) == (Phase.BIDS, Phase.ACTIONS)


def test_no_phases_are_known_where_none_is_marked():
    assert list_phases([make_line(phase=None)]) == ()


def test_a_turns_lines_come_together_across_others():
    first, noise, second = make_line(turn=4), make_line(turn=5), make_line(turn=4)
    assert group_turns([first, noise, second]) == ((first, second), (noise,))


def test_no_lines_make_no_turns():
    assert group_turns([]) == ()
