"""A meeting of 10,000 utterances: no tab keeps anybody waiting, and little is sent for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.long_pages import MOST_BYTES, MOST_SECONDS, measure_clicks, open_long_meeting

SLACK = 4
"""Where tests run, others do too; ``make bench`` holds the seconds themselves."""


@pytest.mark.thorough
def test_every_tab_of_a_long_meeting_is_shown_soon_and_sends_little(page: Page):
    meter = open_long_meeting(page)
    taken = measure_clicks(page, meter)
    for name, each in taken.items():
        print(f"{name:<14} {each.seconds:5.2f} s {each.bytes:9,} bytes")
    assert {name: each.bytes for name, each in taken.items() if each.bytes > MOST_BYTES} == {}
    slow = {name: each.seconds for name, each in taken.items()}
    assert {name: each for name, each in slow.items() if each > SLACK * MOST_SECONDS} == {}
