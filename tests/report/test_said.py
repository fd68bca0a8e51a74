"""One line as it was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Flag, Label, Phase
from coach.report.html_said import show_place
from coach.report.said import (
    QUOTE_LETTERS,
    Addressed,
    find_reason,
    find_review_starts,
    find_starts,
    quote_line,
    say_doubt,
    say_reading,
)
from coach.transcript import Timing
from tests.builders import make_line, make_utterance
from tests.report.builder import ADVICE, CLOSED, OPEN, correct, make_review, said


def one_line(line, start=None):
    review = make_review(
        [(Phase.EXPLORING, 1, [(start, "Bo", line)])],
        presenters=["Wren"],
        timing=Timing.STARTS_ONLY,
    )
    return review.lines[0]


def coding(*arguments, **options):
    return one_line(said(*arguments, **options)).coding


def test_a_line_without_a_time_of_its_own_takes_the_last_one_in_its_turn():
    review = make_review(
        [(None, 0, [(5.0, "Bo", ["One.", "Two."]), (None, "Cy", "Three."), (9.0, "Bo", "Four.")])],
        timing=Timing.STARTS_ONLY,
    )
    assert find_starts(review.lines) == {"u1.1": 5.0, "u1.2": 5.0, "u3.1": 9.0}


def test_a_line_that_nothing_dates_takes_the_start_of_its_turn():
    review = make_review([(None, 0, [(5.0, "Bo", ["One.", "Two."])])], timing=Timing.STARTS_ONLY)
    undated = [
        replace(line, utterance=replace(line.utterance, start=None)) for line in review.lines
    ]
    assert find_review_starts(replace(review, lines=tuple(undated))) == {"u1.1": 5.0, "u1.2": 5.0}


def test_a_file_without_times_dates_nothing():
    review = make_review([(None, 0, [(None, "Bo", "One.")])], timing=Timing.NONE)
    assert find_review_starts(review) == {}


def test_a_line_stands_at_its_time():
    line = one_line(said("What else?", OPEN), start=923.0)
    assert quote_line(line, starts=find_starts([line])) == ("  ● 15:23  “What else?”",)


def test_a_line_without_a_time_stands_at_its_turn():
    assert quote_line(one_line(said("Was it?", CLOSED)), starts={}) == ("  ○ turn 1  “Was it?”",)


def test_a_line_without_a_label_has_the_plainest_mark():
    line = replace(one_line(said("Quite.")), coding=None)
    assert quote_line(line, starts={})[0].strip().startswith("·")


def test_another_text_can_stand_in_for_the_line():
    assert "“All of it.”" in quote_line(one_line(said("Part.")), starts={}, text="All of it.")[0]


def test_a_long_line_is_cut_and_cleaned():
    quoted = quote_line(one_line(said("well\x1b[2J " * 40)), starts={})
    words = " ".join(line.strip() for line in quoted)
    assert "\x1b" not in words
    assert words.endswith("…”")
    assert len(words) <= QUOTE_LETTERS + len("· turn 1  “”")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("it brings in an action", "Reads as a suggestion: it brings in an action."),
        ("It brings in an action.", "Reads as a suggestion: it brings in an action."),
        ("Reads as a suggestion: “I'd” starts it.", "Reads as a suggestion: “I'd” starts it."),
        ("", "Reads as a suggestion."),
    ],
)
def test_a_reading_says_why_in_one_sentence(reason, words):
    assert say_reading(coding("I'd ask.", ADVICE, reason=reason)) == words


def test_a_reading_tells_a_suggestion_in_question_form_apart():
    words = say_reading(coding("Could you ask?", ADVICE, Flag.DISGUISED_ADVICE, reason="it asks"))
    assert words == "Reads as a suggestion in question form: it asks."


def test_a_reading_that_is_not_sure_is_put_more_softly():
    words = say_reading(coding("Ask?", ADVICE, second=CLOSED, reason="Could be heard as x: so."))
    assert words == "Could be heard as a suggestion: so."


def test_a_person_s_reading_does_not_borrow_the_software_s_reason():
    line = correct(one_line(said("Ask?", CLOSED, reason="it asks")), ADVICE)
    assert find_reason(line.coding) == "Somebody who checked it said so."
    assert say_reading(line.coding) == "Reads as a suggestion: somebody who checked it said so."


def test_a_doubt_names_the_second_reading():
    assert (
        say_doubt(coding("Is it?", CLOSED, second=OPEN)) == "Could be heard as an open question."
    )


# Addresses


def test_where_a_line_can_be_opened_its_time_leads_to_it():
    line = make_line(Label.ADVICE, utterance=make_utterance("Ring her.", id="u7"))
    starts = Addressed({"u7": 62.0}, lambda id_: f"/review?line={id_}&tab=Transcript")
    assert show_place(line, starts) == (
        '<a href="/review?line=u7&amp;tab=Transcript" target="_self" class="to-line">01:02</a>'
    )
    assert show_place(line, dict(starts)) == "01:02"
