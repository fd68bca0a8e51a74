"""Terminal and app: the same answers leave the same, and take what cannot be read alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from typer.testing import CliRunner

from coach.cli.main import app as terminal
from coach.practice.items import OpenUpItem, ParkItem, SpotItem, ThreadItem
from coach.practice.pick_up_the_thread import PickUpTheThread, choose_words
from coach.practice.typed import (
    NO_WORDS,
    NOT_ENGLISH,
    NOTHING,
    SAME_AGAIN,
    THE_EXAMPLE,
    remark_on_typed,
)
from coach.service.exercises import load_items
from coach.service.practice_keeping import list_attempts
from coach.service.safekeeping import open_store
from coach.storage.records import LOCAL
from tests.practice.builders import NOON
from tests.ui.practise_pages import click, find_attempts, find_place, open_practise, says
from tests.ui.test_app import run

OPEN, PARK, THREAD = (load_items(kind)[0] for kind in (OpenUpItem, ParkItem, ThreadItem))
SPOT = load_items(SpotItem)[0]
LONG = " ".join(["word"] * 5000)
CLOSED, READY = "Are you sad about it?", "What does the half gutted feel like?"


@pytest.fixture
def in_terminal(monkeypatch, tmp_path):
    """Return what practises in the terminal, on a database of its own, and what it left."""

    def practise(name, *typed):
        with monkeypatch.context() as patch:
            patch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/terminal/coach.db")
            lines = "".join(f"{each}\n" for each in typed)
            result = CliRunner().invoke(terminal, ["practise", name, "--items", "1"], input=lines)
            assert result.exit_code == 0, result.output
            with open_store() as store:
                return " ".join(result.stdout.split()), list_attempts(store, LOCAL)

    return practise


def send(app, text, exercise, item):
    app.text_area(key=f"asked-{exercise}-{item}").set_value(text)
    return click(run(app), "practise-send")


def whenever(attempts):
    return [replace(each, at=NOON) for each in attempts]


@pytest.mark.parametrize(
    "typed",
    [
        (READY,),
        (CLOSED,),
        (CLOSED, READY),
        (CLOSED, READY, "What is half of you gutted about?"),
        (READY, CLOSED),
    ],
)
def test_wordings_leave_the_same_attempts(in_terminal, typed):
    app = open_practise(exercise="open-it-up", item=OPEN.id)
    for text in typed:
        app = send(app, text, "open_it_up", OPEN.id)
    _, left = in_terminal("open-it-up", *typed, "")
    assert whenever(left) == whenever(find_attempts())
    assert len(left) == 1 + (typed[:2] == (CLOSED, READY))


@pytest.mark.parametrize("keys", [("open",), ("closed",), ("open", "closed")])
def test_answers_to_a_line_leave_the_same_attempt(in_terminal, keys):
    app = open_practise(exercise="spot-it", item=SPOT.id)
    for key in keys:
        app = click(app, f"answer-{key}")
        if key is not keys[-1]:
            app = click(app, "practise-again")
    numbers = {"open": "1", "closed": "2"}
    typed = [part for key in keys for part in (numbers[key], "a")]
    _, left = in_terminal("spot-it", *typed[:-1], "")
    assert whenever(left) == whenever(find_attempts())
    assert len(left) == 1


def test_parked_advice_leaves_the_same_attempts(in_terminal):
    steps = ("Have a proper word with Bernice", "She hears it", "How she hears herself")
    typed = (*steps, "Could you have a proper word with Bernice?", "What is in the cup of tea?")
    app = open_practise(exercise="park-the-advice", item=PARK.id)
    for text in typed:
        app = send(app, text, "park_the_advice", PARK.id)
    _, left = in_terminal("park-the-advice", *typed, "")
    assert whenever(left) == whenever(find_attempts())
    assert [(each.fits, each.is_hinted) for each in left] == [(False, False), (True, True)]


def test_what_is_heard_differently_leaves_the_counts_in_both(in_terminal):
    app = send(open_practise(exercise="open-it-up", item=OPEN.id), CLOSED, "open_it_up", OPEN.id)
    click(app, "practise-differently")
    said, left = in_terminal("open-it-up", CLOSED, "d")
    assert "It leaves the counts." in said
    assert whenever(left) == whenever(find_attempts())
    assert [each.counts for each in left] == [False]


BAD = [
    ("", NOTHING),
    (LONG, "That is 5,000 words."),
    ("Was ist das Problem mit dem Team?", NOT_ENGLISH),
    ("Pourquoi est-ce que vous restez avec lui?", NOT_ENGLISH),
    ("def f(x): return x * lambda y", NOT_ENGLISH),
    ("🙂🙂", NO_WORDS),
    (OPEN.said, SAME_AGAIN),
]


@pytest.mark.parametrize(("typed", "remark"), BAD)
def test_what_cannot_be_read_is_told_kindly_and_nothing_is_lost(in_terminal, typed, remark):
    app = send(open_practise(exercise="open-it-up", item=OPEN.id), typed, "open_it_up", OPEN.id)
    assert says(app, remark)
    assert app.text_area(key=f"asked-open_it_up-{OPEN.id}").value == typed
    assert find_attempts() == ()
    said, left = in_terminal("open-it-up", typed, READY, "")
    assert remark in said
    assert len(left) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "What the bloody hell is she playing at?",
        "SELECT * FROM questions WHERE they are open;",
        "What is the capital of France?",
    ],
)
def test_swearing_code_and_a_question_to_nobody_are_answered_like_any_other(in_terminal, typed):
    app = send(open_practise(exercise="open-it-up", item=OPEN.id), typed, "open_it_up", OPEN.id)
    assert says(app, typed)
    said, left = in_terminal("open-it-up", typed, "")
    assert "Enter for the next" in said
    assert whenever(left) == whenever(find_attempts())


def test_the_example_handed_in_is_told_so(in_terminal):
    sample = OPEN.rewordings[0].said
    app = send(open_practise(exercise="open-it-up", item=OPEN.id), CLOSED, "open_it_up", OPEN.id)
    app = send(app, sample, "open_it_up", OPEN.id)
    assert says(app, THE_EXAMPLE)
    said, left = in_terminal("open-it-up", CLOSED, sample, "")
    assert THE_EXAMPLE in said
    assert len(left) == len(find_attempts()) == 1


def test_the_same_wording_again_is_told_so_and_is_no_second_attempt(in_terminal):
    app = send(open_practise(exercise="open-it-up", item=OPEN.id), CLOSED, "open_it_up", OPEN.id)
    assert says(send(app, CLOSED, "open_it_up", OPEN.id), SAME_AGAIN)
    said, left = in_terminal("open-it-up", CLOSED, CLOSED, "")
    assert SAME_AGAIN in said
    assert len(left) == len(find_attempts()) == 1


@pytest.mark.parametrize("typed", ["", LONG, "🙂🙂", "Warum ist das so, und was ist mit dir?"])
def test_what_cannot_be_read_is_no_turn_of_a_run(in_terminal, typed):
    with_case = ("in-the-room", "1", typed, "e", "")
    said, _ = in_terminal(*with_case)
    assert remark_on_typed(typed) in said
    assert "1>" in said
    assert "2>" not in said


def test_words_that_are_not_theirs_leave_the_choice_open():
    state = choose_words(PickUpTheThread(item=THREAD), LONG)
    assert (state.chosen, bool(state.remark)) == ("", True)
    assert find_place(open_practise(exercise="pick-up-the-thread", item=THREAD.id))["item"]
