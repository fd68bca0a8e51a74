"""Actions as lines of the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.report.action_text import actions_text
from coach.review import Action, ActionStatus
from tests.builders import make_line, make_review, make_transcript, make_turn

ACTION = Action(
    owner="Ana Reyes",
    what="ring the landlord",
    due=date(2026, 1, 23),
    due_words="Friday",
    status=ActionStatus.AGREED,
    first_utterance="1.1",
    last_utterance="1.1",
    reason="Named by its owner in the actions phase, with a day.",
)


def show(*actions):
    review = make_review(make_transcript(make_turn()), [make_line()])
    return actions_text(replace(review, actions=actions))


def test_no_action_is_no_section():
    assert show() == ()


def test_the_section_says_that_it_is_a_proposal():
    assert show(ACTION)[0] == "Actions, as they were said: a proposal"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "by Friday 23 January"),
        ({"due": None, "due_words": ""}, "no day said"),
        ({"due": None, "due_words": "before Easter"}, "“before Easter”"),
        ({"status": ActionStatus.OPEN}, "by Friday 23 January, not yet taken on"),
        ({"status": ActionStatus.REFUSED}, "turned down"),
    ],
)
def test_each_says_whose_what_and_by_when(changes, words):
    line = show(replace(ACTION, **changes))[1]
    assert line == f"  - Ana Reyes: “ring the landlord” ({words})"


def test_what_moves_a_cursor_does_not_reach_the_page():
    assert "\x1b" not in "".join(show(replace(ACTION, what="ring\x1b[2J him", owner="A\x1bb")))


def test_a_long_action_is_cut():
    assert "…" in "".join(show(replace(ACTION, what="ring " * 60)))


def test_after_a_dozen_the_rest_are_counted():
    lines = show(*[ACTION] * 14)
    assert len(lines) == 14
    assert lines[-1] == "  And 2 more: --json lists them."
