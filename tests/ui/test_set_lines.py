"""Lines from a set: made of a meeting's questions, brought in, practised, and gone with it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coach.labels import Label
from coach.service.expiring import expire
from coach.service.safekeeping import erase_meeting
from coach.service.samples import list_samples
from coach.service.set_lines_file import FILE_NAME, read_set_lines, write_set_lines
from coach.service.set_lines_keeping import bring_in_file, list_set_items
from coach.storage.audit import list_audit
from coach.storage.meeting_agreements import take_back
from coach.storage.practice_attempts import list_attempts
from coach.storage.practice_drafts import list_drafts
from coach.storage.practice_set_lines import list_set_lines
from coach.storage.records import LOCAL
from coach.ui import resources, state
from coach.ui.exports import make_route
from coach.ui.guard import COOKIE
from coach.ui.practising import list_left
from coach.ui.shelf import SHELF
from tests.service.set_lines import make_lines
from tests.ui.practise_pages import click, find_place, has_button, open_practise, says
from tests.ui.test_app import (
    HOSTILE,
    find_html,
    find_markdown,
    open_app,
    open_sample,
    open_tab,
    paste,
    review,
    run,
)

TODAY = date.today()
DAY = TODAY + timedelta(days=10)
TOKEN = "a" * 43
LINES = make_lines(drop_on=DAY)
FIRST = LINES.lines[0]
BOX = f"asked-open_it_up-{FIRST.id}"


@pytest.fixture(autouse=True)
def known_browser(monkeypatch):
    """Have files laid out as for a browser that is known."""
    monkeypatch.setattr(state, "read_browser", lambda: TOKEN)


# The facilitator's side


def make_practice(app):
    app = open_tab(app, "Questions")
    return run(app.toggle(key="make-practice").set_value(True))


@pytest.fixture
def sample():
    """A sample meeting's page, with its lines made."""
    return make_practice(open_sample())


def find_checkboxes(app):
    return [each for each in app.checkbox if each.label.endswith("goes into the file")]


def find_address(app):
    found = re.search(rf'/export/([^/"]+)/{FILE_NAME}', find_html(app))
    return found[1] if found else None


def read_laid(app):
    data = SHELF.find(find_address(app), token=TOKEN).data
    return read_set_lines(data, name=FILE_NAME, today=TODAY)


def test_nothing_is_looked_for_before_it_is_asked_for():
    app = open_tab(open_sample(), "Questions")
    assert not find_checkboxes(app)
    assert find_address(app) is None


def test_every_line_is_shown_as_it_will_be_in_the_file(sample):
    lines = read_laid(sample)
    assert len(lines.lines) == len(find_checkboxes(sample)) > 5
    for line in lines.lines:
        assert says(sample, line.said)
        assert says(sample, line.heard)
    assert lines.drop_on == TODAY + timedelta(days=14)
    assert not says(sample, "who asked is in the file")


def test_a_line_can_be_left_out(sample):
    before = read_laid(sample)
    app = run(find_checkboxes(sample)[1].set_value(False))
    left = read_laid(app)
    assert left.lines == (before.lines[0], *before.lines[2:])
    assert says(app, f"The file has {len(left.lines)} lines")


def test_with_every_line_left_out_there_is_no_file(sample):
    for each in find_checkboxes(sample):
        each.set_value(False)
    app = run(sample)
    assert says(app, "Every line is left out")
    assert find_address(app) is None


def test_names_are_swapped_those_of_others_too_and_one_can_be_added(sample):
    data = write_set_lines(read_laid(sample)).decode()
    assert "Maureen" not in data
    assert "[a person]" in data
    sample.text_input(key="practised-more").set_value("volunteers")
    data = write_set_lines(read_laid(run(sample))).decode()
    assert "volunteers" not in data


def test_a_correction_counts(sample):
    first = read_laid(sample).lines[0]
    desk = sample.session_state["desk"]
    kept = desk.practice
    run(sample)
    assert desk.practice is kept
    for line in desk.lines_now():
        if line.label is not None and line.utterance.text in first.said:
            desk.correct(line, Label.OTHER, ())
    assert first.said not in [each.said for each in read_laid(run(sample)).lines]


ASKED = "Did it actually work, though?"


def keep_real(text=ASKED):
    """Review a meeting of a set that is no sample, in which this is asked."""
    (path,) = [each.path for each in list_samples() if each.path.suffix == ".txt"]
    talk = path.read_text("utf-8")
    assert ASKED in talk
    return review(paste(talk.replace(ASKED, text)))


def test_of_a_real_meeting_the_set_has_to_have_agreed_to_this_too():
    app = make_practice(keep_real())
    assert find_checkboxes(app)
    assert find_address(app) is None
    app = run(app.checkbox(key="practised-agreed").set_value(True))
    assert ASKED in [each.said for each in read_laid(app).lines]


def test_without_a_yes_there_is_a_sentence_and_no_line():
    app = keep_real()
    take_back(resources.store(), LOCAL, app.session_state["desk"].id)
    app = make_practice(app)
    assert says(app, "nobody has said that everybody agreed")
    assert not find_checkboxes(app)


def test_where_nothing_could_be_opened_up_that_is_said():
    talk = "Ana Reyes: I cannot sleep.\n\nBen Hughes: What is it like?\n\nAna Reyes: Dark.\n"
    assert says(make_practice(review(paste(talk))), "needs opening up")


def test_to_a_browser_that_is_not_known_nothing_is_laid_out(monkeypatch):
    monkeypatch.setattr(state, "read_browser", lambda: None)
    app = make_practice(open_sample())
    assert says(app, "keeps no cookie")
    assert find_address(app) is None


def test_the_file_is_handed_out_and_not_any_more_once_the_meeting_is_erased(sample):
    client = TestClient(Starlette(routes=[make_route()]), cookies={COOKIE: TOKEN})
    address = f"/export/{find_address(sample)}/{FILE_NAME}"
    answer = client.get(address)
    assert json.loads(answer.content)["schema"] == "coach.set-lines/1"
    assert FILE_NAME in answer.headers["content-disposition"]
    assert list_audit(resources.store(), LOCAL)[-1].action == f"exported as {FILE_NAME}"
    erase_meeting(resources.store(), LOCAL, sample.session_state["desk"].id)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_said_is_only_ever_text(text):
    app = make_practice(keep_real(f"Did {text} actually work, though?"))
    assert find_checkboxes(app)
    assert "<" not in text or text not in find_html(app)
    assert not [part for part in find_markdown(app) if text in part]


# The learner's side


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
