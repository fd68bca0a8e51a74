"""What a person does at a page, in words: by what is written there, never by how it is built."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.running import RunningApp

PATIENCE = 30_000
"""Milliseconds: eight people's tests may share two cores."""
LONG_PATIENCE = 120_000
"""The same for what may take a while, such as reading many meetings."""
CHANGED = re.compile("Changed by you")
"""What a line says once somebody has given it another label."""

expect.set_options(timeout=PATIENCE)

_STILL = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = !app || app.dataset.testConnectionState !== "CONNECTED"
    || app.dataset.testScriptState !== "notRunning"
    || document.querySelector('[data-testid="stSpinner"], [data-stale="true"]');
  if (busy) { window.coachStillSince = undefined; return false; }
  window.coachStillSince ??= performance.now();
  return performance.now() - window.coachStillSince > 120;
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


def unfold_all(page: Page, *, most: int = 8) -> None:
    """Open the parts of a page that are folded away, as many as one has patience for."""
    folded = page.locator("[data-testid='stExpander'] details:not([open]) > summary")
    for _ in range(most):
        ready = folded.locator("visible=true").and_(page.locator(":not([inert] *)"))
        if not ready.count():
            return
        ready.first.click(timeout=PATIENCE)
        settle(page)


def fill_everything(page: Page, text: str) -> None:
    """Write a text into every field for text there is."""
    fields = page.get_by_role("textbox").locator("visible=true")
    for place in range(fields.count()):
        field = fields.nth(place)
        if field.is_editable():
            field.fill(text[: int(field.get_attribute("maxlength") or len(text))])
            field.blur()
    settle(page)


def list_pages(page: Page) -> list[str]:
    """Return the addresses of the app's pages, as its navigation names them."""
    links = page.get_by_role("navigation").first.get_by_role("link")
    return [str(link.get_attribute("href")) for link in links.all()]


def write(page: Page, field: str, text: str) -> None:
    """Write into a field, in place of what is there, and leave it."""
    box = page.get_by_role("textbox", name=field).first
    box.fill(text, timeout=PATIENCE)
    box.blur()
    settle(page)


def choose(page: Page, field: str, wanted: str) -> None:
    """Choose one thing of a list, or type what is not in it."""
    box = page.get_by_role("combobox", name=field).first
    box.click(timeout=PATIENCE)
    box.fill(wanted)
    page.get_by_role("option", name=wanted).first.click(timeout=PATIENCE)
    settle(page)


def change_label(page: Page, before: str, after: str) -> None:
    """Change the label of the first line that has this one; a menu that closed is opened anew."""
    # The buttons below the list have the same names, and may be drawn before it.
    menu = page.locator("[class*='st-key-chip-']").get_by_role("button", name=before).first
    item = page.get_by_role("menuitem", name=after).first
    for _ in range(5):
        menu.click(timeout=PATIENCE)
        try:
            item.click(timeout=PATIENCE / 10)
        except TimeoutError:
            continue
        settle(page)
        return
    raise AssertionError(f"no menu with {after} opens")


def count_clicks(page: Page) -> None:
    """Count the clicks of this person from the next page on."""
    page.add_init_script(
        """document.addEventListener("click", (event) => { if (event.isTrusted)
        sessionStorage.clicks = Number(sessionStorage.clicks || 0) + 1 }, true)"""
    )


def read_clicks(page: Page) -> int:
    """Return how many there have been."""
    clicks: int = page.evaluate("() => Number(sessionStorage.clicks || 0)")
    return clicks


def try_the_samples(page: Page) -> None:
    """Press what brings the sample programme, and wait until it is there."""
    page.get_by_role("button", name="Try the sample programme").click(timeout=PATIENCE)
    page.get_by_role("link", name="North Star").first.wait_for(timeout=LONG_PATIENCE)
    settle(page)


def write_day(page: Page, field: str, day: int, month: int, year: int) -> None:
    """Write a day into a field for one."""
    parts = {"day": f"{day:02}", "month": f"{month:02}", "year": f"{year}"}
    for name, words in parts.items():
        page.get_by_role("spinbutton", name=re.compile(f"^{name}, {field}")).first.click()
        page.keyboard.type(words)
    page.keyboard.press("Tab")
    settle(page)


def agree(page: Page) -> None:
    """Say that everyone agreed, where a transcript is not opened before."""
    settle(page)
    if page.get_by_text("Drop transcripts here").locator("visible=true").count():
        return
    answered = page.locator("summary").filter(has_text="Change the answer")
    if answered.count():
        unfold(page, "Change the answer")
    page.get_by_role("radiogroup").get_by_text("Yes", exact=True).first.click(timeout=PATIENCE)
    press(page, "Keep this answer")
    see(page, "Drop transcripts here")


def drop_file(page: Page, name: str, data: bytes) -> None:
    """Drop a file onto the page's place for files, and wait for its set-up."""
    agree(page)
    chooser = page.locator('input[type="file"]').first
    chooser.set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    page.get_by_text("Set up this meeting").wait_for(timeout=LONG_PATIENCE)
    settle(page)


def paste(page: Page, text: str) -> None:
    """Paste a transcript, and have it read."""
    agree(page)
    unfold(page, "Paste it instead")
    write(page, "The transcript, with the names of those who speak", text)
    press(page, "Read it")


def send(page: Page, box: Locator) -> None:
    """Press Enter in a box; once more where the page was not ready to send yet."""
    for _ in range(50):
        box.press("Enter")
        if not box.input_value().endswith("\n"):
            return
        box.press("Backspace")
        page.wait_for_timeout(200)
    raise AssertionError("Enter sends nothing")


def wait_until_kept(page: Page, app: RunningApp, text: str) -> None:
    """Pause after typing until what was typed is kept, as it is after a moment."""
    for _ in range(300):
        if text in app.list_typed():
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{text} is not kept after half a minute")


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
