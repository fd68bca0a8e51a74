"""A clause of the presenter's said back, and the plain ask that goes with it."""

from __future__ import annotations

import pytest

from coach.practice.items import Rewording
from coach.practice.rewording.heard import hear
from coach.practice.rewording.line import make_line
from coach.practice.rewording.rule import make_asked
from coach.practice.rewording.said_back import ask_plainly, order_clauses, say_back


def ask(said: str, heard: str) -> str:
    return next(ask_plainly(make_asked(make_line(said), hear(heard)))).said


@pytest.mark.parametrize(
    ("heard", "made"),
    [
        ("She waved at me.", "She waved at you. What was that like for you?"),
        ("She was counting the buses.", "She was counting the buses. What was that like for you?"),
        ("She waves at me daily.", "She waves at you daily. What's that like for you?"),
        ("She is counting the buses.", "She is counting the buses. What's that like for you?"),
        ("I can't face the lads.", "You can't face the lads. What's that like for you?"),
        ("She has left the team.", "She has left the team. Where does that leave you?"),
        (
            "She's going to leave the team.",
            "She's going to leave the team. How do you feel about that?",
        ),
        ("She wants a bigger desk.", "She wants a bigger desk. How do you feel about that?"),
        ("There's a hole in it.", "There's a hole in it. What's that like for you?"),
        ("I want a bigger desk.", "You want a bigger desk. What's that like for you?"),
        (
            "There's been a row about it.",
            "There's been a row about it. Where does that leave you?",
        ),
        (
            "I've been asked to chair the review.",
            "You've been asked to chair the review. How do you feel about that?",
        ),
        ("I'm worried about the desk.", "You're worried about the desk. What's behind that?"),
    ],
)
def test_ask_goes_with_how_it_is_told(heard, made):
    assert ask("Is it Monday?", heard) == made


@pytest.mark.parametrize(
    ("said", "heard", "made"),
    [
        ("Did that hurt?", "She waved at me.", "How did you feel about that?"),
        ("Does it make you angry?", "She waves at me daily.", "How do you feel about that?"),
        ("Why didn't you wave?", "She waved at me.", "What was going on for you then?"),
        ("Isn't she rude?", "She waves at me daily.", "What do you make of that?"),
        ("Is it long?", "I have been on nights since May.", "What has that been like for you?"),
    ],
)
def test_ask_goes_with_what_the_line_was_after(said, heard, made):
    assert ask(said, heard).endswith(made)


def test_clause_that_the_line_names_comes_first_and_then_the_last():
    heard = hear("I keep the shed key. The lads laugh at the hat. They ring me on Sundays.")
    line = make_line("Is the hat new?")
    assert [each.said for each in order_clauses(line, heard)] == [
        "the lads laugh at the hat",
        "they ring you on Sundays",
        "you keep the shed key",
    ]


@pytest.mark.parametrize("said", ["What happens when it closes?", "What would you say to him?"])
def test_nothing_is_said_back_before_a_pronoun_that_it_might_bind(said):
    offer = Rewording(said=said, opens="")
    assert list(say_back(offer, make_line("Is it Monday?"), hear("She waved at me."))) == []


def test_how_somebody_sees_it_may_follow_what_is_said_back():
    offer = Rewording(said="How do you think she sees it?", opens="")
    made = say_back(offer, make_line("Does she mind?"), hear("She waved at me."))
    assert next(made).said == "She waved at you. How do you think she sees it?"


def test_clause_with_trouble_in_it_comes_before_any_other():
    heard = hear("The van won't start in the cold. I wash it on Fridays.")
    assert [each.said for each in order_clauses(make_line("Is it yours?"), heard)] == [
        "the van won't start in the cold",
        "you wash it on Fridays",
    ]


@pytest.mark.parametrize(
    ("offer", "heard", "goes"),
    [
        ("What have you tried so far?", "The driver sleeps in the van.", True),
        ("What have you tried so far?", "I can't start the van.", True),
        ("What have you tried so far?", "I wash the van daily.", False),
        ("What have you thought of doing?", "I feel stuck with the van.", False),
        ("What would you like to happen?", "I wash the van daily.", True),
        ("What would you like to happen?", "I've been asked to wash the van.", True),
        ("What would you like to happen?", "I took the van home.", False),
        ("How did you feel?", "I took the van home.", True),
    ],
)
def test_ideas_are_asked_for_where_there_is_something_to_meet(offer, heard, goes):
    made = say_back(Rewording(said=offer, opens=""), make_line("Is it Monday?"), hear(heard))
    assert bool(list(made)) is goes


@pytest.mark.parametrize(
    "heard",
    [
        "She left.",
        "I think it shows the lot.",
        "And so on.",
        "He's a good social worker.",
        "I've got a deputy.",
        "I want us out of it.",
    ],
)
def test_what_says_too_little_is_not_said_back(heard):
    assert order_clauses(make_line("Is it Monday?"), hear(heard)) == []
