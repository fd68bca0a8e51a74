"""The moments of a round that are worth replaying, each with the words said in it.

Chooses nothing, and knows nothing of how they are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.labels import Role
from coach.report.wording import sentence
from coach.review import Line, Moment, MomentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """A moment ready to be shown: its question, what the presenter said next, all its lines."""

    kind: MomentKind
    question: Line
    answer: str
    reason: str
    debrief: str
    lines: tuple[Line, ...]


def find_replays(lines: Sequence[Line], moments: Iterable[Moment]) -> tuple[Replay, ...]:
    """Return the moments that lie among these lines, in the order given."""
    order = {line.utterance.id: position for position, line in enumerate(lines)}
    return tuple(
        _replay(moment, lines[order[moment.first_utterance] : order[moment.last_utterance] + 1])
        for moment in moments
        if {moment.first_utterance, moment.asked, moment.last_utterance} <= order.keys()
    )


def _replay(moment: Moment, lines: Sequence[Line]) -> Replay:
    asked = [line.utterance.id for line in lines].index(moment.asked)
    said = (line.utterance.text for line in lines[asked + 1 :] if line.role is Role.PRESENTER)
    return Replay(
        kind=moment.kind,
        question=lines[asked],
        answer=" ".join(said),
        reason=sentence(moment.reason),
        debrief=sentence(moment.debrief),
        lines=tuple(lines),
    )
