"""What is loaded once and shared by every page: the model. Never anything anybody said."""

from __future__ import annotations

from functools import cache

from coach.classifier.base import Classifier
from coach.service.models import load_classifier


@cache
def classifier() -> Classifier:
    """Return the trained model, loaded at the first call.

    Raises:
        ModelNotFoundError, ModelMismatchError, UntrustedModelError: as ``load_classifier``.
    """
    return load_classifier()


def is_loaded() -> bool:
    """Say whether the model is there."""
    return classifier.cache_info().currsize > 0
