"""Every measure of a meeting, pooled, by phase and by round."""

from __future__ import annotations

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.measures.meeting import measure_meeting
from coach.review import Line, Measure, Plan, Round
from tests.builders import make_line, make_transcript

QUESTIONS = ("open_questions", "closed_questions", "checks", "open_share")
SUGGESTIONS = ("suggestions_plain", "suggestions_disguised", "suggestions_invited")
WHOLE = (
    *QUESTIONS,
    *SUGGESTIONS,
    "suggestions_before_ideas",
    "suggestions_before_ideas_plain",
    "suggestions_before_ideas_disguised",
    "first_suggestion",
    "first_suggestion_turns",
    "suggestion_rate",
    "disguised_share",
    "talk_presenter",
    "talk_facilitator",
    "talk_members",
    "longest_turn",
    "longest_presenter_turn",
    "asking_turn_words",
    "picked_up",
    "yield_open",
    "yield_closed",
    "yield_suggestion",
    "yield_usual",
    "questions_to_statements",
    "reflections_to_questions",
    "statements_unasked",
    "answered",
    "hub",
    "same_person_again",
    "turn_taking",
    "evenness",
    "gini",
    "wait_before_answer",
    "wait_before_question",
    "long_waits",
    "asked_while_presenting",
    "suggested_while_presenting",
    "commitments",
    "interventions",
    "suggestions_before_intervention",
    "suggestions_after_intervention",
    "open_before_intervention",
    "open_after_intervention",
)
ONE = Plan(rounds=(Round(presenter="Ana", phases=()),))
TWO = Plan(rounds=(*ONE.rounds, Round(presenter="Ben", phases=())))

LINES = [
    make_line(Label.OPEN_QUESTION, turn=1, round=0, phase=Phase.CHECKIN),
    make_line(turn=2, role=Role.PRESENTER, phase=Phase.PRESENTING),
    make_line(Label.CLOSED_QUESTION, turn=3, phase=Phase.CLARIFYING),
    make_line(Label.OPEN_QUESTION, turn=4, phase=Phase.EXPLORING),
    make_line(Label.ADVICE, turn=5, phase=Phase.EXPLORING),
    make_line(turn=6, role=Role.PRESENTER, round=2, phase=Phase.PRESENTING),
    make_line(Label.OPEN_QUESTION, turn=7, round=2, phase=Phase.EXPLORING),
    make_line(Label.ADVICE, [Flag.PERMISSION], turn=8, round=2, phase=Phase.IDEAS),
]


def measure(
    lines: list[Line], plan: Plan, *, few: int = 1, roster: tuple[str, ...] = ()
) -> dict[str, Measure]:
    return measure_meeting(lines, make_transcript(), plan, few=few, roster=roster)


def test_every_measure_is_filed_under_its_own_name():
    measures = measure(LINES, TWO)
    assert [one.name for one in measures.values()] == list(measures)


def test_pooled_measures_have_plain_names():
    plain = [name for name in measure(LINES, TWO) if "." not in name]
    assert tuple(plain) == WHOLE


def test_only_lines_inside_rounds_count():
    assert measure(LINES, TWO)["open_questions"].value == 2


def test_without_rounds_everything_counts():
    lines = [make_line(round=0, phase=None, turn=turn) for turn in (1, 2)]
    measures = measure(lines, Plan())
    assert measures["open_questions"].value == 2
    assert measures["talk_presenter"].value is None


def test_rounds_of_which_nothing_is_marked_leave_everything_to_count():
    assert measure([make_line(round=0, phase=None)], ONE)["open_questions"].value == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("open_questions.presenting", 0),
        ("closed_questions.clarifying", 1),
        ("open_questions.exploring", 2),
        ("suggestions_plain.exploring", 1),
        ("suggestions_invited.exploring", 0),
        ("suggestions_invited.ideas", 1),
    ],
)
def test_each_phase_has_its_own_counts(name, value):
    assert measure(LINES, TWO)[name].value == value


def test_only_phases_that_occur_inside_rounds_are_given():
    counts = [name for name in measure(LINES, ONE) if not name.startswith("phase_minutes.")]
    phases = {name.split(".")[1] for name in counts if "." in name}
    assert phases == {"presenting", "clarifying", "exploring", "ideas"}


def test_minutes_are_given_for_phases_outside_rounds_as_well():
    minutes = [name for name in measure(LINES, TWO) if "phase_minutes." in name]
    assert minutes == [
        "phase_minutes.checkin",
        "phase_minutes.presenting",
        "phase_minutes.clarifying",
        "phase_minutes.exploring",
        "phase_minutes.ideas",
        "round_1.phase_minutes.presenting",
        "round_1.phase_minutes.clarifying",
        "round_1.phase_minutes.exploring",
        "round_2.phase_minutes.presenting",
        "round_2.phase_minutes.exploring",
        "round_2.phase_minutes.ideas",
    ]


def test_which_phases_come_before_ideas_may_be_said():
    lines = [make_line(Label.ADVICE, turn=1, phase=Phase.REFLECTING)]
    early = measure_meeting(lines, make_transcript(), ONE, few=1, before_ideas=(Phase.REFLECTING,))
    assert early["suggestions_before_ideas"].value == 1
    assert measure(lines, ONE)["suggestions_before_ideas"].value is None


def test_each_phase_has_questions_kinds_of_suggestion_and_minutes():
    of_phase = [
        name.removesuffix(".exploring")
        for name in measure(LINES, ONE)
        if name.endswith(".exploring")
    ]
    assert tuple(of_phase) == (*QUESTIONS, *SUGGESTIONS, "phase_minutes")


@pytest.mark.parametrize("plan", [Plan(), ONE])
def test_with_one_round_or_none_nothing_is_given_by_round(plan):
    assert not any(name.startswith("round_") for name in measure(LINES, plan))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("round_1.open_questions", 1),
        ("round_2.open_questions", 1),
        ("round_1.closed_questions.clarifying", 1),
        ("round_2.suggestions_invited.ideas", 1),
        ("round_1.suggestions_before_ideas", 1),
        ("round_2.suggestions_before_ideas", 0),
        ("round_1.first_suggestion_turns", 4),
        ("round_2.first_suggestion_turns", None),
        ("round_2.talk_presenter", pytest.approx(1 / 3)),
    ],
)
def test_with_several_rounds_each_has_its_own_measures(name, value):
    assert measure(LINES, TWO)[name].value == value


def test_a_round_has_only_its_own_phases():
    measures = measure(LINES, TWO)
    assert "round_1.open_questions.ideas" not in measures
    assert "round_2.open_questions.clarifying" not in measures


def test_a_round_has_every_measure_the_meeting_has():
    measures = measure(LINES, TWO)
    assert [name for name in WHOLE if f"round_2.{name}" not in measures] == []


def test_a_round_that_is_not_marked_has_no_values_but_a_reason():
    lines = [line for line in LINES if line.round < 2]
    unmarked = [one for name, one in measure(lines, TWO).items() if name.startswith("round_2.")]
    assert {(one.value, one.reason) for one in unmarked} == {
        (None, "No part of this round is marked.")
    }
    assert len(unmarked) == len(WHOLE)


def test_the_limit_for_shares_holds_everywhere():
    measures = measure(LINES, TWO, few=2)
    assert measures["open_share"].value == pytest.approx(2 / 3)
    assert measures["open_share.exploring"].value == 1
    assert measures["round_2.open_share"].value is None


def test_the_roster_says_who_was_there():
    assert measure([], Plan())["talk_members"].reason == "No set members are named."
    with_roster = measure([], Plan(), roster=("Ana", "Ben"))
    assert with_roster["talk_members"].reason == "There was no talk here to share out."


def test_a_meeting_in_which_nothing_was_said_counts_nought_or_says_why_not():
    measures = measure([], Plan())
    assert tuple(measures) == WHOLE
    known = {name for name, one in measures.items() if one.value is not None}
    assert known == {*QUESTIONS[:3], *SUGGESTIONS}
    assert {measures[name].value for name in known} == {0}


@pytest.mark.parametrize("plan", [ONE, TWO])
def test_reasons_are_whole_sentences_in_plain_words(plan):
    reasons = [one.reason for one in measure([], plan).values() if one.reason]
    assert reasons
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)
    assert not any("_" in reason or "utterance" in reason for reason in reasons)


@pytest.mark.parametrize("plan", [ONE, TWO])
def test_where_members_ask_each_other_nothing_is_taken_to_be_for_the_presenter(plan):
    measures = measure_meeting(LINES, make_transcript(), plan, few=1, members_ask_each_other=True)
    withheld = {name for name, one in measures.items() if "need not be" in (one.reason or "")}
    rounds = ("", "round_1.", "round_2.") if plan is TWO else ("",)
    assert withheld == {f"{by}{name}" for by in rounds for name in ("answered", "hub")}
    assert all(measures[name].value is None for name in withheld)
