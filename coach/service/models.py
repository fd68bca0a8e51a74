"""The trained model: loading it, and making it anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coach.classifier.base import Classifier
from coach.classifier.dataset import Corpus, read_corpus
from coach.classifier.persistence import (
    NAME,
    check_writable,
    find_model,
    load_model,
    save_model,
)
from coach.classifier.training import fit
from coach.config import Settings, read_settings

VERSION = "1"


def load_classifier(settings: Settings | None = None) -> Classifier:
    """Load the newest trained model.

    Raises:
        ModelNotFoundError, ModelMismatchError, UntrustedModelError: it is
            missing, does not fit, or is not what its metadata records.
    """
    settings = settings or read_settings()
    return load_model(find_model(settings.models_dir), long_turn_words=settings.long_turn_words)


def train_model(
    *, corpus: Path | None = None, out: Path | None = None, settings: Settings | None = None
) -> dict[str, Any]:
    """Train on a corpus folder, save the model, and return its metadata.

    What the corpus holds out is never trained on. Nothing is measured here:
    ``evaluating`` and ``model_card`` do that. ``corpus`` is the shipped one by
    default, ``out`` the folder of shipped models.

    Raises:
        LabelledDataError: the corpus breaks a rule; nothing is written.
        FileAccessError: a folder cannot be read or written.
    """
    settings = settings or read_settings()
    data = read_corpus(corpus or settings.data_dir / "corpus")
    folder = (out or settings.models_dir) / NAME / VERSION
    check_writable(folder)
    fitted = fit(data.training)
    metadata = {"version": VERSION, "data": _describe_data(data)}
    save_model(fitted, folder, metadata=metadata)
    return {**metadata, "folder": str(folder)}


def _describe_data(corpus: Corpus) -> dict[str, Any]:
    training = corpus.training
    labelled = [
        each
        for examples in training.values()
        for each in examples
        if not each.segment.is_presenter
    ]
    return {
        "fingerprint": corpus.fingerprint,
        "files": sorted(training),
        "segments": len(labelled),
        "held_out_rounds": sorted(corpus.split.rounds),
        "held_out_meetings": sorted(corpus.split.meetings),
    }
