"""Read who presented when from a phases file, written by hand (``--phases FILE``).

The layout is ``docs/phases.schema.json``. What the schema says is checked here,
and beyond it that everything the file names is in the transcript.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from coach.errors import PhasesFileError, SpeakerNotFoundError
from coach.labels import ROUND_PHASES, Phase
from coach.review import OUTSIDE, Plan, Round, Span
from coach.service.json_input import MisfitError, check_keys, parse_json, quote, read_list
from coach.service.people import find_speaker
from coach.transcript import Transcript, Utterance

SCHEMA = "coach.phases/1"
TIME_PATTERN = r"^([0-9]{1,3}:[0-5][0-9]|[0-9]{1,2}:[0-5][0-9]:[0-5][0-9])(\.[0-9]+)?$"
"""Minutes and seconds, or hours, minutes and seconds: the schema's own pattern."""

_OUTSIDE_PHASES = tuple(phase for phase in Phase if phase not in ROUND_PHASES)
_FORMS = 'a time ("0:03:46" or 226.0), {"turn": 21} or {"utterance": "..."}'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a phase starts: ``position`` counts utterances from 0."""

    where: str
    round: int
    phase: Phase
    position: int


def read_phases(data: bytes, *, name: str, transcript: Transcript) -> Plan:
    """Return the plan that a phases file sets out.

    Each phase lasts until the next one starts, inside a round or outside, and
    the last until the end. What is said before the first lies outside any
    round, in no phase. A time stands for the first words at or after it.

    Args:
        data: The file.
        name: What to call the file in messages.
        transcript: The meeting that the file speaks of.

    Raises:
        PhasesFileError: the file does not fit its schema, or the transcript.
    """
    try:
        return _read_plan(parse_json(data), transcript)
    except MisfitError as misfit:
        raise PhasesFileError(f"{name}: {misfit}", name=name) from misfit


def _read_plan(content: Any, transcript: Transcript) -> Plan:
    check_keys(content, "the file", needs=("schema", "rounds"), may=("outside", "$schema"))
    if content["schema"] != SCHEMA:
        raise MisfitError(f'the file is of another kind; its "schema" must be "{SCHEMA}"')
    rounds = read_list(content["rounds"], '"rounds"')
    presenters = [
        _read_presenter(round_, f"round {number}", transcript)
        for number, round_ in enumerate(rounds, start=1)
    ]
    starts: list[_Start] = []
    for number, round_ in enumerate(rounds, start=1):
        starts += _read_round(round_["phases"], number, transcript)
    outside = read_list(content.get("outside", []), '"outside"')
    others = _read_starts(outside, "outside", OUTSIDE, transcript)
    _check_order(starts)
    _check_order(others)
    together = sorted([*starts, *others], key=lambda start: start.position)
    _check_order(together)
    return _build_plan(presenters, together, transcript.utterances)


def _read_presenter(content: Any, where: str, transcript: Transcript) -> str:
    check_keys(content, where, needs=("presenter", "phases"))
    presenter = content["presenter"]
    if not isinstance(presenter, str):
        raise MisfitError(f'{where}: "presenter" is not a name; write it in quotation marks')
    try:
        return find_speaker(transcript, " ".join(presenter.split()))
    except SpeakerNotFoundError as error:
        raise MisfitError(f"{where}: {error}") from error


def _read_round(content: Any, number: int, transcript: Transcript) -> tuple[_Start, ...]:
    where = f"round {number}"
    phases = read_list(content, f'{where}: "phases"')
    if not phases:
        raise MisfitError(f'{where}: "phases" is empty; give at least one, or leave the round out')
    return _read_starts(phases, where, number, transcript)


def _read_starts(
    contents: Sequence[Any], where: str, number: int, transcript: Transcript
) -> tuple[_Start, ...]:
    starts: list[_Start] = []
    for place, content in enumerate(contents, start=1):
        here = f"{where}, phase {place}"
        check_keys(content, here, needs=("phase", "from"))
        phase = _read_phase(content["phase"], here, number)
        position = _find_position(content["from"], here, transcript)
        starts.append(_Start(where=here, round=number, phase=phase, position=position))
    return tuple(starts)


def _read_phase(content: Any, where: str, number: int) -> Phase:
    allowed = _OUTSIDE_PHASES if number == OUTSIDE else ROUND_PHASES
    if content in allowed:
        return Phase(content)
    place = 'in "outside"' if number == OUTSIDE else "in a round"
    raise MisfitError(
        f"{where}: {quote(content)} is no phase {place}; use one of: {', '.join(allowed)}"
    )


def _find_position(content: Any, where: str, transcript: Transcript) -> int:
    """Return the utterance, counted from 0, that a ``from`` stands for."""
    if isinstance(content, Mapping):
        if set(content) == {"turn"}:
            return _find_turn(content["turn"], where, transcript)
        if set(content) == {"utterance"}:
            return _find_utterance(content["utterance"], where, transcript.utterances)
    seconds = _parse_time(content)
    if seconds is None:
        raise MisfitError(f'{where}: "from" is {quote(content)}; write {_FORMS}')
    return _find_time(seconds, quote(content), where, transcript)


def _find_turn(content: Any, where: str, transcript: Transcript) -> int:
    position = 0
    for turn in transcript.turns:
        if turn.index == content and turn.utterances and not isinstance(content, bool):
            return position
        position += len(turn.utterances)
    last = transcript.turns[-1].index if transcript.turns else 0
    raise MisfitError(f"{where}: there is no turn {quote(content)}; turns go from 1 to {last}")


def _find_utterance(content: Any, where: str, utterances: Sequence[Utterance]) -> int:
    for position, utterance in enumerate(utterances):
        if utterance.id == content:
            return position
    raise MisfitError(
        f"{where}: there is no utterance {quote(content)}; use an id that --json shows"
    )


def _parse_time(content: Any) -> float | None:
    """Return the seconds that a time stands for, or None where it is no time."""
    if isinstance(content, str):
        match = re.fullmatch(TIME_PATTERN, content)
        if match is None:
            return None
        seconds = 0.0
        for part in content.split(":"):
            seconds = seconds * 60 + float(part)
        return seconds
    if isinstance(content, bool) or not isinstance(content, int | float):
        return None
    return content if content >= 0 else None


def _find_time(seconds: float, written: str, where: str, transcript: Transcript) -> int:
    starts = _list_starts(transcript)
    for position, start in enumerate(starts):
        if start is not None and start >= seconds:
            return position
    known = [start for start in starts if start is not None]
    if not known:
        raise MisfitError(
            f"{where}: {written} is a time, and this transcript has none; "
            'use {"turn": ...} or {"utterance": ...}'
        )
    raise MisfitError(
        f"{where}: nothing starts at {written} or later; "
        f"the last words start at {_write_time(known[-1])} by the file's own clock"
    )


def _list_starts(transcript: Transcript) -> tuple[float | None, ...]:
    """Return when every utterance starts, as far as it or its turn says."""
    return tuple(
        turn.start if place == 0 and utterance.start is None else utterance.start
        for turn in transcript.turns
        for place, utterance in enumerate(turn.utterances)
    )


def _write_time(seconds: float) -> str:
    """Return a time in whole seconds, as a phases file may have it.

    >>> _write_time(3661.9)
    '1:01:01'
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def _check_order(starts: Iterable[_Start]) -> None:
    for before, after in pairwise(starts):
        if after.position <= before.position:
            raise MisfitError(
                f"{after.where} ({after.phase}) does not start after {before.where} "
                f"({before.phase}); put them in the order in which they happened"
            )


def _build_plan(
    presenters: Sequence[str], starts: Sequence[_Start], utterances: Sequence[Utterance]
) -> Plan:
    spans: dict[int, list[Span]] = {number: [] for number in range(len(presenters) + 1)}
    edges = pairwise([*(start.position for start in starts), len(utterances)])
    for start, (first, end) in zip(starts, edges, strict=True):
        span = Span(
            phase=start.phase,
            first_utterance=utterances[first].id,
            last_utterance=utterances[end - 1].id,
        )
        spans[start.round].append(span)
    rounds = tuple(
        Round(presenter=presenter, phases=tuple(spans[number]))
        for number, presenter in enumerate(presenters, start=1)
    )
    return Plan(rounds=rounds, outside=tuple(spans[OUTSIDE]))
