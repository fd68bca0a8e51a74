"""What is loaded once and shared by every page: the model, and the way into what is kept.

Never anything anybody said: that is asked for each time, by somebody.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from threading import Thread

from coach.classifier.base import Classifier
from coach.errors import CoachError
from coach.language.parsing import parse
from coach.service.models import load_classifier
from coach.service.safekeeping import Store, open_store


@cache
def classifier() -> Classifier:
    """Return the trained model, loaded at the first call.

    Raises:
        ModelNotFoundError, ModelMismatchError, UntrustedModelError: as ``load_classifier``.
    """
    return load_classifier()


@cache
def prepare_language() -> Thread:
    """Begin to load what takes a typed question apart, beside everything else, at the first call.

    So that it is there when the first question has been typed.
    """
    thread = Thread(target=_load_language, name="language", daemon=True)
    thread.start()
    return thread


def _load_language() -> None:
    # Whoever types is told what is the matter.
    with suppress(CoachError):
        parse("What would you like?")


@cache
def store() -> Store:
    """Return what is kept, opened at the first call; made ready where there is nothing yet.

    Raises:
        SettingsError, StorageError: as ``open_store``.
    """
    return open_store()


def is_loaded() -> bool:
    """Say whether the model is there."""
    return classifier.cache_info().currsize > 0


def is_reachable() -> bool:
    """Say whether what is kept can be reached at this moment."""
    try:
        with store().reading() as session:
            session.connection()
    except CoachError:
        return False
    return True


def close_store() -> None:
    """Close what is kept, if it is open."""
    if store.cache_info().currsize:
        store().close()
        store.cache_clear()
