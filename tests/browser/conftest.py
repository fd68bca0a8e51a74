"""A real browser and a running app; with no browser journeys are skipped, but never in CI."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.running import RunningApp
from tests.browser.watching import Watch

NAMES = ("chromium", "chromium-browser", "google-chrome")


_STILL = """
document.addEventListener("DOMContentLoaded", () => document.head.append(Object.assign(
  document.createElement("style"), {textContent: "* { transition: none !important }"})));
"""
"""Colours change at once, so that none is measured half-way."""


def find_chromium() -> str | None:
    """Return the browser to use: what COACH_CHROMIUM names, else what is installed."""
    named = os.environ.get("COACH_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser."""
    path = find_chromium()
    if path is None and os.environ.get("CI"):
        pytest.fail("no chromium: .ci/run should have installed it")
    if path is None:
        pytest.skip("no chromium on this machine; install it, or name one in COACH_CHROMIUM")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A browser for the tests of one file, which knows the way to no other machine.

    Not longer: while it is open, nothing else in this process can run an event loop.
    """
    with sync_playwright() as playwright:
        opened = open_browser(playwright, chromium)
        yield opened
        opened.close()


def open_browser(playwright: Any, path: str) -> Browser:
    """Start the browser; every name but this machine's leads nowhere."""
    return playwright.chromium.launch(
        executable_path=path,
        args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    )


@pytest.fixture(scope="session")
def app(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The app that most journeys share; each brings what it needs, and looks at that alone."""
    with run_app(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture(scope="module")
def fresh_app(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """An app in which nothing is kept yet, for the journeys of one file."""
    with run_app(tmp_path_factory.mktemp("fresh")) as running:
        yield running


@contextmanager
def run_app(folder: Path, *, today: str = "") -> Iterator[RunningApp]:
    """Start an app in a folder, on a day of its own where one is given, and end it afterwards."""
    running = RunningApp(folder=folder, today=today)
    try:
        yield running.start()
    finally:
        running.stop()


def new_context(browser: Browser, **more: Any) -> BrowserContext:
    """Return a browser as somebody sits down at it: nothing remembered, a window of 1280 px."""
    wanted = {
        "viewport": {"width": 1280, "height": 800},
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        "reduced_motion": "reduce",
        **more,
    }
    context = browser.new_context(**wanted)
    context.add_init_script(_STILL)
    return context


@pytest.fixture
def watch_over(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return what opens a page of an app; the test fails where it did what it should not."""
    watched: list[tuple[Watch, RunningApp, str]] = []

    def open_watched(running: RunningApp, **more: Any) -> Page:
        context = new_context(browser, base_url=running.url, **more)
        watched.append((Watch(context=context, home=running.url), running, running.read_errors()))
        return context.new_page()

    yield open_watched
    for watch, running, before in watched:
        problems = watch.list_problems()
        watch.context.close()
        assert not problems
        assert running.read_errors() == before


@pytest.fixture
def page(app: RunningApp, watch_over: Callable[..., Page]) -> Page:
    """A page of the app, at its first address."""
    opened = watch_over(app)
    opened.goto("/")
    return opened
