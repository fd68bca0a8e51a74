"""Pictures of the app along the tour: light, dark, and in a phone's window."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import new_context, open_browser, run_app
from tests.browser.person import settle
from tests.browser.running import ROOT
from tests.browser.tour import TOUR

FOLDER = ROOT / "docs" / "screenshots"
LOOKS = {
    "": {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    "-dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}},
    "-phone": {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
}
"""What is added to a picture's name, and the window and colours it is taken in."""

TODAY = "2026-05-27"
"""A week after the last sample meeting, whenever the pictures are taken."""

HIGHEST = 1400
_COLOURS = 128
_CONTENT = """
() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return Math.ceil(main.scrollHeight + main.getBoundingClientRect().top);
}
"""
_QUIET = """
() => { document.activeElement?.blur();
  document.querySelector('[data-testid="stMain"]').scrollTo(0, 0) }
"""


def take_pictures(chromium: str) -> None:
    """Start the app with nothing kept, take the tour in every look, and write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright, open_browser(playwright, chromium) as browser:
        for suffix in LOOKS:
            _take_tour(browser, suffix)


def _take_tour(browser: Browser, suffix: str) -> None:
    with (
        _make_folder() as folder,
        run_app(folder, today=TODAY) as app,
        new_context(browser, base_url=app.url, **LOOKS[suffix]) as context,
    ):
        page = context.new_page()
        for place in TOUR:
            place.go(page)
            data = take_picture(page)
            (FOLDER / f"{place.name}{suffix}.png").write_bytes(data)
            page.set_viewport_size(LOOKS[suffix]["viewport"])


@contextmanager
def _make_folder() -> Iterator[Path]:
    """Make a folder of always the same name, as pages show it, and remove it afterwards."""
    folder = Path(tempfile.gettempdir(), "question-coach")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def take_picture(page: Page) -> bytes:
    """Return a picture of a page as high as what it holds, in few colours so that it is small."""
    page.evaluate(_QUIET)
    page.mouse.move(0, 0)
    width = page.viewport_size["width"]
    page.set_viewport_size({"width": width, "height": min(page.evaluate(_CONTENT), HIGHEST)})
    settle(page)
    data = page.screenshot(animations="disabled", caret="hide")
    image = Image.open(io.BytesIO(data)).convert("RGB")
    few = image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    few.save(packed, format="PNG", optimize=True)
    return packed.getvalue()
