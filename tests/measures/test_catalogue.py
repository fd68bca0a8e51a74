"""The list of measures, beside what is measured."""

from __future__ import annotations

import pytest

from coach.labels import Label, Phase, Role
from coach.measures.catalogue import CATALOGUE, Entry
from coach.measures.meeting import measure_meeting
from coach.measures.plain_words import PLAIN_WORDS
from coach.review import Measure, Plan, Round
from coach.transcript import Timing
from tests.builders import make_line, make_transcript, make_turn

ENTRIES = {entry.name: entry for group in CATALOGUE for entry in group.entries}
APART = {
    *("open_to_closed", "interruptions", "dominance"),
    *("silences", "longest_silence", "seconds_of_silence"),
}
"""Measures that are no part of the review of a transcript."""

PRESENTER = ("Ana", "I keep putting the handover off.", None)
STEPS_IN = ("Judith", "Can I just pull us back?", Label.OTHER)
ASKS = ("Ben", "What does the handover cost you?", Label.OPEN_QUESTION)
CHECKS_A_FACT = ("Eve", "Is he there on Mondays?", Label.CLOSED_QUESTION)
SUGGESTS = ("Eve", "I would write to them all.", Label.ADVICE)
ROLES = {"Ana": Role.PRESENTER, "Judith": Role.FACILITATOR}


@pytest.fixture(scope="module")
def measured() -> dict[str, Measure]:
    """Return the measures of a meeting in which hardly anything is unknown."""
    talk = [
        *((each, Phase.PRESENTING) for each in (PRESENTER, ASKS, PRESENTER, SUGGESTS)),
        *((each, Phase.EXPLORING) for each in (PRESENTER, ASKS, PRESENTER, STEPS_IN)),
        *((each, Phase.EXPLORING) for each in (ASKS, PRESENTER, SUGGESTS, PRESENTER)),
        *((each, Phase.EXPLORING) for each in (CHECKS_A_FACT, PRESENTER)),
        (PRESENTER, Phase.ACTIONS),
    ]
    turns = [
        make_turn(text, index=index, speaker=who, start=10.0 * index, end=10.0 * index + 6)
        for index, ((who, text, _), _) in enumerate(talk, start=1)
    ]
    roles = {"Judith": Role.FACILITATOR}
    transcript = make_transcript(*turns, timing=Timing.EXACT, roles=roles)
    lines = [
        make_line(
            label,
            utterance=turn.utterances[0],
            turn=turn.index,
            role=ROLES.get(who, Role.MEMBER),
            phase=phase,
        )
        for turn, ((who, _, label), phase) in zip(turns, talk, strict=True)
    ]
    plan = Plan(rounds=(Round(presenter="Ana", phases=()),))
    return measure_meeting(lines, transcript, plan, few=1, roster=["Dev", "Xan"])


def test_every_measure_of_a_meeting_is_listed_and_no_other(measured):
    assert {name.partition(".")[0] for name in measured} == set(ENTRIES) - APART


def test_no_measure_is_listed_twice():
    assert len(ENTRIES) == sum(len(group.entries) for group in CATALOGUE)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.name)
def test_the_list_says_whether_a_measure_has_a_range(measured, entry: Entry):
    if entry.name not in measured or measured[entry.name].value is None:
        assert entry.name in {*APART, "phase_minutes", "reflections_to_questions"}
    else:
        assert entry.ranged is (measured[entry.name].low is not None)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.name)
def test_the_list_has_the_units_of_the_measures(measured, entry: Entry):
    if entry.name in measured:
        assert measured[entry.name].unit.split(" of ")[0] in entry.unit


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.name)
def test_nothing_is_left_unsaid(entry: Entry):
    assert all((entry.what, entry.formula, entry.unit, entry.source, entry.shown))
    assert entry.how.endswith(".")


def test_every_measure_is_said_in_plain_words_and_no_other():
    assert set(PLAIN_WORDS) == set(ENTRIES)


@pytest.mark.parametrize("group", CATALOGUE, ids=lambda group: group.title)
def test_every_group_says_where_it_comes_from(group):
    assert group.rests_on
