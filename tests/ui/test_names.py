"""Names swapped beside a meeting, hidden in files; and a file that comes twice."""

from __future__ import annotations

from coach.storage.audit import list_audit
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL
from coach.storage.swaps import ask_for_swap
from coach.ui import resources
from tests.ui.test_app import agree, find_html, open_app, paste, review, run


def read_kept():
    (kept,) = list_meetings(resources.store(), LOCAL)
    return kept


def open_swapped():
    """Open a meeting whose names are to be swapped, at its set-up."""
    app = open_app(agreed=False)
    agree(swaps_names=True)
    return paste(app=run(app))


def note(app, text):
    app.text_area(key="noticed").set_value(text)
    return run(app)


def test_names_in_what_was_noticed_are_swapped_and_the_page_says_so():
    app = note(open_swapped(), "Ana was quick.")
    assert "swapped for Member 1, 2, 3 in this too" in find_html(app)
    assert read_kept().noticed == "Ana was quick."
    drawn = find_html(review(app))
    assert "Member 1 was quick." in drawn
    assert "Names in it are swapped" in drawn
    assert "Ana" not in drawn


def test_what_is_noticed_once_names_are_swapped_is_shown_as_it_is_kept():
    meeting_id = read_kept().id if review(open_swapped()) else ""
    app = note(open_app(meeting=meeting_id, setup="yes"), "Ben asked Ana.")
    assert "Kept with names swapped: Member 2 asked Member 1." in find_html(app)
    rows = read_rows()
    assert read_kept().noticed == "Member 2 asked Member 1."
    assert read_rows(run(app)) == rows
    run(note(app, ""))
    assert read_kept().noticed == ""


def read_rows(_=None) -> int:
    return len(list_audit(resources.store(), LOCAL))


def test_where_names_are_to_be_swapped_afterwards_the_meeting_leads_to_it():
    app = review(paste())
    assert "here they are not yet" not in find_html(app)
    ask_for_swap(resources.store(), LOCAL, read_kept().id)
    app = run(app)
    assert "here they are not yet" in find_html(app)
    app = review(open_app(meeting=read_kept().id, setup="yes"))
    assert read_kept().is_swapped
    assert "here they are not yet" not in find_html(app)
