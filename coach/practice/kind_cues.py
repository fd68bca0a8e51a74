"""Wordings that tell what kind of thing an open question is about, whatever the case."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.case import QuestionKind
from coach.practice.concept_cues import split_cues
from coach.practice.depth_cues import DEPTH
from coach.practice.surface_cues import STORY, SURFACE

KIND_CUES: Mapping[QuestionKind, tuple[str, ...]] = {
    kind: split_cues(block) for kind, block in (*SURFACE.items(), *DEPTH.items())
}
"""Each as it would stand in a question, in small letters."""
STORY_CUES = split_cues(STORY)
"""Of questions about the story as told: layer 0."""
