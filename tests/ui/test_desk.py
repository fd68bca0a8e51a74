"""The meeting on one page: its review, and what people change in it."""

from __future__ import annotations

import pytest

from coach.labels import Label
from coach.service.safekeeping import erase_meeting, erase_person
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.daily import erase_due
from coach.ui.desk import Desk
from tests.ui.test_app import find_html, open_app, open_sample, open_tab, paste, review, run


@pytest.fixture
def reviewed():
    return open_sample()


def test_a_change_to_a_meeting_that_is_gone_says_so():
    app = review(paste())
    desk: Desk = app.session_state["desk"]
    erase_meeting(resources.store(), LOCAL, desk.id)
    desk.correct(desk.review.lines[1], Label.OTHER)
    assert "no such meeting" in desk.notice
    desk.undo()
    assert "no such meeting" in find_html(run(app))


def test_a_changed_label_counts_everywhere_and_undo_takes_it_back(reviewed):
    desk: Desk = reviewed.session_state["desk"]
    before = desk.current()[0].measures["open_questions"].value
    line = next(
        line for line in desk.review.lines if line.round == 1 and line.label is Label.OPEN_QUESTION
    )
    desk.correct(line, Label.OTHER)
    app = open_tab(reviewed, "Transcript")
    assert "1 label changed by you" in find_html(app)
    assert desk.current()[0].measures["open_questions"].value == before - 1
    app = run(app.button(key="undo").click())
    assert desk.current()[0].measures["open_questions"].value == before
    assert "changed by you" not in find_html(app)


def test_a_meeting_may_be_set_up_anew_and_keeps_what_was_changed(reviewed):
    desk: Desk = reviewed.session_state["desk"]
    line = next(line for line in desk.review.lines if line.label is Label.OPEN_QUESTION)
    desk.correct(line, Label.OTHER)
    app = review(open_app(meeting=desk.id, setup="yes"))
    assert "1 label changed by you" in find_html(app)


def test_a_line_changed_elsewhere_meanwhile_says_so_and_is_left(reviewed):
    desk: Desk = reviewed.session_state["desk"]
    line = next(line for line in desk.review.lines if line.label is Label.OPEN_QUESTION)
    other: Desk = open_app(meeting=desk.id).session_state["desk"]
    other.correct(line, Label.ADVICE)
    desk.correct(line, Label.OTHER)
    assert "changed elsewhere" in desk.notice
    assert [each.label for each in desk.corrections()] == [Label.ADVICE]


def test_a_label_pressed_twice_is_one_change(reviewed):
    desk: Desk = reviewed.session_state["desk"]
    line = next(line for line in desk.review.lines if line.label is Label.OPEN_QUESTION)
    desk.correct(line, Label.OTHER)
    desk.correct(line, Label.OTHER)
    assert len(desk.corrections()) == 1


def test_what_is_erased_is_gone_from_a_page_that_is_open():
    app = review(paste())
    (kept,) = list_meetings(resources.store(), LOCAL)
    erase_person(resources.store(), LOCAL, "Ben Hughes")
    assert "Hughes" not in find_html(open_tab(app, "Transcript"))
    assert erase_due(kept.keep_until)
    assert "nagging" not in find_html(run(app))
