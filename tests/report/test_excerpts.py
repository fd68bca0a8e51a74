"""Which lines of a meeting are quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.report.excerpts import (
    MOST,
    choose_suggestions,
    choose_unsure,
    find_second_reading,
    find_suggestions,
    find_unsure,
)
from tests.report.builder import ADVICE, CLOSED, OPEN, OTHER, correct, make_review, said

EXPLORING = Phase.EXPLORING
ANSWER = "I suppose I was hoping it would mend itself."


def explore(*turns, phase=EXPLORING):
    """Return the lines of one phase of Wren's round."""
    parts = [(phase, 1, [(None, speaker, line) for speaker, line in turns])]
    return make_review(parts, presenters=["Wren"]).lines if turns else ()


def texts(lines):
    return [line.utterance.text for line in lines]


def test_a_turn_that_suggests_is_quoted_from_its_first_suggestion_only():
    lines = explore(
        ("Bo", ["Right.", said("I'd sell it.", ADVICE), said("Then rest.", ADVICE)]),
        ("Wren", ANSWER),
        ("Bo", said("You could paint it.", ADVICE)),
    )
    assert texts(find_suggestions(lines)) == ["I'd sell it.", "You could paint it."]


@pytest.mark.parametrize(
    "line",
    [
        said("I'd sell it.", ADVICE, Flag.PERMISSION),
        said("I'd sell it.", ADVICE, second=OTHER),
        said("I sold mine.", OTHER),
    ],
    ids=["asked for", "hard to call", "no suggestion"],
)
def test_what_is_no_clear_suggestion_is_not_quoted(line):
    assert find_suggestions(explore(("Bo", line))) == ()


@pytest.mark.parametrize("phase", [Phase.REFLECTING, Phase.IDEAS, Phase.ACTIONS])
def test_suggestions_in_later_phases_are_not_quoted(phase):
    assert find_suggestions(explore(("Bo", said("I'd sell it.", ADVICE)), phase=phase)) == ()


def test_without_any_round_suggestions_are_quoted_from_the_whole_meeting():
    review = make_review([(None, 0, [(None, "Bo", said("I'd sell it.", ADVICE))])])
    assert texts(find_suggestions(review.lines)) == ["I'd sell it."]


def test_with_a_round_suggestions_outside_it_are_not_quoted():
    parts = [
        (Phase.CHECKIN, 0, [(None, "Bo", said("I'd sell it.", ADVICE))]),
        (EXPLORING, 1, [(None, "Wren", ANSWER)]),
    ]
    assert find_suggestions(make_review(parts, presenters=["Wren"]).lines) == ()


def test_suggestions_of_both_kinds_are_chosen_and_told_in_order():
    lines = explore(
        ("Bo", said("Plain one.", ADVICE)),
        ("Wren", ANSWER),
        ("Bo", said("Plain two.", ADVICE)),
        ("Wren", ANSWER),
        ("Bo", said("Plain three.", ADVICE)),
        ("Wren", ANSWER),
        ("Bo", said("Could you ask?", ADVICE, Flag.DISGUISED_ADVICE)),
    )
    chosen = choose_suggestions(find_suggestions(lines), most=2)
    assert texts(chosen) == ["Plain one.", "Could you ask?"]


def test_every_line_in_doubt_is_found_and_no_presenter_s_line():
    lines = explore(
        ("Bo", said("Is it?", CLOSED, second=OPEN)), ("Wren", ANSWER), ("Bo", said("Ah.", OTHER))
    )
    assert texts(find_unsure(lines)) == ["Is it?"]


def test_a_line_that_a_person_checked_is_no_longer_in_doubt():
    (line,) = explore(("Bo", said("Is it?", CLOSED, second=OPEN)))
    assert find_unsure([correct(line, OPEN)]) == ()


def test_lines_in_a_round_are_chosen_before_those_outside():
    doubt = said("Is it?", CLOSED, second=OPEN)
    parts = [
        (Phase.CHECKIN, 0, [(None, "Bo", doubt)] * MOST),
        (EXPLORING, 1, [(None, "Wren", ANSWER), (None, "Bo", doubt)]),
    ]
    review = make_review(parts, presenters=["Wren"])
    chosen = choose_unsure(find_unsure(review.lines))
    assert [line.round for line in chosen] == [0, 0, 1]


def test_the_closest_readings_are_chosen():
    lines = explore(
        ("Bo", said("Is it?", CLOSED, second=OPEN)),
        ("Wren", ANSWER),
        ("Bo", said("Was it?", CLOSED, second=OPEN)),
    )
    first, second = find_unsure(lines)
    scores = {**first.coding.prediction.scores, OPEN: 0.3}
    clearer = replace(
        first,
        coding=replace(first.coding, prediction=replace(first.coding.prediction, scores=scores)),
    )
    assert choose_unsure([clearer, second], most=1) == (second,)


def test_a_line_without_a_label_is_the_last_to_be_chosen():
    first, second = find_unsure(
        explore(
            ("Bo", said("Is it?", CLOSED, second=OPEN)),
            ("Wren", ANSWER),
            ("Bo", said("Was it?", CLOSED, second=OPEN)),
        )
    )
    assert choose_unsure([replace(first, coding=None), second], most=1) == (second,)


def test_the_second_reading_is_the_likeliest_other_label():
    (line,) = explore(("Bo", said("Is it?", CLOSED, second=ADVICE)))
    assert find_second_reading(line.coding) is ADVICE


def test_the_second_reading_of_a_corrected_line_is_the_software_s():
    (line,) = explore(("Bo", said("Is it?", CLOSED, second=ADVICE)))
    assert find_second_reading(correct(line, OTHER).coding) is CLOSED


def test_without_probabilities_the_second_reading_is_the_first_listed():
    (line,) = explore(("Bo", said("Is it?", CLOSED)))
    coding = replace(line.coding, prediction=replace(line.coding.prediction, scores={}))
    assert find_second_reading(coding) is Label.OPEN_QUESTION


def test_nothing_is_quoted_from_nothing():
    assert (find_suggestions(()), find_unsure(())) == ((), ())


def test_a_presenter_s_own_words_are_never_quoted_as_suggestions():
    (line,) = explore(("Wren", said("I should sell it.", ADVICE)))
    assert line.role is Role.PRESENTER
    assert find_suggestions([line]) == ()


def test_a_suggestion_whose_reason_quotes_its_words_is_chosen_before_one_without():
    lines = explore(
        ("Bo", said("It needs a rota.", ADVICE, reason="Reads as a suggestion.")),
        ("Wren", ANSWER),
        ("Ida", said("You should ring.", ADVICE, reason="Reads as one: “you should” tells.")),
    )
    unlabelled = replace(lines[0], coding=None)
    assert texts(choose_suggestions(find_suggestions(lines), most=1)) == ["You should ring."]
    assert texts(choose_suggestions([unlabelled, lines[2]], most=1)) == ["You should ring."]
