"""How soon the first uninvited suggestion came."""

from __future__ import annotations

import dataclasses

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.measures.first_suggestion import measure_first_suggestion
from coach.review import Line
from coach.transcript import Timing, Transcript, Turn
from tests.builders import make_line, make_transcript, make_turn, make_utterance

NO_TIMES = "The transcript has no times that are fine enough to tell."
NONE_MADE = "No suggestion was made that had not been asked for."


def presented(start: float | None = 100.0, *, turn: int = 1, round: int = 1) -> Line:
    """Return the line that begins a presentation."""
    said = make_utterance("It is the rota again.", id=f"p{turn}", turn=turn, start=start)
    return make_line(
        utterance=said, turn=turn, role=Role.PRESENTER, round=round, phase=Phase.PRESENTING
    )


def suggested(
    start: float | None = 160.0,
    *flags: Flag,
    turn: int = 2,
    round: int = 1,
    phase: Phase = Phase.EXPLORING,
) -> Line:
    """Return a line that makes a suggestion."""
    said = make_utterance("I would start over.", id=f"s{turn}", turn=turn, start=start)
    return make_line(Label.ADVICE, flags, utterance=said, turn=turn, round=round, phase=phase)


def measure(
    lines: list[Line], transcript: Transcript | None = None
) -> tuple[float | None, float | None]:
    """Return the seconds and the turns."""
    seconds, turns = measure_first_suggestion(lines, transcript)
    return seconds.value, turns.value


def explain(lines: list[Line], transcript: Transcript | None = None) -> tuple[str | None, ...]:
    """Return the reasons in place of the seconds and the turns."""
    return tuple(found.reason for found in measure_first_suggestion(lines, transcript))


def test_seconds_run_from_the_start_of_the_presentation():
    assert measure([presented(100.0), suggested(160.0)]) == (60.0, 2)


def doubtful(line: Line) -> Line:
    """Return the line with its label in doubt."""
    assert line.coding is not None
    prediction = dataclasses.replace(line.coding.prediction, sure=False)
    return dataclasses.replace(
        line, coding=dataclasses.replace(line.coding, prediction=prediction)
    )


def test_what_is_in_doubt_is_not_the_first_where_another_stands_firmly():
    lines = [presented(100.0), doubtful(suggested(130.0, turn=2)), suggested(160.0, turn=3)]
    seconds, turns = measure_first_suggestion(lines)
    assert (seconds.value, seconds.low, seconds.high, seconds.unsure) == (60.0, None, None, 1)
    assert turns.value == 3


def test_where_all_are_in_doubt_the_first_of_them_is_the_first():
    lines = [presented(100.0), *(doubtful(suggested(at, turn=int(at))) for at in (130.0, 160.0))]
    seconds, _ = measure_first_suggestion(lines)
    assert (seconds.value, seconds.unsure) == (30.0, 0)


def test_seconds_are_seconds_and_turns_are_turns():
    found = measure_first_suggestion([presented(), suggested()])
    assert [(one.name, one.unit) for one in found] == [
        ("first_suggestion", "second"),
        ("first_suggestion_turns", "turn"),
    ]


def test_the_first_of_several_suggestions_counts():
    assert measure([presented(), suggested(130.0), suggested(400.0, turn=3)]) == (30.0, 2)


def test_a_suggestion_in_question_form_counts():
    assert measure([presented(), suggested(160.0, Flag.DISGUISED_ADVICE)]) == (60.0, 2)


def test_a_suggestion_that_was_asked_for_does_not_count():
    lines = [presented(), suggested(130.0, Flag.PERMISSION), suggested(400.0, turn=3)]
    assert measure(lines) == (300.0, 3)


def test_a_presenters_own_idea_does_not_count():
    own = dataclasses.replace(suggested(110.0), role=Role.PRESENTER)
    assert measure([presented(), own, suggested(160.0, turn=3)]) == (60.0, 3)


def test_a_suggestion_in_any_phase_of_the_round_counts():
    assert measure([presented(), suggested(phase=Phase.ACTIONS)]) == (60.0, 2)


def test_a_suggestion_outside_the_round_does_not_count():
    outside = suggested(50.0, turn=1, round=0, phase=Phase.CHECKIN)
    assert measure([outside, presented(turn=2), suggested(turn=3)]) == (60.0, 2)


def test_turns_are_floor_turns_counted_once_each():
    lines = [presented(turn=4), make_line(turn=5), presented(turn=4), suggested(turn=6)]
    assert measure(lines)[1] == 3


def test_a_suggestion_in_the_rounds_first_turn_is_in_turn_one():
    assert measure([suggested(100.0, turn=1, phase=Phase.PRESENTING)]) == (0.0, 1)


def test_whoever_opens_the_presentation_starts_the_clock():
    opened = make_line(
        Label.OTHER,
        utterance=make_utterance("Over to you.", id="o", start=90.0),
        role=Role.FACILITATOR,
        phase=Phase.PRESENTING,
    )
    assert measure([opened, presented(100.0, turn=2), suggested(160.0, turn=3)]) == (70.0, 3)


def test_over_several_rounds_the_soonest_counts():
    lines = [
        presented(0.0, turn=1),
        make_line(turn=2),
        suggested(50.0, turn=3),
        presented(500.0, turn=4, round=2),
        suggested(520.0, turn=5, round=2),
    ]
    assert measure(lines) == (20.0, 2)


def test_a_round_without_a_suggestion_leaves_the_other_to_count():
    lines = [presented(0.0), presented(500.0, turn=4, round=2), suggested(turn=5, start=520.0)]
    lines[2] = dataclasses.replace(lines[2], round=2)
    assert measure(lines) == (20.0, 2)


def test_where_one_round_cannot_be_timed_the_soonest_is_not_known():
    lines = [
        presented(0.0, turn=1),
        suggested(50.0, turn=2),
        suggested(520.0, turn=5, round=2),
    ]
    assert measure(lines) == (None, 1)
    assert explain(lines)[0].startswith("The presentation is not marked")


def test_no_uninvited_suggestion_is_not_nought():
    lines = [presented(), suggested(160.0, Flag.PERMISSION)]
    assert measure(lines) == (None, None)
    assert explain(lines) == (NONE_MADE, NONE_MADE)


@pytest.mark.parametrize("lines", [[], [suggested(round=0)]], ids=["nothing said", "no round"])
def test_without_a_round_there_is_no_beginning(lines):
    reason = "No round is marked, so there is no beginning to count from."
    assert measure(lines) == (None, None)
    assert explain(lines) == (reason, reason)


def test_without_a_presentation_the_turns_are_still_counted():
    lines = [make_line(turn=1), suggested(turn=2)]
    assert measure(lines) == (None, 2)
    assert explain(lines) == (
        "The presentation is not marked, so there is no moment to count from.",
        None,
    )


@pytest.mark.parametrize(("begun", "made"), [(None, 160.0), (100.0, None), (None, None)])
def test_without_times_the_turns_are_still_counted(begun, made):
    lines = [presented(begun), suggested(made)]
    assert measure(lines) == (None, 2)
    assert explain(lines) == (NO_TIMES, None)


def test_a_clock_that_runs_backwards_is_not_believed():
    lines = [presented(200.0), suggested(160.0)]
    assert measure(lines) == (None, 2)
    assert explain(lines)[0] == "By the times in the file it came before the presentation began."


def build(
    timing: Timing, *, second: float | None = 160.0, third: float | None = None
) -> tuple[list[Line], Transcript]:
    """Return a meeting where only turns, and perhaps one utterance, have times.

    The suggestion is the third utterance of the second turn, ``second`` is
    when that turn starts, and ``third`` when the suggestion does.
    """
    first = make_turn("It is the rota again.", index=1, speaker="Ana", start=100.0)
    answer = make_turn("I see.", "Hm, hm.", "I would start over.", index=2, start=second)
    last = dataclasses.replace(answer.utterances[2], start=third)
    answer = dataclasses.replace(answer, utterances=(*answer.utterances[:2], last))
    lines = [
        make_line(
            utterance=first.utterances[0], turn=1, role=Role.PRESENTER, phase=Phase.PRESENTING
        ),
        *(make_line(Label.OTHER, utterance=said, turn=2) for said in answer.utterances[:2]),
        make_line(Label.ADVICE, utterance=last, turn=2),
    ]
    return lines, make_transcript(first, answer, timing=timing)


@pytest.mark.parametrize("timing", [Timing.EXACT, Timing.STARTS_ONLY])
def test_the_turns_start_stands_in_for_a_suggestion_inside_it(timing):
    assert measure(*build(timing)) == (60.0, 2)


@pytest.mark.parametrize("timing", [Timing.EXACT, Timing.STARTS_ONLY])
def test_a_suggestions_own_start_beats_its_turns(timing):
    assert measure(*build(timing, third=175.0)) == (75.0, 2)


def test_the_last_start_before_the_suggestion_in_its_turn_counts():
    lines, transcript = build(Timing.STARTS_ONLY)
    turn = transcript.turns[1]
    dated = dataclasses.replace(turn.utterances[1], start=170.0)
    later: Turn = dataclasses.replace(
        turn, utterances=(turn.utterances[0], dated, turn.utterances[2])
    )
    transcript = dataclasses.replace(transcript, turns=(transcript.turns[0], later))
    assert measure(lines, transcript) == (70.0, 2)


@pytest.mark.parametrize("timing", [Timing.BLOCKS, Timing.NONE])
def test_times_that_only_date_blocks_are_not_used(timing):
    lines, transcript = build(timing, third=175.0)
    assert measure(lines, transcript) == (None, 2)
    assert explain(lines, transcript) == (NO_TIMES, None)


def test_a_turn_without_any_time_is_not_timed_by_its_neighbours():
    lines, transcript = build(Timing.STARTS_ONLY, second=None)
    assert explain(lines, transcript)[0] == NO_TIMES
