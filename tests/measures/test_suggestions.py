"""Turns with suggestions in them, by kind and by phase."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.suggestion_kinds import SuggestionKind
from coach.measures.suggestions import (
    BEFORE_IDEAS,
    count_suggestions,
    measure_suggestions,
)
from coach.review import Line, Measure
from tests.builders import make_coding, make_correction, make_line

PLAIN: tuple[Flag, ...] = ()
DISGUISED = (Flag.DISGUISED_ADVICE,)
INVITED = (Flag.PERMISSION,)
NONE_MADE = "No suggestion was made that had not been asked for."
INVITED_DISGUISED = (Flag.PERMISSION, Flag.DISGUISED_ADVICE)


def suggested(*flags: tuple[Flag, ...], turn: int = 1, phase: Phase | None = None) -> list[Line]:
    """Return the lines of one turn, a suggestion for each set of flags."""
    return [make_line(Label.ADVICE, these, turn=turn, phase=phase) for these in flags]


def count(lines: list[Line]) -> dict[str, float | None]:
    """Return the three counts by the kind they are of."""
    return {
        measure.name.removeprefix("suggestions_"): measure.value
        for measure in count_suggestions(lines)
    }


def before(lines: list[Line]) -> dict[str, Measure]:
    """Return the measures of what came before the ideas round."""
    measures = {measure.name: measure for measure in measure_suggestions(lines, few=3)}
    return {name: measures[name] for name in measures if "before_ideas" in name}


@pytest.mark.parametrize(
    ("flags", "kind"),
    [
        ([PLAIN], "plain"),
        ([PLAIN, PLAIN, PLAIN], "plain"),
        ([DISGUISED], "disguised"),
        ([DISGUISED, DISGUISED], "disguised"),
        ([DISGUISED, PLAIN], "plain"),
        ([INVITED], "invited"),
        ([INVITED, INVITED_DISGUISED], "invited"),
        ([INVITED, PLAIN], "plain"),
        ([INVITED, DISGUISED], "disguised"),
        ([INVITED_DISGUISED, PLAIN, DISGUISED], "plain"),
    ],
)
def test_a_turn_counts_once_under_what_it_comes_to(flags, kind):
    expected = {"plain": 0, "disguised": 0, "invited": 0}
    assert count(suggested(*flags)) == {**expected, kind: 1}


def test_turns_are_counted_one_by_one():
    lines = [*suggested(PLAIN, turn=1), *suggested(PLAIN, turn=3), *suggested(INVITED, turn=4)]
    assert count(lines) == {"plain": 2, "disguised": 0, "invited": 1}


def test_a_turn_with_a_listening_noise_in_it_is_one_turn():
    noise = make_line(Label.OTHER, turn=2)
    lines = [*suggested(PLAIN, turn=1), noise, *suggested(PLAIN, turn=1)]
    assert count(lines)["plain"] == 1


@pytest.mark.parametrize("label", [Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.OTHER])
def test_nothing_else_in_a_turn_makes_it_a_suggestion(label):
    assert count([make_line(label)]) == {"plain": 0, "disguised": 0, "invited": 0}


def test_asking_leave_is_no_suggestion():
    assert count([make_line(Label.OTHER, INVITED)])["invited"] == 0


def test_a_presenters_ideas_are_not_counted():
    own = dataclasses.replace(make_line(), role=Role.PRESENTER, coding=make_coding(Label.ADVICE))
    assert count([own]) == {"plain": 0, "disguised": 0, "invited": 0}


def test_nothing_said_has_no_suggestions():
    assert count([]) == {"plain": 0, "disguised": 0, "invited": 0}


def test_counts_are_of_turns():
    assert {measure.unit for measure in count_suggestions([])} == {"turn"}


@pytest.mark.parametrize("phase", BEFORE_IDEAS)
def test_early_phases_come_before_the_ideas_round(phase):
    assert before(suggested(PLAIN, phase=phase))["suggestions_before_ideas"].value == 1


@pytest.mark.parametrize("phase", [Phase.REFLECTING, Phase.IDEAS, Phase.ACTIONS, None])
def test_later_and_unknown_phases_do_not_come_before_the_ideas_round(phase):
    lines = [make_line(phase=Phase.EXPLORING), *suggested(PLAIN, phase=phase, turn=2)]
    assert before(lines)["suggestions_before_ideas"].value == 0


def test_what_came_before_the_ideas_round_is_given_in_its_parts():
    lines = [
        *suggested(PLAIN, turn=1, phase=Phase.CLARIFYING),
        *suggested(DISGUISED, turn=2, phase=Phase.EXPLORING),
        *suggested(DISGUISED, turn=3, phase=Phase.EXPLORING),
        *suggested(INVITED, turn=4, phase=Phase.EXPLORING),
    ]
    assert {name: measure.value for name, measure in before(lines).items()} == {
        "suggestions_before_ideas": 3,
        "suggestions_before_ideas_plain": 1,
        "suggestions_before_ideas_disguised": 2,
    }


def test_a_turn_across_two_early_phases_counts_once():
    lines = [
        *suggested(PLAIN, phase=Phase.CLARIFYING),
        *suggested(PLAIN, phase=Phase.EXPLORING),
    ]
    assert before(lines)["suggestions_before_ideas"].value == 1


def test_a_turn_into_the_ideas_round_counts_by_what_came_early():
    lines = [*suggested(DISGUISED, phase=Phase.EXPLORING), *suggested(PLAIN, phase=Phase.IDEAS)]
    assert before(lines)["suggestions_before_ideas_disguised"].value == 1


def test_a_marked_phase_without_suggestions_counts_none():
    assert before([make_line(phase=Phase.EXPLORING)])["suggestions_before_ideas"].value == 0


def test_a_presenters_words_are_enough_to_know_the_phase():
    said = [make_line(role=Role.PRESENTER, phase=Phase.PRESENTING)]
    assert before(said)["suggestions_before_ideas"].value == 0


@pytest.mark.parametrize(
    "lines",
    [
        [],
        suggested(PLAIN),
        suggested(INVITED, phase=Phase.IDEAS),
    ],
    ids=["nothing said", "no phases", "later phases only"],
)
def test_without_early_phases_it_is_not_known_what_came_before_the_ideas_round(lines):
    measures = before(lines).values()
    assert [measure.value for measure in measures] == [None, None, None]
    assert {measure.reason for measure in measures} == {
        "Presenting, clarifying and exploring are not marked, "
        "so what came before the ideas round cannot be told."
    }


def test_all_measures_of_suggestions_come_in_order():
    assert [measure.name for measure in measure_suggestions([], few=3)] == [
        "suggestions_plain",
        "suggestions_disguised",
        "suggestions_invited",
        "suggestions_before_ideas",
        "suggestions_before_ideas_plain",
        "suggestions_before_ideas_disguised",
        "first_suggestion",
        "first_suggestion_turns",
        "suggestion_rate",
        "disguised_share",
    ]


def share(lines: list[Line], few: int = 1) -> Measure:
    return measure_suggestions(lines, few=few)[-1]


def test_the_disguised_share_is_of_what_nobody_asked_for():
    lines = [
        *suggested(DISGUISED, turn=1),
        *suggested(PLAIN, turn=2),
        *suggested(PLAIN, turn=3),
        *suggested(PLAIN, turn=4),
        *suggested(INVITED, turn=5),
    ]
    measure = share(lines)
    assert (measure.value, measure.count, measure.of) == (0.25, 1, 4)
    assert measure.unit == "share"


def test_the_disguised_share_lies_in_its_range():
    measure = share([*suggested(DISGUISED, turn=1), *suggested(PLAIN, turn=2)])
    assert 0 < measure.low < 0.5 < measure.high < 1


@pytest.mark.parametrize(
    ("turns", "reason"),
    [
        (0, NONE_MADE),
        (
            1,
            "Only 1 turn holds a suggestion nobody had asked for: below 3, "
            "the counts say more than a share.",
        ),
        (
            2,
            "Only 2 turns hold a suggestion nobody had asked for: below 3, "
            "the counts say more than a share.",
        ),
    ],
)
def test_below_the_limit_the_disguised_share_is_not_given_but_its_numbers_are(turns, reason):
    lines = [line for turn in range(turns) for line in suggested(DISGUISED, turn=turn)]
    measure = share(lines, few=3)
    assert (measure.value, measure.low, measure.high) == (None, None, None)
    assert (measure.count, measure.of, measure.reason) == (turns, turns, reason)


@pytest.mark.parametrize("few", [-1, 0, 1])
def test_a_disguised_share_of_nothing_is_not_known_whatever_the_limit(few):
    assert share([], few=few).value is None


def doubtful(label: Label, *flags: Flag, turn: int = 1, phase: Phase | None = None) -> Line:
    """Return a line that may as well be a suggestion, or is one and may as well be none."""
    line = make_line(label, flags, turn=turn, phase=phase)
    other = Label.OTHER if label is Label.ADVICE else Label.ADVICE
    scores = dict.fromkeys(Label, 0.0) | {label: 0.55, other: 0.45}
    prediction = dataclasses.replace(line.coding.prediction, scores=scores, sure=False)
    return dataclasses.replace(
        line, coding=dataclasses.replace(line.coding, prediction=prediction)
    )


def ranges(lines: list[Line]) -> dict[str, tuple[float | None, ...]]:
    return {
        measure.name.removeprefix("suggestions_"): (measure.low, measure.value, measure.high)
        for measure in count_suggestions(lines)
    }


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (doubtful(Label.ADVICE), "plain"),
        (doubtful(Label.ADVICE, *DISGUISED), "disguised"),
        (doubtful(Label.ADVICE, *INVITED), "invited"),
        (doubtful(Label.OTHER), "plain"),
        (doubtful(Label.OTHER, phase=Phase.IDEAS), "invited"),
    ],
)
def test_doubt_about_a_line_is_doubt_about_one_kind(line, kind):
    value = float(line.label is Label.ADVICE)
    found = ranges([line])
    assert found[kind] == (0, value, 1)
    assert {found[other] for other in found if other != kind} == {(0, 0, 0)}


def test_a_doubtful_question_may_be_a_suggestion_of_either_kind():
    assert ranges([doubtful(Label.CLOSED_QUESTION)] * 3)["disguised"] == (0, 0, 1)
    lines = [doubtful(Label.CLOSED_QUESTION, turn=turn) for turn in range(20)]
    found = ranges(lines)
    assert found["disguised"][2] > found["plain"][2] > 0
    assert found["plain"][2] > found["invited"][2]


def test_doubtful_lines_of_one_turn_are_one_doubtful_turn():
    assert ranges([doubtful(Label.OTHER, turn=4)] * 3)["plain"] == (0, 0, 1)


def test_a_doubtful_line_beside_a_sure_suggestion_adds_no_doubt():
    sure = [line for turn in range(9) for line in suggested(PLAIN, turn=turn)]
    beside = [doubtful(Label.OTHER, turn=turn) for turn in range(9)]
    assert ranges([*sure, *beside])["plain"] == ranges(sure)["plain"]


def test_a_persons_word_leaves_no_range():
    line = doubtful(Label.OTHER)
    correction = make_correction(Label.ADVICE, DISGUISED)
    corrected = dataclasses.replace(
        line, coding=dataclasses.replace(line.coding, corrections=(correction,))
    )
    assert ranges([corrected])["disguised"] == (1, 1, 1)
    assert [measure.unsure for measure in count_suggestions([corrected])] == [0, 0, 0]


def test_lines_worth_a_look_are_told_by_kind():
    lines = [doubtful(Label.OTHER), doubtful(Label.ADVICE, *DISGUISED, turn=2)]
    assert [measure.unsure for measure in count_suggestions(lines)] == [1, 1, 0]
    early = [doubtful(Label.OTHER, phase=Phase.EXPLORING), doubtful(Label.OTHER)]
    assert before(early)["suggestions_before_ideas"].unsure == 1


ADVICE = st.builds(
    lambda flags, turn, phase: make_line(Label.ADVICE, flags, turn=turn, phase=phase),
    st.sampled_from([PLAIN, DISGUISED, INVITED, INVITED_DISGUISED]),
    st.integers(1, 6),
    st.sampled_from(Phase),
)


@given(st.lists(ADVICE, max_size=20))
def test_every_turn_with_a_suggestion_has_exactly_one_kind(lines):
    counts = count(lines)
    assert set(counts) == {kind.value for kind in SuggestionKind}
    assert sum(counts.values()) == len({line.turn for line in lines})


@given(st.lists(ADVICE, max_size=20))
def test_what_came_early_is_part_of_everything_uninvited(lines):
    counts, early = count(lines), before(lines)["suggestions_before_ideas"].value
    assert early is None or 0 <= early <= counts["plain"] + counts["disguised"]
