"""My progress: words first, numbers where wanted, a file of it, and being rid of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from coach.practice.items import Boundary, SpotItem
from coach.practice.progress import TOLD_APART
from coach.practice.spot_it import Sureness
from coach.service.exercises import load_items
from coach.storage.practice import load_choices
from coach.storage.practice_wishes import tell_of_wish
from coach.storage.records import LOCAL
from coach.ui import resources, state
from coach.ui.components.practise_taking import FILE
from coach.ui.shelf import SHELF
from tests.ui.practise_pages import click, find_attempts, has_button, open_practise, says
from tests.ui.test_app import find_html, run
from tests.ui.test_practise_home import find_wishes, keep_try, wish

HAVE_YOU = [line for line in load_items(SpotItem) if line.boundary is Boundary.HAVE_YOU]
START = TOLD_APART[Boundary.HAVE_YOU]


def open_progress():
    return open_practise(part="progress")


def keep_tries(before=2, last=5, **more):
    fits = [n < before for n in range(5)] + [n < last for n in range(5)]
    for place, (line, is_fit) in enumerate(zip(HAVE_YOU, fits, strict=False)):
        keep_try(line, days=20 - place, fits=is_fit, **more)


def turn(app, name, value=True):
    app.toggle(key=f"choice-{name}").set_value(value)
    return run(app)


def find_choices():
    return load_choices(resources.store(), LOCAL)


def test_before_anything_is_tried_it_says_what_will_be_here():
    assert says(open_progress(), "Nothing can be said yet")


@pytest.mark.parametrize(
    ("before", "last", "says_so"),
    [(2, 5, "comes apart more easily now"), (3, 3, "about as easily"), (4, 1, "closer together")],
)
def test_a_boundary_is_a_sentence_without_a_number(before, last, says_so):
    keep_tries(before, last)
    app = open_progress()
    assert says(app, START)
    assert says(app, says_so)
    assert not says(app, "of the last")


def test_what_was_tried_too_little_is_said_to_be_so():
    keep_try(HAVE_YOU[0])
    assert says(open_progress(), f"{START}: a few more tries")


def test_numbers_come_only_where_they_are_wanted_and_then_stay():
    keep_tries()
    app = turn(open_progress(), "shows_counts")
    assert says(app, "5 of the last 5, 2 of the 5 before")
    assert says(open_progress(), "5 of the last 5")
    assert not says(turn(open_progress(), "shows_counts", value=False), "5 of the last 5")


def test_how_sure_somebody_was_is_counted_only_where_they_chose_so():
    keep_tries(sureness=Sureness.CERTAIN)
    app = turn(open_progress(), "shows_counts")
    assert not says(app, "Certain, and as it reads")
    app = turn(app, "shows_sureness")
    assert says(app, "7 of 10")


def test_how_one_likes_to_practise_is_kept():
    app = turn(open_progress(), "uses_timers", value=False)
    app.number_input(key="choice-most_words").set_value(12)
    run(app)
    assert find_choices() == replace(find_choices(), uses_timers=False, most_words=12)


def test_what_was_tried_at_the_set_is_told_there():
    kept = wish(-3, text="ask *one* thing")
    tell_of_wish(resources.store(), LOCAL, kept.id, is_tried=True, happened="It went <quiet>")
    app = open_progress()
    assert says(app, "ask *one* thing")
    assert says(app, "It went <quiet>")


def test_a_wish_that_was_not_tried_is_told_so():
    tell_of_wish(resources.store(), LOCAL, wish().id, is_tried=False)
    assert says(open_progress(), "not this time")


def test_practice_is_taken_along_as_a_file(monkeypatch):
    keep_try()
    monkeypatch.setattr(state, "read_browser", lambda: "a" * 43)
    app = click(open_progress(), "practise-export")
    place = find_html(app).partition('href="/export/')[2].partition("/")[0]
    data = SHELF.find(place, token="a" * 43).data
    assert json.loads(data)["schema"] == "coach.practice/1"
    assert f'download="{FILE}"' in find_html(app)


def test_a_browser_without_a_cookie_is_told_why_there_is_no_file():
    assert says(click(open_progress(), "practise-export"), "keeps no cookie")


def test_deleting_is_asked_twice_and_takes_everything():
    keep_try()
    wish()
    app = open_progress()
    assert app.button(key="practise-delete").disabled
    app.checkbox(key="practise-sure").check()
    app = click(run(app), "practise-delete")
    assert says(app, "Your practice is gone.")
    assert (find_attempts(), find_wishes()) == ((), ())
    assert has_button(open_practise(), "practise-five-start")
