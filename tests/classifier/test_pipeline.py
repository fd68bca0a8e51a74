"""The first reading keeps scikit-learn's contract, on things heard instead of arrays."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from coach.classifier.pipeline import build_features, build_pipeline, order_columns
from coach.classifier.segments import hear
from coach.labels import Label
from tests.classifier.builder import make_heard, make_segment

TEXTS = {
    "open_question": "What happened to the boat?",
    "advice": "You should mend the boat.",
}
HEARD = hear(make_segment(text) for text in TEXTS.values()) * 6
LABELS = list(TEXTS) * 6


@pytest.fixture(scope="module")
def trained():
    return build_pipeline().fit(HEARD, LABELS)


def test_a_clone_keeps_the_parameters():
    copy = clone(build_pipeline(strength=0.7))
    assert copy.get_params()["model__C"] == 0.7
    assert repr(copy.get_params()) == repr(build_pipeline(strength=0.7).get_params())


def test_a_clone_of_a_trained_pipeline_has_learnt_nothing(trained):
    with pytest.raises(NotFittedError):
        clone(trained).predict(HEARD)


@pytest.mark.parametrize("method", ["predict", "predict_proba"])
def test_nothing_is_predicted_before_fitting(method):
    with pytest.raises(NotFittedError):
        getattr(build_pipeline(), method)(HEARD)


def test_fitting_returns_the_pipeline_itself():
    pipeline = build_pipeline()
    assert pipeline.fit(HEARD, LABELS) is pipeline


def test_fitting_leaves_the_parameters_alone():
    pipeline = build_pipeline()
    before = repr(pipeline.get_params())
    pipeline.fit(HEARD, LABELS)
    assert repr(pipeline.get_params()) == before


def test_fitting_forgets_the_past(trained):
    pipeline = build_pipeline().fit([make_heard("Is it wet?")] * 6 + HEARD, ["other"] * 6 + LABELS)
    pipeline.fit(HEARD, LABELS)
    assert list(pipeline.classes_) == list(trained.classes_)
    assert np.array_equal(pipeline.predict_proba(HEARD), trained.predict_proba(HEARD))


def test_what_was_learnt_is_predicted(trained):
    assert list(trained.predict(HEARD)) == LABELS


def test_probabilities_of_each_segment_sum_to_one(trained):
    probabilities = trained.predict_proba(HEARD)
    assert probabilities.shape == (len(HEARD), len(TEXTS))
    assert probabilities.sum(axis=1) == pytest.approx(1.0)


def test_text_never_heard_before_can_be_read(trained):
    assert len(trained.predict([make_heard("Zzz!"), make_heard("")])) == 2


def test_features_are_sparse_with_a_row_a_segment():
    features = build_features().fit_transform(HEARD)
    assert features.shape[0] == len(HEARD)
    assert features.nnz < features.shape[0] * features.shape[1]


def test_columns_are_ordered_as_wanted():
    classes, wanted = sorted(Label), list(Label)
    assert [classes[column] for column in order_columns(classes, wanted)] == wanted


def test_a_class_the_model_does_not_know_is_refused():
    with pytest.raises(ValueError, match="advice"):
        order_columns(["other"], ["advice"])
