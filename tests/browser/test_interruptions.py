"""What was kept is there after a reload, in another tab, with no network, and after a crash."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import (
    CHANGED,
    LONG_PATIENCE,
    change_label,
    do_not_see,
    drop_file,
    follow,
    open_page,
    open_tab,
    press,
    see,
    settle,
    write,
)
from tests.browser.running import RunningApp
from tests.browser.talk import make_talk


@pytest.fixture
def reviewed(page: Page) -> Page:
    """A page with the review of a meeting of its own."""
    review_a_talk(page)
    return page


def review_a_talk(page: Page) -> None:
    open_page(page, "/review")
    drop_file(page, "evening set.txt", make_talk().encode())
    write(page, "What did you notice?", "We were quick.")
    press(page, "Show the review")
    see(page, "The counts")


def test_a_reload_in_mid_set_up_loses_nothing(page: Page):
    open_page(page, "/review")
    drop_file(page, "evening set.txt", make_talk().encode())
    write(page, "What did you notice?", "It was raining.")
    page.reload()
    expect(page.get_by_role("textbox", name="What did you notice?")).to_have_value(
        "It was raining."
    )
    see(page, "3 people")


@pytest.mark.thorough
def test_a_reload_shows_the_same_review(reviewed: Page):
    address = reviewed.url
    reviewed.reload()
    see(reviewed, "We were quick.")
    assert reviewed.url == address


@pytest.mark.thorough
def test_back_and_forward_lead_where_one_was(reviewed: Page):
    address = reviewed.url
    follow(reviewed, "All meetings")
    see(reviewed, "Your meetings")
    reviewed.go_back()
    see(reviewed, "We were quick.")
    assert reviewed.url == address
    reviewed.go_forward()
    see(reviewed, "Your meetings")


def test_two_tabs_on_one_line_do_not_overwrite_each_other(reviewed: Page):
    other = reviewed.context.new_page()
    open_page(other, reviewed.url)
    for tab in (reviewed, other):
        open_tab(tab, "Transcript")
    change_label(reviewed, "● Open question", "Closed question")
    see(reviewed, CHANGED)
    change_label(other, "● Open question", "Suggestion")
    see(other, "changed")
    for tab in (reviewed, other):
        tab.reload()
        open_tab(tab, "Transcript")
        see(tab, "1 label changed by you")
        see(tab, CHANGED)


def test_what_is_done_with_no_connection_is_not_shown_as_kept_until_it_is(reviewed: Page):
    open_tab(reviewed, "Transcript")
    see(reviewed, "What would you like to be different?")
    reviewed.context.set_offline(True)
    change_label(reviewed, "● Open question", "Closed question")
    do_not_see(reviewed, CHANGED)
    reviewed.context.set_offline(False)
    see(reviewed, CHANGED)
    reviewed.reload()
    see(reviewed, "1 label changed by you")


def test_after_a_crash_the_page_comes_back_with_all_that_was_kept(app: RunningApp, reviewed: Page):
    page = reviewed
    open_tab(page, "Transcript")
    change_label(page, "● Open question", "Closed question")
    see(page, CHANGED)
    app.kill()
    app.start()
    settle(page, patience=LONG_PATIENCE)
    see(page, "1 label changed by you")
    open_tab(page, "Transcript")
    press(page, "Undo (1)")
    do_not_see(page, CHANGED)
    page.reload()
    see(page, "We were quick.")
    do_not_see(page, "1 label changed by you")
