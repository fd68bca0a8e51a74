"""The longest turns, and the length of turns with a question in them."""

from __future__ import annotations

import dataclasses

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.measures.turns import measure_turns
from coach.review import Line, Measure
from coach.transcript import Timing, Transcript
from tests.builders import make_line, make_transcript, make_turn, make_utterance


def said(
    words: int,
    label: Label | None = Label.OTHER,
    *,
    turn: int,
    role: Role = Role.MEMBER,
    round: int = 1,
    flags: tuple[Flag, ...] = (),
) -> Line:
    """Return a line of so many words."""
    utterance = make_utterance("word " * words, id=f"{turn}.{words}", turn=turn)
    return make_line(
        label, flags, utterance=utterance, turn=turn, role=role, round=round, phase=Phase.IDEAS
    )


def measure(lines: list[Line], transcript: Transcript | None = None) -> dict[str, Measure]:
    found = measure_turns(lines, transcript or make_transcript())
    return {one.name: one for one in found}


def test_the_longest_turn_is_anybodys_but_the_presenters():
    lines = [said(50, turn=1, role=Role.PRESENTER), said(7, turn=2), said(9, turn=3)]
    assert measure(lines)["longest_turn"].value == 9
    assert measure(lines)["longest_presenter_turn"].value == 50


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.OBSERVER, Role.ROOM, Role.MEMBER])
def test_a_turn_by_anybody_else_may_be_the_longest(role):
    assert measure([said(7, turn=1), said(9, turn=2, role=role)])["longest_turn"].value == 9


def test_a_label_that_is_no_person_has_no_turn():
    lines = [said(7, turn=1), said(90, turn=2, role=Role.NOT_A_PERSON)]
    assert measure(lines)["longest_turn"].value == 7


def test_a_floor_turn_is_as_long_as_all_of_it():
    lines = [said(5, turn=1), said(1, turn=2), said(6, turn=1), said(8, turn=3)]
    assert measure(lines)["longest_turn"].value == 11


def test_only_turns_inside_rounds_count():
    lines = [said(90, turn=1, round=0), said(7, turn=2)]
    assert measure(lines)["longest_turn"].value == 7


def test_without_a_round_the_whole_meeting_counts():
    lines = [said(90, turn=1, round=0), said(7, turn=2, round=0)]
    assert measure(lines)["longest_turn"].value == 90


def test_the_longest_turn_is_in_seconds_where_the_file_can_tell():
    slow = make_turn("Well.", index=1, start=0.0, end=20.0)
    quick = make_turn("Rather more words than that, said fast.", index=2, start=20.0, end=24.0)
    lines = [make_line(utterance=turn.utterances[0], turn=turn.index) for turn in (slow, quick)]
    found = measure(lines, make_transcript(slow, quick, timing=Timing.EXACT))
    assert (found["longest_turn"].value, found["longest_turn"].unit) == (20.0, "second")
    assert (found["asking_turn_words"].value, found["asking_turn_words"].unit) == (4.0, "word")


def test_without_seconds_the_longest_turn_is_in_words():
    assert measure([said(7, turn=1)])["longest_turn"].unit == "word"


@pytest.mark.parametrize("label", [Label.OPEN_QUESTION, Label.CLOSED_QUESTION])
def test_a_turn_asks_with_a_question_of_either_kind(label):
    assert measure([said(7, label, turn=1)])["asking_turn_words"].value == 7


def test_a_check_of_understanding_asks_too():
    check = said(7, Label.CLOSED_QUESTION, turn=1, flags=(Flag.STATEMENT_AS_QUESTION,))
    assert measure([check])["asking_turn_words"].value == 7


def test_an_asking_turn_is_as_long_as_all_that_is_said_in_it():
    lines = [said(20, turn=1), said(5, Label.OPEN_QUESTION, turn=1), said(90, turn=2)]
    assert measure(lines)["asking_turn_words"].value == 25


def test_the_median_of_asking_turns_is_given_with_their_number():
    lines = [said(words, Label.OPEN_QUESTION, turn=words) for words in (4, 6, 11, 80)]
    found = measure(lines)["asking_turn_words"]
    assert (found.value, found.count) == (8.5, 4)


@pytest.mark.parametrize("label", [Label.ADVICE, Label.OTHER, None])
def test_turns_without_a_question_do_not_ask(label):
    found = measure([said(7, label, turn=1)])["asking_turn_words"]
    assert (found.value, found.reason) == (None, "No questions were asked here.")


def test_a_presenters_question_is_no_asking_turn():
    own = dataclasses.replace(said(7, Label.OPEN_QUESTION, turn=1), role=Role.PRESENTER)
    assert measure([own])["asking_turn_words"].value is None


def test_where_only_the_presenter_spoke_there_is_no_other_turn():
    found = measure([said(7, turn=1, role=Role.PRESENTER)])["longest_turn"]
    assert (found.value, found.reason) == (None, "Nobody but the presenter spoke here.")


def test_without_a_presenter_their_longest_turn_is_not_known():
    found = measure([said(7, turn=1)])["longest_presenter_turn"]
    assert (found.value, found.reason) == (None, "No words of a presenter are marked here.")


def test_nothing_said_has_no_turns():
    assert {one.value for one in measure([]).values()} == {None}


def test_a_turn_without_words_is_a_turn_of_none():
    assert measure([said(0, turn=1)])["longest_turn"].value == 0
