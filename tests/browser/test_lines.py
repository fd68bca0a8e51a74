"""In the transcript the list follows the line somebody is at, and "/" leads to the search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import PATIENCE, drop_file, open_page, open_tab, press, see
from tests.browser.talk import make_talk

_SEEN = """
() => {
  const lines = [...document.querySelectorAll('[class*="st-key-line-"]')];
  const here = lines.find((each) => getComputedStyle(each).boxShadow !== "none");
  const box = here?.getBoundingClientRect();
  const panel = document.querySelector(".st-key-panel")?.getBoundingClientRect();
  return box && panel && box.top > 60 && box.bottom <= panel.top ? lines.indexOf(here) + 1 : 0;
}
"""
"""Which line is marked, counted from 1; 0 while it is not to be seen over the panel."""


@pytest.fixture
def transcript(page: Page) -> Page:
    """A page with a transcript much longer than the window."""
    open_page(page, "/review")
    drop_file(page, "keys.txt", "\n".join(make_talk() for _ in range(8)).encode())
    press(page, "Show the review")
    open_tab(page, "Transcript")
    return page


def search(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Words")


def press_until_focused(page: Page, key: str, control: Locator) -> None:
    """Press a key whose script may still be on its way."""
    for _ in range(50):
        page.keyboard.press(key)
        if control.evaluate("each => each === document.activeElement"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{key} does not lead to {control}")


def see_marked(page: Page, place: int) -> None:
    """Wait until the line in this place is marked, and to be seen."""
    page.wait_for_function(f"() => ({_SEEN})() === {place}", timeout=PATIENCE)


def test_the_list_follows_the_line_and_the_focus_stays_where_it_was(transcript: Page):
    transcript.evaluate("() => { window.coachFocused = document.activeElement }")
    for key, places in (("j", range(2, 11)), ("k", range(9, 1, -1)), ("j", range(3, 11))):
        for place in places:
            transcript.keyboard.press(key)
            see_marked(transcript, place)
    assert transcript.evaluate("() => window.coachFocused === document.activeElement")
    transcript.keyboard.press("3")
    see(transcript, "1 label changed by you")
    see_marked(transcript, 10)
    open_page(transcript, transcript.url)
    see_marked(transcript, 10)


def test_a_slash_leads_to_the_search_and_escape_out_of_it(transcript: Page):
    press_until_focused(transcript, "/", search(transcript))
    transcript.keyboard.type("a/b")
    expect(search(transcript)).to_have_value("a/b")
    transcript.keyboard.press("Escape")
    expect(search(transcript)).not_to_be_focused()
