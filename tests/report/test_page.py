"""A page of plain text, 78 columns wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.report.page import (
    WIDTH,
    bar,
    indented,
    join_sections,
    paragraph,
    quote,
    row,
    shortened,
    visible,
)

LONG = "Nobody had counted the swans since the frost, and somebody thought we ought to. " * 3


@given(st.text())
def test_no_line_is_wider_than_the_page(text):
    shown = visible(text)
    lines = [*paragraph(shown), *row("A long name of a row", shown), *quote("●", "15:23", shown)]
    assert all(len(line) <= WIDTH for line in lines)


@given(st.text())
def test_visible_text_has_nothing_that_moves_a_cursor(text):
    assert visible(text).isprintable()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\x1b[31mtwo", "one [31mtwo"),
        ("one\r\n\ttwo", "one two"),
        ("co\N{SOFT HYPHEN}op", "coop"),
        ("left \N{RIGHT-TO-LEFT OVERRIDE}right", "left right"),
        ("one\N{NO-BREAK SPACE}two", "one two"),
        ("naïve “quotes” – 雪", "naïve “quotes” – 雪"),
    ],
)
def test_visible_keeps_words_and_drops_the_rest(text, shown):
    assert visible(text) == shown


def test_a_paragraph_goes_on_under_its_first_words():
    lines = paragraph(LONG, first="  ● ")
    assert len(lines) > 2
    assert all(line.startswith("    ") for line in lines[1:])


@pytest.mark.parametrize("tied", ["57 %", "3 min", "43 s", "1 h 35", "3 of 8", "cut …"])
@pytest.mark.parametrize("before", range(60, 79))
def test_a_number_is_never_parted_from_its_unit(tied, before):
    lines = paragraph(f"{'x' * (before - 1)} {tied} and so on")
    assert any(tied in line for line in lines)


def test_indented_text_stands_two_spaces_in_throughout():
    assert all(line.startswith("  ") and line[2] != " " for line in indented(LONG))


def test_a_row_goes_on_under_its_value():
    lines = row("Key", LONG)
    assert lines[0].startswith("  Key  ")
    assert lines[0].index("Nobody") == len(lines[1]) - len(lines[1].lstrip())


def test_a_quote_has_its_notes_under_its_words():
    lines = quote("◆", "turn 12", "You could ask.", "One note.", "Another.")
    assert [line.strip() for line in lines] == [
        "◆ turn 12  “You could ask.”",
        "One note.",
        "Another.",
    ]
    assert {line.index(line.strip()) for line in lines[1:]} == {lines[0].index("“")}


def test_a_quote_can_go_on_after_its_closing_mark():
    assert quote("○", "00:10", "Did it?", then="Perhaps.") == ("  ○ 00:10  “Did it?” Perhaps.",)


@pytest.mark.parametrize(
    ("share", "filled"), [(0, 0), (0.0001, 1), (0.5, 15), (0.999, 30), (1, 30), (1.7, 30)]
)
def test_a_bar_shows_the_share_and_never_hides_something(share, filled):
    assert bar(share) == "━" * filled + "─" * (30 - filled)


@pytest.mark.parametrize(
    ("text", "letters", "short"),
    [
        ("Four plain words here", 21, "Four plain words here"),
        ("Four plain words here", 20, "Four plain words …"),
        ("One, two, three", 11, "One, two …"),
        ("Unbroken", 5, "Unb …"),
    ],
)
def test_shortened_text_is_cut_between_words(text, letters, short):
    assert shortened(text, letters=letters) == short


@given(st.text(min_size=1), st.integers(min_value=2, max_value=40))
def test_shortened_text_is_never_longer_than_asked(text, letters):
    assert len(shortened(text, letters=letters)) <= letters


def test_sections_have_an_empty_line_between_and_empty_ones_leave_no_gap():
    assert join_sections([[], ["a", "b"], [], ["c"], []]) == "a\nb\n\nc"
