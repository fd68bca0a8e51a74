"""Talk that nobody here wrote: measured, never trained on."""

from __future__ import annotations

import pytest
from sklearn.metrics import f1_score

from coach.classifier.persistence import load_model
from coach.labels import Label
from tests.classifier.others import find_questions, label_counselling_turns, read_rows
from tests.speed import untraced

LABELS = [label.value for label in Label]
LEAST_COUNSELLING = 0.50
LEAST_QUESTIONS = {False: 0.80, True: 0.25}
"""A little below what was measured; without marks a question is hard to tell."""


@pytest.fixture(scope="module")
def shipped(model_folder):
    return load_model(model_folder, long_turn_words=40)


@untraced
def test_counselling_turns_are_read_as_experts_read_them(shared, shipped):
    rows = read_rows(shared / "benchmarks" / "annomi-dev.csv")
    guesses = label_counselling_turns(shipped, rows)
    people = [row["label"] for row in rows]
    assert f1_score(people, guesses, labels=LABELS, average="macro") >= LEAST_COUNSELLING


@pytest.mark.parametrize("bare", [False, True])
@untraced
def test_questions_are_found_in_research_meetings(shared, shipped, bare):
    rows = read_rows(shared / "benchmarks" / "icsi-questions-dev.csv")
    guesses = find_questions(shipped, rows, bare=bare)
    people = [row["is_question"] == "1" for row in rows]
    assert f1_score(people, guesses) >= LEAST_QUESTIONS[bare]
