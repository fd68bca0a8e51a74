"""Whether probabilities and the word sure can be taken at their word, by hand-worked cases."""

from __future__ import annotations

import pytest

from coach.classifier.calibration import measure_calibration, measure_sureness
from coach.classifier.dataset import Example
from coach.coding import Prediction
from coach.labels import Label
from tests.classifier.builder import make_segment


def pair(probability, agrees, *, sure=True):
    label = Label.OTHER if agrees else Label.ADVICE
    example = Example(segment=make_segment(), label=label, flags=(), sure=True, name="x", line=1)
    scores = dict.fromkeys(Label, 0.0) | {Label.OTHER: probability}
    prediction = Prediction(
        utterance_id="s1",
        label=Label.OTHER,
        probability=probability,
        scores=scores,
        sure=sure,
        reason="Because.",
        classifier="x 1",
    )
    return example, prediction


def test_parts_are_of_equal_size_from_the_least_probable_up():
    found = measure_calibration([pair(0.9, True), pair(0.6, False)] * 2, bins=2)
    assert found["bins"] == [
        {"count": 2, "probability": 0.6, "agreed": 0.0},
        {"count": 2, "probability": 0.9, "agreed": 1.0},
    ]


def test_the_error_is_the_mean_gap_by_size():
    found = measure_calibration([pair(0.9, True), pair(0.6, False)] * 2, bins=2)
    assert found["error"] == pytest.approx((0.6 + 0.1) / 2)


def test_a_probability_that_keeps_its_word_has_no_error():
    pairs = [pair(0.75, True)] * 3 + [pair(0.75, False)]
    assert measure_calibration(pairs, bins=1)["error"] == 0.0


def test_fewer_predictions_than_parts_leave_no_empty_part():
    found = measure_calibration([pair(0.8, True)], bins=15)
    assert [row["count"] for row in found["bins"]] == [1]


def test_nothing_to_measure_gives_no_parts():
    assert measure_calibration([]) == {"bins": [], "error": 0.0}


def test_only_what_is_sure_is_held_against_people():
    pairs = [pair(0.9, True), pair(0.9, False), pair(0.5, True, sure=False)]
    assert measure_sureness(pairs)["other"] == {"count": 3, "sure": 2, "agreed": 1}


def test_a_label_that_was_never_given_has_noughts():
    figures = measure_sureness([pair(0.9, False)])
    assert list(figures) == [label.value for label in Label]
    assert figures["advice"] == {"count": 0, "sure": 0, "agreed": 0}
