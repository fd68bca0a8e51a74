"""The learning curve: how agreement grows with the labelled talk trained on.

Measured with the first reading alone, which is what learns from words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sklearn.metrics import f1_score
from sklearn.pipeline import Pipeline

from coach.classifier.dataset import Corpus, Example
from coach.classifier.segments import hear
from coach.classifier.training import fit_reader
from coach.labels import Label

SHARES = (0.125, 0.25, 0.5, 1.0)


def measure_learning(
    corpus: Corpus, *, shares: Sequence[float] = SHARES
) -> list[dict[str, float | int | None]]:
    """Return macro F1 on what is held out, after training on growing shares of the rest.

    Whole rounds and meetings are added, in an order that does not depend on
    anything in them. A value is None where nothing is held out.
    """
    groups: dict[str, list[Example]] = {}
    for name, training in corpus.training.items():
        for each in training:
            whole = each.segment.turn is not None
            groups.setdefault(name if whole else str(each.segment.round), []).append(each)
    names = sorted(groups, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    meetings = [each for group in corpus.held_out_meetings.values() for each in group]
    curve: list[dict[str, float | int | None]] = []
    for share in shares:
        chosen = names[: max(1, round(share * len(names)))]
        examples = [each for name in chosen for each in groups[name]]
        reader = fit_reader(examples)
        curve.append(
            {
                "share": share,
                "segments": sum(not each.segment.is_presenter for each in examples),
                "rounds": _score(reader, corpus.held_out_rounds),
                "meetings": _score(reader, meetings),
            }
        )
    return curve


def _score(reader: Pipeline, examples: Sequence[Example]) -> float | None:
    labelled = [each for each in examples if not each.segment.is_presenter]
    if not labelled:
        return None
    guesses = reader.predict(hear([each.segment for each in labelled]))
    people = [each.label.value for each in labelled]
    labels = [label.value for label in Label]
    return round(float(f1_score(people, guesses, labels=labels, average="macro")), 4)
