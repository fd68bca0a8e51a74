"""The sentences beside the card's tables, by hand-worked figures."""

from __future__ import annotations

import pytest

from coach.report.card_remarks import (
    remark_on_calibration,
    remark_on_confusion,
    remark_on_flags,
)


def make_parts(place, f1, count):
    """Return parts in which people gave only the flag “why”, and only in one place."""
    parts = {"rounds_as_written": {"flags": {}}, "meetings_as_written": {"flags": {}}}
    return parts | {f"{place}_as_written": {"flags": {"why": {"f1": f1, "count": count}}}}


@pytest.mark.parametrize(
    ("place", "words"), [("rounds", "in the rounds"), ("meetings", "in the meetings")]
)
def test_a_flag_that_is_hard_is_named_with_its_place_and_figures(place, words):
    remark = remark_on_flags(make_parts(place, 0.25, 40))
    assert remark == f"The hardest are “Starts with “why”” {words} (F1 0.25 of 40)."


@pytest.mark.parametrize(("f1", "count"), [(0.5, 40), (0.1, 9), (None, 0)])
def test_flags_that_do_well_or_are_few_are_not_remarked_upon(f1, count):
    remark = remark_on_flags(make_parts("meetings", f1, count))
    assert remark == "None is far behind the others."


def test_the_commonest_difference_is_named_both_ways_round():
    remark = remark_on_confusion([[5, 0, 0, 0], [3, 7, 0, 0], [0, 0, 2, 0], [0, 1, 0, 9]])
    assert "3 of 10 that people called “Closed question” were read as “Open question”" in remark


def test_of_two_equal_differences_the_first_in_the_table_is_named():
    remark = remark_on_confusion([[5, 2, 0, 0], [2, 7, 0, 0], [0, 0, 2, 0], [0, 0, 0, 9]])
    assert "2 of 7 that people called “Open question” were read as “Closed question”" in remark


def test_full_agreement_has_no_difference_to_name():
    confusion = [[3, 0, 0, 0], [0, 3, 0, 0], [0, 0, 3, 0], [0, 0, 0, 3]]
    assert remark_on_confusion(confusion) == "There is no difference."


@pytest.mark.parametrize(
    ("agreed", "lean"), [(0.5, "it is too sure there"), (0.95, "it is not sure enough there")]
)
def test_the_widest_gap_is_named_with_its_direction(agreed, lean):
    bins = [
        {"count": 5, "probability": 0.7, "agreed": agreed},
        {"count": 5, "probability": 0.9, "agreed": 0.91},
    ]
    assert f"where it says 0.70, people agreed with {agreed:.2f}" in remark_on_calibration(bins)
    assert remark_on_calibration(bins).endswith(f"so {lean}.")
