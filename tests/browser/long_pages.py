"""What the pages of a meeting of 10,000 utterances take, click by click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page

from coach.ui.components.results import TABS
from tests.benchmarks.long_meeting import TIMES
from tests.benchmarks.make_meeting import make_meeting
from tests.browser.measuring import Meter, Taken
from tests.browser.person import LONG_PATIENCE, drop_file, open_page, settle

MOST_BYTES = 300_000
MOST_SECONDS = 1.0


def open_long_meeting(page: Page) -> Meter:
    """Open the review of the long meeting; return what measures the page."""
    meter = Meter(page)
    open_page(page, "/review")
    drop_file(page, "long meeting.vtt", make_meeting(times=TIMES).encode())
    page.get_by_role("button", name="Show the review").click(timeout=LONG_PATIENCE)
    page.get_by_role("tab", name=TABS[0]).wait_for(timeout=LONG_PATIENCE)
    settle(page, patience=LONG_PATIENCE)
    return meter


def measure_clicks(page: Page, meter: Meter) -> dict[str, Taken]:
    """Return what each click took: every tab and what is done most within one."""
    taken = {name: meter.measure(_open(page, name)) for name in (*TABS[1:], TABS[0])}
    meter.measure(_open(page, "Transcript"))
    for words, name in (("the next hundred lines", "Next page"), ("a label changed", "○ Closed")):
        button = page.get_by_role("button", name=name).last
        taken[words] = meter.measure(partial(button.click, timeout=LONG_PATIENCE))
    taken["the counts after that"] = meter.measure(_open(page, TABS[0]))
    return taken


def _open(page: Page, name: str) -> Callable[[], None]:
    return partial(page.get_by_role("tab", name=name, exact=True).click, timeout=LONG_PATIENCE)
