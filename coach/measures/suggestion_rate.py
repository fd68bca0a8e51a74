"""How often, by the clock, a turn held a suggestion that nobody had asked for.

Knows nothing of how turns are counted: the count is the caller's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby, pairwise

from coach.labels import Phase
from coach.measures.clock import read_clock
from coach.review import Line, Measure
from coach.transcript import Transcript

_UNIT = "turn per ten minutes"
_NO_TIMES = "The transcript has no times that are fine enough to tell."


def measure_rate(
    counted: Measure,
    lines: Sequence[Line],
    transcript: Transcript | None = None,
    *,
    phases: Collection[Phase],
) -> Measure:
    """Return ``suggestion_rate``: the turns ``counted`` in ten minutes of these phases.

    rate = 10 x turns with an uninvited suggestion / minutes of these phases;
    unit "turn per ten minutes". Its range is that of the count. A stretch of
    these phases lasts from the start of its first line to the start of
    whatever is said next, or to the end of the last turn. None with a reason
    where the count is, or where a stretch cannot be timed.
    Source: domain research, section 3.3.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(phase=Phase.EXPLORING, utterance=make_utterance(id="a", start=60.0)),
    ...     make_line(phase=Phase.IDEAS, utterance=make_utterance(id="b", start=360.0))]
    >>> turns = Measure(name="suggestions_before_ideas", value=2, unit="turn", low=1, high=4)
    >>> rate = measure_rate(turns, said, phases=[Phase.EXPLORING])
    >>> rate.value, rate.low, rate.high
    (4.0, 2.0, 8.0)
    """
    if counted.value is None:
        return _unknown(counted.reason or _NO_TIMES)
    seconds = _time_phases(lines, transcript, phases)
    if not seconds:
        return _unknown(_NO_TIMES)
    low, value, high = (
        None if count is None else count * 600 / seconds
        for count in (counted.low, counted.value, counted.high)
    )
    return Measure(
        name="suggestion_rate", value=value, unit=_UNIT, low=low, high=high, unsure=counted.unsure
    )


def _unknown(reason: str) -> Measure:
    return Measure(name="suggestion_rate", value=None, unit=_UNIT, reason=reason)


def _time_phases(
    lines: Sequence[Line], transcript: Transcript | None, phases: Collection[Phase]
) -> float | None:
    """Return the seconds that these phases take together, or None where one is not known."""
    clock = read_clock(transcript, lines)
    following = _find_following(lines, transcript, clock)
    total = 0.0
    for (_, inside), part in groupby(lines, lambda line: (line.round, line.phase in phases)):
        if not inside:
            continue
        stretch = [line.utterance.id for line in part]
        begun, ended = clock.get(stretch[0]), following.get(stretch[-1])
        if begun is None or ended is None or ended < begun:
            return None
        total += ended - begun
    return total


def _find_following(
    lines: Sequence[Line], transcript: Transcript | None, clock: Mapping[str, float]
) -> dict[str, float]:
    """Return, by utterance, when what is said next starts, or when the last turn ends."""
    said = transcript.utterances if transcript else [line.utterance for line in lines]
    ids = [utterance.id for utterance in said]
    following = {one: clock[next_] for one, next_ in pairwise(ids) if next_ in clock}
    end = transcript.turns[-1].end if transcript and transcript.turns else None
    return following if end is None else {**following, ids[-1]: end}
