"""The page ``docs/screens.md``, made from the tour."""

from __future__ import annotations

from tests.browser.running import ROOT
from tests.browser.tour import TOUR

PAGE = ROOT / "docs" / "screens.md"


def screens_page() -> str:
    """Return the page: every place of the tour with what it shows."""
    parts = [
        "# The app, page by page",
        "Every page of `coach app`, with the sample meetings in it: invented sets, invented "
        "people. `make screenshots` takes the pictures anew and writes this page.",
    ]
    for place in TOUR:
        file = f"screenshots/{place.name}"
        parts += [
            f"## {place.shows.partition(':')[0].rstrip('.')}",
            f"![{place.shows}]({file}.png)",
            f"The same [in dark colours]({file}-dark.png), and [on a phone]({file}-phone.png).",
        ]
    return "\n\n".join(parts) + "\n"
