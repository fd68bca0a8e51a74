"""The figures of one round as rows of text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Phase
from coach.report.figures import Figures
from coach.report.round_text import round_rows
from coach.review import Measure
from coach.service.profiles import load_shipped
from tests.report.builder import count, questions, shares, suggestions


def rows(*measures, prefix="", few=10, profile=None):
    named = {measure.name: measure for measure in measures}
    figures = Figures(measures=named, prefix=prefix, few=few, profile=profile)
    return [" ".join(line.split()) for line in round_rows(figures)]


def test_without_measures_there_are_no_rows():
    assert rows() == []


def test_a_missing_measure_has_neither_value_nor_place():
    figures = Figures(measures={}, few=10)
    assert figures.find("checks") is None
    assert figures.value("checks", Phase.EXPLORING) is None


def test_the_first_suggestion_is_timed_from_the_presentation():
    assert rows(count("first_suggestion", 200.0, "second")) == [
        "First suggestion 3 min 20 s after the presentation began"
    ]


def test_a_first_suggestion_with_doubtful_ones_before_it_says_how_many():
    sooner = count("first_suggestion", 200.0, "second", unsure=1)
    told = "First suggestion 3 min 20 s after the presentation began (1 line in doubt before)"
    assert " ".join(rows(sooner)) == told
    assert "doubt" not in " ".join(rows(replace(sooner, unsure=0)))


def test_without_times_the_first_suggestion_stands_at_its_turn():
    assert rows(
        count("first_suggestion", None, "second", reason="The file has no times."),
        count("first_suggestion_turns", 12, "turn"),
    ) == ["First suggestion in turn 12 of the round"]


def test_that_no_suggestion_came_is_no_unknown():
    assert rows(count("first_suggestion", None, "second", reason="none was made")) == [
        "First suggestion None was made."
    ]


def test_early_suggestions_are_split_and_have_their_range():
    assert rows(*suggestions(23, 5, 5, low=24.0, high=33.2)) == [
        "Early suggestions 28 turns (perhaps 24 to 33): 23 plain, 5 in question form",
        "only",
        "usually kept for the ideas round; 5 more were asked for",
    ]


def test_early_suggestions_of_one_kind_say_so():
    assert rows(*suggestions(4, 0, 1)) == [
        "Early suggestions 4 turns, all plain",
        "usually kept for the ideas round; 1 more was asked for",
    ]


def test_no_early_suggestions_are_none_with_the_range_that_the_labels_allow():
    assert rows(*suggestions(0, 0, 0, low=0.0, high=1.8)) == [
        "Early suggestions none (perhaps 0 to 2)",
        "usually kept for the ideas round",
    ]


def test_early_suggestions_whose_kinds_are_not_known_are_still_counted():
    assert rows(count("suggestions_before_ideas", 2, "turn"))[0] == "Early suggestions 2 turns"


NOT_MARKED = count("suggestions_before_ideas", None, "turn", reason="No phase is marked.")


@pytest.mark.parametrize(
    ("plain", "disguised", "invited", "row"),
    [
        (3, 0, 2, "Suggestions 5 turns: 3 plain, 2 asked for"),
        (0, 1, 0, "Suggestions 1 turn, in question form only"),
        (0, 0, 0, "Suggestions none"),
    ],
)
def test_where_early_cannot_be_told_all_suggestions_are_counted(plain, disguised, invited, row):
    counts = {"plain": plain, "disguised": disguised, "invited": invited}
    measures = [count(f"suggestions_{name}", value, "turn") for name, value in counts.items()]
    assert rows(NOT_MARKED, *measures) == [row]


def test_where_nothing_is_known_of_suggestions_the_reason_is_given():
    assert rows(NOT_MARKED) == ["Suggestions not known: no phase is marked"]


def test_few_questions_have_counts_and_no_per_cent():
    assert rows(*questions(3, 5)) == ["Questions 3 of 8 open"]


def test_few_questions_have_the_range_of_the_count():
    counts = [count("open_questions", 3, low=2, high=4), count("closed_questions", 5)]
    assert rows(*counts) == ["Questions 3 of 8 open (perhaps 2 to 4)"]


def test_few_questions_without_a_doubt_have_no_range():
    counts = [count("open_questions", 3, low=3, high=3), count("closed_questions", 5)]
    assert rows(*counts) == ["Questions 3 of 8 open"]


def test_lines_worth_a_look_stand_under_the_figure():
    share = count("open_share", None, "share", reason="Too few.", unsure=4)
    counts = [count("open_questions", 3), count("closed_questions", 5)]
    assert rows(*counts, share) == ["Questions 3 of 8 open", "4 lines are worth a look"]
    assert rows(*suggestions(4, 0, 0, unsure=1))[-1] == "1 line is worth a look"


def test_from_the_limit_on_the_per_cent_has_its_range():
    assert rows(*questions(9, 5)) == ["Questions 9 of 14 open (64 %, perhaps 54 to 75 %)"]


def test_how_many_are_few_can_be_set():
    assert rows(*questions(9, 5), few=15) == ["Questions 9 of 14 open"]


def test_questions_without_a_share_are_still_counted():
    both = [count("open_questions", 6), count("closed_questions", 6)]
    assert rows(*both) == ["Questions 6 of 12 open (50 %)"]


def test_no_questions_are_told_as_none():
    assert rows(*questions(0, 0)) == ["Questions none that the labels show"]


def test_questions_that_are_not_known_say_why():
    assert rows(
        count("open_questions", None, reason="No part of this round is marked."),
        count("closed_questions", None, reason="No part of this round is marked."),
    ) == ["Questions not known: no part of this round is marked"]


def test_phases_have_counts_and_what_is_usual_in_them_and_empty_ones_are_left_out():
    found = rows(
        *questions(12, 3, of=".clarifying"),
        *questions(0, 0, of=".exploring"),
        *questions(1, 1, of=".actions"),
    )
    assert found == [
        "clarifying 12 of 15 open closed is what clarifying is for",
        "actions 1 of 2 open closed ones help firm up what and when",
    ]


@pytest.mark.parametrize(
    ("checks", "row"),
    [
        (1, "checks 1 check of understanding, counted apart"),
        (3, "checks 3 checks of understanding, counted apart"),
    ],
)
def test_checks_stand_apart(checks, row):
    assert rows(count("checks", checks)) == [row]


def test_no_checks_need_no_row():
    assert rows(count("checks", 0)) == []


def test_shares_of_talk_are_bars_with_their_group():
    found = rows(*shares(0.5, 0.1, 0.4))
    assert [row.replace("━", "").replace("─", "").split() for row in found] == [
        ["Share", "of", "talk", "50", "%", "presenter"],
        ["10", "%", "facilitator"],
        ["40", "%", "set", "members"],
    ]
    assert [row.count("━") for row in found] == [15, 3, 12]


def test_a_group_that_is_not_there_has_no_bar():
    found = rows(*shares(0.5, "Nobody is marked as the facilitator.", 0.5))
    assert [row.split()[-1] for row in found] == ["presenter", "members"]


def test_a_share_of_nothing_is_0_and_has_an_empty_bar():
    assert rows(*shares(1.0, 0.0, 0.0))[1] == f"{'─' * 30} 0 % facilitator"


def test_shares_that_are_not_known_say_why_once():
    assert rows(*shares("No round is marked.", "No.", 1.0)) == [
        "Share of talk not known: no round is marked"
    ]


@pytest.mark.parametrize(
    ("presenter", "others", "row"),
    [
        (200.0, 14.0, ["Longest turn presenter 3 min 20 s, anybody else 14 s"]),
        (200.0, None, ["Longest turn presenter 3 min 20 s"]),
        (None, 14.0, ["Longest turn 14 s"]),
        (None, None, []),
    ],
)
def test_the_longest_turn_is_told_for_the_presenter_and_for_the_others(presenter, others, row):
    measures = [
        count(name, value, "second", reason=None if value else "Nobody spoke.")
        for name, value in (("longest_presenter_turn", presenter), ("longest_turn", others))
    ]
    assert rows(*measures) == row


def test_a_round_has_its_own_figures():
    measures = [*questions(9, 9), *questions(1, 2, by="round_2.")]
    assert rows(*measures, prefix="round_2.") == ["Questions 1 of 3 open"]


def picked_up(value, of, reason=None):
    return Measure(
        name="picked_up", value=value, unit="question", count=value, of=of, reason=reason
    )


def test_questions_that_picked_up_the_presenters_words_are_counted_with_what_they_are_of():
    assert rows(picked_up(4, 13)) == ["Words picked up the presenter’s own, in 4 of 13 questions"]


def test_picked_up_questions_of_two_phases_say_so_since_others_were_asked_as_well():
    phases = [
        count(f"{name}.{phase}", value)
        for name, phase, value in (
            ("open_questions", "clarifying", 1),
            ("closed_questions", "clarifying", 4),
            ("open_questions", "exploring", 3),
            ("closed_questions", "exploring", 5),
        )
    ]
    told = rows(picked_up(4, 13), *phases)
    place = told.index("Words picked up the presenter’s own, in 4 of 13 questions")
    assert told[place + 1] == "of those asked while clarifying and exploring"


def test_where_no_question_could_be_looked_at_nothing_is_said_of_picking_up():
    assert rows(picked_up(None, None, reason="No round is marked.")) == []


# Ways of working -----------------------------------------------------------------


def test_a_phase_has_the_wording_of_the_profile():
    asked = questions(2, 3, of=".exploring")
    assert "exploring 2 of 5 open questions on goals and strategy, by all to all" in " ".join(
        rows(*asked, *questions(2, 3), profile=load_shipped("wial"))
    )


def test_a_phase_that_is_no_part_of_the_profile_has_its_counts_alone():
    asked = (*questions(2, 3), *questions(2, 3, of=".ideas"))
    assert "ideas 2 of 5 open" in rows(*asked, profile=load_shipped("wial"))


def test_whoever_runs_the_meeting_is_called_as_in_the_profile():
    shown = rows(*shares(0.5, 0.2, 0.3), profile=load_shipped("wial"))
    assert [line.split()[-1] for line in shown] == ["presenter", "coach", "members"]


def test_where_there_is_no_ideas_round_none_is_spoken_of():
    shown = rows(*suggestions(4, 0, 1), profile=load_shipped("wial"))
    assert shown[-1] == "usually made when asked for; 1 more was asked for"


def minutes(value, phase):
    return count(f"phase_minutes.{phase}", value, "minute")


def test_minutes_stand_beside_what_is_usual():
    taken = (minutes(4.6, "presenting"), minutes(21.0, "exploring"), minutes(3.0, "review"))
    assert rows(*taken, profile=load_shipped()) == [
        "Minutes presenting 5 (usually 5), exploring 21 (usually 15 to 20)"
    ]


def test_minutes_stand_alone_where_nothing_is_usual():
    assert rows(minutes(4.6, "clarifying"), profile=load_shipped("wial")) == [
        "Minutes clarifying 5"
    ]
    assert rows(minutes(4.6, "clarifying")) == ["Minutes clarifying 5"]


def test_less_than_a_minute_is_never_nought():
    assert rows(minutes(0.2, "ideas")) == ["Minutes ideas under 1"]


def test_minutes_that_are_not_known_are_left_out():
    assert rows(count("phase_minutes.ideas", None, "minute", reason="No times.")) == []


def test_statements_that_follow_no_question_are_told_where_they_are_to_be_answers():
    unasked = count("statements_unasked", 0.25, "share", count=3, of=12)
    told = ["Statements 3 of 12 turns with one by set members follow no question"]
    assert rows(unasked, profile=load_shipped("wial")) == told
    assert rows(unasked, profile=load_shipped()) == []
    none = count("statements_unasked", None, "share", reason="Nobody said anything.")
    assert rows(none, profile=load_shipped("wial")) == []
