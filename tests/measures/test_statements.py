"""How many questions set members asked for each statement they made."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Role
from coach.measures.statements import measure_statements
from tests.builders import make_coding, make_line, make_utterance
from tests.measures.talking import ADVICE, CLOSED, OPEN, OTHER, SHARE


def line(text=SHARE, label=OTHER, role=Role.MEMBER, flags=()):
    return make_line(label, flags, utterance=make_utterance(text), role=role)


def compare(lines, few=1):
    return measure_statements(lines, few=few)[0]


@pytest.mark.parametrize(
    "text",
    [
        "We had that last year.",
        "The grant closes at the end of June.",
        "My sister runs a place like that.",
    ],
)
def test_sharing_and_informing_are_statements(text):
    assert compare([line(text)]).of == 1


@pytest.mark.parametrize(
    "text",
    [
        "You sound tired of it all.",
        "It sounds as if it weighs a lot.",
        "I’m struck by how often it comes back.",
        "Thanks, that was very clear.",
        "Let's move to the next part.",
        "We have about five minutes left.",
        "Mm, yes, right.",
    ],
)
def test_reflections_thanks_housekeeping_and_noises_are_not(text):
    assert compare([line(text)]).of == 0


def test_asking_leave_is_no_statement():
    assert compare([line("Might I add something here?", flags=[Flag.PERMISSION])]).of == 0


def test_suggestions_are_statements_whatever_their_words():
    assert compare([line("You could ask her.", ADVICE)]).of == 1


def test_open_and_closed_questions_and_checks_are_asked():
    check = line("So it is the evenings?", CLOSED, flags=[Flag.STATEMENT_AS_QUESTION])
    one = compare([line(label=OPEN), line(label=CLOSED), check, line()])
    assert (one.value, one.count, one.of) == (3.0, 3, 1)


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.OBSERVER, Role.NOT_A_PERSON])
def test_only_set_members_count(role):
    one = compare([line(role=role), line(label=OPEN, role=role)])
    assert (one.count, one.of) == (0, 0)


def test_people_in_a_room_are_set_members():
    assert compare([line(role=Role.ROOM)]).of == 1


def test_a_presenters_words_do_not_count():
    labelled = make_coding(OTHER, utterance=make_utterance(SHARE))
    presenter = dataclasses.replace(line(role=Role.PRESENTER), coding=labelled)
    assert compare([presenter]).of == 0


@pytest.mark.parametrize(
    ("lines", "few", "reason"),
    [
        ([], 1, "No set member said anything here."),
        (
            [line(label=OPEN)],
            1,
            "Set members made no statement here that shares, informs or suggests.",
        ),
        (
            [line(label=OPEN), line()],
            3,
            "Only 2 questions and statements are known here: below 3, the counts say more.",
        ),
    ],
)
def test_what_cannot_be_compared_says_why(lines, few, reason):
    one = compare(lines, few)
    assert (one.value, one.reason) == (None, reason)


@pytest.mark.parametrize("lines", [[], [line(), line(label=OPEN)]])
def test_reflections_are_never_counted_against_questions(lines):
    one = measure_statements(lines, few=1)[1]
    assert (one.name, one.value) == ("reflections_to_questions", None)
    assert one.reason == (
        "Reflections have no label of their own, so they cannot be counted against questions."
    )


@given(st.lists(st.sampled_from([line(), line(label=OPEN), line(label=ADVICE)]), max_size=9))
def test_the_ratio_is_of_its_two_numbers(lines):
    one = compare(lines)
    assert one.count + one.of == len(lines)
    assert one.value == (one.count / one.of if one.of else None)


def talk(*said):
    """Return one turn after another, each of a speaker, their words and what they read as."""
    return [
        make_line(
            label,
            turn=turn,
            role=Role.PRESENTER if who == "Ana" else Role.MEMBER,
            utterance=make_utterance(text, id=str(turn), speaker=who),
        )
        for turn, (who, text, label) in enumerate(said)
    ]


ANSWER = ("Ana", "I would rather not say.", OTHER)


@pytest.mark.parametrize(
    ("said", "unasked"),
    [
        ([("Ben", SHARE, OTHER)], 1),
        ([("Ben", "What helps?", OPEN), ("Eve", SHARE, OTHER)], 0),
        ([("Ben", "What helps?", OPEN), ANSWER, ("Eve", SHARE, OTHER)], 1),
        ([("Ana", "What do the rest of you do?", OTHER), ("Eve", SHARE, OTHER)], 0),
        ([("Ben", "What helps?", OPEN), ("Eve", "Right.", OTHER), ("Cy", SHARE, OTHER)], 0),
    ],
)
def test_a_statement_is_unasked_where_nobody_has_just_asked_something(said, unasked):
    one = measure_statements(talk(*said), few=1)[2]
    assert (one.count, one.of) == (unasked, 1)


def test_turns_with_statements_are_counted_and_not_lines():
    said = [("Ben", SHARE, OTHER), ("Ben", SHARE, OTHER), ANSWER, ("Eve", "And then?", OPEN)]
    assert measure_statements(talk(*said), few=1)[2].of == 1


def test_a_round_does_not_follow_another():
    asked, told = talk(("Ben", "What helps?", OPEN), ("Eve", SHARE, OTHER))
    lines = [asked, dataclasses.replace(told, round=2)]
    assert measure_statements(lines, few=1)[2].count == 1


@pytest.mark.parametrize(
    ("lines", "few", "reason"),
    [
        ([], 1, "No set member said anything here."),
        ([line()], 2, "Only 1 stating turn is known here: below 2, the counts say more than"),
    ],
)
def test_the_share_of_unasked_statements_may_not_be_known(lines, few, reason):
    one = measure_statements(lines, few=few)[2]
    assert one.value is None
    assert one.reason.startswith(reason)
