"""The first run; then every page, which everybody can read: light, dark, in a narrow window."""

from __future__ import annotations

import ast
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from coach.ui import server
from tests.browser.conftest import new_context
from tests.browser.eyes import find_barriers, find_overflow
from tests.browser.person import do_not_see, follow, open_page, press, see, settle, try_the_samples
from tests.browser.running import RunningApp
from tests.browser.tour import TOUR

DEMO_SECONDS = 20


def test_the_first_run_shows_the_samples_and_lets_go_of_them(
    fresh_app: RunningApp, watch_over: Callable[..., Page]
):
    page = watch_over(fresh_app)
    open_page(page, "/")
    do_not_see(page, "Your meetings")
    began = time.monotonic()
    try_the_samples(page)
    taken = time.monotonic() - began
    print(f"the sample programme was there after {taken:.1f} s; at most {DEMO_SECONDS}")
    assert taken < 2 * DEMO_SECONDS
    follow(page, "North Star · Wednesday 14 January")
    see(page, "The counts")
    see(page, "invented people")
    open_page(page, "/")
    press(page, "Remove the sample programme")
    do_not_see(page, "North Star")
    open_page(page, "/review")
    see(page, "No meeting is kept here yet")


def test_every_page_of_the_app_is_on_the_tour():
    tree = ast.parse(server.PAGE.read_text("utf-8"))
    texts = [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)]
    pages = {each for each in texts if isinstance(each, str) and each.startswith("views/")}
    assert pages
    assert pages <= {place.view for place in TOUR}


def test_every_place_of_the_tour_is_a_page_and_has_a_name_of_its_own():
    folder = Path(server.PAGE).parent
    assert all((folder / place.view).is_file() for place in TOUR)
    assert len({place.name for place in TOUR}) == len(TOUR)


@pytest.mark.thorough
def test_nothing_keeps_anybody_from_reading_a_page(fresh_app, watch_over):
    """By axe, in light, in dark, and nothing out of a window of 360 px."""
    page = watch_over(fresh_app)
    faults = []
    for place in TOUR:
        place.go(page)
        faults += [f"{place.name}: {each}" for each in find_barriers(page)]
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 360, "height": 740})
        settle(page)
        dark = find_barriers(page, colours_only=True)
        faults += [f"{place.name}, dark, 360 px: {each}" for each in dark + find_overflow(page)]
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 800})
    assert not faults, "\n".join(faults)


def test_a_barrier_and_what_sticks_out_would_be_found(browser, fresh_app):
    html = (
        "<button></button><p style='color:#ccc;background:#fff'>faint</p>"
        "<div style='width:900px'>wide</div>"
    )
    with new_context(browser, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        open_page(page, fresh_app.url)
        assert not find_barriers(page) + find_overflow(page)
        content = page.get_by_test_id("stMainBlockContainer")
        content.evaluate("(each, html) => each.insertAdjacentHTML('afterbegin', html)", html)
        barriers = " ".join(find_barriers(page))
        assert "button-name" in barriers
        assert "color-contrast" in barriers
        assert "wide" in " ".join(find_overflow(page))
