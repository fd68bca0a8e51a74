"""Which words weighed most."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from coach.classifier.segments import hear
from coach.classifier.weights import WordWeights, read_word_weights
from coach.labels import Label
from tests.classifier.builder import make_segment

OPEN, CLOSED, ADVICE, OTHER = Label

WEIGHTS = WordWeights(
    np.array(["harbour", "what", "why"], dtype=object),
    np.array([[0.0, 2.0, 1.0], [1.0, 0.0, 0.0], [0.0, -1.0, -1.0], [0.0, 0.0, 0.0]]),
)
FEATURES = csr_matrix(
    [
        [0.5, 0.5, 0.5, 9.0],
        [0.0, 0.1, 0.9, 0.0],
        [0.0, 0.0, 0.0, 9.0],
        [0.0, 0.0, 0.0, 0.0],
    ]
)
"""Three phrases and one feature that is no phrase."""


@pytest.mark.parametrize(
    ("row", "label", "phrase"),
    [
        (0, OPEN, "what"),
        (0, CLOSED, "harbour"),
        (1, OPEN, "why"),
        (0, ADVICE, ""),
        (0, OTHER, ""),
        (2, OPEN, ""),
        (3, OPEN, ""),
    ],
)
def test_the_phrase_that_pulls_hardest_towards_the_label_is_found(row, label, phrase):
    assert WEIGHTS.find_weightiest(FEATURES, row, label) == phrase


def test_weights_of_a_fitted_reading_have_a_row_a_label_and_a_column_a_phrase(fitted):
    found = read_word_weights(fitted.reader)
    assert found.weights.shape == (len(Label), len(found.phrases))


def test_phrases_are_the_first_columns_of_the_features(fitted):
    found = read_word_weights(fitted.reader)
    features = fitted.reader["features"].transform(hear([make_segment("what happened")]))
    columns = [column for column in features.indices if column < len(found.phrases)]
    assert "what" in {found.phrases[column] for column in columns}
