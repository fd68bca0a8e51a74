"""Lines made of a meeting's questions: what is shown, what is in the file, and for whom."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coach.labels import Label
from coach.service.safekeeping import erase_meeting
from coach.service.samples import list_samples
from coach.service.set_lines_file import FILE_NAME, read_set_lines, write_set_lines
from coach.storage.audit import list_audit
from coach.storage.meeting_agreements import take_back
from coach.storage.records import LOCAL
from coach.ui import resources, state
from coach.ui.exports import make_route
from coach.ui.guard import COOKIE
from coach.ui.shelf import SHELF
from tests.ui.practise_pages import says
from tests.ui.test_app import (
    HOSTILE,
    find_html,
    find_markdown,
    open_sample,
    open_tab,
    paste,
    review,
    run,
)

TODAY = date.today()
TOKEN = "a" * 43


@pytest.fixture(autouse=True)
def known_browser(monkeypatch):
    """Have files laid out as for a browser that is known."""
    monkeypatch.setattr(state, "read_browser", lambda: TOKEN)


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
