"""A tally sheet to print."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coach.labels import LABELS, PHASE_WORDS
from coach.report.tally_sheet import BLANK_ROWS, tally_sheet
from coach.service.profiles import SHIPPED, load_shipped


@pytest.mark.parametrize("name", SHIPPED)
def test_a_sheet_has_a_column_for_every_phase_of_a_round(name):
    profile = load_shipped(name)
    page = tally_sheet(profile)
    heads = re.findall(r'<th scope="col">([^<]+)', page)
    assert [head.lower() for head in heads[1:]] == [
        PHASE_WORDS[phase] for phase in profile.round_phases
    ]


def test_without_names_there_are_lines_to_write_them_on():
    assert tally_sheet(load_shipped()).count('<th scope="row"') == BLANK_ROWS + 1


def test_names_have_a_row_each_and_room_is_left_for_more():
    page = tally_sheet(load_shipped(), title="Spring <b>", names=["Ana", "Ben & Co"])
    assert page.count('<th scope="row"') == 5
    assert "Ben &amp; Co" in page
    assert "Spring &lt;b&gt;" in page


def test_each_round_has_a_page():
    assert tally_sheet(load_shipped(), rounds=3).count("<section") == 3


def test_a_phase_without_minutes_says_none():
    profile = load_shipped()
    bare = replace(profile, phases=tuple(replace(each, minutes=None) for each in profile.phases))
    assert "<small" not in tally_sheet(bare)


def test_the_signs_are_those_of_every_other_page():
    page = tally_sheet(load_shipped())
    assert all(sign in page for sign in "●○◆·")
    assert sum(entry.words in page for entry in LABELS.values()) == 3
    assert "http" not in page
