"""Why a flag was given, in a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.classifier.flag_reasons import explain_flags
from coach.classifier.flags import Moment
from coach.labels import Flag, Label, Phase
from tests.classifier.builder import make_moment

OPEN, CLOSED, ADVICE, OTHER = Label


def explain(flag: Flag, moment: Moment) -> str:
    return explain_flags(moment, (flag,))[flag]


@pytest.mark.parametrize(
    ("flag", "label", "said", "reason"),
    [
        (Flag.LEADING, CLOSED, "Surely she knows?", "“surely” shows what the asker"),
        (Flag.LEADING, CLOSED, "Were you angry?", "“angry” is a feeling that"),
        (Flag.STACKED, OPEN, "What fell? Who saw it?", "two things are asked at once"),
        (
            Flag.DISGUISED_ADVICE,
            ADVICE,
            "Have you tried tape?",
            "it puts an action forward and ends",
        ),
        (
            Flag.DISGUISED_ADVICE,
            ADVICE,
            "have you tried tape",
            "it puts an action forward and opens",
        ),
        (Flag.WHY, OPEN, "Why is that?", "the ask starts with “why”"),
        (Flag.INDIRECT_REQUEST, OPEN, "Tell us more.", "“tell us” asks somebody to talk"),
        (Flag.PERMISSION, OTHER, "Can I offer a thought?", "it asks leave to offer"),
        (Flag.STATEMENT_AS_QUESTION, OPEN, "I wonder what fell.", "it wonders aloud"),
        (Flag.STATEMENT_AS_QUESTION, CLOSED, "It's late. Is that right?", "a check stands at"),
        (Flag.STATEMENT_AS_QUESTION, CLOSED, "It's late, isn't it?", "a tag stands at"),
        (Flag.STATEMENT_AS_QUESTION, OPEN, "And she said…?", "the sentence is left for"),
        (Flag.STATEMENT_AS_QUESTION, CLOSED, "You told them?", "it has the word order of"),
        (Flag.TOO_LONG, OPEN, "It rained. It blew. It froze. What now?", "several sentences come"),
        (
            Flag.TOO_LONG,
            OPEN,
            "It rained " + "and rained " * 20 + "so what now?",
            "the whole turn",
        ),
    ],
)
def test_what_the_rule_saw_is_said(flag, label, said, reason):
    assert explain(flag, make_moment(said, label)).startswith(reason)


def test_asks_in_a_turn_are_counted():
    moment = replace(make_moment("What fell?", OPEN), asks_in_turn=3)
    assert explain(Flag.STACKED, moment) == "3 things are asked in one turn"


@pytest.mark.parametrize(
    ("phase", "leave_given", "reason"),
    [
        (Phase.IDEAS, False, "it was said in the ideas round"),
        (Phase.EXPLORING, True, "leave was given"),
        (Phase.EXPLORING, False, "the presenter had asked for ideas"),
    ],
)
def test_where_the_permission_came_from_is_said(phase, leave_given, reason):
    moment = make_moment("You could ring her.", ADVICE)
    segment = replace(moment.heard.segment, phase=phase)
    moment = replace(moment, heard=replace(moment.heard, segment=segment), leave_given=leave_given)
    assert explain(Flag.PERMISSION, moment) == reason


def test_every_flag_asked_for_has_its_reason_and_no_other():
    moment = make_moment("Why don't you ring her?", ADVICE)
    assert set(explain_flags(moment, (Flag.WHY, Flag.DISGUISED_ADVICE))) == {
        Flag.WHY,
        Flag.DISGUISED_ADVICE,
    }
