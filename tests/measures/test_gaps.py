"""Whether a file's times can show silence and overlap."""

from __future__ import annotations

import dataclasses

import pytest

from coach.measures.gaps import explain_no_gaps, find_gap
from coach.transcript import Timing
from tests.builders import make_turn
from tests.measures.talking import ASK, OPEN, OTHER, TELL, build_transcript

SAID = [("Ben", ASK, OPEN, 0.0, 2.0), ("Ana", TELL, OTHER, 3.0, 5.0)]
ABUTTING = [("Ben" if n % 2 else "Ana", TELL, OTHER, float(n), float(n) + 1) for n in range(1, 12)]


def test_exact_times_with_gaps_between_speakers_can_be_trusted():
    assert explain_no_gaps(build_transcript(SAID)) is None


def test_a_monologue_has_no_gaps_to_doubt():
    assert explain_no_gaps(build_transcript(SAID[:1])) is None


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Timing.NONE, "no times"),
        (Timing.STARTS_ONLY, "not when they end"),
        (Timing.BLOCKS, "blocks of talk"),
    ],
)
def test_without_exact_times_the_reason_says_what_the_file_has(timing, words):
    assert words in explain_no_gaps(build_transcript(SAID, timing=timing))


@pytest.mark.parametrize(
    "source", [{"writer": "Zoom"}, {"format": "zoom_vtt"}, {"writer": "ZOOM", "format": "zoom"}]
)
def test_a_writer_that_puts_speakers_one_after_the_other_is_not_trusted(source):
    assert "one after the other" in explain_no_gaps(build_transcript(SAID, **source))


def test_ends_that_are_just_the_next_start_are_not_trusted():
    assert "just when the next one starts" in explain_no_gaps(build_transcript(ABUTTING))


def test_some_turns_without_a_gap_are_natural():
    later = [("Ana", TELL, OTHER, 14.0, 15.0), ("Ben", TELL, OTHER, 17.0, 18.0)]
    assert explain_no_gaps(build_transcript([*ABUTTING, *later])) is None


def test_a_turn_without_times_leaves_gaps_unknown():
    transcript = build_transcript(SAID)
    turns = (transcript.turns[0], dataclasses.replace(transcript.turns[1], end=None))
    untimed = dataclasses.replace(transcript, turns=turns)
    assert explain_no_gaps(untimed).startswith("Some turns in the file have no times")


@pytest.mark.parametrize(
    ("end", "start", "gap"),
    [(2.0, 3.5, 1.5), (2.0, 1.75, -0.25), (None, 1.0, None), (1.0, None, None)],
)
def test_a_gap_is_below_nought_for_overlap_and_none_where_not_known(end, start, gap):
    assert find_gap(make_turn(end=end), make_turn(start=start)) == gap
