"""Cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.report.formula_safe import protect, release
from coach.report.page import visible
from tests.report.hostile import FORMULAS, STARTS


@pytest.mark.parametrize("text", FORMULAS)
def test_what_would_be_run_is_text_and_can_be_had_back(text):
    cell = protect(text)
    assert not cell.startswith(STARTS)
    assert release(cell) == visible(text)


@pytest.mark.parametrize("text", ["What now?", "1+1", "", "a = b", "…and?"])
def test_other_text_stays_as_it_is(text):
    assert protect(text) == text


@pytest.mark.parametrize("value", [None, 0, -3, -0.5])
def test_numbers_stay_numbers_and_nothing_stays_nothing(value):
    assert protect(value) is value


@given(st.text())
def test_every_text_can_be_had_back_and_none_starts_a_formula(text):
    cell = protect(text)
    assert release(cell) == visible(text)
    assert not cell.startswith(STARTS)
