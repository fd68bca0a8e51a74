"""Quotations and notes, by token position."""

from __future__ import annotations

import pytest

from coach.language.enclosures import LONGEST_ENCLOSURE, find_enclosures


def inside(text: str) -> list[int]:
    return sorted(find_enclosures(text.split()).inside)


def notes(text: str) -> dict[int, int]:
    return dict(find_enclosures(text.split()).notes)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”"), ("«", "»"), ("(", ")")],
)
def test_pair_of_marks_encloses_all_but_its_last_token(opening, closing):
    assert inside(f"so {opening}one two three{closing} then") == [1, 2]


def test_marks_round_one_token_enclose_nothing_to_cut():
    assert inside("so 'one' then") == []


@pytest.mark.parametrize("after", [".", ",", "?", "!", ".,"])
def test_closing_mark_may_stand_before_other_marks(after):
    assert inside(f"so 'one two'{after} then") == [1]


def test_marks_standing_alone_are_paired_in_order():
    assert inside('so " one two " then " three " end') == [1, 2, 3, 6, 7]


def test_mark_that_only_opens_encloses_nothing():
    assert inside("so 'one two three") == []


def test_mark_that_only_closes_encloses_nothing():
    assert inside("the drivers' hut and the cooks' hut") == []


def test_later_opening_mark_takes_the_place_of_a_stray_one():
    assert inside("so 'one then 'two three' end") == [3]


@pytest.mark.parametrize("elision", ["'cause", "'em", "'til", "'90s"])
def test_elision_opens_nothing(elision):
    assert inside(f"so {elision} one two' then") == []


def test_curly_opening_mark_before_an_elided_word_does_open():
    assert inside("so ‘cause one two’ then") == [1, 2]


def test_different_kinds_of_mark_do_not_close_each_other():
    assert inside("so 'one two” then) end") == []


def test_quotation_as_long_as_the_limit_counts_and_a_longer_one_does_not():
    words = ["word"] * (LONGEST_ENCLOSURE - 2)
    assert len(inside(" ".join(["so", "'one", *words, "end'", "then"]))) == LONGEST_ENCLOSURE - 1
    assert inside(" ".join(["so", "'one", *words, "more", "end'", "then"])) == []


def test_quotation_that_is_the_whole_turn_does_not_count():
    assert inside("“one two three”") == []


def test_bracketed_note_is_given_by_its_first_and_last_token():
    assert notes("so (one two) then [three] end") == {1: 2, 4: 4}


def test_quotation_is_not_a_note():
    assert notes("so 'one two' then") == {}
