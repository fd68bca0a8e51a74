"""Labels on talk that nobody here wrote, held to floors a little under what was measured."""

from __future__ import annotations

import pytest

from coach.service.models import load_classifier
from tests.benchmarks.others_talk import (
    COUNSELLING,
    RESEARCH,
    ask_model,
    by_model,
    measure_counselling,
    measure_questions,
    read_rows,
)


@pytest.fixture(scope="module")
def classifier():
    return load_classifier()


@pytest.mark.parametrize(
    ("bare", "least"), [(False, 0.60), pytest.param(True, 0.48, marks=pytest.mark.thorough)]
)
def test_counselling_turns_are_labelled_about_as_well_as_before(shared, classifier, bare, least):
    rows = read_rows(shared / "benchmarks" / COUNSELLING)
    macro, _ = measure_counselling(rows, by_model(classifier), bare=bare)
    assert macro >= least


@pytest.mark.parametrize(
    ("bare", "least"), [(False, 0.91), pytest.param(True, 0.50, marks=pytest.mark.thorough)]
)
def test_questions_in_research_meetings_are_found_about_as_well_as_before(
    shared, classifier, bare, least
):
    rows = read_rows(shared / "benchmarks" / RESEARCH)
    *_, f1 = measure_questions(rows, ask_model(classifier), bare=bare)
    assert f1 >= least
