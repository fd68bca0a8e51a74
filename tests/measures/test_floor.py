"""Who holds the floor after whom."""

from __future__ import annotations

import pytest

from coach.labels import Role
from coach.measures.floor import (
    explain_no_presenter,
    find_askings,
    find_presented,
    find_stretches,
    measure_share,
    split_rounds,
)
from tests.builders import make_line
from tests.measures.talking import ASK, OPEN, OTHER, TELL, one_round


def stretches(said, **details):
    lines, _, _ = one_round(said, **details)
    return [
        (stretch[0].speaker, [line.utterance.text for line in stretch])
        for stretch in find_stretches(lines)
    ]


def test_listening_noises_do_not_take_the_floor():
    said = [("Ana", TELL, OTHER), ("Ben", "Mm, yes.", OTHER), ("Ana", TELL, OTHER)]
    assert stretches(said) == [("Ana", [TELL, TELL])]


@pytest.mark.parametrize(
    ("text", "label"),
    [("Go on.", OPEN), ("Really?", OTHER), ("I have been there.", OTHER)],
)
def test_asking_something_or_saying_more_than_three_words_takes_the_floor(text, label):
    said = [("Ana", TELL, OTHER), ("Ben", text, label)]
    assert [who for who, _ in stretches(said)] == ["Ana", "Ben"]


@pytest.mark.parametrize("asked", [(ASK, OPEN), ("Tell me about her.", OPEN)])
def test_a_presenters_answer_takes_the_floor_however_short(asked):
    assert [who for who, _ in stretches([("Ben", *asked), ("Ana", "Sleep.", OTHER)])] == [
        "Ben",
        "Ana",
    ]


def test_a_presenters_noise_that_answers_nothing_does_not():
    said = [("Ben", "I have been there.", OTHER), ("Ana", "Mm.", OTHER)]
    assert [who for who, _ in stretches(said)] == ["Ben"]


def test_an_answer_without_words_takes_no_floor():
    assert [who for who, _ in stretches([("Ben", ASK, OPEN), ("Ana", "…", OTHER)])] == ["Ben"]


def test_a_members_short_answer_does_not_take_the_floor():
    said = [("Ana", TELL, OTHER), ("Judith", "Ready, everybody?", OTHER), ("Ben", "Yes.", OTHER)]
    assert [who for who, _ in stretches(said)] == ["Ana", "Judith"]


def test_labels_that_are_no_person_are_left_out():
    said = [("Ana", TELL, OTHER), ("Bot", "Recording has been started.", OTHER)]
    assert [who for who, _ in stretches(said, roles={"Bot": Role.NOT_A_PERSON})] == ["Ana"]


def test_nothing_said_has_no_stretches():
    assert find_stretches([]) == ()


def test_an_asking_knows_what_came_before_and_after_it():
    lines, _, _ = one_round([("Ana", TELL, OTHER), ("Ben", ASK, OPEN), ("Ana", TELL, OTHER)])
    (asking,) = find_askings(lines)
    assert (asking.before, asking.asked, asking.after) == ((lines[0],), lines[1], (lines[2],))


def test_at_the_edges_of_a_round_nothing_comes_before_or_after():
    lines, _, _ = one_round([("Ben", ASK, OPEN)])
    (asking,) = find_askings(lines)
    assert (asking.before, asking.after) == (None, None)


def test_of_several_questions_in_one_breath_the_last_is_the_one_asked():
    lines, _, _ = one_round([("Ben", ASK, OPEN), ("Ben", "And what else?", OPEN)])
    assert [asking.asked for asking in find_askings(lines)] == [lines[1]]


def test_rounds_are_set_apart_in_their_order():
    said = [make_line(round=number) for number in (1, 0, 2, 1)]
    assert [[line.round for line in part] for part in split_rounds(said)] == [[0], [1, 1], [2]]


def test_only_rounds_in_which_the_presenter_takes_the_floor_are_presented():
    said = [
        make_line(turn=1, round=1, role=Role.PRESENTER),
        make_line(turn=2, round=2),
    ]
    assert [part[0].round for part in find_presented(said)] == [1]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (0, "No round is marked, so who presented is not known."),
        (1, "No words of a presenter are marked here."),
    ],
)
def test_why_nobody_presents_is_said(number, reason):
    assert explain_no_presenter([make_line(round=number)]) == reason


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        (0, "Nobody spoke."),
        (1, "Only 1 turn is known here: below 3, the counts say more than a share."),
        (2, "Only 2 turns are known here: below 3, the counts say more than a share."),
    ],
)
def test_a_share_of_little_has_its_numbers_and_says_why(of, reason):
    measure = measure_share("hub", of, of, few=3, what="turn", reason="Nobody spoke.")
    assert (measure.value, measure.count, measure.of, measure.reason) == (None, of, of, reason)


def test_an_answer_of_several_short_lines_is_one_stretch():
    said = [("Ben", ASK, OPEN), ("Chloe", "Mm.", OTHER), ("Ana", "Oh.", OTHER)]
    lines, _, _ = one_round([*said, ("Ana", "Sleep.", OTHER)])
    assert [len(stretch) for stretch in find_stretches(lines)] == [1, 2]
