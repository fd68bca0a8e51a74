"""Where phases begin, as a person may move them: from a plan to a phases file and back.

Pure: knows no page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.labels import PHASE_WORDS, Phase
from coach.report.page import visible
from coach.review import OUTSIDE, Plan, Span
from coach.service.phases_file import SCHEMA, TIME_PATTERN
from coach.transcript import Transcript, Turn

NEAR = 12
"""So many turns before and after an edge are offered in its place."""
_FIRST_WORDS = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Where a phase begins: the id of its first utterance; ``round`` is 0 outside any."""

    round: int
    phase: Phase
    first: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that an edge may be moved to: an utterance and what to call it."""

    id: str
    words: str


def list_edges(plan: Plan) -> tuple[Edge, ...]:
    """Return where every phase of a plan begins, round by round, then outside."""
    spans: list[tuple[int, Span]] = [
        (number, span)
        for number, round_ in enumerate(plan.rounds, start=1)
        for span in round_.phases
    ]
    spans += [(OUTSIDE, span) for span in plan.outside]
    return tuple(
        Edge(round=number, phase=span.phase, first=span.first_utterance) for number, span in spans
    )


def list_places(transcript: Transcript, first: str) -> tuple[Place, ...]:
    """Return the turns around an utterance, and the utterance itself where it begins none."""
    turns = [turn for turn in transcript.turns if turn.utterances]
    middle = next(
        (
            number
            for number, turn in enumerate(turns)
            if any(each.id == first for each in turn.utterances)
        ),
        0,
    )
    near = turns[max(0, middle - NEAR) : middle + NEAR + 1]
    places = [Place(id=turn.utterances[0].id, words=_say_turn(turn, 0)) for turn in near]
    if all(place.id != first for place in places):
        turn = turns[middle]
        inside = next(n for n, each in enumerate(turn.utterances) if each.id == first)
        here = next(n for n, place in enumerate(places) if place.id == turn.utterances[0].id)
        places.insert(here + 1, Place(id=first, words=_say_turn(turn, inside)))
    return tuple(places)


def _say_turn(turn: Turn, place: int) -> str:
    said = visible(turn.utterances[place].text)
    said = said if len(said) <= _FIRST_WORDS else f"{said[:_FIRST_WORDS]}…"
    when = turn.utterances[place].start
    start = turn.start if when is None else when
    clock = f"turn {turn.index}" if start is None else say_clock(start)
    return f"{clock} {visible(turn.speaker)}: {said}"


def say_clock(seconds: float) -> str:
    """Return a time as minutes and seconds.

    >>> say_clock(226.4), say_clock(3661)
    ('03:46', '61:01')
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02}:{rest:02}"


def is_clock(text: str) -> bool:
    """Say whether text is a time as a person writes one.

    >>> is_clock("12:40"), is_clock("1:02:03"), is_clock("soon")
    (True, True, False)
    """
    return re.fullmatch(TIME_PATTERN, text) is not None


def say_edge(edge: Edge) -> str:
    """Return which edge this is.

    >>> say_edge(Edge(round=1, phase=Phase.CLARIFYING, first="u1"))
    'Clarifying begins with'
    """
    words = PHASE_WORDS[edge.phase]
    return f"{words[0].upper()}{words[1:]} begins with"


def write_phases(
    edges: Sequence[Edge], presenters: Sequence[str], times: Mapping[Edge, str] | None = None
) -> bytes:
    """Return a phases file that says so; in ``times`` a clock time goes before the utterance.

    Args:
        edges: those that stay, in the order of ``list_edges``.
        presenters: of each round.
        times: edges that somebody gave a time of the file's own clock for.
    """
    times = times or {}

    def write(number: int) -> list[dict[str, object]]:
        return [
            {"phase": edge.phase.value, "from": times.get(edge) or {"utterance": edge.first}}
            for edge in edges
            if edge.round == number
        ]

    rounds = [
        {"presenter": presenter, "phases": write(number)}
        for number, presenter in enumerate(presenters, start=1)
        if write(number)
    ]
    content = {"schema": SCHEMA, "rounds": rounds, "outside": write(OUTSIDE)}
    return json.dumps(content, ensure_ascii=False).encode()
