"""Meetings side by side: which ranges overlap, and the same as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from coach.report.comparison import FIGURES, SCHEMA, SHARES, comparison_payload, find_apart
from tests.report.comparisons import compare, known, meeting, share, unknown_figures

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMA_FILE = json.loads((DOCS / "comparison.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA_FILE)


def picked_up(*pairs):
    return compare(*(meeting(picked_up=share("picked_up", *pair)) for pair in pairs))


def test_ranges_that_overlap_lie_nowhere_apart():
    assert find_apart(picked_up((1, 9), (3, 9), (5, 9)), "picked_up") == ()


def test_ranges_that_lie_apart_are_named_by_place_whichever_is_higher():
    assert find_apart(picked_up((1, 40), (30, 40)), "picked_up") == ((0, 1),)
    assert find_apart(picked_up((30, 40), (31, 40), (1, 40)), "picked_up") == ((0, 2), (1, 2))


def test_a_single_range_has_nothing_to_overlap_with():
    comparison = compare(known(), meeting(**unknown_figures()))
    assert find_apart(comparison, "picked_up") is None


@pytest.mark.parametrize(
    "comparison",
    [compare(known(), known()), compare(known(), meeting(**unknown_figures()), notes=("Odd.",))],
)
def test_a_payload_fits_the_schema(comparison):
    payload = comparison_payload(comparison)
    assert [fault.message for fault in VALIDATOR.iter_errors(payload)] == []
    assert json.loads(json.dumps(payload, allow_nan=False)) == payload


def test_the_schema_has_the_payloads_name_and_its_figures():
    assert SCHEMA_FILE["$id"] == SCHEMA
    figures = SCHEMA_FILE["$defs"]["meeting"]["properties"]["figures"]
    assert figures["required"] == list(FIGURES) == list(figures["properties"])
    assert SCHEMA_FILE["properties"]["apart"]["required"] == list(SHARES)


@pytest.mark.parametrize("name", [*FIGURES, *SCHEMA_FILE["required"], "low", "high", "held_on"])
def test_every_field_is_explained_in_the_document(name):
    assert f"`{name}`" in (DOCS / "exports.md").read_text(encoding="utf-8")


def test_what_is_not_known_is_null_with_a_reason():
    payload = comparison_payload(compare(known(), meeting(**unknown_figures())))
    figure = payload["meetings"][1]["figures"]["answered"]
    assert (figure["value"], figure["low"], figure["reason"]) == (None, None, "Nobody asked.")
    assert payload["apart"]["answered"] is None
