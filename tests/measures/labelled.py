"""Labelled meetings beside the plans proposed for them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from coach.labels import Role
from coach.measures.rounds import propose_plan
from coach.review import Plan, place_lines
from coach.transcript import Source, Speaker, Timing, Transcript, Turn, Utterance

MEETINGS = Path(__file__).resolve().parents[2] / "data/corpus/meetings"
SAMPLES = sorted(path for path in MEETINGS.glob("*.jsonl") if not re.match(r"m\d", path.name))
OTHERS = sorted(MEETINGS.glob("m0[1-8].jsonl"))

NEAR = 2
"""A start is close by where it is no more than this many turns off."""

Place = tuple[int, str | None]
"""A round, or 0 outside any, and a phase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting with the round and phase that people gave every utterance."""

    name: str
    transcript: Transcript
    places: tuple[Place, ...]
    presenters: tuple[str, ...]
    facilitators: tuple[str, ...]


def build_transcript(name: str, said: Iterable[tuple[int, str, str]]) -> Transcript:
    """Return the transcript of turns, speakers and texts, one by one."""
    turns: list[Turn] = []
    for index, run in groupby(enumerate(said), key=lambda part: part[1][0]):
        utterances = tuple(
            Utterance(id=f"{index}.{place}", turn=index, speaker=speaker, text=text)
            for place, (_, speaker, text) in run
        )
        turns.append(Turn(index=index, speaker=utterances[0].speaker, utterances=utterances))
    return Transcript(
        id=name,
        title=name,
        speakers=tuple(Speaker(name=name) for name in dict.fromkeys(t.speaker for t in turns)),
        turns=tuple(turns),
        source=Source(format="labelled", writer=None, units=len(turns), sha256="0" * 64),
        timing=Timing.NONE,
    )


def load_meeting(path: Path) -> Meeting:
    rows: list[dict[str, Any]] = [
        json.loads(line) for line in path.read_text("utf-8").splitlines()
    ]
    presenters = {
        row["round"]: row["speaker"]
        for row in rows
        if row["round"] and row["role"] == Role.PRESENTER
    }
    facilitators = {row["speaker"] for row in rows if row["role"] == Role.FACILITATOR}
    return Meeting(
        name=path.stem,
        transcript=build_transcript(
            path.stem, [(row["turn"], row["speaker"], row["text"]) for row in rows]
        ),
        places=tuple((row["round"], row["phase"]) for row in rows),
        presenters=tuple(presenters[number] for number in sorted(presenters)),
        facilitators=tuple(facilitators),
    )


def place_all(transcript: Transcript, plan: Plan) -> tuple[Place, ...]:
    return tuple(
        (line.round, line.phase.value if line.phase else None)
        for line in place_lines(transcript, plan)
    )


def find_starts(transcript: Transcript, places: Sequence[Place]) -> dict[tuple[Place, int], int]:
    """Return the turn where each stretch of a phase starts, after the first of all.

    Stretches outside a round come again, so each is counted.
    """
    starts: dict[tuple[Place, int], int] = {}
    seen: dict[Place, int] = defaultdict(int)
    before: Place | None = None
    for utterance, place in zip(transcript.utterances, places, strict=True):
        if place != before:
            seen[place] += 1
            if before is not None:
                starts[place, seen[place]] = utterance.turn
        before = place
    return starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A meeting, the plan proposed for it, and the places it gives."""

    meeting: Meeting
    plan: Plan
    found: tuple[Place, ...]

    @property
    def presenters(self) -> tuple[str, ...]:
        return tuple(round_.presenter for round_ in self.plan.rounds)

    @property
    def pairs(self) -> Iterable[tuple[Place, Place]]:
        """Each utterance's place, ours and theirs."""
        return zip(self.found, self.meeting.places, strict=True)


def propose(meeting: Meeting, *, presenters: Sequence[str] = ()) -> Outcome:
    plan = propose_plan(meeting.transcript, presenters=presenters)
    return Outcome(meeting=meeting, plan=plan, found=place_all(meeting.transcript, plan))


def share_inside(outcomes: Sequence[Outcome]) -> float:
    """Return the share of utterances rightly inside or outside rounds."""
    right = [
        bool(ours[0]) == bool(theirs[0]) for outcome in outcomes for ours, theirs in outcome.pairs
    ]
    return sum(right) / len(right)


def share_starts(outcomes: Sequence[Outcome]) -> float:
    """Return the share of phases that start within two turns of where they should."""
    right = [hit for outcome in outcomes for _, hit in check_starts(outcome)]
    return sum(right) / len(right)


def check_starts(outcome: Outcome) -> list[tuple[str | None, bool]]:
    """Return the phase of each start that people set, and whether one was found close by."""
    found = find_starts(outcome.meeting.transcript, outcome.found)
    wanted = find_starts(outcome.meeting.transcript, outcome.meeting.places)
    return [
        (start[0][1], start in found and abs(found[start] - turn) <= NEAR)
        for start, turn in wanted.items()
    ]


def check_sureness(outcome: Outcome) -> list[tuple[bool, bool]]:
    """Return of each start that was found whether it is sure, and whether it is close by."""
    transcript = outcome.meeting.transcript
    turns = {utterance.id: utterance.turn for utterance in transcript.utterances}
    plan = outcome.plan
    spans = [*plan.outside, *(span for round_ in plan.rounds for span in round_.phases)]
    sure = {turns[span.first_utterance]: bool(span.sure) for span in spans}
    wanted = find_starts(transcript, outcome.meeting.places)
    return [
        (sure[turn], start in wanted and abs(wanted[start] - turn) <= NEAR)
        for start, turn in find_starts(transcript, outcome.found).items()
    ]


def mean_of_phases(outcomes: Sequence[Outcome]) -> float:
    """Return the share of utterances in the right phase, the mean over phases."""
    hits: dict[str | None, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        for ours, theirs in outcome.pairs:
            hits[theirs[1]].append(ours[1] == theirs[1])
    return sum(sum(each) / len(each) for each in hits.values()) / len(hits)
