"""What people come to do, from the first page to the end of it, in a real browser."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.person import (
    CHANGED,
    change_label,
    choose,
    count_clicks,
    do_not_see,
    drop_file,
    follow,
    open_page,
    open_tab,
    paste,
    press,
    read_clicks,
    see,
    write,
)
from tests.browser.running import RunningApp
from tests.browser.talk import make_talk, make_teams_talk


def test_a_file_is_dropped_reviewed_and_taken_away(page: Page, tmp_path: Path):
    press(page, "Review a meeting")
    drop_file(page, "Tuesday set.txt", make_talk().encode())
    see(page, "3 people")
    write(page, "What did you notice?", "Ben was quick to help.")
    press(page, "Show the review")
    see(page, "Ben was quick to help.")
    open_tab(page, "Export")
    with page.expect_download() as started:
        page.get_by_role("link", name="Everything, for programs").click()
    path = tmp_path / "review.json"
    started.value.save_as(path)
    text = path.read_text("utf-8")
    assert json.loads(text)["schema"]
    assert "Ana Reyes" not in text


def test_nothing_is_kept_before_everyone_has_agreed(page: Page):
    open_page(page, "/before")
    see(page, "Nothing of a real meeting is kept here before everybody in it has agreed")
    page.get_by_text("No", exact=True).first.click()
    press(page, "Keep this answer")
    see(page, "Not everybody agreed")
    follow(page, "Tally a meeting")
    see(page, "For a meeting that is not recorded")


def test_a_label_is_changed_counted_everywhere_and_taken_back(page: Page):
    press(page, "Review a meeting")
    paste(page, make_talk())
    press(page, "Show the review")
    open_tab(page, "Transcript")
    change_label(page, "● Open question", "Closed question")
    see(page, CHANGED)
    see(page, "1 label changed by you")
    open_tab(page, "At a glance")
    see(page, "1 label changed by you")
    page.reload()
    open_tab(page, "At a glance")
    see(page, "1 label changed by you")
    open_tab(page, "Transcript")
    press(page, "Undo (1)")
    menus = page.locator("[class*='st-key-chip-']")
    expect(menus.get_by_role("button", name="● Open question").first).to_be_visible()
    expect(page.get_by_text(CHANGED)).to_have_count(0)
    do_not_see(page, "1 label changed by you")


def test_a_known_set_comes_from_its_file_to_the_first_screen_in_eight_clicks(
    fresh_app: RunningApp, watch_over: Callable[..., Page]
):
    """The set's first meeting names it; the next one needs no more than to be dropped."""
    page = watch_over(fresh_app)
    open_page(page, "/review")
    drop_file(page, "first meeting.vtt", make_teams_talk().encode())
    choose(page, "Which set met?", "Harbour set")
    press(page, "Show the review")
    see(page, "The counts")
    count_clicks(page)
    began = time.monotonic()
    open_page(page, "/")
    press(page, "Review a meeting")
    expect(page.get_by_role("combobox", name="Which set met?")).to_have_value("Harbour set")
    drop_file(page, "second meeting.vtt", make_teams_talk().encode())
    press(page, "Show the review")
    see(page, "The counts")
    taken, clicks = time.monotonic() - began, read_clicks(page)
    print(f"from the file to the first screen: {taken:.1f} s and {clicks} clicks")
    assert clicks + 2 <= 8, "two clicks for choosing the file itself"
    assert taken < 300
