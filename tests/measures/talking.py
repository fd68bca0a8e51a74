"""Small meetings, with times or without, for tests of who follows whom.

A meeting is a list of turns, each (speaker, text, label), or with a start and
an end in seconds as well. A label counts for nothing where the speaker presents.
"""

from __future__ import annotations

import dataclasses

from coach.labels import Label, Phase, Role
from coach.review import Line, Plan, Round, Span, place_lines
from coach.transcript import Speaker, Timing, Transcript
from tests.builders import make_coding, make_transcript, make_turn

OPEN, CLOSED, ADVICE, OTHER = Label

ASK = "What matters most to you?"
TELL = "That they ring me first."
SHARE = "We had that last year."


def build_transcript(
    said, *, roles=None, timing=None, writer=None, format="webvtt", extra=()
) -> Transcript:
    """Return the transcript; timing is exact where the turns have times."""
    turns = []
    for index, (speaker, text, _, *times) in enumerate(said, start=1):
        start, end = times or (None, None)
        turns.append(make_turn(text, index=index, speaker=speaker, start=start, end=end))
    timed = bool(turns) and all(turn.start is not None for turn in turns)
    transcript = make_transcript(
        *turns, roles=roles, timing=timing or (Timing.EXACT if timed else Timing.NONE)
    )
    source = dataclasses.replace(transcript.source, writer=writer, format=format)
    speakers = (*transcript.speakers, *(Speaker(name=name) for name in extra))
    return dataclasses.replace(transcript, source=source, speakers=speakers)


def build_plan(*rounds: tuple[str, int, int]) -> Plan:
    """Return a plan of rounds, each (presenter, first turn, last turn), all exploring."""
    return Plan(
        rounds=tuple(
            Round(
                presenter=presenter,
                phases=(
                    Span(
                        phase=Phase.EXPLORING,
                        first_utterance=f"{first}.1",
                        last_utterance=f"{last}.1",
                    ),
                ),
            )
            for presenter, first, last in rounds
        )
    )


def place(said, transcript: Transcript, plan: Plan) -> tuple[Line, ...]:
    """Return every turn as a labelled line in its place."""
    return tuple(
        line
        if line.role is Role.PRESENTER
        else dataclasses.replace(line, coding=make_coding(label, utterance=line.utterance))
        for line, (_, _, label, *_) in zip(place_lines(transcript, plan), said, strict=True)
    )


def one_round(said, presenter="Ana", **details) -> tuple[tuple[Line, ...], Transcript, Plan]:
    """Return the lines, transcript and plan of a meeting that is one round."""
    transcript = build_transcript(said, **details)
    plan = build_plan((presenter, 1, len(said))) if said else Plan()
    return place(said, transcript, plan), transcript, plan


def by_name(measures) -> dict:
    """Return the measures by their names."""
    return {measure.name: measure for measure in measures}
