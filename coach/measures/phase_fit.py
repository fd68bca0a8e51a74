"""How the talk fitted its phases: minutes, what came while presenting, what was taken on.

Nothing here compares with a plan: a way of working says how long phases
usually take, and whoever shows these figures may set the two side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.labels import Phase, Role
from coach.measures.clock import time_runs
from coach.measures.commitments import find_commitments
from coach.measures.floor import split_rounds
from coach.measures.questions import count_asked
from coach.measures.scope import list_phases
from coach.measures.suggestions import count_uninvited
from coach.review import Line, Measure
from coach.transcript import Transcript

_NOT_PRESENTING = "Presenting is not marked, so what came while presenting cannot be told."
_NOBODY_PRESENTS = "Nothing that a presenter said while presenting is marked."
_NO_ACTIONS = "The actions phase is not marked, so what was taken on cannot be told."


def measure_phase_fit(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``asked_while_presenting``, ``suggested_while_presenting`` and ``commitments``.

    ``asked_while_presenting`` = questions by others in the presenting phase,
    once its presenter has begun; unit "question"; checks count, and what only
    rounds off a question does not. ``suggested_while_presenting`` = floor turns
    there with a suggestion nobody asked for; unit "turn". ``commitments`` =
    things that speakers say they themselves will do, with a day
    (``find_commitments``), in the actions phase; unit "commitment".

    The first two have the range that the labels allow; commitments are read
    from words, whatever the labels. Over several rounds they add up. Each is
    None with a reason where its phase is not marked; the first two also where
    the presenter says nothing in it.
    Source: domain research, section 3.14.

    >>> from coach.labels import Label
    >>> from tests.builders import make_line, make_utterance
    >>> told = make_line(role=Role.PRESENTER, phase=Phase.PRESENTING, turn=1)
    >>> asked = make_line(Label.CLOSED_QUESTION, phase=Phase.PRESENTING, turn=2)
    >>> taken = make_line(role=Role.PRESENTER, phase=Phase.ACTIONS, turn=3,
    ...     utterance=make_utterance("I'll ring her by Thursday.", id="c"))
    >>> [measure.value for measure in measure_phase_fit([told, asked, taken])]
    [1, 0, 1]
    """
    presenting = [line for line in lines if line.phase is Phase.PRESENTING]
    heard = [line for part in split_rounds(presenting) for line in _drop_opening(part)]
    reason = _NOT_PRESENTING if not presenting else None if heard else _NOBODY_PRESENTS
    actions = [line for line in lines if line.phase is Phase.ACTIONS]
    taken_on = sum(len(find_commitments(part)) for part in split_rounds(actions))
    return (
        _know(count_asked(heard, name="asked_while_presenting"), reason),
        _know(count_uninvited(heard, name="suggested_while_presenting"), reason),
        _know(
            Measure(name="commitments", value=taken_on, unit="commitment"),
            None if actions else _NO_ACTIONS,
        ),
    )


def _know(measure: Measure, reason: str | None) -> Measure:
    """Return the measure, or why it is not known, where there is a reason."""
    if reason is None:
        return measure
    return Measure(name=measure.name, value=None, unit=measure.unit, reason=reason)


def measure_phase_minutes(lines: Sequence[Line], transcript: Transcript) -> tuple[Measure, ...]:
    """Return ``phase_minutes.<phase>`` for every phase that occurs.

    minutes = from the start of the phase's first words to the start of the
    first words after it, or to the end of the transcript; where a phase comes
    more than once, as with several rounds, these add up, and ``count`` is how
    often it came; unit "minute". None with a reason where the times are too
    coarse, run backwards, or do not say when the transcript ends.
    ``lines`` are those counted; what follows them is read from the transcript.
    Source: domain research, section 3.14.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> from coach.transcript import Timing
    >>> talk = make_transcript(make_turn(index=1, start=0.0), make_turn(index=2, start=90.0),
    ...     timing=Timing.STARTS_ONLY)
    >>> first, second = talk.utterances
    >>> said = [make_line(utterance=first, phase=Phase.CLARIFYING), make_line(utterance=second)]
    >>> [(each.name, each.value) for each in measure_phase_minutes(said, talk)]
    [('phase_minutes.clarifying', 1.5), ('phase_minutes.exploring', None)]
    """
    runs = time_runs(lines, transcript, by=lambda line: (line.round, line.phase))
    return tuple(
        _add_up(phase, [found for (_, other), found in runs if other is phase])
        for phase in list_phases(lines)
    )


def _drop_opening(lines: Sequence[Line]) -> list[Line]:
    """Return the lines from the presenter's first: being invited to begin is no question."""
    begun = [place for place, line in enumerate(lines) if line.role is Role.PRESENTER]
    return list(lines[begun[0] :]) if begun else []


def _add_up(phase: Phase, stretches: Sequence[float | str]) -> Measure:
    name = f"phase_minutes.{phase.value}"
    reasons = [found for found in stretches if isinstance(found, str)]
    if reasons:
        return Measure(name=name, value=None, unit="minute", reason=reasons[0])
    seconds = sum(found for found in stretches if not isinstance(found, str))
    return Measure(name=name, value=seconds / 60, unit="minute", count=len(stretches))
