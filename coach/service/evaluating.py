"""Measuring a classifier against labels people gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.classifier.base import Classifier
from coach.classifier.dataset import SPLIT_FILE, Example, read_corpus, read_examples
from coach.classifier.evaluation import Evaluation, classify_examples, evaluate
from coach.classifier.leave_out import Pairs, classify_leaving_out
from coach.errors import LabelledDataError


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the labelled talk, measured."""

    name: str
    as_written: Evaluation
    bare: Evaluation
    """The same without punctuation and capitals."""


def evaluate_path(path: Path, *, classifier: Classifier) -> tuple[Part, ...]:
    """Measure a file of labelled lines, or what a corpus folder holds out.

    Raises:
        FileAccessError: it cannot be read.
        LabelledDataError: a line breaks the rules, or nothing is labelled.
    """
    return tuple(_measure(name, groups, classifier) for name, groups in _read_parts(path).items())


def evaluate_leaving_out(folder: Path) -> tuple[Part, ...]:
    """Measure each held-out meeting with a model trained on all the others, then all of them.

    The last parts pool the meetings: whole, and inside the rounds only.

    Raises:
        FileAccessError: the corpus folder cannot be read.
        LabelledDataError: a line breaks the rules, or no meeting is held out.
    """
    found = classify_leaving_out(read_corpus(folder))
    if not found:
        raise LabelledDataError(f"{folder}: its split holds out no meetings", name=str(folder))
    parts = {name: (written, bare) for name, (written, bare) in found.items()}
    pooled = [pair for written, _ in found.values() for pair in written]
    pooled_bare = [pair for _, bare in found.values() for pair in bare]
    parts["all held-out meetings"] = (pooled, pooled_bare)
    parts["inside their rounds"] = (_inside(pooled), _inside(pooled_bare))
    return tuple(
        Part(name=name, as_written=evaluate(written), bare=evaluate(bare))
        for name, (written, bare) in parts.items()
    )


def _inside(pairs: Pairs) -> Pairs:
    return [pair for pair in pairs if pair[0].segment.inside]


def _read_parts(path: Path) -> Mapping[str, tuple[tuple[Example, ...], ...]]:
    """Return the parts by name, each as groups of lines that belong together."""
    if not (path / SPLIT_FILE).is_file():
        return {path.name: (read_examples(path),)}
    corpus = read_corpus(path)
    return {
        "held-out rounds": (corpus.held_out_rounds,),
        "held-out meetings": tuple(corpus.held_out_meetings.values()),
    }


def _measure(name: str, groups: tuple[tuple[Example, ...], ...], classifier: Classifier) -> Part:
    if all(each.segment.is_presenter for group in groups for each in group):
        raise LabelledDataError(
            f"{name}: every line is a presenter's, and those are never labelled", name=name
        )
    written, bare = (
        evaluate(
            [
                pair
                for group in groups
                for pair in classify_examples(classifier, group, bare=stripped)
            ]
        )
        for stripped in (False, True)
    )
    return Part(name=name, as_written=written, bare=bare)
