"""Choosing what cuts a transcript's turns into utterances: the guide's rules, or a model.

The model is loaded only for talk without punctuation, since rules find no
sentence ends in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.classifier.boundaries import needs_boundaries
from coach.config import Settings
from coach.errors import ModelNotFoundError
from coach.language import RuleSplitter, Splitter

DIVIDED = (
    "This transcript has no punctuation: a model divided the talk into lines by the words alone. "
    "Some lines hold two thoughts, and some a part of one."
)
UNDIVIDED = (
    "This transcript has no punctuation, and the trained model here cannot divide talk without "
    "it, so most turns are one line; train the model anew with: coach train"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """What cuts a transcript's turns, and what its readers should know of that."""

    splitter: Splitter
    warnings: tuple[str, ...] = ()


def choose_splitter(texts: Sequence[str], settings: Settings) -> Division:
    """Choose what cuts a transcript, given as its turns' texts.

    Raises:
        UntrustedModelError: the boundary model is not what its metadata record.
    """
    if not needs_boundaries(texts):
        return Division(splitter=RuleSplitter())
    splitter = _load(settings)
    if splitter is None:
        return Division(splitter=RuleSplitter(), warnings=(UNDIVIDED,))
    return Division(splitter=splitter, warnings=(DIVIDED,))


def _load(settings: Settings) -> Splitter | None:
    # Brings scikit-learn along, which takes a second to import.
    from coach.service.models import load_splitter

    try:
        return load_splitter(settings)
    except ModelNotFoundError:
        return None
