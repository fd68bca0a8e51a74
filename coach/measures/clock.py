"""When each utterance was said, and how long stretches took, as far as times can tell."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from coach.review import Line
from coach.transcript import Timing, Transcript, Utterance

NO_TIMES = "The transcript has no times that are fine enough to tell."
NO_END = "The transcript does not say when the last words ended."
BACKWARDS = "The times in the file run backwards here."

_Key = TypeVar("_Key", bound=Hashable)


def read_clock(transcript: Transcript | None, lines: Sequence[Line] = ()) -> dict[str, float]:
    """Return the best known start of every utterance, in seconds, by id.

    An utterance without a time of its own takes the last one known before it
    in its turn of the file, or the turn's own. Empty where times only date
    blocks of talk, or are missing. Without a ``transcript`` only the times of
    the ``lines``' own utterances are known.
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


def time_runs(
    lines: Sequence[Line], transcript: Transcript | None, by: Callable[[Line], _Key]
) -> tuple[tuple[_Key, float | str], ...]:
    """Return each unbroken run of lines that are alike, with its seconds or why not.

    Alike are lines for which ``by`` gives the same; a run is broken where
    something lies between them that is not among the ``lines``. It lasts from
    the start of its first line to the start of whatever is said next, or to
    the end of the transcript.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(turn=turn, utterance=make_utterance(id=id, start=start))
    ...     for turn, id, start in [(1, "a", 5.0), (1, "b", 20.0), (2, "c", 65.0)]]
    >>> time_runs(said, None, by=lambda line: line.turn)
    ((1, 60.0), (2, 'The transcript does not say when the last words ended.'))
    """
    clock = read_clock(transcript, lines)
    said = transcript.utterances if transcript else tuple(line.utterance for line in lines)
    after = _find_next(said)
    end = _find_end(transcript)
    return tuple(
        (by(run[0]), _time(run, clock, after, end)) for run in _split_runs(lines, after, by)
    )


def _find_next(said: Sequence[Utterance]) -> dict[str, str | None]:
    """Return the id of the utterance after each, or None after the last."""
    ids = [utterance.id for utterance in said]
    return dict(zip(ids, [*ids[1:], None], strict=False))


def _find_end(transcript: Transcript | None) -> float | None:
    """Return when the last words ended, if the transcript or its last turn says so."""
    if transcript is None or transcript.last_end is not None:
        return transcript.last_end if transcript else None
    return transcript.turns[-1].end if transcript.turns else None


def _split_runs(
    lines: Sequence[Line], after: Mapping[str, str | None], by: Callable[[Line], _Key]
) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        goes_on = run and by(run[-1]) == by(line)
        if not goes_on or after.get(run[-1].utterance.id) != line.utterance.id:
            if run:
                yield run
            run = []
        run.append(line)
    if run:
        yield run


def _time(
    run: Sequence[Line],
    clock: Mapping[str, float],
    after: Mapping[str, str | None],
    last_end: float | None,
) -> float | str:
    """Return the seconds a run took, or why that cannot be said."""
    following = after.get(run[-1].utterance.id)
    start = clock.get(run[0].utterance.id)
    end = last_end if following is None else clock.get(following)
    if start is None or (end is None and following is not None):
        return NO_TIMES
    if end is None:
        return NO_END
    return end - start if end >= start else BACKWARDS
