"""Where in a round things were said: phases, questions, suggestions and talk, from 0 to 1.

By the clock where the file's times can tell, else by turns. Talk is by group:
presenter, facilitator, set members together. Knows nothing of how it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from coach.labels import Flag, Label, Phase, Role
from coach.report.said import find_starts
from coach.review import Line, Review, drop_afterthoughts
from coach.transcript import Timing, Transcript, Turn

GROUPS: Mapping[Role, str] = {
    Role.PRESENTER: "presenter",
    Role.FACILITATOR: "facilitator",
    Role.MEMBER: "set members",
    Role.ROOM: "set members",
}
"""The group that a speaker's talk is shown with; the others are in none."""

_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1500, 3000)
_MOST_TICKS = 6
_DATED = (Timing.EXACT, Timing.STARTS_ONLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A phase, from where to where."""

    phase: Phase
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A question or a suggestion; ``first`` is the first suggestion nobody had asked for."""

    at: float
    line: Line
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of talk by somebody of a group."""

    group: str
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A round laid out; ``unit`` is "min" or "turn", ``ticks`` pairs of place and number."""

    unit: str
    length: float
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Where every utterance begins, in minutes or turns from the start of the round."""

    unit: str
    starts: Mapping[str, float]
    length: float
    ends: Mapping[int, float]

    def place(self, line: Line) -> float:
        """Return where a line begins, from 0 to 1."""
        return self.share(self.starts[line.utterance.id])

    def share(self, value: float) -> float:
        """Return a place in minutes or turns as a part of the whole, from 0 to 1."""
        return min(1.0, max(0.0, value / self.length))


def lay_out_timeline(review: Review, lines: Sequence[Line]) -> Timeline | None:
    """Return the timeline of these lines of a review, in their order; None of nothing."""
    return lay_out_lines(review.transcript, review.lines, lines)


def lay_out_lines(
    transcript: Transcript, whole: Sequence[Line], lines: Sequence[Line]
) -> Timeline | None:
    """Return the timeline of some lines of a meeting, labelled or not yet; None of nothing.

    Args:
        transcript: the meeting.
        whole: all of its lines.
        lines: those to lay out, in their order.
    """
    if not lines:
        return None
    axis = lay_axis(transcript, whole, lines)
    return Timeline(
        unit=axis.unit,
        length=axis.length,
        bands=_find_bands(lines, axis),
        marks=_find_marks(lines, axis),
        # A tap says when something was heard, not how long it took.
        bars=() if transcript.is_tally else _find_bars(lines, axis),
        ticks=_find_ticks(axis),
    )


def lay_axis(transcript: Transcript, whole: Sequence[Line], lines: Sequence[Line]) -> Axis:
    """Return where lines of a meeting begin: by its clock where that can tell, else by turns."""
    return _lay_by_clock(transcript, whole, lines) or _lay_by_turns(lines)


def is_suggested_unasked(line: Line) -> bool:
    """Say whether a line suggests something that nobody had asked for."""
    return line.label is Label.ADVICE and Flag.PERMISSION not in line.flags


def is_asking(line: Line) -> bool:
    """Say whether a line is somebody's question or suggestion, and not the presenter's."""
    return line.role is not Role.PRESENTER and line.label in (
        Label.OPEN_QUESTION,
        Label.CLOSED_QUESTION,
        Label.ADVICE,
    )


def _lay_by_clock(
    transcript: Transcript, whole: Sequence[Line], lines: Sequence[Line]
) -> Axis | None:
    """Return places in minutes, or None where the times cannot tell."""
    known = find_starts(
        whole, {turn.index: turn.start for turn in transcript.turns if turn.start is not None}
    )
    if transcript.timing not in _DATED or any(line.utterance.id not in known for line in lines):
        return None
    begin = latest = known[lines[0].utterance.id]
    starts = {}
    for line in lines:
        latest = max(latest, known[line.utterance.id])
        starts[line.utterance.id] = (latest - begin) / 60
    ends = _find_ends(lines, transcript.turns, begin)
    length = max(latest - begin, _find_next(whole, lines[-1], known) - begin) / 60
    length = max([*ends.values()], default=length)
    return Axis(unit="min", starts=starts, length=length, ends=ends) if length > 0 else None


def _find_ends(lines: Sequence[Line], turns: Sequence[Turn], begin: float) -> dict[int, float]:
    """Return the end of every turn of the file that has one, in minutes."""
    wanted = {line.utterance.turn for line in lines}
    return {
        turn.index: (turn.end - begin) / 60
        for turn in turns
        if turn.index in wanted and turn.end is not None
    }


def _find_next(lines: Sequence[Line], last: Line, known: Mapping[str, float]) -> float:
    """Return when the line after the last one starts, or the last one itself."""
    position = lines.index(last)
    following = lines[min(position + 1, len(lines) - 1)]
    return known.get(following.utterance.id, known[last.utterance.id])


def _lay_by_turns(lines: Sequence[Line]) -> Axis:
    """Return places in turns of the file; lines of one turn stand side by side in it."""
    starts = {}
    groups = _group_by_file_turn(lines)
    for number, group in enumerate(groups):
        for place, line in enumerate(group):
            starts[line.utterance.id] = number + place / len(group)
    return Axis(unit="turn", starts=starts, length=len(groups), ends={})


def _group_by_file_turn(lines: Sequence[Line]) -> list[list[Line]]:
    return [list(group) for _, group in groupby(lines, key=lambda line: line.utterance.turn)]


def _find_bands(lines: Sequence[Line], axis: Axis) -> tuple[Band, ...]:
    runs = [(phase, list(group)) for phase, group in groupby(lines, key=lambda line: line.phase)]
    edges = [*(axis.place(group[0]) for _, group in runs), 1.0]
    return tuple(
        Band(phase=phase, start=start, end=end)
        for (phase, _), (start, end) in zip(runs, pairwise(edges), strict=True)
        if phase is not None
    )


def _find_marks(lines: Sequence[Line], axis: Axis) -> tuple[Mark, ...]:
    """Return every question, and each turn's first suggestion, as turns are what is counted.

    What only rounds off a question is left out, as it is in every count of questions.
    """
    asked = [line for line in drop_afterthoughts(lines) if is_asking(line)]
    first = next((line for line in asked if is_suggested_unasked(line)), None)
    shown = {line.turn: line for line in reversed(asked) if line.label is Label.ADVICE}
    if first is not None:
        shown[first.turn] = first
    return tuple(
        Mark(at=axis.place(line), line=line, first=line is first)
        for line in asked
        if line.label is not Label.ADVICE or line is shown[line.turn]
    )


def _find_bars(lines: Sequence[Line], axis: Axis) -> tuple[Bar, ...]:
    groups = _group_by_file_turn(lines)
    edges = [*(axis.place(group[0]) for group in groups), 1.0]
    bars = []
    for group, (start, following) in zip(groups, pairwise(edges), strict=True):
        end = axis.ends.get(group[0].utterance.turn)
        talk = GROUPS.get(group[0].role)
        if talk is not None:
            bars.append(
                Bar(
                    group=talk,
                    start=start,
                    end=max(start, following if end is None else axis.share(end)),
                )
            )
    return tuple(bars)


def _find_ticks(axis: Axis) -> tuple[tuple[float, int], ...]:
    step = next((each for each in _STEPS if axis.length / each <= _MOST_TICKS), _STEPS[-1])
    numbers = range(0, int(axis.length) + 1, step)
    return tuple((axis.share(number), number) for number in numbers)
