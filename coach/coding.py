"""What the software and people say about an utterance.

A ``Prediction`` is the software's reading; a ``Correction`` is a person's,
and always beats it. A ``Coding`` holds both, and forgets neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coach.labels import Flag, Label
from coach.transcript import Utterance

TALLIED = "a person’s tally"
"""The classifier of a reading that somebody tapped as they listened."""


class CodingSource(StrEnum):
    """Who a label comes from."""

    SOFTWARE = "software"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """How one utterance reads to the software.

    ``scores`` holds the probability of every label, from 0 to 1, summing to 1;
    ``probability`` is that of ``label``. ``sure`` is false where two labels are
    close. ``reason`` is one plain sentence, ``flag_reasons`` a clause for each
    flag; ``classifier`` is name and version.
    """

    utterance_id: str
    label: Label
    probability: float
    scores: Mapping[Label, float]
    flags: tuple[Flag, ...] = ()
    sure: bool = True
    reason: str
    classifier: str
    flag_reasons: Mapping[Flag, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A person's reading of one utterance; never overwritten, the last one wins."""

    utterance_id: str
    label: Label
    flags: tuple[Flag, ...] = ()
    by: str
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """An utterance with every reading of it."""

    utterance: Utterance
    prediction: Prediction
    corrections: tuple[Correction, ...] = ()

    @property
    def label(self) -> Label:
        """The label that counts: the last person's, else the software's."""
        return self.corrections[-1].label if self.corrections else self.prediction.label

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags that count: the last person's, else the software's."""
        return self.corrections[-1].flags if self.corrections else self.prediction.flags

    @property
    def is_by_person(self) -> bool:
        """Whether a person stands by the label: of a change, an agreement, or a tally."""
        return bool(self.corrections) or self.prediction.classifier == TALLIED

    @property
    def is_changed(self) -> bool:
        """Whether a person reads it otherwise than the software: to agree changes nothing."""
        read = (self.prediction.label, set(self.prediction.flags))
        return (self.label, set(self.flags)) != read

    @property
    def source(self) -> CodingSource:
        """Whether the label that counts is a person's or the software's, agreed with or not."""
        own = self.is_changed or self.prediction.classifier == TALLIED
        return CodingSource.PERSON if own else CodingSource.SOFTWARE

    @property
    def sure(self) -> bool:
        """Whether the label stands firmly: a person said so, or no other is close."""
        return self.is_by_person or self.prediction.sure
