"""Looking back on a run: what the terminal says, and one moment tried again."""

from __future__ import annotations

from dataclasses import replace

from coach.practice.debrief import NO_NEED, debrief, say_how_far
from coach.practice.replaying import replay
from coach.ui.runs import find_focus, find_run, read_question
from tests.ui.practise_pages import click, find_place, says
from tests.ui.practise_room import (
    QUESTIONS,
    ask,
    begin,
    find_kept,
    look_back,
    open_room,
    read_run_id,
)
from tests.ui.test_app import find_html, run


def test_the_look_back_says_what_the_terminal_says():
    app = look_back(*QUESTIONS[:3])
    ended = find_run(read_run_id(app)).run
    seen = debrief(ended)
    assert ended.has_ended
    assert says(app, say_how_far(ended))
    for row in seen.timeline:
        assert says(app, row.said)
        assert says(app, f"{row.answer_words} word")
    assert seen.deeper is not None
    assert says(app, seen.deeper.answer)
    assert seen.back is not None
    assert says(app, f"“{seen.back.said}”")
    for thread in seen.threads_left:
        assert says(app, f"“{thread.words}”")
    assert says(app, seen.note)


def test_what_lay_underneath_is_folded_away_with_no_need_of_it():
    drawn = find_html(look_back(QUESTIONS[0]))
    folded = drawn.partition("What lay underneath</summary>")[2].partition("</details>")[0]
    assert NO_NEED in folded
    assert "<details open" not in drawn


def test_a_run_of_which_nothing_was_asked_has_nothing_to_look_back_on():
    assert says(look_back(), "Nothing was asked")


def test_the_last_question_ends_the_run_and_its_answer_is_there_to_read():
    app = begin(short=True)
    for each in QUESTIONS:
        app = ask(app, each)
    ended = find_run(read_run_id(app)).run
    assert ended.has_ended
    assert says(app, ended.steps[-1].answer)
    assert says(app, "Looking back")


def test_one_moment_is_tried_again_beside_what_it_was():
    app = look_back(*QUESTIONS[:2])
    run_id = read_run_id(app)
    other = "What would it be like to tell him?"
    app.text_area(key=f"asked-in_the_room-{run_id}-again").set_value(other)
    app = click(run(app), "practise-send")
    ended = find_run(run_id).run
    place = debrief(ended).back.place
    asked = read_question(replace(ended, steps=ended.steps[:place]), other)
    now = replay(ended, place, asked, find_focus)
    for drawn in (app, open_room(run_id)):
        assert says(drawn, ended.steps[place].answer)
        assert says(drawn, now.steps[-1].answer)
    assert len(find_kept()[0].turns) == 2


def test_a_moment_tried_again_is_another_question():
    app = look_back(QUESTIONS[1])
    run_id = read_run_id(app)
    app.text_area(key=f"asked-in_the_room-{run_id}-again").set_value(QUESTIONS[1])
    app = click(run(app), "practise-send")
    assert "then-now" not in find_html(app)
    assert "same as before" in find_html(app)


def test_from_the_look_back_one_goes_to_the_same_case_or_another():
    app = look_back(QUESTIONS[0])
    assert find_place(click(app, "room-same"))["item"] == "deputy"
    assert "item" not in find_place(click(look_back(QUESTIONS[0]), "room-other"))
