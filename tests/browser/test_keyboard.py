"""From the first page to a review with a changed label, and back, without a mouse."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.person import CHANGED, do_not_see, see, settle, walk_to
from tests.browser.talk import make_talk


def choose_by_keys(page: Page, control: Locator) -> None:
    """Walk to a control and press Enter on it."""
    walk_to(page, control)
    page.keyboard.press("Enter")
    settle(page)


def test_a_label_is_changed_without_a_mouse(page: Page):
    choose_by_keys(page, page.get_by_role("button", name="Review a meeting"))
    if not page.get_by_text("Paste it instead").count():
        walk_to(page, page.get_by_role("radio").first)
        page.keyboard.press("Space")
        settle(page)
        choose_by_keys(page, page.get_by_role("button", name="Keep this answer"))
    choose_by_keys(page, page.locator("summary").filter(has_text="Paste it instead"))
    walk_to(page, page.get_by_role("textbox", name="The transcript"))
    page.keyboard.insert_text(make_talk())
    page.keyboard.press("Control+Enter")
    settle(page)
    choose_by_keys(page, page.get_by_role("button", name="Read it"))
    see(page, "Set up this meeting")
    choose_by_keys(page, page.get_by_role("button", name="Show the review"))
    see(page, "The counts")
    walk_to(page, page.get_by_role("tab", name="At a glance"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Transcript")).to_have_attribute("aria-selected", "true")
    settle(page)
    page.keyboard.press("j")
    settle(page)
    for key, words in (("2", CHANGED), ("u", "Undo")):
        page.keyboard.press(key)
        settle(page)
        see(page, words)
    do_not_see(page, CHANGED)


def test_where_one_is_can_be_seen(page: Page):
    """What has the focus has a line around it, in light and in dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        settle(page)
        walk_to(page, page.get_by_role("button", name="Review a meeting"))
        style = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid"
