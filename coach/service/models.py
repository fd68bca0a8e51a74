"""The trained model: loading it, and making it anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coach.classifier.base import Classifier
from coach.classifier.boundaries import BoundarySplitter, MixedSplitter
from coach.classifier.boundary_file import KEY, load_boundaries
from coach.classifier.boundary_training import gather_turns, measure_boundaries, train_on_files
from coach.classifier.dataset import Corpus, read_corpus
from coach.classifier.persistence import (
    NAME,
    check_writable,
    find_model,
    load_model,
    read_metadata,
    save_model,
)
from coach.classifier.training import fit
from coach.config import Settings, read_settings
from coach.language import Splitter

VERSION = "1"


def load_classifier(settings: Settings | None = None) -> Classifier:
    """Load the newest trained model.

    Raises:
        ModelNotFoundError, ModelMismatchError, UntrustedModelError: it is
            missing, does not fit, or is not what its metadata records.
    """
    settings = settings or read_settings()
    return load_model(find_model(settings.models_dir), long_turn_words=settings.long_turn_words)


def load_splitter(settings: Settings | None = None) -> Splitter | None:
    """Load what cuts talk without punctuation; None if the newest model has no such part.

    Raises:
        ModelNotFoundError, UntrustedModelError: it is missing, or is not what
            its metadata record.
    """
    splitter = load_boundary_splitter(find_model((settings or read_settings()).models_dir))
    return None if splitter is None else MixedSplitter(unpunctuated=splitter)


def load_boundary_splitter(folder: Path) -> BoundarySplitter | None:
    """Load the boundary model in a model's folder; None if it has none.

    Raises:
        ModelNotFoundError, UntrustedModelError: as ``load_splitter``.
    """
    fitted = load_boundaries(folder, read_metadata(folder).get(KEY))
    return None if fitted is None else BoundarySplitter(fitted)


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
    boundaries = train_on_files(data.training)
    metadata = {"version": VERSION, "data": _describe_data(data)}
    save_model(fitted, folder, metadata=metadata, boundaries=boundaries)
    return {**metadata, "folder": str(folder)}


def measure_cuts(splitter: Splitter, corpus: Corpus) -> dict[str, Any]:
    """Return how a splitter's cuts in the meetings held out agree with the labellers'.

    The talk has no punctuation and no capitals; the ends of turns are not counted.
    """
    turns = [
        turn for examples in corpus.held_out_meetings.values() for turn in gather_turns(examples)
    ]
    return measure_boundaries(splitter, turns).as_dict()


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
