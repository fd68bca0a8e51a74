"""Uninvited suggestions by the clock."""

from __future__ import annotations

import dataclasses

import pytest

from coach.labels import Phase, Role
from coach.measures.clock import BACKWARDS, NO_END, NO_TIMES
from coach.measures.suggestion_rate import measure_rate
from coach.measures.suggestions import BEFORE_IDEAS
from coach.review import Line, Measure
from coach.transcript import Timing, Transcript
from tests.builders import make_line, make_transcript, make_turn, make_utterance

COUNTED = Measure(name="suggestions_before_ideas", value=2, unit="turn", low=1, high=4, unsure=3)


def said(
    id: str, start: float | None, phase: Phase | None = Phase.EXPLORING, round: int = 1
) -> Line:
    return make_line(utterance=make_utterance(id=id, start=start), phase=phase, round=round)


def rate(lines: list[Line], transcript: Transcript | None = None) -> Measure:
    return measure_rate(COUNTED, lines, transcript, phases=BEFORE_IDEAS)


def test_turns_are_told_for_ten_minutes_with_their_range():
    measure = rate([said("a", 0.0), said("b", 200.0), said("c", 300.0, Phase.IDEAS)])
    assert (measure.value, measure.low, measure.high) == (4.0, 2.0, 8.0)
    assert (measure.unit, measure.unsure) == ("turn per ten minutes", 3)


def test_a_count_without_a_range_has_a_rate_without_one():
    counted = dataclasses.replace(COUNTED, low=None, high=None)
    lines = [said("a", 0.0), said("c", 300.0, Phase.IDEAS)]
    measure = measure_rate(counted, lines, phases=BEFORE_IDEAS)
    assert (measure.value, measure.low, measure.high) == (4.0, None, None)


def test_only_the_minutes_of_these_phases_count():
    lines = [
        said("a", 0.0, Phase.CHECKIN, 0),
        said("b", 500.0, Phase.PRESENTING),
        said("c", 600.0, Phase.IDEAS),
        said("d", 900.0, Phase.EXPLORING, 2),
        said("e", 1100.0, Phase.ACTIONS, 2),
    ]
    assert rate(lines).value == pytest.approx(2 * 600 / 300)


def test_rounds_next_to_each_other_are_timed_one_by_one():
    lines = [said("a", 0.0), said("b", 100.0, round=2), said("c", 300.0, Phase.IDEAS, 2)]
    assert rate(lines).value == pytest.approx(2 * 600 / 300)


def timed(*starts: float | None, end: float | None, timing: Timing = Timing.EXACT) -> Transcript:
    ends = (*starts[1:], end)
    return make_transcript(
        *(
            make_turn(index=index, start=start, end=ends[index - 1])
            for index, start in enumerate(starts, start=1)
        ),
        timing=timing,
    )


def placed(transcript: Transcript) -> list[Line]:
    return [make_line(utterance=utterance) for utterance in transcript.utterances]


def test_talk_that_ends_the_meeting_lasts_to_the_end_of_the_last_turn():
    transcript = timed(0.0, 100.0, end=300.0)
    assert rate(placed(transcript), transcript).value == 4.0


def test_talk_lasts_to_whatever_is_said_next_counted_or_not():
    transcript = timed(0.0, 200.0, 300.0, end=None)
    assert rate(placed(transcript)[:2], transcript).value == 4.0


@pytest.mark.parametrize(
    ("transcript", "reason"),
    [
        (timed(0.0, 100.0, end=None), NO_END),
        (timed(None, None, end=None), NO_TIMES),
        (timed(0.0, 100.0, end=300.0, timing=Timing.BLOCKS), NO_TIMES),
        (timed(50.0, 60.0, end=40.0), BACKWARDS),
        (timed(0.0, end=0.0), NO_TIMES),
    ],
    ids=["no end", "no times", "blocks", "backwards", "no time at all"],
)
def test_talk_that_cannot_be_timed_has_no_rate_but_a_reason(transcript, reason):
    measure = rate(placed(transcript), transcript)
    assert (measure.value, measure.reason) == (None, reason)


def test_a_break_in_the_middle_of_a_phase_is_not_timed():
    transcript = timed(0.0, 100.0, 900.0, end=1000.0)
    before, _, after = placed(transcript)
    assert rate([before, after], transcript).value == pytest.approx(2 * 600 / 200)


def test_without_the_phases_there_is_nothing_to_time():
    assert rate([said("a", 0.0, None)]).value is None


def test_nothing_said_has_no_rate():
    assert rate([]).value is None
    assert rate([], make_transcript()).reason == NO_TIMES


def test_a_count_that_is_not_known_leaves_the_rate_unknown_for_the_same_reason():
    counted = Measure(name="suggestions_before_ideas", value=None, unit="turn", reason="No phase.")
    measure = measure_rate(counted, [said("a", 0.0)], phases=BEFORE_IDEAS)
    assert (measure.value, measure.reason) == (None, "No phase.")


def test_a_presenters_lines_are_timed_too():
    line = make_line(
        role=Role.PRESENTER, phase=Phase.PRESENTING, utterance=make_utterance(id="a", start=0.0)
    )
    assert rate([line, said("b", 300.0, Phase.IDEAS)]).value == 4.0
