"""Each rule: two lines it is for, one that only looks like it, and what it makes of them."""

from __future__ import annotations

import pytest

from coach.practice.rewording.degrees import DEGREE
from coach.practice.rewording.existence import EXISTENCE
from coach.practice.rewording.feelings import FEELING
from coach.practice.rewording.general import ANY_LINE
from coach.practice.rewording.line import make_line
from coach.practice.rewording.offering import RULES
from coach.practice.rewording.opinions import OPINION
from coach.practice.rewording.rule import list_candidates
from coach.practice.rewording.suggestions import SUGGESTION
from coach.practice.rewording.taking_up import list_taken_up
from coach.practice.rewording.telling import SUPPOSED, TOLD

EXAMPLES = [
    (DEGREE, "How important is the choir to you?", "How worried are you about the choir?"),
    (EXISTENCE, "Is there anything else about the lads?", "Do you have any ideas about the lads?"),
    (SUPPOSED, "If it came tomorrow, would you go?", "If they closed it, could you stay on?"),
    (SUGGESTION, "Have you tried talking to her?", "Why don't you ring her?"),
    (TOLD, "Have you told your manager yet?", "Did you speak to Bernard about the till?"),
    (FEELING, "Did you feel angry?", "Were you scared, telling them?"),
    (OPINION, "Don't you think he minds?", "Isn't it really about respect?"),
    (ANY_LINE, "Which bank is it?", "Who drew it up?"),
]
FALSE_FRIENDS = [
    (DEGREE, "How did the choir take it?"),
    (EXISTENCE, "Is there a plate on it?"),
    (SUPPOSED, "If you asked her, would she come?"),
    (SUGGESTION, "Could you tell us about her?"),
    (TOLD, "Have you eaten today?"),
    (FEELING, "Was the hurt boy there?"),
    (FEELING, "How did you feel?"),
    (OPINION, "Does she have family nearby?"),
]


def make_all(rule, said: str, heard: str = "") -> list[str]:
    line = make_line(said)
    assert rule.recognises(line)
    return [each.offer.said for each in list_candidates(rule, line, list_taken_up(heard, line))]


def test_every_rule_has_examples():
    assert [rule for rule, _, _ in EXAMPLES] == list(RULES)


@pytest.mark.parametrize(
    ("rule", "said"),
    [(rule, said) for rule, *lines in EXAMPLES for said in lines],
)
def test_rule_knows_its_lines(rule, said):
    assert rule.recognises(make_line(said))


@pytest.mark.parametrize(("rule", "said"), FALSE_FRIENDS)
def test_rule_leaves_what_only_looks_like_its_lines(rule, said):
    assert not rule.recognises(make_line(said))


@pytest.mark.parametrize(
    ("rule", "said", "made"),
    [
        (
            DEGREE,
            "How important is the choir to you?",
            ["In what way is the choir important to you?"],
        ),
        (
            DEGREE,
            "How hard is the walk for your dad?",
            ["In what way is the walk hard for your dad?"],
        ),
        (DEGREE, "How worried are you about the choir?", ["What worries you about the choir?"]),
        (DEGREE, "How important is it, the choir?", []),
        (DEGREE, "On a scale of one to ten, how is it?", []),
        (EXISTENCE, "Anything else about the lads?", ["What else is there about the lads?"]),
        (
            EXISTENCE,
            "Do you have any other idea about the lads?",
            ["What other ideas do you have about the lads?"],
        ),
        (
            EXISTENCE,
            "Any other pressures on your deputy?",
            ["What other pressures are there on your deputy?"],
        ),
        (
            EXISTENCE,
            "Is there anything more about the lads we should know?",
            ["What else is there about the lads?"],
        ),
        (
            SUPPOSED,
            "If it came tomorrow, would you go?",
            ["If it came tomorrow, what would that mean for you?"],
        ),
        (
            TOLD,
            "Have you told your manager yet?",
            ["What would you like to say to your manager?"],
        ),
        (
            TOLD,
            "Did you speak to Bernard about the till?",
            ["What would you like to say to Bernard about the till?"],
        ),
    ],
)
def test_line_is_turned_by_its_own_words(rule, said, made):
    assert make_all(rule, said) == made


@pytest.mark.parametrize(
    ("rule", "said", "heard", "first"),
    [
        (
            FEELING,
            "Did you feel angry?",
            "He shook my hand.",
            "How did you feel when he shook your hand?",
        ),
        (
            FEELING,
            "Are you proud?",
            "I've signed the leaflet.",
            "How do you feel now that you've signed the leaflet?",
        ),
        (
            SUGGESTION,
            "Have you tried talking to her?",
            "My deputy is late.",
            "What have you tried so far with your deputy?",
        ),
        (
            SUGGESTION,
            "Why don't you sell the benches?",
            "I look at the benches.",
            "What have you thought of doing about the benches?",
        ),
        (
            OPINION,
            "Don't you think he minds?",
            "He laughed at my hat.",
            "What did you make of it when he laughed at your hat?",
        ),
        (
            OPINION,
            "Isn't it really about the lift?",
            "I cried till the lift.",
            "What is it about the lift that stays with you?",
        ),
        (
            ANY_LINE,
            "Which bank is it?",
            "He laughed at my hat.",
            "What was it like for you when he laughed at your hat?",
        ),
        (ANY_LINE, "Which bank is it?", "I'm proud of it.", "What makes you proud of it?"),
    ],
)
def test_words_of_the_presenters_are_taken_up(rule, said, heard, first):
    assert make_all(rule, said, heard)[0] == first


def test_every_candidate_says_what_it_might_open_up():
    heard = "He laughed at my hat. I signed the leaflet. She can't see the till."
    line = make_line("Which bank is it?")
    for rule in RULES:
        for each in list_candidates(rule, line, list_taken_up(heard, line)):
            assert 3 <= len(each.offer.opens.split()) <= 15
