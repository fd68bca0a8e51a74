"""What the classifier is given: one segment, and the talk around it.

A segment is what the rest of the program calls an utterance, with all that a
labeller would know of the moment: who speaks, whether a round is on, what the
presenter last said, and what stands before it in the same turn. Nothing here
knows where segments come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coach.classifier.cues import CueMatch, match_cues
from coach.labels import Phase, Role

_MARK = re.compile(r"[.?!]")
_TELLING = 30
_MARKED_SHARE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One thing said, and its place.

    ``round`` tells one round from another; ``inside`` says whether it is one
    (None: not known). ``turn`` tells one turn from another (None: not known,
    and then nothing is concluded from the segments beside it). ``context`` is
    what the presenter last said, ``before`` the segment before it in its turn.
    ``marked`` says whether the talk it is from is written with full stops and
    question marks (None: not known; its own text then tells).
    """

    id: str
    text: str
    role: Role = Role.MEMBER
    round: str | None = None
    inside: bool | None = None
    phase: Phase | None = None
    turn: str | None = None
    context: str = ""
    before: str = ""
    marked: bool | None = None

    @property
    def is_presenter(self) -> bool:
        """Whether the presenter says it; a presenter's words are never labelled."""
        return self.role is Role.PRESENTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A segment with the cues in it, and those in the segment before it."""

    segment: Segment
    cues: tuple[CueMatch, ...]
    cues_before: tuple[CueMatch, ...]


def link_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Fill in ``before`` and, where empty, ``context`` from the talk itself.

    Context starts afresh with every round, as the labelling guide asks.
    """
    linked: list[Segment] = []
    context, presenter_turn = "", None
    for position, segment in enumerate(segments):
        previous = segments[position - 1] if position else None
        if previous is None or previous.round != segment.round:
            context, presenter_turn = "", None
        if segment.is_presenter:
            goes_on = segment.turn is not None and segment.turn == presenter_turn
            context = f"{context} {segment.text}" if goes_on else segment.text
            presenter_turn = segment.turn
        before = previous.text if previous and share_turn(previous, segment) else ""
        linked.append(replace(segment, before=before, context=segment.context or context))
    return tuple(linked)


def note_marks(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Note on every segment whether the talk is written with marks, where that can be told.

    A question mark that is missing says much in talk that is written with
    marks, and nothing in talk that is written without.
    """
    known = [segment for segment in segments if segment.marked is None]
    if len(known) < _TELLING:
        return tuple(segments)
    marked = sum(bool(_MARK.search(segment.text)) for segment in known)
    written = marked / len(known) >= _MARKED_SHARE
    return tuple(
        replace(segment, marked=written) if segment.marked is None else segment
        for segment in segments
    )


def is_marked(segment: Segment) -> bool:
    """Say whether a segment's talk is written with marks, as far as is known."""
    return bool(_MARK.search(segment.text)) if segment.marked is None else segment.marked


def share_turn(one: Segment, other: Segment) -> bool:
    """Say whether two segments are known to belong to the same turn."""
    return one.turn is not None and one.turn == other.turn and one.round == other.round


def hear(segments: Iterable[Segment]) -> list[Heard]:
    """Find the cues in every segment, and in the one before it."""
    known: dict[str, tuple[CueMatch, ...]] = {"": ()}

    def cues_in(text: str) -> tuple[CueMatch, ...]:
        if text not in known:
            known[text] = match_cues(text)
        return known[text]

    return [
        Heard(segment=segment, cues=cues_in(segment.text), cues_before=cues_in(segment.before))
        for segment in segments
    ]
