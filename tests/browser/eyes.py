"""What can be measured about how a page reads: contrast, names of controls, what overflows."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

PASSED_OVER: dict[tuple[str, str], str] = {}
"""By rule and by a part of the element: what Streamlit draws so, and why it stands."""

_RUN = """
(rules) => axe.run(document, {resultTypes: ["violations"], ...rules}).then((found) =>
  found.violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html, failureSummary])))
"""
_WIDE = """
() => {
  const room = document.documentElement.clientWidth;
  // A table may scroll sideways in its own frame; the page itself may not.
  const page = document.querySelector('[data-testid="stMain"]');
  const scrolls = (each) => {
    for (let up = each.parentElement; up && up !== page; up = up.parentElement) {
      const {overflowX} = getComputedStyle(up);
      const cut = overflowX === "auto" || overflowX === "scroll";
      if (cut && up.getBoundingClientRect().right <= room + 1) return true;
    }
    return false;
  };
  return [...document.querySelectorAll("body *")].filter((each) => {
    const {right, width, height} = each.getBoundingClientRect();
    return width && height && right > room + 1 && !scrolls(each);
  }).map((each) => each.outerHTML.slice(0, 160));
}
"""

_MOMENTS = 30
"""Of a tenth of a second each: how long what sticks out may take to settle."""


def find_barriers(page: Page, *, colours_only: bool = False) -> list[str]:
    """Return what axe calls serious or critical on a page, but for what is passed over."""
    rules = {"runOnly": ["color-contrast"]} if colours_only else {}
    if not page.evaluate("() => typeof axe !== 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    found: list[Any] = page.evaluate(_RUN, rules)
    return [
        f"{rule}: {html[:200]} {' '.join(summary.split())[:300]}"
        for rule, html, summary in found
        if not any(rule == known and part in html for known, part in PASSED_OVER)
    ]


def find_overflow(page: Page) -> list[str]:
    """Return the outermost parts of a page that go on sticking out of the window's right side.

    The menu at the top makes itself narrower a moment after the window.
    """
    found: list[str] = page.evaluate(_WIDE)
    for _ in range(_MOMENTS):
        if not found:
            break
        page.wait_for_timeout(100)
        found = page.evaluate(_WIDE)
    return found[:5]
