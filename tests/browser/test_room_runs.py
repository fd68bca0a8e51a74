"""Every case played to its end in the app, well and clumsily: the words of the runs kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from coach.service.exercises import CASES
from tests.browser.person import open_page, press, see, settle
from tests.practice.golden_runs import FOLDER, WAIT


@pytest.mark.thorough
@pytest.mark.parametrize("way", ["well", "clumsily"])
@pytest.mark.parametrize("name", CASES)
def test_a_case_is_played_to_its_end_as_it_was_kept(page: Page, name: str, way: str):
    kept = (FOLDER / f"{name}-{way}.txt").read_text("utf-8")
    presenter = kept.partition(":")[0]
    moves = re.findall(r"^> (.*)$", kept, re.MULTILINE)
    answers = re.findall(rf"^{presenter}: (.*)$", kept, re.MULTILINE)[1:]
    open_page(page, f"/practise?exercise=in-the-room&item={name}")
    press(page, f"Ask {presenter}")
    for move, answer in zip(moves, answers, strict=True):
        if move == WAIT:
            press(page, "Wait")
        else:
            box = page.get_by_role("textbox", name=f"What would you ask {presenter}?")
            box.fill(move)
            press(page, "Ask", exact=True)
        if answer != "...":
            expect(page.locator(".room-turn.they").last).to_contain_text(answer)
    settle(page)
    see(page, "Looking back")
