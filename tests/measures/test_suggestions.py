"""Turns with suggestions in them, by kind and by phase."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.suggestions import (
    BEFORE_IDEAS,
    SuggestionKind,
    count_suggestions,
    measure_suggestions,
)
from coach.review import Line, Measure
from tests.builders import make_coding, make_line

PLAIN: tuple[Flag, ...] = ()
DISGUISED = (Flag.DISGUISED_ADVICE,)
INVITED = (Flag.PERMISSION,)
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
    measures = {measure.name: measure for measure in measure_suggestions(lines)}
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
    assert [measure.name for measure in measure_suggestions([])] == [
        "suggestions_plain",
        "suggestions_disguised",
        "suggestions_invited",
        "suggestions_before_ideas",
        "suggestions_before_ideas_plain",
        "suggestions_before_ideas_disguised",
        "first_suggestion",
        "first_suggestion_turns",
    ]


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
