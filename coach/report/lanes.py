"""Who spoke when in a round, a lane a person: for the eyes of those who may read the transcript.

What one page shows of a meeting that is open anyway; no file that leaves the
program has a lane a person. Knows nothing of how it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coach.labels import Label, Role
from coach.report.timeline import Axis, is_asking, lay_axis
from coach.review import Line, Review

_MOST_LANES = 14
_OTHERS = "everybody else"
_LONGEST = 90
_TOUCHING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of one person's talk that reads alike; places from 0 to 1.

    ``label`` is None for what has none, such as the presenter's own talk;
    ``words`` are its first ones, ``id`` its first utterance.
    """

    lane: str
    label: Label | None
    sure: bool
    start: float
    end: float
    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """A round laid out by person: the presenter's lane first; ``unit`` is "min" or "turn"."""

    names: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    unit: str
    length: float


def lay_out_lanes(review: Review, lines: Sequence[Line]) -> Lanes | None:
    """Return who spoke when among these lines of a review; None where nobody does."""
    said = [line for line in lines if line.role is not Role.NOT_A_PERSON]
    if not said:
        return None
    axis = lay_axis(review.transcript, review.lines, lines)
    names = _list_lanes(said)
    followers = {one.utterance.id: other for one, other in pairwise(lines)}
    stretches: list[Stretch] = []
    for line in said:
        stretch = _lay(line, followers.get(line.utterance.id), axis, names)
        if stretches and _goes_on(stretches[-1], stretch):
            stretches[-1] = replace(stretches[-1], end=stretch.end)
        else:
            stretches.append(stretch)
    return Lanes(names=names, stretches=tuple(stretches), unit=axis.unit, length=axis.length)


def _list_lanes(said: Sequence[Line]) -> tuple[str, ...]:
    """Return the names of the lanes: presenter, then as they first spoke, facilitators last."""
    order = {Role.PRESENTER: 0, Role.FACILITATOR: 2}
    roles: dict[str, Role] = {}
    for line in said:
        roles.setdefault(line.speaker, line.role)
    names = sorted(roles, key=lambda name: order.get(roles[name], 1))
    if len(names) <= _MOST_LANES:
        return tuple(names)
    return (*names[: _MOST_LANES - 1], _OTHERS)


def _lay(line: Line, follower: Line | None, axis: Axis, names: Sequence[str]) -> Stretch:
    start = axis.place(line)
    end = 1.0 if follower is None else axis.place(follower)
    known = axis.ends.get(line.utterance.turn)
    if known is not None and (follower is None or follower.utterance.turn != line.utterance.turn):
        end = min(end, max(start, axis.share(known)))
    text = line.utterance.text
    return Stretch(
        lane=line.speaker if line.speaker in names else _OTHERS,
        label=line.label if is_asking(line) or line.label is Label.OTHER else None,
        sure=line.coding is not None and line.coding.sure,
        start=start,
        end=max(start, end),
        id=line.utterance.id,
        words=text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…",
    )


def _goes_on(before: Stretch, after: Stretch) -> bool:
    """Say whether talk goes on as it was; every question stands alone."""
    alike = (before.lane, before.label) == (after.lane, after.label)
    asks = after.label is not None and after.label.is_question
    return alike and not asks and after.start <= before.end + _TOUCHING
