"""Meetings side by side as plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from coach.report.compare_text import compare_text
from tests.report.comparisons import (
    compare,
    known,
    meeting,
    share,
    towpath_series,
    unknown_figures,
)
from tests.report.words import UNKIND

GOLDEN = Path(__file__).parent / "golden"
VERDICTS = re.compile(r"\b(?:better|worse|improved?|progress|decline\w*|best|worst)\b|[↑↓▲▼]")
MANY = compare(*(meeting(f"Set {number}") for number in range(1, 11)))


def ranges(*pairs):
    text = compare_text(compare(*(meeting(picked_up=share("picked_up", *pair)) for pair in pairs)))
    found = re.search(r"Words picked up: (the ranges.*?)\n  Answered", text, re.DOTALL)
    return " ".join(found[1].split())


def test_a_series_reads_as_we_would_like_to_receive_it():
    golden = (GOLDEN / "towpath-series.txt").read_text(encoding="utf-8")
    assert compare_text(towpath_series()) + "\n" == golden


@pytest.mark.parametrize("comparison", [towpath_series(), MANY])
def test_no_line_is_wider_than_78_characters_or_ends_in_a_space(comparison):
    for line in compare_text(comparison).splitlines():
        assert len(line) <= 78
        assert line == line.rstrip()


@pytest.mark.parametrize("comparison", [towpath_series(), MANY])
def test_there_is_no_verdict_and_the_words_are_kind(comparison):
    text = compare_text(comparison)
    assert not VERDICTS.search(text)
    assert not UNKIND.search(text)
    assert "_" not in text


def test_ranges_that_overlap_may_be_chance():
    assert ranges((1, 9), (3, 9)) == "the ranges overlap: this may be chance."


def test_ranges_that_lie_apart_are_said_with_their_meetings():
    assert ranges((1, 40), (30, 40)) == "the ranges lie apart for meeting 1 and meeting 2."
    assert ranges((3, 40), (30, 40), (16, 60)) == (
        "the ranges lie apart for meeting 1 and meeting 2; for meeting 2 and meeting 3. "
        "All others overlap."
    )


def test_of_many_that_lie_apart_the_first_are_named_and_the_others_counted():
    said = ranges((1, 40), (1, 40), (39, 40), (39, 40))
    assert "for meeting 1 and meeting 3; for meeting 1 and meeting 4; for" in said
    assert "; and 1 more pair." in said


def test_where_nothing_has_a_range_nothing_is_said_of_ranges():
    text = compare_text(compare(known(), meeting(**unknown_figures())))
    assert "What the ranges say" not in text
    assert "First suggestion, meeting 2: Nobody asked." in text


def test_more_than_four_meetings_take_more_tables():
    text = compare_text(MANY)
    assert text.count("Early suggestions  ") == 3
    assert re.search(r"^ +meeting 9 +meeting 10$", text, re.MULTILINE)


def test_a_title_cannot_move_the_cursor():
    odd = replace(known(), title="Set\x1b[2J\nwords")
    assert "\x1b" not in compare_text(compare(odd, known()))
