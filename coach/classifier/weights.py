"""Which words weighed most with the first reading."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.pipeline import Pipeline

from coach.classifier.pipeline import WORDS, order_columns
from coach.labels import Label


@dataclass(frozen=True, slots=True)
class WordWeights:
    """The weight of every word and phrase towards every label.

    ``weights`` has a row a label, in the codebook's order, and a column a
    phrase; ``phrases`` names the columns. The phrases are the first columns
    of the reader's features.
    """

    phrases: NDArray[np.object_]
    weights: NDArray[np.float64]

    def find_weightiest(self, features: csr_matrix, row: int, label: Label) -> str:
        """Return the phrase in a row of features that weighs most towards a label, or ""."""
        here = slice(features.indptr[row], features.indptr[row + 1])
        columns, values = features.indices[here], features.data[here]
        among_phrases = columns < len(self.phrases)
        columns, values = columns[among_phrases], values[among_phrases]
        if not len(columns):
            return ""
        pull = values * self.weights[list(Label).index(label), columns]
        best = int(pull.argmax())
        return str(self.phrases[columns[best]]) if pull[best] > 0 else ""


def read_word_weights(reader: Pipeline) -> WordWeights:
    """Read the weights of words and phrases out of a fitted first reading."""
    vectoriser = dict(reader["features"].transformer_list)[WORDS]["vectorise"]
    phrases = vectoriser.get_feature_names_out()
    rows = order_columns(reader["model"].classes_, [label.value for label in Label])
    return WordWeights(phrases, reader["model"].coef_[rows, : len(phrases)])
