"""When each utterance was said, as far as a file's times are fine enough to tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.review import Line
from coach.transcript import Timing, Transcript, Utterance


def read_clock(transcript: Transcript | None, lines: Sequence[Line] = ()) -> dict[str, float]:
    """Return the best known start of every utterance, in seconds, by id.

    An utterance without a time of its own takes the last one known before it
    in its turn of the file, or the turn's own. Empty where times only date
    blocks of talk, or are missing. Without a transcript, all that is known are
    the times of the ``lines`` themselves.
    """
    if transcript is None:
        return carry_starts([line.utterance for line in lines], {})
    if transcript.timing not in (Timing.EXACT, Timing.STARTS_ONLY):
        return {}
    starts = {turn.index: turn.start for turn in transcript.turns if turn.start is not None}
    return carry_starts(transcript.utterances, starts)


def carry_starts(
    utterances: Sequence[Utterance], turn_starts: Mapping[int, float]
) -> dict[str, float]:
    """Give every utterance its own start, or the last one known in its file turn.

    >>> from tests.builders import make_utterance
    >>> said = [make_utterance(id="a", start=3.0), make_utterance(id="b")]
    >>> carry_starts(said, {1: 2.5})
    {'a': 3.0, 'b': 3.0}
    """
    latest = dict(turn_starts)
    clock: dict[str, float] = {}
    for utterance in utterances:
        if utterance.start is not None:
            latest[utterance.turn] = utterance.start
        if utterance.turn in latest:
            clock[utterance.id] = latest[utterance.turn]
    return clock
