"""Counts of questions, and the share of them that were open."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Role
from coach.measures.questions import count_questions, measure_questions, open_to_closed
from coach.review import Line, Measure
from tests.builders import make_coding, make_correction, make_line

CHECK = [Flag.STATEMENT_AS_QUESTION]
LEADING_CHECK = [Flag.STATEMENT_AS_QUESTION, Flag.LEADING]


def asked(opened: int = 0, closed: int = 0, checks: int = 0) -> list[Line]:
    """Return lines with so many questions of each kind."""
    return [
        *[make_line(Label.OPEN_QUESTION)] * opened,
        *[make_line(Label.CLOSED_QUESTION)] * closed,
        *[make_line(Label.CLOSED_QUESTION, CHECK, turn=2 + place) for place in range(checks)],
    ]


def count(lines: list[Line]) -> dict[str, float | None]:
    return {measure.name: measure.value for measure in count_questions(lines)}


def share(lines: list[Line], few: int = 1) -> Measure:
    return measure_questions(lines, few=few)[-1]


@pytest.mark.parametrize(
    ("label", "flags", "counted"),
    [
        (Label.OPEN_QUESTION, [], "open_questions"),
        (Label.OPEN_QUESTION, CHECK, "open_questions"),
        (Label.OPEN_QUESTION, [Flag.LEADING, Flag.WHY], "open_questions"),
        (Label.CLOSED_QUESTION, [], "closed_questions"),
        (Label.CLOSED_QUESTION, [Flag.LEADING], "closed_questions"),
        (Label.CLOSED_QUESTION, LEADING_CHECK, "closed_questions"),
        (Label.CLOSED_QUESTION, CHECK, "checks"),
        (Label.CLOSED_QUESTION, [*CHECK, Flag.STACKED], "checks"),
        (Label.ADVICE, [Flag.DISGUISED_ADVICE], None),
        (Label.OTHER, [Flag.PERMISSION], None),
    ],
)
def test_each_line_counts_once_under_its_kind(label, flags, counted):
    expected = {"open_questions": 0, "closed_questions": 0, "checks": 0}
    if counted:
        expected[counted] = 1
    assert count([make_line(label, flags)]) == expected


def test_questions_are_counted_one_by_one_within_a_turn():
    assert count([make_line(turn=1)] * 3)["open_questions"] == 3


def test_what_rounds_off_a_question_is_counted_with_it():
    lines = [make_line(Label.OPEN_QUESTION), make_line(Label.CLOSED_QUESTION, CHECK)]
    assert count(lines) == {"open_questions": 1, "closed_questions": 0, "checks": 0}


def test_a_presenters_questions_are_not_counted():
    presenter = dataclasses.replace(make_line(), role=Role.PRESENTER)
    assert count([presenter, make_line(role=Role.PRESENTER)])["open_questions"] == 0


def test_a_persons_correction_counts_in_place_of_the_softwares_label():
    coding = make_coding(Label.OPEN_QUESTION, corrections=[make_correction(Label.CLOSED_QUESTION)])
    line = dataclasses.replace(make_line(), coding=coding)
    assert count([line]) == {"open_questions": 0, "closed_questions": 1, "checks": 0}


def test_nothing_said_has_no_questions():
    assert count([]) == {"open_questions": 0, "closed_questions": 0, "checks": 0}


def test_counts_are_of_questions():
    assert {measure.unit for measure in count_questions([])} == {"question"}


def test_the_share_is_of_open_and_closed_without_checks():
    measure = share(asked(opened=3, closed=1, checks=4))
    assert (measure.value, measure.count, measure.of) == (0.75, 3, 4)


def test_the_share_lies_in_the_range_that_the_labels_allow():
    measure = share(asked(opened=6, closed=4))
    assert 0.4 < measure.low < 0.6 < measure.high < 0.8


def doubtful(label: Label, second: Label, *flags: Flag) -> Line:
    """Return a line whose second reading is nearly as likely as its first."""
    line = make_line(label, flags)
    scores = dict.fromkeys(Label, 0.0) | {label: 0.55, second: 0.45}
    prediction = dataclasses.replace(line.coding.prediction, scores=scores, sure=False)
    return dataclasses.replace(
        line, coding=dataclasses.replace(line.coding, prediction=prediction)
    )


def ranges(lines: list[Line]) -> list[tuple[float | None, ...]]:
    return [(one.low, one.value, one.high, one.unsure) for one in count_questions(lines)]


def test_doubt_between_two_labels_is_doubt_about_both_counts():
    line = doubtful(Label.OPEN_QUESTION, Label.CLOSED_QUESTION)
    assert ranges([line]) == [(0, 1, 1, 1), (0, 0, 1, 1), (0, 0, 0, 0)]


def test_doubt_about_a_check_may_make_it_a_closed_question():
    line = doubtful(Label.CLOSED_QUESTION, Label.OTHER, *CHECK)
    lines = [dataclasses.replace(line, turn=turn) for turn in range(8)]
    opened, closed, checks = ranges(lines)
    assert opened == (0, 0, 0, 0)
    assert closed[0] == 0 < closed[2]
    assert checks[0] < 8 == checks[1]


def test_doubt_widens_the_range_of_the_share():
    surely = share(asked(opened=5, closed=5))
    doubt = share([doubtful(Label.OPEN_QUESTION, Label.CLOSED_QUESTION)] * 5 + asked(closed=5))
    assert (doubt.value, doubt.unsure, surely.unsure) == (0.5, 5, 0)
    assert doubt.high - doubt.low > surely.high - surely.low


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ([], [(0, 0, 0, 0), (1, 1, 1, 0), (0, 0, 0, 0)]),
        (CHECK, [(0, 0, 0, 0), (0, 0, 0, 0), (1, 1, 1, 0)]),
    ],
)
def test_a_persons_word_leaves_no_range(flags, expected):
    line = doubtful(Label.OPEN_QUESTION, Label.CLOSED_QUESTION)
    correction = make_correction(Label.CLOSED_QUESTION, flags)
    coding = dataclasses.replace(line.coding, corrections=(correction,))
    assert ranges([dataclasses.replace(line, coding=coding)]) == expected


def test_open_to_closed_is_open_questions_to_each_closed_one():
    measure = open_to_closed(asked(opened=6, closed=4, checks=3))
    assert (measure.value, measure.count, measure.of) == (1.5, 6, 10)


def test_open_to_closed_without_closed_questions_is_how_many_were_open():
    assert open_to_closed(asked(opened=3)).value == 3


def test_open_to_closed_of_nothing_is_not_known():
    measure = open_to_closed(asked(checks=2))
    assert (measure.value, measure.reason) == (None, "No questions were asked here.")


@pytest.mark.parametrize(("opened", "closed", "value"), [(0, 3, 0.0), (3, 0, 1.0)])
def test_a_share_of_none_or_all_is_a_share(opened, closed, value):
    assert share(asked(opened=opened, closed=closed)).value == value


def test_the_share_is_given_from_the_limit_on():
    assert share(asked(opened=6, closed=4), few=10).value == 0.6


def test_below_the_limit_the_share_is_not_given_but_its_numbers_are():
    measure = share(asked(opened=6, closed=3), few=10)
    assert (measure.value, measure.low, measure.high) == (None, None, None)
    assert (measure.count, measure.of) == (6, 9)


def test_checks_do_not_help_to_reach_the_limit():
    assert share(asked(opened=6, closed=3, checks=5), few=10).value is None


@pytest.mark.parametrize(
    ("opened", "reason"),
    [
        (0, "No questions were asked here."),
        (1, "Only 1 question was asked here: below 10, the counts say more than a share."),
        (2, "Only 2 questions were asked here: below 10, the counts say more than a share."),
    ],
)
def test_a_share_that_is_not_given_says_why(opened, reason):
    assert share(asked(opened=opened), few=10).reason == reason


@pytest.mark.parametrize("few", [-1, 0, 1])
def test_a_share_of_nothing_is_not_known_whatever_the_limit(few):
    measure = share([], few=few)
    assert (measure.value, measure.count, measure.of) == (None, 0, 0)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_counts_and_share_agree(opened, closed, checks, few):
    lines = asked(opened=opened, closed=closed, checks=checks)
    assert list(count(lines).values()) == [opened, closed, checks]
    measure = share(lines, few=few)
    assert (measure.count, measure.of) == (opened, opened + closed)
    assert (measure.value is None) is (opened + closed < max(few, 1))
