"""What is made of segments of no known place."""

from __future__ import annotations

import numpy as np
import pytest

from coach.classifier import prevalence
from coach.classifier.prevalence import (
    allow_for_place,
    asks_for_anything,
    asks_what_was_done,
    find_factors,
    puts_deed_after_why,
)
from coach.classifier.segments import Heard, Segment, hear
from coach.labels import Label

QUESTION, ADVICE = 0, list(Label).index(Label.ADVICE)


def heard(text: str, *, inside: bool | None = None, marked: bool | None = None) -> Heard:
    return hear([Segment(id="1", text=text, inside=inside, marked=marked)])[0]


@pytest.mark.parametrize(
    "text",
    ["Is the bus late?", "The bus is late?", "is the bus late", "if it snows what do you do"],
)
def test_a_mark_or_the_word_order_asks(text: str) -> None:
    factors = find_factors(heard(text))

    assert factors[QUESTION] == prevalence.ASKED
    assert factors[ADVICE] == prevalence.ASKED_ADVICE


@pytest.mark.parametrize("text", ["is the bus", "what would the cook", "it's late, isn't it"])
def test_word_order_without_its_mark_asks_nothing_in_talk_that_has_marks(text: str) -> None:
    assert find_factors(heard(text, marked=True))[QUESTION] == prevalence.UNASKED


@pytest.mark.parametrize("text", ["I wonder what the cook says.", "Tell me about the cook."])
def test_a_wondering_and_a_request_need_no_mark(text: str) -> None:
    assert find_factors(heard(text, marked=True))[QUESTION] == 1.0


@pytest.mark.parametrize("text", ["the bus was late", "The bus was late.", "and the"])
def test_telling_is_seldom_a_question(text: str) -> None:
    assert find_factors(heard(text))[QUESTION] == prevalence.UNASKED


def test_a_question_word_alone_settles_nothing() -> None:
    assert find_factors(heard("what i did was wait"))[QUESTION] == 1.0


def test_a_statement_without_a_cue_is_seldom_a_suggestion() -> None:
    assert find_factors(heard("the bus was late"))[ADVICE] == prevalence.UNHINTED


def test_one_with_a_cue_is_one_more_often() -> None:
    assert find_factors(heard("you should take the bus"))[ADVICE] == prevalence.HINTED


def test_other_is_the_measure_of_the_rest() -> None:
    assert find_factors(heard("Is it?"))[list(Label).index(Label.OTHER)] == 1.0


def test_scores_still_add_up_to_one() -> None:
    scores = np.array([[0.4, 0.3, 0.2, 0.1], [0.1, 0.1, 0.1, 0.7]])

    weighed = allow_for_place([heard("Is it?"), heard("It was late.")], scores)

    assert weighed.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert weighed[0, QUESTION] > 0.4
    assert weighed[1, QUESTION] < 0.1


@pytest.mark.parametrize("inside", [True, False])
def test_in_a_known_place_nothing_changes(inside: bool) -> None:
    scores = np.array([[0.4, 0.3, 0.2, 0.1]])

    assert allow_for_place([heard("Is it?", inside=inside)], scores) == pytest.approx(scores)


def test_what_was_done_is_a_closed_question_where_nothing_before_is_known() -> None:
    scores = np.array([[0.0, 0.1, 0.8, 0.1]])
    alone = hear([Segment(id="1", text="Have you rung the depot?", inside=True)])[0]

    assert allow_for_place([alone], scores) == pytest.approx(np.array([[0.0, 0.8, 0.1, 0.1]]))


def test_one_that_reads_as_a_closed_question_stays_as_it_is() -> None:
    scores = np.array([[0.0, 0.8, 0.1, 0.1]])
    alone = hear([Segment(id="1", text="Have you rung the depot?", inside=True)])[0]

    assert allow_for_place([alone], scores) == pytest.approx(scores)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Have you rung the depot?", "The bus never came."),
        ("Have you tried ringing the depot?", ""),
        ("You have rung the depot.", ""),
    ],
)
def test_what_was_done_is_not_asked_or_what_came_before_is_known(text: str, context: str) -> None:
    assert not asks_what_was_done(hear([Segment(id="1", text=text, context=context)])[0])


@pytest.mark.parametrize(
    "text",
    [
        "Have you tried anything?",
        "So, have you already tried anything else with the depot?",
        "have you thought of anything so far",
        "Haven’t you considered anything?",
    ],
)
def test_whether_there_was_anything_at_all_is_a_closed_question_in_a_round_too(text: str) -> None:
    scores = np.array([[0.0, 0.1, 0.8, 0.1]])
    asked = hear([Segment(id="1", text=text, inside=True, context="The bus never came.")])[0]

    assert allow_for_place([asked], scores) == pytest.approx(np.array([[0.0, 0.8, 0.1, 0.1]]))


@pytest.mark.parametrize(
    "text",
    [
        "Have you tried ringing the depot?",
        "Have you tried anything like ringing the depot?",
        "Have you considered anything as plain as a notice?",
        "Have you tried anything, or could you ring the depot?",
        "You have not tried anything.",
    ],
)
def test_what_names_an_action_or_asks_nothing_does_not_ask_for_anything(text: str) -> None:
    assert not asks_for_anything(heard(text, inside=True))


@pytest.mark.parametrize(
    "text",
    [
        "Why don't you ring the depot?",
        "So why don’t you just ring the depot?",
        "Well, why don't you talk to the driver?",
    ],
)
@pytest.mark.parametrize("inside", [True, None])
def test_why_not_do_it_puts_the_deed_forward(text: str, inside: bool | None) -> None:
    scores = np.array([[0.7, 0.0, 0.2, 0.1]])
    asked = hear([Segment(id="1", text=text, inside=inside, context="The bus never came.")])[0]

    weighed = allow_for_place([asked], scores)

    assert weighed[0].argmax() == ADVICE
    assert weighed.sum() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Why don't you trust the driver?", "The bus never came."),
        ("Why don't you like the bus?", "The bus never came."),
        ("Why don't you, do you think?", "I never ring them."),
        ("Why don't you?", "I never ring them."),
        ("Why don't you ring the depot?", "I don't ring them, I just wait."),
        ("Why didn't you ring the depot?", "The bus never came."),
    ],
)
def test_why_not_is_asked_for_reasons_of_views_and_of_what_was_told(text, context) -> None:
    assert not puts_deed_after_why(hear([Segment(id="1", text=text, context=context)])[0])
