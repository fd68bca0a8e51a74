"""Runs kept as they read: well, and clumsily, and the difference can be felt."""

from __future__ import annotations

import pytest

from coach.practice.room import MOST_TURNS
from coach.service.exercises import CASES
from tests.practice.golden_runs import (
    FOLDER,
    run_script,
    script_clumsily,
    script_well,
    write_down,
)


@pytest.mark.parametrize("name", CASES)
def test_a_skilled_run_comes_to_the_concern_underneath_within_twelve_turns(name, shipped_reader):
    run = run_script(name, script_well(name), shipped_reader)
    assert run.turns <= MOST_TURNS
    assert run.layer >= 3
    assert write_down(run) == (FOLDER / f"{name}-well.txt").read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_clumsy_run_stays_with_the_story(name, shipped_reader):
    run = run_script(name, script_clumsily(name), shipped_reader)
    assert run.layer == 0
    assert write_down(run) == (FOLDER / f"{name}-clumsily.txt").read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_answers_grow_in_a_skilled_run_and_shrink_in_a_clumsy_one(name, shipped_reader):
    well = run_script(name, script_well(name), shipped_reader)
    clumsy = run_script(name, script_clumsily(name), shipped_reader)

    def count(run):
        words = [len(step.answer.split()) for step in run.steps if step.asked]
        return sum(words) / len(words)

    assert count(well) > 2 * count(clumsy)
