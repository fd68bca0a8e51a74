"""Measure the pages of a meeting of 10,000 utterances in a browser; writes ``docs/page-speed.md``.

``python -m tests.benchmarks.pages`` ends with exit code 1 where a bar is missed, and
does nothing where there is no chromium.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import find_chromium, new_context, open_browser, run_app
from tests.browser.long_pages import MOST_BYTES, MOST_SECONDS, measure_clicks, open_long_meeting
from tests.browser.measuring import Taken

PAGE = Path(__file__).resolve().parents[2] / "docs" / "page-speed.md"
RUNS = 5


def main() -> int:
    """Measure, write the page, and return the exit code."""
    path = find_chromium()
    if path is None:
        print("pages: no chromium on this machine, so the pages are not measured")
        return 0
    runs = list(_measure(path))
    medians = {name: _take_middle([run[name] for run in runs]) for name in runs[0]}
    PAGE.write_text(write_page(medians), encoding="utf-8")
    missed = list_missed(medians)
    for line in (*_list_rows(medians), *missed):
        print(line, file=sys.stderr if line in missed else sys.stdout)
    return 1 if missed else 0


def _measure(chromium: str) -> Sequence[dict[str, Taken]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        run_app(Path(folder)) as app,
        sync_playwright() as playwright,
        open_browser(playwright, chromium) as browser,
        new_context(browser, base_url=app.url) as context,
    ):
        page = context.new_page()
        meter = open_long_meeting(page)
        return [measure_clicks(page, meter) for _ in range(RUNS)]


def _take_middle(taken: Sequence[Taken]) -> Taken:
    return Taken(
        seconds=statistics.median(each.seconds for each in taken),
        bytes=max(each.bytes for each in taken),
    )


def list_missed(taken: Mapping[str, Taken]) -> list[str]:
    """Return a sentence for each click that took longer, or more, than it may."""
    late = [
        f"Missed: {name} is shown after {each.seconds:.2f} s; at most {MOST_SECONDS:.0f} s"
        for name, each in taken.items()
        if each.seconds > MOST_SECONDS
    ]
    much = [
        f"Missed: {name} is sent as {each.bytes:,} bytes; at most {MOST_BYTES:,}"
        for name, each in taken.items()
        if each.bytes > MOST_BYTES
    ]
    return late + much


def write_page(taken: Mapping[str, Taken]) -> str:
    """Return the page that says how quick the pages are."""
    return "\n".join(
        [
            "# How quick the pages are",
            "",
            "A made meeting of 10,000 utterances, reviewed in the app, in Chromium on the machine "
            "that the app runs on. From the click to the last change on the page; the median of "
            f"{RUNS} times, and the most that was sent for it. `make bench` writes this page.",
            "",
            f"Bars: shown within {MOST_SECONDS:.0f} second, at most {MOST_BYTES // 1000} kB sent.",
            "",
            "| click | shown after | sent |",
            "|---|--:|--:|",
            *_list_rows(taken),
            "",
        ]
    )


def _list_rows(taken: Mapping[str, Taken]) -> list[str]:
    return [
        f"| {name} | {each.seconds:.2f} s | {each.bytes / 1000:.0f} kB |"
        for name, each in taken.items()
    ]


if __name__ == "__main__":
    sys.exit(main())
