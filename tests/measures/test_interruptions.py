"""How often somebody began while another was speaking, who then stopped."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Role
from coach.measures.interruptions import measure_interruptions
from coach.transcript import UNKNOWN_SPEAKER, Timing
from tests.measures.talking import OTHER, build_transcript, one_round

LONG = "It was never about the rota at all."
CUT_IN = "But what did she say?"


def overlap(left: float, *, first=LONG, then=CUT_IN, by="Ben", who="Ana"):
    """Return two turns, the second starting with so many seconds of the first left."""
    return [(who, first, OTHER, 0.0, 5.0), (by, then, OTHER, 5.0 - left, 9.0)]


def count(said, name="Ben", **details):
    lines, transcript, _ = one_round(said, **details)
    return measure_interruptions(lines, transcript, name).value


@pytest.mark.parametrize(
    ("left", "expected"), [(0.25, 0), (0.5, 0), (0.501, 1), (0.75, 1), (1.0, 1), (1.25, 0), (3, 0)]
)
def test_somebody_is_interrupted_with_more_than_noise_left_who_stops_within_a_second(
    left, expected
):
    assert count(overlap(left)) == expected


def test_a_listening_noise_interrupts_nobody():
    assert count(overlap(0.75, then="Mm, yes, right.")) == 0


def test_a_listening_noise_is_not_interrupted():
    assert count(overlap(0.75, first="Mm, yes, right.")) == 0


def test_only_the_one_who_began_has_it_on_their_sheet():
    assert count(overlap(0.75), "Ana") == 0


def test_two_who_begin_at_once_interrupt_nobody():
    said = [("Ana", LONG, OTHER, 4.0, 5.0), ("Ben", CUT_IN, OTHER, 4.0, 9.0)]
    assert count(said) == 0


def test_somebody_who_goes_on_speaking_was_not_interrupted():
    said = [
        ("Ana", LONG, OTHER, 0.0, 5.0),
        ("Ben", CUT_IN, OTHER, 4.25, 9.0),
        ("Ana", LONG, OTHER, 5.25, 8.0),
    ]
    assert count(said) == 0


def test_somebody_who_is_speaking_already_does_not_begin():
    said = [
        ("Ben", CUT_IN, OTHER, 0.0, 4.0),
        ("Ana", LONG, OTHER, 1.0, 5.0),
        ("Ben", CUT_IN, OTHER, 4.25, 9.0),
    ]
    assert count(said) == 0


def test_a_piece_inside_another_of_ones_own_does_not_end_it_sooner():
    said = [
        ("Ana", LONG, OTHER, 0.0, 9.0),
        ("Ana", LONG, OTHER, 1.0, 5.0),
        ("Ben", CUT_IN, OTHER, 4.25, 9.0),
    ]
    assert count(said) == 0


def test_one_beginning_counts_once_however_many_stop():
    said = [
        ("Ana", LONG, OTHER, 0.0, 5.0),
        ("Eve", LONG, OTHER, 1.0, 5.0),
        ("Ben", CUT_IN, OTHER, 4.25, 9.0),
    ]
    assert count(said) == 1


TIME_CALL = "That is time, I am afraid."


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        (TIME_CALL, Role.FACILITATOR, 0),
        ("We have two minutes left here.", Role.FACILITATOR, 0),
        (CUT_IN, Role.FACILITATOR, 1),
        (TIME_CALL, Role.MEMBER, 1),
    ],
)
def test_a_facilitators_time_calls_are_left_out(text, role, expected):
    assert count(overlap(0.75, then=text), roles={"Ben": role}) == expected


@pytest.mark.parametrize(
    ("who", "roles", "expected"),
    [
        ("Ana", {}, 1),
        ("Room 4", {"Room 4": Role.ROOM}, 1),
        ("Bot", {"Bot": Role.NOT_A_PERSON}, 0),
        (UNKNOWN_SPEAKER, {}, 0),
    ],
)
def test_nobody_can_be_interrupted_by_themselves_or_by_no_person(who, roles, expected):
    assert count(overlap(0.75, who=who), presenter="Ana", roles=roles) == expected


def test_what_begins_outside_the_lines_is_not_counted():
    lines, transcript, _ = one_round(overlap(0.75))
    assert measure_interruptions(lines[:1], transcript, "Ben").value == 0


def test_somebody_who_never_spoke_interrupted_nobody():
    assert count(overlap(0.75), "Dev") == 0


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"timing": Timing.NONE}, "no times"),
        ({"timing": Timing.STARTS_ONLY}, "not when they end"),
        ({"writer": "Zoom"}, "one after the other"),
        ({"roles": {"Ben": Role.ROOM}}, "Several people speak under this name."),
    ],
)
def test_what_the_file_cannot_show_says_why(details, words):
    lines, transcript, _ = one_round(overlap(0.75), **details)
    one = measure_interruptions(lines, transcript, "Ben")
    assert one.value is None
    assert words in one.reason


@pytest.mark.parametrize("said", [overlap(-1.0), []])
def test_a_file_without_any_overlap_cannot_show_it(said):
    transcript = build_transcript(said, timing=Timing.EXACT)
    one = measure_interruptions([], transcript, "Ben")
    assert one.reason.startswith("No two people's times overlap")


TALK = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "Ben", "Eve"]),
        st.sampled_from([LONG, CUT_IN, "Mm."]),
        st.integers(0, 40).map(lambda quarter: quarter / 4),
        st.integers(1, 20).map(lambda quarter: quarter / 4),
    ),
    min_size=2,
    max_size=8,
)


def build(talk, shift=0.0):
    ordered = sorted(talk, key=lambda turn: turn[2])
    return [
        (who, text, OTHER, start + shift, start + shift + length)
        for who, text, start, length in ordered
    ]


@given(TALK, st.integers(1, 10_000))
def test_another_clock_changes_nothing(talk, seconds):
    assert count(build(talk)) == count(build(talk, float(seconds)))


@given(TALK)
def test_other_names_change_nothing(talk):
    names = {"Ana": "Zoë", "Ben": "Yusuf", "Eve": "Ana"}
    renamed = [(names[who], *rest) for who, *rest in build(talk)]
    assert count(renamed, "Yusuf", presenter="Zoë") == count(build(talk))


@given(TALK)
def test_nobody_begins_more_often_than_they_speak(talk):
    found = count(build(talk))
    assert found is None or 0 <= found <= sum(who == "Ben" for who, *_ in talk)


@given(TALK)
def test_cutting_turns_into_cues_changes_nothing(talk):
    lines, transcript, _ = one_round(build(talk))
    pieces = []
    for turn in transcript.turns:
        half = (turn.start + turn.end) / 2
        empty = dataclasses.replace(turn, utterances=(), start=half, index=turn.index + 100)
        pieces += [dataclasses.replace(turn, end=half), empty]
    cut = dataclasses.replace(transcript, turns=tuple(pieces))
    theirs = measure_interruptions(lines, cut, "Ben")
    assert theirs.value == measure_interruptions(lines, transcript, "Ben").value
