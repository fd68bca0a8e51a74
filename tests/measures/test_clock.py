"""When each utterance was said."""

from __future__ import annotations

import pytest

from coach.measures.clock import carry_starts, read_clock
from coach.transcript import Timing
from tests.builders import make_transcript, make_turn, make_utterance


@pytest.mark.parametrize("timing", [Timing.EXACT, Timing.STARTS_ONLY])
def test_utterances_take_the_start_of_their_turn(timing: Timing):
    talk = make_transcript(make_turn("One.", "Two.", start=4.0), timing=timing)
    assert read_clock(talk) == {"1.1": 4.0, "1.2": 4.0}


@pytest.mark.parametrize("timing", [Timing.BLOCKS, Timing.NONE])
def test_times_of_whole_blocks_are_no_clock(timing: Timing):
    assert read_clock(make_transcript(make_turn(start=4.0), timing=timing)) == {}


def test_an_utterance_before_any_time_has_none():
    said = [make_utterance(id="a"), make_utterance(id="b", start=3.0), make_utterance(id="c")]
    assert carry_starts(said, {}) == {"b": 3.0, "c": 3.0}
