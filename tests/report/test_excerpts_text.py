"""What was said, quoted with its time and its reading."""

from __future__ import annotations

import pytest

from coach.labels import Flag, Phase
from coach.report.excerpts_text import doubt_text, suggestions_text
from coach.transcript import Timing
from tests.report.builder import ADVICE, CLOSED, OPEN, make_review, said
from tests.report.reviews import bandstand, orchard, towpath


def review_of(*turns, number=1):
    return make_review(
        [(Phase.EXPLORING, number, list(turns))] if number else [(None, 0, list(turns))],
        presenters=["Wren"] if number else [],
        timing=Timing.STARTS_ONLY,
    )


def test_suggestions_are_quoted_with_what_they_read_as():
    asked = said("Have you asked?", ADVICE, Flag.DISGUISED_ADVICE, reason="it brings in asking")
    assert suggestions_text(review_of((60.0, "Bo", asked))) == (
        "Suggestions before the ideas round, as they were said",
        "  ◆ 01:00  “Have you asked?”",
        "           Reads as a suggestion in question form: it brings in asking.",
    )


def test_when_only_some_suggestions_are_quoted_the_title_says_so():
    turns = [(60.0, "Bo", said("I'd ask.", ADVICE)), (61.0, "Wren", "I have asked and asked.")]
    title, *_ = suggestions_text(review_of(*turns * 4))
    assert title == "Some of the suggestions before the ideas round, as they were said"


def test_a_counted_suggestion_that_is_too_doubtful_to_quote_is_not_passed_over():
    clear, doubtful = said("I'd ask.", ADVICE), said("He might.", ADVICE, second=OPEN)
    turns = [
        (60.0, "Bo", clear),
        (61.0, "Wren", "I have asked and asked."),
        (62.0, "Bo", doubtful),
    ]
    title, *lines = suggestions_text(review_of(*turns))
    assert title == "Some of the suggestions before the ideas round, as they were said"
    assert not any("He might." in line for line in lines)


PLAINLY = "           There is a plain one in the same turn, so the turn counts as plain."
ASK = said("Have you asked?", ADVICE, Flag.DISGUISED_ADVICE)
TELL = said("I'd ask.", ADVICE)
INVITED = said("I'd ask.", ADVICE, Flag.PERMISSION)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ([ASK, TELL], True),
        ([ASK, ASK], False),
        ([ASK, INVITED], False),
        ([TELL, ASK], False),
        ([TELL], False),
    ],
)
def test_a_quote_in_question_form_from_a_turn_counted_as_plain_says_why(turn, told):
    assert (PLAINLY in suggestions_text(review_of((60.0, "Bo", turn)))) is told


def test_without_a_round_there_is_no_ideas_round_to_come_before():
    title, *_ = suggestions_text(review_of((60.0, "Bo", said("I'd ask.", ADVICE)), number=0))
    assert title == "Suggestions, as they were said"


def test_without_suggestions_there_is_no_section():
    assert suggestions_text(review_of((60.0, "Bo", said("Did it?", CLOSED)))) == ()


def test_lines_in_doubt_are_counted_and_shown_with_their_second_reading():
    lines = doubt_text(
        review_of(
            (60.0, "Bo", said("Did it?", CLOSED, second=OPEN)),
            (61.0, "Wren", "It did."),
            (62.0, "Bo", "Right."),
        )
    )
    assert lines == (
        "How sure is this?",
        "  1 of 2 lines could be read more than one way:",
        "  ○ 01:00  “Did it?” Could be heard as an open question.",
    )


def test_of_many_lines_in_doubt_a_few_are_examples():
    turn = (60.0, "Bo", said("Did it?", CLOSED, second=OPEN))
    lines = doubt_text(review_of(*[turn, (61.0, "Wren", "It did, in a way.")] * 6))
    assert lines[1] == "  6 of 6 lines could be read more than one way, for example:"
    assert len(lines) == 5


def test_that_no_line_is_in_doubt_is_said_too():
    assert doubt_text(review_of((60.0, "Bo", said("Did it?", CLOSED)))) == (
        "How sure is this?",
        "  No line stood between two readings.",
    )


def test_without_any_labels_there_is_nothing_to_be_sure_of():
    assert doubt_text(review_of((60.0, "Wren", "It did."))) == ()


@pytest.mark.parametrize("meeting", [towpath, orchard, bandstand])
@pytest.mark.parametrize("section", [suggestions_text, doubt_text])
def test_nobody_is_named_as_the_one_who_said_it(meeting, section):
    review = meeting()
    text = "\n".join(section(review))
    said_of = "\n".join(line.utterance.text for line in review.lines)
    named = [speaker.name for speaker in review.transcript.speakers if speaker.name in text]
    assert all(name in said_of for name in named)
