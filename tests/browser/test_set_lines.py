"""Lines from a set in a real browser: made, brought in, practised with, gone with the meeting."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from coach.service.samples import list_samples
from tests.browser.eyes import find_overflow
from tests.browser.person import (
    do_not_see,
    follow,
    open_page,
    open_tab,
    paste,
    press,
    see,
    settle,
    unfold,
    write,
)
from tests.browser.running import RunningApp


def test_questions_of_a_meeting_are_practised_with_and_go_with_it(
    fresh_app: RunningApp, watch_over: Callable[..., Page], tmp_path: Path
):
    began = time.monotonic()
    page = watch_over(fresh_app)
    (sample,) = [each.path for each in list_samples() if each.path.suffix == ".txt"]
    open_page(page, "/review")
    paste(page, sample.read_text("utf-8"))
    press(page, "Show the review")
    open_tab(page, "Questions")
    page.get_by_text("Make practice of this meeting").click()
    see(page, "Line 1 goes into the file")
    page.get_by_text("The set has agreed that lines of this meeting").click()
    settle(page)
    with page.expect_download() as started:
        page.get_by_role("link", name="Save the lines").click()
    path = tmp_path / "lines.json"
    started.value.save_as(path)
    meeting = page.url
    open_page(page, "/practise")
    unfold(page, "Lines from your set")
    page.locator('input[type="file"]').set_input_files(path)
    press(page, "Bring them in")
    see(page, "They are here")
    page.set_viewport_size({"width": 360, "height": 740})
    assert not find_overflow(page)
    press(page, "Open them up")
    see(page, "From your set")
    write(page, "How could it be asked openly?", "What is it like for you?")
    press(page, "Try it")
    see(page, "“What is it like for you?”")
    line = page.url
    page.set_viewport_size({"width": 1280, "height": 800})
    open_page(page, meeting)
    follow(page, "Erase this meeting")
    page.get_by_text("I know that this cannot be undone").locator("visible=true").click()
    settle(page)
    press(page, "Erase the meeting for good")
    see(page, "Erased: 1 meeting.")
    open_page(page, line)
    see(page, "There is no such item here")
    do_not_see(page, "What is it like for you?")
    print(f"from the review until all is gone: {time.monotonic() - began:.1f} s")
