"""How often, by the clock, a turn held a suggestion that nobody had asked for.

Knows nothing of how turns are counted: the count is the caller's.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from coach.labels import Phase
from coach.measures.clock import NO_TIMES, time_runs
from coach.review import Line, Measure
from coach.transcript import Transcript

_UNIT = "turn per ten minutes"


def measure_rate(
    counted: Measure,
    lines: Sequence[Line],
    transcript: Transcript | None = None,
    *,
    phases: Collection[Phase],
) -> Measure:
    """Return ``suggestion_rate``: the turns ``counted`` in ten minutes of these phases.

    rate = 10 x turns with an uninvited suggestion / minutes of these phases;
    unit "turn per ten minutes". Its range is that of the count. The minutes
    are those of ``time_runs``, which end where the phases do, for a break too.
    None with a reason where the count is, or where a run cannot be timed.
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
        return _unknown(counted.reason or NO_TIMES)
    runs = time_runs(lines, transcript, by=lambda line: (line.round, line.phase in phases))
    times = [found for (_, inside), found in runs if inside]
    if reasons := [found for found in times if isinstance(found, str)]:
        return _unknown(reasons[0])
    seconds = math.fsum(found for found in times if not isinstance(found, str))
    if not seconds:
        return _unknown(NO_TIMES)
    low, value, high = (
        None if count is None else count * 600 / seconds
        for count in (counted.low, counted.value, counted.high)
    )
    return Measure(
        name="suggestion_rate", value=value, unit=_UNIT, low=low, high=high, unsure=counted.unsure
    )


def _unknown(reason: str) -> Measure:
    return Measure(name="suggestion_rate", value=None, unit=_UNIT, reason=reason)
