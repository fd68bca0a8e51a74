"""What a set agrees at one meeting, and reports of at the next."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.person import (
    choose,
    drop_file,
    open_page,
    open_tab,
    press,
    see,
    unfold_all,
    write,
    write_day,
)
from tests.browser.talk import make_teams_talk

WHAT = "Ask the night manager for an hour"


def test_an_action_of_one_meeting_is_reported_at_the_next(page: Page):
    open_page(page, "/sets")
    unfold_all(page)
    write(page, "Name of the set", "Lantern set")
    write(page, "Who is in it", "Ana Reyes\nBen Hughes\nCara Lund")
    press(page, "Add the set")
    see(page, "Lantern set")
    set_address = page.url

    review_a_meeting(page, "January.vtt")
    open_page(page, set_address)
    open_tab(page, "Actions")
    write(page, "What", WHAT)
    choose(page, "Whose", "Ana Reyes")
    write_day(page, "By when", 27, 3, 2027)
    press(page, "Add it")
    see(page, WHAT)

    review_a_meeting(page, "February.vtt")
    open_page(page, set_address)
    open_tab(page, "Actions")
    press(page, "Report, change")
    page.get_by_text("Partly", exact=True).first.click()
    write(page, "In a few words", "two of three asked")
    press(page, "Keep this report")
    see(page, "two of three asked")
    page.reload()
    see(page, "two of three asked")
    with page.expect_download() as started:
        page.get_by_role("link", name="into a calendar").click()
    assert WHAT[:20] in started.value.path().read_text("utf-8")


def review_a_meeting(page: Page, name: str) -> None:
    open_page(page, "/review")
    choose(page, "Which set met?", "Lantern set")
    drop_file(page, name, make_teams_talk().encode())
    press(page, "Show the review")
    see(page, "The counts")
