"""The agenda as a page to print."""

from __future__ import annotations

import pytest

from coach.report.agenda import agenda_html
from tests.report.hostile import ODD

ROWS = [("14:00", "Check-in", "18", "each in turn"), ("14:18", "Presenting (Bea)", "5", "")]


def test_a_row_a_part():
    page = agenda_html("Spring", ["Wednesday 25 February", "1 h 20 in all"], ROWS)
    for words in ("Spring", "Wednesday 25 February", "14:18", "Presenting (Bea)", "each in turn"):
        assert words in page
    assert "Brought to this meeting" not in page
    assert "stays in the set" in page


def test_what_was_brought_is_there_when_it_is_asked_for():
    page = agenda_html("Spring", [], ROWS, [("Bea", "My diary is full")])
    assert "Brought to this meeting" in page
    assert "My diary is full" in page


@pytest.mark.parametrize("text", [*ODD, "<script>alert(1)</script>"])
def test_no_text_becomes_markup(text):
    page = agenda_html(text, [text], [(text, text, text, text)], [(text, text)])
    assert "<script" not in page
    assert "<b>bold" not in page
    page.encode()
