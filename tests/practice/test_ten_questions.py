"""Ten questions: written, marked, turned, chosen, and only then read."""

from __future__ import annotations

from coach.labels import Label
from coach.practice.items import TenItem
from coach.practice.ten_questions import (
    MOST_QUESTIONS,
    About,
    Step,
    TenQuestions,
    choose_best,
    count_about,
    count_first_words,
    count_to_turn,
    end_turning,
    end_writing,
    list_marked_otherwise,
    mark_question,
    turn_question,
    write_question,
)
from coach.practice.typed import SAME_AGAIN
from tests.practice.builders import make_reading, read_plainly

QUESTIONS = ("What is it like?", "Is it the desk?", "What would they say?", "Who knows?")
OPEN, CLOSED = Label.OPEN_QUESTION, Label.CLOSED_QUESTION


def start(*questions):
    state = TenQuestions(
        item=TenItem(id="n1", difficulty=1, setting="library", focus="The desk is never quiet.")
    )
    for said in questions:
        state = write_question(state, said)
    return state


def mark_all(state):
    for place, label in enumerate((OPEN, CLOSED, CLOSED, CLOSED)):
        state = mark_question(state, place, label)
    return state


def test_questions_are_kept_as_they_are_written():
    state = start("  What now ", "and why?")
    assert state.questions == ("What now", "and why?")
    assert write_question(state, "what now?").remark == SAME_AGAIN


def test_writing_ends_with_one_question_at_least():
    assert end_writing(start()).step is Step.WRITE
    assert end_writing(start()).remark
    state = end_writing(start("Why?"))
    assert state.step is Step.MARK
    assert write_question(state, "Who?") is state


def test_a_pasted_heap_comes_to_an_end():
    state = start(*(f"Which of them is number {number}?" for number in range(MOST_QUESTIONS + 1)))
    assert len(state.questions) == MOST_QUESTIONS
    assert state.remark


def test_after_the_last_mark_it_goes_on_and_a_mark_can_still_be_changed():
    state = mark_all(end_writing(start(*QUESTIONS)))
    assert state.step is Step.TURN
    assert mark_question(state, 2, OPEN).marks[2] is OPEN
    assert mark_question(state, 9, OPEN) is state


def test_two_each_way_are_turned_as_far_as_there_are_any():
    state = mark_all(end_writing(start(*QUESTIONS)))
    assert (count_to_turn(state, OPEN), count_to_turn(state, CLOSED)) == (1, 2)
    state = turn_question(state, 1, "What is it about the desk?")
    assert count_to_turn(state, CLOSED) == 1
    assert turn_question(state, 0, "what is it LIKE").remark == SAME_AGAIN
    assert turn_question(state, 7, "What?") is state


def test_the_readings_come_when_the_best_are_chosen_and_not_before():
    state = end_turning(mark_all(end_writing(start(*QUESTIONS))))
    assert state.readings == ()
    assert choose_best(state, [0], "", read_plainly).remark == "Choose 3; 1 are chosen."
    state = choose_best(state, [0, 2, 3], " They wander. ", read_plainly)
    assert (state.step, state.why, state.best) == (Step.SEE, "They wander.", (0, 2, 3))
    assert [reading.label for reading in state.readings] == [OPEN, CLOSED, OPEN, CLOSED]
    assert list_marked_otherwise(state) == (2,)


def test_a_reading_that_is_not_sure_is_set_against_no_mark():
    state = end_turning(mark_all(end_writing(start(*QUESTIONS))))

    def read(*_args, **_options):
        return make_reading(Label.ADVICE, sure=False)

    assert list_marked_otherwise(choose_best(state, [0, 1, 2], "", read)) == ()


def test_first_words_and_what_they_are_about_are_counted():
    assert count_first_words(QUESTIONS) == {"what": 2, "is": 1, "who": 1}
    counts = count_about(QUESTIONS)
    assert (counts[About.OTHERS], counts[About.FACTS], counts[About.FEELINGS]) == (1, 1, 1)
    assert set(counts) == set(About)
