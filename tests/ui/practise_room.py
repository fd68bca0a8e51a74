"""How the tests of the room come by a presenter, a run and its look back."""

from __future__ import annotations

from coach.practice.room import SHORT_TURNS
from coach.storage.practice_runs import list_runs
from coach.storage.records import LOCAL
from coach.ui import resources
from tests.ui.practise_pages import click, find_place, open_practise
from tests.ui.test_app import run

QUESTIONS = (
    "What is it like when it slips again?",
    "You should put it in writing.",
    "What goes through your mind when you pick the bits up?",
    "What worries you most about that?",
)


def open_room(item=""):
    return open_practise(exercise="in-the-room", **({"item": item} if item else {}))


def begin(name="deputy", *, short=False):
    app = open_room(name)
    if short:
        app.button_group(key="room-length").set_value(SHORT_TURNS)
        run(app)
    return click(app, f"room-start-{name}")


def read_run_id(app):
    return find_place(app)["item"]


def type_in(app, text):
    app.text_area(key=f"asked-in_the_room-{read_run_id(app)}").set_value(text)
    return run(app)


def ask(app, text):
    return click(type_in(app, text), "practise-send")


def find_kept():
    return list_runs(resources.store(), LOCAL)


def look_back(*questions):
    app = begin()
    for each in questions:
        app = ask(app, each)
    return click(app, "room-end")
