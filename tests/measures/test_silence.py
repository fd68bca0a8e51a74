"""How long it was quiet after a question, and before the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.measures.silence import find_waits, measure_silence
from coach.review import Plan
from coach.transcript import Timing
from tests.measures.talking import (
    ASK,
    OPEN,
    OTHER,
    SHARE,
    TELL,
    build_plan,
    build_transcript,
    by_name,
    one_round,
    place,
)


def answer_after(*gaps: float, before: float = 1.0):
    """Return questions by Ben that Ana answers after such gaps, ``before`` each but the first."""
    clock, said = 0.0, []
    for gap in gaps:
        said.append(("Ben", ASK, OPEN, clock, clock + 2))
        said.append(("Ana", TELL, OTHER, clock + 2 + gap, clock + 6 + gap))
        clock += 6 + gap + before
    return said


def waits(said, **details):
    lines, transcript, _ = one_round(said, **details)
    return [
        (wait.asked, wait.before_answer, wait.answer) for wait in find_waits(lines, transcript)
    ]


def measure(said, **details):
    lines, transcript, _ = one_round(said, **details)
    return by_name(measure_silence(lines, transcript))


def test_each_asking_turn_has_the_quiet_before_its_answer():
    assert waits(answer_after(4.0, 1.5)) == [("1.1", 4.0, "2.1"), ("3.1", 1.5, "4.1")]


@pytest.mark.parametrize(
    ("gap", "wait"), [(0.5, 0.0), (0.25, 0.0), (-0.25, 0.0), (-1.5, 0.0), (0.75, 0.75)]
)
def test_what_is_too_short_to_tell_and_overlap_are_no_quiet(gap, wait):
    assert waits(answer_after(gap))[0][1] == wait


@pytest.mark.parametrize(("gap", "wait"), [(60.0, 60.0), (60.5, None)])
def test_a_break_is_no_quiet_after_a_question(gap, wait):
    assert waits(answer_after(gap))[0][1] == wait


def test_a_question_that_somebody_else_follows_has_no_answer():
    said = [("Ben", ASK, OPEN, 0.0, 2.0), ("Eve", SHARE, OTHER, 5.0, 7.0), *answer_after(1.0)[1:]]
    assert waits(said)[0] == ("1.1", None, None)


def test_a_question_that_nobody_follows_has_no_answer():
    said = [("Ana", TELL, OTHER, 0.0, 2.0), ("Ben", ASK, OPEN, 5.0, 7.0)]
    assert waits(said) == [("2.1", None, None)]


def test_quiet_counts_from_what_the_asker_said_last():
    said = [
        ("Ben", ASK, OPEN, 0.0, 2.0),
        ("Ben", "Take all the time you need.", OTHER, 3.0, 5.0),
        ("Ana", TELL, OTHER, 7.0, 9.0),
    ]
    assert waits(said) == [("1.1", 2.0, "3.1")]


def test_without_trusted_times_the_answer_is_known_and_the_quiet_is_not():
    assert waits(answer_after(4.0), writer="Zoom") == [("1.1", None, "2.1")]


def test_the_medians_and_the_long_waits_have_their_numbers():
    found = measure(answer_after(1.0, 3.0, 5.0, before=2.0))
    assert [(one.value, one.count, one.of) for one in found.values()] == [
        (3.0, 3, None),
        (2.0, 2, None),
        (2, 2, 3),
    ]


def test_quiet_before_a_question_counts_only_after_the_presenter():
    said = [
        ("Ana", TELL, OTHER, 0.0, 2.0),
        ("Eve", ASK, OPEN, 4.0, 6.0),
        ("Ben", ASK, OPEN, 13.0, 15.0),
    ]
    one = measure(said)["wait_before_question"]
    assert (one.value, one.count) == (2.0, 1)


@pytest.mark.parametrize("timing", [Timing.NONE, Timing.STARTS_ONLY, Timing.BLOCKS])
def test_without_exact_times_no_figure_is_known(timing):
    found = measure(answer_after(1.0, 3.0), timing=timing)
    assert all(one.value is None and "silence" in one.reason for one in found.values())


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        (
            answer_after(1.0)[1:],
            {
                "No question here was followed by the presenter at a time that is known.",
                "No question here follows the presenter at a time that is known.",
            },
        ),
        (answer_after(1.0)[:1], {"No words of a presenter are marked here."}),
    ],
)
def test_no_gaps_to_measure_say_why(said, reasons):
    assert {one.reason for one in measure(said).values()} == reasons


def test_without_a_round_there_is_nobody_to_wait_for():
    said = answer_after(1.0, 2.0)
    transcript = build_transcript(said)
    found = measure_silence(place(said, transcript, Plan()), transcript)
    assert {one.reason for one in found} == {"No round is marked, so who presented is not known."}


def test_quiet_between_two_rounds_is_nobodys():
    said = [*answer_after(1.0), ("Ben", ASK, OPEN, 10.0, 12.0), ("Eve", TELL, OTHER, 15.0, 17.0)]
    transcript = build_transcript(said)
    plan = build_plan(("Ana", 1, 2), ("Eve", 3, 4))
    found = by_name(measure_silence(place(said, transcript, plan), transcript))
    assert found["wait_before_question"].value is None
    assert found["wait_before_answer"].value == 2.0


def test_nothing_said_has_no_waits():
    assert waits([]) == []


@given(st.lists(st.integers(-2, 70).map(lambda half: half / 2), max_size=6))
def test_waits_keep_their_bounds(gaps):
    said = answer_after(*gaps)
    assert all(wait is None or 0 <= wait <= 60 for _, wait, _ in waits(said))
    long = measure(said)["long_waits"]
    assert long.value is None or 0 <= long.value <= long.of <= len(gaps)
