"""How long a click takes to show, and how much the server sends for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, WebSocket

from tests.browser.person import LONG_PATIENCE, settle

_BEGIN = """
() => {
  window.coachWatch?.disconnect();
  window.coachChanged = 0;
  document.addEventListener("click", () => { window.coachClicked = performance.now() },
    {capture: true, once: true});
  window.coachWatch = new MutationObserver(() => { window.coachChanged = performance.now() });
  window.coachWatch.observe(document.querySelector('[data-testid="stMain"]'),
    {childList: true, subtree: true, characterData: true});
}
"""
_END = "() => (window.coachChanged - window.coachClicked) / 1000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one click took: seconds until the page last changed, and bytes that came for it."""

    seconds: float
    bytes: int


class Meter:
    """Counts what comes in through a page's websockets; make it before the page is opened."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._received = 0
        page.on("websocket", self._attend)

    def _attend(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._count)

    def _count(self, frame: str | bytes) -> None:
        self._received += len(frame)

    def measure(self, click: Callable[[], None]) -> Taken:
        """Return what a click took, from the click itself to the page's last change."""
        before = self._received
        self._page.evaluate(_BEGIN)
        click()
        settle(self._page, patience=LONG_PATIENCE)
        return Taken(seconds=max(0.0, self._page.evaluate(_END)), bytes=self._received - before)
