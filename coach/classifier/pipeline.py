"""The first reading: a scikit-learn pipeline that labels each segment by itself.

Its input is a sequence of ``Heard``, its classes are label values. How the
labels around a segment change its reading is ``context``'s business.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import FunctionTransformer

from coach.classifier.features import describe_all, read_texts

WORDS = "words"
_TOKEN = r"(?u)\w+(?:'\w+)*|[?!…—,.]"  # noqa: S105 - a pattern for words, not a secret
_WORD_WEIGHT = 1.5
_FORM_WEIGHT = 0.5


def build_pipeline(*, strength: float = 1.5) -> Pipeline:
    """Build the untrained pipeline.

    ``strength`` is scikit-learn's ``C``: how closely the model follows its
    training data.
    """
    return Pipeline(
        [
            ("features", build_features()),
            ("model", LogisticRegression(C=strength, max_iter=2000)),
        ]
    )


def build_features() -> FeatureUnion:
    """Build the features: word and character n-grams, and the description."""
    return FeatureUnion(
        [
            (
                WORDS,
                _from_texts(
                    TfidfVectorizer(
                        token_pattern=_TOKEN,
                        ngram_range=(1, 3),
                        min_df=3,
                        sublinear_tf=True,
                        dtype=np.float32,
                    )
                ),
            ),
            (
                "characters",
                _from_texts(
                    TfidfVectorizer(
                        analyzer="char_wb",
                        ngram_range=(2, 5),
                        min_df=5,
                        sublinear_tf=True,
                        dtype=np.float32,
                    )
                ),
            ),
            (
                "description",
                Pipeline(
                    [
                        ("describe", FunctionTransformer(describe_all)),
                        ("vectorise", DictVectorizer(dtype=np.float32)),
                    ]
                ),
            ),
        ],
        transformer_weights={WORDS: _WORD_WEIGHT, "description": _FORM_WEIGHT},
    )


def _from_texts(vectoriser: TfidfVectorizer) -> Pipeline:
    return Pipeline([("texts", FunctionTransformer(read_texts)), ("vectorise", vectoriser)])


def order_columns(classes: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return where each wanted class stands among a model's classes."""
    return [list(classes).index(each) for each in wanted]
