"""Five minutes of practice by keyboard, and what is typed there after a reload."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.eyes import find_overflow
from tests.browser.person import (
    do_not_see,
    open_page,
    press,
    see,
    send,
    settle,
    wait_until_kept,
    walk_to,
)
from tests.browser.running import RunningApp

TYPED = "What is it like to be *asked* that?"


def test_five_minutes_go_by_without_a_mouse(page: Page):
    walk_to(page, page.get_by_role("button", name="Practise for five minutes"))
    page.keyboard.press("Enter")
    settle(page)
    see(page, "1 of 8")
    page.keyboard.press("2")
    settle(page)
    see(page, "The line beside it")
    page.reload()
    settle(page)
    see(page, "The line beside it")
    # Enter on a button is that button's own; elsewhere it goes on.
    walk_to(page, page.get_by_role("button", name="I hear it differently"))
    page.keyboard.press("Enter")
    settle(page)
    see(page, "Kept: you hear it differently")
    page.evaluate("() => document.activeElement.blur()")
    page.keyboard.press("Enter")
    settle(page)
    see(page, "2 of 8")
    do_not_see(page, "The line beside it")


def test_what_is_typed_outlives_a_reload_and_enter_sends_it(app: RunningApp, page: Page):
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, "/practise?exercise=open-it-up&item=open-001")
    box = page.get_by_role("textbox", name="How could it be asked openly?")
    box.press_sequentially(TYPED)
    wait_until_kept(page, app, TYPED)
    page.reload()
    settle(page)
    expect(box).to_have_value(TYPED)
    assert not find_overflow(page)
    send(page, box)
    settle(page)
    see(page, "You")
    expect(page.get_by_role("textbox", name="Another try, if you like")).to_have_value("")
    page.reload()
    settle(page)
    see(page, TYPED)
    press(page, "Next")
    see(page, "That is enough for one sitting")
