"""Where in a round things were said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.report.timeline import lay_out_timeline
from coach.transcript import Timing
from tests.report.builder import ADVICE, CLOSED, OPEN, make_review, said
from tests.report.reviews import bandstand, orchard, towpath

ASKED_FIRST = Flag.PERMISSION


def lay_out(review, number=1):
    return lay_out_timeline(review, [line for line in review.lines if line.round == number])


def talk(*turns, timing=Timing.STARTS_ONLY, last_end=None, **options):
    """Return a meeting of one exploring phase, its turns (start, speaker, lines)."""
    parts = [(Phase.EXPLORING, 1, list(turns))]
    options = {"presenters": ["Ana"], **options}
    return make_review(parts, timing=timing, last_end=last_end, **options)


def test_nothing_has_no_timeline():
    assert lay_out_timeline(towpath(), []) is None


def test_a_round_with_times_is_laid_out_by_the_clock_from_its_own_start():
    timeline = lay_out(towpath())
    assert timeline.unit == "min"
    # From 31 s, where the presentation begins, to 530 s, where the round ends.
    assert timeline.length == pytest.approx((530 - 31) / 60)
    assert timeline.bands[0].phase is Phase.PRESENTING
    assert timeline.bands[0].start == 0
    assert timeline.bands[1].start == pytest.approx((160 - 31) / (530 - 31))
    assert timeline.bands[-1].end == 1


def test_a_round_without_times_is_laid_out_by_turns():
    timeline = lay_out(orchard())
    assert (timeline.unit, timeline.length) == ("turn", 10)
    assert [band.start for band in timeline.bands] == [0, 0.1, 0.3, 0.9]


@pytest.mark.parametrize("timing", [Timing.BLOCKS, Timing.NONE])
def test_times_that_cannot_tell_are_not_used(timing):
    timeline = lay_out(replace_timing(towpath(), timing))
    assert timeline.unit == "turn"


def replace_timing(review, timing):
    return replace(review, transcript=replace(review.transcript, timing=timing))


def test_times_for_some_lines_only_are_not_used():
    timeline = lay_out(talk((None, "Ana", "I froze."), (5.0, "Ben", "When?")))
    assert timeline.unit == "turn"


def test_a_round_that_takes_no_time_is_laid_out_by_turns():
    timeline = lay_out(talk((5.0, "Ana", "I froze."), (5.0, "Ben", "When?")))
    assert timeline.unit == "turn"


def test_a_clock_that_goes_back_stands_still_until_it_has_caught_up():
    timeline = lay_out(
        talk(
            (0.0, "Ana", "I froze."),
            (60.0, "Ben", said("When?", CLOSED)),
            (30.0, "Cy", said("Where?", CLOSED)),
            (120.0, "Ana", "In March."),
        )
    )
    assert [mark.at for mark in timeline.marks] == [0.5, 0.5]


def test_ends_of_turns_leave_gaps_where_nobody_spoke():
    review = talk((0.0, "Ana", "I froze."), (60.0, "Ben", "Mm. Yes, I see that."), last_end=120.0)
    first, *rest = review.transcript.turns
    turns = (replace(first, end=30.0), replace(rest[0], end=120.0))
    timeline = lay_out(replace(review, transcript=replace(review.transcript, turns=turns)))
    assert [(bar.group, bar.start, bar.end) for bar in timeline.bars] == [
        ("presenter", 0, 0.25),
        ("set members", 0.5, 1),
    ]


def test_without_ends_a_turn_lasts_until_the_next():
    timeline = lay_out(
        talk((0.0, "Ana", "I froze."), (60.0, "Ben", "When?"), (80.0, "Ana", "Now."))
    )
    assert [(bar.start, bar.end) for bar in timeline.bars] == [(0, 0.75), (0.75, 1), (1, 1)]


def test_talk_is_by_group_and_what_is_no_person_is_in_none():
    roles = {"Fay": Role.FACILITATOR, "Table": Role.ROOM, "Bot": Role.NOT_A_PERSON}
    names = ("Ana", "Ben", "Fay", "Table", "Bot")
    timeline = lay_out(talk(*((None, name, "Well now, all.") for name in names), roles=roles))
    assert [bar.group for bar in timeline.bars] == [
        "presenter",
        "set members",
        "facilitator",
        "set members",
    ]


def test_lines_of_one_turn_stand_side_by_side_in_it():
    asked = [said("When was that?", CLOSED), said("How was it?", OPEN)]
    timeline = lay_out(talk((None, "Ana", "I froze."), (None, "Ben", asked)))
    assert [mark.at for mark in timeline.marks] == [0.5, 0.75]


def test_a_turn_with_several_suggestions_has_one_mark():
    several = [said("You could ring.", ADVICE), said("Or write.", ADVICE)]
    timeline = lay_out(talk((None, "Ana", "I froze."), (None, "Ben", several)))
    (mark,) = timeline.marks
    assert mark.line.utterance.text == "You could ring."


def test_the_end_of_a_question_is_no_sign_of_its_own():
    asked = [said("How is he?", OPEN), said("Your brother?", CLOSED, Flag.STATEMENT_AS_QUESTION)]
    timeline = lay_out(talk((None, "Ana", "I froze."), (None, "Ben", asked)))
    assert [mark.line.utterance.text for mark in timeline.marks] == ["How is he?"]


def test_the_first_suggestion_that_nobody_asked_for_is_marked_so():
    timeline = lay_out(
        talk(
            (None, "Ana", "I froze."),
            (None, "Ben", [said("Try it.", ADVICE, ASKED_FIRST), said("Or ring.", ADVICE)]),
            (None, "Cy", said("Or write to him.", ADVICE)),
        )
    )
    assert [(mark.line.utterance.text, mark.first) for mark in timeline.marks] == [
        ("Or ring.", True),
        ("Or write to him.", False),
    ]


def test_a_presenter_has_no_marks_and_neither_has_listening():
    timeline = lay_out(talk((None, "Ana", "What do I do?"), (None, "Ben", "That sounds heavy.")))
    assert timeline.marks == ()


def test_where_no_phase_is_known_there_are_no_bands():
    review = bandstand()
    assert lay_out_timeline(review, review.lines).bands == ()


def test_the_last_round_of_a_file_ends_with_its_last_line():
    review = bandstand()
    assert lay_out_timeline(review, review.lines).length == pytest.approx(63 / 60)


@given(st.integers(min_value=1, max_value=40_000))
def test_ticks_are_few_and_inside_the_chart(seconds):
    timeline = lay_out(talk((0.0, "Ana", "I froze."), (float(seconds), "Ben", "When was it?")))
    assert 1 <= len(timeline.ticks) <= 8
    assert timeline.ticks[0] == (0, 0)
    assert all(0 <= at <= 1 for at, _ in timeline.ticks)
    assert [number for _, number in timeline.ticks] == sorted({n for _, n in timeline.ticks})


@given(
    st.lists(
        st.tuples(
            st.floats(min_value=0, max_value=1e5) | st.none(),
            st.sampled_from(["Ana", "Ben", "Cy"]),
            st.sampled_from(list(Label)),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from([Timing.STARTS_ONLY, Timing.NONE, Timing.EXACT]),
)
def test_everything_lies_inside_the_chart_whatever_the_times(turns, timing):
    review = talk(*((start, who, said("So then.", label)) for start, who, label in turns))
    review = replace_timing(review, timing)
    timeline = lay_out(review)
    assert all(0 <= mark.at <= 1 for mark in timeline.marks)
    assert all(0 <= bar.start <= bar.end <= 1 for bar in timeline.bars)
    assert all(0 <= band.start <= band.end <= 1 for band in timeline.bands)
    asked = [line for line in review.lines if line.label not in (None, Label.OTHER)]
    assert len(timeline.marks) == len(
        {
            (line.turn, line.label) if line.label is Label.ADVICE else line.utterance.id
            for line in asked
        }
    )
