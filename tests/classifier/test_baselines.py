"""What simple rules reach: each is a classifier like any other."""

from __future__ import annotations

import pytest

from coach.classifier.baselines import build_baselines, label_by_cues, label_by_mark
from coach.labels import Label, Role
from tests.classifier.builder import make_segment


@pytest.fixture
def baselines(tiny):
    return build_baselines([each for rows in tiny.training.values() for each in rows])


def test_there_are_three_and_each_has_a_name_of_its_own(baselines):
    assert len({each.name for each in baselines}) == 3


def test_the_commonest_label_is_counted_without_presenters(baselines, tiny):
    (prediction,) = baselines[0].classify([make_segment("Is it?")])
    labels = [
        each.label
        for rows in tiny.training.values()
        for each in rows
        if not each.segment.is_presenter
    ]
    assert labels.count(prediction.label) == max(labels.count(label) for label in Label)


def test_without_training_talk_the_commonest_label_is_other():
    (prediction,) = build_baselines([])[0].classify([make_segment("Is it?")])
    assert prediction.label is Label.OTHER


def test_presenters_are_left_out_and_order_is_kept(baselines):
    talk = [
        make_segment("What now?", id="a"),
        make_segment("I left.", id="b", role=Role.PRESENTER),
        make_segment("I see.", id="c"),
    ]
    for baseline in baselines:
        assert [each.utterance_id for each in baseline.classify(talk)] == ["a", "c"]


def test_a_prediction_is_quite_sure_and_names_its_rule(baselines):
    (prediction,) = baselines[1].classify([make_segment("Is it far?")])
    assert (prediction.label, prediction.probability) == (Label.CLOSED_QUESTION, 1.0)
    assert sum(prediction.scores.values()) == 1.0
    assert "has a question mark" in prediction.reason


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("How did it go?", Label.OPEN_QUESTION),
        ("So, why?", Label.OPEN_QUESTION),
        ("Did it go?", Label.CLOSED_QUESTION),
        ("How it went.", Label.OTHER),
    ],
)
def test_the_mark_and_the_question_word_decide(text, label):
    assert label_by_mark(text) is label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Could you describe the first week?", Label.OPEN_QUESTION),
        ("How many came?", Label.CLOSED_QUESTION),
        ("Surely.", Label.OTHER),
        ("Plums.", Label.OTHER),
    ],
)
def test_the_first_cue_decides(text, label):
    assert label_by_cues(text) is label
