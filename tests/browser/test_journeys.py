"""What people come to do, from the first page to the end of it, in a real browser."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.person import drop_file, open_tab, press, see, unfold, write

TALK = """Ana Reyes: Something has been nagging at me for a month.

Ben Hughes: What would you like to be different?

Ana Reyes: I would like to sleep.

Ben Hughes: Have you thought about telling your manager?
"""


def test_a_sample_meeting_is_looked_at_in_two_clicks(page: Page):
    press(page, "Look at a sample meeting")
    press(page, "Show the review")
    see(page, "The counts")
    see(page, "invented people")


def test_a_file_is_dropped_reviewed_and_taken_away(page: Page, tmp_path):
    press(page, "Review a meeting")
    drop_file(page, "Tuesday set.txt", TALK.encode())
    see(page, "2 people")
    write(page, "What did you notice?", "Ben was quick to help.")
    press(page, "Show the review")
    see(page, "Ben was quick to help.")
    open_tab(page, "Export")
    with page.expect_download() as started:
        page.get_by_role("link", name="Everything, for programs").click()
    path = tmp_path / "review.json"
    started.value.save_as(path)
    assert json.loads(path.read_text("utf-8"))["schema"]
    assert "Ana Reyes" not in path.read_text("utf-8")


def test_a_label_is_changed_counted_everywhere_and_taken_back(page: Page):
    press(page, "Review a meeting")
    unfold(page, "Paste it instead")
    write(page, "The transcript, with the names of those who speak", TALK)
    press(page, "Read it")
    press(page, "Show the review")
    open_tab(page, "Transcript")
    press(page, "● Open question")
    page.get_by_role("menuitem", name="Closed question").or_(
        page.get_by_role("option", name="Closed question")
    ).first.click()
    see(page, "Changed by you.")
    open_tab(page, "At a glance")
    see(page, "1 label changed by you")
    open_tab(page, "Transcript")
    press(page, "Undo the last change")
    expect(page.get_by_role("button", name="● Open question").first).to_be_visible()
