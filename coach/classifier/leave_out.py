"""Labelling each held-out meeting with a model that knows all the others.

The shipped model has never seen a held-out meeting. This asks the other
question: how well would a meeting be read after training on every meeting but
that one? It trains a model for each, so it takes a while.
"""

from __future__ import annotations

from joblib import Parallel, delayed

from coach.classifier.dataset import Corpus, Example
from coach.classifier.evaluation import classify_examples
from coach.classifier.model import PipelineClassifier
from coach.classifier.training import fit
from coach.coding import Prediction

Pairs = list[tuple[Example, Prediction]]
"""Labelled examples, each with its prediction."""


def classify_leaving_out(corpus: Corpus, *, jobs: int = -1) -> dict[str, tuple[Pairs, Pairs]]:
    """Return, by held-out meeting, its pairs as written and without punctuation and capitals.

    ``jobs`` is how many models are trained at once; -1 is one a processor.
    Held-out rounds are left out of every training.
    """
    names = list(corpus.held_out_meetings)
    results = Parallel(n_jobs=jobs)(delayed(_classify_one)(corpus, name) for name in names)
    return dict(zip(names, results, strict=True))


def _classify_one(corpus: Corpus, name: str) -> tuple[Pairs, Pairs]:
    others = {each: rows for each, rows in corpus.held_out_meetings.items() if each != name}
    classifier = PipelineClassifier(
        fit({**corpus.training, **others}), name="utterances", version=f"without {name}"
    )
    written, bare = (
        classify_examples(classifier, corpus.held_out_meetings[name], bare=stripped)
        for stripped in (False, True)
    )
    return written, bare
