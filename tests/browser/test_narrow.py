"""What wraps in a window of 360 px, and where it goes on."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from coach.report.html_parts import table
from coach.report.markup import Markup, tag
from coach.ui.style import read_app_style
from tests.browser.conftest import new_context
from tests.ui.test_sets_wording import COUNTS, MEETING, MeetingPoint, draw_line

_BESIDE = """
() => [...document.querySelectorAll(".counts li")].map((each) => {
  const words = document.createRange();
  words.selectNode(each.lastChild);
  const lines = [...words.getClientRects()].filter(({width}) => width > 1);
  const number = each.querySelector("b").getBoundingClientRect();
  return [lines.length, lines.every(({left}) => left >= number.right - 1)];
})
"""
_CUT = """
() => {
  const { scrollWidth, clientWidth } = document.querySelector(".wide");
  return scrollWidth - clientWidth;
}
"""


def show(browser: Browser, *pieces: str) -> Page:
    """Draw pieces of ours, in the app's own style, in a narrow window."""
    page = new_context(browser, viewport={"width": 360, "height": 740}).new_page()
    drawn = tag("div", *(Markup(each) for each in pieces), class_="coach")
    page.set_content(f"<div class='stApp'>{read_app_style()}{drawn}</div>")
    return page


def test_the_words_of_a_count_go_on_under_the_words_and_not_under_its_number(browser):
    page = show(browser, draw_line(MeetingPoint(meeting=MEETING, presenters=(), counts=COUNTS)))
    lines = page.evaluate(_BESIDE)
    assert len(lines) == len(COUNTS)
    assert max(count for count, _ in lines) > 1
    assert all(beside for _, beside in lines)


def test_a_long_name_of_a_row_wraps_so_that_its_figures_are_in_sight(browser):
    rows = [("A suggestion nobody had asked for", "7 of 26 (27 %)", "12 of 28 (43 %)")]
    page = show(browser, str(table("Turns", ("Turns with", "Before", "After"), rows)))
    assert page.evaluate(_CUT) == 0
