"""How something typed reads, as practice takes it: where it is close, the kinder way."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Protocol

from coach.coding import Prediction
from coach.labels import Label, Phase, Role
from coach.practice.items import Said

KINDEST = (Label.OPEN_QUESTION, Label.OTHER, Label.CLOSED_QUESTION, Label.ADVICE)
"""Labels by what they do to a presenter's openness, the kindest first."""

_CLOSE = 2
"""Of how many likeliest labels the kindest is taken, where a reading is not sure."""
_QUESTIONS = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION)


class Reader(Protocol):
    """Says how a whole turn reads; from outside, so that practice needs no model."""

    def __call__(
        self,
        said: str,
        context: Sequence[Said],
        *,
        role: Role = Role.MEMBER,
        phase: Phase = Phase.EXPLORING,
    ) -> Prediction:
        """Return the reading that speaks for a turn said after ``context``."""
        ...


MOST_REMEMBERED = 128
"""Readings; the same is looked at again with every click, and no more than this for long."""

Readings = MutableMapping[tuple[str, tuple[Said, ...], Role, Phase], Prediction]
"""What was read, by all that a reading goes by."""


def remember_readings(read: Reader, readings: Readings) -> Reader:
    """Return a reader that looks among ``readings`` first, and keeps the latest there.

    They hold what somebody typed, so they are to be theirs alone.
    """

    def read_once(
        said: str,
        context: Sequence[Said],
        *,
        role: Role = Role.MEMBER,
        phase: Phase = Phase.EXPLORING,
    ) -> Prediction:
        key = (said, tuple(context), role, phase)
        found = readings.pop(key, None)
        # Put back at the end, so that what was looked at longest ago goes first.
        readings[key] = found or read(said, context, role=role, phase=phase)
        while len(readings) > MOST_REMEMBERED:
            readings.pop(next(iter(readings)))
        return readings[key]

    return read_once


def choose_kinder(reading: Prediction) -> Label:
    """Return the label to go by: of the two likeliest the kinder one where it is not sure.

    What reads as a question stays one: it asks for an answer. Source: domain
    research, section 4.3.

    >>> from coach.coding import Prediction
    >>> scores = {Label.ADVICE: 0.5, Label.CLOSED_QUESTION: 0.4, Label.OTHER: 0.1}
    >>> reading = Prediction(utterance_id="", label=Label.ADVICE, probability=0.5,
    ...                      scores=scores, sure=False, reason="", classifier="")
    >>> choose_kinder(reading).value
    'closed_question'
    """
    if reading.sure:
        return reading.label
    likely = sorted(reading.scores, key=lambda label: -reading.scores[label])[:_CLOSE]
    if reading.label in _QUESTIONS:
        likely = [label for label in likely if label is not Label.OTHER]
    return min(likely, key=KINDEST.index)
