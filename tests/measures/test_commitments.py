"""What speakers say they themselves will do, with a day."""

from __future__ import annotations

import pytest

from coach.labels import Label, Role
from coach.measures.commitments import find_commitments
from coach.review import Line
from tests.builders import make_line, make_utterance


def say(*lines: tuple[str, str]) -> list[Line]:
    """Return lines of a speaker and a text each; Ana presents."""
    return [
        make_line(
            Label.OTHER,
            turn=number,
            role=Role.PRESENTER if speaker == "Ana" else Role.MEMBER,
            utterance=make_utterance(text, id=str(number), speaker=speaker),
        )
        for number, (speaker, text) in enumerate(lines, start=1)
    ]


def count(*texts: str) -> int:
    return len(find_commitments(say(*(("Ana", text) for text in texts))))


@pytest.mark.parametrize(
    "text",
    [
        "I'll ring the depot by Thursday.",
        "I’ll ring the depot tomorrow.",
        "So I will definitely write to the panel before the end of the month.",
        "I'm going to see Priya on the 4th of June.",
        "I am going to ask for the keys, next week.",
        "Let me draft the letter by the ninth.",
        "I'll just tell them this afternoon.",
        "By Monday I'll have asked her, I'll ask her then.",
        "I shall close the account within a fortnight.",
        "I'll bring the figures before we meet.",
        "I'll bring the figures by the next meeting.",
        "I'll sign it on June 12.",
        "And I'll have written to all of them by the tenth of June.",
    ],
)
def test_a_verb_and_a_day_in_the_first_person_are_a_commitment(text: str):
    assert count(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I'll ring the depot.",
        "I'll think about it by Thursday.",
        "I will not ring the depot tomorrow.",
        "I'll try and be braver next week.",
        "She'll ring the depot by Thursday.",
        "You could ring the depot by Thursday.",
        "Shall I ring the depot by Thursday?",
        "I'll ring the depot by Thursday?",
        "We met on Thursday.",
        "I rang them on Monday.",
        "I'll put that down for Friday.",
        "",
    ],
)
def test_anything_less_is_none(text: str):
    assert count(text) == 0


def test_the_day_may_follow_in_a_line_of_its_own():
    assert count("I'll ring the depot.", "By Thursday, if the office is open again.") == 1
    assert count("I'll ring the depot.", "Thursday.") == 1


def test_the_day_may_be_the_answer_to_by_when():
    said = say(("Ana", "I'll ring the depot."), ("Judith", "By when?"), ("Ana", "Thursday."))
    assert [line.turn for line in find_commitments(said)] == [1]


def test_a_day_that_belongs_to_the_next_thing_does_not_count_twice():
    assert count("I'll ring the depot.", "I'll see Priya on Friday.") == 1


def test_a_day_in_a_long_line_about_something_else_does_not_count():
    story = "The depot is shut for most of the winter, and they open again on Monday."
    assert count("I'll ring the depot.", story) == 0


def test_a_day_too_far_on_does_not_count():
    assert count("I'll ring the depot.", "It is long overdue.", "And so.", "Thursday.") == 0


def test_another_speakers_day_does_not_count():
    said = say(("Ana", "I'll ring the depot."), ("Ben", "Thursday."))
    assert find_commitments(said) == ()


def test_members_commit_themselves_too():
    said = say(("Ben", "I'll send you the form by Friday."))
    assert len(find_commitments(said)) == 1


def test_nobody_commits_themselves_on_a_notice():
    line = make_line(
        Label.OTHER,
        role=Role.NOT_A_PERSON,
        utterance=make_utterance("I'll ring by Friday.", speaker="Break"),
    )
    assert find_commitments([line]) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I will have the list with you by Friday.", 1),
        ("I'll have to see her by Friday.", 0),
        ("I'll have a think by Friday.", 0),
    ],
)
def test_having_something_ready_is_a_commitment_and_having_to_is_none(text, count):
    assert len(find_commitments([make_line(utterance=make_utterance(text))])) == count
