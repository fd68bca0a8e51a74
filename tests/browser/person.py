"""What a person does at a page, in words: by what is written there, never by how it is built."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

PATIENCE = 30_000
"""Milliseconds: eight people's tests may share two cores."""

expect.set_options(timeout=PATIENCE)

_STILL = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = !app || app.dataset.testConnectionState !== "CONNECTED"
    || app.dataset.testScriptState !== "notRunning"
    || document.querySelector('[data-testid="stSpinner"], [data-stale="true"]');
  if (busy) { window.coachStillSince = undefined; return false; }
  window.coachStillSince ??= performance.now();
  return performance.now() - window.coachStillSince > 200;
}
"""


def settle(page: Page, *, patience: float = PATIENCE) -> None:
    """Wait until the page has nothing more to do, so many milliseconds at most."""
    page.evaluate("() => { window.coachStillSince = undefined }")
    page.wait_for_function(_STILL, timeout=patience, polling=50)


def open_page(page: Page, address: str) -> None:
    """Type an address, or the part of it after the app's own."""
    page.goto(address, timeout=PATIENCE)
    settle(page)


def press(page: Page, name: str, *, exact: bool = False) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=exact).first.click(timeout=PATIENCE)
    settle(page)


def follow(page: Page, name: str) -> None:
    """Follow a link."""
    page.get_by_role("link", name=name).first.click(timeout=PATIENCE)
    settle(page)


def open_tab(page: Page, name: str) -> None:
    """Open a tab of a review."""
    tab = page.get_by_role("tab", name=name, exact=True)
    tab.click(timeout=PATIENCE)
    expect(tab).to_have_attribute("aria-selected", "true")
    settle(page)


def unfold(page: Page, name: str) -> None:
    """Open what is folded away under a heading."""
    page.locator("summary").filter(has_text=name).first.click(timeout=PATIENCE)
    settle(page)


def write(page: Page, field: str, text: str) -> None:
    """Write into a field, in place of what is there, and leave it."""
    box = page.get_by_role("textbox", name=field).first
    box.fill(text, timeout=PATIENCE)
    box.blur()
    settle(page)


def drop_file(page: Page, name: str, data: bytes) -> None:
    """Drop a file onto the page's place for files."""
    chooser = page.locator('input[type="file"]').first
    chooser.set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})


def see(page: Page, text: str | re.Pattern[str]) -> Locator:
    """Wait until this is to be read on the page."""
    found = page.get_by_text(text).locator("visible=true").first
    expect(found).to_be_visible()
    return found


def do_not_see(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait until this is nowhere on the page."""
    expect(page.get_by_text(text).locator("visible=true")).to_have_count(0)


def walk_to(page: Page, control: Locator, *, most: int = 120) -> None:
    """Press Tab until a control has the focus."""
    control.wait_for(timeout=PATIENCE)
    for _ in range(most):
        if control.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{most} times Tab did not lead to {control}")
