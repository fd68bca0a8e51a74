"""Rounds, lines in their place, rates and measures."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from coach.labels import ROUND_PHASES, Flag, Label, Phase, Role
from coach.review import (
    OUTSIDE,
    Line,
    Measure,
    Plan,
    Rate,
    Round,
    Span,
    drop_afterthoughts,
    place_lines,
    wilson_rate,
)
from coach.transcript import UNKNOWN_SPEAKER
from tests.builders import (
    make_coding,
    make_correction,
    make_line,
    make_review,
    make_transcript,
    make_turn,
    make_utterance,
)

ANA_PRESENTS = "It is the rota again, and I am tired of it."
BEN_ASKS = "What would a good week look like?"
JUDITH_OPENS = "Ana has the next half hour, so over to you."

MEETING = make_transcript(
    make_turn(JUDITH_OPENS, index=1, speaker="Judith"),
    make_turn(ANA_PRESENTS, "Nobody swaps any more.", index=2, speaker="Ana"),
    make_turn("Mm.", index=3, speaker="Ben"),
    make_turn("That is where I am.", index=4, speaker="Ana"),
    make_turn(BEN_ASKS, index=5, speaker="Ben"),
    make_turn("Thank you all, I have what I need.", index=6, speaker="Ana"),
    roles={"Judith": Role.FACILITATOR},
)


def span(phase: Phase, first: str, last: str) -> Span:
    return Span(phase=phase, first_utterance=first, last_utterance=last)


ANAS_ROUND = Round(
    presenter="Ana",
    phases=(span(Phase.PRESENTING, "2.1", "4.1"), span(Phase.EXPLORING, "5.1", "5.1")),
)
PLAN = Plan(rounds=(ANAS_ROUND,), outside=(span(Phase.CHECKIN, "1.1", "1.1"),))


def place(plan: Plan) -> dict[str, tuple[Role, int, Phase | None]]:
    """Return role, round and phase of every utterance of the meeting, by id."""
    return {
        line.utterance.id: (line.role, line.round, line.phase)
        for line in place_lines(MEETING, plan)
    }


@pytest.mark.parametrize("phase", ROUND_PHASES)
def test_a_round_takes_its_own_phases(phase):
    assert Round(presenter="Ana", phases=(span(phase, "a", "b"),)).phases[0].phase is phase


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in ROUND_PHASES])
def test_a_round_refuses_a_phase_outside_any_round(phase):
    with pytest.raises(ValueError, match="lies outside any round"):
        Round(presenter="Ana", phases=(span(phase, "a", "b"),))


def test_a_line_is_placed_in_its_round_and_phase():
    assert place(PLAN)["5.1"] == (Role.MEMBER, 1, Phase.EXPLORING)


def test_a_span_takes_in_its_first_and_its_last_utterance():
    placed = place(PLAN)
    presenting = [id_ for id_, (_, _, phase) in placed.items() if phase is Phase.PRESENTING]
    assert presenting == ["2.1", "2.2", "3.1", "4.1"]


def test_a_phase_outside_any_round_has_no_round():
    assert place(PLAN)["1.1"] == (Role.FACILITATOR, OUTSIDE, Phase.CHECKIN)


def test_what_no_span_covers_is_outside_with_no_phase():
    assert place(PLAN)["6.1"] == (Role.MEMBER, OUTSIDE, None)


def test_the_presenter_is_one_inside_their_own_round_only():
    placed = place(PLAN)
    assert placed["2.1"][0] is Role.PRESENTER
    assert placed["6.1"][0] is Role.MEMBER


def test_a_facilitator_who_presents_is_the_presenter_there():
    own = Round(presenter="Judith", phases=(span(Phase.PRESENTING, "1.1", "1.1"),))
    assert place(Plan(rounds=(own,)))["1.1"] == (Role.PRESENTER, 1, Phase.PRESENTING)


def test_rounds_count_from_one_and_each_has_its_presenter():
    second = Round(presenter="Ben", phases=(span(Phase.PRESENTING, "5.1", "6.1"),))
    first = Round(presenter="Ana", phases=(span(Phase.PRESENTING, "2.1", "4.1"),))
    placed = place(Plan(rounds=(first, second)))
    assert placed["3.1"] == (Role.MEMBER, 1, Phase.PRESENTING)
    assert placed["5.1"] == (Role.PRESENTER, 2, Phase.PRESENTING)
    assert placed["6.1"] == (Role.MEMBER, 2, Phase.PRESENTING)


def test_with_no_plan_everything_is_outside():
    assert {(number, phase) for _, number, phase in place(Plan()).values()} == {(OUTSIDE, None)}


def test_where_spans_overlap_the_later_one_counts():
    overlapping = Round(
        presenter="Ana",
        phases=(span(Phase.PRESENTING, "2.1", "5.1"), span(Phase.EXPLORING, "5.1", "6.1")),
    )
    assert place(Plan(rounds=(overlapping,)))["5.1"][2] is Phase.EXPLORING


def test_lines_know_their_floor_turn():
    turns = [line.turn for line in place_lines(MEETING, PLAN)]
    assert turns == [1, 2, 2, 3, 2, 4, 5]


def test_lines_come_in_the_order_they_were_said():
    assert [line.utterance for line in place_lines(MEETING, PLAN)] == list(MEETING.utterances)


def test_words_that_no_label_covers_are_a_members():
    transcript = make_transcript(make_turn(speaker=UNKNOWN_SPEAKER), speakers=[])
    assert [line.role for line in place_lines(transcript, Plan())] == [Role.MEMBER]


def test_an_empty_transcript_has_no_lines():
    assert place_lines(make_transcript(), Plan()) == ()


def test_a_line_has_the_label_and_flags_that_count():
    coding = make_coding(corrections=[make_correction(Label.ADVICE, [Flag.PERMISSION])])
    line = dataclasses.replace(make_line(), coding=coding)
    assert (line.label, line.flags) == (Label.ADVICE, (Flag.PERMISSION,))


def test_a_presenters_line_has_no_label_and_no_flags():
    line = make_line(role=Role.PRESENTER)
    assert (line.label, line.flags) == (None, ())


def test_a_line_knows_its_speaker():
    assert make_line(utterance=make_turn(speaker="Chloe").utterances[0]).speaker == "Chloe"


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (6, 10, 0.3127, 0.8318), (10, 10, 0.7225, 1.0), (1, 1, 0.2065, 1.0)],
)
def test_wilson_intervals_known_from_the_literature(count, of, low, high):
    rate = wilson_rate(count, of)
    assert (rate.low, rate.high) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_wilson_intervals_are_those_of_scipy(rate):
    count, of = rate
    theirs = binomtest(count, of).proportion_ci(confidence_level=0.95, method="wilson")
    ours = wilson_rate(count, of)
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


@pytest.mark.parametrize("of", range(1, 80))
def test_a_rate_lies_inside_its_interval_and_the_interval_between_none_and_all(of):
    """Rounding once put the share of none just below its interval: 0 of 3."""
    for count in range(of + 1):
        rate = wilson_rate(count, of)
        assert 0 <= rate.low <= rate.value <= rate.high <= 1


def test_a_rate_of_nothing_is_not_known():
    assert wilson_rate(0, 0) is None


@pytest.mark.parametrize(("count", "of"), [(-1, 3), (4, 3), (1, 0), (0, -1)])
def test_a_count_that_does_not_fit_is_no_rate(count, of):
    with pytest.raises(ValueError, match="is not a rate"):
        wilson_rate(count, of)


def test_a_rates_value_is_its_share():
    assert Rate(count=3, of=4, low=0.3, high=0.95).value == 0.75


def test_a_missing_value_must_say_why():
    with pytest.raises(ValueError, match="open_share has no value and no reason"):
        Measure(name="open_share", value=None, unit="share")


def test_an_empty_reason_is_no_reason():
    with pytest.raises(ValueError, match="no reason"):
        Measure(name="open_share", value=None, unit="share", reason="")


def test_nought_is_a_value_and_needs_no_reason():
    assert Measure(name="checks", value=0, unit="question").reason is None


def test_a_review_gives_its_rounds():
    lines = place_lines(MEETING, PLAN)
    assert make_review(MEETING, lines, plan=PLAN).rounds == (ANAS_ROUND,)


def test_a_reviews_codings_leave_out_the_presenters_words():
    spoken = make_turn("What else?", "I see.").utterances
    lines = [
        make_line(utterance=spoken[0]),
        make_line(utterance=spoken[1], role=Role.PRESENTER),
    ]
    review = make_review(make_transcript(make_turn("What else?", "I see.")), lines)
    assert [coding.utterance for coding in review.codings] == [spoken[0]]


CHECK = (Flag.STATEMENT_AS_QUESTION,)


def list_texts(*lines: Line) -> list[str]:
    return [line.utterance.text for line in drop_afterthoughts(lines)]


def make_said(text: str, label: Label, flags: Sequence[Flag] = (), *, turn: int = 1) -> Line:
    return make_line(label, flags, utterance=make_utterance(text, turn=turn), turn=turn)


@pytest.mark.parametrize(
    "asked",
    [
        make_said("How is he?", Label.OPEN_QUESTION),
        make_said("Is he well?", Label.CLOSED_QUESTION),
        make_said("Could you ring him?", Label.ADVICE, [Flag.DISGUISED_ADVICE]),
    ],
    ids=lambda line: line.utterance.text,
)
def test_what_rounds_off_something_asked_is_an_afterthought(asked: Line):
    end = make_said("Your brother?", Label.CLOSED_QUESTION, CHECK)
    again = make_said("The younger one?", Label.CLOSED_QUESTION, CHECK)
    assert list_texts(asked, end, again) == [asked.utterance.text]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (
            make_said("That sounds hard.", Label.OTHER),
            make_said("So he rang?", Label.CLOSED_QUESTION, CHECK),
        ),
        (
            make_said("I'd ring him.", Label.ADVICE),
            make_said("So he rang?", Label.CLOSED_QUESTION, CHECK),
        ),
        (
            make_said("How is he?", Label.OPEN_QUESTION),
            make_said("So he rang?", Label.CLOSED_QUESTION, CHECK, turn=2),
        ),
        (
            make_said("How is he?", Label.OPEN_QUESTION),
            make_said("Is he well?", Label.CLOSED_QUESTION),
        ),
        (
            make_said("How is he?", Label.OPEN_QUESTION),
            make_said("Cross, surely?", Label.CLOSED_QUESTION, (*CHECK, Flag.LEADING)),
        ),
        (
            make_said("How is he?", Label.OPEN_QUESTION),
            make_said("And she felt?", Label.OPEN_QUESTION, CHECK),
        ),
    ],
    ids=[
        "after listening",
        "after a plain suggestion",
        "after another turn",
        "a question of its own",
        "a hint at an answer",
        "an open question",
    ],
)
def test_anything_else_is_no_afterthought(before: Line, line: Line):
    assert list_texts(before, line) == [before.utterance.text, line.utterance.text]
