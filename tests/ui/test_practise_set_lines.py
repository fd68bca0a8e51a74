"""Lines from a set on the learner's pages: brought in, practised with, and gone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.service.expiring import expire
from coach.service.safekeeping import erase_meeting
from coach.service.set_lines_file import write_set_lines
from coach.service.set_lines_keeping import bring_in_file, list_set_items
from coach.storage.practice_attempts import list_attempts
from coach.storage.practice_drafts import list_drafts
from coach.storage.practice_set_lines import list_set_lines
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.practising import list_left
from tests.service.set_lines import make_lines
from tests.ui.practise_pages import click, find_place, has_button, open_practise, says
from tests.ui.test_app import (
    HOSTILE,
    find_html,
    find_markdown,
    open_app,
    run,
)
from tests.ui.test_set_lines import known_browser, read_laid, sample

__all__ = ["known_browser", "sample"]

TODAY = date.today()
DAY = TODAY + timedelta(days=10)
LINES = make_lines(drop_on=DAY)
FIRST = LINES.lines[0]
BOX = f"asked-open_it_up-{FIRST.id}"


def drop(data, name="lines.json", app=None):
    app = app or open_practise()
    app.file_uploader(key="set-lines-0").set_value((name, data, "application/json"))
    return run(app)


def bring():
    """Keep the lines, and return under which id."""
    data = write_set_lines(LINES)
    return bring_in_file(resources.store(), LOCAL, data, name="lines.json").id


def find_kept():
    return list_set_items(resources.store(), LOCAL)


def test_a_file_is_looked_at_and_then_brought_in():
    app = drop(write_set_lines(LINES))
    assert says(app, f"{len(LINES.lines)} lines, until")
    assert find_kept() == ()
    app = click(app, "set-lines-bring-in")
    assert says(app, "They are here, and come first in Open it up")
    assert [each.id for each in find_kept()] == [each.id for each in LINES.lines]
    assert not has_button(app, "set-lines-bring-in")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Dear set", "lines.json: line 1 is not JSON"),
        (b"x" * 300_000, "larger than 200 kB"),
        (write_set_lines(make_lines(drop_on=TODAY)), "were to go on"),
    ],
)
def test_a_file_that_does_not_fit_says_why_and_nothing_is_kept(data, words):
    app = drop(data)
    assert says(app, words)
    assert says(app, "Nothing was brought in")
    assert not has_button(app, "set-lines-bring-in")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_name_is_only_ever_text(name):
    app = drop(b"Dear set", f"{name}.json")
    assert "<" not in name or name not in find_html(app)
    assert not [part for part in find_markdown(app) if name in part]


def test_a_file_of_a_meeting_that_was_erased_here_is_refused(sample):
    lines = read_laid(sample)
    erase_meeting(resources.store(), LOCAL, lines.meeting)
    app = click(drop(write_set_lines(lines)), "set-lines-bring-in")
    assert says(app, "is erased here")
    assert find_kept() == ()


def test_they_come_first_in_open_it_up_and_are_marked():
    bring()
    place = find_place(open_practise(exercise="open-it-up"))
    ids = [place["item"], *place["left"].split(",")]
    assert ids[: len(LINES.lines)] == [each.id for each in LINES.lines]
    assert place["of"] == "8"
    app = open_practise(**place)
    assert says(app, "From your set")
    assert says(app, FIRST.said)
    assert not says(open_practise(exercise="open-it-up", item="open-001"), "From your set")


def test_their_own_button_opens_up_them_alone():
    kept = bring()
    place = find_place(click(open_practise(), f"set-lines-start-{kept}"))
    assert place["item"] == FIRST.id
    assert place["of"] == str(len(LINES.lines))


def test_a_line_that_was_missed_comes_back_in_five_minutes():
    bring()
    app = open_practise(exercise="open-it-up", item=FIRST.id, left=LINES.lines[1].id)
    app.text_area(key=BOX).set_value("Is it sad?")
    app = click(run(app), "practise-send")
    assert says(app, "Is it sad?")
    assert [each.details.item for each in list_attempts(resources.store(), LOCAL)] == [FIRST.id]
    app = click(app, "practise-next")
    assert find_place(app)["item"] == LINES.lines[1].id


def test_what_is_left_of_a_bout_leaves_out_lines_that_are_gone(monkeypatch):
    gone = "f" * 32
    bring()
    monkeypatch.setattr("coach.ui.practising.read_place", lambda _: f"{FIRST.id},{gone},open-001,")
    assert list_left() == [FIRST.id, "open-001"]


def test_erased_they_are_gone_with_what_was_typed():
    kept = bring()
    app = open_practise(exercise="open-it-up", item=FIRST.id)
    app.text_area(key=BOX).set_value("Is it sad?")
    app = click(run(app), "practise-send")
    address = find_place(app)
    assert list_drafts(resources.store(), LOCAL)
    app = click(open_practise(), f"set-lines-erase-{kept}")
    assert says(app, "They are gone")
    assert list_set_lines(resources.store(), LOCAL) == ()
    assert list_drafts(resources.store(), LOCAL) == ()
    assert list_attempts(resources.store(), LOCAL) == ()
    assert says(open_practise(**address), "There is no such item here")
    assert says(open_practise(), "Eight lines, each with its reading")


def test_they_go_with_the_meeting_they_were_made_of(sample):
    lines = read_laid(sample)
    bring_in_file(resources.store(), LOCAL, write_set_lines(lines), name="lines.json")
    assert says(open_practise(), f"{len(lines.lines)} lines, until")
    erase_meeting(resources.store(), LOCAL, lines.meeting)
    assert find_kept() == ()
    assert not says(open_practise(), "lines, until")


def test_they_go_on_their_day_and_that_is_said():
    bring()
    expire(resources.store(), LOCAL, DAY)
    assert says(open_app("practise"), "lines from a set that you practised with are erased")
    assert find_kept() == ()
