"""Titles and dates from the names of files."""

from __future__ import annotations

from datetime import date

import pytest

from coach.report.titles import date_words, title_words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("towpath-set-2026-03-18.vtt", "Towpath Set · Wednesday 18 March 2026"),
        ("2026-03-18 towpath set", "towpath set · Wednesday 18 March 2026"),
        ("towpath_20260318", "Towpath · Wednesday 18 March 2026"),
        ("GMT20260318-093000_Recording.transcript.vtt", "Recording · Wednesday 18 March 2026"),
        ("2026-03-18", "Meeting · Wednesday 18 March 2026"),
        ("Our spring meeting", "Our spring meeting"),
        ("Notes, 18 March", "Notes, 18 March"),
        ("NHS-leads", "NHS Leads"),
        ("", "Meeting"),
    ],
)
def test_a_title_is_fit_to_read(title, words):
    assert title_words(title) == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("towpath-18-03-2026", "Towpath 18-03-2026"),
        ("ticket-20269999", "Ticket 20269999"),
        ("call-0012026031800", "Call 0012026031800"),
    ],
)
def test_figures_that_may_be_no_date_stay_as_they_are(title, words):
    assert title_words(title) == words


def test_the_first_real_date_is_taken():
    assert title_words("room-99999999-2026-03-18").endswith("Wednesday 18 March 2026")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 1), "Thursday 1 January 2026"),
        (date(2024, 2, 29), "Thursday 29 February 2024"),
        (date(2026, 12, 27), "Sunday 27 December 2026"),
    ],
)
def test_a_date_is_told_in_full(day, words):
    assert date_words(day) == words
