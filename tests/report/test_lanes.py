"""Who spoke when, a lane a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Label, Phase, Role
from coach.report.lanes import lay_out_lanes
from coach.transcript import Timing
from tests.report.builder import ADVICE, CLOSED, OPEN, make_review, said
from tests.report.reviews import towpath


def lay_out(*turns, timing=Timing.STARTS_ONLY, **options):
    """Return the lanes of one exploring phase, its turns (start, speaker, lines)."""
    options = {"presenters": ["Ana"], **options}
    review = make_review([(Phase.EXPLORING, 1, list(turns))], timing=timing, **options)
    return lay_out_lanes(review, review.lines)


def test_nobody_has_no_lanes():
    assert lay_out_lanes(towpath(), []) is None
    review = towpath()
    silent = [replace(line, role=Role.NOT_A_PERSON) for line in review.lines]
    assert lay_out_lanes(review, silent) is None


def test_the_presenter_is_on_top_and_whoever_facilitates_last():
    review = towpath()
    lanes = lay_out_lanes(review, [line for line in review.lines if line.round == 1])
    roles = {line.speaker: line.role for line in review.lines if line.round == 1}
    ordered = [roles[name] for name in lanes.names]
    assert ordered[0] is Role.PRESENTER
    assert set(ordered[1:-1]) <= {Role.MEMBER}
    assert ordered[-1] is Role.FACILITATOR


def test_talk_lies_in_its_speakers_lane_in_order_and_within_the_round():
    review = towpath()
    lines = [line for line in review.lines if line.round == 1]
    lanes = lay_out_lanes(review, lines)
    assert {each.lane for each in lanes.stretches} == set(lanes.names)
    starts = [each.start for each in lanes.stretches]
    assert starts == sorted(starts)
    assert all(0 <= each.start <= each.end <= 1 for each in lanes.stretches)


def test_a_suggestion_carried_on_is_one_stretch_and_every_question_stands_alone():
    lanes = lay_out(
        (0, "Ana", [said("It is a long story.", None)]),
        (10, "Ben", [said("Ring them.", ADVICE), said("Today.", ADVICE)]),
        (20, "Cai", [said("What for?", OPEN), said("And why now?", OPEN)]),
        (30, "Ana", [said("I see.", None), said("Well.", None)]),
    )
    assert [(each.lane, each.label) for each in lanes.stretches] == [
        ("Ana", None),
        ("Ben", Label.ADVICE),
        ("Cai", Label.OPEN_QUESTION),
        ("Cai", Label.OPEN_QUESTION),
        ("Ana", None),
    ]


def test_without_times_places_are_turns():
    lanes = lay_out(
        (None, "Ana", [said("A story.", None)]),
        (None, "Ben", [said("Is it long?", CLOSED)]),
        timing=Timing.NONE,
    )
    assert (lanes.unit, lanes.length) == ("turn", 2)
    assert [(each.start, each.end) for each in lanes.stretches] == [(0.0, 0.5), (0.5, 1.0)]


def test_long_words_are_cut():
    (stretch,) = lay_out((0, "Ana", [said("so " * 60, None)])).stretches
    assert len(stretch.words) == 91


@pytest.mark.parametrize("people", [14, 20])
def test_a_crowd_has_so_many_lanes_and_one_for_everybody_else(people):
    turns = [(n * 10, f"P{n}", [said("Is it?", CLOSED)]) for n in range(people)]
    lanes = lay_out(*turns, presenters=["P0"])
    assert len(lanes.names) == 14
    assert ("everybody else" in lanes.names) == (people > 14)
    assert {each.lane for each in lanes.stretches} == set(lanes.names)
