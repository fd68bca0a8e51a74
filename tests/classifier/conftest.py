"""What the tests of the classifier share: each corpus read, and each model made, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.classifier.dataset import Corpus, read_corpus
from coach.classifier.model import PipelineClassifier
from coach.classifier.persistence import find_model, load_model
from coach.classifier.training import Fitted, fit
from coach.config import find_shipped_folder

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """Return the folder of the tiny invented corpus."""
    return TINY


@pytest.fixture(scope="session")
def tiny() -> Corpus:
    """Return the tiny invented corpus."""
    return read_corpus(TINY)


@pytest.fixture(scope="session")
def fitted(tiny: Corpus) -> Fitted:
    """Return both models, trained on the tiny corpus."""
    return fit(tiny.training)


@pytest.fixture(scope="session")
def classifier(fitted: Fitted) -> PipelineClassifier:
    """Return a classifier trained on the tiny corpus."""
    return PipelineClassifier(fitted, name="tiny", version="1")


@pytest.fixture(scope="session")
def corpus_folder() -> Path:
    """Return the folder of the shipped corpus."""
    return find_shipped_folder("data") / "corpus"


@pytest.fixture(scope="session")
def corpus(corpus_folder: Path) -> Corpus:
    """Return the shipped corpus."""
    return read_corpus(corpus_folder)


@pytest.fixture(scope="session")
def model_folder() -> Path:
    """Return the folder of the shipped model."""
    return find_model(find_shipped_folder("models"))


@pytest.fixture(scope="session")
def shipped(model_folder: Path) -> PipelineClassifier:
    """Return the shipped classifier."""
    return load_model(model_folder, long_turn_words=40)
