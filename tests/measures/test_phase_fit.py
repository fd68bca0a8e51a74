"""How the talk fitted its phases, worked out by hand."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.phase_fit import measure_phase_fit, measure_phase_minutes
from coach.review import Line, Measure
from coach.transcript import Timing, Transcript, Turn
from tests.builders import make_line, make_transcript, make_turn, make_utterance


def fit(*lines: Line) -> dict[str, Measure]:
    return {measure.name: measure for measure in measure_phase_fit(lines)}


def presenting(label: Label | None, *flags: Flag, turn: int, round: int = 1) -> Line:
    role = Role.PRESENTER if label is None else Role.MEMBER
    return make_line(label, flags, turn=turn, role=role, round=round, phase=Phase.PRESENTING)


def acting(text: str, *, turn: int = 9, speaker: str = "Ana", round: int = 1) -> Line:
    return make_line(
        Label.OTHER,
        turn=turn,
        round=round,
        phase=Phase.ACTIONS,
        utterance=make_utterance(text, id=f"{turn}", speaker=speaker),
    )


# Presenting and actions ----------------------------------------------------------


def test_questions_and_suggestions_while_presenting_are_counted():
    found = fit(
        presenting(None, turn=1),
        presenting(Label.CLOSED_QUESTION, turn=2),
        presenting(Label.OPEN_QUESTION, turn=3),
        presenting(Label.ADVICE, turn=4),
        presenting(Label.ADVICE, turn=4),
    )
    assert found["asked_while_presenting"].value == 2
    assert found["suggested_while_presenting"].value == 1


def test_inviting_the_presenter_to_begin_is_no_question_while_presenting():
    found = fit(presenting(Label.OPEN_QUESTION, turn=1), presenting(None, turn=2))
    assert found["asked_while_presenting"].value == 0


def test_a_suggestion_that_was_asked_for_is_left_out():
    found = fit(presenting(None, turn=1), presenting(Label.ADVICE, Flag.PERMISSION, turn=2))
    assert found["suggested_while_presenting"].value == 0


def test_what_rounds_off_a_question_is_counted_with_it():
    tail = presenting(Label.CLOSED_QUESTION, Flag.STATEMENT_AS_QUESTION, turn=2)
    found = fit(presenting(None, turn=1), presenting(Label.OPEN_QUESTION, turn=2), tail)
    assert found["asked_while_presenting"].value == 1


def test_other_phases_do_not_count_as_presenting():
    found = fit(presenting(None, turn=1), make_line(turn=2))
    assert found["asked_while_presenting"].value == 0


def test_each_round_has_its_own_beginning():
    found = fit(
        presenting(None, turn=1),
        presenting(Label.OPEN_QUESTION, turn=2),
        presenting(Label.OPEN_QUESTION, turn=3, round=2),
        presenting(None, turn=4, round=2),
    )
    assert found["asked_while_presenting"].value == 1


def test_without_a_presentation_it_is_not_known_what_came_in_it():
    found = fit(make_line())
    for name in ("asked_while_presenting", "suggested_while_presenting"):
        assert found[name].value is None
        assert found[name].reason.startswith("Presenting is not marked")


def test_a_presenter_who_never_speaks_is_said_to_be_why():
    found = fit(presenting(Label.OPEN_QUESTION, turn=1))
    assert found["asked_while_presenting"].reason == (
        "Nothing that a presenter said while presenting is marked."
    )


def test_commitments_are_counted_in_the_actions_phase_only():
    elsewhere = make_line(
        Label.OTHER, turn=1, utterance=make_utterance("I'll go on Friday.", id="a", speaker="Ana")
    )
    found = fit(elsewhere, acting("I'll ring them on Monday."), acting("Fine.", turn=10))
    assert found["commitments"].value == 1


def test_a_day_in_another_round_dates_nothing():
    found = fit(acting("I'll ring them."), acting("Monday.", turn=10, round=2))
    assert found["commitments"].value == 0


def test_without_an_actions_phase_commitments_are_not_known():
    assert fit(make_line())["commitments"].reason.startswith("The actions phase is not marked")


def test_nothing_said_is_nothing_known():
    assert all(measure.value is None and measure.reason for measure in measure_phase_fit([]))


# Minutes -------------------------------------------------------------------------


def build(
    *starts: float | None, timing: Timing = Timing.EXACT, last_end: float | None = None
) -> Transcript:
    """Return a transcript of one-line turns that start then."""
    turns = [make_turn(index=n, start=start) for n, start in enumerate(starts, start=1)]
    return dataclasses.replace(make_transcript(*turns, timing=timing), last_end=last_end)


def mark(transcript: Transcript, *places: tuple[int, Phase | None]) -> list[Line]:
    return [
        make_line(utterance=utterance, turn=utterance.turn, round=round_, phase=phase)
        for utterance, (round_, phase) in zip(transcript.utterances, places, strict=True)
    ]


def minutes(transcript: Transcript, *places: tuple[int, Phase | None]) -> dict[str, Measure]:
    measures = measure_phase_minutes(mark(transcript, *places), transcript)
    return {measure.name.removeprefix("phase_minutes."): measure for measure in measures}


EXPLORE, CLARIFY = (1, Phase.EXPLORING), (1, Phase.CLARIFYING)


def test_a_phase_lasts_until_the_next_one_starts_and_the_last_until_the_end():
    found = minutes(build(0, 30, 90, last_end=270), CLARIFY, CLARIFY, EXPLORE)
    assert (found["clarifying"].value, found["exploring"].value) == (1.5, 3.0)
    assert found["clarifying"].count == 1


def test_a_phase_that_comes_again_adds_up():
    found = minutes(build(0, 60, 120, last_end=180), EXPLORE, CLARIFY, EXPLORE)
    assert (found["exploring"].value, found["exploring"].count) == (2.0, 2)


def test_rounds_that_follow_one_another_in_the_same_phase_are_told_apart():
    found = minutes(build(0, 60, last_end=180), EXPLORE, (2, Phase.EXPLORING))
    assert (found["exploring"].value, found["exploring"].count) == (3.0, 2)


def test_lines_in_no_phase_end_the_one_before():
    found = minutes(build(0, 60, 120, last_end=180), CLARIFY, (0, None), EXPLORE)
    assert found["clarifying"].value == 1.0


def test_what_is_left_out_of_the_lines_is_left_out_of_the_minutes():
    transcript = build(0, 60, 120, 180, last_end=240)
    lines = mark(transcript, EXPLORE, EXPLORE, CLARIFY, EXPLORE)
    (found,) = measure_phase_minutes([lines[0], lines[3]], transcript)
    assert (found.value, found.count) == (2.0, 2)


@pytest.mark.parametrize(
    ("transcript", "reason"),
    [
        (build(0, 60, timing=Timing.NONE), "no times that are fine enough"),
        (build(0, 60, timing=Timing.BLOCKS), "no times that are fine enough"),
        (build(None, 60), "no times that are fine enough"),
        (build(0, None), "no times that are fine enough"),
        (build(60, 0), "run backwards"),
    ],
)
def test_minutes_that_cannot_be_told_say_why(transcript: Transcript, reason: str):
    found = minutes(transcript, CLARIFY, EXPLORE)["clarifying"]
    assert found.value is None
    assert reason in found.reason


def test_without_an_end_the_last_phase_is_not_known():
    found = minutes(build(0, 60, timing=Timing.STARTS_ONLY), CLARIFY, EXPLORE)
    assert found["clarifying"].value == 1.0
    assert found["exploring"].reason == ("The transcript does not say when the last words ended.")


def test_nothing_said_has_no_minutes():
    assert measure_phase_minutes([], build()) == ()


# Whatever is said ----------------------------------------------------------------

PLACES = st.sampled_from([(0, None), (0, Phase.BIDS), CLARIFY, EXPLORE, (2, Phase.EXPLORING)])


@given(st.lists(PLACES, min_size=1, max_size=12), st.integers(-500, 500))
def test_shifting_the_clock_changes_no_minutes(places, shift: int):
    transcript = build(*(20.0 * n for n in range(len(places))), last_end=20.0 * len(places))
    later = build(
        *(20.0 * n + shift for n in range(len(places))), last_end=20.0 * len(places) + shift
    )
    assert minutes(transcript, *places) == minutes(later, *places)


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_minutes_come_to_no_more_than_the_meeting(places):
    transcript = build(*(20.0 * n for n in range(len(places))), last_end=20.0 * len(places))
    found = minutes(transcript, *places)
    marked = sum(phase is not None for _, phase in places)
    assert sum(each.value for each in found.values()) == pytest.approx(20 * marked / 60)


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_cutting_turns_into_smaller_ones_changes_no_minutes(places):
    whole = build(*(20.0 * n for n in range(len(places))), last_end=20.0 * len(places))
    halves = build(*(10.0 * n for n in range(2 * len(places))), last_end=20.0 * len(places))
    twice = [place for place in places for _ in range(2)]
    cut = {name: each.value for name, each in minutes(halves, *twice).items()}
    assert cut == pytest.approx({n: each.value for n, each in minutes(whole, *places).items()})


@given(st.permutations(["Ana", "Ben", "Cora"]))
def test_renaming_speakers_changes_nothing(names: list[str]):
    def said(who: list[str]) -> list[Line]:
        lines = [presenting(None, turn=1), presenting(Label.OPEN_QUESTION, turn=2)]
        lines += [
            acting(text, turn=turn, speaker=who[turn % 3])
            for turn, text in enumerate(["I'll ring on Friday.", "Good.", "I'll go."], start=3)
        ]
        return lines

    assert measure_phase_fit(said(names)) == measure_phase_fit(said(["Ana", "Ben", "Cora"]))


def test_turns_without_utterances_do_no_harm():
    silent = Turn(index=1, speaker="Ana", utterances=())
    assert measure_phase_minutes([], make_transcript(silent)) == ()
