"""Ten questions, Hold it and Both sides: one item at a time, and nothing kept but its steps."""

from __future__ import annotations

import time

import pytest

from coach.labels import LABELS, Label
from coach.practice.attempts import Exercise
from coach.practice.hold_it import HoldIt, say_wait
from coach.practice.items import ParkItem, TenItem, ThreadItem
from coach.practice.pick_up_the_thread import PickUpTheThread, answer_thread, ask_with_thread
from coach.practice.ten_questions import count_about
from coach.practice.typed import NOTHING, NOTHING_SAID
from coach.service.exercises import load_items
from coach.service.practice_progress import Progress
from coach.storage.practice import load_choices
from coach.storage.practice_drafts import list_drafts
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.practise_hold import OVER, find_shown
from coach.ui.components.practise_ten import OVER as FOUR_MINUTES
from coach.ui.practising import reader
from coach.ui.progress_kept import load_progress, save_progress
from tests.ui.practise_pages import (
    click,
    find_attempts,
    find_place,
    has_button,
    open_practise,
    says,
)
from tests.ui.test_app import HOSTILE, find_html, find_markdown, run

TEN, THREAD, PARK = (load_items(kind)[0] for kind in (TenItem, ThreadItem, ParkItem))
QUESTIONS = ("What happened between them?", "Have you asked them?", "How do they share the bus?")


def open_ten():
    return open_practise(exercise="ten-questions", item=TEN.id)


def send(app, text, item, exercise):
    app.text_area(key=f"asked-{exercise}-{item.id}").set_value(text)
    return click(run(app), "practise-send")


def write(*questions):
    app = open_ten()
    for each in questions:
        app = send(app, each, TEN, "ten_questions")
    return app


def mark(app, *numbers):
    app = click(app, "ten-mark")
    for number in numbers:
        app = click(app, f"ten-{number}")
    return app


def leave_all(app):
    while has_button(app, "ten-leave"):
        app = click(app, "ten-leave")
    return app


def choose(app, *places, why="They are short."):
    app.multiselect(key=f"ten-best-{TEN.id}").set_value(list(places))
    return send(run(app), why, TEN, "ten_questions")


def see_all(numbers=(1, 2, 1)):
    return choose(leave_all(mark(write(*QUESTIONS), *numbers)), 0, 1, 2)


@pytest.mark.parametrize("exercise", ["ten-questions", "hold-it", "both-sides"])
def test_an_exercise_without_an_item_leads_to_one_of_them(exercise):
    app = open_practise(exercise=exercise)
    assert find_place(app)["exercise"] == exercise
    assert find_place(app)["item"]


def test_an_item_that_is_not_there_is_said_and_one_can_start():
    app = open_practise(exercise="both-sides", item="park-999")
    assert says(app, "There is no such item here")
    assert find_place(click(app, "practise-start"))["item"] != "park-999"


# Ten questions


def test_questions_are_kept_as_they_are_written():
    assert all(says(write(*QUESTIONS[:2]), each) for each in QUESTIONS[:2])
    assert all(says(open_ten(), each) for each in QUESTIONS[:2])


def test_one_question_at_least_is_needed():
    app = click(open_ten(), "ten-mark")
    assert says(app, "Write one question at least")
    assert says(write(" "), NOTHING)


def test_the_learner_marks_before_any_reading_is_shown():
    app = write(*QUESTIONS)
    for number in (1, 2, 1):
        assert "Reads as" not in find_html(app)
        assert "How they read" not in find_html(app)
        app = click(app, "ten-mark") if has_button(app, "ten-mark") else app
        app = click(app, f"ten-{number}")
    assert says(app, "Turn it round")
    assert "How they read" not in find_html(app)


def test_two_each_way_can_be_turned_round_or_left():
    app = mark(write(*QUESTIONS), 1, 2, 1)
    assert app.text_area(key=f"asked-ten_questions-{TEN.id}").label == "The same, closed"
    app = send(app, QUESTIONS[0], TEN, "ten_questions")
    assert "same as before" in find_html(app)
    app = send(app, "Did something happen?", TEN, "ten_questions")
    app = click(app, "ten-leave")
    assert app.text_area(key=f"asked-ten_questions-{TEN.id}").label == "The same, open"
    app = choose(leave_all(app), 0, 1, 2)
    assert says(app, "“Did something happen?”")


def test_the_best_are_chosen_and_a_reload_keeps_the_choice():
    app = choose(leave_all(mark(write(*QUESTIONS), 1, 2, 1)), 0, 1)
    assert says(app, "Choose 3; 2 are chosen.")
    assert open_ten().multiselect(key=f"ten-best-{TEN.id}").value == [0, 1]


def test_in_the_end_the_readings_and_the_counts_are_shown():
    app = see_all()
    assert says(app, LABELS[Label.CLOSED_QUESTION].words)
    counts = count_about(QUESTIONS)
    assert all(says(app, f"{what.value} {count}") for what, count in counts.items())
    assert says(app, "They are short.")
    assert says(open_ten(), "How they read")
    assert find_attempts() == ()


def test_a_mark_of_ones_own_that_differs_is_said_and_can_stand():
    app = see_all(numbers=(2, 2, 1))
    assert says(app, "you marked it otherwise")
    assert says(click(app, "ten-hear-0"), "you hear it differently")
    assert not says(click(app, "ten-hear-0"), "you hear it differently")


def test_next_is_another_focus_and_keeps_nothing_of_this_one():
    app = click(see_all(), "practise-next")
    assert find_place(app)["item"] == load_items(TenItem)[1].id
    assert list_drafts(resources.store(), LOCAL) == ()


def test_the_clock_is_a_choice_and_never_enforced():
    app = write(QUESTIONS[0])
    assert "ticking" in find_html(app)
    app.toggle(key="practise-clock").set_value(False)
    assert "ticking" not in find_html(run(app))
    assert load_choices(resources.store(), LOCAL).uses_timers is False
    app.toggle(key="practise-clock").set_value(True)
    run(app)
    began = str(time.time() - 241)
    save_progress(
        Exercise.TEN_QUESTIONS, TEN.id, Progress().then("began", began).then("write", "Why?")
    )
    app = write(QUESTIONS[0])
    assert says(app, FOUR_MINUTES)
    assert says(app, QUESTIONS[0])


def test_what_is_typed_is_never_run():
    app = write(*(f"What is {text} to you?" for text in HOSTILE[:3]))
    for drawn in (app, leave_all(mark(app, 1, 1, 1))):
        assert "<script>" not in find_html(drawn)
        assert "<img" not in find_html(drawn)
        assert not any(text in each for each in find_markdown(drawn) for text in HOSTILE)


# Hold it


def hold():
    return click(open_practise(exercise="hold-it", item=THREAD.id), "hold-show")


def test_the_answer_comes_when_it_is_wanted():
    assert not says(open_practise(exercise="hold-it", item=THREAD.id), THREAD.said)
    assert says(hold(), THREAD.said)
    assert says(open_practise(exercise="hold-it", item=THREAD.id), THREAD.said)


def wait_for(seconds):
    save_progress(
        Exercise.HOLD_IT, THREAD.id, Progress().then("shown", str(time.time() - seconds))
    )
    return open_practise(exercise="hold-it", item=THREAD.id)


def test_the_ten_seconds_are_said_once_they_have_gone_by():
    assert not says(hold(), OVER)
    assert says(wait_for(11), OVER)


def test_the_wait_is_measured_and_the_answer_follows_from_the_question():
    question = "What was it when you couldn't look up?"
    app = send(wait_for(12), question, THREAD, "hold_it")
    assert says(app, say_wait(HoldIt(shown_at=0, asked_at=12.5)))
    state = ask_with_thread(PickUpTheThread(item=THREAD), question, reader())
    assert says(app, answer_thread(state))
    assert says(click(app, "practise-hear"), "Kept: you hear it differently")
    assert find_attempts() == ()


def test_nobody_is_held_to_ten_seconds():
    app = send(hold(), "What is it like?", THREAD, "hold_it")
    assert "You asked after" in find_html(app)
    assert says(send(hold_again(app), " ", THREAD, "hold_it"), NOTHING)


def hold_again(app):
    return click(click(app, "practise-again"), "hold-show")


def test_a_wait_that_was_left_begins_anew():
    progress = Progress().then("shown", "1000")
    assert find_shown(progress, 1100) == 1000
    assert find_shown(progress, 5000) is None
    assert find_shown(progress.then("ask", "What?"), 5000) == 1000


# Both sides


def test_each_line_is_answered_and_then_said_whether_it_helped():
    app = open_practise(exercise="both-sides", item=PARK.id)
    assert says(app, PARK.itches[0])
    assert says(send(app, " ", PARK, "both_sides"), NOTHING_SAID)
    for number in (2, 1, 2, 1):
        app = click(send(app, "Well, now.", PARK, "both_sides"), f"both-{number}")
    assert says(app, "2 of 4 helped; 2 of those were questions.")
    assert says(open_practise(exercise="both-sides", item=PARK.id), "2 of 4 helped")


def test_a_reload_comes_back_to_whether_it_helped():
    send(open_practise(exercise="both-sides", item=PARK.id), "Well, now.", PARK, "both_sides")
    app = open_practise(exercise="both-sides", item=PARK.id)
    assert says(app, "Did that help you think?")
    assert load_progress(Exercise.BOTH_SIDES, PARK.id).steps == (("said", "Well, now."),)
