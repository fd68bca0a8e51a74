"""Where phases start, as a report says it."""

from __future__ import annotations

from dataclasses import replace

from coach.labels import Phase
from coach.report.phase_text import outside_lines, say_starts
from coach.review import Plan
from coach.transcript import Timing
from tests.report.builder import make_review

PARTS = [
    (Phase.CHECKIN, 0, [(0.0, "Bo", "Morning, all of you.")]),
    (Phase.PRESENTING, 1, [(65.0, "Wren", "It is the roof.")]),
    (Phase.EXPLORING, 1, [(3723.9, "Bo", "What of it?")]),
    (Phase.REVIEW, 0, [(4000.0, "Bo", "How was that?")]),
]


def propose(*sure: bool | None, timing: Timing = Timing.EXACT, parts=PARTS):
    """Return a review whose spans are as sure as this, round first and then outside."""
    review = make_review(parts, presenters=["Wren"], timing=timing, last_end=4010.0)
    (round_,) = review.rounds
    spans = [*round_.phases, *review.plan.outside]
    marked = tuple(replace(span, sure=each) for span, each in zip(spans, sure, strict=True))
    plan = Plan(rounds=(replace(round_, phases=marked[:2]),), outside=marked[2:])
    return replace(review, plan=plan)


def test_each_start_has_its_turn_and_its_time():
    review = propose(True, True, True, True)
    assert say_starts(review, review.rounds[0].phases) == (
        "Announced: presenting at turn 2 (01:05), exploring at turn 3 (1:02:03).",
    )


def test_starts_that_are_less_sure_stand_apart():
    review = propose(True, False, True, True)
    assert say_starts(review, review.rounds[0].phases) == (
        "Announced: presenting at turn 2 (01:05).",
        "Less sure, from who speaks and where a phase usually comes: "
        "exploring at turn 3 (1:02:03).",
    )


def test_without_times_the_turn_stands_alone():
    untimed = [
        (phase, number, [(None, speaker, text) for _, speaker, text in turns])
        for phase, number, turns in PARTS
    ]
    review = propose(True, True, True, True, timing=Timing.NONE, parts=untimed)
    (said,) = say_starts(review, review.rounds[0].phases)
    assert said == "Announced: presenting at turn 2, exploring at turn 3."


def test_nothing_is_said_of_phases_that_people_set():
    review = propose(None, None, None, None)
    assert say_starts(review, review.rounds[0].phases) == ()
    assert outside_lines(review) == ()


def test_what_the_meeting_opens_with_needs_no_word():
    assert outside_lines(propose(True, True, True, True)) == (
        "  Outside the rounds. Announced: process review at turn 4 (1:06:40).",
    )


def test_a_review_of_nothing_has_no_starts():
    review = make_review([], timing=Timing.NONE)
    assert outside_lines(review) == ()
