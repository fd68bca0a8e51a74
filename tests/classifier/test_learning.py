"""The learning curve on the tiny corpus."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.classifier.dataset import Split
from coach.classifier.learning import measure_learning


def test_every_share_is_measured_and_the_last_is_all_of_it(tiny):
    half, whole = measure_learning(tiny, shares=(0.7, 1.0))
    labelled = sum(
        not each.segment.is_presenter for rows in tiny.training.values() for each in rows
    )
    assert (half["share"], whole["share"], whole["segments"]) == (0.7, 1.0, labelled)
    assert half["segments"] < whole["segments"]
    assert 0 <= whole["rounds"] <= 1
    assert 0 <= whole["meetings"] <= 1


def test_the_same_corpus_gives_the_same_curve(tiny):
    assert measure_learning(tiny, shares=(1.0,)) == measure_learning(tiny, shares=(1.0,))


@pytest.mark.parametrize("part", ["rounds", "meetings"])
def test_where_nothing_is_held_out_nothing_is_known(tiny, part):
    split = Split(rounds=tiny.split.rounds, meetings=tiny.split.meetings)
    corpus = replace(tiny, split=replace(split, **{part: frozenset()}))
    (point,) = measure_learning(corpus, shares=(1.0,))
    assert point[part] is None
