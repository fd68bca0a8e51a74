"""Who presented when, and the phases of each round: a proposal, never the last word.

It rests on what people announce ("clarifying questions first"), on who holds
the floor, and on where in a round each phase usually comes. It does not know
what anybody meant, and reads no labels: a plan comes before them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.errors import SpeakerNotFoundError
from coach.labels import ROUND_PHASES, Phase, Role
from coach.measures._round_course import Roster
from coach.measures._round_evidence import Evidence, believe, gather_evidence, keep_phases
from coach.measures._round_facilitators import find_facilitators
from coach.measures._round_plan import Part, build_plan, find_parts
from coach.measures._round_words import LIKELY_STRENGTH
from coach.profiles import Profile
from coach.review import Plan, Round
from coach.transcript import Transcript

_FEWEST_PHASES = 3
"""Where fewer different phases are announced, it is no set meeting."""
_TELLING = frozenset((Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING))
"""Any meeting may have an agenda, ideas, actions and a review; these are a set's own."""
_MOST_CANDIDATES = 6
"""Presenters are looked for among this many of those who say most."""
_OUTSIDE_PHASES = tuple(phase for phase in Phase if phase not in ROUND_PHASES)
_NOT_PEOPLE = frozenset((Role.NOT_A_PERSON, Role.ROOM))
_NOT_PRESENTERS = _NOT_PEOPLE | {Role.FACILITATOR}


def propose_plan(
    transcript: Transcript,
    *,
    presenters: Sequence[str] = (),
    facilitators: Sequence[str] = (),
    profile: Profile | None = None,
) -> Plan:
    """Propose who presented when, with the phases inside and outside the rounds.

    Args:
        transcript: The meeting.
        presenters: Who presented, in order, where somebody has said so; a name
            comes twice where they presented twice. Empty to have it guessed.
        facilitators: Who ran the meeting, so that their announcements count for
            more. Empty to have it guessed.
        profile: The way of working; only its phases are proposed, and nobody
            is guessed to run a meeting that has no facilitator. None for one
            with a facilitator and with all the phases there are.

    Returns:
        Spans that follow one another without a gap from the first utterance to
        the last, but for phases that are no part of the way of working; or an
        empty plan where this is plainly no set meeting. Each round's, and each
        span's, ``reason`` says what it rests on. A named presenter for whom no
        place is left has a round without phases.

    Raises:
        SpeakerNotFoundError: somebody named is not in the transcript.
    """
    _check_names(transcript, (*presenters, *facilitators))
    turns = tuple(turn for turn in transcript.turns if turn.utterances)
    if not turns:
        return Plan(rounds=tuple(_set_aside(name) for name in presenters))
    phases = profile.round_phases if profile else ROUND_PHASES
    evidence = keep_phases(gather_evidence(turns), (*phases, *_OUTSIDE_PHASES))
    running = tuple(facilitators) or _find_running(transcript, evidence, profile)
    roster = _list_presenters(transcript, evidence, presenters, running)
    if not presenters and not _may_have_rounds(evidence):
        return Plan()
    parts = find_parts(believe(evidence, running), roster, phases)
    if not presenters and not _has_rounds(parts):
        return Plan()
    plan = build_plan(parts, turns, evidence, guess=not presenters)
    missing = presenters[len(plan.rounds) :]
    return replace(
        plan,
        rounds=(*plan.rounds, *(_set_aside(name) for name in missing)),
        outside=tuple(
            span for span in plan.outside if profile is None or profile.find(span.phase)
        ),
    )


def guess_facilitators(transcript: Transcript) -> tuple[str, ...]:
    """Return who runs the meeting, from the talk: one name, or none.

    Nobody is named where members share the running, as sets that facilitate
    themselves do, or where it is not plain.
    """
    return _find_facilitators(transcript, gather_evidence(transcript.turns))


def _find_facilitators(transcript: Transcript, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return who runs the meeting, leaving out labels that are no one person."""
    people = {speaker.name for speaker in transcript.speakers if speaker.role not in _NOT_PEOPLE}
    return tuple(name for name in find_facilitators(evidence) if name in people)


def _find_running(
    transcript: Transcript, evidence: Sequence[Evidence], profile: Profile | None
) -> tuple[str, ...]:
    if profile is not None and not profile.has_facilitator:
        return ()
    known = [speaker.name for speaker in transcript.speakers if speaker.role is Role.FACILITATOR]
    return tuple(known) or _find_facilitators(transcript, evidence)


def _check_names(transcript: Transcript, names: Iterable[str]) -> None:
    known = [speaker.name for speaker in transcript.speakers]
    for name in names:
        if name not in known:
            raise SpeakerNotFoundError(
                f"nobody called “{name}” speaks in {transcript.title}; "
                f"use one of: {', '.join(known)}",
                name=name,
                known=known,
            )


def _list_presenters(
    transcript: Transcript,
    evidence: Sequence[Evidence],
    presenters: Sequence[str],
    running: Sequence[str],
) -> Roster:
    """Return who may have presented: those named, or else whoever says most."""
    if presenters:
        return Roster(presenters=tuple(presenters), ordered=True)
    words = Counter({turn.speaker: 0 for turn in evidence})
    for turn in evidence:
        words[turn.speaker] += turn.words
    able = {
        speaker.name
        for speaker in transcript.speakers
        if speaker.role not in _NOT_PRESENTERS and speaker.name not in running
    }
    likely = [name for name, _ in words.most_common() if name in able]
    return Roster(presenters=tuple(likely[:_MOST_CANDIDATES]), ordered=False)


def _may_have_rounds(evidence: Sequence[Evidence]) -> bool:
    """Say whether enough of what a round consists of is announced at all."""
    said = {
        phase
        for turn in evidence
        for phase, value in turn.cues.items()
        if value >= LIKELY_STRENGTH
    }
    return len(said.intersection(ROUND_PHASES)) >= _FEWEST_PHASES


def _has_rounds(parts: Sequence[Part]) -> bool:
    """Say whether enough is announced for these to be the rounds of a set meeting."""
    announced = {start.phase for part in parts for start in part.starts if start.announced}
    return len(announced) >= _FEWEST_PHASES and not announced.isdisjoint(_TELLING)


def _set_aside(presenter: str) -> Round:
    return Round(
        presenter=presenter,
        phases=(),
        reason="The presenter was named; no place for this round was found.",
    )
