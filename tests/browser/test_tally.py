"""Tallying a meeting that is not recorded, from its first tap to its review."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import (
    LONG_PATIENCE,
    choose,
    do_not_see,
    open_page,
    press,
    see,
    settle,
    unfold,
    write,
)
from tests.browser.running import RunningApp

LOST = "Not connected: taps are not being kept"
SMALLEST = 48
"""Pixels that a finger needs."""


@pytest.fixture
def tallying(page: Page) -> Page:
    """A page with a tally that has just begun."""
    begin_tally(page)
    return page


def begin_tally(page: Page) -> None:
    open_page(page, "/tally")
    write(page, "Who is there, one name a line", "Aisha\nBen\nChloe\nDev *[x](y)*")
    choose(page, "Who presents first", "Aisha")
    press(page, "Start the tally")
    see(page, "presenter: Aisha")


def sign(page: Page, words: str, person: int = 0) -> Locator:
    """Return the button of a sign, of the person in this place."""
    return page.get_by_role("button", name=words).nth(person)


def tap(page: Page, words: str, person: int = 0) -> None:
    sign(page, words, person).click()
    settle(page)


def test_a_tally_becomes_a_review(tallying: Page):
    tap(tallying, "open")
    tap(tallying, "open")
    tap(tallying, "suggestion", 2)
    tap(tallying, "Undo")
    tap(tallying, "closed", 1)
    press(tallying, "Silence: start")
    press(tallying, "Silence: stop")
    press(tallying, "Next: clarifying")
    expect(sign(tallying, "open")).to_contain_text("2")
    expect(sign(tallying, "suggestion", 2)).to_contain_text("0")
    unfold(tallying, "New round")
    press(tallying, "End the meeting")
    press(tallying, "Show the review")
    see(tallying, "The counts")
    assert "/review?meeting=" in tallying.url


def test_what_is_read_out_of_a_button_says_whose_it_is(tallying: Page):
    for words in ("open question by Ben", "closed question by Chloe", "listening by Dev *[x](y)*"):
        expect(tallying.get_by_role("button", name=words)).to_have_count(1)
    aside = tallying.get_by_role("button", name="suggestion by Ben").locator("em")
    assert (aside.bounding_box() or {})["width"] <= 1


def test_every_tap_outlives_a_crash_and_without_a_connection_the_page_says_so(
    app: RunningApp, tallying: Page
):
    for person in range(3):
        tap(tallying, "listening", person)
    app.kill()
    see(tallying, LOST)
    app.start()
    settle(tallying, patience=LONG_PATIENCE)
    do_not_see(tallying, LOST)
    for person in range(3):
        expect(sign(tallying, "listening", person)).to_contain_text("1")
    tap(tallying, "listening")
    tallying.reload()
    expect(sign(tallying, "listening")).to_contain_text("2")


def test_a_finger_finds_every_button_in_a_window_of_360_pixels(tallying: Page):
    tallying.set_viewport_size({"width": 360, "height": 740})
    settle(tallying)
    for words in ("open", "closed", "suggestion", "listening", "Undo", "Silence", "Next:"):
        box = sign(tallying, words).bounding_box()
        assert box is not None
        assert box["height"] >= SMALLEST
        assert box["width"] >= SMALLEST
        assert box["x"] + box["width"] <= 360
