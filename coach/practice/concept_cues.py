"""Everyday ways of asking a closed question, by what it is about."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.concepts import Concept
from coach.practice.matter_cues import MATTERS
from coach.practice.time_cues import TIMES


def split_cues(block: str) -> tuple[str, ...]:
    """Return the cues of a block of text, in which strokes and line ends part them.

    >>> split_cues("how many / how much")
    ('how many', 'how much')
    """
    return tuple(cue.strip() for line in block.strip().splitlines() for cue in line.split(" / "))


CONCEPT_CUES: Mapping[Concept, tuple[str, ...]] = {
    concept: split_cues(block) for concept, block in (*TIMES.items(), *MATTERS.items())
}
"""Each as it would stand in a question, in small letters."""
