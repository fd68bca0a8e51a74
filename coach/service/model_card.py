"""Everything the model card says of the shipped model, measured in one go.

The figures are kept beside the model as ``evaluation.json``, with the
fingerprints of the corpus and of the model they were measured on; the card,
``README.md``, is made from them and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from coach.classifier.base import Classifier
from coach.classifier.baselines import build_baselines
from coach.classifier.calibration import measure_calibration, measure_sureness
from coach.classifier.dataset import Corpus, Example, read_corpus
from coach.classifier.evaluation import classify_examples, evaluate
from coach.classifier.learning import measure_learning
from coach.classifier.leave_out import Pairs, classify_leaving_out
from coach.classifier.persistence import find_model, load_model, read_metadata
from coach.config import Settings, read_settings
from coach.errors import LabelledDataError
from coach.report.model_card import model_card
from coach.service.models import load_boundary_splitter, measure_cuts

FIGURES_FILE = "evaluation.json"
CARD_FILE = "README.md"


def write_model_card(*, settings: Settings | None = None) -> Path:
    """Measure the shipped model, keep the figures, and write its card; returns the card's path.

    Trains a model for each held-out meeting and each point of the learning
    curve, so it takes a quarter of an hour.

    Raises:
        LabelledDataError: the corpus holds out no rounds or no meetings.
        CoachError: the model or the corpus cannot be read.
    """
    settings = settings or read_settings()
    folder = find_model(settings.models_dir)
    classifier = load_model(folder, long_turn_words=settings.long_turn_words)
    corpus = read_corpus(settings.data_dir / "corpus")
    _check_held_out(corpus, settings.data_dir / "corpus")
    figures = measure_model(classifier, corpus, model=str(read_metadata(folder)["sha256"]))
    splitter = load_boundary_splitter(folder)
    if splitter is not None:
        figures["cuts"] = measure_cuts(splitter, corpus)
    text = json.dumps(figures, indent=1, ensure_ascii=False) + "\n"
    (folder / FIGURES_FILE).write_text(text, "utf-8")
    (folder / CARD_FILE).write_text(model_card(read_metadata(folder), figures), "utf-8")
    return folder / CARD_FILE


def measure_model(classifier: Classifier, corpus: Corpus, *, model: str) -> dict[str, Any]:
    """Return every figure of the card; ``model`` is the SHA-256 of the model's file."""
    meetings = corpus.held_out_meetings
    left_out = classify_leaving_out(corpus)
    training = [each for examples in corpus.training.values() for each in examples]
    pooled = _classify(classifier, list(meetings.values()))
    return {
        "corpus": corpus.fingerprint,
        "model": model,
        "parts": _measure_parts(classifier, corpus),
        "meetings": {
            name: evaluate(classify_examples(classifier, examples)).as_dict()
            for name, examples in meetings.items()
        },
        "left_out": {
            "as_written": _measure(_pool(written for written, _ in left_out.values())),
            "bare": _measure(_pool(bare for _, bare in left_out.values())),
            "inside": _measure(_inside(_pool(written for written, _ in left_out.values()))),
            "meetings": {name: _measure(written) for name, (written, _) in left_out.items()},
        },
        "baselines": {
            baseline.name: {
                "rounds": _measure(classify_examples(baseline, corpus.held_out_rounds)),
                "meetings": _measure(_classify(baseline, list(meetings.values()))),
            }
            for baseline in build_baselines(training)
        },
        "calibration": measure_calibration(pooled),
        "sureness": measure_sureness(pooled),
        "learning": measure_learning(corpus),
    }


def _measure_parts(classifier: Classifier, corpus: Corpus) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for form, bare in (("as_written", False), ("bare", True)):
        rounds = classify_examples(classifier, corpus.held_out_rounds, bare=bare)
        meetings = _classify(classifier, list(corpus.held_out_meetings.values()), bare=bare)
        parts[f"rounds_{form}"] = _measure(rounds)
        parts[f"meetings_{form}"] = _measure(meetings)
        parts[f"inside_{form}"] = _measure(_inside(meetings))
    return parts


def _classify(
    classifier: Classifier, groups: Sequence[Sequence[Example]], *, bare: bool = False
) -> Pairs:
    return _pool(classify_examples(classifier, group, bare=bare) for group in groups)


def _pool(groups: Iterable[Pairs]) -> Pairs:
    return [pair for group in groups for pair in group]


def _inside(pairs: Pairs) -> Pairs:
    return [pair for pair in pairs if pair[0].segment.inside]


def _measure(pairs: Pairs) -> Mapping[str, Any]:
    return evaluate(pairs).as_dict()


def _check_held_out(corpus: Corpus, folder: Path) -> None:
    """Refuse a corpus that leaves a row of the card empty, before anything long begins."""
    meetings = [
        tuple(each for each in examples if each.segment.inside)
        for examples in corpus.held_out_meetings.values()
    ]
    held_out = {"rounds": [corpus.held_out_rounds], "meetings with a round": meetings}
    for what, groups in held_out.items():
        if not groups or not all(_is_labelled(group) for group in groups):
            raise LabelledDataError(
                f"{folder}: its split holds out no labelled {what}, and the card has rows for "
                "them; add some to split.json",
                name=str(folder),
            )


def _is_labelled(examples: Sequence[Example]) -> bool:
    return any(not each.segment.is_presenter for each in examples)
