"""Where phases begin: from a plan to a phases file that says the same, or what somebody moved."""

from __future__ import annotations

from dataclasses import replace

from coach.labels import Phase
from coach.review import Plan, Round, Span
from coach.service.phases_file import read_phases
from coach.ui.edges import NEAR, list_edges, list_places, write_phases
from tests.builders import make_transcript, make_turn

TALK = make_transcript(
    *(
        make_turn(f"One thing {n}.", f"And more {n}.", index=n, speaker="Ana", start=n * 10.0)
        for n in range(1, 41)
    )
)


def span(phase, first, last):
    return Span(phase=phase, first_utterance=first, last_utterance=last)


PLAN = Plan(
    rounds=(
        Round(
            presenter="Ana",
            phases=(span(Phase.PRESENTING, "3.1", "9.2"), span(Phase.CLARIFYING, "10.1", "38.2")),
        ),
    ),
    outside=(span(Phase.CHECKIN, "1.1", "2.2"), span(Phase.REVIEW, "39.1", "40.2")),
)


def read(edges, times=None):
    return read_phases(write_phases(edges, ["Ana"], times), name="x", transcript=TALK)


def test_a_plan_that_nobody_moved_comes_back_as_it_was():
    assert read(list_edges(PLAN)) == PLAN


def test_an_edge_may_be_moved_to_another_turn_or_to_a_time():
    presenting, clarifying, *others = list_edges(PLAN)
    moved = read([presenting, replace(clarifying, first="12.2"), *others])
    assert moved.rounds[0].phases[1].first_utterance == "12.2"
    assert moved.rounds[0].phases[0].last_utterance == "12.1"
    timed = read([presenting, clarifying, *others], {clarifying: "1:55"})
    assert timed.rounds[0].phases[1].first_utterance == "12.1"


def test_a_phase_may_be_taken_out_and_a_round_with_its_last_phase():
    presenting, _, *others = list_edges(PLAN)
    assert len(read([presenting, *others]).rounds[0].phases) == 1
    assert read(others).rounds == ()


def test_the_turns_around_an_edge_are_offered():
    places = list_places(TALK, "20.1")
    assert len(places) == 2 * NEAR + 1
    assert places[NEAR].id == "20.1"
    assert places[NEAR].words == "03:20 Ana: One thing 20."


def test_an_edge_within_a_turn_is_offered_itself():
    places = list_places(TALK, "2.2")
    assert [each.id for each in places[:4]] == ["1.1", "2.1", "2.2", "3.1"]


def test_without_times_a_turn_is_called_by_its_number():
    talk = make_transcript(make_turn("x" * 100, index=1, speaker="Ana <b>"))
    (place,) = list_places(talk, "1.1")
    assert place.words.startswith("turn 1 Ana <b>: xxx")
    assert place.words.endswith("…")
