"""What a debrief sheet says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.labels import Phase
from coach.report.debrief import action_rows, count_rows, list_parts
from coach.report.figures import Figures
from coach.report.replays import find_replays
from coach.review import ActionStatus, Measure
from tests.report.builder import count, questions, suggestions
from tests.report.html_reviews import action, everything, two_rounds
from tests.report.reviews import bandstand, towpath


def rows_of(*measures):
    found = {measure.name: measure for measure in measures}
    return {row[0]: row[1:] for row in count_rows(Figures(measures=found, few=10))}


def unknown(name, unit="question"):
    return Measure(name=name, value=None, unit=unit, reason="The file has no times.")


def test_what_was_chosen_is_shown_in_the_order_given():
    review = everything()
    replays = find_replays(review.lines, review.moments)
    assert [replay.reason for replay in replays] == [
        "Reason of opened up.",
        "Reason of picked up.",
        "Reason of quiet.",
    ]
    assert replays[0].question.utterance.text.startswith("What would you lose")
    assert replays[0].answer.startswith("Oh. I think I'd lose")
    assert replays[0].answer.endswith("pleased to hear from me.")
    assert replays[0].debrief == "What opened up?"


def test_a_moment_of_another_round_is_left_out():
    review = everything()
    assert find_replays(review.lines[:1], review.moments) == ()


def test_without_moments_there_is_none_to_replay():
    assert find_replays(towpath().lines, ()) == ()


def test_rounds_are_parts_with_their_own_counts():
    parts = list_parts(two_rounds(), few=10)
    assert [part.heading for part in parts] == ["Round 1: Nell", "Round 2: Amir"]
    assert dict(row[:2] for row in parts[0].rows)["Questions: exploring"] == "2 of 2 open"
    assert dict(row[:2] for row in parts[1].rows)["Questions: clarifying"] == "0 of 1 open"


def test_a_single_round_is_its_presenters():
    (part,) = list_parts(towpath(), few=10)
    assert part.heading == "Maya’s round"


def test_without_rounds_the_whole_meeting_is_one_part():
    (part,) = list_parts(bandstand(), few=10)
    assert part.heading == "The whole meeting"
    assert dict(row[:2] for row in part.rows)["Questions"] == "1 of 2 open"


def test_counts_stand_with_the_range_that_the_labels_allow():
    rows = rows_of(
        count("open_questions.exploring", 4, low=2.6, high=5.2),
        count("closed_questions.exploring", 2),
        count("picked_up", 5, count=5, of=11, low=4.0, high=7.0),
    )
    assert rows["Questions: exploring"][0] == "4 of 6 open (perhaps 3 to 5)"
    assert rows["Picked up the presenter’s words"][0] == "5 of 11 questions (perhaps 4 to 7)"


def test_suggestions_say_what_is_usual():
    rows = rows_of(*suggestions(2, 1, 1))
    name = "Suggestions before the ideas round"
    assert rows[name][0].startswith("3 turns")
    assert rows[name][1] == "Usually kept for the ideas round; 1 more was asked for."


@pytest.mark.parametrize(
    ("measure", "row"),
    [
        (unknown("open_questions"), "Questions"),
        (unknown("suggestions_before_ideas", "turn"), "Suggestions"),
        (unknown("picked_up"), "Picked up the presenter’s words"),
        (unknown("talk_presenter", "share"), "The presenter spoke"),
    ],
)
def test_what_is_not_known_says_why(measure, row):
    assert rows_of(measure)[row][0] == "not known: the file has no times"


def test_counts_that_a_review_does_not_have_are_left_out():
    assert rows_of() == {}


def test_a_round_without_questions_has_no_row_of_them():
    assert "Questions" not in rows_of(*questions(0, 0))


def test_actions_say_what_is_not_settled():
    said = "u1.1"
    rows = action_rows(
        (
            action("Ana", "Ring Tom", date(2026, 3, 22), said, status=ActionStatus.AGREED),
            action("Ben", "Ask", None, said, due_words="soon", status=ActionStatus.REFUSED),
            action("Cleo", "Look", None, said, status=ActionStatus.OPEN),
        )
    )
    assert rows == (
        ("Ana", "Ring Tom", "Sunday 22 March 2026", ""),
        ("Ben", "Ask (turned down)", "“soon”", ""),
        ("Cleo", "Look (not yet taken on)", "no day was said", ""),
    )


def test_phases_without_questions_have_no_row():
    review = replace(towpath(), moments=())
    names = [row[0] for row in list_parts(review, few=10)[0].rows]
    assert f"Questions: {Phase.PRESENTING}" not in names
