"""A run with a presenter: asked, heard differently, left, found again, and looked back on."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.eyes import find_overflow
from tests.browser.person import open_page, press, see, send, settle, wait_until_kept
from tests.browser.running import RunningApp


def test_a_run_is_asked_left_found_again_and_looked_back_on(app: RunningApp, page: Page):
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, "/practise?exercise=in-the-room&item=deputy")
    press(page, "Ask Maya")
    box = page.get_by_role("textbox", name="What would you ask Maya?")
    box.press_sequentially("You should put it in writing.")
    wait_until_kept(page, app, "You should put it in writing.")
    page.reload()
    settle(page)
    expect(box).to_have_value("You should put it in writing.")
    send(page, box)
    # The box is empty, and one can go on typing in it.
    expect(box).to_have_value("")
    expect(box).to_be_focused()
    answer = page.locator(".room-turn.they").last
    settle(page)
    before = answer.inner_text()
    press(page, "I hear it differently")
    page.get_by_role("menuitem", name="I hear it as: open question").click()
    expect(answer).not_to_have_text(before)
    open_page(page, "/practise?exercise=in-the-room")
    page.get_by_role("link", name="The deputy everyone loves: Maya").first.click()
    settle(page)
    see(page, "You should put it in writing.")
    press(page, "End here")
    see(page, "Looking back")
    assert not find_overflow(page)
