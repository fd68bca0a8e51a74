"""From the course of a meeting to a plan: parts, spans, and what each round rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coach.labels import PHASE_WORDS, Phase
from coach.measures._round_course import NOBODY, Place, Roster, Stage, find_course
from coach.measures._round_evidence import Evidence
from coach.measures._round_phases import find_phases
from coach.measures._round_words import LIKELY_STRENGTH
from coach.review import Plan, Round, Span
from coach.transcript import Turn

_NAMED = "The presenter was named; where the phases start is a proposal, to be checked."
_OUTSIDE = {Stage.CHECKIN: Phase.CHECKIN, Stage.BIDS: Phase.BIDS, Stage.REVIEW: Phase.REVIEW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a phase starts: a turn, from 0, and whether somebody announces it there."""

    phase: Phase
    turn: int
    announced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A round, or the time before, between or after rounds, up to turn ``end``."""

    presenter: str | None
    starts: tuple[Start, ...]
    end: int

    @property
    def turn(self) -> int:
        """Its first turn, from 0."""
        return self.starts[0].turn


def find_parts(evidence: Sequence[Evidence], roster: Roster) -> tuple[Part, ...]:
    """Return the rounds and what lies around them, with the phases of each."""
    parts: list[Part] = []
    first = 0
    for (number, outside), run in groupby(find_course(evidence, roster), _name_part):
        end = first + len(list(run))
        turns = evidence[first:end]
        presenter = roster.name(number)
        phases = (
            find_phases(turns, presenter) if presenter is not None else (outside,) * len(turns)
        )
        starts = _find_starts(phases, turns, first)
        parts.append(Part(presenter=presenter, starts=starts, end=end))
        first = end
    return tuple(parts)


def _name_part(place: Place) -> tuple[int, Phase]:
    """Return whose round a place is in and, outside any round, which phase."""
    stage, number = place
    return (number, Phase.PRESENTING) if stage is Stage.ROUND else (NOBODY, _OUTSIDE[stage])


def _find_starts(
    phases: Sequence[Phase], turns: Sequence[Evidence], first: int
) -> tuple[Start, ...]:
    return tuple(
        Start(
            phase=phase,
            turn=first + step,
            announced=turns[step].cues.get(phase, 0) >= LIKELY_STRENGTH,
        )
        for step, phase in enumerate(phases)
        if step == 0 or phase is not phases[step - 1]
    )


def build_plan(
    parts: Sequence[Part], turns: Sequence[Turn], evidence: Sequence[Evidence], *, guess: bool
) -> Plan:
    """Return the plan of these parts; ``guess`` is whether presenters are guessed too."""
    spans = iter(_build_spans([start for part in parts for start in part.starts], turns, evidence))
    rounds: list[Round] = []
    outside: list[Span] = []
    for part in parts:
        own = tuple(next(spans) for _ in part.starts)
        if part.presenter is None:
            outside += own
        else:
            reason = _give_reason(part, part.presenter, turns, evidence, guess=guess)
            rounds.append(Round(presenter=part.presenter, phases=own, guess=guess, reason=reason))
    return Plan(rounds=tuple(rounds), outside=tuple(outside))


def _build_spans(
    starts: Sequence[Start], turns: Sequence[Turn], evidence: Sequence[Evidence]
) -> tuple[Span, ...]:
    offsets = [0]
    for turn in turns:
        offsets.append(offsets[-1] + len(turn.utterances))
    ids = [utterance.id for turn in turns for utterance in turn.utterances]
    before = [None, *(start.phase for start in starts)]
    cuts = [
        offsets[start.turn] + _find_cut(evidence[start.turn], start.phase, previous)
        for start, previous in zip(starts, before, strict=False)
    ]
    ends = [*cuts[1:], len(ids)]
    return tuple(
        Span(phase=start.phase, first_utterance=ids[cut], last_utterance=ids[end - 1])
        for start, cut, end in zip(starts, cuts, ends, strict=True)
    )


def _find_cut(turn: Evidence, phase: Phase, before: Phase | None) -> int:
    """Return the utterance of a turn, from 0, with which a phase starts.

    The first, since thanks and a look back lead over to what comes; but where
    the turn still runs the phase before, only what announces the next.
    """
    announced = turn.places.get(phase, 0)
    still_before = before is not None and turn.places.get(before, announced) < announced
    return announced if still_before else 0


def _give_reason(
    part: Part,
    presenter: str,
    turns: Sequence[Turn],
    evidence: Sequence[Evidence],
    *,
    guess: bool,
) -> str:
    """Say in plain words what a round rests on."""
    own = evidence[part.turn : part.end]
    said = sum(turn.words for turn in own if turn.speaker == presenter)
    words = sum(turn.words for turn in own)
    opening = part.starts[0]
    floor = "is given the floor" if opening.announced else "takes the floor"
    sentences = [] if guess else [_NAMED]
    sentences.append(
        f"{presenter} {floor} at turn {turns[opening.turn].index}"
        f" and says {said:,} of the {words:,} words of the round."
    )
    announced = [start for start in part.starts[1:] if start.announced]
    placed = [start for start in part.starts[1:] if not start.announced]
    if announced:
        sentences.append(f"Announced: {_list_starts(announced, turns)}.")
    if placed:
        sentences.append(
            "Placed by the talk and by where in a round it usually comes: "
            f"{_list_starts(placed, turns)}."
        )
    return " ".join(sentences)


def _list_starts(starts: Sequence[Start], turns: Sequence[Turn]) -> str:
    return ", ".join(
        f"{PHASE_WORDS[start.phase]} at turn {turns[start.turn].index}" for start in starts
    )
