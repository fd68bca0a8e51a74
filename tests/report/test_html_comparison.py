"""Meetings side by side as pieces of a page."""

from __future__ import annotations

import re
from datetime import date

from coach.report.compare_text import ROWS
from coach.report.html_comparison import comparison_pieces
from coach.report.html_parts import HOW
from tests.report.comparisons import compare, known, meeting, share, unknown_figures
from tests.report.words import UNKIND


def test_every_figure_has_a_row_and_a_share_its_range():
    drawn = str(comparison_pieces(compare(known(), meeting(day=date(2026, 2, 25)))))
    assert all(words in drawn for words in ROWS.values())
    assert "6 of 12 (25\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}75\N{NO-BREAK SPACE}%)" in drawn
    assert "14 Jan 2026" in drawn
    assert "the ranges overlap" in drawn
    assert "What stands as" not in drawn


def test_what_is_not_known_says_why():
    drawn = str(comparison_pieces(compare(known(), meeting(**unknown_figures()))))
    assert "What stands as –" in drawn
    assert "Nobody asked." in drawn


def test_where_nothing_has_a_range_nothing_is_said_of_ranges():
    unknown = [meeting(f"Set {place}", **unknown_figures()) for place in (1, 2)]
    assert "What the ranges say" not in str(comparison_pieces(compare(*unknown)))


def test_a_range_is_told_in_plain_words_and_its_method_named_with_the_formula_alone():
    plain, _, formula = str(comparison_pieces(compare(known(), meeting()))).partition(HOW)
    assert "19 times in 20" in plain
    assert not re.search("Wilson|95 %|interval", plain)
    assert "Wilson’s 95 % interval" in formula


def test_no_verdict_and_no_unkind_word():
    low, high = (meeting(picked_up=share("picked_up", *pair)) for pair in ((1, 40), (39, 40)))
    drawn = str(comparison_pieces(compare(low, high)))
    assert "lie apart" in drawn
    assert not UNKIND.search(drawn)
