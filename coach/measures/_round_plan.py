"""From the course of a meeting to a plan: parts, spans, and what each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coach.labels import ROUND_PHASES, Phase
from coach.measures._round_course import NOBODY, Place, Roster, Stage, find_course
from coach.measures._round_evidence import Evidence
from coach.measures._round_phases import find_phases
from coach.measures._round_words import LIKELY_STRENGTH
from coach.review import Plan, Round, Span
from coach.transcript import Turn

_NAMED = "The presenter was named; where the phases start is a proposal, to be checked."
_LONGEST_QUOTE = 60
"""Announcements are quoted up to this many letters."""
_OUTSIDE = {Stage.CHECKIN: Phase.CHECKIN, Stage.BIDS: Phase.BIDS, Stage.REVIEW: Phase.REVIEW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a phase starts: a turn, from 0, and whether somebody announces it there.

    It is ``sure`` where whoever announces it is believed: whoever runs the
    meeting, or anybody where nobody does.
    """

    phase: Phase
    turn: int
    announced: bool
    sure: bool


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


def find_parts(
    evidence: Sequence[Evidence], roster: Roster, phases: Sequence[Phase] = ROUND_PHASES
) -> tuple[Part, ...]:
    """Return the rounds and what lies around them, with the phases of each.

    ``phases`` are those that a round may have.
    """
    parts: list[Part] = []
    first = 0
    for (number, outside), run in groupby(find_course(evidence, roster), _name_part):
        end = first + len(list(run))
        turns = evidence[first:end]
        presenter = roster.name(number)
        found = (outside,) * len(turns)
        if presenter is not None:
            found = find_phases(turns, presenter, phases)
        starts = _find_starts(found, turns, first)
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
            sure=turns[step].weigh(phase) >= LIKELY_STRENGTH,
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
        Span(
            phase=start.phase,
            first_utterance=ids[cut],
            last_utterance=ids[end - 1],
            sure=start.sure or _opens_meeting(start),
            reason=_explain_start(start, turns[start.turn], evidence[start.turn]),
        )
        for start, cut, end in zip(starts, cuts, ends, strict=True)
    )


def _opens_meeting(start: Start) -> bool:
    return start.turn == 0 and start.phase is Phase.CHECKIN


def _explain_start(start: Start, turn: Turn, evidence: Evidence) -> str:
    """Say why a phase starts where it does."""
    if start.announced:
        said = _shorten(turn.utterances[evidence.places[start.phase]].text)
        who = "Announced" if start.sure else "Announced by a member"
        return f"{who}: “{said}”"
    if _opens_meeting(start):
        return "The transcript starts here."
    where = "round" if start.phase in ROUND_PHASES else "meeting"
    return f"By who speaks and where in a {where} it usually comes."


def _shorten(text: str) -> str:
    """Return text of at most ``_LONGEST_QUOTE`` letters, cut between words.

    >>> _shorten("Thank you both, and now for the questions that only want facts in reply.")
    'Thank you both, and now for the questions that only want …'
    """
    text = " ".join(text.split())
    if len(text) <= _LONGEST_QUOTE:
        return text
    return f"{text[: _LONGEST_QUOTE - 1].rpartition(' ')[0]} …"


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
    return " ".join(sentences)
